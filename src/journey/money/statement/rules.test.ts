import { describe, expect, test } from 'vitest'
import { day, parseDay } from '#core/day.ts'
import type { Overlay } from '#core/pattern/index.ts'
import { byPotOf } from '../ledger/flows.ts'
import type { ByPot } from '../ledger/ledger.ts'
import { aheadOf, councilYear, cursorFrom, endOfMonth, leftIn, linesOf, monthEnds, sayCursor } from './rules.ts'
import type { Entry } from './statement.ts'
import { sayCommitted, sayLeftNow, sayLine, sayUntil, sayWhere } from './words.ts'

const [own, about] = [
  { own: true, who: 'you', whose: 'Your' },
  { own: false, who: 'Anne', whose: 'Anne’s' },
]
const lying = (some: Partial<ByPot>): ByPot => ({ ...byPotOf([]), ...some })
const entry = (
  kind: Entry['kind'],
  debit: Entry['debit'],
  credit: Entry['credit'],
  more: Partial<Entry> = {},
): Entry => ({
  ...{ transferId: 1n, kind, debit, credit, amountPence: 1000n, on: day('2026-11-27') },
  ...{ happenedOn: undefined, isReversal: false, what: undefined, ...more },
})

describe('lines', () => {
  test('each says what was left after it, back to nothing', () => {
    const lines = linesOf(
      [
        entry('purchase', 'card', 'spent', { amountPence: 300n }),
        entry('pot-set-aside', 'council', 'pot'),
        entry('payment', 'council', 'card'),
      ],
      700n,
    )
    expect(lines.map(({ inPence, outPence, leftPence }) => [inPence, outPence, leftPence])).toEqual([
      [0n, 300n, 700n],
      [0n, 0n, 1000n],
      [1000n, 0n, 1000n],
    ])
    expect(leftIn(lying({ held: -50n, managed: 20n, pot: 900n, 'to-return': 5n }))).toBe(-30n)
  })

  // biome-ignore format: a row a case
  test.each<[Entry, string]>([
    [entry('payment', 'council', 'held', { what: 'childcare' }), 'Paid in: childcare'],
    [entry('payment', 'council', 'managed'), 'Paid in, with the council'],
    [entry('payment-returned', 'held', 'council', { isReversal: true }), 'The bank sent a payment back'],
    [entry('adjustment-back', 'held', 'council'), 'Less now, because more than was due had come before'],
    [entry('adjustment-back', 'council', 'held', { isReversal: true }), 'Put right: Less now, because more than was due had come before'],
    [entry('purchase', 'card', 'spent', { what: 'shoes' }), 'Bought: shoes (with the card)'],
    [entry('purchase-taken-back', 'spent', 'held', { isReversal: true }), 'Something that was bought went back'],
    [entry('set-aside-to-return', 'held', 'to-return'), 'Put aside to go back to the council'],
    [entry('money-returned', 'held', 'returned'), 'Went back to the council'],
    [entry('pot-set-aside', 'council', 'pot'), '£10.00 put aside for a bad time'],
    [entry('pot-payment', 'pot', 'held'), 'Paid out of the money for a bad time'],
    [entry('pot-released', 'pot', 'council'), '£10.00 that was put aside for a bad time is not needed any more'],
    [entry('contribution-due', 'contribution', 'council'), '£10.00 is what you pay towards it'],
    [entry('contribution-kept', 'held', 'contribution'), 'What you pay towards it, kept back'],
    [
      entry('contribution-kept', 'held', 'contribution', { isReversal: true }),
      'What you pay towards it, kept back again: the payment that gave it back did not arrive',
    ],
    [entry('contribution-paid', 'bank', 'contribution'), '£10.00 came in: your part of it'],
    [entry('purchase', 'held', 'spent', { happenedOn: day('2026-10-31') }), 'Bought (it happened on 31 October 2026)'],
  ])('%#', (one, expected) => {
    const [line] = linesOf([one], 0n)
    expect(line && sayLine(line, own)).toBe(expected)
    expect(line && sayLine(line, about)).not.toMatch(/\byou/)
  })
})

test('what is left, and where it lies, to the person and about them', () => {
  expect(sayLeftNow({ asAt: undefined, byPot: lying({ held: 400n }) }, own)).toBe('You have £4.00 left.')
  expect(sayLeftNow({ asAt: day('2026-10-31'), byPot: lying({ held: 400n }) }, own)).toBe(
    'At the end of Saturday 31 October 2026, you had £4.00 left.',
  )
  expect(sayLeftNow({ asAt: undefined, byPot: lying({ held: -400n }) }, own)).toContain(
    'You have used £4.00 more than was paid. That can happen',
  )
  expect(sayLeftNow({ asAt: undefined, byPot: lying({ held: -400n }) }, about)).toContain('Ask how that is for Anne')
  expect(sayLeftNow({ asAt: day('2026-10-31'), byPot: lying({ held: -400n }) }, about)).toBe(
    'At the end of Saturday 31 October 2026, Anne had used £4.00 more than was paid.',
  )
  expect(sayWhere(lying({ held: 400n }), own)).toEqual([])
  expect(sayWhere(lying({ held: 400n, managed: 100n, pot: 5n }), about)).toEqual([
    { where: 'In Anne’s account', pence: 400n },
    { where: 'With the council, for Anne', pence: 100n },
    { where: 'Kept for a bad time', pence: 5n },
  ])
})

