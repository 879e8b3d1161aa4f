import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { allRoutes } from '#app.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { needsOpened, ticked } from '#test/steps/needs.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { revealedOf } from './store.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
  for (const [person, worker] of PAIRS) await needsOpened(world, person, worker)
})
afterAll(() => world.close())
beforeEach(() => {
  world.bugs.length = 0
})

const ANNE = ['eastmarsh/anne', 'eastmarsh/priya'] as const
const HAZEL = ['eastmarsh/hazel', 'eastmarsh/owen'] as const
const HELEN = ['eastmarsh/helen', 'eastmarsh/ken'] as const
const PAIRS = [ANNE, HAZEL, HELEN]
const SENTINEL = { person: 'zebra-crossing-lighthouse', worker: 'marzipan-octopus-lantern' }
const SIDE = { person: '/needs/my-answers', worker: '/needs/worker-answers' }

/** Every page of these two stages, and the first page of each that shows what came before it. */
const PATHS = allRoutes('demo').flatMap((route) => {
  const path = route.kind === 'open' ? '' : route.spec.path
  return /^\/budgets\/:budget(|\/plan|\/decision|\/timeline|\/(needs|amount|about-me)[^:]*)$/.test(path)
    ? [path.replace('/budgets/:budget', '')]
    : []
})

const answers = (side: 'person' | 'worker') =>
  ticked({ children: { level: 'cannot', words: SENTINEL[side] }, hygiene: { level: 'dont-know' } })

/** What a browser gets, without what differs at every drawing. */
const drawn = ({ text }: { text: string }): string => text.replaceAll(/name="(key|stamp)" value="[^"]*"/g, '')

/** Each page's raw source, by its path; also with addresses that ask for more. */
async function everyPage(browser: Browser, person: string): Promise<Map<string, string>> {
  const asks = [...PATHS, '/needs/talk?about=children', '/needs?side=worker&show=now&done=talked']
  return new Map(
    await Promise.all(asks.map(async (path) => [path, drawn(await browser.get(on(person, path)))] as const)),
  )
}

const rowsOf = (person: string) =>
  world.within(1, (tx) => tx.run(revealedOf, { budget: budgetOf(person) })).then((rows) => rows.length)

test('the pages that are scanned are there', () => {
  const told = ['/needs', SIDE.person, SIDE.worker, '/needs/talk', '/needs/decide', '/amount', '/timeline']
  const ways = ['/needs/questions', '/needs/answers-for-person', '/needs/answers-for-person/finish', '/about-me']
  expect(PATHS).toEqual(expect.arrayContaining([...told, ...ways]))
})

test.each([
  ['person', 'worker'],
  ['worker', 'person'],
] as const)('never: a side sees the other’s answers before both have finished (%s first)', async (first, second) => {
  const [person, worker] = first === 'person' ? ANNE : HAZEL
  const browsers = { person: await world.as(person), worker: await world.as(worker) }
  const before = await everyPage(browsers[second], person)

  // Answering changes not one character of any page of the other side: neither a word nor a count.
  expect((await browsers[first].send(on(person, SIDE[first]), answers(first))).status).toBe(303)
  expect(await everyPage(browsers[second], person)).toEqual(before)

  // Finishing says that it has finished, and nothing else.
  expect((await browsers[first].send(on(person, `${SIDE[first]}/finish`), {})).status).toBe(303)
  const finished = await everyPage(browsers[second], person)
  for (const page of finished.values()) expect(page).not.toContain(SENTINEL[first])
  expect(finished.get('/needs')).toContain('Until then nobody sees the other’s answers')
  expect(await rowsOf(person)).toBe(0)

  // Nor does the first side see the second's, though it has finished itself.
  expect((await browsers[second].send(on(person, SIDE[second]), answers(second))).status).toBe(303)
  for (const page of (await everyPage(browsers[first], person)).values()) expect(page).not.toContain(SENTINEL[second])
  expect(await rowsOf(person)).toBe(0)

  // The guard itself: now both have finished, and the very same scan finds both.
  expect((await browsers[second].send(on(person, `${SIDE[second]}/finish`), {})).status).toBe(303)
  expect(await rowsOf(person)).toBe(20)
  for (const side of ['person', 'worker'] as const) {
    const pages = await everyPage(browsers[side], person)
    expect(pages.get('/needs')).toContain(SENTINEL.person)
    expect(pages.get('/needs')).toContain(SENTINEL.worker)
  }
  expect(world.bugs).toEqual([])
})

const columnOf = (side: string) =>
  world.within(1, (tx) =>
    tx.run(
      {
        name: `test-column-${side}`,
        text: `select a.words, a.said_by, a.typed_by from answer a join assessment s using (authority_id, assessment_id)
          where s.budget_id = '${budgetOf('eastmarsh/helen')}' and a.side = '${side}' order by a.answer_id`,
        values: () => [],
      },
      {},
    ),
  )

test('never: a worker changes the person’s column', async () => {
  const [person, worker] = HELEN
  const her = await world.as(person)
  const ken = await world.as(worker)
  await her.send(on(person, SIDE.person), answers('person'))
  const before = await columnOf('person')
  expect(before.length).toBe(10)
  const forged = { ...answers('worker'), side: 'person', said_by: budgetOf(person), as: 'person' }

  for (const path of [SIDE.person, `${SIDE.person}/finish`]) {
    expect((await ken.get(on(person, path))).status).toBe(404)
    expect((await forced(world, ken, on(person, path), forged)).status).toBe(404)
  }
  expect((await ken.send(on(person, SIDE.worker), forged)).status).toBe(303)
  expect(await columnOf('person')).toEqual(before)
  expect((await columnOf('worker')).length).toBe(10)
})

test('never: the person changes the worker’s column', async () => {
  const [person, worker] = HELEN
  const her = await world.as(person)
  await (await world.as(worker)).send(on(person, SIDE.worker), answers('worker'))
  const before = await columnOf('worker')
  for (const path of [SIDE.worker, `${SIDE.worker}/finish`]) {
    expect((await her.get(on(person, path))).status).toBe(404)
    expect((await forced(world, her, on(person, path), answers('person'))).status).toBe(404)
  }
  expect(await columnOf('worker')).toEqual(before)
})
