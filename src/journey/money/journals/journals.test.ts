import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day, day } from '#core/day.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, type Browser, type World } from '#test/world.ts'
import type { JournalRow } from './journals.ts'
import { mayMakeJournal } from './rules.ts'

let world: World
let farah: Browser
beforeAll(async () => {
  world = await aWorld()
  farah = await world.as('eastmarsh/farah')
})
afterAll(() => world.close())

const boxes = (name: string, of: Day) => {
  const [year = '', month = '', date = ''] = of.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const make = (from: Day, to: Day) =>
  farah.send('/eastmarsh/finance/journals/export', { ...boxes('from', from), ...boxes('to', to) })

const today = day('2026-11-22')
const row = (debitPence: bigint, creditPence: bigint): JournalRow => ({
  ...{ day: today, code: 'PB', account: 'council', kind: 'payment', debitPence, creditPence },
})
const days = (from: string, to: string) => ({ from: day(from), to: day(to), today })

test.each([
  ['ends-before-it-begins', days('2026-11-02', '2026-11-01'), [], []],
  ['day-is-still-to-come', days('2026-11-01', '2026-11-23'), [], []],
  ['more-than-a-year', days('2025-11-01', '2026-11-02'), [], []],
  ['nothing-happened', days('2026-11-01', '2026-11-22'), [], []],
  ['journal-does-not-balance', days('2026-11-01', '2026-11-22'), [row(5n, 0n), row(0n, 4n)], []],
  [
    'journal-would-say-what-it-is-for',
    days('2026-11-01', '2026-11-22'),
    [row(5n, 5n)],
    [{ heading: 'Team', field: '=Mental health' }],
  ],
])('%s', (code, asked, rows, columns) => {
  expect(mayMakeJournal(asked, rows, columns)).toMatchObject([{ code }])
})

test('a year and a leap day is not too long', () => {
  expect(mayMakeJournal(days('2025-11-22', '2026-11-22'), [row(5n, 5n)], [])).toEqual([])
})

test('never: a journal whose sides differ', () => {
  expect(mayMakeJournal(days('2026-11-01', '2026-11-22'), [row(5n, 0n)], [])).toMatchObject([
    { code: 'journal-does-not-balance' },
  ])
})

test('days become a journal that balances, names nobody, and stays the same until more is written down', async () => {
  await setUpByRows(world, 'eastmarsh/anne', { daysAgo: 40 })
  await setUpByRows(world, 'eastmarsh/david', { daysAgo: 40 })
  const [from, to] = [addDays(day(world.today), -45), addDays(day(world.today), -30)]
  expect((await make(addDays(from, -400), to)).text).toContain('more than a year')
  expect((await make(addDays(from, -10), addDays(from, -5))).text).toContain('No money moved')
  expect((await make(from, to)).location).toBe('/eastmarsh/finance/journals?done=made')
  const list = (await farah.get('/eastmarsh/finance/journals')).text
  expect(list).toContain('Debits £124.00, credits £124.00, in 2 rows')
  const [kept] = await rowsIn<{ export_id: string }>(world, 1, 'select export_id from journal_export')
  const at = `/eastmarsh/finance/journals/${kept?.export_id}`
  const first = await farah.get(at)
  const on = addDays(day(world.today), -40)
  expect(first.text.split('\r\n')).toEqual([
    '"date","code","account","kind","debit","credit"',
    `"${on}","PB","council","payment",124.00,0.00`,
    `"${on}","PB","held","payment",0.00,124.00`,
    '',
  ])
  expect(first.text).not.toMatch(/anne|david|child|therap/i)
  expect((await (await world.as('eastmarsh/tom')).get(at)).text).toBe(first.text)

  await setUpByRows(world, 'eastmarsh/hilary', { daysAgo: 40 })
  expect((await farah.get(at)).location).toBe('/eastmarsh/finance/journals?done=differs')
  expect((await farah.get('/eastmarsh/finance/journals?done=differs')).text).toContain('More was written down')

  for (const key of ['eastmarsh/anne', 'eastmarsh/priya', 'northcliffe/mei'])
    expect((await (await world.as(key)).get(at)).status).toBeGreaterThanOrEqual(303)
  expect((await (await world.as('eastmarsh/tom')).get('/eastmarsh/finance/journals/export')).status).toBe(404)
  expect(world.bugs).toEqual([])
})
