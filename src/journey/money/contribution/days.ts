import { addDays, type Day, daysBetween, maxDay, minDay, mondayOf } from '#core/day.ts'
import { divide, type Pence } from '#core/money.ts'
import type { Window } from '#core/pattern/index.ts'
import type { Because, ContributionDue, ContributionPart, Free, Kept, PersonPays, Rate } from './contribution.ts'
import type { Covered } from './covered.ts'

/** Whether care is free on a day (s.117): from its first day to the last on which it stands, both inclusive. */
export const isFree = (aftercare: readonly Free[], on: Day): boolean =>
  aftercare.some(({ from, ended }) => from <= on && (ended === undefined || ended.on >= on))

/** What was recorded of what a person pays, in that order, when care was free, and the days for which something is paid. */
export type Pays = {
  readonly rates: readonly Rate[]
  readonly free: readonly Free[]
  readonly covered: readonly Covered[]
}

/** What of everything about it says what is due. */
export const daysOf = ({
  contributions,
  aftercare,
  covered,
}: Pick<PersonPays, 'contributions' | 'aftercare' | 'covered'>): Pays => ({
  ...{ rates: contributions, free: aftercare, covered },
})

/**
 * What the person pays for the days of a window (both inclusive), by day: a week's part for each day, never more than that day
 * costs; nothing for days for which nothing is paid, for days of free care and for days for which nothing was worked out.
 *
 * Remainder rule: the days of a week (Monday to Sunday) are summed exactly and rounded half a penny up; a part is the rounded sum so
 * far less the one before it. So windows that follow one another always add up, whole weeks are whole, and what changes in one week
 * moves no penny of another.
 */
export function contributionFor(pays: Pays, window: Window): ContributionDue {
  const [first, ...others] = pays.rates.map(({ from }) => from)
  if (first === undefined || window.from > window.to) return { amountPence: 0n, parts: [] }
  const begin = maxDay(others.reduce(minDay, first), window.from)
  const parts: ContributionPart[] = []
  const sum = weekByWeek()
  for (const { from, to } of spansOf(pays, mondayOf(begin), { from: begin, to: window.to })) {
    const { weeklyPence, because } = rateOn(pays, from)
    const days = daysBetween(from, to) + 1
    const amountPence = sum(weeklyPence, days)
    if (from >= begin) parts.push({ from, to, days, weeklyPence, amountPence, because })
  }
  return { amountPence: parts.reduce((all, { amountPence }) => all + amountPence, 0n), parts }
}

/** Sums days in order from a Monday on, each week rounded by itself: what so many days at a rate add to it, pence. */
function weekByWeek(): (weeklyPence: Pence, days: number) => Pence {
  let [owed, rounded, place] = [0n, 0n, 0]
  return (weeklyPence, days) => {
    let [pence, left] = [0n, days]
    while (left > 0) {
      if (place === 0 && left >= 7) {
        const weeks = Math.floor(left / 7)
        pence += weeklyPence * BigInt(weeks)
        left -= weeks * 7
        continue
      }
      const some = Math.min(left, 7 - place)
      owed += weeklyPence * BigInt(some)
      pence += divide(owed, 7n) - rounded
      rounded = divide(owed, 7n)
      left -= some
      place = (place + some) % 7
      if (place === 0) [owed, rounded] = [0n, 0n]
    }
    return pence
  }
}

function rateOn({ rates, free, covered }: Pays, on: Day): { weeklyPence: Pence; because: Because } {
  if (isFree(free, on)) return { weeklyPence: 0n, because: 'aftercare' }
  const asked = rates.findLast(({ from }) => from <= on)?.weeklyPence
  if (asked === undefined) return { weeklyPence: 0n, because: 'not-worked-out' }
  const costs = covered.find(({ from, to }) => from <= on && to >= on)?.weeklyPence
  if (costs === undefined) return { weeklyPence: 0n, because: 'nothing-is-paid' }
  return asked > costs
    ? { weeklyPence: costs, because: 'all-that-it-costs' }
    : { weeklyPence: asked, because: 'weekly' }
}

/** The days from a Monday to the end of the window, cut wherever the rate may change and where the window begins. */
function spansOf({ rates, free, covered }: Pays, monday: Day, window: Window): { from: Day; to: Day }[] {
  const cuts = [
    monday,
    window.from,
    ...rates.map(({ from }) => from),
    ...free.flatMap(({ from, ended }) => (ended === undefined ? [from] : [from, addDays(ended.on, 1)])),
    ...covered
      .filter(({ from, to }) => to >= monday && from <= window.to)
      .flatMap(({ from, to }) => [from, addDays(to, 1)]),
  ]
  const begins = [...new Set(cuts)].filter((on) => on >= monday && on <= window.to).sort()
  return begins.map((from, index) => {
    const next = begins[index + 1]
    return { from, to: next === undefined ? window.to : addDays(next, -1) }
  })
}

/** Everything that was ever due up to a day (inclusive), and the last day for which something was. */
export function dueUpTo(pays: Pays, to: Day): { duePence: Pence; lastDay: Day } {
  const from = pays.rates.map((one) => one.from).reduce(minDay, to)
  const { amountPence: duePence, parts } = contributionFor(pays, { from, to })
  return { duePence, lastDay: parts.findLast(({ weeklyPence }) => weeklyPence > 0n)?.to ?? to }
}

/** What was kept back of a payment, what its days come to now, and so what is to be given back. */
export type GivenBack = Kept & { readonly duePence: Pence; readonly backPence: Pence }

/**
 * What was kept back and is not owed any more (care turned out to be free, nothing is paid for these days after all, or the amount was
 * too much from that day on): given back with the next pay run as an adjustment of the same days. Where too little was kept, nothing
 * is taken afterwards.
 */
export function toGiveBack(pays: Pays, kept: readonly Kept[]): GivenBack[] {
  return kept.flatMap((one) => {
    const { amountPence: duePence } = contributionFor(pays, { from: one.from, to: one.to })
    return one.pence > duePence ? [{ ...one, duePence, backPence: one.pence - duePence }] : []
  })
}
