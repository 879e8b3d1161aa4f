import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { budgetOf } from '#demo/found.ts'
import { needsOpened } from '#test/steps/needs.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'

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

async function handedOver([person, worker]: readonly [string, string], pin = '2468'): Promise<Browser> {
  const browser = await world.as(worker)
  const seen = await browser.send(on(person, '/needs/hand-over'), { pin })
  expect(seen.location).toBe(on(person, PASSED))
  return browser
}

const answer = (device: Browser, person: string, key: string, level: string, words = '') =>
  device.send(
    on(person, PASSED),
    { question: key, [`level-${key}`]: level, [`words-${key}`]: words },
    `${on(person, PASSED)}?question=${key}`,
  )

const answersOf = (person: string) =>
  rowsIn<{ level: string }>(
    world,
    1,
    `select a.side, a.question_key, a.level, a.words, a.how, a.limbs, a.said_by = b.person_id as by_person, a.typed_by = b.person_id as typed_by_person
     from answer a join assessment s using (authority_id, assessment_id) join budget b using (authority_id, budget_id)
     where s.budget_id = $1 order by a.answer_id`,
    [budgetOf(person)],
  )

test('the person answers on the worker’s device, says that they are done, and the PIN gives it back', async () => {
  const [anne] = ANNE
  const device = await handedOver(ANNE)
  const list = (await device.get(on(anne, PASSED))).text
  expect(list).toContain('Hello Anne')
  expect(list).toContain('Start')
  expect(list).not.toContain('Sign out')
  expect(list).not.toContain('/home')

  const one = await answer(device, anne, 'nutrition', 'some-help', 'Mostly toast.')
  expect(one.location).toBe(`${on(anne, PASSED)}?question=hygiene`)
  const more = { question: 'hygiene', 'level-hygiene': 'cannot', 'limbs-hygiene': ['distress', 'takes-longer'] }
  await device.send(on(anne, PASSED), more, `${on(anne, PASSED)}?question=hygiene`)
  const after = (await device.get(on(anne, PASSED))).text
  expect(after).not.toContain('Mostly toast')
  expect(after.match(/Answered/g)).toHaveLength(2)

  const done = await device.send(on(anne, `${PASSED}/finish`), { way: 'finished' })
  expect(done.location).toBe(on(anne, `${PASSED}/back`))
  const blank = (await device.get(done.location ?? '')).text
  expect(blank).toContain('Give the device back to Priya.')
  expect(blank).not.toContain('toast')

  expect(await answersOf(anne)).toEqual([
    {
      side: 'person',
      question_key: 'nutrition',
      level: 'some-help',
      words: 'Mostly toast.',
      how: 'passed-device',
      limbs: [],
      by_person: true,
      typed_by_person: false,
    },
    expect.objectContaining({ question_key: 'hygiene', limbs: ['distress', 'takes-longer'] }),
  ])
  const back = await device.send(on(anne, `${PASSED}/back`), { pin: '2468' })
  expect(back.location).toBe(on(anne, '/needs?done=device-back'))
  expect((await device.get(back.location ?? '')).text).toContain('This device is yours again.')
  expect((await device.get(on(anne, '/timeline'))).text).toContain(
    'Anne finished answering the questions, on Priya Shah’s device.',
  )
  expect((await device.get(on(anne, PASSED))).status).toBe(404)
  expect((await device.get(on(anne, '/needs/hand-over'))).text).toContain('nothing to hand over')
  expect(world.bugs).toEqual([])
})

test('the person may stop: what was answered is kept, nothing is finished, and they go on another day', async () => {
  const [hazel] = HAZEL
  const device = await handedOver(HAZEL)
  await answer(device, hazel, 'children', 'manage', 'They are grown up.')
  expect((await device.send(on(hazel, `${PASSED}/finish`), { way: 'stopped' })).status).toBe(303)
  for (const path of [PASSED, `${PASSED}?question=children`, `${PASSED}/finish`])
    expect((await device.get(on(hazel, path))).location).toBe(on(hazel, `${PASSED}/back`))
  expect((await device.send(on(hazel, `${PASSED}/back`), { pin: '2468' })).location).toContain('/needs?done=')
  expect((await answersOf(hazel)).length).toBe(1)

  const again = await handedOver(HAZEL)
  expect((await again.get(on(hazel, PASSED))).text).toContain('Go on')
  const seen = await again.get(`${on(hazel, PASSED)}?question=children`)
  expect(seen.text).toContain('You answered this already')
  expect(seen.text).not.toContain('grown up')
  const redone = await answer(again, hazel, 'children', 'some-help')
  expect(redone.status).toBe(303)
  expect((await answersOf(hazel)).map(({ level }) => level)).toEqual(['manage', 'some-help'])
})

