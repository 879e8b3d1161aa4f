import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { needsOpened, ticked } from '#test/steps/needs.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'
import { turnedAnswersOf } from './store.ts'

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
const HERE = '/needs/together'
const HIDDEN = { person: 'zebra-crossing-lighthouse', worker: 'marzipan-octopus-lantern' }

const at = (person: string, key: string): string => `${on(person, HERE)}?question=${key}`

/** One tick on the page as it is drawn now. */
const tick = (device: Browser, person: string, key: string, level: string, words = '') =>
  device.send(on(person, HERE), { [`level-${key}`]: level, [`words-${key}`]: words }, at(person, key))

const turnOver = (device: Browser, person: string, key: string) => device.send(on(person, HERE), {}, at(person, key))

const sidesDone = (person: string) =>
  rowsIn(
    world,
    1,
    'select side, how, done_by = b.person_id as by_person from answers_done join assessment using (authority_id, assessment_id) join budget b using (authority_id, budget_id) where budget_id = $1 order by side',
    [budgetOf(person)],
  )

test('one question on one device: worker, person, both turn over, next; left and resumed; both finish', async () => {
  const [anne, priya] = ANNE
  const device = await world.as(priya)
  expect((await device.get(on(anne, '/needs'))).text).toContain('Answer together with Anne')
  expect((await device.get(on(anne, HERE))).text).toContain('You first')
  const early = await forced(world, device, on(anne, `${HERE}/finish`))
  expect(early.status).toBe(422)
  expect(early.text).toContain('Turn over at least one question first')

  const first = await tick(device, anne, 'nutrition', 'manage', 'Cooks for six.')
  expect(first.location).toBe(at(anne, 'nutrition'))
  const hers = (await device.get(at(anne, 'nutrition'))).text
  expect(hers).toContain('Now you, Anne')
  expect(hers).not.toContain('Sign out')
  await tick(device, anne, 'nutrition', 'some-help', 'My mother brings food.')
  expect((await device.get(at(anne, 'nutrition'))).text).toContain('both answers lie face down')
  await turnOver(device, anne, 'nutrition')

  // Another day, in another session: what lies there still lies there.
  const later = await world.as(priya)
  const both = (await later.get(at(anne, 'nutrition'))).text
  expect(both).toContain('Cooks for six.')
  expect(both).toContain('My mother brings food.')
  expect(both).toContain('That is normal')
  expect(both).toContain(`href="${at(anne, 'hygiene')}"`)
  await tick(later, anne, 'hygiene', 'manage')
  await tick(later, anne, 'hygiene', 'manage')
  await turnOver(later, anne, 'hygiene')
  expect((await later.get(at(anne, 'hygiene'))).text).toContain('You both see this the same way')

  expect((await later.get(on(anne, `${HERE}/finish`))).text).toContain('turned over 2 of')
  const done = await later.send(on(anne, `${HERE}/finish`), {})
  expect(done.location).toBe(on(anne, '/needs?done=finished-together'))
  expect(await sidesDone(anne)).toEqual([
    { side: 'person', how: 'together', by_person: true },
    { side: 'worker', how: 'together', by_person: false },
  ])
  const her = await (await world.as(anne)).get(on(anne, '/needs'))
  expect(her.text).toContain('Things you see differently')
  expect(her.text).toContain('Said together on')
  expect((await later.get(on(anne, HERE))).text).toContain('You cannot answer together now')
  expect((await later.get(on(anne, '/timeline'))).text).toContain(
    'Anne and Priya Shah answered the questions together.',
  )
  expect(world.bugs).toEqual([])
})

