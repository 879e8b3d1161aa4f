import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { How } from '../followup.ts'
import type { Changed } from './way-back.ts'

type Row = {
  changed: readonly Changed[]
  words: string
  step: 'needs' | 'plan'
  how: How
  typed_on: Day
  typed_by_name: string
}

/** The way back after the ending of the agreement that stands, if it was taken. */
export const wayBackOf = statement(
  'followup-way-back',
  (_, p: { budget: string }) => sql<Row>`
  select w.changed, w.words, w.step, w.how, w.typed_on, t.name as typed_by_name
  from way_back w join human t on t.human_id = w.typed_by
  where w.budget_id = ${p.budget}::uuid and w.ending_id = (select n.ending_id from ending_now n
    where n.budget_id = ${p.budget}::uuid order by n.told_on desc, n.ending_id desc limit 1)`,
)

/** The person's named worker, where they still work here as one. */
export const workerStillHere = statement(
  'followup-worker-still-here',
  (_, p: { person: string; today: Day }) => sql<{ name: string }>`
  select h.name from named_worker n join human h on h.human_id = n.worker_id
  where n.person_id = ${p.person}::uuid and n.named_id = (select max(m.named_id) from named_worker m where m.person_id = n.person_id)
    and exists (select from role_held r where r.human_id = n.worker_id and r.role = 'worker' and r.from_day <= ${p.today}::date
      and not exists (select from role_ended e where e.human_id = r.human_id and e.role = r.role
        and e.from_day = r.from_day and e.ended_on <= ${p.today}::date))`,
)

type NewWayBack = {
  id: string
  budget: string
  ending: string
  changed: readonly Changed[]
  words: string
  step: 'needs' | 'plan'
  version: string | null
  how: How
  by: string
  typedBy: string
  saidOn: Day
  on: Day
}

export const addWayBack = statement(
  'followup-add-way-back',
  (_, p: NewWayBack) => sql<object>`insert into way_back
    (way_back_id, budget_id, ending_id, changed, words, step, version_id, how, said_by, typed_by, said_on, typed_on)
    values (${p.id}::uuid, ${p.budget}::uuid, ${p.ending}::uuid, ${p.changed}::text[], ${p.words}, ${p.step}, ${p.version}::uuid,
      ${p.how}, ${p.by}::uuid, ${p.typedBy}::uuid, ${p.saidOn}::date, ${p.on}::date)`,
)
