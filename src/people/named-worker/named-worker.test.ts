import { afterAll, beforeAll, expect, test } from 'vitest'
import { sayDate, sayDay } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { atOnce, aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
let ruth: Browser
let grace: Browser
beforeAll(async () => {
  world = await aWorld()
  ruth = await world.as('eastmarsh/ruth')
  grace = await world.as('eastmarsh/grace')
})
afterAll(() => world.close())

const ANNE = 'eastmarsh/anne'
const [PRIYA, OWEN, KEN] = ['priya', 'owen', 'ken'].map((name) => idOf(`eastmarsh/${name}`)) as [string, string, string]
const ALL = `/eastmarsh/workers/${PRIYA}`
const words = ({ text }: { text: string }) =>
  text
    .slice(text.indexOf('<main'), text.indexOf('</main>'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
const leaves = (human: string) =>
  rowsIn(
    world,
    1,
    `insert into role_ended (human_id, role, from_day, ended_on, recorded_by)
     select human_id, role, from_day, $2, $3 from role_held where human_id = $1 and role = 'worker'`,
    [human, world.today, idOf('eastmarsh/ruth')],
  )
const noticesOf = async (key: string) =>
  (await rowsIn(world, 1, 'select from notice where budget_id = $1', [budgetOf(key)])).length
const workerOf = async (key: string) =>
  (
    await rowsIn<{ worker_id: string }>(
      world,
      1,
      'select worker_id from named_worker where person_id = $1 order by named_id desc limit 1',
      [idOf(key)],
    )
  )[0]?.worker_id

test('while everybody has a worker who works here: a manager moves one person and says why, which they read', async () => {
  expect(words(await grace.get('/eastmarsh/workers'))).toContain('Everybody has a worker who works here')
  expect(words(await grace.get('/eastmarsh/today'))).not.toContain('no longer works here')
  const form = on(ANNE, '/worker')
  const silent = await grace.send(form, { to: OWEN, why: '' })
  expect([silent.status, silent.text.includes('href="#why"')]).toEqual([422, true])
  const sent = await grace.send(form, { to: OWEN, why: 'You asked for somebody nearer.' })
  expect(sent.location).toBe('/eastmarsh/workers?done=named')
  const line = words(await (await world.as(ANNE)).get(on(ANNE, '/timeline')))
  expect(line).toContain(
    `From ${sayDay(world.today)} your worker is Owen Hart. Grace Adeyemi says why: “You asked for somebody nearer.” You can write to Owen Hart on your page. You can also ring`,
  )
  expect(await noticesOf(ANNE)).toBe(1)
  const owen = await world.as('eastmarsh/owen')
  expect(words(await owen.get('/eastmarsh/caseload'))).toContain(
    `You are the worker of Anne since ${sayDate(world.today)}. They were told.`,
  )
  expect((await (await world.as('eastmarsh/priya')).get(on(ANNE))).status).toBe(404)
  expect((await grace.send(form, { to: OWEN, why: 'x' })).status).toBe(422)
})

test('a worker who leaves: both desks say so; whoever wants a ring is rung by the new one and sent nothing', async () => {
  await rowsIn(
    world,
    1,
    `insert into update_choice (budget_id, every, said_by, typed_by, said_on) values ($1, 'worker-rings', $2, $2, $3)`,
    [budgetOf(ANNE), idOf(ANNE), world.today],
  )
  await leaves(OWEN)
  for (const [who, path] of [
    [grace, '/eastmarsh/today'],
    [ruth, '/eastmarsh/stuck'],
  ] as const)
    expect(words(await who.get(path))).toMatch(/\d (people have|person has) a worker who no longer works here/)
  const form = `/eastmarsh/workers/${OWEN}`
  expect(words(await grace.get(form))).toContain('Somebody else for Anne')
  const wrong = await ruth.send(form, { to: idOf('eastmarsh/marcus') })
  expect([wrong.status, wrong.text.includes('href="#to"')]).toEqual([422, true])
  const before = await noticesOf(ANNE)
  const both = await atOnce([ruth.ready(form, { to: KEN }), grace.ready(form, { to: KEN })])
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
  expect(await workerOf(ANNE)).toBe(KEN)
  expect(await noticesOf(ANNE)).toBe(before)
  expect(words(await (await world.as(ANNE)).get(on(ANNE, '/timeline')))).toContain(
    'Owen Hart no longer works with you.',
  )
  expect(words(await (await world.as('eastmarsh/ken')).get('/eastmarsh/caseload'))).toContain(
    'They want to hear things by voice: ring them',
  )
  expect(words(await ruth.get('/eastmarsh/workers'))).toContain('Everybody has a worker who works here')
})

test('never: an administrator who names a worker learns whose it is, or moves people whose worker works here', async () => {
  const people = words(await ruth.get(`/eastmarsh/workers/${KEN}`))
  for (const name of ['Anne', 'Hazel', 'Arthur', 'David']) expect(people).not.toContain(name)
  expect((await ruth.get(on(ANNE, '/worker'))).status).toBe(404)
  expect((await forced(world, ruth, on(ANNE, '/worker'), { to: PRIYA, why: 'x' })).status).toBe(404)
  const early = await forced(world, ruth, `/eastmarsh/workers/${KEN}`, { to: PRIYA, why: 'x' })
  expect(early.status).toBe(422)
  expect(await workerOf(ANNE)).toBe(KEN)
})

test('one person and all of their worker’s at the same moment: neither waits for the other for ever', async () => {
  const form = `/eastmarsh/workers/${KEN}`
  const [HAZEL, DAVID] = ['eastmarsh/hazel', 'eastmarsh/david']
  for (const key of [HAZEL, DAVID]) await grace.send(on(key, '/worker'), { to: KEN, why: 'Ken knows them.' })
  const why = 'You asked for somebody nearer.'
  const all = await atOnce([
    grace.ready(on(HAZEL, '/worker'), { to: PRIYA, why }),
    grace.ready(form, { to: PRIYA, why }),
    grace.ready(on(DAVID, '/worker'), { to: PRIYA, why }),
  ])
  expect(all.map(({ status }) => status).filter((status) => ![303, 422].includes(status))).toEqual([])
  for (const key of [HAZEL, DAVID]) expect(await workerOf(key)).toBe(PRIYA)
})

test('nobody else, and nobody of another council', async () => {
  for (const key of [ANNE, 'eastmarsh/priya', 'eastmarsh/marcus', 'eastmarsh/farah'])
    for (const path of ['/eastmarsh/workers', ALL, on(ANNE, '/worker')])
      expect((await (await world.as(key)).get(path)).status).toBe(404)
  expect((await ruth.get(`/eastmarsh/workers/${idOf('northcliffe/yusuf')}`)).status).toBe(404)
  expect(world.bugs).toEqual([])
})