test.each<[string, string, string, string]>([
  ['2026-11-27', '2026-11-30', '2026-04-01', '2027-03-31'],
  ['2027-03-31', '2027-03-31', '2026-04-01', '2027-03-31'],
  ['2027-04-01', '2027-04-30', '2027-04-01', '2028-03-31'],
  ['2028-02-29', '2028-02-29', '2027-04-01', '2028-03-31'],
  ['2026-12-31', '2026-12-31', '2026-04-01', '2027-03-31'],
])('the month and the year of %s', (on, month, from, to) => {
  expect(endOfMonth(day(on))).toBe(month)
  expect(councilYear(day(on))).toEqual({ from, to })
})

test('the ends of the last months', () => {
  expect(monthEnds(day('2026-08-15'), day('2026-11-27'), 6)).toEqual(['2026-10-31', '2026-09-30', '2026-08-31'])
  expect(monthEnds(day('2020-01-01'), day('2026-11-27'), 2)).toEqual(['2026-10-31', '2026-09-30'])
})

test('a place in the statement stands in an address and is read back; anything else is none', () => {
  const cursor = { on: day('2026-11-27'), transferId: '42' }
  expect(cursorFrom(sayCursor(cursor), parseDay)).toEqual(cursor)
  for (const text of ['', '2026-11-27', '2026-13-01.4', '2026-11-27.x', '2026-11-27.1234567890123456789'])
    expect(cursorFrom(text, parseDay)).toBeUndefined()
})

describe('what is still to come', () => {
  const today = day('2026-11-27')
  const line = {
    ...{
      lineId: 'a',
      spendLineId: 's',
      outcomeId: 'o',
      what: 'childcare',
      amountPence: 6200n,
      every: 'weekly' as const,
    },
    ...{ from: day('2026-11-16'), plannedTo: undefined, endsEvent: undefined },
  }
  const agreement = { agreementId: 'g', versionId: 'v', managedAs: 'direct-payment' as const, setUpOn: today, round: 0 }
  const paid = {
    ...{ itemId: 'i', lineId: 'a', what: 'childcare', periodFrom: day('2026-11-16'), periodTo: day('2026-11-22') },
    ...{ payOn: day('2026-11-16'), arrivesOn: day('2026-11-16'), amountPence: 6200n, working: [] },
  }
  const lastPayDay = day('2027-01-10')
  const overlays: readonly Overlay[] = [{ id: 'e', kind: 'ends', on: lastPayDay }]
  const facts = { agreement, lines: [line], overlays, paid: [paid], lastPayDay }
  const spent = { byPot: lying({ held: 1000n, managed: 200n }), spentMonth: 5200n, spentYear: 9000n }

  test('eight weeks, of which one is paid: what was due and has not gone out comes now', () => {
    const ahead = aheadOf(facts, spent, today)
    expect(ahead).toMatchObject({ isSetUp: true, until: '2027-01-10', hasEnd: true, committedPence: 43_400n })
    expect(ahead.month).toMatchObject({
      to: '2026-11-30',
      nowPence: 1200n,
      comingPence: 12_400n,
      leftPence: 13_600n,
      spentPence: 5200n,
    })
    expect(ahead.year).toMatchObject({ to: '2027-03-31', comingPence: 43_400n, leftPence: 44_600n, spentPence: 9000n })
    expect(ahead.byMonth).toEqual([
      { month: '2026-11-01', pence: 12_400n },
      { month: '2026-12-01', pence: 24_800n },
      { month: '2027-01-01', pence: 6200n },
    ])
    expect(ahead.byMonth.reduce((sum, { pence }) => sum + pence, 0n)).toBe(ahead.committedPence)
    expect(sayCommitted(ahead)).toBe(
      '£434.00 was agreed and is still to come, over 3 months. The last day that is paid for is Sunday 10 January 2027.',
    )
    expect(sayUntil(ahead.month, own)).toBe(
      'Until 30 November 2026 you have £136.00 to use: £12.00 is there now, and £124.00 still comes.',
    )
    expect(sayUntil({ ...ahead.month, nowPence: -100n }, about)).toContain(
      'Anne has £136.00 to use: £1.00 was used before it came',
    )
  })

  test('without an end it is told for twelve months; with nothing set up, nothing', () => {
    const open = aheadOf({ ...facts, overlays: [], lastPayDay: undefined }, spent, today)
    expect(open).toMatchObject({ hasEnd: false, until: '2027-11-26' })
    expect(sayCommitted(open)).toContain('in the next twelve months. It goes on after that.')
    const none = aheadOf({ ...facts, agreement: undefined, lines: [], paid: [], lastPayDay: undefined }, spent, today)
    expect(none).toMatchObject({ isSetUp: false, committedPence: 0n, byMonth: [{ month: '2026-11-01', pence: 0n }] })
    expect(sayCommitted(none)).toContain('Nothing is due for now')
    expect(sayCommitted({ ...none, hasEnd: true })).toBe('Everything that was agreed has been paid.')
  })
})
