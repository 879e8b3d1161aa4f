import type { Day } from '#core/day.ts'

/** While a worker is away another stands beside their people (G3): from the first day to the last, both counted, or until ended early. */
export type Cover = {
  readonly coverId: string
  readonly workerId: string
  readonly workerName: string
  readonly workerKnownAs: string
  readonly coveredById: string
  readonly coveredByName: string
  readonly coveredByKnownAs: string
  readonly from: Day
  readonly to: Day
  readonly arrangedByName: string
  /** From this day on it is over, whatever its last day was. */
  readonly endedOn: Day | undefined
}

/** Somebody who works as a worker today. */
export type Worker = { readonly humanId: string; readonly name: string }

/** What the cover pages know: who works here, and what is arranged and not over. */
export type Covers = { readonly workers: readonly Worker[]; readonly covers: readonly Cover[] }

/** What somebody asks to arrange. */
export type NewCover = {
  readonly worker: string | undefined
  readonly coveredBy: string | undefined
  readonly from: Day
  readonly to: Day
}

/** A cover lasts at most so many days; longer, somebody else becomes the named worker. */
export const COVER_DAYS = 120
