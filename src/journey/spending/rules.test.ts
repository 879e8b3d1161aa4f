import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '#core/day.ts'
import { buyableOf, type PlannedLine, servedOf } from './rules.ts'
import type { Helped, Span } from './spending.ts'
import { type Reader, sayHelped, sayHelpedAll, sayLeft, sayPart, sayServed } from './words.ts'

const today = day('2026-11-27')
describe('what something may be bought for', () => {
  const row = (lineId: string, from: string, what = 'Childcare') => ({ lineId, what, from: day(from) })
  const ends = (lineId: string, on: string) => ({ id: lineId, kind: 'ends', lineId, on: day(on) }) as const
  const said = (lines: ReturnType<typeof row>[], overlays: ReturnType<typeof ends>[]) => {
    const found = buyableOf({ lines, overlays }, today)
    return found.map((one) => sayPart(one, found, today))
  }

  test('rows that run come first; one that ended says until when, one that never began is not there', () => {
    const lines = [
      row('a', '2026-06-01'),
      row('b', '2026-10-01'),
      row('c', '2026-10-05', 'Choir'),
      row('d', '2026-12-07'),
    ]
    expect(said(lines, [ends('a', '2026-09-30'), ends('d', '2026-12-06')])).toEqual([
      'Childcare',
      'Choir',
      'Childcare (until 30 September 2026)',
    ])
  })
  test('two of one name that change on a day to come are told apart', () =>
    expect(said([row('a', '2026-06-01'), row('b', '2026-12-07')], [ends('a', '2026-12-06')])).toEqual([
      'Childcare (until 6 December 2026)',
      'Childcare (from 7 December 2026)',
    ]))
  test('an ending of everything changes no name', () =>
    expect(
      buyableOf({ lines: [row('a', '2026-06-01')], overlays: [{ id: 'e', kind: 'ends', on: today }] }, today),
    ).toEqual([{ ...row('a', '2026-06-01'), to: undefined }]))
})

describe('planned and spent for each goal', () => {
  const weekly = (part: Partial<PlannedLine> = {}): PlannedLine => ({
    ...{ lineId: 'childcare', outcomeId: 'therapy', amountPence: 6200n, every: 'weekly', from: day('2026-11-02') },
    ...part,
  })
  const outcomes = [
    { outcomeId: 'therapy', words: 'Go to my therapy' },
    { outcomeId: 'well', words: 'Stay well' },
  ]
  const served = (lines: PlannedLine[], purchases: { outcomeId: string; amountPence: bigint }[], on: Day) =>
    servedOf(
      {
        lines,
        overlays: [],
        outcomes,
        purchases: purchases.map((one) => ({ ...one, boughtOn: on, helped: undefined })),
      },
      on,
    ).map((one) => [one.plannedPence, one.spentPence])

  test.each<[string, PlannedLine[], string, bigint]>([
    ['the day before the first week', [weekly()], '2026-11-01', 0n],
    ['on the first day a whole week is set aside', [weekly()], '2026-11-02', 6200n],
    ['on its last day still one', [weekly()], '2026-11-08', 6200n],
    ['then the second', [weekly()], '2026-11-09', 12_400n],
    ['two lines for one goal', [weekly(), weekly({ lineId: 'bus', amountPence: 500n })], '2026-11-09', 13_400n],
    ['no line at all', [], '2026-11-09', 0n],
  ])('%s', (_, lines, on, planned) => expect(served(lines, [], day(on))[0]).toEqual([planned, 0n]))

  test('a goal shows only its own purchases', () => {
    const purchases = [
      { outcomeId: 'therapy', amountPence: 5800n },
      { outcomeId: 'well', amountPence: 1n },
      { outcomeId: 'therapy', amountPence: 400n },
    ]
    expect(served([weekly()], purchases, today)).toEqual([
      [24_800n, 6200n],
      [0n, 1n],
    ])
  })

  test('a goal counts what helped among its own purchases, and not what nobody wished to say', () => {
    const said = (outcomeId: string, helped: Helped | undefined) => ({
      ...{ outcomeId, amountPence: 1n, boughtOn: today, helped },
    })
    const purchases = [
      ...(['yes', 'yes', 'a-little', 'rather-not-say', undefined] as const).map((answer) => said('therapy', answer)),
      said('well', 'no'),
    ]
    const [therapy, well] = servedOf({ lines: [weekly()], overlays: [], outcomes, purchases }, today)
    expect(therapy?.helped).toEqual({ yes: 2, 'a-little': 1, no: 0 })
    expect(well?.helped).toEqual({ yes: 0, 'a-little': 0, no: 1 })
  })

  test.each<[Span, bigint, bigint]>([
    ['whole', 24_800n, 1700n],
    ['month', 24_800n, 700n],
    ['week', 6200n, 200n],
  ])('%s: planned and spent of that time alone', (span, planned, spent) => {
    const bought = (on: string, amountPence: bigint) => ({
      ...{ outcomeId: 'therapy', amountPence, boughtOn: day(on), helped: undefined },
    })
    const purchases = [bought('2026-10-31', 1000n), bought('2026-11-22', 500n), bought('2026-11-23', 200n)]
    const [therapy] = servedOf({ lines: [weekly()], overlays: [], outcomes, purchases }, today, span)
    expect([therapy?.plannedPence, therapy?.spentPence]).toEqual([planned, spent])
  })

  test('an ending laid over the plan ends what is set aside', () => {
    const overlays = [{ id: 'o', kind: 'ends', on: day('2026-11-08') }] as const
    const [therapy] = servedOf({ lines: [weekly()], overlays, outcomes, purchases: [] }, today)
    expect(therapy?.plannedPence).toBe(6200n)
  })

  test('what is planned never shrinks from one day to the next', () => {
    fc.assert(
      fc.property(fc.nat({ max: 800 }), fc.constantFrom('once', 'weekly', 'four-weekly', 'monthly'), (after, every) => {
        const lines = [weekly({ every })]
        const on = addDays(day('2026-10-20'), after)
        const [[now], [then]] = [served(lines, [], on), served(lines, [], addDays(on, 1))]
        expect((then?.[0] ?? 0n) >= (now?.[0] ?? 0n)).toBe(true)
      }),
    )
  })
})

