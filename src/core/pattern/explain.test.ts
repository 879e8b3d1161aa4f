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

describe('what was laid over it is told as well', () => {
  const on = (part: object): Overlay => ({ lineId: 'bowling', from: day('2026-11-27'), ...part }) as Overlay
  const rise = on({ id: 'r', kind: 'uplift', basisPoints: 350 })
  const winter = on({ id: 't', kind: 'top-up', amountPence: 2000n, season: { fromMonth: 11, toMonth: 2 } })
  const hard = on({ id: 'u', kind: 'unwell', amountPence: 1000n, from: day('2026-12-02') })
  const down: Overlay = {
    ...{ id: 'd', kind: 'taper', lineId: 'bowling', from: day('2026-11-27'), agreedPence: 4000n },
    steps: [
      { from: day('2026-11-27'), amountPence: 4000n },
      { from: day('2026-12-04'), amountPence: 0n },
    ],
  }
  const art = on({ id: 'a', kind: 'use', what: 'art', outcomeId: 'o', from: day('2026-12-01') })
  const shoes: Overlay = { id: 's', kind: 'one-off', lineId: 'bowling', on: day('2026-12-02'), amountPence: 4000n }
  const whole = (text: string) => `${text} for Friday 27 November 2026 to Thursday 3 December 2026`

  // biome-ignore format: a row a case
  test.each<[string, Overlay[], string[]]>([
    ['a rise', [rise], [whole('£64.17'), '£64.17 a week is £62.00 as first agreed, then up by 3.5% to £64.17.']],
    ['a rise on another amount', [amount(7000n, '2026-11-27', '2026-12-31'), rise], [whole('£72.45'), '£72.45 a week is £62.00 as first agreed, then changed to £70.00, then up by 3.5% to £72.45.']],
    ['a rise and a winter', [rise, winter], [whole('£84.17'), '£84.17 a week is £62.00 as first agreed, then up by 3.5% to £64.17, and £20.00 more in these months.']],
    ['a step down', [down], [whole('£40.00'), '£40.00 a week is £62.00 as first agreed, then a step down to £40.00.']],
    [
      'a bad time from Wednesday',
      [hard],
      [
        whole('£64.86'),
        '£44.29 = 5 of 7 days at £62.00 a week, 27 November 2026 to 1 December 2026',
        '£20.57 = 2 of 7 days at £72.00 a week, 2 December 2026 to 3 December 2026',
        '£72.00 a week is £62.00 as first agreed, and £10.00 more for a bad time.',
      ],
    ],
    [
      'used for something else from Tuesday',
      [art],
      [
        whole('£62.00'),
        '£35.43 = 4 of 7 days at £62.00 a week, 27 November 2026 to 30 November 2026',
        '£26.57 = 3 of 7 days at £62.00 a week for art, 1 December 2026 to 3 December 2026',
      ],
    ],
    ['something once', [shoes], [whole('£102.00'), '£62.00 = 7 of 7 days at £62.00 a week', '£40.00 more, once, for 2 December 2026']],
  ])('%s', (_, overlays, expected) => expect(said(weekly, overlays)).toEqual(expected))

  test('what comes to the same in another way is told apart', () => {
    const nothing: Overlay = { ...down, steps: [{ from: day('2026-12-01'), amountPence: 0n }] } as Overlay
    const asMuch = on({ id: 'u', kind: 'unwell', amountPence: 6200n, from: day('2026-12-01') })
    expect(said(weekly, [nothing, asMuch])).toEqual([
      whole('£62.00'),
      '£35.43 = 4 of 7 days at £62.00 a week, 27 November 2026 to 30 November 2026',
      '£26.57 = 3 of 7 days at £62.00 a week, 1 December 2026 to 3 December 2026',
      '£62.00 a week is £62.00 as first agreed, then a step down to £0.00, and £62.00 more for a bad time.',
    ])
  })

  test('something once with what is paid once', () => {
    const bike: BaseLine = { ...weekly, every: 'once', amountPence: 30_000n }
    expect(said(bike, [shoes])).toEqual([
      '£340.00 once, on Friday 27 November 2026',
      '£300.00 as agreed',
      '£40.00 more, once',
    ])
    const raised = said(bike, [rise])
    expect(raised).toEqual([
      '£310.50 once, on Friday 27 November 2026',
      '£310.50 once is £300.00 as first agreed, then up by 3.5% to £310.50.',
    ])
  })
})
