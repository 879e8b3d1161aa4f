import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, day, sayDay } from '#core/day.ts'
import { budgetOf } from '#demo/found.ts'
import { offerAccepted } from '#test/steps/offer.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { addSystemLine, byMonth } from './timeline.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const anne = (path: string) => on('eastmarsh/anne', path)

test('entries are gathered by month in the order given', () => {
  const entry = (on: string) => ({ on: day(on), stage: 'offer', sentence: 'x' }) as const
  const months = byMonth([entry('2026-12-01'), entry('2026-11-30'), entry('2026-11-02'), entry('2025-11-02')])
  expect(months.map(({ month, entries }) => `${month} ${entries.length}`)).toEqual([
    '2026-12 1',
    '2026-11 2',
    '2025-11 1',
  ])
  expect(byMonth([])).toEqual([])
})

test('before anything has happened the page says what will be here, and where to begin', async () => {
  const { text } = await (await world.as('eastmarsh/arthur')).get(on('eastmarsh/arthur', '/timeline'))
  expect(text).toContain('Nothing has happened yet')
  expect(text).toContain('See what comes first')
})

test('the newest comes first; what no human wrote says so; hostile words stay words', async () => {
  await offerAccepted(world)
  const later = addDays(world.today, 40)
  await world.within(1, (tx) =>
    addSystemLine(tx, {
      budgetId: budgetOf('eastmarsh/anne'),
      on: later,
      stage: 'waiting',
      sentence: '<b>Still</b> waiting',
    }),
  )
  const { text } = await (await world.as('eastmarsh/anne')).get(anne('/timeline'))
  expect(text).toContain('&lt;b>Still&lt;/b> waiting')
  const inOrder = [
    sayDay(later),
    'Sent by the system',
    'Anne said yes to a personal budget',
    'Priya Shah explained',
  ].map((words) => text.indexOf(words))
  expect(inOrder.includes(-1)).toBe(false)
  expect([...inOrder].sort((a, b) => a - b)).toEqual(inOrder)
  expect(text.split('Sent by the system')).toHaveLength(2)
})

test('only those see it with whom it is shared', async () => {
  for (const key of ['eastmarsh/owen', 'eastmarsh/joanne', 'eastmarsh/marcus', 'eastmarsh/farah'])
    expect((await (await world.as(key)).get(anne('/timeline'))).status, key).toBe(404)
  expect((await (await world.as('eastmarsh/priya')).get(anne('/timeline'))).status).toBe(200)
  expect(world.bugs).toEqual([])
})

test('never: a line of the timeline is changed or taken away', async () => {
  await expect(rowsIn(world, 1, "update timeline_line set sentence = 'x'")).rejects.toThrow('permission denied')
  await expect(rowsIn(world, 1, 'delete from timeline_line')).rejects.toThrow('permission denied')
})
