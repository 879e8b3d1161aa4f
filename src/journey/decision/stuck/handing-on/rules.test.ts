import { describe, expect, test } from 'vitest'
import { type Day, day } from '#core/day.ts'
import type { WaitingChallenge } from '../../challenge/challenge.ts'
import { whyChallengeStuck } from '../../challenge/rules.ts'
import { becauseOf, mayHandOn } from './rules.ts'

const on = day('2026-11-20')
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')

const waiting = (part: Partial<WaitingChallenge> = {}): WaitingChallenge => ({
  ...{ challengeId: 'c', budgetId: 'b', since: day('2026-11-10'), answerBy: day('2026-11-24') },
  ...{ deciderId: 'grace', deciderName: 'Grace', why: 'role-is-gone' },
  others: [{ humanId: 'beth', name: 'Beth' }],
  ...part,
})

describe('handing a challenge on', () => {
  test.each<[string, WaitingChallenge | undefined, string, Day | undefined, string]>([
    ['whoever is named has left', waiting(), 'beth', undefined, ''],
    ['the day has passed', waiting({ why: 'day-has-passed' }), 'beth', undefined, ''],
    ['away until after the day', waiting({ why: undefined }), 'beth', day('2026-11-30'), ''],
    ['away until the day itself', waiting({ why: undefined }), 'beth', day('2026-11-24'), ''],
    ['answered meanwhile', undefined, 'beth', undefined, 'nothing-waits-here'],
    ['to somebody who may not', waiting(), 'marcus', undefined, 'choose-who-looks-again @who'],
    ['to the one who has it', waiting(), 'grace', undefined, 'choose-who-looks-again @who'],
    [
      'to themself',
      waiting({ others: [{ humanId: 'ruth', name: 'Ruth' }] }),
      'ruth',
      undefined,
      'choose-who-looks-again @who',
    ],
    ['not said that they are away', waiting({ why: undefined }), 'beth', undefined, 'say-until-when-away @awayUntil'],
    ['back before the day', waiting({ why: undefined }), 'beth', day('2026-11-23'), 'back-in-time @awayUntil'],
  ])('%s', (_, one, to, awayUntil, expected) => expect(codes(mayHandOn(one, { to, awayUntil }, 'ruth'))).toBe(expected))

  test('why: what the rows say comes before being away', () => {
    expect(becauseOf(waiting())).toBe('role-is-gone')
    expect(becauseOf(waiting({ why: undefined }))).toBe('is-away')
  })
})

describe('what is in the way of an answer', () => {
  const grace = { humanId: 'grace', name: 'Grace', bodies: ['manager'] as const }
  const one = { deciderId: 'grace', answerBy: day('2026-11-24') }
  const given = { authors: new Set<string>(), decidedBy: ['marcus'], deciders: [grace], able: [grace] }
  test.each<[string, Parameters<typeof whyChallengeStuck>[1], Day, string | undefined]>([
    ['nothing', given, on, undefined],
    ['the role', { ...given, deciders: [], able: [] }, on, 'role-is-gone'],
    ['wrote in it', { ...given, authors: new Set(['grace']), able: [] }, on, 'had-a-part'],
    ['decided on it', { ...given, decidedBy: ['grace'], able: [] }, on, 'had-a-part'],
    ['the limit', { ...given, able: [] }, on, 'limit-is-too-low'],
    ['on the day itself', given, day('2026-11-24'), undefined],
    ['the day', given, day('2026-11-25'), 'day-has-passed'],
  ])('%s', (_, who, today, expected) => expect(whyChallengeStuck(one, who, today)).toBe(expected))
})
