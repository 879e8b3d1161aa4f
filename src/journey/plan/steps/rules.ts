import { type Plan, type Side, sentenceOf } from '../plan.ts'

/** The three steps in which a plan is begun (D1), and who takes each. */
const STEPS = [
  { part: 'want', side: 'person' },
  { part: 'worker-adds', side: 'worker' },
  { part: 'available', side: 'worker' },
] as const

export type Step = (typeof STEPS)[number] & { written: boolean }

/** How far the three steps are, in order. The person's is needed; the worker's may be left. */
export const stepsOf = (plan: Pick<Plan, 'sentences'>): readonly Step[] =>
  STEPS.map((step) => ({ ...step, written: sentenceOf(plan, step.part, step.side) !== undefined }))

/** The step that a side is led to next: its first that is not written, while the plan has no goal yet. */
export const nextStep = (plan: Pick<Plan, 'sentences' | 'outcomes'>, side: Side): Step | undefined =>
  plan.outcomes.length > 0 ? undefined : stepsOf(plan).find((step) => step.side === side && !step.written)
