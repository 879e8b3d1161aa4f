import { addDays, type Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { fine, isFine, refuse, type Verdict } from '#core/verdict.ts'
import { type AskAgainReason, mayAskAgain } from '../bank/returned/rules.ts'
import { waitingPence } from '../payrun/single/rules.ts'
import { type Advance, type Opening, PAYS_FROM, type PaysFrom, type PotBack, type PotNow } from './pot.ts'

export type PotReason =
  | 'pot-is-not-open'
  | 'more-than-is-in-the-pot'
  | 'nothing-is-in-the-pot'
  | 'payments-still-go-on'
  | 'a-payment-from-it-waits'
  | 'no-pot-is-kept'
  | 'used-on-a-day-to-come'
  | 'choose-what-it-was-paid-from'

/** So many days the person has, from the day on which they wrote it down, to say what happened. */
export const DAYS_TO_SAY = 14
/** So many days after a bad time is over, bills of that time can still be paid. */
export const BILLS_DAYS = 28

/** The opening that a payment can lean on: one that goes on, or was ended not long ago. */
export const openingOn = (openings: readonly Opening[], today: Day): Opening | undefined =>
  openings.find(({ endedOn }) => endedOn === undefined) ??
  openings.find(({ endedOn }) => endedOn !== undefined && today <= addDays(endedOn, BILLS_DAYS))

/** The council pays from the pot once what opens it has happened, and never more than lies in it. */
export function mayPayFromPot(
  { inPotPence, openings, asked }: Pick<PotNow, 'inPotPence' | 'openings' | 'asked'>,
  amountPence: Pence,
  today: Day,
): Verdict<PotReason> {
  if (inPotPence === 0n) return refuse('nothing-is-in-the-pot')
  if (openingOn(openings, today) === undefined) return refuse('pot-is-not-open')
  return amountPence > leftIn({ inPotPence, asked }) ? refuse('more-than-is-in-the-pot', 'amount') : fine
}

/** What lies in it and is not asked for yet, pence. */
const leftIn = ({ inPotPence, asked }: Pick<PotNow, 'inPotPence' | 'asked'>): Pence => inPotPence - waitingPence(asked)

/** What goes out again: as much as came back, or what is left where that is less. Pence. */
export const againPence = ({ pot, single }: Pick<PotBack, 'pot' | 'single'>): Pence =>
  single.amountPence < leftIn(pot) ? single.amountPence : leftIn(pot)

/** What came back is asked for again once, on what opened the pot then, and never beyond what is left in it. */
export function mayPayAgain({ pot, back }: Pick<PotBack, 'pot' | 'back'>): Verdict<PotReason | AskAgainReason> {
  const verdict = mayAskAgain(back.next)
  if (!isFine(verdict)) return verdict
  if (pot.inPotPence === 0n) return refuse('nothing-is-in-the-pot')
  return leftIn(pot) > 0n ? fine : refuse('more-than-is-in-the-pot')
}

/** What was not needed is let go when the last day that is paid for is over, and not before. */
export function mayRelease(
  { inPotPence, lastPayDay, asked }: Pick<PotNow, 'inPotPence' | 'lastPayDay' | 'asked'>,
  today: Day,
): Verdict<PotReason> {
  if (inPotPence === 0n) return refuse('nothing-is-in-the-pot')
  if (waitingPence(asked) > 0n) return refuse('a-payment-from-it-waits')
  return lastPayDay === undefined || lastPayDay >= today ? refuse('payments-still-go-on') : fine
}

/** Out of which the person pays, by how their money is looked after: a card where there is one, and their own account. */
export function paysFrom(ways: readonly (string | undefined)[]): readonly PaysFrom[] {
  const hasCard = ways.includes('prepaid-card')
  if (!hasCard) return ['held']
  return ways.every((way) => way === 'prepaid-card') ? ['card'] : PAYS_FROM
}

/** The person may have used their own money first: it is written down as it happened, whether the pot is open or not; out of what they have. */
export function mayWriteAdvance(
  { planned, pays }: Pick<PotNow, 'planned' | 'pays'>,
  { on, from }: { on: Day; from: PaysFrom | undefined },
  today: Day,
): Verdict<PotReason> {
  if (planned === undefined) return refuse('no-pot-is-kept')
  if (from === undefined ? pays.length > 1 : !pays.includes(from)) return refuse('choose-what-it-was-paid-from', 'from')
  return on > today ? refuse('used-on-a-day-to-come', 'on') : fine
}

/** Where an advance stands: the pot was open then or was opened since, or the person has until a day to say what happened. */
export type AdvanceState = { readonly is: 'opened' } | { readonly is: 'to-say' | 'late'; readonly by: Day }

export function advanceState({ spentOn, recordedOn }: Advance, openings: readonly Opening[], today: Day): AdvanceState {
  if (openings.some(({ endedOn }) => endedOn === undefined || endedOn >= spentOn)) return { is: 'opened' }
  const by = addDays(recordedOn, DAYS_TO_SAY)
  return { is: today <= by ? 'to-say' : 'late', by }
}

/** What is to be set aside (above zero) or let go (below zero) for a version, after what was set aside before. Pence. */
export function potDifference(plannedPence: Pence, setAsidePence: Pence, inPotPence: Pence): Pence {
  const difference = plannedPence - setAsidePence
  return difference < -inPotPence ? -inPotPence : difference
}
