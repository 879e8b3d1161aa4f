import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, mondayOf, sayDay } from '#core/day.ts'
import { approvedPlan, childcare } from '#journey/money/approved.test-kit.ts'
import { paid } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

test('what is sent and not there yet is the next payment, and is not money that somebody has', async () => {
  const from = addDays(mondayOf(world.today), 7)
  await approvedPlan(world, 'eastmarsh/anne', { lines: [{ ...childcare(world.today), from }] })
  await paid(world, { upTo: addDays(from, 14) })
  const arrivals = await rowsIn<{ on: string }>(world, 1, 'select arrives_on as on from payment order by arrives_on')
  const [first] = arrivals
  expect(arrivals).toHaveLength(3)
  expect(first && first.on > world.today).toBe(true)
  const her = await world.as('eastmarsh/anne')
  const page = (await her.get(on('eastmarsh/anne'))).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  expect(page).toContain(`Next payment £62.00, ${sayDay((first?.on ?? '') as never)}. It is sent`)
  expect(page).toContain('Not spent yet £0.00. £186.00 more is on its way')
})
