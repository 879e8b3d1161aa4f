import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { codes, plan, said } from '../plan.test-kit.ts'
import { gapOf, maySayNotTheSame, type Talk, type TalkFacts, toTalkAbout } from './rules.ts'

const talk = (same: boolean): Talk => ({ same, words: '', byName: 'Priya Shah', on: day('2026-11-25') })
const both = plan({ sentences: [said('understood', 'person', 'Childcare'), said('understood', 'worker', 'Childcare')] })
const one = plan({ sentences: [said('understood', 'worker', 'Childcare')] })

test.each([
  ['both have said', both, [], undefined],
  ['one side is missing', one, [], 'a-side-is-missing'],
  ['one side is missing, and they have talked', one, [talk(true)], 'a-side-is-missing'],
  ['somebody said that they differ', both, [talk(false)], 'not-the-same'],
  ['they talked since, and mean the same', both, [talk(true), talk(false)], undefined],
  ['they talked, and differ again', both, [talk(false), talk(true)], 'not-the-same'],
  [
    'very different words: no machine compares them',
    plan({ sentences: [said('understood', 'person', 'A car'), said('understood', 'worker', 'No car')] }),
    [],
    undefined,
  ],
] as const)('%s', (_, given, talks, expected) => expect(gapOf(given, talks)).toBe(expected))

test('"we do not mean the same" can be said once both can be read', () => {
  expect(codes(maySayNotTheSame(both))).toBe('')
  expect(codes(maySayNotTheSame(one))).toBe('both-say-it-first')
  expect(codes(maySayNotTheSame(undefined))).toBe('no-plan-yet')
})

describe('what a plan asks of its worker besides its next step', () => {
  const facts = (part: Partial<TalkFacts> = {}): TalkFacts => ({
    ...{ budgetId: 'b1', knownAs: 'Arthur', openedOn: day('2026-11-01'), isAgreed: true },
    ...{ isNotWhatTheySaid: false, isGap: false, changeObjectedOn: undefined },
    ...part,
  })
  test.each<[string, TalkFacts, string]>([
    ['nothing', facts(), ''],
    ['a gap, while the plan is written', facts({ isGap: true, isAgreed: false }), ''],
    ['a gap', facts({ isGap: true }), 'talk-about-the-plan 2026-11-01'],
    ['not what they said', facts({ isNotWhatTheySaid: true, isGap: true }), 'ask-again-about-the-plan 2026-11-01'],
    ['does not want a change', facts({ changeObjectedOn: day('2026-11-20') }), 'answer-about-a-change 2026-11-20'],
  ])('%s', (_, given, expected) =>
    expect(
      toTalkAbout(given)
        .map(({ why, since }) => `${why} ${since}`)
        .join(', '),
    ).toBe(expected),
  )
})
