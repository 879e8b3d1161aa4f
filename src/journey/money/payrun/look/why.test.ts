import { expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import type { Overlay } from '#core/pattern/index.ts'
import { type Compared, type RunPart, whyDiffers } from './why.ts'
import { sayWhy } from './words.ts'

const line = 'club'
const MONDAY = day('2026-11-02')
/** A week of a weekly line, so many weeks after the first. */
const week = (weeks: number, part: Partial<RunPart> = {}): RunPart => {
  const from = addDays(MONDAY, 7 * weeks)
  return {
    ...{ lineId: line, kind: 'instalment', every: 'weekly', season: undefined, amountPence: 6200n },
    ...{ periodFrom: from, periodTo: addDays(from, 6), payOn: from },
    ...part,
  }
}
const laid = (one: Overlay): Partial<Compared> => ({ overlays: [one] })
const on = (text: string) => day(text)

test.each<[string, readonly RunPart[], readonly RunPart[], Partial<Compared>, string]>([
  [
    'a pause',
    [week(1, { amountPence: 2000n })],
    [week(0)],
    laid({ id: 'p', kind: 'pause', from: on('2026-11-11'), to: on('2026-12-13') }),
    'paused from 11 November 2026 to 13 December 2026',
  ],
  [
    'back from a pause',
    [week(6)],
    [week(0, { amountPence: 2000n })],
    laid({ id: 'p', kind: 'pause', from: on('2026-11-04'), to: on('2026-12-13') }),
    'paused from 4 November 2026 to 13 December 2026',
  ],
  [
    'in a pause altogether',
    [],
    [week(0)],
    laid({ id: 'p', kind: 'pause', from: on('2026-11-09') }),
    'paused from 9 November 2026',
  ],
  [
    'an ending',
    [week(1, { amountPence: 1000n })],
    [week(0)],
    laid({ id: 'e', kind: 'ends', on: on('2026-11-09') }),
    'the last day is 9 November 2026',
  ],
  [
    'gone, since it ended',
    [],
    [week(0)],
    laid({ id: 'e', kind: 'ends', on: on('2026-11-08') }),
    'the last day is 8 November 2026',
  ],
  [
    'a rise',
    [week(1, { amountPence: 6400n })],
    [week(0)],
    laid({ id: 'u', kind: 'uplift', lineId: line, from: on('2026-11-09'), basisPoints: 300 }),
    'it rises from 9 November 2026',
  ],
  [
    'another amount',
    [week(1, { amountPence: 5000n })],
    [week(0)],
    laid({ id: 'a', kind: 'amount', lineId: line, from: on('2026-11-09'), amountPence: 5000n }),
    'another amount from 9 November 2026',
  ],
  [
    'a step down',
    [week(1, { amountPence: 4000n })],
    [week(0)],
    laid({
      id: 't',
      kind: 'taper',
      lineId: line,
      from: on('2026-11-09'),
      agreedPence: 4000n,
      steps: [
        { from: on('2026-11-09'), amountPence: 4000n },
        { from: on('2026-11-16'), amountPence: 0n },
      ],
    }),
    'a step down on 9 November 2026',
  ],
  [
    'a hard time',
    [week(1, { amountPence: 9000n })],
    [week(0)],
    laid({ id: 'h', kind: 'unwell', lineId: line, from: on('2026-11-10'), to: on('2026-11-20'), amountPence: 4500n }),
    'more for a while, agreed beforehand, from 10 November 2026',
  ],
  [
    'added once',
    [week(1, { amountPence: 9000n })],
    [week(0)],
    laid({ id: 'o', kind: 'one-off', lineId: line, on: on('2026-11-10'), amountPence: 2800n }),
    'something once besides, on 10 November 2026',
  ],
  ['a season of a line', [week(17)], [week(16), week(16)], { overlays: [] }, '1 payment due, before 2'],
  [
    'a season that is over',
    [],
    [week(16, { season: { fromMonth: 11, toMonth: 2 } })],
    { upTo: { now: on('2027-03-02'), before: on('2027-02-23') } },
    'a season begins or ends',
  ],
  [
    'put right',
    [week(1), week(0, { kind: 'adjustment', amountPence: -900n })],
    [week(0)],
    {},
    '£9.00 taken off, since more than was due had come',
  ],
  [
    'more for days before',
    [week(1), week(0, { kind: 'adjustment', amountPence: 800n })],
    [week(0)],
    {},
    '£8.00 more for days that were paid before',
  ],
  [
    'put right in the run before',
    [week(1)],
    [week(0), week(0, { kind: 'adjustment', amountPence: -900n })],
    {},
    '£9.00 was put right in the run before',
  ],
  [
    'kept',
    [week(1), week(1, { kind: 'contribution', amountPence: -1000n })],
    [week(0)],
    {},
    '£10.00 kept, what they pay',
  ],
  ['once', [week(1), week(1, { every: 'once', amountPence: 30_000n })], [week(0)], {}, '£300.00 is paid once'],
  ['set up late', [week(0), week(1)], [], {}, 'set up late, 2 payments at once, the first due on 2 November 2026'],
  ['new', [week(1)], [], {}, 'it begins, the first is due on 9 November 2026'],
  ['two weeks at once', [week(1), week(2)], [week(0)], {}, '2 payments due, before 1'],
  ['on hold', [], [week(0)], { isOnHold: true }, 'payments are on hold'],
  [
    'two reasons',
    [week(1, { amountPence: 6400n }), week(0, { kind: 'adjustment', amountPence: 200n })],
    [week(0)],
    laid({ id: 'u', kind: 'uplift', lineId: line, from: on('2026-11-09'), basisPoints: 300 }),
    '£2.00 more for days that were paid before; it rises from 9 November 2026',
  ],
  [
    'a pause on another line that is paid alike in both',
    [week(1, { amountPence: 5000n }), week(1, { lineId: 'gym', amountPence: 500n })],
    [week(0), week(0, { lineId: 'gym', amountPence: 500n })],
    {
      overlays: [
        { id: 'p', kind: 'pause', lineId: 'gym', from: on('2026-11-04'), to: on('2026-12-13') },
        { id: 'a', kind: 'amount', lineId: line, from: on('2026-11-09'), amountPence: 5000n },
      ],
    },
    'another amount from 9 November 2026',
  ],
  [
    'a pause on another line, and nothing that we know on this one',
    [week(1, { amountPence: 5000n })],
    [week(0)],
    laid({ id: 'p', kind: 'pause', lineId: 'gym', from: on('2026-11-04') }),
    'see each payment below',
  ],
  [
    'a pause of one line, and two weeks at once of another',
    [1, 2, 3].map((weeks) => week(weeks, { lineId: 'gym' })),
    [week(0), week(0, { lineId: 'gym' })],
    {
      overlays: [{ id: 'p', kind: 'pause', lineId: line, from: on('2026-11-09') }],
      upTo: { now: on('2026-11-23'), before: on('2026-11-03') },
    },
    'paused from 9 November 2026; 3 payments due, before 1',
  ],
  ['gone, and nothing says why', [], [week(0, { every: 'once' })], {}, '£62.00 was paid once in the run before'],
  ['nothing that we know', [week(1, { amountPence: 6300n })], [week(0)], {}, 'see each payment below'],
])('%s', (_, now, before, more, expected) => {
  const compared = {
    now,
    before,
    overlays: [],
    isOnHold: false,
    upTo: { now: on('2026-11-09'), before: on('2026-11-03') },
    ...more,
  }
  expect(whyDiffers(compared).map(sayWhy).join('; ')).toBe(expected)
})
