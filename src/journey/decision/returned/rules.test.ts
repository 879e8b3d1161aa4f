import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { Decided, DecisionVerdict } from '../decision.ts'
import type { ReturnPoint, TypedPoint } from './returned.ts'
import { mayAnswerPoint, pointsFor } from './rules.ts'
import { RETURNED_WORDS, sayAbout } from './words.ts'

const codes = (verdict: Verdict) => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')

const plan = { lines: ['l1'], goals: ['g1'], questions: ['want', 'sustain'] }
const point = (part: Partial<TypedPoint> = {}): TypedPoint => ({
  ...{ about: 'line', aboutKey: 'l1', words: 'With whom?', at: 'point1' },
  ...part,
})

describe('what a plan goes back with', () => {
  test.each<[string, DecisionVerdict, TypedPoint[], string]>([
    ['one pinned to a line', 'returned', [point()], ''],
    ['one pinned to a goal', 'returned', [point({ about: 'goal', aboutKey: 'g1' })], ''],
    ['one pinned to a part', 'returned', [point({ about: 'question', aboutKey: 'sustain' })], ''],
    ['an empty row', 'returned', [point({ about: 'whole', aboutKey: '', words: '' })], ''],
    ['an empty row with a yes', 'approved', [point({ about: 'whole', aboutKey: '', words: '' })], ''],
    ['a point with a yes', 'approved', [point()], 'points-belong-to-not-yet @point1'],
    ['a point with a no', 'declined', [point()], 'points-belong-to-not-yet @point1'],
    ['pinned, but nothing said', 'returned', [point({ words: '' })], 'say-what-to-change-here @point1'],
    ['a line that is not there', 'returned', [point({ aboutKey: 'l2' })], 'point-is-about-nothing-here @point1'],
    [
      'a part that is not there',
      'returned',
      [point({ about: 'question', aboutKey: 'x' })],
      'point-is-about-nothing-here @point1',
    ],
  ])('%s', (_, verdict, points, expected) => {
    const found = pointsFor(verdict, { conditions: '', points }, plan)
    expect('refused' in found ? codes(found.refused) : '').toBe(expected)
  })

  test('what was said in general is a point about the whole, first', () => {
    const found = pointsFor('returned', { conditions: 'Say more', points: [point()] }, plan)
    expect('points' in found && found.points.map(({ about, words }) => `${about}: ${words}`)).toEqual([
      'whole: Say more',
      'line: With whom?',
    ])
  })
})

const decided = (verdict: DecisionVerdict): Decided => ({
  ...{
    decisionId: 'd1',
    verdict,
    reasons: 'So',
    conditions: '',
    decidedOn: day('2026-11-24'),
    decidedByName: 'Marcus',
  },
})
const there: ReturnPoint = {
  ...{ pointId: 'p1', decisionId: 'd1', submissionId: 's1', about: 'line', aboutKey: 'l1', aboutWords: 'The gym' },
  ...{ words: 'With whom?', byName: 'Marcus', on: day('2026-11-24'), answers: [] },
}

describe('answering a point', () => {
  test.each<[string, ReturnPoint | undefined, DecisionVerdict | undefined, string]>([
    ['while the plan is being changed', there, 'returned', ''],
    ['while the new version waits', there, undefined, ''],
    ['no such point', undefined, 'returned', 'point-is-not-there'],
    ['once it is decided', there, 'approved', 'point-was-decided'],
  ])('%s', (_, which, verdict, expected) =>
    expect(codes(mayAnswerPoint(which, { decision: verdict && decided(verdict) }))).toBe(expected),
  )

  test('says what it is about', () => {
    expect(sayAbout(there)).toBe('About the money for “The gym”')
    expect(sayAbout({ about: 'goal', aboutKey: 'g', aboutWords: 'Out more' })).toContain('goal “Out more”')
    expect(sayAbout({ about: 'question', aboutKey: 'sustain', aboutWords: '' })).toContain('keeping the good')
    expect(sayAbout({ about: 'whole', aboutKey: '', aboutWords: '' })).toContain('whole')
    for (const words of Object.values(RETURNED_WORDS)) expect(words.length).toBeGreaterThan(10)
  })
})
