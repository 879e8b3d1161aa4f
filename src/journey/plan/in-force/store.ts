import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Every } from '#core/pattern/index.ts'
import { statement } from '#db/statement.ts'
import type { Ends } from '../plan.ts'

type EndsRow = { as: Ends['as']; on: Day | null; event: string | null }
export type GoalRow = EndsRow & { words: string }
export type LineRow = EndsRow & { what: string; pence: string; every: Every; from: number | null; to: number | null }

type Row = { goals: GoalRow[]; lines: LineRow[]; own_words: string | null; words_for_others: string | null }

/** The person's newest words of what the money is for, of these parts: none that they took away, or that they say are not theirs. */
const wordsOf = (parts: RawBuilder<unknown>) => sql<
  string | null
>`(select s.words from (select distinct on (n.part) n.* from plan_sentence n
      where n.version_id = v.version_id and n.side = 'person' and n.part in ('understood','want') order by n.part, n.sentence_id desc) s
    where s.words <> '' and ${parts} and (select l.sounds from sounds_like_me l where l.sentence_id = s.sentence_id
      order by l.sounds_id desc limit 1) is not false
    order by s.part = 'understood' desc, s.sentence_id desc limit 1)`

const WORKER_HAS_SAID = sql`coalesce((select w.words <> '' from plan_sentence w where w.version_id = v.version_id
  and w.side = 'worker' and w.part = 'understood' order by w.sentence_id desc limit 1), false)`

const ENDS = sql.raw(`'as', ends_as, 'on', ends_on, 'event', ends_event`)

/**
 * The version that holds now: the newest that is paid for, else the newest that was approved. One statement and no more of it than a
 * first screen says; a newer one that is only being written is not it. Pence as text, since JSON knows no bigint.
 */
export const inForce = statement(
  'plan-in-force',
  (_, p: { budget: string }) => sql<Row>`
  select
    (select coalesce(json_agg(json_build_object('words', words, ${ENDS}) order by position, outcome_id), '[]')
      from outcome o where o.version_id = v.version_id) as goals,
    (select coalesce(json_agg(json_build_object('what', what, 'pence', amount_pence::text, 'every', every, 'from', season_from,
      'to', season_to, ${ENDS}) order by position, spend_line_id), '[]') from spend_line l where l.version_id = v.version_id) as lines,
    ${wordsOf(sql`s.part in ('understood', 'want')`)} as own_words,
    ${wordsOf(sql`(s.part = 'want' or s.part = 'understood' and ${WORKER_HAS_SAID})`)} as words_for_others
  from version_in_force v where v.budget_id = ${p.budget}::uuid order by v.number desc limit 1`,
)
