import { addDays, type Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { moneyForDays, type Overlay } from '#core/pattern/index.ts'
import { baseOf, type Schedule } from '../agreement/schedule.ts'

/** One step of a stepping down: from this day on so many pence each whole period, until the next. */
export type Step = { readonly from: Day; readonly amountPence: Pence }

/** A line that steps down as both agreed, and the day of the next step. */
export type StepAhead = { readonly lineId: string; readonly next: Day }

/**
 * Steps as the pattern engine takes them: other amounts, each until a later one, the last for good. So a step that is taken away
 * leaves the one before it standing, and no day is without an amount.
 */
export const layersOf = (lineId: string, steps: readonly Step[]): Overlay[] =>
  steps.map(({ from, amountPence }, index) => ({ id: `step-${index}`, kind: 'amount', lineId, from, amountPence }))

/** What a line comes to from its first step to the day before its last, pence, as instalments would pay it. */
export function steppedPence(schedule: Schedule, lineId: string, steps: readonly Step[]): Pence {
  const [first, last] = [steps[0], steps.at(-1)]
  if (first === undefined || last === undefined || first === last) return 0n
  const pattern = {
    lines: schedule.lines.filter((line) => line.lineId === lineId).map(baseOf),
    overlays: [...schedule.overlays, ...layersOf(lineId, steps)],
  }
  return moneyForDays(pattern, { from: first.from, to: addDays(last.from, -1) })
}
