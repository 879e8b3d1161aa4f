import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { HelperKind } from './helper.ts'

/** Newest first. */
export const helpersOf = statement('money-helpers-of', (q, p: { budget: string }) =>
  q
    .selectFrom('money_helper as h')
    .innerJoin('human as namer', 'namer.human_id', 'h.named_by')
    .leftJoin('money_helper_ended as e', 'e.helper_id', 'h.helper_id')
    .leftJoin('human as ender', 'ender.human_id', 'e.ended_by')
    .select(['h.helper_id', 'kind', 'h.name', 'how_known', 'h.phone', 'person_agreed', 'h.words', 'named_on'])
    .select(['namer.name as named_by_name', 'ended_on', 'ender.name as ended_by_name', 'e.words as ended_words'])
    .where('budget_id', '=', p.budget)
    .orderBy('h.helper_id', 'desc'),
)

type NewHelper = {
  id: string
  budget: string
  kind: HelperKind
  name: string
  howKnown: string
  phone: string
  agreed: boolean
  words: string
  by: string
  on: Day
}

export const addHelper = statement('money-helpers-add', (q, p: NewHelper) =>
  q.insertInto('money_helper').values({
    helper_id: p.id,
    budget_id: p.budget,
    kind: p.kind,
    name: p.name,
    how_known: p.howKnown,
    phone: p.phone,
    person_agreed: p.agreed,
    words: p.words,
    named_by: p.by,
    named_on: p.on,
  }),
)

export const addHelperEnded = statement(
  'money-helpers-end',
  (q, p: { id: string; by: string; on: Day; words: string }) =>
    q.insertInto('money_helper_ended').values({ helper_id: p.id, ended_by: p.by, ended_on: p.on, words: p.words }),
)
