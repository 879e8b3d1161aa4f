import { describe, expect, test } from 'vitest'
import { SHIPPED } from '../rulebook/index.ts'
import { ASKED, NEVER_A_YES } from './asked.test-kit.ts'
import { answerTo, type Subject, topicKeyOf } from './matching.ts'
import { slipsBetween, stem } from './text.ts'

const subjects: Subject<string>[] = SHIPPED.map(({ key, answer, name, covers }) => ({
  ...{ of: key, answer, isPlan: false, terms: [name, ...covers] },
}))
const answerOf = new Map(SHIPPED.map(({ key, answer }) => [key, answer]))
const ask = (question: string, plan: Subject<string>[] = []) => answerTo(question, [...plan, ...subjects])
const planned = (what: string): Subject<string> => ({
  of: `plan: ${what}`,
  answer: 'allowed',
  isPlan: true,
  terms: [what],
})

describe('questions as people write them', () => {
  test('are found in at least 85 of 100, and none is told yes that is not', () => {
    const wrong: string[] = []
    const yesWrongly: string[] = []
    const unknown: string[] = []
    let hit = 0
    for (const [question, ...rules] of ASKED) {
      const { told, about } = ask(question)
      const expected = rules[0] === 'dont-know' ? [] : rules
      if (told === 'allowed' && (expected.length === 0 || expected.some((key) => answerOf.get(key) !== 'allowed')))
        yesWrongly.push(question)
      if ([...about].sort().join() === [...expected].sort().join()) hit += 1
      else if (about.length === 0) unknown.push(question)
      else wrong.push(`${question}: ${about.join(' + ')}, not ${rules.join(' + ')}`)
    }
    process.stdout.write(
      `${ASKED.length} questions: ${hit} hit, ${wrong.length} wrong, ${unknown.length} don't know, ${yesWrongly.length} wrong yes\n${[...wrong, ...unknown.map((one) => `don't know: ${one}`)].join('\n')}\n`,
    )
    expect(ASKED.length).toBeGreaterThanOrEqual(150)
    expect(yesWrongly).toEqual([])
    expect(hit / ASKED.length).toBeGreaterThanOrEqual(0.85)
  })

  test('never: a plain yes to what is not allowed', () =>
    expect(NEVER_A_YES.filter((question) => ask(question).told === 'allowed')).toEqual([]))
})

// biome-ignore format: a row a case
test.each<[string, string, string, string]>([
  ['an empty question', '', 'dont-know', ''],
  ['the longest term counts: not about a dog', 'dog walking', 'ask-first', 'pets'],
  ['stopping is not smoking', 'help to give up smoking', 'ask-first', 'quit'],
  ['left out by "not"', 'swimming, not gambling', 'allowed', 'swimming'],
  ['left out by "without"', 'a meal without wine', 'ask-first', 'eating-out'],
  ['a "not" further away leaves nothing out', 'can I not spend it on rent', 'not-allowed', 'rent'],
  ['two that differ are asked first', 'the gym and a holiday', 'ask-first', 'gym,holiday'],
  ['two that agree stand', 'art class and yoga', 'allowed', 'art,gym'],
  ['a yes and a no are asked first, with both', 'bus to the casino', 'ask-first', 'fares,gambling'],
  ['a real word is no slip of another: rent and tent', 'a tent', 'ask-first', 'holiday'],
  ['letters swapped', 'gmabling', 'not-allowed', 'gambling'],
  ['capitals and signs', 'SWIMMING!!!', 'allowed', 'swimming'],
  ['accents', 'créche', 'allowed', 'childcare'],
])('%s', (_, question, told, about) => {
  const found = ask(question)
  expect([found.told, [...found.about].sort().join()]).toEqual([told, about])
})

describe('the own plan', () => {
  test('counts first: what a line names is a yes', () => {
    expect(ask('a holiday', [planned('Holiday by the sea')])).toMatchObject({ told: 'ask-first' })
    expect(ask('my holiday by the sea', [planned('Holiday by the sea')])).toMatchObject({
      told: 'allowed',
      about: ['plan: Holiday by the sea'],
    })
    expect(ask('therapy taxi', [planned('taxi')])).toMatchObject({ told: 'allowed', about: ['plan: taxi'] })
  })
  test('does not let through what it does not name', () =>
    expect(ask('taxi to the casino', [planned('Taxi')])).toMatchObject({ told: 'ask-first' }))
})

test('unknown things are said', () => expect(ask('swimming and a telescope').unknown).toEqual(['telescope']))

test.each([
  ['swimming', 'swim'],
  ['lessons', 'lesson'],
  ['babies', 'baby'],
  ['classes', 'class'],
  ['bus', 'bus'],
  ['glasses', 'glasses'],
  ['running', 'run'],
  ['planned', 'plan'],
])('the stem of %s is %s', (word, expected) => expect(stem(word)).toBe(expected))

// biome-ignore format: a row a case
test.each([['swim', 'swim', 0], ['swim', 'swm', 1], ['siwm', 'swim', 1], ['bycicle', 'bicycle', 2], ['abc', 'xyz', 3]])(
  'between %s and %s lie %i slips', (a, b, slips) => expect(slipsBetween(a, b, 2)).toBe(slips))

test('a topic is the same however it is written', () => {
  expect(topicKeyOf('A bicycle')).toBe(topicKeyOf('bicycles'))
  expect(topicKeyOf('Tickets for the cinema')).toBe(topicKeyOf('a cinema ticket'))
  expect(topicKeyOf('the')).toBe('')
})
