import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Amount, Challenge, ChallengeAnswer } from '../amount.ts'
import { maySet } from '../override/rules.ts'
import { mayAnswer, mayChallenge } from './rules.ts'

const on = day('2026-11-20')
const open: Challenge = { challengeId: 'c1', words: 'Too low', byName: 'Anne Field', on, answered: undefined }
const answered: Challenge = { ...open, answered: { as: 'stays', words: 'Because', byName: 'Priya Shah', on } }
const amount = (...challenges: Challenge[]): Amount => ({
  ...{ assessmentId: 'a1', amountId: 'i1', lowPence: 1n, highPence: 2n, personViewPence: 1n, workerViewPence: 2n },
  ...{ carerViewPence: undefined, override: undefined, earlierOverrides: [], challenges },
  working: { pencePerPoint: 1n, person: [], worker: [] },
  byName: 'Priya Shah',
  on,
})
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')

describe('“I think this is wrong”', () => {
  test.each<[string, Amount | undefined, string]>([
    ['there is no figure', undefined, 'nothing-to-challenge-yet'],
    ['nobody has said so', amount(), ''],
    ['it waits for an answer', amount(open, answered), 'challenge-waits-for-an-answer'],
    ['it was answered: again, as often as needed', amount(answered, answered), ''],
  ])('%s', (_, given, expected) => expect(codes(mayChallenge(given))).toBe(expected))
})

describe('the answer to it', () => {
  test.each<[string, Challenge, ChallengeAnswer, bigint | undefined, string]>([
    ['it stays', open, 'stays', undefined, ''],
    ['it stays, whatever stands in the other box', open, 'stays', 7n, ''],
    ['it changes', open, 'changed', 7n, ''],
    ['it changes, nobody says to what', open, 'changed', undefined, 'say-the-new-amount @amount'],
    ['it was answered', answered, 'stays', undefined, 'answered-already'],
  ])('%s', (_, challenge, as, weeklyPence, expected) =>
    expect(codes(mayAnswer(challenge, { as, weeklyPence }))).toBe(expected),
  )
})

test.each([
  ['once there is a first figure', amount(), ''],
  ['not before', undefined, 'no-amount-yet'],
])('another amount is set %s', (_, given, expected) => expect(codes(maySet(given))).toBe(expected))
