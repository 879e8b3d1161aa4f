import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Every } from '#core/pattern/index.ts'
import { statement } from '#db/statement.ts'
import type { Ends } from '../plan.ts'

type EndsRow = { as: Ends['as']; on: Day | null; event: string | null }
export type GoalRow = EndsRow & { words: string }
export type LineRow = EndsRow & { what: string; pence: string; every: Every; from: number | null; to: number | null }

type Row = { goals: GoalRow[]; lines: LineRow[]; own_words: string | null }

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
    (select s.words from plan_sentence s where s.version_id = v.version_id and s.side = 'person' and s.words <> ''
      and s.part in ('understood', 'want') order by s.part = 'understood' desc, s.sentence_id desc limit 1) as own_words
  from version_in_force v where v.budget_id = ${p.budget}::uuid order by v.number desc limit 1`,
)
