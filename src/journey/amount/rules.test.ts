import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { type Decision, LEVELS, type Level } from '#journey/needs/index.ts'
import type { Amount, Rates, Ticked } from './amount.ts'
import { mayWorkOut, workOut } from './rules.ts'
import { lineSentence, rangeSentence } from './words.ts'

const on = day('2026-11-20')
const rates: Rates = {
  version: 1,
  pencePerPoint: 920n,
  points: { manage: 0, 'some-help': 2, cannot: 5, 'dont-know': 2 },
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
  const decision = (eligible: boolean): Decision => ({ eligible, reasons: 'Why', byName: 'Priya Shah', on })
  const before: Amount = {
    lowPence: 0n,
    highPence: 0n,
    personViewPence: 0n,
    workerViewPence: 0n,
    working: { pencePerPoint: 1n, person: [], worker: [] },
    byName: 'Priya Shah',
    on,
  }
  test.each<[string, Decision | undefined, Amount | undefined, string]>([
    ['needs are decided', decision(true), undefined, ''],
    ['needs are not decided', undefined, undefined, 'needs-not-decided'],
    ['there are none', decision(false), undefined, 'no-eligible-needs'],
    ['done before', decision(true), before, 'already-worked-out'],
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
        expect(added.reduce((sum, { pence }) => sum + pence, 0n)).toBe(totalPence)
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
