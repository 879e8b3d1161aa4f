import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day, day, sayDate } from '#core/day.ts'
import { needsOpened } from '#test/steps/needs.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import type { Question } from '../needs.ts'
import { OUTCOMES, WELLBEING } from '../questions/shipped.ts'
import type { QuestionSet, TypedSet } from './council-questions.ts'
import { readQuestions } from './forms.ts'
import { changedQuestions, EXTRAS_MOST, maySet, questionsAsSet } from './rules.ts'
import { sayChanged } from './words.ts'

const today = day('2026-11-23')
const shown: readonly Question[] = [...OUTCOMES, ...WELLBEING]
const sets: readonly QuestionSet[] = [
  { setId: 1, from: addDays(today, -9), byName: undefined, on: undefined, questions: shown },
]
const typed = (key: string, more: Partial<TypedSet['typed'][number]> = {}) => {
  const { about, ask } = shown.find((one) => one.key === key) as Question
  return { key, about, ask, leave: false, ...more }
}
const setOf = (more: Partial<TypedSet>): TypedSet => ({ from: today, typed: [], own: undefined, ...more })
const OWN = { about: 'Garden', ask: 'Being outside when you want to' }

test.each<[string, TypedSet, string]>([
  ['other words', setOf({ typed: [typed('nutrition', { ask: 'Eating' })] }), ''],
  ['one of our own', setOf({ own: OWN }), ''],
  ['an extra left out', setOf({ typed: [typed('own-say', { leave: true })] }), ''],
  [
    'one of the law left out',
    setOf({ typed: [typed('toilet', { leave: true })], own: OWN }),
    'an-outcome-of-the-law-stays about-toilet',
  ],
  ['from yesterday', setOf({ from: addDays(today, -1), own: OWN }), 'day-has-passed from'],
  ['a name twice', setOf({ own: { ...OWN, about: 'food' } }), 'two-are-called-the-same about-new'],
  [
    'a name twice, typed',
    setOf({ typed: [typed('own-say', { about: 'Toilet' })] }),
    'two-are-called-the-same about-own-say',
  ],
  ['nothing', setOf({}), 'nothing-is-different about-new'],
])('%s', (_, set, wanted) => {
  const reasons = maySet(shown, set, questionsAsSet(shown, set, sets), today)
  expect(reasons.map(({ code, at }) => `${code} ${at}`).join()).toBe(wanted)
})

test('extras have an end, and a key is never used again', () => {
  const extra = (at: number): Question => ({
    key: `own-${at}`,
    about: `Q${at}`,
    ask: 'x',
    area: 'wellbeing',
    optional: true,
  })
  const many = [...OUTCOMES, ...Array.from({ length: EXTRAS_MOST }, (_, at) => extra(at + 1))]
  const after = questionsAsSet(many, setOf({ own: OWN }), [{ ...sets[0], questions: many } as QuestionSet])
  expect(after.at(-1)).toEqual({ key: `own-${EXTRAS_MOST + 1}`, ...OWN, area: 'wellbeing', optional: true })
  expect(maySet(many, setOf({ own: OWN }), after, today).map(({ code }) => code)).toEqual(['too-many-of-your-own'])
  const [first] = questionsAsSet(OUTCOMES, setOf({ own: OWN }), [
    { ...sets[0], questions: [extra(4)] } as QuestionSet,
  ]).slice(-1)
  expect(first?.key).toBe('own-5')
})

test('boxes are read one by one, and what changed is said', () => {
  const { reasons, own } = readQuestions({
    ...{ 'about-toilet': [''], 'ask-toilet': ['x'.repeat(201)], 'about-own-say': [''], 'ask-own-say': [''] },
    ...{ 'leave-own-say': ['yes'], 'about-new': ['Garden'], 'ask-new': [''] },
  })
  expect(reasons.map(({ code, at }) => `${code} ${at}`)).toEqual([
    ...['write-the-question about-toilet', 'question-too-long ask-toilet', 'write-the-question ask-new'],
  ])
  expect(own).toEqual({ about: 'Garden', ask: '' })
  const changed = changedQuestions(
    shown,
    questionsAsSet(
      shown,
      setOf({ typed: [typed('own-say', { leave: true }), typed('toilet', { ask: 'Y' })], own: OWN }),
      sets,
    ),
  )
  expect(changed.map(sayChanged)).toEqual([
    'Toilet: “Y” Before: Toilet, “Using the toilet”',
    'New: Garden. “Being outside when you want to”',
    'Asked no more: Your own say.',
  ])
})

let world: World
let ruth: Browser
beforeAll(async () => {
  world = await aWorld()
  ruth = await world.as('eastmarsh/ruth')
})
afterAll(() => world.close())

