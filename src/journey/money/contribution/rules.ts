import { addMonths, type Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { waitingPence } from '../payrun/single/rules.ts'
import type { Aftercare, Contribution, Figures, Free, PersonPays, Standing } from './contribution.ts'
import { daysOf, dueUpTo, isFree } from './days.ts'

export type ContributionReason = 'aftercare-is-free' | 'say-how-much' | 'stands-already' | 'day-is-far-off'
export type PaidInReason = 'kept-back-here' | 'nothing-is-due' | 'paid-on-a-day-to-come'
export type RefundReason = 'nothing-to-give-back'
export type AftercareReason =
  | 'aftercare-is-recorded'
  | 'day-is-far-off'
  | 'no-aftercare-to-end'
  | 'ends-before-today'
  | 'both-decide-first'

/** A day typed by a slip of the finger lies years away; what is recorded begins within a year of today. */
const WITHIN_MONTHS = 12

const isFarOff = (on: Day, today: Day): boolean =>
  on > addMonths(today, WITHIN_MONTHS) || on < addMonths(today, -WITHIN_MONTHS)

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

/** What the person paid in beyond what is due, and nobody has asked to go back yet. Pence, never below nothing. */
export function overPaid(pays: PersonPays, today: Day): Pence {
  const { paidInPence, kept, refunds } = pays
  const { duePence } = dueUpTo(daysOf(pays), today)
  const keptPence = kept.reduce((sum, { pence }) => sum + pence, 0n)
  const left = paidInPence + (keptPence < duePence ? keptPence : duePence) - duePence - waitingPence(refunds)
  return left > 0n ? left : 0n
}

/** Only what came beyond what is due goes back. */
export const mayRefund = (overPence: Pence): Verdict<RefundReason> =>
  overPence > 0n ? fine : refuse('nothing-to-give-back')

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

/** It ends once the council and the NHS have each decided that it is no longer needed; and never for days that are over, which were free. */
export function mayEndAftercare(
  aftercare: readonly Aftercare[],
  { lastDay }: { lastDay: Day },
  today: Day,
): Verdict<AftercareReason> {
  const open = openAftercare(aftercare)
  if (open === undefined) return refuse('no-aftercare-to-end')
  if (open.bothDecided === undefined) return refuse('both-decide-first', 'lastDay')
  if (lastDay < today) return refuse('ends-before-today', 'lastDay')
  return isFarOff(lastDay, today) ? refuse('day-is-far-off', 'lastDay') : fine
}
