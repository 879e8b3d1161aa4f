import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { LEVELS, type Level, type StandingDecision } from '#journey/needs/index.ts'
import { type Amount, type Rates, rangeOf, type Ticked } from './amount.ts'
import { mayWorkOut, viewOf, weeklyFor, workOut } from './rules.ts'
import { lineSentence, rangeSentence, sumSentence } from './words.ts'

const on = day('2026-11-20')
const rates: Rates = {
  version: 1,
  pencePerPoint: 920n,
  points: { manage: 0, 'some-help': 2, cannot: 5, 'dont-know': 2 },
  bands: [],
}
const ticked = (key: string, person: Level, worker: Level): Ticked => ({
  key,
  about: key,
  ask: `Doing ${key}`,
  person,
  worker,
})
const codes = (verdict: readonly { code: string }[]) => verdict.map(({ code }) => code).join(', ')

describe('whether it may be worked out', () => {
  const decision = (eligible: boolean, assessmentId = 'a1'): StandingDecision => ({
    ...{ eligible, assessmentId },
    ...{ reasons: 'Why', byName: 'Priya Shah', on },
  })
  const before: Amount = {
    ...{ amountId: 'i1', assessmentId: 'a1', lowPence: 0n, highPence: 0n, personViewPence: 0n, workerViewPence: 0n },
    ...{ carerViewPence: undefined, override: undefined, earlierOverrides: [], challenges: [] },
    working: { pencePerPoint: 1n, person: [], worker: [] },
    byName: 'Priya Shah',
    on,
  }
  test.each<[string, StandingDecision | undefined, Amount | undefined, string]>([
    ['needs are decided', decision(true), undefined, ''],
    ['needs are not decided', undefined, undefined, 'needs-not-decided'],
    ['there are none', decision(false), undefined, 'no-eligible-needs'],
    ['done before', decision(true), before, 'already-worked-out'],
    ['asked again and decided since', decision(true, 'a2'), before, ''],
    ['asked again, and there are none any more', decision(false, 'a2'), before, 'no-eligible-needs'],
  ])('%s', (_, decided, amount, expected) => expect(codes(mayWorkOut(decided, amount))).toBe(expected))
})

describe('what an answer adds, in pence a week', () => {
  test.each<[Level, number, bigint]>([
    ['manage', 0, 0n],
    ['some-help', 2, 1840n],
    ['cannot', 5, 4600n],
    ['dont-know', 2, 1840n],
  ])('%s', (level, points, pence) => {
    const { person, worker } = workOut([ticked('a', level, 'manage')], rates)
    expect(person).toMatchObject({ totalPence: pence, added: [{ points, pence }] })
    expect(worker.totalPence).toBe(0n)
  })
})

test('each side’s figure is by its own answers alone, and is the sum of its lines', () => {
  const level = fc.constantFrom(...LEVELS)
  const questions = fc.array(fc.tuple(level, level), { maxLength: 30 })
  fc.assert(
    fc.property(questions, fc.bigInt({ min: 0n, max: 1_000_000n }), (all, pencePerPoint) => {
      const given = all.map(([person, worker], index) => ticked(`q${index}`, person, worker))
      const { person, worker } = workOut(given, { ...rates, pencePerPoint })
      for (const { totalPence, added } of [person, worker])
        expect(added.reduce((sum, { pence }) => sum + (pence ?? 0n), 0n)).toBe(totalPence)
      const otherWorker = given.map((one) => ({ ...one, worker: 'manage' as const }))
      expect(workOut(otherWorker, { ...rates, pencePerPoint }).person).toEqual(person)
    }),
  )
})

test('a line is said in full, and a range as one', () => {
  const { person, worker } = workOut([ticked('this', 'cannot', 'dont-know'), ticked('that', 'manage', 'manage')], {
    ...rates,
    points: { ...rates.points, 'dont-know': 1 },
  })
  const lines = [...person.added, ...worker.added].map((one) => lineSentence(one, 'you', 920n))
  expect(lines).toEqual([
    'Doing this: you said you cannot do this. 5 points × £9.20 = £46.00 a week.',
    'Doing that: you said you manage this. This adds nothing.',
    'Doing this: you said “I do not know”. 1 point × £9.20 = £9.20 a week.',
    'Doing that: you said you manage this. This adds nothing.',
  ])
  expect(rangeSentence(6440n, 8280n)).toBe('Between £64.40 and £82.80 a week')
  expect(rangeSentence(6440n, 6440n)).toBe('About £64.40 a week')
})

test('a question that was left adds nothing, and says so', () => {
  const left = { ...ticked('a', 'manage', 'cannot'), person: 'left' as const }
  const { person } = workOut([left], rates)
  expect(person).toMatchObject({ totalPence: 0n, points: 0 })
  expect(person.added.map((one) => lineSentence(one, 'you', 920n))).toEqual([
    'Doing a: you left this question. This adds nothing.',
  ])
})

describe('bands, where a council has them', () => {
  const banded: Rates = {
    ...rates,
    bands: [
      { fromPoints: 16, weeklyPence: 15_000n },
      { fromPoints: 8, weeklyPence: 8_000n },
    ],
  }
  test.each([
    ['below the first: pence per point', 7, 6_440n],
    ['at the first', 8, 8_000n],
    ['within it', 15, 8_000n],
    ['at the last', 16, 15_000n],
    ['above the last each further point adds', 20, 15_000n + 4n * 920n],
  ])('%s', (_, points, pence) => expect(weeklyFor(points, banded).totalPence).toBe(pence))

  test.each([
    [2, 'Together that is 4 points. 4 points × £9.20 = £36.80 a week.'],
    [5, 'Together that is 10 points. From 8 points on, the council gives £80.00 a week.'],
    [8, 'Together that is 16 points. From 16 points on, the council gives £150.00 a week.'],
    [
      9,
      'Together that is 18 points. From 16 points on, the council gives £150.00 a week. 2 points more × £9.20 = £18.40. That makes £168.40 a week.',
    ],
  ])('%d answers of two points: how they come to a figure', (count, sentence) => {
    const answers = Array.from({ length: count }, (_, i) => ({ ...ticked(`q${i}`, 'manage', 'manage') }))
    const view = viewOf(
      answers.map((one) => ({ ...one, level: 'some-help' as const })),
      banded,
    )
    expect(sumSentence(view, 920n)).toBe(sentence)
    const [line] = view.added
    expect(line && lineSentence(line, 'you', 920n)).toBe(
      `Doing q0: you said you manage this with some help. 2 points${count === 2 ? ' × £9.20 = £18.40 a week' : ''}.`,
    )
  })

  test('whatever the bands, more points give more in the end: nothing is an upper limit', () => {
    const band = fc.record({
      fromPoints: fc.integer({ min: 1, max: 60 }),
      weeklyPence: fc.bigInt({ min: 0n, max: 99_999n }),
    })
    fc.assert(
      fc.property(fc.array(band, { maxLength: 6 }), fc.bigInt({ min: 1n, max: 2_000n }), (bands, pencePerPoint) => {
        const at = (points: number) => weeklyFor(points, { pencePerPoint, bands }).totalPence
        expect(at(201) - at(200)).toBe(pencePerPoint)
      }),
    )
  })
})

test('what was set instead stands for the range; the views stay', () => {
  expect(rangeOf(82n, 64n, null)).toEqual({ lowPence: 64n, highPence: 82n })
  expect(rangeOf(64n, 82n, undefined)).toEqual({ lowPence: 64n, highPence: 82n })
  expect(rangeOf(64n, 82n, 75n)).toEqual({ lowPence: 75n, highPence: 75n })
})
