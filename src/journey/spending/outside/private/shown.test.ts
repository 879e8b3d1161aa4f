import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, sayDate } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { approvedPlan, childcare } from '#journey/money/approved.test-kit.ts'
import { paid } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { csvOf, statementSent } from '#test/steps/statements.ts'
import { aWorld, on, type World } from '#test/world.ts'

const anne = 'eastmarsh/anne'
const SIGN = 'Somebody new got much of the money'

let world: World
beforeAll(async () => {
  world = await aWorld()
  const lines = [{ ...childcare(world.today), from: addDays(world.today, -3) }]
  await approvedPlan(world, anne, { lines })
  await paid(world, { upTo: world.today })
})
afterAll(() => world.close())

/** The payment of the run once more, as it came some days ago. */
const cameToo = (daysAgo: number) =>
  rowsIn(
    world,
    1,
    `insert into payment (payment_id, pay_run_id, budget_id, payee_id, arrives_on, amount_pence, reference)
      select $1, pay_run_id, budget_id, payee_id, $2, amount_pence, 'CAME' || $3 from payment limit 1`,
    [newId(), addDays(world.today, -daysAgo), String(daysAgo).padStart(4, '0')],
  )

const ask = async () => (await (await world.as('eastmarsh/priya')).get(on(anne, '/for-you/ask'))).text
const part = (text: string) => text.slice(text.indexOf('<main'), text.indexOf('<fieldset'))

test('what payments, statements and bank details show stands before the worker, and nothing is ticked', async () => {
  expect(part(await ask())).toContain('show no sign of this')
  for (const daysAgo of [0, 7, 14]) await cameToo(daysAgo)
  const uk = (daysAgo: number) => addDays(world.today, -daysAgo).split('-').reverse().join('/')
  const sent = await statementSent(
    world,
    csvOf([
      [uk(0), 'FPO K MARSH', '40.00', ''],
      [uk(0), 'CASH EASTMARSH', '62.00', ''],
      [uk(7), 'LINK 14:02', '60.00', ''],
      [uk(14), 'ATM MARKET PLACE', '40.00', ''],
      [uk(13), 'ATM MARKET PLACE', '22.00', ''],
    ]),
  )
  expect(sent.status).toBe(303)
  const cash = `All the money is taken out in cash when it comes, again and again (${[14, 7, 0].map((one) => sayDate(addDays(world.today, -one))).join(', ')})`
  expect(part(await ask())).toContain(cash)
  // The first details that were ever written down are no change.
  expect(part(await ask())).not.toContain(SIGN)
  await rowsIn(
    world,
    1,
    `insert into payee (payee_id, budget_id, account_name, sort_code, account_number, entered_by, entered_on)
      values ($1, $2, 'A Field', '200000', '12345678', $3, $4)`,
    [newId(), budgetOf(anne), idOf('eastmarsh/farah'), addDays(world.today, -90)],
  )
  const text = await ask()
  expect(part(text)).toContain(SIGN)
  expect(part(text)).toContain('It can all be as the person wants it')
  expect(text).not.toMatch(/name="signs"[^>]*checked/)
  expect((await (await world.as('eastmarsh/priya')).get(on(anne, '/for-you/answers'))).text).toContain(SIGN)
  const record = async (who: string) => (await (await world.as(who)).get(on(anne))).text
  // One neutral thing to do on the record, and not a word of why.
  expect(await record('eastmarsh/priya')).toContain('Talk with Anne alone')
  expect(await record('eastmarsh/priya')).not.toMatch(/in cash|Somebody new|sign of/)
  expect(await record(anne)).not.toContain('Talk with')
  // On the worker's first screen too, and on nobody else's: not a word of why.
  const screen = async (who: string, path: string) => (await (await world.as(who)).get(path)).text
  const day = await screen('eastmarsh/priya', '/eastmarsh/caseload')
  expect(day).toContain('Talk with Anne alone. Open this when you are by yourself')
  expect(day).toContain(`href="${on(anne, '/for-you/ask')}"`)
  expect(day).not.toMatch(/in cash|Somebody new|sign of/)
  for (const [who, path] of [
    ['eastmarsh/owen', '/eastmarsh/caseload'],
    ['eastmarsh/grace', '/eastmarsh/today'],
    ['eastmarsh/grace', '/eastmarsh/supervision'],
    ['eastmarsh/farah', '/eastmarsh/finance'],
    [anne, '/eastmarsh/home'],
    [anne, on(anne)],
  ] as const)
    expect(await screen(who, path), `${who} ${path}`).not.toContain('Talk with Anne')
  const priya = await world.as('eastmarsh/priya')
  expect((await priya.send(on(anne, '/for-you/ask'), { because: 'I wondered' })).status).toBe(303)
  expect(await record('eastmarsh/priya')).not.toContain('Talk with Anne alone')
  expect(await screen('eastmarsh/priya', '/eastmarsh/caseload')).not.toContain('Talk with Anne alone')
  const hers = await world.as(anne)
  for (const path of ['/for-you?alone=yes', '/timeline', ''])
    expect((await hers.get(on(anne, path))).text, path).not.toContain('Somebody new')
})
