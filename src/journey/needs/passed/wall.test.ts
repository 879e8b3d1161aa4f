import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { budgetOf } from '#demo/found.ts'
import { guarded, open, pathOf } from '#test/access/routes.ts'
import { forced } from '#test/forced.ts'
import { needsOpened, ticked } from '#test/steps/needs.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
  for (const [person, worker] of [ANNE, HAZEL, HELEN] as const) await needsOpened(world, person, worker)
})
afterAll(() => world.close())
beforeEach(() => {
  world.bugs.length = 0
})

const ANNE = ['eastmarsh/anne', 'eastmarsh/priya'] as const
const HAZEL = ['eastmarsh/hazel', 'eastmarsh/owen'] as const
const HELEN = ['eastmarsh/helen', 'eastmarsh/ken'] as const
const PASSED = '/needs/passed'
const BLANK = `${PASSED}/back`
const SENTINEL = { person: 'zebra-crossing-lighthouse', worker: 'marzipan-octopus-lantern' }
const said = (side: 'person' | 'worker') => ticked({ children: { level: 'cannot', words: SENTINEL[side] } })

async function handedOver([person, worker]: readonly [string, string]): Promise<Browser> {
  const browser = await world.as(worker)
  expect((await browser.send(on(person, '/needs/hand-over'), { pin: '2468' })).status).toBe(303)
  return browser
}

const isHere = (path: string): boolean => path.includes(PASSED)
const count = async (): Promise<number> =>
  Number((await rowsIn<{ n: string }>(world, 1, 'select count(*) as n from form_sent'))[0]?.n)

test('never: a handed-over device opens anything but the person’s questions', async () => {
  const [anne] = ANNE
  const device = await handedOver(ANNE)
  const elsewhere = guarded.filter(({ path }) => !isHere(path))
  expect(elsewhere.length).toBeGreaterThan(80)
  const before = await count()
  const wrong: string[] = []
  for (const route of elsewhere) {
    const path = pathOf(route, 'eastmarsh', {}, budgetOf(anne))
    const seen = route.method === 'GET' ? await device.get(path) : await forced(world, device, path, { pin: '1111' })
    // A form whose fields do not read is drawn again by its own GET, so that it is turned away like that one, or at the sign-in.
    const away = seen.location === on(anne, PASSED) || (route.method === 'POST' && seen.status === 401)
    if (!away) wrong.push(`${route.method} ${path} answered ${seen.status} ${seen.location}`)
  }
  expect(wrong).toEqual([])
  expect(await count()).toBe(before)
  // Nor the questions of somebody else, nor any to a session that was not handed over, this worker's other one included.
  const another = await world.as(ANNE[1])
  for (const path of [PASSED, `${PASSED}/finish`, BLANK]) {
    expect((await device.get(on(HELEN[0], path))).status).toBe(404)
    for (const browser of [another, await world.as(anne), await world.as('eastmarsh/owen')])
      expect((await browser.get(on(anne, path))).status).toBe(404)
  }
  expect((await another.get(on(anne))).status).toBe(200)
  expect(world.bugs).toEqual([])
})

test('public pages stay open on a handed-over device, and name nobody', async () => {
  const device = await handedOver(ANNE)
  for (const route of open.filter(({ method, path }) => method === 'GET' && !/demo|exit|sign-out/.test(path))) {
    const seen = await device.get(pathOf(route, 'eastmarsh', {}))
    expect(seen.status, route.path).toBeLessThan(400)
    expect(seen.text).not.toContain('Anne')
  }
  await device.get('/eastmarsh/exit')
  expect((await device.get(on(ANNE[0], PASSED))).location).toContain('/eastmarsh/sign-in')
})

