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

test('a long story stands on several pages, each line once, and both ways lead on', async () => {
  await rowsIn(
    world,
    1,
    `insert into timeline_line (budget_id, on_day, stage, sentence) select $1, current_date, 'money', 'Line ' || n || ' of many.'
     from generate_series(1, 130) n`,
    [budgetOf('eastmarsh/hazel')],
  )
  const hazel = await world.as('eastmarsh/hazel')
  const seen: string[] = []
  let path: string | undefined = on('eastmarsh/hazel', '/timeline')
  for (let pages = 1; path !== undefined; pages += 1) {
    const { text } = await hazel.get(path)
    const lines = [...text.matchAll(/Line (\d+) of many/g)].map(([, n]) => n ?? '')
    expect(lines.length).toBeLessThanOrEqual(60)
    expect(text.includes('Back to the newest')).toBe(pages > 1)
    seen.push(...lines)
    path = /href="([^"]*\?before=\d+)"/.exec(text)?.[1]
  }
  expect(seen).toEqual(Array.from({ length: 130 }, (_, n) => `${130 - n}`))
  expect((await hazel.get(on('eastmarsh/hazel', '/timeline?before=nothing'))).text).toContain('Line 130 of many')
  expect(world.bugs).toEqual([])
})