describe('sentences', () => {
  const her: Reader = { own: true, person: 'Anne' }
  const worker: Reader = { own: false, person: 'Anne' }
  const totals = (paidPence: bigint, leftPence: bigint) => ({
    plannedPence: 0n,
    spentPence: paidPence - leftPence,
    paidPence,
    leftPence,
  })

  test.each<[string, bigint, bigint, string, string]>([
    ['some left', 6200n, 400n, 'You have £4.00 left of the £62.00', 'Anne has £4.00 left of the £62.00'],
    ['all used', 6200n, 0n, 'You have used all', 'Anne has used all'],
    ['nothing paid', 0n, 0n, 'We have not paid you anything yet', 'Nothing has been paid to Anne yet'],
    ['more spent than paid', 6200n, -1n, 'You have spent £0.01 more than', 'Anne has spent £0.01 more than'],
    [
      'spent before the first payment',
      0n,
      -5800n,
      'You have spent £58.00 more than',
      'Anne has spent £58.00 more than',
    ],
  ])('%s', (_, paid, left, own, other) => {
    expect(sayLeft(totals(paid, left), her)).toContain(own)
    expect(sayLeft(totals(paid, left), worker)).toContain(other)
  })

  test.each<[bigint, bigint, string]>([
    [6200n, 5800n, '£58.00 spent on this. The plan set aside £62.00 up to today.'],
    [6200n, 0n, 'Nothing bought for this yet. The plan set aside £62.00 up to today.'],
    [0n, 5800n, '£58.00 spent on this. The plan sets money aside for it later.'],
    [0n, 0n, 'Nothing bought for this yet. The plan sets money aside for it later.'],
  ])('planned %s, spent %s', (plannedPence, spentPence, expected) => {
    expect(sayServed({ plannedPence, spentPence })).toBe(expected)
  })

  test.each<[Helped | undefined, string | undefined, string | undefined]>([
    ['yes', 'You said that it helped.', 'Anne said that it helped.'],
    ['a-little', 'You said that it helped a little.', 'Anne said that it helped a little.'],
    ['no', 'You said that it did not help.', 'Anne said that it did not help.'],
    ['rather-not-say', 'You would rather not say whether it helped. That is fine.', undefined],
    [undefined, undefined, undefined],
  ])('whether one thing helped: %s', (answer, own, other) => {
    expect(sayHelped(answer, her)).toBe(own)
    expect(sayHelped(answer, worker)).toBe(other)
  })

  test.each<[[number, number, number], string | undefined]>([
    [[0, 0, 0], undefined],
    [[1, 0, 0], 'You said that one thing helped.'],
    [[2, 1, 0], 'You said that 2 things helped and one thing helped a little.'],
    [[2, 1, 3], 'You said that 2 things helped, one thing helped a little and 3 things did not help.'],
    [[0, 0, 1], 'You said that one thing did not help.'],
  ])('whether all of them helped: %j', ([yes, little, no], expected) => {
    expect(sayHelpedAll({ helped: { yes, 'a-little': little, no } }, her)).toBe(expected)
  })
})
