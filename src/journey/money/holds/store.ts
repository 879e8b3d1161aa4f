import { sql } from 'kysely'
import { peopleBeside } from '#access/own-people.ts'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { HoldReason, WhoActs } from './hold.ts'

type HoldRow = {
  hold_id: string
  reason: HoldReason
  words: string
  who_acts: WhoActs
  act_by: Day
  placed_on: Day
  placed_by_name: string
  lifted_on: Day | null
  lifted_by_name: string | null
  lifted_words: string | null
}

/** Every hold on a budget's payments, newest first. */
export const holdsOf = statement(
  'money-hold-of',
  (_, p: { budget: string }) => sql<HoldRow>`
    select hold.hold_id, hold.reason, hold.words, hold.who_acts, hold.act_by, hold.placed_on, placer.name as placed_by_name,
      gone.lifted_on, lifter.name as lifted_by_name, gone.words as lifted_words
    from payment_hold hold
    join human placer on placer.human_id = hold.placed_by
    left join payment_hold_lifted gone on gone.hold_id = hold.hold_id
    left join human lifter on lifter.human_id = gone.lifted_by
    where hold.budget_id = ${p.budget}::uuid order by hold.placed_on desc, hold.hold_id desc`,
)

type WaitingRow = Pick<HoldRow, 'reason' | 'words' | 'act_by' | 'placed_on' | 'placed_by_name'> & {
  budget_id: string
  known_as: string
}

const waiting = sql<WaitingRow>`
    select hold.budget_id, human.known_as, hold.reason, hold.words, hold.act_by, hold.placed_on, placer.name as placed_by_name
    from payment_hold hold
    join budget on budget.budget_id = hold.budget_id
    join human on human.human_id = budget.person_id
    join human placer on placer.human_id = hold.placed_by
    where not exists (select from payment_hold_lifted gone where gone.hold_id = hold.hold_id)`

/** Holds that stand on the payments of a worker's people, where the worker must act. */
export const holdsOnWorker = statement(
  'money-hold-on-worker',
  (_, p: { worker: string; today: Day }) => sql<WaitingRow>`${waiting} and hold.who_acts = 'worker'
      and budget.person_id in (select person_id from ${peopleBeside(p.worker, p.today)} beside)
    order by hold.act_by, hold.hold_id`,
)

/** Holds that stand and wait for a manager, but for those on a human's own payments. */
export const holdsOnManagers = statement(
  'money-hold-on-managers',
  (
    _,
    p: { human: string },
  ) => sql<WaitingRow>`${waiting} and hold.who_acts = 'manager' and budget.person_id <> ${p.human}::uuid
    order by hold.act_by, hold.hold_id`,
)

type NewHold = {
  id: string
  budget: string
  reason: HoldReason
  words: string
  whoActs: WhoActs
  actBy: Day
  by: string
  on: Day
}

export const addHold = statement('money-hold-add', (q, p: NewHold) =>
  q.insertInto('payment_hold').values({
    hold_id: p.id,
    budget_id: p.budget,
    reason: p.reason,
    words: p.words,
    who_acts: p.whoActs,
    act_by: p.actBy,
    placed_by: p.by,
    placed_on: p.on,
  }),
)

export const addLifted = statement('money-hold-lift', (q, p: { id: string; words: string; by: string; on: Day }) =>
  q.insertInto('payment_hold_lifted').values({ hold_id: p.id, words: p.words, lifted_by: p.by, lifted_on: p.on }),
)
