import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'

/** A rise as it is asked for: from which day, by how many hundredths of a per cent, of which lines, and why. */
export type NewUplift = {
  readonly from: Day
  readonly basisPoints: number
  /** Only lines of this budget code; undefined: all. */
  readonly code: string | undefined
  /** Only what is owed to or for somebody employed. */
  readonly paOnly: boolean
  readonly reason: string
}

/** A rise that one human proposed; it does nothing until another approves it. */
export type Uplift = NewUplift & {
  readonly upliftId: string
  readonly proposedBy: string
  readonly proposedByName: string
  readonly proposedOn: Day
  readonly approved: { readonly on: Day; readonly byName: string; readonly lines: number } | undefined
}

/** What one person gets a week in the first four weeks, before and after; pence. */
export type Raised = {
  readonly budgetId: string
  readonly personId: string
  readonly personName: string
  readonly beforePence: Pence
  readonly afterPence: Pence
}

/** All that is for one week, from its Monday on; pence. */
export type RaisedWeek = { readonly weekOf: Day; readonly beforePence: Pence; readonly afterPence: Pence }

/** What a rise comes to: for whom, on how many lines; pence of the first four weeks, all together. */
export type Comes = {
  readonly people: readonly Raised[]
  /** The weeks around its first day, all together: what is for each week now, and with the rise. */
  readonly weeks: readonly RaisedWeek[]
  readonly lines: number
  readonly beforePence: Pence
  readonly afterPence: Pence
}

/** Four weeks, thirteen times: what a rise comes to in a year, in pence, if everything stays as it is then. */
export const yearlyMore = ({ beforePence, afterPence }: Pick<Comes, 'beforePence' | 'afterPence'>): Pence =>
  (afterPence - beforePence) * 13n
