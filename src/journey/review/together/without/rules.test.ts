import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { Review, Side } from '../../review.ts'
import type { Without, WithoutSaid } from '../together.ts'
import { WITHOUT_REASONS } from '../words.ts'
import { maySayWithout, mayStillSayWithout, mayTypeWithout } from './rules.ts'

const codes = (verdict: Verdict): string => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')
const today = day('2026-11-21')
const said = (side: Side, answer: Without = 'yes', outcomeId = 'o1'): WithoutSaid => ({
  ...{ outcomeId, side, answer, words: '', byName: side, on: today, typedFor: undefined },
})
const review = (): Review => ({
  ...{ reviewId: 'r1', versionId: 'v1', kind: 'planned', meetOn: today, how: 'home', openedByName: 'Ken', views: [] },
  ...{ outcomes: [], said: { person: true, worker: true }, preparation: { person: undefined, worker: undefined } },
  ...{ typedForPerson: false, asked: [], hasSustainPlan: false },
})

describe('the question without the help', () => {
  const given = { toldFirst: true, saidOn: today, today }
  test.each<[string, Parameters<typeof maySayWithout>, string]>([
    ['answered', [review(), 1, given], ''],
    ['nothing open', [undefined, 1, given], 'no-review-open'],
    ['not told first', [review(), 1, { ...given, toldFirst: false }], 'tell-them-first @toldFirst'],
    ['tomorrow', [review(), 1, { ...given, saidOn: day('2026-11-22') }], 'said-after-today @saidOn'],
    ['nothing answered', [review(), 0, given], 'answer-one-at-least'],
  ])('%s', (_, args, expected) => {
    expect(codes(maySayWithout(...args))).toBe(expected)
    for (const { code } of maySayWithout(...args)) expect(WITHOUT_REASONS[code]).not.toBe('')
  })

  const typed = (outcomeId = 'o1'): WithoutSaid => ({
    ...said('person', 'no', outcomeId),
    typedFor: { byName: 'Ken', how: 'phone', on: today },
  })
  test.each<[string, readonly WithoutSaid[], string]>([
    ['after one’s own', [said('worker')], ''],
    ['before one’s own', [], 'answer-yours-first @answer-o1'],
    ['one’s own of another goal', [said('worker', 'yes', 'o2')], 'answer-yours-first @answer-o1'],
    ['typed again', [said('worker'), typed()], ''],
    ['over their own word', [said('worker'), said('person')], 'said-it-themselves @answer-o1'],
  ])('typed for the person: %s', (_, without, expected) => {
    expect(codes(mayTypeWithout(without, ['o1']))).toBe(expected)
    for (const { code } of mayTypeWithout(without, ['o1'])) expect(WITHOUT_REASONS[code]).not.toBe('')
  })

  test('what a worker said stays once they typed the person’s', () => {
    expect(codes(mayStillSayWithout([said('person')], ['o1']))).toBe('')
    expect(codes(mayStillSayWithout([typed()], ['o1', 'o2']))).toBe('you-typed-theirs @answer-o1')
    expect(WITHOUT_REASONS['you-typed-theirs']).not.toBe('')
  })
})
