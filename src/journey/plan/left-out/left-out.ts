import type { Day } from '#core/day.ts'

/** Something that was wanted and left out of the plan, because somebody thought it would not be paid for. */
export type LeftOut = { leftOutId: string; words: string; byName: string; on: Day }

/** How often something was said to be left out, and for how many people: one may have several budgets. */
export type LeftOutCounted = { count: number; people: number }
