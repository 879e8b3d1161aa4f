import { addDays, addMonths, type Day, day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { moneyForEach } from '#core/pattern/index.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Figures, Keeping, Month, Thing, Way } from './keeping.ts'

export type KeepingReason =
  | 'not-in-the-plan'
  | 'not-there-any-more'
  | 'nothing-to-write-yet'
  | 'not-counted-as-kept'
  | 'shared-already'
  | 'not-shared'
  | 'no-figures'

export const MONTHS = 12

/** Twelve calendar months: from the one in which the first day after the last paid one lies, where that is known; else from the next one. */
export function monthsFrom(today: Day, lastDay?: Day): readonly Month[] {
  const of = (on: Day): Day => day(`${on.slice(0, 8)}01`)
  const first = lastDay === undefined || lastDay < today ? addMonths(of(today), 1) : of(addDays(lastDay, 1))
  return Array.from({ length: MONTHS }, (_, place) => ({
    from: addMonths(first, place),
    to: addDays(addMonths(first, place + 1), -1),
  }))
}

/** Whether a way counts as kept: it goes on, and takes nothing from food, heating or debt. */
export const isKept = (way: Way | undefined): way is Way =>
  way !== undefined && way.fromWhat !== 'needs' && way.route !== 'let-it-go'

/** What a way costs in each month, pence, by its days: what is paid once falls in the first. */
export function costOf(way: Way, months: readonly Month[]): readonly Pence[] {
  const [first] = months
  if (first === undefined || way.route === 'let-it-go' || way.route === 'by-itself') return months.map(() => 0n)
  const line = { id: 'way', amountPence: way.pricePence, every: way.every, from: first.from }
  return moneyForEach({ lines: [line], overlays: [] }, months)
}

/** What the person would pay for it in each month, once what is still paid is taken off; never below nothing. */
export function costsMe({ way, stillPaid }: Thing, months: readonly Month[]): readonly Pence[] {
  if (way === undefined) return months.map(() => 0n)
  return costOf(way, months).map((cost, place) => {
    const still = stillPaid[place] ?? 0n
    return cost > still ? cost - still : 0n
  })
}

/** What everything that counts as kept costs the person in each month. */
export function togetherOf({ things, months }: Pick<Keeping, 'things' | 'months'>): readonly Pence[] {
  const costs = things.filter(({ way }) => isKept(way)).map((thing) => costsMe(thing, months))
  return months.map((_, place) => costs.reduce((sum, one) => sum + (one[place] ?? 0n), 0n))
}

/** What is left over for it each month, as the person says, or what comes in less what goes out; undefined where they gave neither. */
export function leftOf(figures: Figures | undefined): Pence | undefined {
  if (figures === undefined) return undefined
  const { inPence, outPence, leftPence } = figures
  if (leftPence !== undefined) return leftPence
  if (inPence === undefined || outPence === undefined) return undefined
  return inPence > outPence ? inPence - outPence : 0n
}

/** 'not-known': no figures, or no way chosen for something. 'not-yet': a month costs more than is left, or a way takes from needs. */
export type AddsUp = 'not-known' | 'not-yet' | 'adds-up'

/** `together`: what all of it costs in each month. */
export function addsUp({ things, figures }: Pick<Keeping, 'things' | 'figures'>, together: readonly Pence[]): AddsUp {
  if (things.some(({ way }) => way?.fromWhat === 'needs' && way.route !== 'let-it-go')) return 'not-yet'
  const left = leftOf(figures)
  if (left !== undefined && together.some((pence) => pence > left)) return 'not-yet'
  return left === undefined || things.length === 0 || things.some(({ way }) => way === undefined)
    ? 'not-known'
    : 'adds-up'
}

/** A sentence may go into the plan for a line with a way that counts as kept, or that is let go by choice. */
export function mayWrite(thing: Thing | undefined): Verdict<KeepingReason> {
  if (thing?.lineId === undefined) return refuse('not-in-the-plan')
  if (thing.way === undefined) return refuse('nothing-to-write-yet')
  return thing.way.route === 'let-it-go' || isKept(thing.way) ? fine : refuse('not-counted-as-kept')
}
