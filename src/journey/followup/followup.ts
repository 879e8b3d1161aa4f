import type { Day } from '#core/day.ts'
import type { Goal } from '#journey/ending/index.ts'

/** When to look back, counted from the last day that was paid (N1). */
export const WAVES = ['6-weeks', '6-months', '12-months'] as const
export type Wave = (typeof WAVES)[number]

export const BENEFITS = ['kept', 'partly', 'lost'] as const
export type Benefit = (typeof BENEFITS)[number]

/** What became of the good of one goal, in the person's words. */
export type BenefitAnswer = { outcomeId: string; benefit: Benefit; how: string; on: Day }

/** A look back that the person chose. No answers means no answer, never "kept". */
export type CheckIn = { checkInId: string; wave: Wave; dueOn: Day; answers: readonly BenefitAnswer[] }

/** What comes after. `lastDay`: the last day that is paid, once an ending is confirmed. Check-ins earliest first. */
export type Followup = { lastDay: Day | undefined; goals: readonly Goal[]; checkIns: readonly CheckIn[] }
