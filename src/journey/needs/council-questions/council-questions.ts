import type { Day } from '#core/day.ts'
import type { Question } from '../needs.ts'

/** The questions that a council asks from a day on, and who set them, where somebody did. */
export type QuestionSet = {
  readonly setId: number
  readonly from: Day
  readonly byName: string | undefined
  readonly on: Day | undefined
  readonly questions: readonly Question[]
}

/** What somebody typed for one question of the set that was shown; `leave`: it is asked no more. */
export type TypedQuestion = {
  readonly key: string
  readonly about: string
  readonly ask: string
  readonly leave: boolean
}

/** Other questions as typed, from a day on; `own`: a question of the council's own, where one was added. */
export type TypedSet = {
  readonly from: Day
  readonly typed: readonly TypedQuestion[]
  readonly own: { readonly about: string; readonly ask: string } | undefined
}

/** One question that a set asks otherwise than the one before it. */
export type ChangedQuestion = { readonly before: Question | undefined; readonly after: Question | undefined }
