import type { Day } from '#core/day.ts'
import type { Moment } from './hours.ts'

/** Somebody who holds the duty today; `cover`: who stands in for them while they are away. */
export type Holder = {
  readonly dutyId: string
  readonly humanId: string
  readonly name: string
  readonly from: Day
  readonly cover: { readonly humanId: string; readonly name: string; readonly until: Day } | undefined
}

/** Somebody who may hold it: works here as a worker or a manager, and can sign in. */
export type MayHold = { readonly humanId: string; readonly name: string }

export const WHYS = ['lost', 'not-all-right'] as const
export type Why = (typeof WHYS)[number]

export const DID = ['rang', 'visited', 'wrote', 'no-reply-passed-on', 'something-else'] as const
export type Did = (typeof DID)[number]

/** Somebody is not all right, or has lost something good. It stays until somebody has answered. */
export type HelpCall = {
  readonly callId: string
  readonly budgetId: string
  readonly checkInId: string | undefined
  readonly knownAs: string
  /** How to reach them. Without a number: `wantsNoRing` where they said so. */
  readonly phone: string | undefined
  readonly wantsNoRing: boolean
  /** Where they chose to have letters sent. */
  readonly letterTo: string | undefined
  readonly worker: { readonly name: string; readonly phone: string | undefined } | undefined
  readonly why: Why
  readonly words: string
  readonly raisedOn: Day
  readonly answerBy: Moment
  /** The moment has passed, and nobody has answered. */
  readonly isLate: boolean
  readonly toldNames: readonly string[]
  /** Who said that they have it now, the first one first. */
  readonly takenBy: readonly { readonly humanId: string; readonly name: string; readonly on: Day }[]
  readonly answered:
    | { readonly did: Did; readonly words: string; readonly byName: string; readonly on: Day }
    | undefined
}

/** What the duty page knows. `calls`: for those on duty and for managers alone, the earliest to answer first. */
export type Duty = {
  readonly holders: readonly Holder[]
  readonly mayHold: readonly MayHold[]
  readonly calls: readonly HelpCall[]
  readonly isOn: boolean
  readonly checkInsAreOpen: boolean
}
