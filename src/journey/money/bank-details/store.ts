import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Payee, SaidOfDetails, Whose } from './payee.ts'

/** Newest first: ids are made so that later ones sort later. */
export const payeesOf = statement('money-payees-of', (q, p: { budget: string }) =>
  q
    .selectFrom('payee')
    .innerJoin('human', 'human.human_id', 'payee.entered_by')
    .leftJoin('payee_confirmed', 'payee_confirmed.payee_id', 'payee.payee_id')
    .leftJoin('payee_call as call', 'call.payee_id', 'payee.payee_id')
    .leftJoin('human as caller', 'caller.human_id', 'call.rung_by')
    .select([
      'payee.payee_id',
      sql<Whose>`payee_pocket(payee)`.as('pocket'),
      'account_name',
      'sort_code',
      'account_number',
      'roll_number',
      'checked_as',
      'switch_id',
    ])
    .select(['payee.entered_by', 'human.name as entered_by_name', 'entered_on', 'confirmed_on'])
    .select(['call.said', 'call.number_rung', 'caller.name as caller_name', 'call.rung_on'])
    .where('payee.budget_id', '=', p.budget)
    .orderBy('payee.payee_id', 'desc'),
)

type NewPayee = {
  id: string
  budget: string
  name: string
  sortCode: string
  number: string
  roll: string
  checkedAs: Payee['checkedAs']
  pocket: Whose
  switch: string | null
  by: string
  on: Day
}

export const addPayee = statement('money-add-payee', (q, p: NewPayee) =>
  q.insertInto('payee').values({
    payee_id: p.id,
    budget_id: p.budget,
    account_name: p.name,
    sort_code: p.sortCode,
    account_number: p.number,
    roll_number: p.roll,
    checked_as: p.checkedAs,
    pocket: p.pocket,
    switch_id: p.switch,
    entered_by: p.by,
    entered_on: p.on,
  }),
)

export const addCall = statement(
  'money-payee-call',
  (q, p: { id: string; number: string; alone: boolean; said: SaidOfDetails; by: string; on: Day }) =>
    q.insertInto('payee_call').values({
      payee_id: p.id,
      number_rung: p.number,
      alone: p.alone,
      said: p.said,
      rung_by: p.by,
      rung_on: p.on,
    }),
)

export const confirmPayeeRow = statement(
  'money-confirm-payee',
  (q, p: { id: string; enteredBy: string; by: string; on: Day }) =>
    q
      .insertInto('payee_confirmed')
      .values({ payee_id: p.id, entered_by: p.enteredBy, confirmed_by: p.by, confirmed_on: p.on }),
)

export type SwitchRow = {
  switch_id: string
  budget_id: string
  person_id: string
  person_name: string
  account_name: string
  roll_number: string
  pocket: Whose
  was_sort_code: string
  was_account_number: string
  sort_code: string
  account_number: string
  switched_on: Day
  entered_by: string
  entered_by_name: string
  entered_on: Day
  checked_on: Day | null
  overtaken: boolean
  others_wait: boolean
}

const switches = sql<SwitchRow>`
  select s.switch_id, p.budget_id, b.person_id, h.name as person_name, p.account_name, p.roll_number, payee_pocket(p) as pocket,
    p.sort_code as was_sort_code, p.account_number as was_account_number, s.sort_code, s.account_number, s.switched_on,
    s.entered_by, e.name as entered_by_name, s.entered_on, made.entered_on as checked_on,
    exists (select from payee_confirmed c join payee other on other.payee_id = c.payee_id
      where other.budget_id = p.budget_id and other.payee_id > p.payee_id and payee_pocket(other) = payee_pocket(p)) as overtaken,
    exists (select from payee other where other.budget_id = p.budget_id and other.payee_id > p.payee_id
      and payee_pocket(other) = payee_pocket(p) and not exists (select from payee_confirmed c where c.payee_id = other.payee_id)) as others_wait
  from bank_switch s
  join payee p on p.payee_id = s.payee_id
  join budget b on b.budget_id = p.budget_id
  join human h on h.human_id = b.person_id
  join human e on e.human_id = s.entered_by
  left join payee made on made.switch_id = s.switch_id`

/** Accounts that the bank says have moved and that nobody has checked, oldest first; those that no longer matter are left out. */
export const switchesToCheck = statement(
  'money-switches-to-check',
  (_, _p: object) => sql<SwitchRow>`
    select * from (${switches}) s where s.checked_on is null and not s.overtaken order by s.switched_on, s.switch_id limit 200`,
)

export const switchById = statement(
  'money-switch-by-id',
  (_, p: { switch: string }) => sql<SwitchRow>`select * from (${switches}) s where s.switch_id = ${p.switch}::uuid`,
)

/** Locks the budget that a switch is about: its details do not change meanwhile, and it is applied once. */
export const lockBudgetOfSwitch = statement(
  'money-switch-lock-budget',
  (_, p: { switch: string }) => sql<{ budget_id: string }>`
    select budget_id from budget where budget_id = (select p.budget_id from bank_switch s join payee p on p.payee_id = s.payee_id
      where s.switch_id = ${p.switch}::uuid) for update`,
)
