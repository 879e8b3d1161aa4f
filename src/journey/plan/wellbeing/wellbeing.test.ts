import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { forced } from '#test/forced.ts'
import { sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'
import { codes } from '../plan.test-kit.ts'
import { mayKeepWellbeing, mayShow } from './rules.ts'
import { LICENSED_KEYS, type Licence, MEASURES } from './wellbeing.ts'

const today = day('2027-03-01')
const licence = (from: string, to?: string): Licence => ({
  ...{ measure: 'warwick-edinburgh', from: day(from), to: to === undefined ? undefined : day(to) },
})

describe('whether a measure may be shown', () => {
  // biome-ignore format: a row a case
  test.each<[string, string, Licence[], string]>([
    ['one that needs no licence', 'ons4', [], ''],
    ['one that needs one, without', 'warwick-edinburgh', [], 'measure-needs-a-licence @warwick-edinburgh'],
    ['with one from today', 'warwick-edinburgh', [licence('2027-03-01')], ''],
    ['with one to today', 'warwick-edinburgh', [licence('2026-01-01', '2027-03-01')], ''],
    ['with one that has ended', 'warwick-edinburgh', [licence('2026-01-01', '2027-02-28')], 'measure-needs-a-licence @warwick-edinburgh'],
    ['with one that has not begun', 'warwick-edinburgh', [licence('2027-03-02')], 'measure-needs-a-licence @warwick-edinburgh'],
    ['ended, and begun anew', 'warwick-edinburgh', [licence('2026-01-01', '2026-12-31'), licence('2027-01-01')], ''],
    ['with another’s', 'recovering-quality-of-life', [licence('2026-01-01')], 'measure-needs-a-licence @recovering-quality-of-life'],
    ['one that nobody knows', 'made-up', [], 'no-such-measure'],
  ])('%s', (_, key, licences, expected) => expect(codes(mayShow(key, licences, today))).toBe(expected))

  test('nothing said is nothing kept; a number of hospital stays alone is enough', () => {
    expect(codes(mayKeepWellbeing({ satisfied: undefined }, [], today))).toBe('nothing-said-yet @satisfied')
    expect(codes(mayKeepWellbeing({ hospitalStays: 0 }, [], today))).toBe('')
    expect(codes(mayKeepWellbeing({ happy: 5, 'warwick-edinburgh': 20 }, [], today))).toBe(
      'measure-needs-a-licence @warwick-edinburgh',
    )
  })
})

let world: World
let anne: Browser
const path = on('eastmarsh/anne', '/plan/how-life-is')
const rows = () =>
  rowsIn(world, 1, 'select measure, scores, hospital_stays, crises, stage from wellbeing order by wellbeing_id')

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
})
afterAll(() => world.close())

test('all of it may be left; what is said stands there to look back at', async () => {
  const form = (await anne.get(path)).text
  expect(form).toContain('Open Government Licence')
  expect(form).toContain('in the last 12 months')
  expect((await anne.send(path, {})).text).toContain('You have not said anything yet')
  for (const wrong of [{ satisfied: '11' }, { happy: '5.5' }, { hospitalStays: '-1' }, { crises: 'many' }]) {
    const refused = await anne.send(path, wrong)
    expect(refused.status, JSON.stringify(wrong)).toBe(422)
    expect(refused.text).toContain(`href="#${Object.keys(wrong)[0]}"`)
  }
  expect(await rows()).toEqual([])
  const typed = { ...hiddenOf((await anne.get(path)).text, path), satisfied: '0', anxious: '10', crises: '2' }
  await Promise.all([anne.post(path, typed), anne.post(path, typed)])
  expect(await rows()).toEqual([
    { measure: 'ons4', scores: { satisfied: 0, anxious: 10 }, hospital_stays: null, crises: 2, stage: 'plan' },
  ])
  const after = (await anne.get(path)).text
  expect(after).toContain('satisfied 0, anxious yesterday 10; times when you needed help at once: 2')
  expect(after).toContain('stay in hospital since ')
})

test('it is the person’s alone, and the timeline says no number', async () => {
  for (const key of ['eastmarsh/priya', 'eastmarsh/hazel', 'eastmarsh/marcus'])
    expect((await (await world.as(key)).get(path)).status, key).toBe(404)
  const timeline = (await anne.get(on('eastmarsh/anne', '/timeline'))).text
  expect(timeline).toContain('wrote down how life is')
  expect(timeline).not.toContain('anxious')
})

test('never: a licensed outcome measure is shown without a recorded licence', async () => {
  const license = (council: number, by: string, measure: string, from: string, to: string | null) =>
    rowsIn(
      world,
      council,
      `insert into measure_licence (measure, held_by, reference, from_day, to_day, recorded_by)
       values ($1, 'The council', 'L-1', $2, $3, $4)`,
      [measure, from, to, idOf(by)],
    )
  for (const measure of LICENSED_KEYS) {
    // Another council's, one that has ended and one that is to begin are no licence.
    await license(2, 'northcliffe/yusuf', measure, addDays(world.today, -9), null)
    await license(1, 'eastmarsh/priya', measure, addDays(world.today, -9), addDays(world.today, -1))
    await license(1, 'eastmarsh/priya', measure, addDays(world.today, 1), null)
  }
  const before = await rows()
  const page = (await anne.get(path)).text
  for (const key of LICENSED_KEYS) {
    expect(page).not.toContain(`name="${key}"`)
    expect(page).not.toContain(MEASURES.find((one) => one.key === key)?.name)
    expect((await forced(world, anne, path, { [key]: '20' })).status).toBe(422)
  }
  expect(await rows()).toEqual(before)

  await license(1, 'eastmarsh/priya', 'warwick-edinburgh', world.today, world.today)
  const licensed = (await anne.get(path)).text
  expect(licensed).toContain('name="warwick-edinburgh"')
  expect(licensed).not.toContain('name="recovering-quality-of-life"')
  await sent(anne, path, { 'warwick-edinburgh': '24' })
  expect((await rows()).at(-1)).toMatchObject({ measure: 'warwick-edinburgh', scores: { total: 24 } })
  expect((await anne.get(path)).text).toContain('7 questions, total 24.')
  expect(world.bugs).toEqual([])
})
