import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import type { Thing, Way } from './keeping.ts'
import { nameOfMonth } from './month.ts'
import { addsUp, costOf, costsMe, leftOf, mayWrite, monthsFrom, togetherOf } from './rules.ts'

const anne = 'eastmarsh/anne'
const at = (path = '') => on(anne, `/ending/keeping${path}`)
let world: World
let her: Browser
let priya: Browser
let line: string
beforeAll(async () => {
  world = await aWorld()
  line = (await setUpByRows(world, anne)).spendLine
  ;[her, priya] = [await world.as(anne), await world.as('eastmarsh/priya')]
})
afterAll(() => world.close())

const sent = async (sending: ReturnType<Browser['send']>) => {
  const { status, text } = await sending
  expect(status, text.replace(/<[^>]*>/g, ' ').slice(0, 1500)).toBe(303)
}
const WAY = { route: 'with-others', price: '3.37', every: 'weekly', fromWhat: 'left-over', words: 'With Dora' }

const months = monthsFrom(day('2027-03-15'))
const way = (given: Partial<Way> = {}): Way => ({
  ...{ route: 'with-others', pricePence: 700n, every: 'weekly', fromWhat: 'left-over', words: '', ...given },
})
const thing = (given: Partial<Thing> = {}): Thing => ({
  ...{ lineId: 'l', thingId: 't', what: 'Yoga', nowPence: 1200n, nowEvery: 'weekly', way: way() },
  ...{ stillPaid: [], alike: [], ...given },
})

test('the months begin where the money ends, where that is known', () => {
  const first = (lastDay?: string) => monthsFrom(day('2027-03-15'), lastDay === undefined ? undefined : day(lastDay))[0]
  expect(first()).toEqual({ from: '2027-04-01', to: '2027-04-30' })
  expect(first('2027-06-30')?.from).toBe('2027-07-01')
  expect(first('2027-06-29')?.from).toBe('2027-06-01')
  expect(first('2027-03-14')?.from).toBe('2027-04-01')
})

test('twelve months by their days, to the penny, less what is still paid', () => {
  expect(months.map(({ from }) => from).slice(0, 2)).toEqual(['2027-04-01', '2027-05-01'])
  expect(costOf(way(), months).slice(0, 2)).toEqual([3000n, 3100n])
  expect(costOf(way(), months).reduce((a, b) => a + b, 0n)).toBe(36_600n) // 366 days at 100 pence
  expect(costsMe(thing({ stillPaid: [2000n, 9000n] }), months).slice(0, 3)).toEqual([1000n, 0n, 3000n])
  expect(leftOf({ inPence: 500n, outPence: 700n, leftPence: undefined, on: day('2027-03-15') })).toBe(0n)
})

// biome-ignore format: a row a case
test.each<[string, readonly Thing[], bigint | undefined, string]>([
  ['every way is paid by what is left', [thing()], 3100n, 'adds-up'],
  ['a penny too much in a month', [thing()], 3099n, 'not-yet'],
  ['from food, heating or debt', [thing({ way: way({ fromWhat: 'needs', pricePence: 1n }) })], 9_000n, 'not-yet'],
  ['let go by choice', [thing({ way: way({ route: 'let-it-go', fromWhat: 'needs' }) })], 0n, 'adds-up'],
  ['no figures', [thing()], undefined, 'not-known'],
  ['no way for one', [thing(), thing({ way: undefined })], 9_000n, 'not-known'],
])('whether it adds up: %s', (_, things, leftPence, expected) =>
  expect(addsUp({ things, figures: { inPence: undefined, outPence: undefined, leftPence, on: day('2027-03-15') } }, togetherOf({ things, months }))).toBe(expected))

