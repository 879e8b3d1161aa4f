import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Paid } from '../bank.ts'
import type { CameBack, NextStep } from './returned.ts'

export type ReturnedReason =
  | 'no-such-payment'
  | 'another-amount'
  | 'not-paid-yet'
  | 'is-back-already'
  | 'was-used-already'
  | 'not-yet-today'
  | 'choose-what-it-is'
  | 'say-why'
  | 'goes-again-already'
  | 'ask-for-it-again'

/** What somebody says came back: how much (undefined where nobody said), and when. */
export type Back = { readonly amountPence: Pence | undefined; readonly returnedOn: Day }

/**
 * A payment comes back once, whole, after it went out. What the council itself holds and has used cannot come back before that is put
 * right. (What a person spent meanwhile is no reason: it is written down as it happened.)
 */
export function mayComeBack(paid: Paid | undefined, back: Back, today: Day): Verdict<ReturnedReason> {
  if (paid === undefined) return refuse('no-such-payment', 'reference')
  if (!paid.isPosted) return refuse('not-paid-yet', 'reference')
  if (paid.isBack) return refuse('is-back-already', 'reference')
  if (back.amountPence !== undefined && back.amountPence !== paid.amountPence) return refuse('another-amount', 'amount')
  if (back.returnedOn > today) return refuse('not-yet-today', 'returnedOn')
  return paid.isUsed ? refuse('was-used-already', 'reference') : fine
}

/** What is known of the account that a payment came back from, and of its periods: each stands in a run again (`isInRun`), and was paid by it. */
export type After = {
  readonly single: CameBack['single']
  readonly isInRun: boolean
  readonly isPaidAgain: boolean
  readonly saidAgain: boolean
  readonly hasNewDetails: boolean
  readonly newAreChecked: boolean
}

/** What has to be done next. */
export function nextStep(after: After): NextStep {
  const { single, isInRun, isPaidAgain, saidAgain, hasNewDetails, newAreChecked } = after
  if (isPaidAgain) return 'paid-again'
  if (isInRun) return 'in-a-run'
  if (saidAgain || newAreChecked)
    return single === undefined ? 'goes-again' : single === 'pot' ? 'ask-again' : 'ask-back'
  return hasNewDetails ? 'needs-check' : 'needs-details'
}

/** To the same account again only while it waits for new details. */
export function mayGoAgain(next: NextStep): Verdict<ReturnedReason> {
  if (next === 'needs-details' || next === 'needs-check') return fine
  return refuse(next === 'ask-again' || next === 'ask-back' ? 'ask-for-it-again' : 'goes-again-already')
}

export type AskAgainReason = 'account-first' | 'asked-again-already'

/** A payment out of the pot is asked for again once: when the account that it came back from is put right, or found to be right. */
export function mayAskAgain(next: NextStep): Verdict<AskAgainReason> {
  if (next === 'needs-details' || next === 'needs-check') return refuse('account-first')
  return next === 'ask-again' ? fine : refuse('asked-again-already')
}
