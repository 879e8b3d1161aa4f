import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { CliffFact } from '../cliff-edge/cliff.ts'
import type { Ending, EndingKind } from '../ending.ts'
import type { Ground } from '../ground/ground.ts'

/** What becomes of one line of the plan: the last payment of it, to the penny, by the schedule; undefined where none comes any more. */
export type LineEnds = {
  readonly what: string
  readonly last: { readonly payOn: Day; readonly amountPence: Pence; readonly from: Day; readonly to: Day } | undefined
}

/** Somebody who works for the person: how many weeks' notice the law gives them, and by when they are told. */
export type WorksForThem = {
  readonly name: string
  readonly weeks: number
  readonly tellBy: Day
  readonly mayHaveRedundancy: boolean
}

/** All that a notice says, as it stands on `readOn`. `phone`: the council's number to ring. Money in pence. */
export type Notice = {
  readonly ending: Ending
  readonly readOn: Day
  readonly ground: Ground | undefined
  readonly lines: readonly LineEnds[]
  readonly assistants: readonly WorksForThem[]
  readonly heldPence: Pence
  readonly owedPence: Pence
  readonly noticeDays: number
  readonly receiptYears: number
  readonly personKnownAs: string
  readonly phone: { readonly name: string; readonly number: string; readonly when: string }
}

/** What a decider or a desk has to know of a challenge besides the ending. */
export type ChallengeBefore = { readonly groundId: string | undefined; readonly stands: boolean; readonly on: Day }

/** An ending that waits for another human: to be confirmed, or to be looked at again. */
export type EndingWaiting = {
  readonly budgetId: string
  readonly knownAs: string
  readonly kind: EndingKind
  readonly lastDay: Day
  readonly toldOn: Day
  readonly byName: string
  readonly facts: readonly Pick<CliffFact, 'kind' | 'on'>[]
  /** The day by which a challenge is answered; undefined: it waits to be confirmed. */
  readonly answerBy: Day | undefined
}

/** An ending with what was said against it and earlier ones, who confirmed it, and whether the person has come back since. */
export type ToChallenge = {
  readonly ending: Ending | undefined
  readonly before: readonly ChallengeBefore[]
  readonly confirmedBy: string | undefined
  readonly isBack: boolean
  readonly holidays: ReadonlySet<Day>
}
