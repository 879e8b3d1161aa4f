import type { Progress, ReviewState } from '../review.ts'

/** What one side laid down for a goal. */
export type Card = { progress: Progress; words: string }

/** A goal of which both cards were turned over: only then is what they say read. */
export type TurnedCard = { outcomeId: string; person: Card; worker: Card }

/** Going through the goals together, on one device in the room: for which goals each side has a card, and those turned over. */
export type Cards = {
  state: ReviewState
  person: readonly string[]
  worker: readonly string[]
  turned: readonly TurnedCard[]
}
