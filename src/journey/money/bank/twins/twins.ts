import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'

/** A line of a statement as far as it may be the same as another: `text` is its reference and words. */
export type LineSeen = {
  readonly id: string
  readonly bookedOn: Day
  readonly amountPence: Pence
  readonly text: string
}

/** A line that stands already, in a file of another form. `isSure`: a reference is the same; else only the day and the amount. */
export type Twin = { readonly id: string; readonly of: string; readonly isSure: boolean }

/** The lines of one file that another file had already, and what somebody said of them. */
export type Twins = {
  readonly importId: string
  readonly lines: readonly {
    readonly bookedOn: Day
    readonly amountPence: Pence
    readonly here: string
    readonly there: string
    readonly isSure: boolean
  }[]
  /** Undefined: nobody said anything yet, and they do not count. */
  readonly said: { readonly areSame: boolean; readonly byName: string; readonly on: Day } | undefined
  /** Some of them are settled as lines of their own. */
  readonly isSettled: boolean
}
