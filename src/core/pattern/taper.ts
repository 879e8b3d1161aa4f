import { addDays, minDay } from '../day.ts'
import type { Pence } from '../money.ts'
import { agreedRate } from './course.ts'
import type { BaseLine, Overlay, Taper } from './pattern.ts'
import { type StepsFault, stepsFault } from './taper-steps.ts'
import { moneyForDays } from './weeks.ts'

/** Why a step-down is refused: its steps themselves, or its sum. */
export type TaperFault = StepsFault | 'taper-differs-from-what-was-agreed'

/**
 * What a step-down comes to from its first step to the day from which there is nothing, pence, as instalments would pay it.
 * `overlays`: what stands on the line already; its pauses count as well, so that none is hidden in the sum.
 */
export function taperTotal(line: BaseLine, taper: Taper, overlays: readonly Overlay[] = []): Pence {
  const [first, last] = [taper.steps[0], taper.steps.at(-1)]
  if (first === undefined || last === undefined) return 0n
  const pattern = { lines: [line], overlays: [...overlays, taper] }
  return moneyForDays(pattern, { from: minDay(first.from, taper.from), to: addDays(last.from, -1) })
}

/**
 * What is wrong with a step-down of a line, or undefined: it goes forward, never rises (nor above what that day would
 * pay without it), ends at nothing, and comes to what was agreed, to the penny.
 */
export function taperFault(line: BaseLine, taper: Taper, overlays: readonly Overlay[] = []): TaperFault | undefined {
  const fault = stepsFault(taper)
  if (fault !== undefined) return fault
  if (risesAtFirst(line, taper, overlays)) return 'taper-rises'
  return taperTotal(line, taper, overlays) === taper.agreedPence ? undefined : 'taper-differs-from-what-was-agreed'
}

function risesAtFirst(line: BaseLine, { steps: [first] }: Taper, overlays: readonly Overlay[]): boolean {
  if (first === undefined) return false
  return first.amountPence > (agreedRate(line, overlays, first.from) ?? 0n)
}

/** Whether a step-down may be laid over a line. */
export const taperAddsUp = (line: BaseLine, taper: Taper, overlays: readonly Overlay[] = []): boolean =>
  taperFault(line, taper, overlays) === undefined
