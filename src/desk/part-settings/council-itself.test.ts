import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day, day, sayDate } from '#core/day.ts'
import { type Settings, settingsOn } from '#council/index.ts'
import { boxes } from '#test/steps/plan.ts'
import { aWorld, type Browser, type World } from '#test/world.ts'
import { boxOf, itemsOf, type Part, valueAt } from './part.ts'
import { closedDaysPart, dayLines, mayHold as daysMayHold, warns } from './parts/closed-days.ts'
import { ADDRESS, COLOUR, councilItselfPart, mayHold, PHONE } from './parts/council-itself.ts'
import { PARTS } from './parts/index.ts'
import { SOURCES } from './sources.ts'

const today = day('2026-11-23')
const code = (reasons: readonly { code: string }[]): string[] => reasons.map((one) => one.code)

describe('colours', () => {
  test.each([
    ['dark on white text', '#0b5351', '#ffffff', []],
    ['just enough', '#767676', '#ffffff', []],
    ['just too little', '#777777', '#ffffff', ['colours-too-alike']],
    ['light with dark text', '#ffdd00', '#0b0c0c', []],
  ])('%s', (_, colour, onColour, wanted) => expect(code(mayHold({ brand: { colour, onColour } }))).toEqual(wanted))
})

test('a line is a number, a colour or a secure address, or it is refused', () => {
  expect([PHONE.read('01632 960200'), PHONE.read('111'), PHONE.read('ring us')]).toEqual([
    '01632 960200',
    '111',
    undefined,
  ])
  expect([COLOUR.read('#0B5351'), COLOUR.read('teal')]).toEqual(['#0b5351', undefined])
  expect([ADDRESS.read('https://example.org/x'), ADDRESS.read('http://example.org'), ADDRESS.read('')]).toEqual([
    ...['https://example.org/x', undefined, undefined],
  ])
})

describe('closed days', () => {
  // A Tuesday panel every fortnight, from 24 November 2026.
  const process = {
    panelDay: '2026-11-24' as Day,
    panelEveryWeeks: 2,
    panelDays: [] as Day[],
  } as unknown as Settings['process']
  const before = { holidays: ['2026-08-31', '2026-12-25'] as Day[] }
  test.each<[string, Day[], string[]]>([
    ['one more', ['2026-08-31', '2026-12-24', '2026-12-25'] as Day[], []],
    ['one fewer, to come', ['2026-08-31'] as Day[], []],
    ['one that has passed taken out', ['2026-12-25'] as Day[], ['earlier-days-stay']],
    ['one that has passed added', ['2026-08-31', '2026-11-02', '2026-12-25'] as Day[], ['earlier-days-stay']],
    ['a day of the panel', ['2026-08-31', '2026-12-08', '2026-12-25'] as Day[], ['panel-meets-that-day']],
  ])('%s', (_, holidays, wanted) =>
    expect(code(daysMayHold({ holidays, process }, { from: today, before: before as Settings }))).toEqual(wanted),
  )
  test('are read as people write them, and warned of when they run out', () => {
    expect(dayLines.read(['25 December 2026', '1/1/2027', '25 December 2026'], today, [])).toEqual([
      '2026-12-25',
      '2027-01-01',
    ])
    expect(dayLines.read(['Christmas'], today, [])).toBeUndefined()
    expect(warns({ holidays: ['2027-12-27'] as Day[] }, today)).toBeUndefined()
    expect(warns({ holidays: ['2026-12-25'] as Day[] }, today)).toContain('is 25 December 2026')
    expect(warns({ holidays: [] }, today)).toContain('No closed days are known')
  })
})

test('each setting says where it comes from, and nothing is said of one that is not there', () => {
  expect(Object.keys(SOURCES).sort()).toEqual(
    PARTS.flatMap(itemsOf)
      .map(({ at }) => at)
      .sort(),
  )
})

