import { addDays, addMonths, type Day, daysBetween, maxDay, minDay } from '#core/day.ts'
import { divide, type Pence } from '#core/money.ts'
import type { Window } from '#core/pattern/index.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { waitingPence } from '../payrun/single/rules.ts'
import type {
  Aftercare,
  Because,
  Contribution,
  ContributionDue,
  ContributionPart,
  Figures,
  Free,
  Kept,
  PersonPays,
  Rate,
  Standing,
} from './contribution.ts'

export type ContributionReason = 'aftercare-is-free' | 'say-how-much' | 'stands-already' | 'day-is-far-off'
export type PaidInReason = 'kept-back-here' | 'nothing-is-due' | 'paid-on-a-day-to-come'
export type RefundReason = 'nothing-to-give-back'
export type AftercareReason =
  | 'aftercare-is-recorded'
  | 'day-is-far-off'
  | 'no-aftercare-to-end'
  | 'ends-before-today'
  | 'say-who-for-the-nhs'

/** A day typed by a slip of the finger lies years away; what is recorded begins within a year of today. */
const WITHIN_MONTHS = 12

const isFarOff = (on: Day, today: Day): boolean =>
  on > addMonths(today, WITHIN_MONTHS) || on < addMonths(today, -WITHIN_MONTHS)

/** Whether care is free on a day (s.117): from its first day to the last on which it stands, both inclusive. */
export const isFree = (aftercare: readonly Free[], on: Day): boolean =>
  aftercare.some(({ from, ended }) => from <= on && (ended === undefined || ended.on >= on))

/** What stands on a day: of what was recorded, the last whose day has come; nothing of it counts while care is free. */
export function standingOn(
  contributions: readonly Pick<Contribution, 'weeklyPence' | 'from' | 'words'>[],
  aftercare: readonly Free[],
  on: Day,
): Standing {
  const free = aftercare.find((one) => isFree([one], on))
  if (free !== undefined) return { is: 'aftercare', from: free.from }
  const found = contributions.findLast(({ from }) => from <= on)
  if (found?.weeklyPence === undefined) return { is: 'not-worked-out' }
  return { is: 'weekly', weeklyPence: found.weeklyPence, from: found.from, words: found.words }
}

/**
 * What the person pays for the days of a window (both inclusive), by day: a week's part for each day, nothing for days of free care
 * and for days for which nothing was worked out. Contributions in the order in which they were recorded.
 *
 * Remainder rule, as the pattern engine's: the days are summed exactly from the first one on which anything was recorded, and
 * rounded half a penny up; a part is the rounded sum so far less the one before it. So windows that follow one another always
 * add up, and whole weeks are whole.
 */
export function contributionFor(
  contributions: readonly Rate[],
  aftercare: readonly Free[],
  window: Window,
): ContributionDue {
  const [first, ...others] = contributions.map(({ from }) => from)
  const nothing: ContributionDue = { amountPence: 0n, parts: [] }
  if (first === undefined) return nothing
  const anchor = others.reduce(minDay, first)
  const parts: ContributionPart[] = []
  let [owed, rounded] = [0n, 0n]
  for (const { from, to } of spansOf(contributions, aftercare, anchor, window)) {
    const { weeklyPence, because } = rateOn(contributions, aftercare, from)
    const days = daysBetween(from, to) + 1
    owed += weeklyPence * BigInt(days)
    const soFar = divide(owed, 7n)
    if (from >= window.from) parts.push({ from, to, days, weeklyPence, amountPence: soFar - rounded, because })
    rounded = soFar
  }
  return { amountPence: parts.reduce((sum, { amountPence }) => sum + amountPence, 0n), parts }
}

function rateOn(
  contributions: readonly Rate[],
  aftercare: readonly Free[],
  on: Day,
): { weeklyPence: Pence; because: Because } {
  if (isFree(aftercare, on)) return { weeklyPence: 0n, because: 'aftercare' }
  const found = contributions.findLast(({ from }) => from <= on)
  return found?.weeklyPence === undefined
    ? { weeklyPence: 0n, because: 'not-worked-out' }
    : { weeklyPence: found.weeklyPence, because: 'weekly' }
}

/** The days from the anchor to the end of the window, cut wherever the rate may change and where the window begins. */
function spansOf(
  contributions: readonly Rate[],
  aftercare: readonly Free[],
  anchor: Day,
  window: Window,
): { from: Day; to: Day }[] {
  const cuts = [
    ...contributions.map(({ from }) => from),
    ...aftercare.flatMap(({ from, ended }) => (ended === undefined ? [from] : [from, addDays(ended.on, 1)])),
    maxDay(anchor, window.from),
  ]
  const begins = [...new Set(cuts)].filter((on) => on >= anchor && on <= window.to).sort()
  return begins.map((from, index) => {
    const next = begins[index + 1]
    return { from, to: next === undefined ? window.to : addDays(next, -1) }
  })
}

/** Everything that was ever due up to a day (inclusive), and the last day for which something was. */
export function dueUpTo(
  contributions: readonly Rate[],
  aftercare: readonly Free[],
  to: Day,
): { duePence: Pence; lastDay: Day } {
  const from = contributions.map((one) => one.from).reduce(minDay, to)
  const { amountPence: duePence, parts } = contributionFor(contributions, aftercare, { from, to })
  return { duePence, lastDay: parts.findLast(({ weeklyPence }) => weeklyPence > 0n)?.to ?? to }
}

