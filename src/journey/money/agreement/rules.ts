import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Agreement, LineToSetUp, NotAgreedLine, Payee, PayeeState } from './agreement.ts'

export type AgreementReason =
  | 'plan-not-approved'
  | 'payments-are-set-up-already'
  | 'line-serves-no-outcome'
  | 'payments-not-set-up'
  | 'no-details-to-check'
  | 'details-are-checked-already'
  | 'another-human-checks-details'

/**
 * What a plan's approval gives: the version, or undefined where none is approved; its agreed lines that are to be set up now, as they
 * are to be paid; and those that got no yes. Once payments are set up, only what was agreed since, after a challenge, is left to set up.
 */
export type Approved = {
  readonly versionId: string
  readonly lines: readonly LineToSetUp[]
  readonly notAgreed: readonly NotAgreedLine[]
}

/**
 * Payments follow an approved plan, once; lines that were agreed since are set up as well. A changed plan changes the agreement by
 * dated overlays, not by a second one.
 */
export function maySetUp(approved: Approved | undefined, agreement: Agreement | undefined): Verdict<AgreementReason> {
  if (agreement !== undefined && (approved?.lines ?? []).length === 0) return refuse('payments-are-set-up-already')
  if (approved === undefined || approved.lines.length === 0) return refuse('plan-not-approved')
  return approved.lines.some(({ outcomeId }) => outcomeId === '') ? refuse('line-serves-no-outcome') : fine
}

/** Bank details are for an agreement; they may be entered again at any time. */
export const mayEnterPayee = (agreement: Agreement | undefined): Verdict<AgreementReason> =>
  agreement === undefined ? refuse('payments-not-set-up') : fine

/** Bank details count once a second human has checked them (two people, so that no one alone can send money away). */
export function mayConfirmPayee(newest: Payee | undefined, humanId: string): Verdict<AgreementReason> {
  if (newest === undefined) return refuse('no-details-to-check')
  if (newest.confirmedOn !== undefined) return refuse('details-are-checked-already')
  return newest.enteredBy === humanId ? refuse('another-human-checks-details') : fine
}

/** Only what is set up can end. A last day later than another that stands changes nothing: the earliest stands. */
export const mayEndPayments = (agreement: Agreement | undefined): Verdict<AgreementReason> =>
  agreement === undefined ? refuse('payments-not-set-up') : fine

/** Newest first. Payments go to the newest confirmed account; a newer one waits for its check meanwhile. */
export function payeeState(payees: readonly Payee[]): PayeeState {
  if (payees.length === 0) return 'none'
  return payees.some(({ confirmedOn }) => confirmedOn !== undefined) ? 'confirmed' : 'unconfirmed'
}
