import type { Day } from '#core/day.ts'
import type { Level, Side } from '../needs.ts'

/** One side's answer to the same question in an assessment before this one. */
export type Earlier = { key: string; side: Side; byName: string; level: Level; words: string; on: Day }
