import type { Day } from '#core/day.ts'
import type { Answered } from '../needs.ts'

/** Somebody who could be asked for their view of one difference. `ofCircle`: the person shares something with them. */
export type Candidate = { humanId: string; name: string; as: string; ofCircle: boolean }

/** One side's answer as the third person reads it. */
export type OneView = { level: Answered; words: string }

/** A view that somebody is asked for: one question, and who asks. */
export type Asked = {
  talkId: bigint
  budgetId: string
  knownAs: string
  about: string
  askedByName: string
  askedOn: Day
  by: Day | undefined
  answeredOn: Day | undefined
}

/** The page of whoever is asked: that one question and both views of it. */
export type Asking = Asked & {
  ask: string
  /** What those who ask wrote to it. */
  words: string
  workerName: string
  person: OneView
  worker: OneView
}

/** What a third person said when they were asked after one talk, for both to read. */
export type ThirdSaid = { talkId: bigint; key: string; name: string; words: string; on: Day }
