import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { forced } from '#test/forced.ts'
import { needsOpened } from '#test/steps/needs.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, hiddenOf, on, type World } from '#test/world.ts'
import { finishedBy, ON, question } from '../needs.test-kit.ts'
import type { Opened } from '../needs.ts'
import { mayShowNow } from './rules.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
  await needsOpened(world)
})
afterAll(() => world.close())
beforeEach(() => {
  world.bugs.length = 0
})

const ANNE = 'eastmarsh/anne'
const anne = (path: string) => on(ANNE, path)
const NOW = '/needs/show-now'

describe('the rule', () => {
  const open: Opened = {
    assessmentId: 'a1',
    on: ON,
    byName: 'Priya Shah',
    questions: [question('food')],
    finished: { person: undefined, worker: undefined },
    decision: undefined,
  }
  const both = { person: finishedBy('Anne'), worker: finishedBy('Priya') }
  test.each<[string, Opened | undefined, string | undefined]>([
    ['nobody has finished', open, undefined],
    ['she has finished and waits', { ...open, finished: { ...both, worker: undefined } }, undefined],
    ['nothing is open', undefined, 'questions-not-open'],
    ['both have finished', { ...open, finished: both }, 'both-shown-already'],
    ['she has asked before', { ...open, shownEarly: { on: ON } }, 'both-shown-already'],
  ])('%s', (_, opened, expected) => expect(mayShowNow(opened)[0]?.code).toBe(expected))
})

test('never: anybody but the person opens both sides early', async () => {
  for (const who of ['eastmarsh/priya', 'eastmarsh/owen', 'eastmarsh/joanne', 'eastmarsh/grace']) {
    const other = await world.as(who)
    expect((await other.get(anne(NOW))).status).toBe(404)
    expect((await forced(world, other, anne(NOW))).status).toBe(404)
  }
  expect(await rowsIn(world, 1, 'select from shown_early')).toEqual([])
})

test('the person is asked whether anybody is with them; then both see what there is, and what comes later is marked', async () => {
  const her = await world.as(ANNE)
  const priya = await world.as('eastmarsh/priya')
  await her.send(anne('/needs/my-answers'), { 'level-children': 'cannot', 'words-children': 'I have four.' })
  await priya.send(anne('/needs/worker-answers'), { 'level-children': 'manage', 'words-children': 'They seem well.' })
  expect((await her.get(anne('/needs'))).text).toContain('I want to see both now')
  expect((await her.get(anne(NOW))).text).toContain('Is anyone with you?')
  expect((await her.get(anne('/needs'))).text).not.toContain('They seem well.')

  const drawn = await her.get(anne(NOW))
  const fields = hiddenOf(drawn.text, anne(NOW))
  const twice = await Promise.all([her.post(anne(NOW), fields), her.post(anne(NOW), fields)])
  expect(twice.map(({ location }) => location)).toEqual([1, 2].map(() => anne('/needs?done=shown-now')))
  expect(await rowsIn(world, 1, 'select from shown_early')).toHaveLength(1)

  for (const [browser, who] of [
    [her, 'You asked to see both'],
    [priya, 'Anne asked to see both'],
  ] as const) {
    const { text } = await browser.get(anne('/needs'))
    expect(text).toContain(who)
    expect(text).toContain('They seem well.')
    expect(text).toContain('I have four.')
  }
  const again = await forced(world, her, anne(NOW))
  expect(again.status).toBe(422)
  expect(again.text).toContain('There is nothing to show now')
  expect((await priya.get(anne('/timeline'))).text).toContain('Anne asked to see both sets of answers now.')

  // What was there stays; what is left can still be answered, and says that it came later.
  const stamp = async () =>
    hiddenOf((await her.get(anne('/needs/my-answers'))).text, anne('/needs/my-answers')).stamp ?? ''
  const changed = { 'level-children': 'manage', 'words-children': 'I manage', stamp: await stamp() }
  const refused = await forced(world, her, anne('/needs/my-answers'), changed)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('so it stays')
  const later = await her.send(anne('/needs/my-answers'), {
    'level-hygiene': 'some-help',
    'words-hygiene': 'On low days.',
  })
  expect(later.status).toBe(303)
  expect((await her.get(later.location ?? '')).text).toContain('Both of you can see them.')
  const view = (await priya.get(anne('/needs'))).text
  expect(view).toContain('On low days.')
  expect(view).toContain('Said after both were shown')
  expect(view).toContain('Not answered yet')
  expect(view).toContain('Hand over this device, so that Anne answers what is left')
  // A later answer may be changed until its side has finished; finishing still works for each.
  const better = await her.send(anne('/needs/my-answers'), { 'level-hygiene': 'cannot', 'words-hygiene': 'Most days.' })
  expect(better.status).toBe(303)
  expect((await her.send(anne('/needs/my-answers/finish'), {})).status).toBe(303)
  expect((await priya.send(anne('/needs/worker-answers/finish'), {})).status).toBe(303)
  expect((await her.get(anne('/needs'))).text).not.toContain('Not answered yet')
  expect(world.bugs).toEqual([])
})

test('what the answers were is known from the rows: the person’s marked ones came after, never before', async () => {
  const rows = await rowsIn(
    world,
    1,
    'select question_key, answer_id > last_answer as late from answer join shown_early using (authority_id, assessment_id) order by answer_id',
  )
  expect(rows).toEqual([
    { question_key: 'children', late: false },
    { question_key: 'children', late: false },
    { question_key: 'hygiene', late: true },
    { question_key: 'hygiene', late: true },
  ])
})
