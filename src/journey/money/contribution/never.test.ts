import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { payRun, setUp } from '#test/steps/money.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { approvedPlan } from '../approved.test-kit.ts'
import { openAccounts } from '../ledger/store.ts'
import { everyWeekIsIn, paysBy } from './contribution.test-kit.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const weekly = (person: string, pounds: string, from: string) => ({
  path: on(person, '/money/contribution/change'),
  fields: { known: 'amount', amount: pounds, words: '', ...boxes('from', from) },
})

test('never: s.117 aftercare is charged', async () => {
  const person = 'eastmarsh/anne'
  const { budget, line } = await setUpByRows(world, person, { daysAgo: 60 })
  await everyWeekIsIn(world, line, 10)
  await world.within(1, (tx) => tx.run(openAccounts, { budget, codes: [] }))
  const [farah, priya, anne] = [
    await world.as('eastmarsh/farah'),
    await world.as('eastmarsh/priya'),
    await world.as(person),
  ]
  const before = weekly(person, '14.00', addDays(world.today, -28))
  expect((await farah.send(before.path, before.fields)).status).toBe(303)
  const free = addDays(world.today, -21)
  expect((await priya.send(on(person, '/money/aftercare'), boxes('from', free))).status).toBe(303)

  // By the page, by the app's own role, and whatever was recorded before: nothing counts from that day on.
  for (const from of [free, world.today, addDays(world.today, 30)]) {
    const { path, fields } = weekly(person, '14.00', from)
    const refused = await farah.send(path, fields)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('it is free by law')
  }
  const insert = (pence: number | null) =>
    rowsIn(
      world,
      1,
      'insert into contribution (budget_id, weekly_pence, from_day, recorded_by, recorded_on) values ($1, $2, $3, $4, $3)',
      [budget, pence, world.today, idOf('eastmarsh/farah')],
    )
  await expect(insert(1)).rejects.toThrow('aftercare is never charged')
  await expect(insert(null)).resolves.toEqual([])
  const charge = (kind: string, debit: string, credit: string, day: string) =>
    rowsIn(
      world,
      1,
      `insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, effective_on, posted_at, key, made_by)
       select d.account_id, c.account_id, 100, $1, $2, $3, now(), $4, $5 from account d, account c
       where d.kind = $6 and c.kind = $7 and coalesce(d.budget_id, $2) = $2 and coalesce(c.budget_id, $2) = $2`,
      [kind, budget, day, newId(), idOf('eastmarsh/farah'), debit, credit],
    )
  for (const day of [free, world.today]) {
    await expect(charge('contribution-kept', 'held', 'contribution', day)).rejects.toThrow('aftercare is never charged')
    await expect(charge('contribution-due', 'contribution', 'council', day)).rejects.toThrow(
      'aftercare is never charged',
    )
  }
  await charge('contribution-due', 'contribution', 'council', addDays(free, -1))
  // A week at £14.00 before the first free day, and nothing since.
  const text = (await anne.get(on(person, '/money/contribution'))).text
  expect(text).toContain('Up to today £14.00 was due')
  expect(text).toContain('This care is free')
})

test('never: a payment waits for a contribution that is not worked out', async () => {
  await paysBy(world, { contributions: 'net' })
  const person = 'eastmarsh/david'
  await approvedPlan(world, person)
  const farah = await world.as('eastmarsh/farah')
  const unknown = { known: 'not-yet', words: '', ...boxes('from', addDays(world.today, -7)) }
  expect((await farah.send(on(person, '/money/contribution/change'), unknown)).status).toBe(303)
  await setUp(world, { person })
  await payRun(world, { person, upTo: addDays(world.today, 9) })
  const paid = await rowsIn<{ pence: bigint }>(
    world,
    1,
    "select amount_pence as pence from transfer where budget_id = $1 and kind = 'payment'",
    [budgetOf(person)],
  )
  expect(paid.map(({ pence }) => pence)).toEqual([6200n, ...paid.slice(1).map(() => 6200n)])
  const kept = "select from transfer where budget_id = $1 and kind like 'contribution-%'"
  expect(await rowsIn(world, 1, kept, [budgetOf(person)])).toEqual([])
  expect((await (await world.as(person)).get(on(person, '/money/contribution'))).text).toContain(
    'No payment waits for that',
  )
})
