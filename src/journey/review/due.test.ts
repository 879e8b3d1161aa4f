import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { reviewsDue } from './due.ts'
import type { Facts } from './review.ts'

const settings = { lightTouchDays: 42, directPaymentMonths: 6, planMonths: 12 }
const none: Facts = {
  approvedOn: undefined,
  setUpOn: undefined,
  firstPaidOn: undefined,
  direct: true,
  lastDay: undefined,
  lastFullOn: undefined,
  lightTouchOn: undefined,
  lastAnyOn: undefined,
  askedFor: undefined,
}
const started = { approvedOn: day('2026-01-05'), setUpOn: day('2026-01-12'), firstPaidOn: day('2026-01-31') }
const say = (part: Partial<Facts>): string =>
  reviewsDue({ ...none, ...part }, settings)
    .map(({ kind, dueOn, basis }) => `${kind} ${dueOn} ${basis}`)
    .join(', ')

const [LIGHT, LAW, PLAN] = [
  'light-touch 2026-02-23 guidance',
  'direct-payment 2026-07-31 law',
  'planned 2027-01-05 guidance',
]

describe('what is due, and by when', () => {
  test.each<[string, Partial<Facts>, string]>([
    ['nothing agreed', {}, ''],
    ['approved, not set up', { approvedOn: started.approvedOn }, PLAN],
    ['set up and paid', started, `${LIGHT}, ${LAW}, ${PLAN}`],
    ['not a direct payment', { ...started, direct: false }, `${LIGHT}, ${PLAN}`],
    [
      'light touch held',
      { ...started, lightTouchOn: day('2026-02-20'), lastAnyOn: day('2026-02-20') },
      `${LAW}, ${PLAN}`,
    ],
    [
      'another review in week 7 did what light touch is for',
      { ...started, lastAnyOn: day('2026-03-02') },
      `${LAW}, ${PLAN}`,
    ],
    ['another review in week 1 did not', { ...started, lastAnyOn: day('2026-01-19') }, `${LIGHT}, ${LAW}, ${PLAN}`],
    [
      'a light or requested one never puts off a date of law',
      { ...started, lightTouchOn: day('2026-07-01'), lastAnyOn: day('2026-07-01') },
      `${LAW}, ${PLAN}`,
    ],
    [
      'a full look puts both a year on',
      { ...started, lightTouchOn: day('2026-02-20'), lastFullOn: day('2026-06-30'), lastAnyOn: day('2026-06-30') },
      'direct-payment 2027-06-30 law, planned 2027-06-30 guidance',
    ],
    [
      'a full look before the first payment does not count for the law',
      { ...started, lightTouchOn: day('2026-02-20'), lastFullOn: day('2026-01-20') },
      `${LAW}, planned 2027-01-20 guidance`,
    ],
    [
      'set up anew: looked at lightly anew',
      { ...started, lightTouchOn: day('2026-01-02'), lastAnyOn: day('2026-01-02') },
      `${LIGHT}, ${LAW}, ${PLAN}`,
    ],
    [
      'asked for',
      { approvedOn: started.approvedOn, askedFor: day('2026-01-20') },
      `requested 2026-01-20 you-asked, ${PLAN}`,
    ],
    ['nothing after the last day', { ...started, lastDay: day('2026-07-30') }, LIGHT],
    ['on the last day still', { ...started, lastDay: day('2026-07-31') }, `${LIGHT}, ${LAW}`],
  ])('%s', (_, facts, expected) => expect(say(facts)).toBe(expected))
})
