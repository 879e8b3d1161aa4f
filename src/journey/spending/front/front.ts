import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Draft } from '../capture/capture.ts'
import type { Checking, OneThing } from '../checking/checking.ts'
import type { Enough } from '../enough/enough.ts'
import type { Spending } from '../spending.ts'

/** Something of the person's that is not finished, or that somebody asks of them. `on`: the day by which. */
export type Need =
  | { readonly is: 'give-back'; readonly amountPence: Pence; readonly on: Day | undefined }
  | { readonly is: 'hours'; readonly on: Day }
  | { readonly is: 'checking'; readonly thing: OneThing }
  | { readonly is: 'question'; readonly outsideId: string }
  | { readonly is: 'photo'; readonly draftId: string; readonly addedOn: Day }
  | { readonly is: 'rows'; readonly count: number }
  | { readonly is: 'for-you'; readonly path: '/noticed' | '/for-you' }

/** What the needs are worked out from; each part as it stands today. */
export type NeedFacts = {
  /** Money of which we ask whether it can go back, and it is the person's turn. */
  readonly giveBack: { readonly amountPence: Pence; readonly until: Day | undefined } | undefined
  /** A pay day that is near, and whether hours wait to be given to payroll. */
  readonly payDay: { readonly on: Day; readonly hasHours: boolean } | undefined
  readonly thing: OneThing | undefined
  /** The oldest question about something bought that the person has not answered. */
  readonly questionId: string | undefined
  readonly drafts: readonly Pick<Draft, 'draftId' | 'addedOn'>[]
  readonly openRows: number
  readonly noticed: boolean
  readonly askedAlone: boolean
  /** A bad time, or just after one: nothing is asked for. */
  readonly isBadTime: boolean
}

/** `first`: the one thing that is needed; `later`: what can be done when there is time. */
export type Needs = { readonly first: Need | undefined; readonly later: readonly Need[] }

/** The front page of spending. `employs`: somebody works for the person. Absent parts are not for this reader. */
export type Front = {
  readonly spending: Spending
  readonly checking: Checking | undefined
  readonly enough: Pick<Enough, 'standing' | 'rule' | 'facts'> | undefined
  readonly needs: Needs
  readonly employs: boolean
}
