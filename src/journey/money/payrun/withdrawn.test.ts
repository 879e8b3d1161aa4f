import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, type World } from '#test/world.ts'
import { runningRows } from '../changes/store.ts'
import { everyWeekIsIn } from '../contribution/contribution.test-kit.ts'
import { takenByLine } from '../for-a-while/store.ts'
import { takenTo } from '../stepping/store.ts'
import { lastTakenOf } from '../unwell/store.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

test('what a run held that was withdrawn, or left out, is taken no longer: pauses and changes need not wait for it', async () => {
  const { budget, line } = await setUpByRows(world, 'eastmarsh/anne', { daysAgo: 10 })
  const first = addDays(day(world.today), -10)
  const taken = () =>
    world.within(1, async (tx) => {
      const all = [
        (await tx.run(runningRows, { budget }))[0]?.taken_to,
        (await tx.run(takenByLine, { budget }))[0]?.taken_to,
        (await tx.one(takenTo, { budget, line }))?.taken_to,
      ]
      return [...all, addDays((await tx.run(lastTakenOf, { budget }))[0]?.period_from ?? first, 6)]
    })
  const each = (on: string) => [on, on, on, on]
  expect(await taken()).toEqual(each(addDays(first, 6)))
  await everyWeekIsIn(world, line, 6)
  expect(await taken()).toEqual(each(addDays(first, 41)))
  // Withdrawn, left out and come back all let the claim go, and leave the item as it was.
  const weeks = 'select from pay_run_item where line_id = $1'
  await rowsIn(world, 1, 'delete from instalment_claim where line_id = $1 and period_from > $2', [line, first])
  expect(await rowsIn(world, 1, weeks, [line])).toHaveLength(6)
  expect(await taken()).toEqual(each(addDays(first, 6)))
})
