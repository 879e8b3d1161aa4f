import type { Day } from '#core/day.ts'

/** What a carer told the worker in confidence. The person never sees it. */
export type Confided = { carerName: string; words: string; on: Day }

/** The carer's page: what they told before, and who reads it. */
export type Confiding = { told: readonly Confided[]; workerName: string }
