import type { Day } from '#core/day.ts'
import { fine, type Reason, refuse } from '#core/verdict.ts'
import type { Settings } from '#council/index.ts'
import { boxOf, itemsOf, type Part, valueAt, withValues } from './part.ts'

export type PartReason = 'day-has-passed' | 'not-a-line-here'

/** What somebody set on the page of a part: a value for each box, lists as lines. */
export type TypedPart = { readonly from: Day; readonly values: ReadonlyMap<string, unknown> }

/** The settings as they would be, or each reason at its box. `before`: the settings in force on that day. */
export function partAsSet(
  part: Part,
  { from, values }: TypedPart,
  before: Settings,
  today: Day,
): { settings: Settings } | { refused: readonly Reason[] } {
  const reasons: Reason[] = from < today ? [...refuse('day-has-passed', 'from')] : []
  const set = new Map<string, unknown>()
  for (const item of itemsOf(part)) {
    const value = values.get(boxOf(item))
    if (item.kind.is !== 'lines') set.set(item.at, value)
    else {
      const read = item.kind.lines.read(value as readonly string[], from, valueAt(before, item.at))
      if (read === undefined) reasons.push(...refuse('not-a-line-here', boxOf(item)))
      else set.set(item.at, read)
    }
  }
  const settings = withValues(before, set)
  const all = [...reasons, ...(reasons.length > 0 ? fine : part.mayHold(settings))]
  return all.length > 0 ? { refused: all } : { settings }
}
