import { describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { coveredBy } from '#journey/money/contribution/covered.ts'
import { dueUpTo } from '#journey/money/contribution/days.ts'
import { childcare, type Given, payable } from '#journey/money/payrun/due/due.test-kit.ts'
import { runsOf } from '#journey/money/payrun/due/runs.test-kit.ts'

const weekly = (weeklyPence: bigint, from = '2026-10-05') => ({ rates: [{ weeklyPence, from: day(from) }], free: [] })
/** The Mondays from one to another. */
function mondays(from: string, to: string): Day[] {
  const days: Day[] = []
  for (let on = day(from); on <= to; on = addDays(on, 7)) days.push(on)
  return days
}
/** What each run paid out, and what it kept, a row a run that pays anything. */
const told = (given: Given, days: readonly string[]): string[] =>
  runsOf(payable(given), days).runs.flatMap((items, index) => {
    const kept = items.filter(({ kind }) => kind === 'contribution').reduce((sum, one) => sum + one.amountPence, 0n)
    const paid = items.filter(({ kind }) => kind !== 'contribution').reduce((sum, one) => sum + one.amountPence, 0n)
    return items.length === 0 ? [] : [`${days[index]}: ${sayMoney(paid)}, kept ${sayMoney(-kept)}`]
  })

const club = { ...childcare, lineId: 'club', from: day('2026-10-05'), endsEvent: undefined }

describe('The club costs £62 a week, and she pays £10 of it. From 9 November she is away for five weeks.', () => {
  const away: Given = {
    lines: [club],
    overlays: [{ id: 'p', kind: 'pause', from: day('2026-11-09'), to: day('2026-12-13') }],
    keeps: weekly(1000n),
  }

  test('never: a person pays for days for which nothing is paid', () => {
    expect(told(away, mondays('2026-10-26', '2026-12-21'))).toEqual([
      '2026-10-26: £248.00, kept £40.00',
      '2026-11-02: £62.00, kept £10.00',
      '2026-12-14: £62.00, kept £10.00',
      '2026-12-21: £62.00, kept £10.00',
    ])
    // The same where the council sends a bill: up to a day within the pause, on its last, and a week after it.
    const { payable: after } = runsOf(payable(away), mondays('2026-10-05', '2026-12-14'))
    const pays = { ...weekly(1000n), covered: coveredBy(after.schedules, after.claimed) }
    const due = ['2026-11-08', '2026-11-30', '2026-12-13', '2026-12-20', '2026-12-31']
    expect(due.map((upTo) => sayMoney(dueUpTo(pays, day(upTo)).duePence))).toEqual([
      ...['£50.00', '£50.00', '£50.00', '£60.00', '£60.00'],
    ])
  })

  test('a pause that is written down after the payment: what was kept for it comes back', () => {
    const given = { ...away, overlays: [] }
    const { runs } = runsOf(payable(given), ['2026-11-09', '2026-11-16', '2026-12-14'], (now, upTo) =>
      upTo === '2026-11-16' ? { ...now, ...payable({ ...away, claimed: now.claimed }) } : now,
    )
    const rows = runs.map((items) =>
      items.map(({ kind, periodFrom, amountPence }) => `${kind} ${periodFrom} ${sayMoney(amountPence)}`),
    )
    expect(rows[1]).toEqual([
      'contribution 2026-10-05 £60.00',
      'contribution 2026-10-05 −£50.00',
      'adjustment 2026-11-09 −£10.00',
    ])
    expect(rows[2]).toEqual([
      'instalment 2026-12-14 £62.00',
      'adjustment 2026-11-09 −£52.00',
      'contribution 2026-12-14 −£10.00',
    ])
  })
})

test('A winter club, £62 a week from November to February: nothing is kept in November for the summer', () => {
  const winter = { ...club, from: day('2026-11-02'), season: { fromMonth: 11, toMonth: 2 } }
  const given: Given = { lines: [winter], keeps: weekly(1000n) }
  expect(told(given, ['2027-02-22', '2027-11-01', '2027-11-08'])).toEqual([
    '2027-02-22: £1,054.00, kept £170.00',
    '2027-11-01: £62.00, kept £10.00',
    '2027-11-08: £62.00, kept £10.00',
  ])
})

describe('She is asked for £99 a week, and the club costs £62. In a week of it she gets £300 once for a course.', () => {
  const given: Given = {
    lines: [club, { ...club, lineId: 'course', every: 'once', amountPence: 30_000n, from: day('2026-10-26') }],
    keeps: weekly(9900n),
  }
  test('never: a person pays more for a day than it costs', () => {
    expect(told(given, mondays('2026-10-05', '2026-11-02'))).toEqual([
      '2026-10-05: £62.00, kept £62.00',
      '2026-10-12: £62.00, kept £62.00',
      '2026-10-19: £62.00, kept £62.00',
      '2026-10-26: £362.00, kept £62.00',
      '2026-11-02: £62.00, kept £62.00',
    ])
  })
  test('nor where lines of two kinds come to it together: what one payment does not bear is kept of the next', () => {
    const lines = [
      { ...club, every: 'monthly' as const, amountPence: 10_000n, from: day('2026-12-01') },
      { ...club, lineId: 'wages', every: 'four-weekly' as const, amountPence: 48_000n, from: day('2026-12-07') },
    ]
    const runs = told({ lines, keeps: weekly(99_900n) }, ['2026-12-01', '2026-12-07', '2027-01-01', '2027-01-04'])
    expect(runs).toEqual([
      '2026-12-01: £100.00, kept £80.46',
      '2026-12-07: £480.00, kept £468.47',
      '2027-01-01: £100.00, kept £81.48',
      '2027-01-04: £480.00, kept £468.47',
    ])
  })
})
