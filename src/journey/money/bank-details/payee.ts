import type { Day } from '#core/day.ts'

export const SAID_OF_DETAILS = ['yes-mine', 'not-mine'] as const
/** What the person said when they were asked about new details. */
export type SaidOfDetails = (typeof SAID_OF_DETAILS)[number]

/** The call to the person about details that take the place of others: the number that was held before, and what they said. */
export type Call = {
  readonly said: SaidOfDetails
  readonly numberRung: string
  readonly byName: string
  readonly on: Day
}

/** Bank details that were entered, what the check digits say, the call where there was one, and the second human's check. */
export type Payee = {
  readonly payeeId: string
  /** Whose account it is. What is for one is never paid to the other's. */
  readonly pocket: Whose
  readonly accountName: string
  readonly sortCode: string
  readonly accountNumber: string
  /** A building society's own number of the account; '' where there is none. */
  readonly rollNumber: string
  readonly checkedAs: 'not-checked' | 'fits' | 'cannot-be-told'
  /** The bank's own message that it came from; undefined where somebody wrote it down. */
  readonly switchId: string | undefined
  readonly enteredBy: string
  readonly enteredByName: string
  readonly enteredOn: Day
  readonly call: Call | undefined
  readonly confirmedOn: Day | undefined
}

/** Whether there is somewhere to pay to: the newest confirmed account, or the card that the person chose. */
export type PayeeState = 'none' | 'unconfirmed' | 'no-card' | 'confirmed'

/** Whose account it is: the person's own, or of whoever looks after money for them. */
export const WHOSE = ['held', 'third-party'] as const
export type Whose = (typeof WHOSE)[number]

/** What the newest details wait for: a call to the person, a second human's check; or they are said not to be theirs. */
export type DetailsWait = 'for-call' | 'for-check' | 'not-theirs'

/** An account that the bank says has moved, before a second human has checked it. Old and new numbers. */
export type BankSwitch = {
  readonly switchId: string
  readonly budgetId: string
  readonly personId: string
  readonly personName: string
  readonly accountName: string
  readonly was: { readonly sortCode: string; readonly accountNumber: string }
  readonly now: { readonly sortCode: string; readonly accountNumber: string }
  readonly switchedOn: Day
  readonly enteredBy: string
  readonly enteredByName: string
  readonly enteredOn: Day
  /** Set once it was checked and payments go to the new account. */
  readonly checkedOn: Day | undefined
  /** Payments go to other details by now, so that it changes nothing. */
  readonly overtaken: boolean
  /** Details that somebody wrote down since and nobody has checked: they are put below the bank's. */
  readonly othersWait: boolean
}
