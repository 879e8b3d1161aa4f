// For the histories alone: what may happen to somebody's money, told by a list of small numbers, so that a failure shrinks.
import type { Day } from '../day.ts'
import type { Pence } from '../money.ts'
import type { BaseLine, Every, Overlay, TaperStep } from './index.ts'
import { ASKED, CALENDAR } from './painted.test-kit.ts'

export const KINDS = [
  ...(['pause', 'ends', 'starts', 'amount', 'uplift'] as const),
  ...(['taper', 'unwell', 'top-up', 'use', 'one-off'] as const),
]
export type Kind = (typeof KINDS)[number]

/**
 * Lines; what was laid over them before the first pay run and after it; the days to which the two runs pay; which payments of
 * the first the bank sent back (by their place); and what the person spent of each hundred pence that they held.
 */
export type History = {
  readonly lines: readonly BaseLine[]
  readonly known: readonly Overlay[]
  readonly later: readonly Overlay[]
  readonly firstRun: Day
  readonly secondRun: Day
  readonly isReturned: (place: number) => boolean
  readonly spentOfHundred: number
}

/** Takes the next number of a list, below a limit; nothing more is 0. */
type Next = (limit: number) => number

function reader(tape: readonly number[]): Next {
  let place = 0
  return (limit) => {
    const number = tape[place] ?? 0
    place += 1
    return number % limit
  }
}

const dayAt = (place: number): Day => CALENDAR[Math.min(place, ASKED)] ?? ('2028-04-09' as Day)
// Pence that divide by seven, that do not, next to nothing, and nothing.
const AMOUNTS = [6200n, 7000n, 100n, 31_001n, 1n, 0n, 13n, 48_999n] as const
const amountAt = (next: Next): Pence => AMOUNTS[next(AMOUNTS.length)] ?? 0n

/** The history that a list of numbers tells, with overlays of these kinds alone. */
export function historyFrom(tape: readonly number[], kinds: readonly Kind[]): History {
  const next = reader(tape)
  const lines = ['a', 'b'].slice(0, 1 + next(2)).map((id) => lineFrom(id, next))
  const overlays = Array.from({ length: 1 + next(4) }, (_, index) => {
    const kind = kinds[next(kinds.length)] ?? 'pause'
    return overlayFrom(`${kind}-${index}`, kind, next)
  })
  const split = next(overlays.length + 1)
  const first = 10 + next(60)
  const returned = next(8)
  return {
    lines,
    known: overlays.slice(0, split),
    later: overlays.slice(split),
    firstRun: dayAt(first),
    secondRun: dayAt(first + 1 + next(60)),
    isReturned: (place) => returned > 0 && place % 7 === returned - 1,
    spentOfHundred: next(101),
  }
}

const EVERY: readonly Every[] = ['weekly', 'weekly', 'monthly', 'four-weekly', 'once']

function lineFrom(id: string, next: Next): BaseLine {
  const every = EVERY[next(EVERY.length)] ?? 'weekly'
  const [start, lasts, owed] = [next(40), next(120), next(3) === 1]
  const line = { id, every, amountPence: amountAt(next), from: dayAt(start), owed }
  return lasts < 60 && every !== 'once' ? { ...line, to: dayAt(start + lasts) } : line
}

function overlayFrom(id: string, kind: Kind, next: Next): Overlay {
  const [lineId, start, lasts, amountPence] = [next(3) === 1 ? 'b' : 'a', next(95), next(60), amountAt(next)]
  const from = dayAt(start)
  const span = lasts < 35 ? { from, to: dayAt(start + lasts) } : { from }
  switch (kind) {
    case 'pause':
      return { id, kind, ...span, lineId: next(2) === 1 ? lineId : undefined }
    case 'ends':
    case 'starts':
      return { id, kind, on: from, lineId: next(2) === 1 ? lineId : undefined }
    case 'uplift':
      return { id, kind, lineId, from, basisPoints: 1 + next(999) }
    case 'taper':
      return { id, kind, lineId, from, agreedPence: 0n, steps: stepsFrom(start, amountPence, next) }
    case 'use':
      return { id, kind, lineId, what: 'art', outcomeId: 'o', ...span }
    case 'one-off':
      return { id, kind, lineId, on: from, amountPence }
    case 'top-up':
      return { id, kind, lineId, ...span, amountPence, season: { fromMonth: 1 + next(12), toMonth: 1 + next(12) } }
    default:
      return { id, kind, lineId, ...span, amountPence }
  }
}

/** Down from an amount, by fifths, in up to three steps, to nothing. */
function stepsFrom(start: number, firstPence: Pence, next: Next): TaperStep[] {
  const steps = [{ from: dayAt(start), amountPence: firstPence }]
  let [place, amountPence] = [start, firstPence]
  for (let left = next(3); left > 0; left -= 1) {
    place += 3 + next(12)
    amountPence = (amountPence * BigInt(next(5))) / 5n
    steps.push({ from: dayAt(place), amountPence })
  }
  return [...steps, { from: dayAt(place + 5), amountPence: 0n }]
}
