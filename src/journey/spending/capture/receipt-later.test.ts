import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { approvedPlan, childcare } from '#journey/money/approved.test-kit.ts'
import { paid } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { postFile } from '#test/steps/spending.ts'
import { csvOf, statementSent } from '#test/steps/statements.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'

let world: World
let her: Browser
let priya: Browser
const at = (path: string) => on('eastmarsh/anne', path)
const rows = <Row extends object>(text: string, values: unknown[] = []) => rowsIn<Row>(world, 1, text, values)
const LEAD = 'One thing we need from you: a receipt for'

beforeAll(async () => {
  world = await aWorld()
  her = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  const lines = [{ ...childcare(world.today), what: 'childcare', from: addDays(world.today, -3) }]
  await approvedPlan(world, 'eastmarsh/anne', { lines })
  await paid(world, { upTo: world.today })
  const limit =
    'insert into check_level (budget_id, level, from_day, reason, every_months, sample, receipts_over_pence, statements, set_by, set_on)'
  await rows(`${limit} values ($1, 'shared', $2, 'x', 3, 5, 2500, false, $3, $4)`, [
    ...[budgetOf('eastmarsh/anne'), addDays(world.today, -10), idOf('eastmarsh/priya'), world.today],
  ])
  const day = world.today.split('-').reverse().join('/')
  const sent = await statementSent(
    world,
    csvOf([
      [day, 'BIG SHOP', '40.00', ''],
      [day, 'SMALL SHOP', '25.00', ''],
      [day, 'OTHER SHOP', '50.00', ''],
      [day, 'THIRD SHOP', '60.00', ''],
    ]),
  )
  const file = /statements\/([0-9a-f-]{36})/.exec(sent.location ?? '')?.[1] ?? ''
  for (const row of [2, 3, 4, 5]) {
    const page = (await her.get(at(`/statements/rows/${file}/${row}`))).text
    const is = /value="(line:[0-9a-f-]{36})"/.exec(page)?.[1] ?? ''
    expect((await her.send(at(`/statements/rows/${file}/${row}`), { is })).status).toBe(303)
  }
})
afterAll(() => world.close())

const money = () =>
  rows(
    'select (select count(*) from overlay) as laid, (select count(*) from payment_hold) as holds, (select count(*) from transfer) as moved, (select sum(amount_pence) from purchase) as bought',
  )
const purchase = async (what: string): Promise<string> =>
  (await rows<{ id: string }>('select purchase_id as id from purchase where what = $1', [what]))[0]?.id ?? ''
const shopAsked = async (): Promise<string> =>
  new RegExp(`${LEAD} “([A-Z ]*)”`).exec((await her.get(at('/spending'))).text)?.[1] ?? ''
const show = async (id: string, fields: Record<string, string>) => {
  const path = at(`/spending/${id}/receipt`)
  const hidden = hiddenOf((await her.get(path)).text, path)
  return postFile(world, her, path, { ...hidden, noReceiptBecause: '', ...fields })
}

test('what stood in a statement alone and cost more than said is asked for, kindly, and whose turn it is', async () => {
  const hers = (await her.get(at('/spending'))).text
  expect(hers).toMatch(/a receipt for “(BIG SHOP”, £40|OTHER SHOP”, £50|THIRD SHOP”, £60)/)
  expect(hers).toContain('Show it, or say why not')
  expect((await her.get(at(''))).text).toContain(LEAD)
  expect((await priya.get(at('/spending'))).text).toContain('No payment waits for it')
})

test('a word why there is none is enough; an empty form says what to do; nothing of the money changes', async () => {
  const asked = await shopAsked()
  const id = await purchase(asked)
  const before = await money()
  const empty = await show(id, {})
  expect([empty.status, empty.text.includes('Add a photo of the receipt, or say why there is none')]).toEqual([
    422,
    true,
  ])
  expect((await show(id, { noReceiptBecause: 'The till was broken' })).status).toBe(303)
  expect((await her.get(at(`/spending/${id}`))).text).toContain('The till was broken')
  expect((await show(id, { noReceiptBecause: 'Again' })).status).toBe(422)
  // Then the next; what cost no more than the amount is never asked for.
  expect(['BIG SHOP', 'OTHER SHOP', 'THIRD SHOP'].filter((shop) => shop !== asked)).toContain(await shopAsked())
  expect(await money()).toEqual(before)
  expect((await priya.get(at(`/spending/${id}/receipt`))).status).toBe(404)
  expect(world.bugs).toEqual([])
})

test('what the person says of it by phone is written down by their worker, and marked so', async () => {
  const shop = await shopAsked()
  const path = at(`/spending/${await purchase(shop)}/receipt-for-person`)
  expect((await priya.get(at('/spending'))).text).toContain(`href="${path}"`)
  expect((await her.get(path)).status).toBe(404)
  const before = await money()
  const send = async (fields: Record<string, string>) =>
    postFile(world, priya, path, { ...hiddenOf((await priya.get(path)).text, path), noReceiptBecause: '', ...fields })
  expect((await send({ noReceipt: 'lost' })).text).toContain('Choose how it was said')
  expect((await send({ noReceipt: 'lost', how: 'phone' })).status).toBe(303)
  expect((await her.get(at(`/spending/${await purchase(shop)}`))).text).toContain(
    'I lost it. By phone, written down by Priya Shah.',
  )
  expect(await shopAsked()).not.toBe(shop)
  expect((await send({ noReceipt: 'lost', how: 'phone' })).status).toBe(422)
  expect(await money()).toEqual(before)
})

test('never: a receipt is asked for in a bad time, or money waits for one', async () => {
  const before = await money()
  expect((await her.get(at('/spending'))).text).toContain(LEAD)
  await rows(
    `insert into unwell_switch (switch_id, budget_id, thrown_by, as_role, adds, words, thrown_on) values ($1, $2, $3, 'person', 'call', '', $4)`,
    [newId(), budgetOf('eastmarsh/anne'), idOf('eastmarsh/anne'), world.today],
  )
  for (const path of ['', '/spending', '/spending/checking']) expect((await her.get(at(path))).text).not.toContain(LEAD)
  expect(await money()).toEqual(before)
})
