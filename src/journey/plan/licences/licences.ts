import type { Day } from '#core/day.ts'
import type { LicensedKey } from '../wellbeing/wellbeing.ts'

/** A licence for an outcome measure as it was written down. */
export type Recorded = {
  readonly licenceId: bigint
  readonly measure: string
  readonly givenBy: string | undefined
  readonly reference: string
  readonly from: Day
  readonly to: Day | undefined
  readonly byName: string
  readonly on: Day | undefined
  /** Another one stands in its place: it counts no more. */
  readonly isReplaced: boolean
}

/** A licence as typed; `replaces`: the one in whose place it stands, where there is one. */
export type TypedLicence = {
  readonly measure: LicensedKey
  readonly givenBy: string
  readonly reference: string
  readonly from: Day
  readonly to: Day | undefined
  readonly replaces: bigint | undefined
}
