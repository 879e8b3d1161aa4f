import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { allRoutes } from '#app.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { carerAnswered, carerInvited } from '#test/steps/carer.ts'
import { needsOpened, ticked } from '#test/steps/needs.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { revealedOf } from '../store.ts'
import { carersViewOf } from './store.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())
beforeEach(() => {
  world.bugs.length = 0
})

const SENTINEL = {
  children: 'zebra-crossing-lighthouse',
  community: 'walnut-saxophone-harbour',
  home: 'thistle-umbrella-canyon',
  worker: 'marzipan-octopus-lantern',
  carer: 'pelican-teaspoon-meadow',
}

/** Every page on a record, and what a human's own first pages show. */
const PAGES = allRoutes('demo').flatMap((route) => {
  const path = route.kind === 'open' ? '' : route.spec.path
  return /^\/budgets\/:budget(|\/[^:]*)$/.test(path) ? [path.replace('/budgets/:budget', '')] : []
})
const ASKS = [
  '/carer-part?side=person',
  '/shared-answers?with=me',
  '/needs?show=now',
  '/third-view?talk=1',
  '/needs/talk?about=children',
]

/** Which of these words stand on any page that this browser gets on this record, and where. */
async function foundIn(
  browser: Browser,
  person: string,
  words: readonly string[],
  but: string[] = [],
): Promise<string[]> {
  const paths = [...PAGES, ...ASKS].filter((path) => !but.includes(path)).map((path) => on(person, path))
  const own = [`/${person.split('/')[0]}/home`, `/${person.split('/')[0]}/third-views`]
  const found: string[] = []
  for (const path of [...paths, ...own]) {
    const { text } = await browser.get(path)
    for (const word of words) if (text.includes(word)) found.push(`${word} at ${path}`)
  }
  return found
}

const answers = {
  person: ticked({
    children: { level: 'cannot', words: SENTINEL.children },
    community: { level: 'some-help', words: SENTINEL.community },
    'home-kept': { level: 'cannot', words: SENTINEL.home },
  }),
  worker: ticked({ community: { level: 'some-help', words: SENTINEL.worker } }),
}

async function bothFinish(person: string, worker: string): Promise<void> {
  for (const [key, side, sent] of [
    [person, '/needs/my-answers', answers.person],
    [worker, '/needs/worker-answers', answers.worker],
  ] as const) {
    const browser = await world.as(key)
    expect((await browser.send(on(person, side), sent)).status).toBe(303)
    expect((await browser.send(on(person, `${side}/finish`), {})).status).toBe(303)
  }
}

const shares = (person: string, who: string, item: string) =>
  rowsIn(
    world,
    1,
    `insert into share (share_id, person_id, with_human, item, shared_at, shared_by)
      values (gen_random_uuid(), $1, $2, $3, now(), $1)`,
    [idOf(person), idOf(who), item],
  )

test('the pages that are scanned are there', () => {
  const told = [
    '',
    '/timeline',
    '/needs',
    '/carer-part',
    '/shared-answers',
    '/third-view',
    '/needs/carer-in-confidence',
  ]
  expect(PAGES).toEqual(expect.arrayContaining(told))
})

test('never: a carer sees an answer that was not shared', { timeout: 60_000 }, async () => {
  const [person, worker] = ['eastmarsh/anne', 'eastmarsh/priya']
  await needsOpened(world, person, worker)
  await carerInvited(world)
  for (const who of ['eastmarsh/joanne', 'eastmarsh/noor']) await shares(person, who, 'my-budget')
  const joanne = await world.as('eastmarsh/joanne')
  const everything = [SENTINEL.children, SENTINEL.community, SENTINEL.home, SENTINEL.worker]

  await bothFinish(person, worker)
  await carerAnswered(world, SENTINEL.carer)
  expect(await foundIn(joanne, person, everything)).toEqual([])
  expect((await joanne.get(on(person, '/shared-answers'))).status).toBe(404)

  // One is shared with Joanne, another with Noor; Noor is asked about a third, and the worker may not ask Joanne.
  const her = await world.as(person)
  const path = on(person, '/needs/share-answers')
  const share = (who: string, keys: string[]) => her.send(path, { answers: keys }, `${path}?with=${idOf(who)}`)
  expect((await share('eastmarsh/joanne', ['community'])).status).toBe(303)
  expect((await share('eastmarsh/noor', ['children'])).status).toBe(303)
  const ask = (who: string) => ({ about: 'home-kept', endsAs: 'ask-third', words: '', third: idOf(who) })
  expect((await (await world.as(worker)).send(on(person, '/needs/talk'), ask('eastmarsh/joanne'))).status).toBe(422)
  expect((await her.send(on(person, '/needs/talk'), ask('eastmarsh/noor'))).status).toBe(303)
  expect((await joanne.get(on(person, '/third-view'))).status).toBe(404)
  expect(await foundIn(joanne, person, [SENTINEL.children, SENTINEL.home, SENTINEL.worker])).toEqual([])

  // The guard itself: the very same scan finds what is shared, on its page alone.
  expect(await foundIn(joanne, person, [SENTINEL.community])).toEqual([
    `${SENTINEL.community} at ${on(person, '/shared-answers')}`,
    `${SENTINEL.community} at ${on(person, '/shared-answers?with=me')}`,
  ])
  // Another is shared and taken back again.
  await share('eastmarsh/joanne', ['community', 'children'])
  await share('eastmarsh/joanne', ['community'])
  expect(await foundIn(joanne, person, [SENTINEL.children])).toEqual([])
  await share('eastmarsh/joanne', [])
  expect(await foundIn(joanne, person, everything)).toEqual([])
  expect((await joanne.get(on(person, '/shared-answers'))).status).toBe(404)
  expect(world.bugs).toEqual([])
})

