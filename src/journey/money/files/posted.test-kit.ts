import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import type { World } from '#test/world.ts'

export type KitPayment = { name?: string; pence: number; arrivesOn: string; card?: string; roll?: string }

/** How far a run by rows has come. */
type Stage = 'drafted' | 'approved' | 'posted'

/**
 * A run of payments for one person, straight into the database: what its files need and no more. A payment with a card goes to
 * that card, any other to an account in its name.
 */
export async function runByRows(
  world: World,
  person: string,
  payments: readonly KitPayment[],
  stage: Stage = 'posted',
): Promise<string> {
  const { budget, line } = await known(world, person)
  const run = newId()
  const [farah, tom] = [idOf('eastmarsh/farah'), idOf('eastmarsh/tom')]
  await rowsIn(
    world,
    1,
    'insert into pay_run (pay_run_id, pay_up_to, drafted_by, drafted_on) values ($1, $2, $3, $2)',
    [...[run, world.today, farah]],
  )
  for (const [at, payment] of payments.entries()) {
    const id = newId()
    if (payment.card === undefined) {
      const [details, call, confirmed] = DETAILS
      await rowsIn(world, 1, details, [id, budget, payment.name ?? 'Anne Field', payment.roll ?? '', farah])
      await rowsIn(world, 1, call, [id])
      await rowsIn(world, 1, confirmed, [id, tom])
    }
    await rowsIn(world, 1, payment.card === undefined ? TO_ACCOUNT : TO_CARD, [
      ...[run, budget, line, farah, tom, world.today, payment.arrivesOn, payment.pence, id],
      ...[`FT${newId().replaceAll('-', '').slice(0, 14).toUpperCase()}`, 100 + at],
      ...(payment.card === undefined ? [] : [payment.card]),
    ])
  }
  if (stage !== 'drafted')
    await rowsIn(
      world,
      1,
      'insert into pay_run_approved (pay_run_id, drafted_by, approved_by, approved_on) values ($1, $2, $3, $4)',
      [run, farah, tom, world.today],
    )
  if (stage === 'posted') await post(world, run, payments.length)
  return run
}

const made = new WeakMap<World, Map<string, Promise<{ budget: string; line: string }>>>()

function known(world: World, person: string): Promise<{ budget: string; line: string }> {
  const people = made.get(world) ?? new Map<string, Promise<{ budget: string; line: string }>>()
  made.set(world, people)
  const ids = people.get(person) ?? setUpByRows(world, person)
  people.set(person, ids)
  return ids
}

/** Writes a run's items into the ledger, and that its last piece is done. */
export async function post(world: World, run: string, items: number): Promise<void> {
  await rowsIn(
    world,
    1,
    `insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, line_id, effective_on, posted_at, key, made_by)
     select c.account_id, h.account_id, i.amount_pence, 'payment', i.budget_id, i.line_id, p.arrives_on, now(), i.item_id, $2::uuid
     from pay_run_item i join payment p on p.payment_id = i.payment_id
     join account c on c.kind = 'council' join account h on h.kind = 'held' and h.budget_id = i.budget_id where i.pay_run_id = $1`,
    [run, idOf('eastmarsh/tom')],
  )
  await rowsIn(
    world,
    1,
    `insert into pay_run_slice (pay_run_id, phase, after_budget, up_to_budget, items, total_pence, is_last, worked_at)
     values ($1, 'post', '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', $2, 0, true, now())`,
    [run, items],
  )
}

const ITEM = `payment as (insert into payment (payment_id, pay_run_id, budget_id, payee_id, card_id, arrives_on, amount_pence, reference)
    select $9::uuid, $1::uuid, $2::uuid, payee_id, card_id, $7::date, $8::bigint, $10::text from place),
  claim as (insert into instalment_claim (line_id, period_from, kind, turn, item_id)
    select $3::uuid, $7::date + $11::int, 'instalment', 0, $9::uuid)
  insert into pay_run_item (item_id, pay_run_id, budget_id, line_id, payee_id, period_from, period_to, pay_on, amount_pence, working, payment_id)
  select $9::uuid, $1::uuid, $2::uuid, $3::uuid, payee_id, $7::date + $11::int, $7::date + $11::int, $7::date, $8::bigint, 'as agreed', $9::uuid from place`

/** Details that the person was rung about, and that a second human checked. */
const DETAILS = [
  `insert into payee (payee_id, budget_id, account_name, sort_code, account_number, roll_number, entered_by, entered_on)
   values ($1::uuid, $2::uuid, $3::text, '200000', '55779911', $4::text, $5::uuid, current_date)`,
  `insert into payee_call (payee_id, number_rung, alone, said, rung_by, rung_on)
   select payee_id, '01632 960123', true, 'yes-mine', entered_by, entered_on from payee where payee_id = $1::uuid`,
  `insert into payee_confirmed (payee_id, entered_by, confirmed_by, confirmed_on)
   select payee_id, entered_by, $2::uuid, entered_on from payee where payee_id = $1::uuid`,
] as const

const TO_ACCOUNT = `with place as (select $9::uuid as payee_id, null::uuid as card_id),
  others as (select $4::uuid, $5::uuid, $6::date), ${ITEM}`

const TO_CARD = `with place as (insert into card_issued (card_id, budget_id, card_reference, chosen_by, recorded_by, recorded_on)
    values ($9::uuid, $2::uuid, $12::text, (select person_id from budget where budget_id = $2::uuid), $4::uuid, $6::date)
    returning null::uuid as payee_id, card_id),
  second as (select $5::uuid), ${ITEM}`
