import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day, day, mondayOf } from '#core/day.ts'
import { draft, setUp } from '#test/steps/money.ts'
import { sent } from '#test/steps/plan.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { approvedPlan } from '../../approved.test-kit.ts'

const ANNE = 'eastmarsh/anne'
const RUNS = '/eastmarsh/finance/pay-runs'
const [MORE, LESS] = ['Much more than usual', 'Much less than usual']

let world: World
let farah: Browser
let monday: Day
beforeAll(async () => {
  world = await aWorld()
  farah = await world.as('eastmarsh/farah')
  monday = addDays(mondayOf(day(world.today)), 7)
  const ends = addDays(monday, 90)
  await approvedPlan(world, ANNE, {
    pot: { pence: 40_000n, trigger: 'When I stop sleeping' },
    lines: [
      { what: 'Childcare', pence: 6200, every: 'weekly', from: monday, to: ends },
      { what: 'A laptop', pence: 30_000, every: 'once', from: addDays(monday, 14) },
      { what: 'Respite', pence: 20_000, every: 'weekly', from: addDays(monday, 28), to: ends },
    ],
  })
  await setUp(world)
})
afterAll(() => world.close())

/** What the officer reads of a run before it is approved; then it is approved. */
async function readsOf(run: string): Promise<string> {
  const text = (await farah.get(run)).text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
  await sent(await world.as('eastmarsh/tom'), `${run}/approve`, {})
  return text
}
const week = async (after: number): Promise<string> => readsOf(await draft(farah, RUNS, addDays(monday, 7 * after)))

test('what is paid once, or by itself, has no usual amount and changes none', async () => {
  expect(await week(0)).not.toContain(MORE)
  await week(1)
  // A laptop besides: five times as much, and nothing of it is unusual. The week after it is as it was.
  const withLaptop = await week(2)
  expect(withLaptop).toContain('£362.00 in all')
  expect([withLaptop.includes(MORE), withLaptop.includes(LESS)]).toEqual([false, false])

  await (await world.as(ANNE)).send(on(ANNE, '/unwell/pot'), { words: 'I have not slept', happened: 'yes' })
  await sent(farah, on(ANNE, '/money/pot/pay'), { amount: '350.00', to: 'held', what: 'a crisis house' })
  const [, single = ''] = /(\/eastmarsh\/finance\/pay-runs\/[0-9a-f-]{36})/.exec((await farah.get(RUNS)).text) ?? []
  await sent(farah, `${single}/check`, { words: 'It fits' })
  const alone = await readsOf(single)
  expect(alone).toContain('£350.00 in all')
  expect([alone.includes(MORE), alone.includes(LESS)]).toEqual([false, false])
  expect(await week(3)).not.toContain(LESS)

  // What lasts is held against what lasts, as before.
  expect(await week(4)).toContain(`${MORE} Anne Field: £262.00`)
  expect(world.bugs).toEqual([])
})
