import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, day, mondayOf, sayDate } from '#core/day.ts'
import { wishWritten } from '#test/steps/ground.ts'
import { setUp } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { approvedPlan } from '../approved.test-kit.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
  const from = addDays(mondayOf(day(world.today)), 7)
  await approvedPlan(world, 'eastmarsh/anne', { lines: [{ what: 'Childcare', pence: 6200, every: 'weekly', from }] })
  await setUp(world)
})
afterAll(() => world.close())

const overlays = () => rowsIn<{ kind: string }>(world, 1, 'select kind from overlay')

test('a pause is shown first: what was chosen is kept, and nothing is written', async () => {
  const anne = await world.as('eastmarsh/anne')
  const [line] = await rowsIn<{ id: string }>(world, 1, 'select spend_line_id as id from agreement_line')
  const path = on('eastmarsh/anne', `/unwell/pause/${line?.id}`)
  const from = addDays(mondayOf(day(world.today)), 21)
  const again = addDays(from, 14)
  const shown = await anne.send(path, { from, again, words: 'I am tired.', 'see-first': 'yes' })
  expect(shown.status).toBe(200)
  expect(shown.text).toContain(`From Monday ${sayDate(from)}: nothing, where it was £62.00 a week.`)
  expect(shown.text).toContain(`From Monday ${sayDate(again)}: £62.00 a week, as before.`)
  expect(shown.text).toContain('outlines are now, filled bars are with the change')
  expect(shown.text).toContain('I am tired.')
  expect(shown.text).toContain(`value="${from}" selected`)
  expect(shown.text).not.toContain('There is a problem')
  expect(await overlays()).toEqual([])

  // The half-filled form shows no picture, and says nothing is wrong: nobody has sent it.
  const half = await anne.send(path, { from, again: '', words: '', 'see-first': 'yes' })
  expect([half.status, half.text.includes('week by week')]).toEqual([200, false])

  expect((await anne.send(path, { from, again, words: '' })).status).toBe(303)
  expect(await overlays()).toEqual([{ kind: 'pause' }])
})

test('is shown only to whom the form belongs', async () => {
  const [line] = await rowsIn<{ id: string }>(world, 1, 'select spend_line_id as id from agreement_line')
  const path = on('eastmarsh/anne', `/unwell/pause/${line?.id}`)
  for (const key of ['eastmarsh/arthur', 'eastmarsh/owen', 'eastmarsh/joanne'])
    expect((await (await world.as(key)).post(path, { 'see-first': 'yes' })).status).toBe(404)
})

test('an ending shows what stops when before it is confirmed', async () => {
  const priya = await world.as('eastmarsh/priya')
  const lastDay = addDays(mondayOf(day(world.today)), 62)
  const [year = '', month = '', date = ''] = lastDay.split('-')
  await wishWritten(world, 'eastmarsh/anne', 'eastmarsh/priya')
  const told = await priya.send(on('eastmarsh/anne', '/ending/propose'), {
    ...{ kind: 'person-chose', otherWays: 'talked', 'lastDay-day': date, 'lastDay-month': month, 'lastDay-year': year },
    ...{ reasons: 'It is reached.', event: '' },
  })
  const page = await (await world.as('eastmarsh/grace')).get(on('eastmarsh/anne', '/ending/confirm'))
  expect([told.status, page.status]).toEqual([303, 200])
  expect(page.text).toContain('What stops when, week by week')
  expect(page.text).toContain(`From Monday ${sayDate(addDays(lastDay, 1))}: nothing, where it was £62.00 a week.`)
})
