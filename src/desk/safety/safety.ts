import type { Day } from '#core/day.ts'

/** Somebody is worried about somebody's safety. It names no record; managers alone read it. */
export type Worry = {
  readonly worryId: string
  readonly words: string
  /** In their words; '' where they left it. */
  readonly aboutWhom: string
  readonly reachBy: string
  /** Where they were signed in and wanted their name on it. */
  readonly raisedBy: string | undefined
  readonly raisedOn: Day
  readonly answered: { readonly on: Day; readonly byName: string; readonly words: string } | undefined
}

/** So many on one day in one council are kept; after that the page only says whom to ring, so that no script can bury the real ones. */
export const WORRIES_A_DAY = 100

/** Answered ones shown below those that wait. */
export const ANSWERED_SHOWN = 20
