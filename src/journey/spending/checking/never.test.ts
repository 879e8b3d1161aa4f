import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { approvedPlan } from '#journey/money/approved.test-kit.ts'
import { paid } from '#test/steps/money.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { bought } from '#test/steps/spending.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

const anne = (path = '') => on('eastmarsh/anne', `/spending/checking${path}`)
const budget = budgetOf('eastmarsh/anne')

let world: World
let her: Browser
let priya: Browser
beforeAll(async () => {
  world = await aWorld()
  const line = { what: 'Childcare', pence: 6200, every: 'weekly' as const, from: addDays(world.today, -10) }
  await approvedPlan(world, 'eastmarsh/anne', { lines: [line] })
  await paid(world, { upTo: world.today })
  her = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  for (const what of ['childcare', 'a bus'])
    await bought(world, 'eastmarsh/anne', { what, amount: '12.00', noReceiptBecause: 'They gave me none' })
})
afterAll(() => world.close())

const ok = async (sending: ReturnType<Browser['send']>): Promise<string> => {
  const { status, location, text } = await sending
  expect(status, text.replace(/<[^>]*>/g, ' ').slice(0, 2500)).toBe(303)
  return location ?? ''
}
const page = async (browser: Browser, path = '') => (await browser.get(anne(path))).text
const money = () =>
  rowsIn<{ money: string }>(
    world,
    1,
    `select concat((select count(*) from overlay), ' ', (select count(*) from overlay_withdrawn), ' ', (select count(*) from payment_hold), ' ',
      (select sum(transfer_id) from transfer), ' ', (select count(*) from pay_run_item), ' ', (select count(*) from give_back)) as money`,
  )
const itemsOf = (text: string) =>
  [...text.matchAll(/looks\/([0-9a-f-]{36})\/([0-9a-f-]{36})\/fine"/g)].map((found) => found[2] ?? '')

test('never: a closer look begins without the person’s view and a day to think again', async () => {
  const why = 'We look more often for a while.'
  const closer = { level: 'close', reason: why, ...boxes('lookAgainOn', addDays(world.today, 60)) }
  await ok(priya.send(anne('/closer'), closer))
  expect((await priya.send(anne('/closer/settle'), { choice: 'closer', reason: why })).text).toContain(
    'has not said yet how they see it',
  )
  // Nor by somebody who writes straight into the table.
  const row = (level: string, extra = 'null, null') =>
    rowsIn(
      world,
      1,
      `insert into check_level (budget_id, level, from_day, reason, every_months, sample, statements, set_by, set_on, look_again_on, ask_id)
      values ($1, $2, $3, 'x', 1, 5, false, $4, $3, ${extra})`,
      [budget, level, world.today, idOf('eastmarsh/priya')],
    )
  await expect(row('close', "'2999-01-01', null")).rejects.toThrow("person's view")
  await expect(row('close', "'2999-01-01', (select ask_id from check_asked)")).rejects.toThrow("person's view")
  await expect(row('close')).rejects.toThrow()
  expect(await page(her)).toContain('A shared look')
  await ok(priya.send(anne('/closer/settle'), { choice: 'as-it-is', reason: why }))
})

test('never: any of this holds, lowers or stops a payment', async () => {
  const before = await money()
  const everything = [
    [priya, '/closer', { level: 'close', reason: 'Why not', ...boxes('lookAgainOn', addDays(world.today, 60)) }],
    [her, '/closer/say', { words: 'No, I do not want that' }],
    [priya, '/closer/settle', { choice: 'closer', reason: 'Why not' }],
  ] as const
  for (const [browser, path, fields] of everything) await ok(browser.send(anne(path), { ...fields }))
  await bought(world, 'eastmarsh/anne', { what: 'a taxi', amount: '200.00', noReceiptBecause: 'Lost' })
  const after = await money()
  await ok(priya.send(anne('/look'), {}))
  const [open] = await rowsIn<{ id: string }>(
    world,
    1,
    'select look_id as id from spending_look k where not exists (select from look_closed c where c.look_id = k.look_id)',
  )
  const path = `/looks/${open?.id}`
  const [first = '', ...others] = itemsOf(await page(priya, path))
  await ok(priya.send(anne(`${path}/${first}/ask`), { words: 'What was this?' }))
  for (const id of others) await ok(priya.send(anne(`${path}/${id}/fine`), {}))
  await ok(her.send(anne(`${path}/${first}/answer`), { words: 'A taxi' }))
  await ok(priya.send(anne(`${path}/close`), {}))
  await ok(priya.send(anne('/lighter'), { level: 'shared', reason: 'Well' }))
  // What Anne bought herself is the only thing that moved.
  expect(await money()).toEqual(after)
  expect(before[0]?.money.split(' ').filter((_, at) => at !== 3)).toEqual(
    after[0]?.money.split(' ').filter((_, at) => at !== 3),
  )
})

test('never: a look begins or a question reaches the person in a bad time', async () => {
  await bought(world, 'eastmarsh/anne', { what: 'bread', amount: '2.00', noReceiptBecause: 'Lost' })
  await ok(priya.send(anne('/look'), {}))
  const [open] = await rowsIn<{ id: string }>(
    world,
    1,
    'select look_id as id from spending_look k where not exists (select from look_closed c where c.look_id = k.look_id)',
  )
  const [first = ''] = itemsOf(await page(priya, `/looks/${open?.id}`))
  await ok(her.send(on('eastmarsh/anne', '/unwell/call'), { words: '' }))
  expect((await priya.send(anne(`/looks/${open?.id}/${first}/ask`), { words: 'What?' })).status).toBe(422)
  expect(await page(her)).toContain('We ask you for nothing now')
  for (const path of ['', '/spending', '/spending/checking'])
    expect((await her.get(on('eastmarsh/anne', path))).text, path).not.toContain('One thing we need')
  expect((await priya.get('/eastmarsh/caseload')).text).not.toContain('A look at what was bought')
  await ok(priya.send(anne(`/looks/${open?.id}/${first}/fine`), {}))
  await ok(priya.send(anne(`/looks/${open?.id}/close`), {}))
  expect((await priya.send(anne('/look'), {})).text).toContain('bad time')
})