let world: World
let ruth: Browser
beforeAll(async () => {
  world = await aWorld()
  ruth = await world.as('eastmarsh/ruth')
})
afterAll(() => world.close())

const inMemory = (on: string): Settings => {
  const council = world.ports.councils.bySlug('eastmarsh')
  if (council === undefined) throw new Error('no council')
  return settingsOn(council, on as Day)
}
const typed = (part: Part, from: Day, more: Record<string, string> = {}): Record<string, string> => ({
  ...(boxes('from', from) as Record<string, string>),
  ...Object.fromEntries(
    itemsOf(part).map((item) => {
      const value = valueAt(inMemory(from), item.at)
      return [boxOf(item), item.kind.is === 'lines' ? item.kind.lines.say(value).join('\n') : String(value)]
    }),
  ),
  ...more,
})
const sets = (part: Part, from: Day, more: Record<string, string>) =>
  ruth.send(`/eastmarsh/${part.slug}/change`, typed(part, from, more))

test('a new name, colour and number stand on every page from their day, and nothing else changes', async () => {
  const now = day(world.today)
  const before = inMemory(now)
  const more = { name: 'Eastmarsh Borough Council', 'brand-colour': '#123456', 'phones-council-number': '01632 960777' }
  expect((await sets(councilItselfPart, addDays(now, 5), more)).status).toBe(303)
  const anne = await world.as('eastmarsh/anne')
  expect((await anne.get('/eastmarsh/')).text).not.toContain('01632 960777')
  expect(inMemory(now)).toEqual(before)
  expect((await sets(councilItselfPart, now, more)).status).toBe(303)
  const home = (await anne.get('/eastmarsh/')).text
  for (const one of ['Eastmarsh Borough Council', '01632 960777']) expect(home).toContain(one)
  const style = /href="(\/eastmarsh\/brand-[0-9a-f]+\.css)"/.exec(home)?.[1] ?? ''
  expect((await anne.get(style)).text).toContain('#123456')
  expect({ ...inMemory(now), ...{ name: before.name, brand: before.brand, phones: before.phones } }).toEqual(before)
  const page = (await ruth.get('/eastmarsh/council-details')).text
  expect(page).toContain('WCAG 2.2')
  expect(page).toContain(`Written down by Ruth Vale on ${sayDate(now)}`)
})

test('colours that cannot be read, a number that is none and a day that has passed are refused, with what was typed', async () => {
  const now = day(world.today)
  const pale = await sets(councilItselfPart, now, { 'brand-colour': '#ffdd00' })
  expect([pale.status, pale.text.includes('4.5 to 1'), pale.text.includes('value="#ffdd00"')]).toEqual([
    422,
    true,
    true,
  ])
  const none = await sets(councilItselfPart, now, { 'phones-crisis-number': 'none', name: '' })
  for (const box of ['phones-crisis-number', 'name']) expect(none.text).toContain(`href="#${box}"`)
  const late = { ...typed(councilItselfPart, now), ...(boxes('from', addDays(now, -1)) as Record<string, string>) }
  expect((await ruth.send('/eastmarsh/council-details/change', late)).text).toContain('That day has passed')
})

test('a closed day is kept from its day on; the panel’s own days are not taken', async () => {
  const now = day(world.today)
  const { process, holidays } = inMemory(now)
  const listed = (extra: Day): Record<string, string> => ({
    holidays: [...holidays.map(sayDate), sayDate(extra)].join('\n'),
  })
  const free = [1, 2, 3, 4]
    .map((days) => addDays(now, days))
    .find(
      (on) =>
        code(daysMayHold({ holidays: [...holidays, on], process }, { from: now, before: inMemory(now) })).length === 0,
    )
  expect((await sets(closedDaysPart, now, listed(free as Day))).status).toBe(303)
  expect(inMemory(now).holidays).toContain(free)
  const page = (await ruth.get('/eastmarsh/closed-days')).text
  expect(page).toContain(sayDate(free as Day))
  expect(world.bugs).toEqual([])
})
