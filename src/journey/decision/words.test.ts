import { expect, test } from 'vitest'
import { addDays, day, sayDay } from '#core/day.ts'
import { askedByRows } from '#test/steps/decision-rows.ts'
import { aWorld, on } from '#test/world.ts'
import { sayAsked, sayExpectedBy, sayInAll } from './words.ts'

test.each([
  [6200n, 0n, '£62.00 a week'],
  [24_800n, 82_000n, '£248.00 a week and £820.00 once'],
  [0n, 32_000n, '£320.00 once'],
  [0n, 0n, '£0.00 a week'],
])('%d pence a week and %d once: %s', (weeklyPence, oncePence, says) => {
  expect(sayAsked({ weeklyPence, oncePence })).toBe(says)
  expect(sayInAll({ weeklyPence, yearlyPence: weeklyPence * 52n + oncePence })).toBe(says)
})

test('by which day an answer is expected, and that a day has passed', () => {
  const expected = { on: day('2026-12-01'), reason: 'the panel meets on that day' }
  expect(sayExpectedBy(expected, day('2026-12-01'))).toBe(
    'Tuesday 1 December 2026, because the panel meets on that day',
  )
  expect(sayExpectedBy(expected, day('2026-12-02'))).toBe(
    'We had expected it by Tuesday 1 December 2026. That day has passed, and nobody has named a new one yet.',
  )
})

test('her page and the pack say what is paid once too, and her page that the day has passed', async () => {
  const world = await aWorld()
  const [person, expectedOn] = ['eastmarsh/anne', addDays(world.today, -2)]
  await askedByRows(world, { person, on: addDays(world.today, -20), expectedOn, oncePence: 82_000n })
  const hers = (await (await world.as(person)).get(on(person, '/decision'))).text
  expect(hers).toContain('£62.00 a week and £820.00 once')
  expect(hers).toContain(`We had expected it by ${sayDay(expectedOn)}. That day has passed`)
  const pack = await (await world.as('eastmarsh/marcus')).get(on(person, '/decision/decide'))
  expect(pack.text).toContain('In all £62.00 a week and £820.00 once.')
  await world.close()
})
