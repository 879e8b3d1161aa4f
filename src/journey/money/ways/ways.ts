import type { Day } from '#core/day.ts'

/** Who looks after what was in the person's own hands; as-before: it is theirs again. */
export type Way = 'council-managed' | 'third-party' | 'as-before'

/** From a day on somebody else looks after it, by a recorded step with the reasons that the person reads. */
export type NewWay = {
  readonly wayId: string
  readonly stepId: string
  readonly way: Way
  readonly from: Day
  readonly reasons: string
  readonly byName: string
  readonly on: Day
}

/** So many days of notice before somebody else looks after the money (our own rule). */
export const WAY_NOTICE_DAYS = 14
