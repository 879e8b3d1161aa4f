import type { Day } from '#core/day.ts'
import type { How, ReviewKind } from '../review.ts'

/** Somebody who comes besides the person and their worker, and why. `byPerson`: the person brings them. */
export type Guest = {
  guestId: string
  name: string
  why: string
  byPerson: boolean
  addedByName: string
  /** The day on which the person said no to them, or took back that they bring them. */
  refusedOn: Day | undefined
}

type Reach = { name: string; number: string }

/** The invitation to the review that is planned next, as it stands today. */
export type Invitation = {
  reviewId: string
  kind: ReviewKind
  meetOn: Day
  how: How
  place: string
  guests: readonly Guest[]
  worker: Reach
  council: Reach & { when: string }
  /** The day on which the person was invited for this very day, by the way that is safe for them. */
  invitedOn: Day | undefined
  /** The day on which the person said that it is good for them. Without one nothing follows. */
  fineOn: Day | undefined
}
