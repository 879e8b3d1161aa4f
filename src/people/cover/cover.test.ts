import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addDays, type Day, sayDate, sayDay } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { forced } from '#test/forced.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { friendChosen } from '#test/steps/unwell.ts'
import { atOnce, aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'

let world: World
let priya: Browser
let owen: Browser
let grace: Browser
beforeAll(async () => {
  world = await aWorld()
  await friendChosen(world)
  priya = await world.as('eastmarsh/priya')
  owen = await world.as('eastmarsh/owen')
  grace = await world.as('eastmarsh/grace')
})
afterAll(() => world.close())
beforeEach(() => ended())

const ARRANGE = '/eastmarsh/cover/arrange'
const ANNE = on('eastmarsh/anne')
const words = ({ text }: { text: string }) => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const typed = (name: string, of: Day) => {
  const [year = '', month = '', date = ''] = of.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const asked = (from: Day, to: Day, more: Record<string, string> = {}) => ({
  coveredBy: idOf('eastmarsh/owen'),
  ...typed('from', from),
  ...typed('to', to),
  ...more,
})
const covers = () => rowsIn<{ cover_id: string }>(world, 1, 'select cover_id from cover order by arranged_on, cover_id')
/** Whatever was arranged before is over, and cannot be in the way of the next test. */
const ended = () =>
  rowsIn(
    world,
    1,
    `insert into cover_ended (cover_id, ended_on, ended_by) select cover_id, from_day, worker_id from cover c
      where not exists (select from cover_ended e where e.cover_id = c.cover_id)`,
  )
/** A row as it stands when its days have come and gone, which no page can make. */
const covered = (from: number, to: number, by = 'eastmarsh/owen') =>
  rowsIn(
    world,
    1,
    'insert into cover (cover_id, worker_id, covered_by, from_day, to_day, arranged_by, arranged_on) values ($1, $2, $3, $4, $5, $2, $4)',
    [newId(), idOf('eastmarsh/priya'), idOf(by), addDays(world.today, from), addDays(world.today, to)],
  )
/** What Owen gets of Anne's: her page, the plan, a form of her worker's, and whether she stands on his first screen. */
const seenByOwen = async () => [
  ...(await Promise.all(
    ['', '/plan', '/offer/explain'].map(async (path) => (await owen.get(`${ANNE}${path}`)).status),
  )),
  (await owen.get('/eastmarsh/caseload')).text.includes('Anne'),
]
const IN = [200, 200, 200, true]
const OUT = [404, 404, 404, false]

test('a worker arranges their own leave, once; each of their people reads it', async () => {
  expect(words(await priya.get('/eastmarsh/cover'))).toContain('You are not away, and you cover for nobody')
  const page = await priya.get(ARRANGE)
  expect(page.text).not.toContain('Who is away?')
  expect(page.text).not.toContain(idOf('eastmarsh/priya'))
  const to = addDays(world.today, 6)
  const fields = { ...hiddenOf(page.text, ARRANGE), ...asked(world.today, to, { worker: idOf('eastmarsh/ken') }) }
  const twice = await Promise.all([1, 2].map(() => priya.post(ARRANGE, fields)))
  expect(twice.map(({ location }) => location)).toEqual(Array(2).fill('/eastmarsh/cover?done=arranged'))
  expect(await rowsIn(world, 1, 'select worker_id, to_day - from_day as days from cover')).toEqual([
    { worker_id: idOf('eastmarsh/priya'), days: 6 },
  ])
  const sentence = `Priya Shah is away from ${sayDay(world.today)} to ${sayDay(to)}. Owen Hart is there for you in those days.`
  for (const key of ['eastmarsh/anne'])
    expect(words(await (await world.as(key)).get(on(key, '/timeline')))).toContain(sentence)
  expect(words(await (await world.as('eastmarsh/arthur')).get(on('eastmarsh/arthur', '/timeline')))).not.toContain(
    'is away',
  )
  expect(words(await priya.get('/eastmarsh/cover'))).toContain('Owen Hart covers for you. It lasts now.')
  expect(words(await owen.get('/eastmarsh/cover'))).toContain('You cover. It lasts now.')
  expect(words(await (await world.as('eastmarsh/ken')).get('/eastmarsh/cover'))).not.toContain('Priya')
})

test('a manager arranges anybody’s, and must say whose', async () => {
  expect(words(await grace.get('/eastmarsh/cover'))).toContain('Nobody is away, and no leave is arranged')
  const none = await grace.send(ARRANGE, asked(world.today, world.today))
  expect(none.status).toBe(422)
  expect(none.text).toContain('href="#worker"')
  const [from, to] = [addDays(world.today, 3), addDays(world.today, 4)]
  const sent = await grace.send(ARRANGE, asked(from, to, { worker: idOf('eastmarsh/priya') }))
  expect(sent.location).toBe('/eastmarsh/cover?done=arranged')
  expect(words(await grace.get('/eastmarsh/cover'))).toContain('Owen Hart covers. It has not begun.')
  expect(await seenByOwen()).toEqual(OUT)
})

test('what cannot be is said at its field, and what was typed is kept', async () => {
  const past = await priya.send(ARRANGE, asked(addDays(world.today, -1), addDays(world.today, 200)))
  expect(past.status).toBe(422)
  expect(past.text).toContain('href="#from-day"')
  const long = await priya.send(ARRANGE, asked(world.today, addDays(world.today, 121)))
  expect(long.text).toContain('href="#to-day"')
  expect(long.text).toContain(`<option value="${idOf('eastmarsh/owen')}" selected`)
  for (const coveredBy of [idOf('eastmarsh/priya'), idOf('eastmarsh/marcus'), 'nobody'])
    expect((await priya.send(ARRANGE, asked(world.today, world.today, { coveredBy }))).text).toContain(
      'href="#coveredBy"',
    )
  await covered(0, 3, 'eastmarsh/ken')
  expect(words(await priya.send(ARRANGE, asked(world.today, world.today)))).toContain('Somebody covers for them')
  expect(words(await (await world.as('eastmarsh/ken')).send(ARRANGE, asked(world.today, world.today)))).toContain(
    'Find somebody else for those people first',
  )
})

test('before, during, after: the gate and the first screen agree', async () => {
  expect(await seenByOwen()).toEqual(OUT)
  await covered(1, 5)
  expect(await seenByOwen()).toEqual(OUT)
  await ended()
  await covered(0, 0)
  expect(await seenByOwen()).toEqual(IN)
  const today = words(await owen.get('/eastmarsh/caseload'))
  expect(today).toContain(`you cover for Priya until ${sayDate(world.today)}`)
  expect((await (await world.as('eastmarsh/ken')).get(ANNE)).status).toBe(404)
})

test('who is away and who covers stands on the person’s first page, and nowhere once it is over', async () => {
  await covered(-2, 2)
  const hers = words(await (await world.as('eastmarsh/anne')).get(ANNE))
  expect(hers).toContain(`Priya Shah is away until ${sayDate(addDays(world.today, 2))}. Owen Hart is there for you.`)
  await ended()
  expect(words(await (await world.as('eastmarsh/anne')).get(ANNE))).not.toContain('is away')
})

test('whoever covers does what the worker does, in their own name; never beside themself', async () => {
  await covered(0, 3)
  const [year = '', month = '', date = ''] = world.today.split('-')
  const explain = { format: 'talked', 'on-day': date, 'on-month': month, 'on-year': year, whatWasSaid: 'It can end.' }
  expect((await owen.send(`${ANNE}/offer/explain`, explain)).status).toBe(303)
  expect(words(await priya.get(`${ANNE}/timeline`))).toContain('Owen')
  expect((await (await world.as('eastmarsh/anne')).get('/eastmarsh/cover')).status).toBe(404)
})

test('ended early, by the worker or a manager and nobody else: over at once', async () => {
  await covered(-1, 9)
  expect(await seenByOwen()).toEqual(IN)
  const last = (
    await rowsIn<{ cover_id: string }>(
      world,
      1,
      'select cover_id from cover c where not exists (select from cover_ended e where e.cover_id = c.cover_id)',
    )
  )[0]
  const path = `/eastmarsh/cover/${last?.cover_id}/end`
  for (const other of [owen, await world.as('eastmarsh/ken')]) {
    expect((await other.get(path)).status).toBe(404)
    expect((await forced(world, other, path)).status).toBe(404)
  }
  const key = hiddenOf((await priya.get(path)).text, path)
  const twice = await Promise.all([1, 2].map(() => priya.post(path, key)))
  expect(twice.map(({ location }) => location)).toEqual(Array(2).fill('/eastmarsh/cover?done=ended'))
  expect(await seenByOwen()).toEqual(OUT)
  expect((await forced(world, grace, path)).status).toBe(422)
  expect(words(await grace.get(path))).toContain('This cover is over')
  expect(words(await (await world.as('eastmarsh/anne')).get(`${ANNE}/timeline`))).toContain(
    'Priya Shah is here for you again. Owen Hart no longer covers.',
  )
})

test('never: whoever covers keeps access after the last day', async () => {
  await covered(-8, -1)
  expect(await seenByOwen()).toEqual(OUT)
  expect((await forced(world, owen, `${ANNE}/communication`, { words: 'x', safeChannel: '' })).status).toBe(404)
})

test('never: whoever covers keeps access when it was ended early', async () => {
  await covered(-3, 8)
  expect(await seenByOwen()).toEqual(IN)
  await ended()
  expect(await seenByOwen()).toEqual(OUT)
  expect((await forced(world, owen, `${ANNE}/communication`, { words: 'x', safeChannel: '' })).status).toBe(404)
})

test('two arrange the same days at the same moment: one stands', async () => {
  const before = (await covers()).length
  const fields = asked(addDays(world.today, 30), addDays(world.today, 33), { worker: idOf('eastmarsh/priya') })
  const both = await atOnce([priya.ready(ARRANGE, fields), grace.ready(ARRANGE, fields)])
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
  expect((await covers()).length).toBe(before + 1)
  expect(world.bugs).toEqual([])
})
