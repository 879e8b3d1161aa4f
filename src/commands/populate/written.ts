import type { Outcome, Sentence, SpendLine } from '#journey/plan/index.ts'

/** The content of a version as it was agreed. */
export type Written = {
  versionId: string
  number: number
  outcomes: readonly Outcome[]
  spendLines: readonly (SpendLine & { outcomeId: string })[]
  sentences: readonly Sentence[]
  weeklyPence: bigint
  /** Put aside for a bad time, pence; undefined where nothing is. */
  potPence: bigint | undefined
}
