import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { How } from './told.ts'

/** Everything that was said, newest first. */
export const toldOf = statement(
  'money-key-facts-told',
  (_, p: { budget: string }) => sql<{ words: string; how: How; typed_by_name: string | null; said_on: Day }>`
    select t.words, t.how, case when t.typed_by <> t.said_by then h.name end as typed_by_name, t.said_on
    from key_facts_told t join human h on h.human_id = t.typed_by
    where t.budget_id = ${p.budget}::uuid order by t.told_id desc`,
)

/** The version of the plan that holds now: the newest that is paid for, else the newest that was approved. */
export const versionThatHolds = statement(
  'money-key-facts-version',
  (_, p: { budget: string }) => sql<{ version_id: string }>`
    select f.version_id from version_in_force f where f.budget_id = ${p.budget}::uuid order by f.number desc limit 1`,
)

export const addTold = statement(
  'money-key-facts-add',
  (q, p: { budget: string; version: string; words: string; how: How; saidBy: string; typedBy: string; on: Day }) =>
    q.insertInto('key_facts_told').values({
      budget_id: p.budget,
      version_id: p.version,
      words: p.words,
      how: p.how,
      said_by: p.saidBy,
      typed_by: p.typedBy,
      said_on: p.on,
    }),
)
