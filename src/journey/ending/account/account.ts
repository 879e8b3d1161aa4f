import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'

/** What moved between two kinds of accounts of a budget, for a goal or for none. Pence above zero. */
export type Moved = {
  readonly debit: string
  readonly credit: string
  readonly outcomeId: string | undefined
  readonly pence: Pence
}

/** The same, in the round in which it moved. */
export type MovedInRound = Moved & { readonly round: number }

/** What was bought for one goal, less what went back to the shop. `words` '' where it was for no goal of the plan. */
export type ForGoal = { readonly words: string; readonly spentPence: Pence }

/** What went where, in pence, and what is left of it by the movements alone. */
export type Totals = {
  readonly paidPence: Pence
  readonly cameBackPence: Pence
  readonly keptPence: Pence
  readonly spentPence: Pence
  readonly returnedPence: Pence
  readonly writtenOffPence: Pence
  readonly leftPence: Pence
}

/**
 * The final account, in pence, added up from every movement: paid to the person's side, less what came back before it was used,
 * less what was kept as their own part, less spent, less given back, less what is not asked for any more, is what is left. `heldPence` is what the accounts themselves
 * say is left; `differencePence` is what is left by the movements less that, and zero where the account agrees.
 */
export type Account = Totals & {
  readonly heldPence: Pence
  readonly differencePence: Pence
  readonly byGoal: readonly ForGoal[]
}

/** Somebody who works for the person, as the end of the money touches them. Minutes; `noticeWeeks` is the least that the law gives. */
export type LastOf = {
  readonly name: string
  readonly startsOn: Day
  readonly lastDay: Day
  readonly noticeWeeks: number
  readonly noticeMinutes: number
  readonly holidayMinutes: number
  readonly mayBeRedundant: boolean
}

/** A part of the agreement that keeps money for somebody employed. */
export type KeptFor = { readonly what: string; readonly part: string }

/** The same for one round, from its set-up to the next. `beforePence`: what was left from before; `leftPence` what was left after it. */
export type RoundAccount = Totals & {
  readonly round: number
  readonly from: Day
  readonly lastDay: Day | undefined
  readonly beforePence: Pence
}

/** Everything on the page. `owedPence`: of what is left, what is owed to somebody employed. `comingPence`: agreed and not paid yet. */
export type FinalAccount = {
  readonly account: Account
  /** Round by round, where money began again after an end; else none. */
  readonly byRound: readonly RoundAccount[]
  readonly owedPence: Pence
  readonly comingPence: Pence
  readonly paidInPence: Pence
  readonly duePence: Pence
  readonly lastDay: Day | undefined
  readonly isConfirmed: boolean
  readonly assistants: readonly LastOf[]
  readonly keptFor: readonly KeptFor[]
  /** Purchases written down, and how many of them have neither a receipt nor a reason. */
  readonly purchases: { readonly count: number; readonly withoutReceipt: number }
}

/** What was paid after the day of a death, or after that of a move until it was told, and of it what is not asked for any more. Pence. */
export type PaidSince = { readonly on: Day; readonly pence: Pence; readonly writtenOffPence: Pence }
