import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Due, Facts } from '../review.ts'
import { daysLate, meetings, reviewsDue } from './due.ts'

const settings = {
  ...{ lightTouchDays: 42, directPaymentMonths: 6, planMonths: 12, betweenMonths: 12 },
  ...{ alignDays: 28, copyDays: 10, atOnceDays: 14, inviteDays: 14 },
}
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
  capacityOn: undefined,
  concernOn: undefined,
  planDates: [],
  moved: [],
}
const started = { approvedOn: day('2026-01-05'), setUpOn: day('2026-01-12'), firstPaidOn: day('2026-01-31') }
const say = (part: Partial<Facts>, ours: Partial<typeof settings> = {}): string =>
  reviewsDue({ ...none, ...part }, { ...settings, ...ours })
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

  const looked = { ...started, lightTouchOn: day('2026-02-20'), lastAnyOn: day('2026-02-20') }
  test.each<[string, Partial<Facts>, Partial<typeof settings>, string]>([
    [
      'sooner by the council',
      looked,
      { directPaymentMonths: 3, planMonths: 9 },
      'direct-payment 2026-04-30 ours, planned 2026-10-05 ours',
    ],
    [
      'sooner between later ones',
      { ...looked, lastFullOn: day('2026-06-30') },
      { betweenMonths: 6 },
      'direct-payment 2026-12-30 ours, planned 2027-06-30 guidance',
    ],
    ['never later than the law', looked, { directPaymentMonths: 9, planMonths: 18 }, `${LAW}, ${PLAN}`],
    [
      'a change of capacity',
      { ...looked, capacityOn: day('2026-03-01') },
      {},
      `capacity 2026-03-15 law, ${LAW}, ${PLAN}`,
    ],
    [
      'looked at since',
      { ...looked, capacityOn: day('2026-02-01'), concernOn: day('2026-02-19') },
      {},
      `${LAW}, ${PLAN}`,
    ],
    [
      'a concern on the day of a review is not looked at yet',
      { ...looked, concernOn: day('2026-02-20') },
      { atOnceDays: 7 },
      `concern 2026-02-27 law, ${LAW}, ${PLAN}`,
    ],
    [
      'a last day in the plan: four weeks before it',
      { ...looked, planDates: [day('2026-05-29'), day('2026-06-30')] },
      {},
      `plan-date 2026-05-01 ours, ${LAW}, ${PLAN}`,
    ],
    [
      'the next one, where the first was looked at',
      { ...looked, lastAnyOn: day('2026-04-03'), planDates: [day('2026-05-29'), day('2026-09-30')] },
      {},
      `${LAW}, plan-date 2026-09-02 ours, ${PLAN}`,
    ],
    [
      'a look long before it is none',
      { ...looked, lastAnyOn: day('2026-04-02'), planDates: [day('2026-05-29')] },
      {},
      `plan-date 2026-05-01 ours, ${LAW}, ${PLAN}`,
    ],
    [
      'a last day soon after the set-up: by that day',
      { ...started, planDates: [day('2026-02-01')] },
      {},
      `plan-date 2026-02-01 ours, ${LIGHT}, ${LAW}, ${PLAN}`,
    ],
    ['none after an ending', { ...looked, lastDay: day('2026-04-30'), planDates: [day('2026-05-29')] }, {}, ''],
  ])('%s', (_, facts, ours, expected) => expect(say(facts, ours)).toBe(expected))
})

describe('one meeting for several', () => {
  const due = (kind: Due['kind'], dueOn: string): Due => ({
    ...{ kind, dueOn: day(dueOn), basis: 'law', after: 'asking', since: day('2026-01-01') },
  })
  const say = (dues: Due[], alignDays = 28): string =>
    meetings(dues, { alignDays })
      .map((one) => `${one.kind} by ${one.by} for ${one.dues.map(({ kind }) => kind).join('+')}`)
      .join(', ')
  const [light, pay, whole] = [
    due('light-touch', '2026-07-05'),
    due('direct-payment', '2026-07-31'),
    due('planned', '2026-08-03'),
  ]
  test.each<[string, Due[], number, string]>([
    ['nothing', [], 28, ''],
    [
      'near enough: by the first of them, as wide as the widest',
      [light, pay],
      28,
      'direct-payment by 2026-07-05 for light-touch+direct-payment',
    ],
    [
      'what is a day too far has its own',
      [light, pay, whole],
      28,
      'direct-payment by 2026-07-05 for light-touch+direct-payment, planned by 2026-08-03 for planned',
    ],
    [
      'a council may leave them apart',
      [light, pay],
      25,
      'light-touch by 2026-07-05 for light-touch, direct-payment by 2026-07-31 for direct-payment',
    ],
    [
      'what the person asked for stands by itself',
      [due('requested', '2026-07-06'), light],
      28,
      'light-touch by 2026-07-05 for light-touch, requested by 2026-07-06 for requested',
    ],
  ])('%s', (_, dues, days, expected) => expect(say(dues, days)).toBe(expected))

  test('no meeting lies past any date that it answers', () => {
    for (const alignDays of [0, 28, 90])
      for (const one of meetings([light, pay, whole], { alignDays }))
        for (const { dueOn } of one.dues) expect(one.by <= dueOn).toBe(true)
  })
})

describe('late', () => {
  const moved = { to: day('2026-08-14'), reasons: 'In hospital', byName: 'Priya Shah', on: day('2026-07-20') }
  const dueOn = day('2026-07-31')
  test.each<[string, string, number, number]>([
    ['on its day', '2026-07-31', 0, 0],
    ['the day after', '2026-08-01', 1, 0],
    ['the day after it was moved to', '2026-08-15', 15, 1],
  ])('%s', (_, today, unmoved, then) => {
    expect(daysLate({ dueOn }, day(today))).toBe(unmoved)
    expect(daysLate({ dueOn, moved }, day(today))).toBe(then)
  })

  test('what was moved says so, until it is due anew', () => {
    const facts = { ...none, ...started, lightTouchOn: day('2026-02-20'), lastAnyOn: day('2026-02-20') }
    const moves = [{ ...moved, kind: 'direct-payment' as const, dueOn }]
    expect(reviewsDue({ ...facts, moved: moves }, settings)[0]?.moved?.to).toBe('2026-08-14')
    expect(reviewsDue({ ...facts, moved: moves, lastFullOn: day('2026-08-14') }, settings)[0]?.moved).toBe(undefined)
  })
})
