import type { Taper } from './pattern.ts'

/** What makes steps no step-down, whatever line they are laid over. */
export type StepsFault =
  | 'taper-has-no-steps'
  | 'taper-steps-out-of-order'
  | 'taper-rises'
  | 'taper-does-not-end-at-nothing'

/** Steps go forward in time, never rise, and end at nothing (L10). Undefined where they do. */
export function stepsFault({ steps }: Pick<Taper, 'steps'>): StepsFault | undefined {
  let before = steps[0]
  if (before === undefined) return 'taper-has-no-steps'
  for (const step of steps.slice(1)) {
    if (step.from <= before.from) return 'taper-steps-out-of-order'
    if (step.amountPence > before.amountPence) return 'taper-rises'
    before = step
  }
  return before.amountPence === 0n ? undefined : 'taper-does-not-end-at-nothing'
}
