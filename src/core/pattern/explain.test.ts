import { describe, expect, test } from 'vitest'
import { day } from '../day.ts'
import { type BaseLine, explain, instalments, type Overlay } from './index.ts'

const weekly: BaseLine = { id: 'bowling', every: 'weekly', amountPence: 6200n, from: day('2026-11-27') }
const said = (line: BaseLine, overlays: Overlay[] = []) =>
  instalments([line], overlays, { from: line.from, to: day('2026-12-04') })
    .slice(0, 1)
    .flatMap(explain)
const pause = (from: string, to: string): Overlay => ({ id: 'p', kind: 'pause', from: day(from), to: day(to) })
const amount = (amountPence: bigint, from: string, to: string): Overlay => ({
  ...{ id: 'a', kind: 'amount', lineId: 'bowling', amountPence, from: day(from), to: day(to) },
})

describe('why an instalment is what it is', () => {
  // biome-ignore format: a row a case
  test.each<[string, BaseLine, Overlay[], string[]]>([
    ['a whole week', weekly, [], ['£62.00 for Friday 27 November 2026 to Thursday 3 December 2026']],
    ['a whole week at a new amount', weekly, [amount(7000n, '2026-11-27', '2026-12-31')], ['£70.00 for Friday 27 November 2026 to Thursday 3 December 2026']],
    [
      'a part',
      { ...weekly, to: day('2026-11-29') },
      [],
      ['£26.57 for Friday 27 November 2026 to Sunday 29 November 2026', '£26.57 = 3 of 7 days at £62.00 a week'],
    ],
    ['one day', { ...weekly, every: 'monthly', to: day('2026-11-27') }, [], ['£2.07 for Friday 27 November 2026', '£2.07 = 1 of 30 days at £62.00 a month']],
    [
      'a late start',
      { ...weekly, every: 'four-weekly' },
      [{ id: 's', kind: 'starts', on: day('2026-11-29') }],
      [
        '£57.57 for Sunday 29 November 2026 to Thursday 24 December 2026',
        '£57.57 = 26 of 28 days at £62.00 every four weeks',
      ],
    ],
    [
      'a pause inside',
      weekly,
      [pause('2026-11-30', '2026-12-01')],
      [
        '£44.29 for Friday 27 November 2026 to Thursday 3 December 2026',
        '£26.57 = 3 of 7 days at £62.00 a week, 27 November 2026 to 29 November 2026',
        '£0.00 = 2 of 7 days paused, 30 November 2026 to 1 December 2026',
        // 6200 × 5 ÷ 7 = 4428.57, so 4429 − 2657; alone, 6200 × 2 ÷ 7 = 1771.43 would be 1771
        '£17.72 = 2 of 7 days at £62.00 a week, 2 December 2026 to 3 December 2026',
        'Pennies are rounded over the whole period, so a part can differ by 1p.',
      ],
    ],
    [
      'a change inside, to the penny',
      weekly,
      [amount(7000n, '2026-12-03', '2026-12-03')],
      [
        '£63.14 for Friday 27 November 2026 to Thursday 3 December 2026',
        '£53.14 = 6 of 7 days at £62.00 a week, 27 November 2026 to 2 December 2026',
        '£10.00 = 1 of 7 days at £70.00 a week, 3 December 2026',
      ],
    ],
    [
      'a pause is told apart from nothing agreed',
      weekly,
      [amount(0n, '2026-11-28', '2026-12-03'), pause('2026-11-30', '2026-12-03')],
      [
        '£8.86 for Friday 27 November 2026 to Thursday 3 December 2026',
        '£8.86 = 1 of 7 days at £62.00 a week, 27 November 2026',
        '£0.00 = 2 of 7 days at £0.00 a week, 28 November 2026 to 29 November 2026',
        '£0.00 = 4 of 7 days paused, 30 November 2026 to 3 December 2026',
      ],
    ],
    ['once', { ...weekly, every: 'once', amountPence: 30_000n }, [], ['£300.00 once, on Friday 27 November 2026']],
    [
      'once, after a pause',
      { ...weekly, every: 'once', amountPence: 30_000n },
      [pause('2026-11-20', '2026-12-01')],
      ['£300.00 once, on Wednesday 2 December 2026'],
    ],
  ])('%s', (_, line, overlays, expected) => expect(said(line, overlays)).toEqual(expected))

  test('an overlay that changes nothing is not told apart', () => {
    const [one] = instalments([weekly], [amount(6200n, '2026-11-30', '2026-12-01')], {
      from: weekly.from,
      to: weekly.from,
    })
    expect(one?.working).toHaveLength(1)
  })
})
