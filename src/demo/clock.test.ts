import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, addMonths, type Day, day, sayDay } from '#core/day.ts'
import type { DueJob, JobPorts } from '#jobs/index.ts'
import { journeyToday } from '#jobs/tick.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type World } from '#test/world.ts'
import { mayMove, moveClock } from './clock.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const days: Day[] = []
const noting: DueJob = {
  name: 'clock-noting',
  run: async (_, council, on) => {
    if (council.slug === 'eastmarsh') days.push(on)
    return 0
  },
}
const ports = (): JobPorts => ({ pool: world.pool, councils: world.ports.councils, jobs: [noting] })
const path = '/eastmarsh/demo/clock'
const fieldsFor = (on: Day) => {
  const [year = '', month = '', date = ''] = on.split('-')
  return { 'on-day': date, 'on-month': month, 'on-year': year }
}

describe('where the clock may go', () => {
  const today = day('2026-11-21')
  test.each<[string, Day, string]>([
    ['a day on', addDays(today, 1), ''],
    ['two years on', addMonths(today, 24), ''],
    ['a day too far', addDays(addMonths(today, 24), 1), 'clock-moves-two-years-at-most'],
    ['today', today, 'clock-moves-forward-only'],
    ['yesterday', addDays(today, -1), 'clock-moves-forward-only'],
  ])('%s', (_, to, expected) =>
    expect(
      mayMove(today, to)
        .map(({ code }) => code)
        .join(),
    ).toBe(expected),
  )
})

test('the clock moves forward, and each day on the way is lived through in order', async () => {
  const before = await journeyToday(ports())
  const moved = await moveClock(ports(), addDays(before, 40), before)
  expect('did' in moved && moved.did.length).toBe(82)
  expect(await journeyToday(ports())).toBe(addDays(before, 40))
  expect(days).toEqual(Array.from({ length: 41 }, (_, n) => addDays(before, n)))
  expect(await moveClock(ports(), addDays(before, 40), before)).toEqual({
    refused: [{ code: 'clock-has-moved-meanwhile' }],
  })
})

test('it lands on the day asked for on every day of a year, the changes of the hour included', async () => {
  const quiet = { ...ports(), jobs: [] }
  const start = await journeyToday(quiet)
  for (let n = 1; n <= 366; n += 1) {
    await moveClock(quiet, addDays(start, n))
    expect(await journeyToday(quiet)).toBe(addDays(start, n))
  }
})

test('never: the clock goes back', async () => {
  const before = await journeyToday(ports())
  await moveClock(ports(), addDays(before, 3), before)
  const today = addDays(before, 3)
  expect(await moveClock(ports(), addDays(today, -1))).toEqual({
    refused: [{ code: 'clock-moves-forward-only', at: 'on' }],
  })
  await expect(rowsIn(world, 1, "update journey_clock set ahead = interval '1 day'")).rejects.toThrow(
    'only moves forward',
  )
})

describe('the page', () => {
  test('shows the journey’s day and moves it by a press, once however often it is sent', async () => {
    const nobody = world.nobody()
    const before = await journeyToday(ports())
    const drawn = await nobody.get(path)
    expect(drawn.text).toContain(sayDay(before))
    expect((await nobody.get('/eastmarsh/demo')).text).toContain(sayDay(before))
    const key = /name="key" value="([^"]*)"/.exec(drawn.text)?.[1] ?? ''
    const sent = { key, from: before, by: '1 week' }
    const answers = await Promise.all([nobody.post(path, sent), nobody.post(path, sent)])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    expect((await nobody.post(path, sent)).text).toContain('The clock was moved while you had this page open')
    expect(await journeyToday(ports())).toBe(addDays(before, 7))
    expect((await nobody.get(`${path}?done=moved`)).text).toContain('The clock has moved')
  })

  test('moves to a day that is typed; what cannot be is said at the field', async () => {
    const nobody = world.nobody()
    const before = await journeyToday(ports())
    expect((await nobody.send(path, {})).text).toContain('Write the day to which the clock should move')
    const past = await nobody.send(path, fieldsFor(addDays(before, -1)))
    expect(past.status).toBe(422)
    expect(past.text).toContain('href="#on-day"')
    expect((await nobody.send(path, { by: '<b>', from: 'x' })).status).toBe(422)
    expect((await nobody.post(path, { by: '1 day', from: before })).status).toBe(403)
    expect((await nobody.send(path, fieldsFor(addDays(before, 30)))).location).toBe(`${path}?done=moved`)
    expect(await journeyToday(ports())).toBe(addDays(before, 30))
    expect(world.bugs).toEqual([])
  })
})

test('never: production has a clock that moves', async () => {
  const real = await aWorld({ mode: 'production' })
  expect((await real.nobody().get(path)).status).toBe(404)
  expect((await real.nobody().post(path, { by: '1 day' })).status).toBe(404)
  await real.close()
})
