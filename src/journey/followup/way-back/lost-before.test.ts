import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { moveClock } from '#demo/clock.ts'
import { approved } from '#test/steps/decision.ts'
import { ended } from '#test/steps/ending.ts'
import { checkedIn, checkInsChosen } from '#test/steps/followup.ts'
import { paid } from '#test/steps/money.ts'
import { sent } from '#test/steps/plan.ts'
import { goalsOn, reviewed } from '#test/steps/review.ts'
import { agreedAgain, cameBack, decidedAgain, setUpAgain } from '#test/steps/way-back.ts'
import { aWorld, on, type World } from '#test/world.ts'

const ANNE = 'eastmarsh/anne'
let world: World
beforeAll(async () => {
  world = await aWorld()
  await approved(world)
  await paid(world)
  await reviewed(world)
  await ended(world)
  await checkInsChosen(world, ANNE, ['6-weeks'])
})
afterAll(() => world.close())

const at = (path = ''): string => on(ANNE, path)
const moved = (days: number) =>
  moveClock({ pool: world.pool, councils: world.ports.councils, jobs: [] }, addDays(world.today, days))
const read = async (path: string): Promise<string> => (await (await world.as(ANNE)).get(path)).text
const GONE = 'something good is gone'

test('what was lost before somebody came back is history: nobody tells them of it while money is paid again, or when that ends', async () => {
  await moved(42)
  await checkedIn(world, ANNE, { benefit: 'lost' })
  expect(await read(at('/afterwards'))).toContain(GONE)
  const answer = /\/afterwards\/answer\/[0-9a-f-]{36}/.exec(await read(at('/afterwards')))?.[0] ?? ''
  const goals = goalsOn(await read(at(answer)), 'benefit')
  expect(goals).not.toEqual([])
  await cameBack(world)
  await agreedAgain(world)
  await sent(await world.as(ANNE), at('/decision/ask'), {})
  await decidedAgain(world)
  await setUpAgain(world)
  const page = await read(at('/afterwards'))
  expect(page).not.toContain(GONE)
  // What was said is kept, and asked about the goals of its own time.
  expect(page).toContain('Your money goes on')
  expect(goalsOn(await read(at(answer)), 'benefit')).toEqual(goals)
  await moved(60)
  const again = { today: addDays(world.today, 60) }
  await reviewed(world, ANNE, 'eastmarsh/priya', again)
  await ended(world, ANNE, 'eastmarsh/priya', { lastDay: again.today })
  await moved(61)
  const after = await read(at('/afterwards'))
  expect(after).not.toContain(GONE)
  expect(after).toContain('manage my low days myself (')
  expect(await read(at())).not.toMatch(/good is gone/)
  expect(world.bugs).toEqual([])
})