test('never: a handed-over device shows what either side said', async () => {
  const [hazel, owen] = HAZEL
  const his = await world.as(owen)
  await his.send(on(hazel, '/needs/worker-answers'), said('worker'))
  await his.send(on(hazel, '/needs/worker-answers/finish'), {})
  await (await world.as(hazel)).send(on(hazel, '/needs/my-answers'), said('person'))
  await rowsIn(
    world,
    1,
    "insert into communication_need (person_id, words, asked_by, said_on) select person_id, 'speak-slowly-please', person_id, current_date from budget where budget_id = $1",
    [budgetOf(hazel)],
  )
  expect((await his.get(on(hazel, '/needs'))).text).toContain('speak-slowly-please')

  const device = await handedOver(HAZEL)
  const here = on(hazel, PASSED)
  const list = (await device.get(here)).text
  const questions = [...list.matchAll(/passed\?question=([a-z-]+)/g)].map(([, key]) => key)
  expect(questions.length).toBeGreaterThanOrEqual(10)
  const asks = [
    here,
    `${here}/finish`,
    `${here}?side=worker&show=now`,
    ...questions.map((key) => `${here}?question=${key}`),
  ]
  for (const ask of asks) {
    const { text, headers } = await device.get(ask)
    expect(headers['cache-control']).toBe('no-store')
    for (const hidden of [SENTINEL.person, SENTINEL.worker, 'speak-slowly-please', 'Hazel ', 'checked', 'footing-kept'])
      expect(text, ask).not.toContain(hidden)
    expect(text, ask).not.toMatch(/href="[^"]*\/(home|timeline|sign-out|needs)"/)
  }
  // Saying "done" opens both sides to both, and to nobody who holds this device.
  await device.send(`${here}/finish`, { way: 'finished' })
  const blank = await device.get(on(hazel, BLANK))
  expect(blank.text).not.toContain(SENTINEL.worker)
  expect((await his.get(on(hazel, '/needs'))).text).toContain(SENTINEL.person)
  expect(world.bugs).toEqual([])
})

test('never: a handed-over device goes on without the worker’s PIN', async () => {
  const [helen] = HELEN
  const device = await handedOver(HELEN)
  await device.send(on(helen, `${PASSED}/finish`), { way: 'stopped' })
  for (const path of ['', '/needs', PASSED, `${PASSED}?question=children`, `${PASSED}/finish`]) {
    const seen = await device.get(on(helen, path))
    const follow = seen.location === on(helen, PASSED) ? await device.get(seen.location) : seen
    expect(follow.location, path).toBe(on(helen, BLANK))
  }
  // Nothing is typed on it any more, and no other PIN can be put in the place of this one.
  const typed = { question: 'children', 'level-children': 'cannot' }
  await forced(world, device, on(helen, PASSED), typed)
  await forced(world, device, on(helen, '/needs/hand-over'), { pin: '1111' })
  expect(await rowsIn(world, 1, "select from answer where how = 'passed-device' and level = 'cannot'")).toEqual([])
  for (const pin of ['1111', '24680', '8642'])
    expect((await device.send(on(helen, BLANK), { pin })).location).toBe(on(helen, BLANK))
  expect((await device.get(on(helen, '/needs'))).location).toBe(on(helen, PASSED))
  expect((await device.send(on(helen, BLANK), { pin: '2468' })).location).toContain('/needs?done=device-back')
  expect((await device.get(on(helen, '/needs'))).status).toBe(200)
})

test('never: a worker’s session lays an answer over what the person typed in their own', async () => {
  const [helen, ken] = HELEN
  await (await world.as(helen)).send(on(helen, '/needs/my-answers'), said('person'))
  const column = () =>
    rowsIn(
      world,
      1,
      "select words, level, how from answer a join assessment using (authority_id, assessment_id) where budget_id = $1 and side = 'person' order by answer_id",
      [budgetOf(helen)],
    )
  const before = await column()
  const forged = { question: 'children', 'level-children': 'manage', 'words-children': 'All is well' }
  const his = await world.as(ken)
  await his.send(
    on(helen, '/needs/together'),
    { ...forged, step: 'worker' },
    `${on(helen, '/needs/together')}?question=children`,
  )
  const together = await forced(world, his, on(helen, '/needs/together'), { ...forged, step: 'person' })
  expect(together.status).toBe(422)
  expect(together.text).toContain('signed in themselves')
  const device = await handedOver(HELEN)
  const passed = await forced(world, device, on(helen, PASSED), forged)
  expect(passed.status).toBe(422)
  expect(passed.text).toContain('You answered this when you had signed in yourself')
  expect(await column()).toEqual(before)
})
