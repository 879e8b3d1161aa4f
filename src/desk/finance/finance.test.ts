import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, day, mondayOf } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
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