const PAGE = '/eastmarsh/council-questions'
const HAZEL = 'eastmarsh/hazel'
const ANNE = 'eastmarsh/anne'
const count = async (council = 1) =>
  (await rowsIn<{ n: number }>(world, council, 'select count(*)::int as n from question_set'))[0]?.n
const boxesOfAll = (): Record<string, string> =>
  Object.fromEntries(
    shown.flatMap(({ key, about, ask }) => [
      [`about-${key}`, about],
      [`ask-${key}`, ask],
    ]),
  )
const sets_ = (from: Day, more: Record<string, string>) =>
  ruth.send(`${PAGE}/change`, { ...(boxes('from', from) as Record<string, string>), ...boxesOfAll(), ...more })

test('never: an assessment asks other questions than those with which it began', async () => {
  const now = day(world.today)
  await needsOpened(world, HAZEL, 'eastmarsh/owen')
  const hazel = await world.as(HAZEL)
  const answers = on(HAZEL, '/needs/my-answers')
  await hazel.send(answers, { 'level-nutrition': 'cannot', 'words-nutrition': 'I forget to eat' })
  const before = (await hazel.get(answers)).text
  const arthur = 'eastmarsh/arthur'
  const signedOff = on(arthur, '/needs')
  const was = (await (await world.as(arthur)).get(signedOff)).text
  const more = {
    'ask-nutrition': 'Having enough to eat',
    'leave-own-say': 'yes',
    'about-new': 'Garden',
    'ask-new': 'Being outside when you want to',
  }
  expect((await sets_(now, more)).status).toBe(303)
  // Half-way through: the words, the answer and what is left are as they were.
  expect(before).toContain('Shopping, cooking and eating well')
  const after = (await hazel.get(answers)).text
  for (const page of [after, (await hazel.get(on(HAZEL, '/needs/questions'))).text]) {
    expect(page).toContain('Shopping, cooking and eating well')
    expect(page).toContain('Deciding what happens in your day')
    expect(page).not.toContain('Having enough to eat')
    expect(page).not.toContain('Garden')
  }
  expect(after).toContain('I forget to eat')
  expect((await hazel.send(`${answers}/finish`, {})).status).toBe(303)
  // Signed off: nothing of it changes.
  expect((await (await world.as(arthur)).get(signedOff)).text).toBe(was)
  // A set is never written over, not even by the app itself.
  const over = { name: 'test-over', text: "update question_set set questions = '[]'", values: () => [] }
  await expect(world.within(1, (tx) => tx.run(over as never, {} as never))).rejects.toThrow('permission denied')
  // Whoever begins now is asked the new ones.
  await needsOpened(world, ANNE, 'eastmarsh/priya')
  const anew = (await (await world.as(ANNE)).get(on(ANNE, '/needs/my-answers'))).text
  for (const one of ['Having enough to eat', 'Being outside when you want to']) expect(anew).toContain(one)
  expect(anew).not.toContain('Deciding what happens in your day')
})

test('what is set from a later day holds from then, says by whom, and is replaced by what is set before it', async () => {
  const now = day(world.today)
  const [soon, later] = [addDays(now, 3), addDays(now, 30)]
  const before = await count()
  expect((await sets_(later, { 'ask-toilet': 'Later words' })).status).toBe(303)
  let page = (await ruth.get(PAGE)).text
  expect(page).toContain(`From ${sayDate(later)}`)
  expect(page).toContain(`Written down by Ruth Vale on ${sayDate(now)}`)
  expect(page).toContain('Toilet: “Later words” Before: Toilet, “Using the toilet”')
  expect((await ruth.get(`${PAGE}/change`)).text).toContain('takes the place of what is set for later days')
  expect((await sets_(soon, { 'ask-toilet': 'Sooner words' })).status).toBe(303)
  expect(await count()).toBe((before ?? 0) + 3)
  page = (await ruth.get(PAGE)).text
  expect(page).toContain('“Sooner words”')
  expect(page).not.toContain('Later words')
})

test('a refusal keeps what was typed and writes nothing; only the administrator may', async () => {
  const before = await count()
  const late = await sets_(addDays(day(world.today), -1), { 'about-new': 'Garden 2', 'ask-new': 'More of it' })
  expect([late.status, late.text.includes('That day has passed'), late.text.includes('value="Garden 2"')]).toEqual([
    422,
    true,
    true,
  ])
  const gone = await sets_(day(world.today), { 'leave-toilet': 'yes', 'about-toilet': '' })
  expect([gone.status, gone.text.includes('always asked')]).toEqual([422, true])
  expect(await count()).toBe(before)
  for (const key of ['eastmarsh/priya', 'eastmarsh/anne', 'eastmarsh/grace', 'eastmarsh/farah'])
    expect((await (await world.as(key)).get(PAGE)).status).toBe(404)
  expect((await ruth.get('/eastmarsh/settings')).text).toContain(`${PAGE}"`)
  expect(world.bugs).toEqual([])
})
