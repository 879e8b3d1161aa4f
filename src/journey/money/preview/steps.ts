import { addDays, type Day, mondayOf } from '#core/day.ts'
import { type Pattern, preview, type WeekPreview } from '#core/pattern/index.ts'

/** How many weeks a preview shows, from the Monday of its first day on. */
export const WEEKS_SHOWN = 26

/** What a change does to the weeks ahead, and what its lines are called (by line id). */
export type Preview = { readonly weeks: readonly WeekPreview[]; readonly names: ReadonlyMap<string, string> }

/** Weeks in a row that come to the same before, and to the same after. */
export type Step = {
  readonly weekOf: Day
  readonly weeks: number
  readonly beforePence: bigint
  readonly afterPence: bigint
}

/** The half year from a day on, before a change and after it. Nothing is written. */
export function previewOf(before: Pattern, after: Pattern, from: Day, names: ReadonlyMap<string, string>): Preview {
  const monday = mondayOf(from)
  return { weeks: preview(before, after, { from: monday, to: addDays(monday, 7 * WEEKS_SHOWN - 1) }), names }
}

/** What changes, in as few steps as tell it: from the first week that differs on. Empty where no week does. */
export function stepsOf(weeks: readonly WeekPreview[]): Step[] {
  const first = weeks.findIndex(({ beforePence, afterPence }) => beforePence !== afterPence)
  const steps: Step[] = []
  for (const { weekOf, beforePence, afterPence } of first < 0 ? [] : weeks.slice(first)) {
    const last = steps.at(-1)
    if (last?.beforePence === beforePence && last.afterPence === afterPence)
      steps[steps.length - 1] = { ...last, weeks: last.weeks + 1 }
    else steps.push({ weekOf, weeks: 1, beforePence, afterPence })
  }
  return steps
}

/** What all shown weeks come to, before and after; pence. */
export const togetherOf = (weeks: readonly WeekPreview[]): { beforePence: bigint; afterPence: bigint } => ({
  beforePence: weeks.reduce((sum, { beforePence }) => sum + beforePence, 0n),
  afterPence: weeks.reduce((sum, { afterPence }) => sum + afterPence, 0n),
})
