import type { Day } from '#core/day.ts'

export const BECAUSE = [
  'too-unwell-now',
  'in-hospital',
  'could-not-reach',
  'already-has-one',
  'moved-away',
  'other',
] as const
export type Because = (typeof BECAUSE)[number]

/** Why a budget was not offered yet, and the day to look at it again; undefined where none was named (A14). */
export type NotOffered = { because: Because; words: string; askAgainOn: Day | undefined; byName: string; on: Day }