/** What the person paid in beyond what is due, and nobody has asked to go back yet. Pence, never below nothing. */
export function overPaid(
  {
    contributions,
    aftercare,
    paidInPence,
    kept,
    refunds,
  }: Pick<PersonPays, 'contributions' | 'aftercare' | 'paidInPence' | 'kept' | 'refunds'>,
  today: Day,
): Pence {
  const { duePence } = dueUpTo(contributions, aftercare, today)
  const keptPence = kept.reduce((sum, { pence }) => sum + pence, 0n)
  const left = paidInPence + (keptPence < duePence ? keptPence : duePence) - duePence - waitingPence(refunds)
  return left > 0n ? left : 0n
}

/** Only what came beyond what is due goes back. */
export const mayRefund = (overPence: Pence): Verdict<RefundReason> =>
  overPence > 0n ? fine : refuse('nothing-to-give-back')

/** What was kept back of a payment, what its days come to now, and so what is to be given back. */
export type GivenBack = Kept & { readonly duePence: Pence; readonly backPence: Pence }

/**
 * What was kept back and is not owed any more (care turned out to be free, or the amount was too much from that day on): given back
 * with the next pay run as an adjustment of the same days. Where too little was kept, nothing is taken afterwards.
 */
export function toGiveBack(
  contributions: readonly Rate[],
  aftercare: readonly Free[],
  kept: readonly Kept[],
): GivenBack[] {
  return kept.flatMap((one) => {
    const { amountPence: duePence } = contributionFor(contributions, aftercare, { from: one.from, to: one.to })
    return one.pence > duePence ? [{ ...one, duePence, backPence: one.pence - duePence }] : []
  })
}

/** The three figures: the person never pays more than it costs, and nothing is said of their part before it is worked out. */
export function figuresFor(cost: { weeklyPence: Pence; oncePence: Pence }, standing: Standing): Figures {
  const { weeklyPence: costPence, oncePence } = cost
  if (standing.is === 'not-worked-out') return { costPence, personPence: undefined, councilPence: undefined, oncePence }
  const asked = standing.is === 'aftercare' ? 0n : standing.weeklyPence
  const personPence = asked > costPence ? costPence : asked
  return { costPence, personPence, councilPence: costPence - personPence, oncePence }
}

/** What a finance officer records: not worked out yet, nothing, or so much a week; from a day on. */
export type ToRecord = {
  readonly known: 'not-yet' | 'nothing' | 'amount'
  readonly amount: Pence | undefined
  readonly from: Day
}

/** The pence a week that it comes to; undefined where it is not worked out yet. */
export const weeklyOf = ({ known, amount }: ToRecord): Pence | undefined =>
  known === 'not-yet' ? undefined : known === 'nothing' ? 0n : amount

/** Whether it may be recorded: care that is free on that day is never charged (s.117), and what stands is not recorded twice. */
export function mayRecord(
  input: ToRecord,
  contributions: readonly Pick<Contribution, 'weeklyPence' | 'from' | 'words'>[],
  aftercare: readonly Free[],
  today: Day,
): Verdict<ContributionReason> {
  if (input.known === 'amount' && input.amount === undefined) return refuse('say-how-much', 'amount')
  if (isFarOff(input.from, today)) return refuse('day-is-far-off', 'from')
  const weekly = weeklyOf(input)
  if ((weekly ?? 0n) > 0n && isFree(aftercare, input.from)) return refuse('aftercare-is-free', 'amount')
  const last = contributions.at(-1)
  const isSame = last !== undefined && last.weeklyPence === weekly && last.from === input.from
  return isSame ? refuse('stands-already') : fine
}

/** Whether money that the person paid apart may be written down: only where it is not kept back, and something was ever due. */
export function mayPayIn(
  { way, duePence }: { way: 'net' | 'gross'; duePence: Pence },
  paidOn: Day,
  today: Day,
): Verdict<PaidInReason> {
  if (way === 'net') return refuse('kept-back-here')
  if (paidOn > today) return refuse('paid-on-a-day-to-come', 'paidOn')
  return duePence === 0n ? refuse('nothing-is-due') : fine
}

/** The record of free care that is not ended. */
export const openAftercare = (aftercare: readonly Aftercare[]): Aftercare | undefined =>
  aftercare.find(({ ended }) => ended === undefined)

/** Free care is recorded once, from a day on. */
export function mayRecordAftercare(aftercare: readonly Aftercare[], from: Day, today: Day): Verdict<AftercareReason> {
  if (openAftercare(aftercare) !== undefined) return refuse('aftercare-is-recorded')
  return isFarOff(from, today) ? refuse('day-is-far-off', 'from') : fine
}

/** It ends by the council and the NHS together, with who for the NHS; and never for days that are over, which were free. */
export function mayEndAftercare(
  aftercare: readonly Aftercare[],
  { lastDay, agreedWith }: { lastDay: Day; agreedWith: string },
  today: Day,
): Verdict<AftercareReason> {
  if (openAftercare(aftercare) === undefined) return refuse('no-aftercare-to-end')
  if (agreedWith.trim() === '') return refuse('say-who-for-the-nhs', 'agreedWith')
  if (lastDay < today) return refuse('ends-before-today', 'lastDay')
  return isFarOff(lastDay, today) ? refuse('day-is-far-off', 'lastDay') : fine
}
