import { expect } from 'vitest'
import { addDays } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { rootOf } from '#test/access/principals.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import type { Browser, World } from '#test/world.ts'

/** Somebody who is paid £62.00 a week and has so much (pence), of which nothing was bought. */
export async function holding(world: World, person: string, pence: number): Promise<void> {
  const { budget, line } = await setUpByRows(world, person)
  await rowsIn(
    world,
    1,
    `insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, line_id, effective_on, posted_at, key, made_by)
     select s.account_id, h.account_id, $2::bigint - 6200, 'purchase-taken-back', $1::uuid, $3::uuid, $4::date, now(), gen_random_uuid(), $5::uuid
     from account s, account h where s.budget_id = $1 and s.kind = 'spent' and h.budget_id = $1 and h.kind = 'held'`,
    [budget, pence, line, addDays(world.today, -30), idOf('eastmarsh/farah')],
  )
}

/** The reasons as the form sends them. */
export const reasons = (...amounts: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    amounts.flatMap((amount, at) => [
      [`what-${at + 1}`, `Weeks of part ${at + 1}`],
      [`amount-${at + 1}`, amount],
    ]),
  )

export const sent = async (sending: ReturnType<Browser['send']>): Promise<string> => {
  const { status, location, text } = await sending
  expect(status, text.replace(/<[^>]*>/g, ' ').slice(0, 2500)).toBe(303)
  return location ?? ''
}

/** The newest proposal of a person. */
export async function newestOf(world: World, person: string): Promise<string> {
  const [row] = await rowsIn<{ id: string }>(
    world,
    1,
    'select give_back_id as id from give_back where budget_id = $1 order by proposed_on desc, xmin::text::bigint desc limit 1',
    [budgetOf(person)],
  )
  return row?.id ?? ''
}

/** What finance would write down by itself as carried out, past every form. */
export const carriedOut = (world: World, person: string, id: string, on = world.today, key = newId()) =>
  rowsIn(
    world,
    1,
    'insert into give_back_carried_out (give_back_id, budget_id, key, carried_out_by, carried_out_on) values ($1, $2, $3, $4, $5)',
    [id, budgetOf(person), key, idOf('eastmarsh/farah'), on],
  )

/** The person's day to answer has come: it was approved long enough ago. */
export async function theirDayCame(world: World, id: string): Promise<void> {
  const root = await rootOf(world)
  const text =
    'update give_back_approved set approved_on = approved_on - 40, not_before = not_before - 40 where give_back_id = $1'
  await root.query(text, [id])
  await root.end()
}