test('never: a side sees the other’s answers early, answering together', async () => {
  const [hazel, owen] = HAZEL
  const device = await world.as(owen)
  const hers = await world.as(hazel)
  const paths = [
    '/needs',
    HERE,
    `${HERE}?question=children&step=turned&show=now`,
    `${HERE}/finish`,
    '/needs/show-now',
    '',
  ]
  const seenBy = async (browser: Browser) =>
    (await Promise.all(paths.map((path) => browser.get(on(hazel, path))))).map(({ text }) => text).join()

  await tick(device, hazel, 'children', 'cannot', HIDDEN.worker)
  // Face down: on no page of the room, nor for her elsewhere.
  const turn = await device.get(at(hazel, 'children'))
  expect(turn.text).not.toContain(HIDDEN.worker)
  expect(turn.text).not.toContain('checked')
  // What is typed here is never kept as a draft: the next to hold the device would read it.
  for (const key of ['children', 'clothing'])
    expect((await device.get(at(hazel, key))).text).not.toContain('footing-kept')
  expect(await seenBy(device)).not.toContain(HIDDEN.worker)
  expect(await seenBy(hers)).not.toContain(HIDDEN.worker)
  // Sent a second time, from a page that is behind: refused, and not drawn in the place of hers.
  const late = { question: 'children', step: 'worker', 'level-children': 'manage', 'words-children': HIDDEN.worker }
  const refused = await forced(world, device, on(hazel, HERE), late)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Now you, Hazel')
  expect(refused.text).not.toContain(HIDDEN.worker)
  // Nothing turns over before she has ticked.
  expect((await forced(world, device, on(hazel, HERE), { question: 'children', step: 'turn' })).status).toBe(422)
  expect(await seenBy(device)).not.toContain(HIDDEN.worker)

  await tick(device, hazel, 'children', 'some-help', HIDDEN.person)
  for (const page of [await seenBy(device), (await device.get(on(hazel, '/needs/worker-answers'))).text])
    expect(page).not.toContain(HIDDEN.person)
  expect(await seenBy(hers)).not.toContain(HIDDEN.worker)
  // The guard itself: the statement gives nothing of a card that lies face down, and both sides of a turned one.
  const given = () => world.within(1, (tx) => tx.run(turnedAnswersOf, { budget: budgetOf(hazel) }))
  expect(await given()).toEqual([])
  await turnOver(device, hazel, 'children')
  expect(await given()).toHaveLength(2)
  const both = (await device.get(at(hazel, 'children'))).text
  expect(both).toContain(HIDDEN.worker)
  expect(both).toContain(HIDDEN.person)
})

test('an answer that lies face down stays: not on a page of one’s own, not a second time', async () => {
  const [hazel, owen] = HAZEL
  const device = await world.as(owen)
  const change = { ...ticked({}), 'level-children': 'manage', 'words-children': 'changed' }
  for (const [browser, path] of [
    [device, '/needs/worker-answers'],
    [await world.as(hazel), '/needs/my-answers'],
  ] as const) {
    expect((await browser.get(on(hazel, path))).text).toContain('These stay as they are')
    const seen = await forced(world, browser, on(hazel, path), {
      ...change,
      stamp: hiddenOf((await browser.get(on(hazel, path))).text, on(hazel, path)).stamp ?? '',
    })
    expect(seen.status).toBe(422)
    expect(seen.text).toContain('so it stays')
  }
})

test('a press twice turns one card; others get nothing', async () => {
  const [hazel, owen] = HAZEL
  const device = await world.as(owen)
  await tick(device, hazel, 'toilet', 'manage')
  await tick(device, hazel, 'toilet', 'manage')
  const drawn = await device.get(at(hazel, 'toilet'))
  const fields = hiddenOf(drawn.text, on(hazel, HERE))
  const pressed = await Promise.all([1, 2, 3].map(() => device.post(on(hazel, HERE), fields)))
  expect(pressed.map(({ location }) => location)).toEqual([1, 2, 3].map(() => at(hazel, 'toilet')))
  expect(await rowsIn(world, 1, "select from card_turned where question_key = 'toilet'")).toHaveLength(1)
  for (const who of ['eastmarsh/hazel', 'eastmarsh/ken', 'eastmarsh/joanne']) {
    const other = await world.as(who)
    for (const path of [HERE, `${HERE}/finish`]) {
      expect((await other.get(on(hazel, path))).status).toBe(404)
      expect((await forced(world, other, on(hazel, path), { question: 'toilet', step: 'turn' })).status).toBe(404)
    }
  }
})

test('never: finishing together shows what the person typed in a session of their own', async () => {
  const APART = 'harbour-ladder-marmalade'
  const [helen, ken] = HELEN
  const hers = await world.as(helen)
  const device = await world.as(ken)
  const drawn = async () => (await device.get(on(helen, `${HERE}/finish`))).text.replaceAll(/value="[^"]*"/g, '')
  await tick(device, helen, 'toilet', 'manage')
  await tick(device, helen, 'toilet', 'manage')
  await turnOver(device, helen, 'toilet')
  const before = await drawn()
  await hers.send(on(helen, '/needs/my-answers'), {
    ...ticked({ children: { level: 'cannot', words: APART } }),
    'level-toilet': 'manage',
  })
  expect(await rowsIn(world, 1, 'select from answer where words = $1', [APART])).toHaveLength(1)
  expect(await drawn()).toBe(before)

  const done = await device.send(on(helen, `${HERE}/finish`), {})
  expect(done.location).toContain('done=worker-finished')
  expect(await sidesDone(helen)).toEqual([{ side: 'worker', how: 'together', by_person: false }])
  expect((await device.get(on(helen, '/needs'))).text).not.toContain(APART)
  await hers.send(on(helen, '/needs/my-answers/finish'), {})
  expect((await device.get(on(helen, '/needs'))).text).toContain(APART)
})
