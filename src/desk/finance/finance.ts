import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { PaidAfterToDo } from '#journey/ending/index.ts'
import type { CameBack, Forecast, HeldUp, RunSummary } from '#journey/money/index.ts'
import type { InterimAtPrice } from '#journey/waiting/index.ts'

/** A run that waits for something: what is to be done with it next. */
export type ToDo = 'check' | 'approve' | 'send'

export type RunToDo = { readonly run: RunSummary; readonly todo: ToDo; readonly isMine: boolean }

/** A rise that waits for another human. */
export type RiseToDo = {
  readonly upliftId: string
  readonly from: Day
  readonly basisPoints: number
  readonly isMine: boolean
}

/** The finance team's first screen. Pence. */
export type FinanceDesk = {
  readonly upTo: Day
  readonly due: { readonly count: number; readonly totalPence: Pence; readonly isAll: boolean }
  /** The file for the first of it must go by this day for the money to be there in time; undefined where nothing is due. */
  readonly sendBy: Day | undefined
  readonly runs: readonly RunToDo[]
  readonly rises: readonly RiseToDo[]
  readonly heldUp: readonly HeldUp[]
  readonly heldUpInAll: number
  /** What came back and has not been paid again, and what the bank says came back of which nobody knows what it is. */
  readonly cameBack: readonly CameBack[]
  readonly unknownBack: number
  readonly switches: number
  readonly toSetUp: number
  /** Help until there is an answer that costs something: no pay run pays it. */
  readonly meantime: readonly InterimAtPrice[]
  /** Paid after a death or a move, and nobody has agreed yet what becomes of it. */
  readonly paidAfter: readonly PaidAfterToDo[]
  /** Undefined where many people are paid and nobody has asked for it today. */
  readonly forecast: Forecast | undefined
}
