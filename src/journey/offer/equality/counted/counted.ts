import type { Day } from '#core/day.ts'
import type { EqualityQuestion } from '../equality.ts'

/** By how much the people who stand at an answer became more or fewer in the month that began on a day. */
export type Changed = {
  readonly question: EqualityQuestion
  readonly answer: string
  readonly month: Day
  readonly by: number
}

/** One answer, and for how many people it stands; never fewer than five. */
export type Told = { readonly answer: string; readonly people: number }

/** What may be told of each question. Names nobody, and is of nobody whom it could point to. */
export type EqualityCounted = {
  /** Everything said before this day is counted. */
  readonly before: Day
  readonly questions: readonly { readonly question: EqualityQuestion; readonly told: readonly Told[] }[]
}