test('never: the person, or anybody but the named worker, reads what a carer told in confidence', {
  timeout: 60_000,
}, async () => {
  const [person, worker] = ['eastmarsh/helen', 'eastmarsh/ken']
  await needsOpened(world, person, worker)
  await carerInvited(world, person)
  // A second carer, who may confide as well, and reads only what she told herself.
  await rowsIn(world, 1, "insert into role_held (human_id, role, from_day) values ($1, 'carer', '2020-01-01')", [
    idOf('eastmarsh/noor'),
  ])
  for (const item of ['my-budget', 'timeline', 'plan', 'carer-questions']) await shares(person, 'eastmarsh/noor', item)
  const joanne = await world.as('eastmarsh/joanne')
  const path = on(person, '/carer-part/in-confidence')
  expect((await joanne.send(path, { words: '' })).text).toContain('href="#words"')
  expect((await joanne.send(path, { words: SENTINEL.carer })).status).toBe(303)
  expect((await joanne.get(path)).text).toContain(SENTINEL.carer)

  await bothFinish(person, worker)
  await (await world.as(person)).send(on(person, '/needs/show-now'), {})
  for (const key of [person, 'eastmarsh/noor', 'eastmarsh/priya', 'eastmarsh/grace', 'eastmarsh/pat'])
    expect(await foundIn(await world.as(key), person, [SENTINEL.carer]), key).toEqual([])
  expect((await (await world.as(person)).get(on(person, '/needs/carer-in-confidence'))).status).toBe(404)
  // The worker reads it on its own page, and in no copy, note or other page that could be handed on.
  const ken = await world.as(worker)
  expect((await ken.get(on(person, '/needs/carer-in-confidence'))).text).toContain(SENTINEL.carer)
  expect(await foundIn(ken, person, [SENTINEL.carer], ['/needs/carer-in-confidence'])).toEqual([])
  const told = await rowsIn(world, 1, "select sentence from timeline_line where sentence ~* 'confid|carer|Joanne'")
  expect(told).toEqual([])
})

test('never: answers are seen before all who were asked have finished', { timeout: 60_000 }, async () => {
  const [person, worker] = ['eastmarsh/hazel', 'eastmarsh/owen']
  await needsOpened(world, person, worker)
  await carerInvited(world, person)
  const browsers = [await world.as(person), await world.as(worker)]
  await carerAnswered(world, SENTINEL.carer, { person, finish: false })
  const before = [SENTINEL.carer]
  for (const browser of browsers) expect(await foundIn(browser, person, before)).toEqual([])

  await bothFinish(person, worker)
  const [hazel, owen] = browsers
  expect(await foundIn(hazel as Browser, person, [SENTINEL.worker, SENTINEL.carer])).toEqual([])
  expect(await foundIn(owen as Browser, person, [SENTINEL.children, SENTINEL.carer])).toEqual([])
  for (const browser of browsers) {
    const page = (await browser.get(on(person, '/needs'))).text
    expect(page).toContain('still answering')
    expect(page).not.toContain('What was left')
  }
  const rows = () => world.within(1, (tx) => tx.run(revealedOf, { budget: budgetOf(person) }))
  expect((await rows()).length).toBe(0)

  // The person asks to see both: the carer's view stays closed, since they have not finished.
  expect((await (hazel as Browser).send(on(person, '/needs/show-now'), {})).status).toBe(303)
  expect((await rows()).length).toBeGreaterThan(0)
  for (const browser of browsers) expect(await foundIn(browser, person, before)).toEqual([])
  const joanne = await world.as('eastmarsh/joanne')
  expect((await joanne.send(on(person, '/carer-part/finish'), {})).status).toBe(303)
  expect((await (hazel as Browser).get(on(person, '/needs'))).text).toContain(SENTINEL.carer)
})

test('never: a carer’s answers are seen before both sides have finished', async () => {
  const [person, worker] = ['eastmarsh/david', 'eastmarsh/priya']
  await needsOpened(world, person, worker)
  await carerInvited(world, person)
  await carerAnswered(world, SENTINEL.carer, { person })
  for (const key of [person, worker]) expect(await foundIn(await world.as(key), person, [SENTINEL.carer])).toEqual([])
  const rows = () => world.within(1, (tx) => tx.run(carersViewOf, { budget: budgetOf(person) }))
  expect((await rows()).length).toBe(0)
  // Nor can anybody but that carer write in the carer's column.
  const ken = await world.as(worker)
  expect((await forced(world, ken, on(person, '/carer-part/answers'), { 'level-children': 'manage' })).status).toBe(404)
  await bothFinish(person, worker)
  expect((await rows()).length).toBe(1)
  for (const key of [person, worker])
    expect((await (await world.as(key)).get(on(person, '/needs'))).text).toContain(SENTINEL.carer)
})
