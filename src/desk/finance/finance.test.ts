import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, day, mondayOf, sayDate } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { sayMoney } from '#core/money.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { approvedPlan } from '#journey/money/approved.test-kit.ts'
import { conditionsMet, payRun, setUp } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'

let world: World
const finance = '/eastmarsh/finance'
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const seen = async (key: string, path = finance): Promise<string> =>
  (await (await world.as(key)).get(path)).text.replaceAll(/<title[^>]*>|<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

test('says what will stand here while there is nothing', async () => {
  const page = await seen('eastmarsh/farah')
  for (const words of ['Nothing new is due', 'Nothing waits', 'Nothing is held', 'Nothing came back', 'This year'])
    expect(page).toContain(words)
  expect(page).toContain('Personal budgets: £0.00 has gone out')
})

test('shows what is due and by when, what waits for whom, and how the year comes out', async () => {
  const from = addDays(mondayOf(day(world.today)), 7)
  await approvedPlan(world, 'eastmarsh/anne', {
    lines: [{ what: 'Childcare', pence: 6200, every: 'weekly', from, to: addDays(from, 27) }],
  })
  await setUp(world)
  await approvedPlan(world, 'eastmarsh/arthur', {
    lines: [{ what: 'Yoga', pence: 1200, every: 'weekly', from }],
    author: 'eastmarsh/owen',
  })
  await conditionsMet(world, 'eastmarsh/arthur')
  const farah = await world.as('eastmarsh/farah')
  const setUpToo = await farah.send(on('eastmarsh/arthur', '/money/set-up'), { managedAs: 'direct-payment' })
  expect(setUpToo.status).toBe(303)
  const before = await seen('eastmarsh/farah')
  expect(before).toContain('1 payment, £62.00 in all')
  expect(before).toMatch(/The file must go (today|by)/)
  expect(before).toContain('No bank details yet')
  expect(before).toContain('Draft a pay run')

  const run = await payRun(world)
  const [posted] = await rowsIn<{ pence: bigint }>(
    world,
    1,
    "select sum(amount_pence)::bigint as pence from transfer where kind = 'payment' and effective_on <= $1",
    [world.today],
  )
  const after = await seen('eastmarsh/farah')
  expect(after).toContain('Yours to send')
  expect((await farah.get(finance)).text).toContain(`${run}/files`)
  expect(await seen('eastmarsh/tom')).toContain('A finance officer sends its file')
  expect(after).toContain(`${sayMoney(BigInt(posted?.pence ?? 0))} has gone out`)
  expect((await farah.get(finance)).text).toContain('<title id="picture-of-codes">')
})

test('nobody but the finance team sees it', async () => {
  for (const key of ['eastmarsh/anne', 'eastmarsh/priya', 'eastmarsh/marcus', 'eastmarsh/ruth', 'eastmarsh/ines'])
    expect((await (await world.as(key)).get(finance)).status).toBe(404)
  expect((await (await world.as('northcliffe/mei')).get(finance)).location).toContain('/eastmarsh/sign-in')
})

test('help in the meantime that costs something stands here: for whom, what, until when, and its price', async () => {
  expect(await seen('eastmarsh/farah')).not.toContain('Help in the meantime')
  const person = 'eastmarsh/hazel'
  const [from, to] = [addDays(world.today, -1), addDays(world.today, 40)]
  for (const [what, pence, last, verdict] of [
    ['Taxis to the nursery', 2_050, to, 'approved'],
    ['Mornings at the Hub', 0, to, 'approved'],
    ['A cleaner', 4_000, to, 'declined'],
    ['A taxi that is over', 900, from, 'approved'],
  ] as const) {
    const id = newId()
    await rowsIn(
      world,
      1,
      `insert into interim_help (interim_id, budget_id, serves, what, who_gives, weekly_pence, urgent, why, from_day, to_day,
        proposed_by, proposed_on, decider_id) values ($1, $2, 'Getting out', $3, 'City Cars', $4, false, 'Alone', $5, $6, $7, $5, $8)`,
      [id, budgetOf(person), what, pence, from, last, idOf('eastmarsh/owen'), idOf('eastmarsh/grace')],
    )
    await rowsIn(
      world,
      1,
      "insert into interim_decision (interim_id, proposed_by, decided_by, verdict, reasons, decided_on) values ($1, $2, $3, $4, 'x', $5)",
      [id, idOf('eastmarsh/owen'), idOf('eastmarsh/grace'), verdict, world.today],
    )
  }
  for (const key of ['eastmarsh/farah', 'eastmarsh/tom']) {
    const page = await seen(key)
    expect(page).toContain('£20.50 a week')
    expect(page).toContain(`Taxis to the nursery. City Cars gives it, from ${sayDate(from)} until ${sayDate(to)}.`)
    for (const other of ['Mornings at the Hub', 'A cleaner', 'A taxi that is over']) expect(page).not.toContain(other)
  }
  expect(world.bugs).toEqual([])
})
