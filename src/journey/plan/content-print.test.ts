import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { contentPrint } from './content-print.ts'
import { fit, goal, line, plan, ring, risk, said, want, withGoal, withLine } from './plan.test-kit.ts'
import type { Plan } from './plan.ts'

describe('the fingerprint of what a plan says', () => {
  const print = contentPrint(plan())
  test.each<[string, Plan, boolean]>([
    ['the same again', plan(), true],
    ['another goal’s words', withGoal({ words: 'Something else' }), false],
    ['another need', withGoal({ needId: undefined }), false],
    ['another kind', withGoal({ kind: 'maintenance' }), false],
    ['another way to know', withGoal({ knownBy: 'x' }), false],
    ['points to know it by', withGoal({ scale: ['a', 'b', 'c'] }), false],
    ['no points, said so', withGoal({ scale: [], whose: 'person' }), true],
    ['a carer’s goal', withGoal({ whose: 'carer' }), false],
    ['whether the person finds it right', withGoal({ fit: { ...fit, fits: false } }), true],
    ['another ending', withGoal({ ends: { as: 'event', event: 'my course ends' } }), false],
    [
      'another kind of ending with the same text',
      withGoal({ ends: { as: 'date', on: 'my therapy ends' as never } }),
      false,
    ],
    ['a penny more', withLine({ amountPence: 6201n }), false],
    ['another provider', withLine({ provider: 'Big Oaks' }), false],
    ['how often', withLine({ every: 'monthly' }), false],
    ['a season', withLine({ season: { fromMonth: 11, toMonth: 2 } }), false],
    ['paid in advance', withLine({ inAdvance: true }), false],
    ['the supplier’s terms', withLine({ supplierTerms: 'No money back' }), false],
    ['who arranges it', withLine({ arrangedBy: 'No money back' }), false],
    ['other money', withLine({ otherPence: 500n }), false],
    ['whose other money', withLine({ otherFrom: 'My sister' }), false],
    ['nothing said besides', withLine({ inAdvance: false, supplierTerms: '', arrangedBy: '', otherFrom: '' }), true],
    ['who repairs it', withLine({ whoRepairs: 'The shop' }), true],
    ['what sort of thing it is', withLine({ sort: 'sport' }), true],
    ['another first day', withLine({ startsOn: day('2026-11-30') }), false],
    ['money for another goal', withLine({ outcomeId: undefined }), false],
    [
      'a word on keeping the good of it',
      plan({ sentences: [want, risk, ring, said('sustain', 'person', 'x')] }),
      false,
    ],
    ['the same words on the other side', plan({ sentences: [want, risk, { ...ring, side: 'worker' }] }), false],
    ['what was understood', plan({ sentences: [want, risk, ring, said('understood', 'person', 'x')] }), true],
    ['a part left blank', plan({ sentences: [want, risk, ring, said('sustain', 'person', '')] }), true],
    ['sentences in another order', plan({ sentences: [ring, want, risk] }), true],
    ['who wrote it', withGoal({ byName: 'Priya Shah' }), true],
    [
      'copied with new ids',
      plan({ outcomes: [{ ...goal, outcomeId: 'o7' }], spendLines: [{ ...line, outcomeId: 'o7' }] }),
      true,
    ],
  ])('%s', (_, given, same) => expect(contentPrint(given) === print).toBe(same))
})
