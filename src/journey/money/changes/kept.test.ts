import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { nextVersion } from '#test/steps/change.ts'
import { setUp } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { approvedPlan } from '../approved.test-kit.ts'

const anne = 'eastmarsh/anne'
const START = on(anne, '/plan/start-change')
const TRIGGER = 'When I stop sleeping and my sister says so'

let world: World
beforeAll(async () => {
  world = await aWorld()
  await approvedPlan(world, anne, {
    pot: { pence: 30_000n, trigger: TRIGGER },
    lines: [{ what: 'Childcare', pence: 6200, every: 'weekly', from: world.today, to: addDays(world.today, 30) }],
  })
  await setUp(world, { person: anne })
  await nextVersion(world)
})
afterAll(() => world.close())

/** Starts the newest version, in which so much is kept for a bad time. */
async function started(amount: string) {
  const saved = await (await world.as(anne)).send(on(anne, '/plan/unwell/pot'), { amount, trigger: TRIGGER })
  expect(saved.status, saved.text).toBe(303)
  return (await world.as('eastmarsh/priya')).send(START, { words: '' })
}

test('never: less is kept for a bad time, or more than was decided, by a new version that nobody said yes to', async () => {
  const less = await started('299.99')
  expect(less.status).toBe(422)
  expect(less.text).toContain('Less money is kept for a bad time')
  const none = await started('')
  expect(none.status).toBe(422)
  expect(none.text).toContain('the person must say yes to this version first')
  const more = await started('300.01')
  expect(more.status).toBe(422)
  expect(more.text).toContain('This asks for more than was decided')
  expect(await rowsIn(world, 1, 'select change_id from change_started')).toEqual([])
  const same = await started('300.00')
  expect(same.text).not.toMatch(/Less money is kept for a bad time|more than was decided/)
  expect(world.bugs).toEqual([])
})
