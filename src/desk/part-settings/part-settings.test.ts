import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day, day } from '#core/day.ts'
import { type Settings, settingsOn, settingsShape } from '#council/index.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, type World } from '#test/world.ts'
import { ROOMS } from '../settings-index/rooms.ts'
import { settingsSet } from '../settings-index/rules.ts'
import { boundsOf, boxOf, itemsOf, type Part, sayTime, timeFrom, valueAt } from './part.ts'
import { assistantsPart } from './parts/assistants.ts'
import { PARTS } from './parts/index.ts'
import { leftOverPart } from './parts/left-over.ts'
import { lookingAgainPart, waveLines } from './parts/looking-again.ts'
import { lookingPart, mayHold } from './parts/looking-at-spending.ts'
import { bettingLines, helpLines, outsidePart } from './parts/outside.ts'
import { changedIn, partAsSet, writtenBy } from './rules.ts'

let world: World
let ruth: Browser
const pageOf = ({ slug }: Part): string => `/eastmarsh/${slug}`
const PAGE = pageOf(leftOverPart)

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
function typed(from: string, more: Record<string, string> = {}, part: Part = leftOverPart): Record<string, string> {
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
const values = (part: Part, more: Record<string, unknown> = {}): Map<string, unknown> => {
  const settings = shipped()
  const found = itemsOf(part).map((item): [string, unknown] => [
    boxOf(item),
    item.kind.is === 'lines' ? item.kind.lines.say(valueAt(settings, item.at)) : valueAt(settings, item.at),
  ])
  return new Map([...found, ...Object.entries(more)])
}

const CASES: [string, Part, string, Record<string, unknown>, Day?][] = [
  ['day-has-passed', leftOverPart, 'from', {}, addDays(today, -1)],
  ['not-a-line-here', outsidePart, 'outside-help', { 'outside-help': ['A line | without its end'] }],
  ['not-a-line-here', outsidePart, 'outside-betting', { 'outside-betting': ['ab'] }],
  ['lighter-asks-more', lookingPart, 'checking-light-everyMonths', { 'checking-light-everyMonths': 1 }],
  ['lighter-asks-more', lookingPart, 'checking-shared-everyMonths', { 'checking-shared-sample': 20 }],
  ['say-why-everything', lookingPart, 'checking-close-because', { 'checking-close-receiptsOverPence': 0n }],
  ['cards-only', lookingPart, 'checking-light-because', { 'checking-light-because': 'You pay by card only' }],
  ['caps-the-amount', lookingPart, 'checking-close-because', { 'checking-close-because': 'No more than £500 a year' }],
  ['reviews-too-late', assistantsPart, 'assistants-source', { 'assistants-source': 'First review after 9 months' }],
  ['bans-a-group', outsidePart, 'outside-help', { 'outside-help': ['A line | 0800 | not for older people'] }],
]
test.each(CASES)('%s', (code, part, at, more, from = today) => {
  const set = partAsSet(part, { from, values: values(part, more) }, shipped(), today)
  expect(set).toEqual({ refused: [{ code, at }] })
})

test('what is not touched stays as it was, and each box has its bounds', () => {
  for (const part of [lookingPart, leftOverPart, outsidePart, assistantsPart]) {
    const set = partAsSet(part, { from: today, values: values(part) }, shipped(), today)
    expect(set).toEqual({ settings: shipped() })
    expect(changedIn(part, shipped(), shipped())).toEqual([])
  }
  expect(boundsOf('surplus.weeks')).toEqual({ min: 4, max: 52 })
  for (const { at, kind } of PARTS.flatMap(itemsOf))
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

test('the administrator sets each part from a day on, and everything else stays; the page says what changed', async () => {
  const from = addDays(day(world.today), 3)
  const before = inMemory(from)
  const sets = async (part: Part, more: Record<string, string>): Promise<void> =>
    expect((await ruth.send(`${pageOf(part)}/change`, typed(from, more, part))).status).toBe(303)
  await sets(leftOverPart, { 'surplus-weeks': '12' })
  await sets(lookingPart, { 'checking-close-receiptsOverPence': '40' })
  await sets(outsidePart, { 'outside-betting': 'Some Bets' })
  await sets(assistantsPart, { 'assistants-remindDays': '5' })
  expect(inMemory(world.today)?.surplus.weeks).toBe(8)
  expect(inMemory(from)).toEqual({
    ...before,
    surplus: { ...before?.surplus, weeks: 12 },
    checking: { ...before?.checking, close: { ...before?.checking.close, receiptsOverPence: 4000n } },
    outside: { ...before?.outside, betting: [{ words: 'Some Bets', from }] },
    assistants: { ...before?.assistants, remindDays: 5 },
  })
  const { text } = await ruth.get(`${PAGE}?done=changed`)
  expect(text).toContain('of usual payments on: 12 weeks. Before: 8 weeks.')
  expect(text).toContain('Written down by Ruth Vale on ')
  expect(text).toContain('chapter 12')
})

test('one page leads to all that can be set, and says what comes and who wrote it down', async () => {
  expect((await ruth.get('/eastmarsh/home')).text).toContain('/eastmarsh/settings"')
  const { text } = await ruth.get('/eastmarsh/settings')
  for (const { slug, title } of PARTS) expect(text).toContain(`/eastmarsh/${slug}">${title}</a>`)
  for (const path of ['council-process', 'council-rules', 'spending-rules', 'money-settings'])
    expect((await ruth.get(`/eastmarsh/${path}`)).text, path).toContain(
      'href="/eastmarsh/settings" class="govuk-back-link"',
    )
  const coming = text.split('Coming</h2>')[1]?.split('<h2')[0] ?? ''
  expect(coming.match(/written down by Ruth Vale/g)).toHaveLength(4)
  expect(coming).toContain('Personal assistants')
})

test('who set something stays who set it, whoever sets something else before that day', () => {
  const version = (id: bigint, from: Day, byName: string, more: Partial<Settings>) => ({
    ...{ settingsId: id, from, byName, on: addDays(today, -Number(id)), settings: { ...shipped(), ...more } },
  })
  const [twelve, later] = [{ surplus: { ...shipped().surplus, weeks: 12 } }, addDays(today, 9)]
  const five = { assistants: { ...shipped().assistants, remindDays: 5 } }
  const first = version(2n, later, 'Ann', twelve)
  const again = version(4n, later, 'Ben', { ...twelve, ...five })
  const versions = [again, first, version(3n, today, 'Ben', five), version(1n, addDays(today, -99), 'Cy', {})]
  expect(writtenBy(versions, again, leftOverPart.keys)).toEqual({ byName: 'Ann', on: addDays(today, -2) })
  expect(writtenBy(versions, again, assistantsPart.keys)).toEqual({ byName: 'Ben', on: addDays(today, -4) })
  expect(settingsSet(ROOMS, versions).map(({ from, room, byName }) => [from, room.path, byName])).toEqual([
    [later, '/left-over-settings', 'Ann'],
    [today, '/assistant-settings', 'Ben'],
  ])
})

test('the law is named where a number goes beyond it, and in words that people would read', async () => {
  const late = typed(world.today, { 'reviews-directPaymentMonths': '7' }, lookingAgainPart)
  const refused = await ruth.send('/eastmarsh/review-settings/change', late)
  expect([refused.status, refused.text.includes('regulation 7'), refused.text.includes('value="7"')]).toEqual([
    422,
    true,
    true,
  ])
  const soon = await ruth.send(`${PAGE}/change`, typed(world.today, { 'surplus-noticeDays': '14' }))
  expect(soon.text).toContain('less than 28 days of notice')
  const cards = typed(world.today, { 'checking-close-because': 'Everybody pays by card only' }, lookingPart)
  const said = await ruth.send(`${pageOf(lookingPart)}/change`, cards)
  expect([said.status, said.text.includes('a card is one way, if you choose it')]).toEqual([422, true])
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
  const both = { 'checking-light-sample': 'x', 'checking-close-sample': 'x' }
  const looks = await ruth.send(`${pageOf(lookingPart)}/change`, typed(world.today, both, lookingPart))
  const asked = 'How many things that were bought a look picks'
  expect(['A light look', 'A close look'].filter((level) => looks.text.includes(`“${level}: ${asked}”`))).toHaveLength(
    2,
  )
  expect(looks.text).not.toContain(`“${asked}”`)
})

test('nobody but the administrator sees it', async () => {
  for (const key of ['eastmarsh/priya', 'eastmarsh/farah', 'eastmarsh/anne', 'eastmarsh/grace'])
    for (const path of [...PARTS.flatMap((part) => [pageOf(part), `${pageOf(part)}/change`]), '/eastmarsh/settings'])
      expect((await (await world.as(key)).get(path)).status).toBe(404)
  expect(world.bugs).toEqual([])
})
