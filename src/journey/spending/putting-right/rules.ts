import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'

export type PutRightReason =
  | 'say-what-was-wrong'
  | 'put-right-already'
  | 'nothing-is-different'
  | 'in-a-closed-statement'

/** What is wrong with a purchase: it never was, or it was for another amount, day or part of the plan. */
export const WRONG = ['never-was', 'other'] as const
export type Wrong = (typeof WRONG)[number]

/** A purchase as it stands. Pence. */
export type Standing = {
  readonly purchaseId: string
  readonly lineId: string
  readonly boughtOn: Day
  readonly amountPence: Pence
  readonly what: string
  readonly isPutRight: boolean
  /** A row of a statement is this purchase, and lies in a time that is closed. */
  readonly isClosed: boolean
}

export type Instead = { readonly lineId: string; readonly on: Day; readonly amountPence: Pence; readonly what: string }

/**
 * Whether a purchase may be put right: once, with something that differs. What a closed statement has stays as it was: of it, only
 * the part of the plan may be another one.
 */
export function mayPutRight(standing: Standing, instead: Instead | undefined): Verdict<PutRightReason> {
  if (standing.isPutRight) return refuse('put-right-already')
  const isSameMoney =
    instead !== undefined && instead.amountPence === standing.amountPence && instead.on === standing.boughtOn
  if (standing.isClosed && !isSameMoney) return refuse('in-a-closed-statement', 'wrong')
  if (instead === undefined || !isSameMoney) return fine
  const isSame = instead.lineId === standing.lineId && instead.what === standing.what
  return isSame ? refuse('nothing-is-different', 'wrong') : fine
}
