import type { Day } from '#core/day.ts'
import type { CopyChannel } from '#journey/plan/index.ts'
import type { Held } from '../../review.ts'
import type { Talk, WithoutSaid } from '../together.ts'

export const STEP_ANSWERS = ['agree', 'differently'] as const
export type StepAnswer = (typeof STEP_ANSWERS)[number]

/** What the person says of a step that was proposed; of each the newest. */
export type StepSaidOf = {
  outcomeId: string
  answer: StepAnswer
  words: string
  on: Day
  typedFor: { byName: string; how: string; on: Day } | undefined
}

export const ACHIEVED = ['fully-met', 'partially-met', 'not-met'] as const
/** Client Level Data, Review Outcomes Achieved: the official list (release 2). */
export type Achieved = (typeof ACHIEVED)[number]

type Reach = { name: string; number: string }

/** What came of the newest review that was held, with all that was said about it since. */
export type Result = {
  held: Held
  workerName: string
  without: readonly WithoutSaid[]
  talks: readonly Talk[]
  stepsSaid: readonly StepSaidOf[]
  /** When and how the person was given it, newest first. */
  copies: readonly { channel: CopyChannel; on: Day; byName: string }[]
  /** By when the council gives it, by its own number of days. */
  copyBy: Day
  /** Undefined: not yet chosen. Never worked out from anything. */
  achieved: { achieved: Achieved; personAgrees: boolean; byName: string; on: Day } | undefined
  became: { versionId: string; on: Day; byName: string } | undefined
  worker: Reach
  council: Reach & { when: string }
}
