import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { settingsOn, settingsShape } from '#council/index.ts'
import { weeklyFor } from '#journey/amount/index.ts'
import { forced } from '#test/forced.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, hiddenOf, type World } from '#test/world.ts'

let world: World
let ruth: Browser
beforeAll(async () => {
  world = await aWorld()
  ruth = await world.as('eastmarsh/ruth')
})
afterAll(() => world.close())

const PAGE = '/eastmarsh/council-rules'
const FORM = `${PAGE}/change`
const rulesFrom = (from: string, more: Record<string, string> = {}): Record<string, string> => ({
  ...boxes('from', from),
  pointPounds: '9.20',
  ...{ pointsManage: '0', pointsSomeHelp: '2', pointsCannot: '5', pointsDontKnow: '2' },
  ...{ smallWeekly: '50', smallOnce: '500', most: '' },
  ...more,
})
const textOf = ({ text }: { text: string }): string => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const versions = async (): Promise<number> =>
  (await rowsIn<{ n: number }>(world, 1, 'select count(*)::int as n from council_settings'))[0]?.n ?? -1
const inMemory = (on: string = world.today) => {
  const council = world.ports.councils.bySlug('eastmarsh')
  return council && settingsOn(council, on as never)
}

test('the administrator sees what is in force, in words and figures', async () => {
  expect((await ruth.get('/eastmarsh/settings')).text).toContain(PAGE)
  const page = textOf(await ruth.get(PAGE))
  for (const part of [
    '“I cannot” 5 points',
    'One point gives £9.20 a week',
    'A plan is small up to £50.00 a week, or £500.00 once',
    '50 points £460.00',
    'There is no upper limit in these rules',
    'Nothing else is set',
  ])
    expect(page).toContain(part)
})

test('a fixed most, and what comes to the same, is refused with why and what to do instead; what was typed stays', async () => {
  const capped = await ruth.send(FORM, rulesFrom(world.today, { most: '300' }))
  expect(capped.status).toBe(422)
  for (const part of ['must be enough to meet the need', '10.27', 'Instead', 'value="300"'])
    expect(capped.text).toContain(part)
  const flat = { bandPoints1: '8', bandWeekly1: '80', bandPoints2: '16', bandWeekly2: '80.00' }
  const banded = await ruth.send(FORM, rulesFrom(world.today, flat))
  expect(banded.status).toBe(422)
  expect(banded.text).toContain('a limit by another name')
  expect(banded.text).toContain('value="80.00"')
  expect(await versions()).toBe(1)
})

test('every box that is wrong says so at its own field', async () => {
  const wrong = await ruth.send(FORM, rulesFrom('2020-01-01', { pointsCannot: '1' }))
  for (const part of ['That day has passed', 'More need may not give fewer points']) expect(wrong.text).toContain(part)
  const empty = await ruth.send(FORM, {})
  for (const part of [
    'Write the day from which',
    'Write what one point gives',
    'Write how many points this answer gives',
  ])
    expect(empty.text).toContain(part)
  const odd = await ruth.send(FORM, rulesFrom(world.today, { pointsManage: '1.5', pointPounds: '0' }))
  for (const part of ['Write a whole number', 'Write an amount in pounds and pence']) expect(odd.text).toContain(part)
  const half = { bandPoints1: '8', bandPoints2: 'x', bandWeekly2: '9', bandPoints3: '9', bandWeekly3: 'x' }
  const bands = await ruth.send(FORM, rulesFrom(world.today, half))
  expect(bands.status).toBe(422)
  for (const part of ['href="#bandWeekly1"', 'href="#bandPoints2"', 'href="#bandWeekly3"'])
    expect(bands.text).toContain(part)
  expect(await versions()).toBe(1)
})

