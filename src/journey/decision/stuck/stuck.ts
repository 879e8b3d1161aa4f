import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Body } from '../decision.ts'

export const STUCK = ['role-is-gone', 'is-an-author', 'limit-is-too-low'] as const
/** Why whoever is named can no longer decide. */
export type Stuck = (typeof STUCK)[number]

/** A plan that waits for somebody who may not be able to decide it. It names the worker, not the person: no more is needed here. */
export type WaitingCase = {
  submissionId: string
  budgetId: string
  submittedOn: Day
  yearlyPence: Pence
  body: Body
  deciderId: string
  deciderName: string
  workerName: string | undefined
  authors: ReadonlySet<string>
}

/** A plan that both have said yes to, and that nobody could decide if it were sent. */
export type ReadyCase = Pick<WaitingCase, 'budgetId' | 'yearlyPence' | 'workerName' | 'authors'>
