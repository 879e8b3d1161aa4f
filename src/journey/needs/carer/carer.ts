import type { Day } from '#core/day.ts'
import type { Level, Question } from '../needs.ts'

/** One answer of a carer: what they ticked and their own words. It stands apart from both sides for ever. */
export type CarerGiven = { key: string; level: Level; words: string; on: Day }

/** The carer's own part as they see it: the questions and their own answers, nothing of anybody else's. */
export type CarersPart = {
  assessmentId: string
  questions: readonly Question[]
  /** Whether the invitation is for these questions: an older one was for others. */
  invited: boolean
  decided: boolean
  doneOn: Day | undefined
  own: readonly CarerGiven[]
  /** The named worker of the person, who reads what is told in confidence. */
  workerName: string
}

/** What a carer said, as person and worker see it once the answers are shown. */
export type CarersView = { name: string; knownAs: string; given: readonly CarerGiven[] }
