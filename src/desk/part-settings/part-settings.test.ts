import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day, day } from '#core/day.ts'
import { type Settings, settingsOn, settingsShape } from '#council/index.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, type World } from '#test/world.ts'
import { lookingAgainPart, waveLines } from './looking-again.ts'
import { boundsOf, boxOf, itemsOf, sayTime, timeFrom, valueAt } from './part.ts'
import { partAsSet } from './rules.ts'
import { bettingLines, helpLines, mayHold, spendingPart } from './spending.ts'

let world: World
let ruth: Browser
const PAGE = '/eastmarsh/spending-settings'

beforeAll(async () => {
  world = await aWorld()
  ruth = await world.as('eastmarsh/ruth')
})
afterAll(() => world.close())

const inMemory = (on: string): Settings | undefined => {
  const council = world.ports.councils.bySlug('eastmarsh')
  return council && settingsOn(council, on as Day)
}

/** What the boxes of a part hold when nothing is changed. */
function typed(from: string, more: Record<string, string> = {}, part = spendingPart): Record<string, string> {
  const settings = inMemory(from)
  const entries = itemsOf(part).map((item): [string, string] => {
    const value = settings && valueAt(settings, item.at)
    if (item.kind.is === 'lines') return [boxOf(item), item.kind.lines.say(value).join('\n')]
    if (item.kind.is === 'pounds') return [boxOf(item), value === undefined ? '' : `${Number(value) / 100}`]
    if (item.kind.is === 'yes-no') return [boxOf(item), value === true ? 'yes' : 'no']
    if (item.kind.is === 'time') return [boxOf(item), sayTime(Number(value))]
    return [boxOf(item), String(value)]
  })
  return { ...(boxes('from', from) as Record<string, string>), ...Object.fromEntries(entries), ...more }
}

const today = day('2026-11-22')
const shipped = (): Settings => ({
  ...({} as Settings),
  ...{
    checking: settingsShape.shape.checking.parse({}),
    outside: settingsShape.shape.outside.parse({}),
    surplus: settingsShape.shape.surplus.parse({}),
    changes: settingsShape.shape.changes.parse({}),
    assistants: settingsShape.shape.assistants.parse({}),
  },
})
const values = (more: Record<string, unknown> = {}): Map<string, unknown> => {
  const settings = shipped()
  const found = itemsOf(spendingPart).map((item): [string, unknown] => [
    boxOf(item),
    item.kind.is === 'lines' ? item.kind.lines.say(valueAt(settings, item.at)) : valueAt(settings, item.at),
  ])
  return new Map([...found, ...Object.entries(more)])
}

const CASES: [string, string, Record<string, unknown>, Day?][] = [
  ['day-has-passed', 'from', {}, addDays(today, -1)],
  ['not-a-line-here', 'outside-help', { 'outside-help': ['A line | without its end'] }],
  ['not-a-line-here', 'outside-betting', { 'outside-betting': ['ab'] }],
  ['lighter-asks-more', 'checking-light-everyMonths', { 'checking-light-everyMonths': 1 }],
  ['lighter-asks-more', 'checking-shared-everyMonths', { 'checking-shared-sample': 20 }],
  ['say-why-everything', 'checking-close-because', { 'checking-close-receiptsOverPence': 0n }],
]
test.each(CASES)('%s at %s', (code, at, more, from = today) => {
  const set = partAsSet(spendingPart, { from, values: values(more) }, shipped(), today)
  expect(set).toEqual({ refused: [{ code, at }] })
})

test('what is not touched stays as it was, and each box has its bounds', () => {
  const set = partAsSet(spendingPart, { from: today, values: values() }, shipped(), today)
  expect(set).toEqual({ settings: shipped() })
  expect(boundsOf('surplus.weeks')).toEqual({ min: 4, max: 52 })
  for (const { at, kind } of itemsOf(spendingPart))
    if (kind.is === 'whole') expect(boundsOf(at).min).toBeGreaterThan(-1)
  expect(mayHold(shipped())).toEqual([])
})

test('a betting name that stays keeps its days, and a new one begins with the version', () => {
  const before = [{ words: 'OLD BETS', from: '2020-01-01', to: '2026-12-31' }]
  expect(bettingLines.read(['OLD BETS', 'NEW BETS'], '2027-01-01', before)).toEqual([
    before[0],
    { words: 'NEW BETS', from: '2027-01-01' },
  ])
  expect(helpLines.say([{ name: 'A', reach: '0800', does: 'listens' }])).toEqual(['A | 0800 | listens'])
})

test('the administrator sets it from a day on, and everything else stays', async () => {
  const from = addDays(day(world.today), 3)
  const before = inMemory(from)
  const more = { 'surplus-weeks': '12', 'checking-close-receiptsOverPence': '40', 'outside-betting': 'Some Bets' }
  const sent = await ruth.send(`${PAGE}/change`, typed(from, more))
  expect(sent.status).toBe(303)
  expect(inMemory(world.today)?.surplus.weeks).toBe(8)
  expect(inMemory(from)).toEqual({
    ...before,
    surplus: { ...before?.surplus, weeks: 12 },
    checking: { ...before?.checking, close: { ...before?.checking.close, receiptsOverPence: 4000n } },
    outside: { ...before?.outside, betting: [{ words: 'Some Bets', from }] },
  })
  const { text } = await ruth.get(`${PAGE}?done=changed`)
  expect(text).toContain('12 weeks')
  expect(text).toContain('Written down by Ruth Vale')
})

test('reviews, endings and what comes after are set in the same way, with times of day and a list', async () => {
  const from = addDays(day(world.today), 4)
  const more = { 'ending-noticeDays': '35', 'afterwards-opens': '08:30', 'afterwards-waves': '6 weeks\n12 months' }
  expect((await ruth.send('/eastmarsh/review-settings/change', typed(from, more, lookingAgainPart))).status).toBe(303)
  expect(inMemory(from)?.ending.noticeDays).toBe(35)
  expect(inMemory(from)?.afterwards).toMatchObject({ opens: 510, waves: ['6-weeks', '12-months'] })
  const late = typed(from, { 'afterwards-opens': '16:30' }, lookingAgainPart)
  expect((await ruth.send('/eastmarsh/review-settings/change', late)).text).toContain('an hour a day at least')
  expect([waveLines.read(['soon'], from, []), waveLines.read([], from, []), timeFrom('24:00')]).toEqual(
    Array(3).fill(undefined),
  )
  expect((await ruth.get('/eastmarsh/review-settings')).text).toContain('Never less than the law gives')
})

test('a number out of its bounds is refused at its box, with what was typed kept', async () => {
  const counted = async () =>
    (await rowsIn<{ n: number }>(world, 1, 'select count(*)::int as n from council_settings'))[0]?.n
  const before = await counted()
  const { status, text } = await ruth.send(`${PAGE}/change`, typed(world.today, { 'surplus-weeks': '99' }))
  expect(status).toBe(422)
  expect(text).toContain('between the two that stand above the box')
  expect(text).toContain('value="99"')
  expect(text).toContain('From 4 to 52 weeks.')
  expect(await counted()).toBe(before)
})

test('nobody but the administrator sees it', async () => {
  for (const key of ['eastmarsh/priya', 'eastmarsh/farah', 'eastmarsh/anne', 'eastmarsh/grace'])
    for (const path of [PAGE, `${PAGE}/change`]) expect((await (await world.as(key)).get(path)).status).toBe(404)
  expect(world.bugs).toEqual([])
})
