import type { Day } from '#core/day.ts'
import type { Body } from '#journey/decision/index.ts'

/** The parts of the way that are counted, in order; `whole` is from the first offer to the first payment. */
export const STEPS = ['offer-to-plan', 'plan-to-asked', 'asked-to-answer', 'answer-to-money', 'whole'] as const
export type Step = (typeof STEPS)[number]

/** So many people took so many working days, whole: pauses, questions and returns are in them. */
export type Took = { days: number; people: number }

/** How many finished, and the days between which 8 in 10 of them lie; no range where they are fewer than ten. */
export type Range = { finished: number; low: number | undefined; high: number | undefined }

/** One count of one day. `body` is undefined where it is of all. */
export type Counted = Range & { step: Step; body: Body | undefined; countedOn: Day }
