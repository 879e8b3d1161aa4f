import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Overlay } from '#core/pattern/index.ts'
import type { Facts } from './paper.ts'
import { paperParts } from './parts.ts'
import { printOf } from './print.ts'
import { mayPrint, mayRead } from './rules.ts'
import { sayOverlay } from './words.ts'

const [monday, later] = [day('2026-11-02'), day('2027-03-29')]
const facts: Facts = {
  ways: [],
  agreement: { agreementId: 'a', versionId: 'v', managedAs: 'mixed', setUpOn: monday, round: 0 },
  schedule: {
    lines: [
      {
        ...{ lineId: 'l', spendLineId: 's', outcomeId: 'o', what: 'Art class', amountPence: 3000n, every: 'weekly' },
        ...{ from: monday, plannedTo: undefined, endsEvent: undefined, season: { fromMonth: 11, toMonth: 2 } },
        ...{ managedAs: 'council-managed', paPart: 'wages' },
      },
    ],
    overlays: [],
  },
  helpers: [],
  conditions: 'Tell us in May\n\nKeep the timetable',
  ...{ versionId: 'v', planNumber: 2, pot: { versionId: 'v', amountPence: 50000n, trigger: 'x', saidOn: monday } },
  unwell: [
    ...[{ settingId: 1n, spendLineId: undefined, what: undefined, does: 'ask-me' } as const],
    ...[{ settingId: 2n, spendLineId: 's', what: 'Art class', does: 'go-on' } as const],
  ].map((one) => ({ ...one, versionId: 'v', wish: 'A private wish', saidOn: monday })),
  more: [{ lineId: 'l', amountPence: 900n, periods: 2, buys: 'a second class' }],
  ...{ contributions: [], aftercare: [], way: 'gross', noticeDays: 28, reviewMonths: 6 },
  figures: { costPence: 3000n, personPence: undefined, councilPence: undefined, oncePence: 0n },
  personName: 'Anne Field',
  worker: { name: 'Priya Shah', number: '01632 960123' },
  council: { name: 'the desk', number: '01632 960100', when: 'weekdays', title: 'Eastmarsh Council' },
  on: monday,
}

test.each<[string, Facts | undefined, boolean, string]>([
  ['nothing is set up', undefined, false, 'payments-not-set-up'],
  ['it reads as the newest does', facts, false, 'nothing-has-changed'],
  ['something differs', facts, true, ''],
])('printing: %s', (_, found, isNewerDue, expected) =>
  expect(
    mayPrint({ facts: found, isNewerDue })
      .map(({ code }) => code)
      .join(),
  ).toBe(expected),
)

test('who may read which part', () => {
  const readers = ['person', 'worker', 'finance-officer', 'finance-approver', 'carer', 'planner', 'advocate']
  const of = (seenBy: 'all' | 'finance' | 'two') => readers.filter((role) => mayRead(seenBy, role))
  expect(of('all')).toEqual(readers)
  expect(of('finance')).toEqual(readers.slice(0, 4))
  expect(of('two')).toEqual(['person', 'worker'])
})

describe('the agreement', () => {
  test('says of each line who holds it, when it is paid, and what no pause stops; conditions one by one', () => {
    const text = JSON.stringify(paperParts(facts))
    for (const words of [
      'Art class: £30.00 a week',
      'Only from November to February, every year.',
      'A pause never stops it',
      'The council keeps it and pays.',
      '["Tell us in May","Keep the timetable"]',
      'All payments: your worker asks you first',
      'Art class: nothing changes in a bad time',
      '£500.00 is kept for a bad time',
      'Art class: £9.00 more a week, for at most 2 weeks in any 12 months: a second class.',
      'version 2',
    ])
      expect(text, words).toContain(words)
    expect(text).not.toContain('A private wish')
  })

  test('reads otherwise where something lasting changed, and not where something passes by itself', () => {
    const before = printOf(facts)
    const laid = (one: Overlay): Facts => ({ ...facts, schedule: { ...facts.schedule, overlays: [one] } })
    const pause = laid({ id: 'p', kind: 'pause', from: monday, to: later, lineId: 'l' })
    const more = laid({ id: 'u', kind: 'unwell', from: monday, to: later, lineId: 'l', amountPence: 1n })
    for (const same of [facts, pause, more, { ...facts, on: later, worker: { name: 'Owen', number: '1' } }])
      expect(printOf(same)).toBe(before)
    const pays = { contributionId: 1n, weeklyPence: 100n, from: monday, words: '', byName: 'Farah', on: monday }
    for (const other of [
      laid({ id: 'e', kind: 'ends', on: later }),
      { ...facts, conditions: 'Another' },
      { ...facts, contributions: [pays] },
      { ...facts, way: 'net' as const },
      { ...facts, noticeDays: 30 },
      { ...facts, more: [] },
    ])
      expect(printOf(other)).not.toBe(before)
  })
})

const on = { id: 'x', lineId: 'l', from: monday }
test.each<[Overlay, string]>([
  [
    { ...on, kind: 'amount', amountPence: 4000n, to: later },
    'From Monday 2 November 2026 to Monday 29 March 2027 it is £40.00 a week.',
  ],
  [{ ...on, kind: 'uplift', basisPoints: 250 }, 'From Monday 2 November 2026 it goes up by £2.50 for each £100.'],
  [
    {
      ...on,
      kind: 'taper',
      agreedPence: 1n,
      steps: [
        { from: monday, amountPence: 2000n },
        { from: later, amountPence: 0n },
      ],
    },
    'It steps down: £20.00 a week from Monday 2 November 2026; £0.00 a week from Monday 29 March 2027.',
  ],
  [{ ...on, kind: 'unwell', amountPence: 500n }, 'More in a bad time: £5.00 a week, from Monday 2 November 2026.'],
  [
    { ...on, kind: 'top-up', amountPence: 500n, season: { fromMonth: 11, toMonth: 2 } },
    '£5.00 more a week from November to February, every year, from Monday 2 November 2026.',
  ],
  [{ ...on, kind: 'pause', to: later }, 'It is paused from Monday 2 November 2026 to Monday 29 March 2027.'],
  [{ id: 'x', kind: 'starts', on: monday }, 'It starts on Monday 2 November 2026.'],
  [{ id: 'x', kind: 'ends', on: later }, 'The last day that is paid for is Monday 29 March 2027.'],
  [{ ...on, kind: 'use', what: 'swimming', outcomeId: 'o' }, 'From Monday 2 November 2026 it is used for: swimming.'],
  [
    { id: 'x', lineId: 'l', kind: 'one-off', on: later, amountPence: 9900n },
    '£99.00 more, once, on Monday 29 March 2027.',
  ],
])('what is laid over a line, in words: %o', (one, sentence) => expect(sayOverlay(one, 'weekly')).toBe(sentence))

test('a rise is said in pounds where what it comes to is known', () => {
  const rise = { ...on, kind: 'uplift', basisPoints: 250 } as const
  expect(sayOverlay(rise, 'weekly', 6355n)).toBe('From Monday 2 November 2026 it is £63.55 a week.')
})
