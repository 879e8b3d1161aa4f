import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { approvedPlan } from '#journey/money/approved.test-kit.ts'
import { rootOf } from '#test/access/principals.ts'
import { paid } from '#test/steps/money.ts'
import { aWorld, on, type World } from '#test/world.ts'

const anne = (path = '') => on('eastmarsh/anne', `/spending/checking${path}`)
let world: World
beforeAll(async () => {
  world = await aWorld()
  const line = { what: 'Childcare', pence: 6200, every: 'weekly' as const, from: addDays(world.today, -10) }
  await approvedPlan(world, 'eastmarsh/anne', { lines: [line] })
  await paid(world, { upTo: world.today })
})
afterAll(() => world.close())

test('whoever bought nothing is asked once: their worker writes it down with a look, and the next is counted from it', async () => {
  const [her, priya] = [await world.as('eastmarsh/anne'), await world.as('eastmarsh/priya')]
  expect((await priya.get(anne('/look'))).text).toContain('so there is nothing to look at')
  const root = await rootOf(world)
  await root.query("update journey_clock set ahead = interval '100 days'")
  await root.end()
  expect((await her.get(anne())).text).toContain('If you bought nothing, tell your worker')
  expect((await priya.get(anne('/look'))).text).toContain(
    'Nothing was bought since the last look. Talk with them first',
  )
  const { status, location = '' } = await priya.send(anne('/look'), {})
  expect(status).toBe(303)
  const look = location.replace(/\?.*/, '')
  expect((await priya.get(look)).text).toContain('Nothing was picked. Nothing is needed.')
  expect((await priya.send(`${look}/close`, {})).status).toBe(303)
  const after = (await her.get(anne())).text
  expect(after).not.toContain('If you bought nothing, tell your worker')
  expect(after).toContain('Nothing is needed from anybody until')
  expect((await priya.get(anne('/look'))).text).toContain('so there is nothing to look at')
  expect(world.bugs).toEqual([])
})