// biome-ignore format: a row a case
test.each<[string, Thing, string]>([
  ['a way that counts', thing(), ''],
  ['let go by choice', thing({ way: way({ route: 'let-it-go' }) }), ''],
  ['none yet', thing({ way: undefined }), 'nothing-to-write-yet'],
  ['from food, heating or debt', thing({ way: way({ fromWhat: 'needs' }) }), 'not-counted-as-kept'],
  ['not of the plan', thing({ lineId: undefined }), 'not-in-the-plan'],
])('whether it may go into the plan: %s', (_, given, expected) =>
  expect(mayWrite(given).map(({ code }) => code).join(' ')).toBe(expected))

test('never: what a person works out for themselves reaches anybody whom they did not let see it', async () => {
  await sent(her.send(at('/figures'), { in: '811.13', out: '', left: '27.19' }))
  await sent(her.send(at(`/lines/${line}`), WAY))
  expect((await her.get(at())).text).toContain('£27.19')
  const found = (await priya.get(at())).text
  for (const secret of ['27.19', '811.13', '3.37', 'With Dora']) expect(found).not.toContain(secret)
  expect((await priya.get(at('/figures'))).status).toBe(404)
  for (const who of ['eastmarsh/grace', 'eastmarsh/farah', 'eastmarsh/marcus', 'eastmarsh/joanne'])
    expect((await (await world.as(who)).get(at())).status).toBe(404)
  expect((await priya.get(on(anne, '/timeline'))).text).not.toContain('27.19')
  // Plain SQL of the app itself, that does not say who is reading, sees nothing of it.
  for (const table of ['keeping_figures', 'keeping_route', 'keeping_thing'])
    expect(await rowsIn(world, 1, `select * from ${table}`)).toEqual([])
  await sent(her.send(at('/share'), {}))
  expect((await priya.get(at())).text).toContain('£27.19')
  await sent(her.send(at('/share/stop'), {}))
  expect((await priya.get(at())).text).not.toContain('27.19')
  expect(await rowsIn(world, 1, 'select * from keeping_figures where budget_id = $1', [budgetOf(anne)])).toEqual([])
})

test('it goes into the plan without amounts; from needs it does not; figures are taken away for good', async () => {
  await sent(her.send(at(`/lines/${line}`), WAY))
  await sent(her.send(at(`/lines/${line}/into-plan`), {}))
  expect(await rowsIn(world, 1, 'select best_way, could_pay, route from sustain_line')).toEqual([
    { best_way: 'Together with others. With Dora', could_pay: '', route: 'pay-myself' },
  ])
  await sent(her.send(at(`/lines/${line}`), { ...WAY, fromWhat: 'needs' }))
  const page = (await her.get(at())).text
  expect(page).toContain('does not add up yet')
  expect(page).toContain('MoneyHelper')
  expect((await her.send(at(`/lines/${line}/into-plan`), {})).status).toBe(422)
  await sent(her.send(at('/figures'), { in: '', out: '', left: '5' }))
  await sent(her.send(at('/figures/take-away'), {}))
  expect((await her.get(at())).text).toContain('None are given')
  await sent(her.send(at('/add'), { what: 'Riding' }))
  const thingId = /keeping\/things\/([0-9a-f-]{36})\/take-away/.exec((await her.get(at())).text)?.[1] ?? ''
  await sent(her.send(at(`/things/${thingId}`), WAY))
  await sent(her.send(at(`/things/${thingId}/take-away`), {}))
  expect((await her.get(at())).text).not.toContain('Riding')
  expect(world.bugs).toEqual([])
})

test('up to a last day that was told, the months say what is still paid', async () => {
  await sent(her.send(at(`/lines/${line}`), WAY))
  expect((await her.get(at())).text).not.toContain('Still paid')
  await rowsIn(
    world,
    1,
    `insert into ending (ending_id, budget_id, kind, last_day, reasons, told_on, proposed_by) values ($1, $2, 'moved', $3, 'A move', $4, $5)`,
    [newId(), budgetOf(anne), addDays(world.today, 40), world.today, idOf('eastmarsh/priya')],
  )
  const page = (await her.get(at())).text
  expect(page).toContain('Still paid')
  expect(page).toContain(nameOfMonth({ from: addDays(world.today, 41), to: world.today }))
})
