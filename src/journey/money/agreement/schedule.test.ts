import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { Overlay } from '#core/pattern/index.ts'
import type { PaidPeriod } from '../ledger/ledger.ts'
import type { AgreementLine } from './agreement.ts'
import { dueUpTo, lastPayDayOf, outlookOf, rateNow, weeklyNow } from './schedule.ts'

const line = (part: Partial<AgreementLine> & { lineId: string }): AgreementLine => ({
  ...{ spendLineId: 's', outcomeId: 'o', what: 'Childcare', amountPence: 6200n, every: 'weekly' },
  ...{ from: day('2026-11-30'), plannedTo: undefined, endsEvent: 'my therapy ends' },
  ...part,
})
const childcare = line({ lineId: 'childcare' })
/** Its plan gives a last day, which ends nothing. */
const untilNewYear = line({
  lineId: 'club',
  from: day('2026-12-02'),
  plannedTo: day('2026-12-31'),
  endsEvent: undefined,
})
const bike = line({ lineId: 'bike', every: 'once', from: day('2027-02-01'), amountPence: 30_000n })
const ends = (on: string, lineId?: string): Overlay => ({ id: 'e', kind: 'ends', on: day(on), lineId })
const down = (lineId: string): Overlay => ({
  ...{ id: 'd', kind: 'taper', lineId, from: day('2027-01-04'), agreedPence: 6000n },
  steps: [
    { from: day('2027-01-04'), amountPence: 3000n },
    { from: day('2027-01-18'), amountPence: 0n },
  ],
})
const paid = (lineId: string, periodFrom: string): PaidPeriod => {
  const from = day(periodFrom)
  const days = { periodFrom: from, periodTo: from, payOn: from, arrivesOn: from }
  return { itemId: `${lineId} ${periodFrom}`, lineId, what: '', amountPence: 6200n, working: [], ...days }
}

describe('what is paid now', () => {
  const rise: Overlay = { id: 'u', kind: 'uplift', lineId: 'childcare', from: day('2027-04-01'), basisPoints: 320 }
  const pause: Overlay = { id: 'p', kind: 'pause', from: day('2027-04-05'), to: day('2027-05-02') }
  const overlays = [rise, pause, down('club')]
  const club = line({ lineId: 'club', every: 'monthly', amountPence: 5200n })
  test.each<[string, AgreementLine, string, bigint]>([
    ['before its first day, what it begins with', childcare, '2026-11-01', 6200n],
    ['before a rise', childcare, '2027-03-31', 6200n],
    ['from the rise on', childcare, '2027-04-01', 6398n],
    ['a pause leaves what was agreed', childcare, '2027-04-20', 6398n],
    ['a step down', club, '2027-01-10', 3000n],
    ['after the last step', club, '2027-01-18', 0n],
    ['what is paid once stays', bike, '2027-04-01', 30_000n],
  ])('%s', (_, of, on, expected) => expect(rateNow(of, overlays, day(on))).toBe(expected))

  test('together by the week: what is paid once is none of it', () => {
    const schedule = { lines: [childcare, club, bike], overlays: [rise] }
    expect(weeklyNow(schedule, day('2027-01-01'))).toBe(6200n + 1200n)
    expect(weeklyNow(schedule, day('2027-04-01'))).toBe(6398n + 1200n)
  })
})

describe('the last day that is paid for', () => {
  test.each<[string, AgreementLine[], Overlay[], string | undefined]>([
    ['until an event: not known yet', [childcare], [], undefined],
    ['a day in the plan is none', [untilNewYear], [], undefined],
    ['nor with an event beside it', [untilNewYear, childcare], [], undefined],
    ['what is paid once is over on its day', [untilNewYear, bike], [ends('2026-12-31', 'club')], '2027-02-01'],
    ['ended', [childcare], [ends('2027-01-10')], '2027-01-10'],
    ['ended twice: the earlier stands', [childcare], [ends('2027-01-10'), ends('2027-02-10')], '2027-01-10'],
    ['ended later than its plan says', [untilNewYear], [ends('2027-01-10')], '2027-01-10'],
    ['one line of two ended', [childcare, untilNewYear], [ends('2027-01-10', 'childcare')], undefined],
    ['the other line ended', [childcare, untilNewYear], [ends('2026-12-10', 'club')], undefined],
    ['stepped down: the day before there is nothing', [childcare], [down('childcare')], '2027-01-17'],
    ['the other line stepped down', [childcare, untilNewYear], [down('club')], undefined],
    ['nothing agreed', [], [], undefined],
  ])('%s', (_, lines, overlays, expected) => expect(lastPayDayOf({ lines, overlays })).toBe(expected))
})

describe('what is next', () => {
  test.each<[string, AgreementLine[], Overlay[], PaidPeriod[], string]>([
    ['the first', [childcare], [], [], '£62.00 2026-11-30'],
    ['after the first is paid', [childcare], [], [paid('childcare', '2026-11-30')], '£62.00 2026-12-07'],
    [
      'the earliest of two lines',
      [untilNewYear, childcare],
      [],
      [paid('childcare', '2026-11-30')],
      '£62.00 2026-12-02',
    ],
    ['a gap comes before what follows it', [childcare], [], [paid('childcare', '2026-12-07')], '£62.00 2026-11-30'],
    ['the last part of a week', [childcare], [ends('2026-12-02')], [], '£26.57 2026-11-30'],
    ['nothing after the last day', [childcare], [ends('2026-12-02')], [paid('childcare', '2026-11-30')], ''],
    ['nothing at all: ended before it began', [childcare], [ends('2026-11-29')], [], ''],
    ['a start far ahead', [bike], [], [], '£300.00 2027-02-01'],
    ['nothing agreed', [], [], [], ''],
  ])('%s', (_, lines, overlays, done, expected) => {
    const { next } = outlookOf({ lines, overlays }, done, day('2026-11-21'))
    expect(next === undefined ? '' : `${sayMoney(next.amountPence)} ${next.payOn}`).toBe(expected)
  })
})

test('what was paid for days after the last day is told, week by week', () => {
  const done = ['2026-11-30', '2026-12-07', '2026-12-14'].map((from) => paid('childcare', from))
  const { adjustments } = outlookOf({ lines: [childcare], overlays: [ends('2026-12-09')] }, done, day('2026-12-15'))
  expect(adjustments.map((one) => `${one.periodFrom} ${sayMoney(one.amountPence)}`)).toEqual([
    '2026-12-07 −£35.43',
    '2026-12-14 −£62.00',
  ])
})

test('due up to a day counts that day, and begins with the first line', () => {
  expect(dueUpTo({ lines: [childcare], overlays: [] }, day('2026-11-29'))).toEqual([])
  expect(dueUpTo({ lines: [childcare], overlays: [] }, day('2026-11-30'))).toHaveLength(1)
  expect(dueUpTo({ lines: [], overlays: [] }, day('2026-11-30'))).toEqual([])
})

test('never: a pause of everything stops a line of somebody employed', () => {
  const pause: Overlay = { id: 'p', kind: 'pause', from: day('2026-11-30'), to: day('2027-03-31') }
  const wages = line({ lineId: 'wages', endsEvent: undefined, paPart: 'wages' })
  const due = dueUpTo({ lines: [childcare, wages], overlays: [pause] }, day('2026-12-07'))
  expect(due.map(({ lineId, payOn }) => `${lineId} ${payOn}`)).toEqual(['wages 2026-11-30', 'wages 2026-12-07'])
})
