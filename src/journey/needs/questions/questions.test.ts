import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { NEW_WORDS_SINCE, questionSetsOf } from '#demo/questions.ts'
import { needsOpened, ticked } from '#test/steps/needs.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { questionsShape } from '../needs.ts'
import { OUTCOMES, WELLBEING } from './shipped.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const ANNE = 'eastmarsh/anne'
const HAZEL = 'eastmarsh/hazel'
const HELEN = 'eastmarsh/helen'

test('ten outcomes count for eligibility; five areas of wellbeing are extra', () => {
  expect([OUTCOMES.length, WELLBEING.length]).toEqual([10, 5])
  expect(OUTCOMES.every(({ area, optional }) => area === 'care-act' && !optional)).toBe(true)
  expect(WELLBEING.every(({ area, optional }) => area === 'wellbeing' && optional)).toBe(true)
  expect(new Set([...OUTCOMES, ...WELLBEING].map(({ key }) => key)).size).toBe(15)
})

test('a set of before areas were asked is read as outcomes', () => {
  const [old] = questionSetsOf('eastmarsh', world.today, addDays(world.today, -900))
  const read = questionsShape.parse(JSON.parse(JSON.stringify(old?.questions)))
  expect(read.map(({ area, optional }) => [area, optional])).toEqual(OUTCOMES.map(() => ['care-act', false]))
})

test('all can be read or printed before starting, by both, whole and without a sign of any answer', async () => {
  for (const [key, sees] of [
    ['eastmarsh/arthur', 'Read these before you start'],
    ['eastmarsh/owen', 'You and Arthur are asked the same'],
  ] as const) {
    const page = await (await world.as(key)).get(on('eastmarsh/arthur', '/needs/questions'))
    expect(page.status).toBe(200)
    expect(page.text).toContain(sees)
    for (const { about, ask } of [...OUTCOMES, ...WELLBEING]) {
      expect(page.text).toContain(about)
      expect(page.text).toContain(ask)
    }
    expect(page.text.split('☐ I manage this<').length).toBe(16)
    expect(page.text).toContain('☐ Only with somebody’s help')
    expect(page.text).not.toContain('<form method')
  }
  await needsOpened(world, HAZEL, 'eastmarsh/owen')
  const owen = await world.as('eastmarsh/owen')
  const before = (await owen.get(on(HAZEL, '/needs/questions'))).text
  await (await world.as(HAZEL)).send(on(HAZEL, '/needs/my-answers'), ticked({ nutrition: { level: 'cannot' } }))
  expect((await owen.get(on(HAZEL, '/needs/questions'))).text).toBe(before)
})

/** An assessment that was opened when Eastmarsh asked in other words. */
const openedBefore = (person: string) =>
  world.within(1, (tx) =>
    tx.run(
      {
        name: 'test-opened-before',
        text: `insert into assessment (assessment_id, budget_id, question_set_id, opened_by, opened_on)
          values (gen_random_uuid(), '${budgetOf(person)}', 1, '${idOf('eastmarsh/ken')}', '${addDays(world.today, -NEW_WORDS_SINCE - 30)}')`,
        values: () => [],
      },
      {},
    ),
  )

test('an assessment keeps the questions as they were when it was opened', async () => {
  const her = await world.as(HELEN)
  const questions = on(HELEN, '/needs/questions')
  expect((await her.get(questions)).text).toContain('Seeing family and friends, making new ones')
  await openedBefore(HELEN)
  for (const path of [questions, on(HELEN, '/needs/my-answers')]) {
    const page = (await her.get(path)).text
    expect(page).toContain('Keeping in touch with family and friends')
    expect(page).not.toContain('Seeing family and friends, making new ones')
    expect(page).not.toContain('Being heard')
    expect(page).not.toContain('Your own say')
  }
  // Signed off and decided, it still says what was asked then, and a new key of today is no question of it.
  await her.send(on(HELEN, '/needs/my-answers'), { 'level-relationships': 'cannot', 'level-own-say': 'cannot' })
  await her.send(on(HELEN, '/needs/my-answers/finish'), {})
  const locked = (await her.get(on(HELEN, '/needs/my-answers'))).text
  expect(locked).toContain('You finished on')
  expect(locked).not.toContain('Your own say')
  expect((await her.get(questions)).text).toContain('Keeping in touch with family and friends')
})

test('nothing but one answer is demanded; what was said more comes back, and left questions are no differences', async () => {
  await needsOpened(world, ANNE, 'eastmarsh/priya')
  const her = await world.as(ANNE)
  const priya = await world.as('eastmarsh/priya')
  const form = on(ANNE, '/needs/my-answers')
  expect((await her.get(form)).text).toContain('10 questions are left for you here. You can leave any of them.')
  const wrong = await her.send(form, {
    'level-children': 'cannot',
    'limbs-children': ['distress', 'by-magic'],
    'varies-nutrition': 'x'.repeat(501),
    'level-nutrition': 'manage',
  })
  expect(wrong.status).toBe(422)
  for (const field of ['limbs-children', 'varies-nutrition']) expect(wrong.text).toContain(`href="#${field}"`)
  expect((await her.send(form, { 'limbs-children': ['distress'] })).text).toContain('href="#level-children"')

  await her.send(form, {
    'level-children': 'cannot',
    'limbs-children': ['distress', 'only-with-help'],
    'varies-children': 'Bad weeks come twice a month',
    'level-own-say': 'some-help',
  })
  const again = (await her.get(form)).text
  expect(again).toContain('9 questions are left for you here')
  expect(again).toContain('Bad weeks come twice a month')
  expect(again).toMatch(/name="limbs-children" type="checkbox" value="distress" checked/)
  expect((await her.send(on(ANNE, '/needs/my-answers/finish'), {})).status).toBe(303)

  const theirs = { 'level-children': 'cannot', 'level-home-kept': 'some-help' }
  await priya.send(on(ANNE, '/needs/worker-answers'), theirs)
  await priya.send(on(ANNE, '/needs/worker-answers/finish'), {})
  const reveal = (await her.get(on(ANNE, '/needs'))).text
  expect(reveal).toContain('With a lot of pain, distress or worry')
  expect(reveal).toContain('Bad weeks come twice a month')
  expect(reveal).toContain('Left this one')
  expect(reveal).toContain('You both left: Food')
  expect(reveal).not.toContain('Talk about this')
  expect(world.bugs).toEqual([])
})

test('nobody else reads them', async () => {
  for (const key of ['eastmarsh/joanne', 'eastmarsh/grace', 'eastmarsh/farah', 'eastmarsh/david'])
    expect((await (await world.as(key)).get(on(ANNE, '/needs/questions'))).status).toBe(404)
})
