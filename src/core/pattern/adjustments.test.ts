import { describe, expect, test } from 'vitest'
import { day } from '../day.ts'
import { sayMoney } from '../money.ts'
import { adjustments, type BaseLine, instalments, type Overlay, type Paid } from './index.ts'

const care: BaseLine = { id: 'care', every: 'weekly', amountPence: 70_000n, from: day('2026-12-01') }
const window = { from: day('2026-12-01'), to: day('2026-12-31') }
const cutTo = (amountPence: bigint, from: string): Overlay => ({
  ...{ id: 'cut', kind: 'amount', lineId: 'care', amountPence, from: day(from) },
})
const paid = (periodFrom: string, amountPence: bigint, lineId = 'care'): Paid => ({
  lineId,
  periodFrom: day(periodFrom),
  amountPence,
})
const weeks = (count: number) =>
  ['2026-12-01', '2026-12-08', '2026-12-15'].slice(0, count).map((from) => paid(from, 70_000n))
const told = (overlays: Overlay[], rows: Paid[], lines = [care]) =>
  adjustments(instalments(lines, overlays, window), rows).map(
    ({ lineId, periodFrom, amountPence }) => `${periodFrom.slice(5)} ${lineId} ${sayMoney(amountPence)}`,
  )

describe('changes after payment, per original period', () => {
  // biome-ignore format: a row a case
  test.each<[string, Overlay[], Paid[], string[]]>([
    ['nothing changed', [], weeks(3), []],
    ['nothing paid yet: it is due, not an adjustment', [cutTo(40_000n, '2026-12-01')], [], []],
    ['cut to £400 after seven paid days', [cutTo(40_000n, '2026-12-01')], weeks(1), ['12-01 care −£300.00']],
    ['start moved one day later', [{ id: 's', kind: 'starts', on: day('2026-12-02') }], weeks(2), ['12-01 care −£100.00']],
    ['cut from the middle of the second week: 3 days at −£300 ÷ 7', [cutTo(40_000n, '2026-12-12')], weeks(3), ['12-08 care −£128.57', '12-15 care −£300.00']],
    ['raised', [cutTo(80_000n, '2026-12-08')], weeks(2), ['12-08 care £100.00']],
    ['ended before a week that was paid', [{ id: 'e', kind: 'ends', on: day('2026-12-07') }], weeks(2), ['12-08 care −£700.00']],
    ['adjusted already', [cutTo(40_000n, '2026-12-01')], [...weeks(1), paid('2026-12-01', -30_000n)], []],
    ['adjusted, and then withdrawn', [], [...weeks(1), paid('2026-12-01', -30_000n)], ['12-01 care £300.00']],
    [
      'paid for a line that is no more, by period and then line',
      [],
      [paid('2026-12-08', 5n, 'riding'), paid('2026-12-08', 7n, 'art'), paid('2026-12-01', 70_001n)],
      ['12-01 care −£0.01', '12-08 art −£0.07', '12-08 riding −£0.05'],
    ],
  ])('%s', (_, overlays, rows, expected) => expect(told(overlays, rows)).toEqual(expected))

  test('a single payment made, then paused after the fact, stays made', () => {
    const once: BaseLine = { ...care, every: 'once' }
    const late: Overlay = { id: 'p', kind: 'pause', from: day('2026-12-01'), to: day('2026-12-09') }
    expect(told([late], weeks(1), [once])).toEqual([])
  })
})
