import type { Day } from '#core/day.ts'
import type { Decided } from '../plan.ts'

/** One version of the plan and what became of it. */
export type Version = {
  versionId: string
  number: number
  openedOn: Day
  openedByName: string
  submittedOn: Day | undefined
  decided: { as: Decided; on: Day } | undefined
  /** The day from which it changed what is paid. */
  startedOn: Day | undefined
}
