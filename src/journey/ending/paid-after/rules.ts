import type { Pence } from '#core/money.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { PaidAfter, Proposal, Way } from './paid-after.ts'

export type PaidAfterReason =
  | 'nothing-was-paid-after'
  | 'one-waits-already'
  | 'more-than-is-open'
  | 'say-who-is-asked'
  | 'answered-already'
  | 'somebody-else-answers'

/** The one that waits for a second human. */
export const waiting = ({ all }: Pick<PaidAfter, 'all'>): Proposal | undefined =>
  all.find(({ answered }) => answered === undefined)

/** What is still with others: paid after the day, not written off, and no more than they hold. */
export function openOf(paidPence: Pence, writtenOffPence: Pence, heldPence: Pence): Pence {
  const left = paidPence - writtenOffPence
  const open = left < heldPence ? left : heldPence
  return open > 0n ? open : 0n
}

/** One at a time, never more than is still with others; whoever is asked has a name. */
export function mayPropose(
  now: PaidAfter | undefined,
  { way, amountPence, contact }: { way: Way; amountPence: Pence; contact: string },
): Verdict<PaidAfterReason> {
  if (now === undefined || now.openPence === 0n) return refuse('nothing-was-paid-after')
  if (waiting(now) !== undefined) return refuse('one-waits-already')
  if (amountPence > now.openPence) return refuse('more-than-is-open', 'amount')
  return way === 'ask' && contact === '' ? refuse('say-who-is-asked', 'contact') : fine
}

/** Another human than who proposed it answers, once; and what is agreed is still there. */
export function mayAnswer(now: PaidAfter, one: Proposal, human: string): Verdict<PaidAfterReason> {
  if (one.answered !== undefined) return refuse('answered-already')
  if (one.byId === human) return refuse('somebody-else-answers')
  return one.amountPence > now.openPence ? refuse('more-than-is-open', 'answer') : fine
}
