import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day, day, sayDate } from '#core/day.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import type { Recorded, TypedLicence } from './licences.ts'
import { mayRecord } from './rules.ts'

const today = day('2026-11-23')
const stands: Recorded = {
  ...{ licenceId: 7n, measure: 'warwick-edinburgh', givenBy: 'A university', reference: 'L-7', from: today },
  ...{ to: undefined, byName: 'Ruth Vale', on: today, isReplaced: false },
}
const typed: TypedLicence = {
  ...{ measure: 'warwick-edinburgh', givenBy: 'A university', reference: 'L-8', from: today },
  ...{ to: addDays(today, 9), replaces: undefined },
}
test.each<[string, Partial<TypedLicence>, Partial<Recorded>, string]>([
  ['a new one', {}, {}, ''],
  ['of one day', { to: today }, {}, ''],
  ['that has begun long ago', { from: addDays(today, -400) }, {}, ''],
  ['in the place of another', { replaces: 7n }, {}, ''],
  ['that ends first', { to: addDays(today, -1) }, {}, 'ends-before-it-begins to'],
  ['in the place of none', { replaces: 8n }, {}, 'not-here-any-more replaces'],
  ['in the place of one that is replaced', { replaces: 7n }, { isReplaced: true }, 'not-here-any-more replaces'],
  [
    'in the place of another measure’s',
    { replaces: 7n, measure: 'recovering-quality-of-life' },
    {},
    'another-measure replaces',
  ],
  ['the same again', { reference: 'L-7', to: undefined }, {}, 'is-here-already reference'],
])('%s', (_, more, standing, wanted) => {
  const reasons = mayRecord({ ...typed, ...more }, [{ ...stands, ...standing }])
  expect(reasons.map(({ code, at }) => `${code} ${at}`).join()).toBe(wanted)
})

let world: World
let ruth: Browser
let anne: Browser
beforeAll(async () => {
  world = await aWorld()
  ;[ruth, anne] = await Promise.all([world.as('eastmarsh/ruth'), world.as('eastmarsh/anne')])
})
afterAll(() => world.close())

const PAGE = '/eastmarsh/measure-licences'
const KEY = 'warwick-edinburgh'
const isShown = async () => (await anne.get(on('eastmarsh/anne', '/plan/how-life-is'))).text.includes(`name="${KEY}"`)
const dates = (from: Day, to?: Day) =>
  ({ ...boxes('from', from), ...(to === undefined ? {} : boxes('to', to)) }) as Record<string, string>
const record = (more: Record<string, string>) =>
  ruth.send(`${PAGE}/record`, { measure: KEY, givenBy: 'A university', reference: 'L-1', replaces: 'none', ...more })

test('a measure is shown within the days of a licence that the administrator wrote down, and until it is ended early', async () => {
  const now = day(world.today)
  expect((await ruth.get(PAGE)).text).toContain('No licence is written down')
  expect((await record({ ...dates(addDays(now, 1)), reference: 'L-0' })).status).toBe(303)
  expect(await isShown()).toBe(false)
  expect((await record(dates(addDays(now, -30), addDays(now, 30)))).status).toBe(303)
  expect(await isShown()).toBe(true)
  const page = (await ruth.get(PAGE)).text
  for (const one of [
    'It is shown today',
    'A university',
    'L-1',
    `to ${sayDate(addDays(now, 30))}`,
    `Written down by Ruth Vale on ${sayDate(now)}`,
  ])
    expect(page).toContain(one)
  const [row] = await rowsIn<{ licence_id: string; held_by: string }>(
    world,
    1,
    "select licence_id, held_by from measure_licence where reference = 'L-1'",
  )
  expect(row?.held_by).toBe('Eastmarsh Council')
  const early = { ...dates(addDays(now, -30), addDays(now, -1)), replaces: String(row?.licence_id) }
  expect((await record(early)).status).toBe(303)
  expect(await isShown()).toBe(false)
  expect((await ruth.get(PAGE)).text).toContain('Licences that others took the place of')
  const again = await record({ ...early, reference: 'L-2' })
  expect([again.status, again.text.includes('Another licence took the place')]).toEqual([422, true])
})

test('what is missing is said at its box, and nobody else writes one down', async () => {
  const none = await ruth.send(`${PAGE}/record`, {})
  for (const box of ['measure', 'givenBy', 'reference', 'from']) expect(none.text).toContain(`href="#${box}`)
  for (const key of ['eastmarsh/priya', 'eastmarsh/anne', 'eastmarsh/grace'])
    expect((await (await world.as(key)).get(PAGE)).status).toBe(404)
  expect(world.bugs).toEqual([])
})