test.each<[string, string, Record<string, string>, string]>([
  ['no PIN', '/needs/hand-over', { pin: '' }, 'Choose a PIN of 4 to 8 digits'],
  ['a short PIN', '/needs/hand-over', { pin: '123' }, 'Choose a PIN of 4 to 8 digits'],
  ['letters', '/needs/hand-over', { pin: 'abcd' }, 'Choose a PIN of 4 to 8 digits'],
])('a device is not handed over with %s', async (_, path, fields, words) => {
  const ken = await world.as('eastmarsh/ken')
  const seen = await ken.send(on(HELEN[0], path), fields)
  expect(seen.status).toBe(422)
  expect(seen.text).toContain(words)
  expect(seen.text).toContain('href="#pin"')
})

test('nothing is handed over before the questions are open', async () => {
  const owen = await world.as('eastmarsh/owen')
  expect((await owen.get(on('eastmarsh/arthur', '/needs/hand-over'))).text).toContain('The questions are not open yet')
})

test('refused where it stands, with what was typed: no tick, a question that is not asked, nothing answered', async () => {
  const [helen] = HELEN
  const device = await handedOver(HELEN)
  const early = await device.send(on(helen, `${PASSED}/finish`), { way: 'finished' })
  expect(early.status).toBe(422)
  expect(early.text).toContain('You have not answered anything yet')
  const none = await answer(device, helen, 'clothing', '', 'My own words')
  expect(none.status).toBe(422)
  expect(none.text).toContain('Choose the answer that fits best')
  expect(none.text).toContain('My own words')
  expect(none.text).toContain('href="#level-clothing"')
  const odd = await device.send(on(helen, PASSED), { question: 'pets' }, `${on(helen, PASSED)}?question=clothing`)
  expect(odd.text).toContain('We do not ask this question')
  expect(await answersOf(helen)).toEqual([])

  // The same form twice is one answer.
  const drawn = await device.get(`${on(helen, PASSED)}?question=clothing`)
  const fields = { ...hiddenOf(drawn.text, on(helen, PASSED)), 'level-clothing': 'manage', 'words-clothing': '' }
  const both = await Promise.all([device.post(on(helen, PASSED), fields), device.post(on(helen, PASSED), fields)])
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  expect((await answersOf(helen)).length).toBe(1)
  await device.get('/eastmarsh/sign-out')
  expect((await device.get(on(helen, PASSED))).location).toContain('/eastmarsh/sign-in')
})

test('a wrong PIN is said at its field; after five the session is over and no answer is lost', async () => {
  const [helen] = HELEN
  const device = await handedOver(HELEN)
  await device.send(on(helen, `${PASSED}/finish`), { way: 'stopped' })
  const blank = on(helen, `${PASSED}/back`)
  for (const left of ['4 tries are left', '3 tries are left', '2 tries are left', 'One try is left']) {
    expect((await device.send(blank, { pin: '1111' })).location).toBe(blank)
    const page = (await device.get(blank)).text
    expect(page).toContain('That is not the PIN you chose')
    expect(page).toContain('href="#pin"')
    expect(page).toContain(left)
    expect(page).not.toContain('1111')
  }
  expect((await device.send(blank, { pin: 'no' })).text).toContain('4 to 8 digits')
  const last = await device.send(blank, { pin: '1111' })
  expect((await device.get(last.location ?? '')).location).toContain('/eastmarsh/sign-in')
  expect((await device.send(blank, { pin: '2468' })).status).toBe(401)
  expect((await answersOf(helen)).length).toBe(1)
  expect(world.bugs).toEqual([])
})

test('a person may take an hour over a question; the worker’s own limit is back with the PIN', async () => {
  const [helen] = HELEN
  const idle = async () =>
    (
      await rowsIn<{ idle_minutes: number }>(
        world,
        1,
        'select idle_minutes from session order by started_at desc limit 1',
      )
    ).map(({ idle_minutes }) => idle_minutes)
  const device = await handedOver(HELEN)
  expect(await idle()).toEqual([60])
  await device.send(on(helen, `${PASSED}/finish`), { way: 'stopped' })
  await device.send(on(helen, `${PASSED}/back`), { pin: '2468' })
  expect(await idle()).toEqual([15])
})