test('new rules hold from their day, in every page at once; all other settings are as they were; twice is once', async () => {
  const before = inMemory()
  const hidden = hiddenOf((await ruth.get(FORM)).text, FORM)
  const more = { pointPounds: '10', bandPoints1: '20', bandWeekly1: '250', smallWeekly: '60' }
  const sent = () => ruth.post(FORM, { ...hidden, ...rulesFrom(world.today, more) })
  const both = await Promise.all([sent(), sent()])
  expect(both.map(({ location }) => location)).toEqual(Array(2).fill(`${PAGE}?done=changed`))
  expect(await versions()).toBe(2)
  const now = inMemory()
  expect(now).toEqual({
    ...before,
    rates: { ...before?.rates, version: 2, pencePerPoint: 1000n, bands: [{ fromPoints: 20, weeklyPence: 25_000n }] },
    smallPlan: { weeklyPence: 6_000n, oncePence: 50_000n },
  })
  const page = textOf(await ruth.get(PAGE))
  for (const part of ['From 20 points on: £250.00 a week', 'written down by Ruth Vale', 'What held before'])
    expect(page).toContain(part)
  const late = await ruth.post(FORM, {
    ...hidden,
    ...rulesFrom(world.today),
    key: hiddenOf((await ruth.get(FORM)).text, FORM).key ?? '',
  })
  expect(late.status).toBe(422)
  expect(late.text).toContain('Somebody changed this while you had it open')
})

test('rules for a coming day wait for it, and build on what holds then', async () => {
  const later = addDays(world.today, 40)
  expect((await ruth.send(FORM, rulesFrom(later, { pointPounds: '11' }))).status).toBe(303)
  expect(inMemory()?.rates.version).toBe(2)
  expect(inMemory(later)?.rates).toMatchObject({ version: 3, pencePerPoint: 1100n, bands: [] })
  expect(inMemory(later)?.ending).toEqual(inMemory()?.ending)
  expect(textOf(await ruth.get(PAGE))).not.toContain('Nothing else is set')
  expect(world.bugs).toEqual([])
})

test('two at once take turns: each is a version of its own number', async () => {
  const one = await world.as('eastmarsh/ruth')
  const day = addDays(world.today, 80)
  const sends = await Promise.all([ruth, one].map((who) => forced(world, who, FORM, { ...rulesFrom(day), stamp: '' })))
  expect(sends.map(({ status }) => status)).toEqual([422, 422]) // neither saw the form
  const hidden = hiddenOf((await ruth.get(FORM)).text, FORM)
  const other = hiddenOf((await one.get(FORM)).text, FORM)
  const both = await Promise.all([
    ruth.post(FORM, { ...hidden, ...rulesFrom(day) }),
    one.post(FORM, { ...other, ...rulesFrom(day) }),
  ])
  expect(both.filter(({ status }) => status === 303).length).toBeGreaterThan(0)
  const numbers = await rowsIn<{ n: string }>(
    world,
    1,
    "select settings->'rates'->>'version' as n from council_settings",
  )
  expect(new Set(numbers.map(({ n }) => n)).size).toBe(numbers.length)
})

test('nobody but the administrator of this council', async () => {
  for (const key of ['eastmarsh/anne', 'eastmarsh/priya', 'eastmarsh/grace', 'eastmarsh/farah', 'eastmarsh/ines']) {
    const who = await world.as(key)
    expect((await who.get(PAGE)).status).toBe(404)
    expect((await forced(world, who, FORM, rulesFrom(world.today))).status).toBe(404)
  }
  expect(world.ports.councils.bySlug('northcliffe')?.versions).toHaveLength(1)
})

test('never: a fixed upper limit stands in a council’s rules', async () => {
  const before = await versions()
  const today = world.today
  for (const hidden of [
    { most: '300' },
    { bandPoints1: '8', bandWeekly1: '80', bandPoints2: '16', bandWeekly2: '80' },
    { bandPoints1: '8', bandWeekly1: '80', bandPoints2: '51', bandWeekly2: '900' },
    { pointsSomeHelp: '0', pointsCannot: '0', pointsDontKnow: '0' },
  ])
    expect((await ruth.send(FORM, rulesFrom(today, hidden))).status, JSON.stringify(hidden)).toBe(422)
  expect(await versions()).toBe(before)
  const rates = { pencePerPoint: 920n, bands: [{ fromPoints: 8, weeklyPence: 8_000n }] }
  expect(weeklyFor(50, rates).totalPence).toBeGreaterThan(weeklyFor(49, rates).totalPence)
  const [row] = await rowsIn<{ settings: { rates: object } }>(world, 1, 'select settings from council_settings limit 1')
  const capped = { ...row?.settings, rates: { ...row?.settings.rates, mostWeeklyPence: '30000' } }
  expect(settingsShape.safeParse(capped).success).toBe(false)
  expect(settingsShape.safeParse(row?.settings).success).toBe(true)
})
