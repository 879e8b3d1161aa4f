import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addDays, type Day, sayDate } from '#core/day.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { needsOpened, ticked } from '#test/steps/needs.ts'
import { aWorld, hiddenOf, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
  for (const [person, worker] of [ANNE, HAZEL, HELEN]) await needsOpened(world, person, worker)
})
afterAll(() => world.close())
beforeEach(() => {
  world.bugs.length = 0
})

const ANNE = ['eastmarsh/anne', 'eastmarsh/priya'] as const
const HAZEL = ['eastmarsh/hazel', 'eastmarsh/owen'] as const
const HELEN = ['eastmarsh/helen', 'eastmarsh/ken'] as const
const FOR = '/needs/answers-for-person'

const dayFields = (name: string, of: Day) => {
  const [year = '', month = '', date = ''] = of.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const heard = (how: string, daysAgo: number, fields: Record<string, string | string[]>) => ({
  how,
  ...dayFields('saidOn', addDays(world.today, -daysAgo)),
  ...fields,
})

type Row = { key: string; how: string; words: string; said_by: string; typed_by: string; days: number | null }
const columnOf = (person: string): Promise<readonly Row[]> =>
  world.within(1, (tx) =>
    tx.run<object, Row>(
      {
        name: `test-person-column-${person}`,
        text: `select a.question_key as key, a.how, a.words, said.name as said_by, typed.name as typed_by, a.typed_on - a.said_on as days
          from answer a join assessment s using (authority_id, assessment_id)
          join human said on said.human_id = a.said_by join human typed on typed.human_id = a.typed_by
          where s.budget_id = '${budgetOf(person)}' and a.side = 'person' order by a.answer_id`,
        values: () => [],
      },
      {},
    ),
  )

/** What a form is drawn against while nothing is answered: the worker's own, before they begin. */
async function stampOfNothing([person, worker]: readonly [string, string]): Promise<string> {
  const path = on(person, '/needs/worker-answers')
  return hiddenOf((await (await world.as(worker)).get(path)).text, path).stamp ?? ''
}

async function lockOwn([person, worker]: readonly [string, string]) {
  const browser = await world.as(worker)
  await browser.send(on(person, '/needs/worker-answers'), ticked({}))
  await browser.send(on(person, '/needs/worker-answers/finish'), {})
  return browser
}

test('by phone and on paper: the day said stands apart from the day typed, and it is marked wherever it is shown', async () => {
  const [person] = ANNE
  const her = await world.as(person)
  const priya = await lockOwn(ANNE)
  const said = addDays(world.today, -3)

  const fields = heard('phone', 3, {
    'level-children': 'cannot',
    'words-children': 'I have four.',
    'limbs-children': ['distress', 'takes-longer'],
    'varies-children': 'Worse on Mondays',
  })
  const path = on(person, FOR)
  const held = hiddenOf((await priya.get(path)).text, path)
  const both = await Promise.all([priya.post(path, { ...fields, ...held }), priya.post(path, { ...fields, ...held })])
  expect(both.map(({ location }) => location)).toEqual([`${path}/finish?done=saved`, `${path}/finish?done=saved`])
  expect(await columnOf(person)).toEqual([
    { key: 'children', how: 'phone', words: 'I have four.', said_by: 'Anne Field', typed_by: 'Priya Shah', days: 3 },
  ])
  const marked = `Said by phone on ${sayDate(said)}, typed by Priya Shah on ${sayDate(world.today)}`
  expect((await priya.get(`${path}/finish`)).text).toContain(marked)

  // She sees it in her own session, marked, and may change it there.
  expect((await her.get(on(person, '/needs/my-answers/finish'))).text).toContain(marked)
  expect((await her.get(on(person, '/timeline'))).text).toContain(
    `Priya Shah typed answers that Anne gave by phone on ${sayDate(said)}.`,
  )
  const onPaper = heard('paper', 0, { 'level-nutrition': 'some-help' })
  expect((await priya.send(path, { ...fields, ...onPaper })).status).toBe(303)
  expect((await columnOf(person))[1]).toMatchObject({ key: 'nutrition', how: 'paper', days: null })

  expect((await priya.send(`${path}/finish`, {})).text).toContain('Choose how the person gave you these answers')
  expect((await priya.send(`${path}/finish`, { how: 'phone' })).location).toBe(on(person, '/needs?done=finished-for'))
  for (const browser of [her, priya]) {
    const reveal = (await browser.get(on(person, '/needs'))).text
    expect(reveal).toContain(marked)
    expect(reveal).toContain('With a lot of pain, distress or worry')
    expect(reveal).toContain('Worse on Mondays')
    expect(reveal).toContain(`Written on paper on ${sayDate(world.today)}, typed by Priya Shah`)
  }
  expect((await forced(world, priya, path, fields)).status).toBe(422)
  expect((await her.get(on(person, '/timeline'))).text).toContain('Anne finished answering the questions by phone.')
  expect(world.bugs).toEqual([])
})

test('each reason is at its field, and what was typed is kept', async () => {
  const [person, worker] = HAZEL
  const owen = await world.as(worker)
  const path = on(person, FOR)
  const early = await owen.get(path)
  expect(early.text).toContain('Finish your own answers first')
  expect(early.text).not.toContain('<textarea')
  const stamp = await stampOfNothing(HAZEL)
  const refused = await forced(world, owen, path, { ...heard('phone', 0, { 'level-children': 'cannot' }), stamp })
  expect(refused.text).toContain('Finish your own answers first, so that')
  expect(await columnOf(person)).toEqual([])

  await lockOwn(HAZEL)
  const wrong = await owen.send(path, { how: 'post', 'level-children': 'cannot', 'words-children': 'Kept <b>' })
  expect(wrong.status).toBe(422)
  for (const field of ['how', 'saidOn']) expect(wrong.text).toContain(`href="#${field}"`)
  expect(wrong.text).toContain('Kept &lt;b>')
  const tomorrow = await owen.send(path, heard('phone', -1, { 'level-children': 'cannot' }))
  expect(tomorrow.text).toContain('That day has not come yet')
  expect((await owen.send(path, heard('phone', 0, { 'words-children': 'Four' }))).text).toContain(
    'href="#level-children"',
  )
  expect((await owen.send(`${path}/finish`, { how: 'phone' })).status).toBe(422)
  expect(await columnOf(person)).toEqual([])
  expect(world.bugs).toEqual([])
})

test('never: a worker writes in the person’s column before their own answers are locked, or over what the person answered', async () => {
  const [person, worker] = HELEN
  const her = await world.as(person)
  const ken = await world.as(worker)
  const path = on(person, FOR)
  const mine = { 'level-children': 'cannot', 'words-children': 'Mine alone' }
  await her.send(on(person, '/needs/my-answers'), mine)
  const before = await columnOf(person)
  expect(before.map(({ how, typed_by }) => [how, typed_by])).toEqual([['own-device', 'Helen Marsh']])

  // Before the worker's own are locked: nothing, whatever is sent.
  const fields = heard('phone', 0, { 'level-nutrition': 'cannot', 'level-children': 'manage' })
  const forged = { ...fields, side: 'person', said_by: budgetOf(person), how: 'own-device' }
  const stamp = await stampOfNothing(HELEN)
  const untouched = heard('phone', 0, { 'level-nutrition': 'cannot' })
  for (const input of [untouched, fields, forged])
    expect((await forced(world, ken, path, { ...input, stamp })).status).toBe(422)
  expect((await forced(world, ken, `${path}/finish`, { how: 'phone', stamp })).status).toBe(422)
  expect(await columnOf(person)).toEqual(before)

  // Afterwards what she answered herself stays, and the refusal stands at that question.
  await lockOwn(HELEN)
  expect((await ken.get(path)).text).not.toContain('Mine alone')
  const over = await ken.send(path, fields)
  expect(over.status).toBe(422)
  expect(over.text).toContain('href="#level-children"')
  expect(over.text).not.toContain('Mine alone')
  expect(await columnOf(person)).toEqual(before)
  expect((await ken.send(path, heard('phone', 0, { 'level-nutrition': 'cannot' }))).status).toBe(303)
  expect((await columnOf(person)).filter(({ key }) => key === 'children')).toEqual(before)

  // What she answers later stands over what was typed for her.
  await her.send(on(person, '/needs/my-answers'), { ...mine, 'level-nutrition': 'manage' })
  expect((await ken.send(path, heard('phone', 0, { 'level-nutrition': 'some-help' }))).status).toBe(422)
  const nutrition = (await columnOf(person)).filter(({ key }) => key === 'nutrition')
  expect(nutrition.map(({ how, typed_by }) => [how, typed_by])).toEqual([
    ['phone', 'Ken Marlow'],
    ['own-device', 'Helen Marsh'],
  ])
  expect(world.bugs).toEqual([])
})

test('nobody else types for the person', async () => {
  const [person] = HAZEL
  for (const key of ['eastmarsh/hazel', 'eastmarsh/priya', 'eastmarsh/grace', 'eastmarsh/joanne', 'eastmarsh/farah'])
    for (const path of [FOR, `${FOR}/finish`]) {
      const browser = await world.as(key)
      expect((await browser.get(on(person, path))).status).toBe(404)
      expect((await forced(world, browser, on(person, path), { how: 'phone' })).status).toBe(404)
    }
})
