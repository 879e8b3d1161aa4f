import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'

export const SIDES = ['person', 'worker'] as const
export type Side = (typeof SIDES)[number]

export const BEST_ANSWERS = ['yes', 'no', 'not-sure'] as const
export type BestAnswer = (typeof BEST_ANSWERS)[number]

/** What a side says to "is a budget the best way?" (A12). It holds nothing up. `typed`: a worker wrote it for the person. */
export type BestWay = {
  answer: BestAnswer
  words: string
  byName: string
  on: Day
  typed: { how: HeardHow; byName: string; on: Day } | undefined
}

/** What each side said last; undefined where a side has not said anything. */
export type BothSides = Readonly<Record<Side, BestWay | undefined>>
