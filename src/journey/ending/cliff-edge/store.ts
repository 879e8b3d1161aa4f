import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { CliffKind } from './cliff.ts'

type FactRow = { kind: CliffKind; on_day: Day | null; words: string; by_name: string; written_on: Day }

/** The newest of each kind. */
export const cliffFactsOf = statement(
  'ending-cliff-facts',
  (_, p: { budget: string }) => sql<FactRow>`
    select distinct on (f.kind) f.kind, f.on_day, f.words, h.name as by_name, f.written_on
    from cliff_fact f join human h on h.human_id = f.written_by
    where f.budget_id = ${p.budget}::uuid order by f.kind, f.written_on desc, f.cliff_fact_id desc`,
)

type NewFact = {
  id: string
  budget: string
  kind: CliffKind
  on: Day | null
  words: string
  how: 'own-device' | 'together' | 'phone' | 'paper'
  saidBy: string
  by: string
  writtenOn: Day
}

export const addCliffFact = statement('ending-add-cliff-fact', (q, p: NewFact) =>
  q.insertInto('cliff_fact').values({
    ...{ cliff_fact_id: p.id, budget_id: p.budget, kind: p.kind, on_day: p.on, words: p.words },
    ...{ said_how: p.how, said_by: p.saidBy, written_by: p.by, written_on: p.writtenOn },
  }),
)

type WordsRow = { near: readonly string[]; words: string; by_name: string; written_on: Day }

/** What was written of the ending that stands, oldest first. */
export const cliffWordsOf = statement(
  'ending-cliff-words',
  (_, p: { budget: string }) => sql<WordsRow>`
    select w.near, w.words, h.name as by_name, w.written_on
    from ending_cliff_words w join human h on h.human_id = w.written_by
    where w.ending_id = (select e.ending_id from ending_stands_now e where e.budget_id = ${p.budget}::uuid
      order by e.told_on desc, e.ending_id desc limit 1)
    order by w.cliff_words_id`,
)

/** The ending that stands and is not over; none after a death. */
export const endingThatStands = statement(
  'ending-that-stands',
  (_, p: { budget: string; today: Day }) => sql<{ ending_id: string; last_day: Day }>`
    select e.ending_id, e.last_day from ending_stands_now e where e.budget_id = ${p.budget}::uuid
      and e.last_day >= ${p.today}::date and e.kind <> 'died' order by e.told_on desc, e.ending_id desc limit 1`,
)

export const addCliffWords = statement(
  'ending-add-cliff-words',
  (q, p: { ending: string; near: string[]; words: string; by: string; on: Day }) =>
    q.insertInto('ending_cliff_words').values({
      ...{ ending_id: p.ending, near: p.near, words: p.words, written_by: p.by, written_on: p.on },
    }),
)
