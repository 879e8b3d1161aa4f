import type { Day } from '#core/day.ts'
import { fine, type Reason, refuse } from '#core/verdict.ts'
import type { Settings } from '#council/index.ts'
import type { Version, Written } from '#council/reads.ts'
import { conflictsIn, type LintCode } from '#journey/spending/asking/rulebook/index.ts'
import { boxOf, type Item, itemsOf, type Part, sayValue, valueAt, withValues } from './part.ts'

export type PartReason = 'day-has-passed' | 'not-a-line-here' | LintCode

/** What somebody set on the page of a part: a value for each box, lists as lines. */
export type TypedPart = { readonly from: Day; readonly values: ReadonlyMap<string, unknown> }

/** What people read is held against the law, as the rules of spending are: cards only, hard caps, a review too late. */
function againstLaw(item: Item, value: unknown): readonly Reason<LintCode>[] {
  if (item.kind.is !== 'words' && item.kind.is !== 'lines') return fine
  const texts = [value].flat().map(String)
  const [code] = texts.flatMap(conflictsIn)
  return code === undefined ? fine : refuse(code, boxOf(item))
}

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
    reasons.push(...againstLaw(item, value))
    if (item.kind.is !== 'lines') set.set(item.at, value)
    else {
      const read = item.kind.lines.read(value as readonly string[], from, valueAt(before, item.at))
      if (read === undefined) reasons.push(...refuse('not-a-line-here', boxOf(item)))
      else set.set(item.at, read)
    }
  }
  const settings = withValues(before, set)
  const all = [...reasons, ...(reasons.length > 0 ? fine : part.mayHold(settings, { from, before }))]
  return all.length > 0 ? { refused: all } : { settings }
}

/** One setting that a version set otherwise than the one before it, in words. */
export type Changed = { readonly label: string; readonly from: string; readonly to: string }

/** What a version changed of a part. */
export const changedIn = (part: Part, before: Settings, after: Settings): readonly Changed[] =>
  itemsOf(part).flatMap((item) => {
    const [from, to] = [sayValue(item, before).join('; '), sayValue(item, after).join('; ')]
    return from === to ? [] : [{ label: labelOf(part, item), from, to }]
  })

/** The same label stands under several titles. */
const labelOf = ({ groups }: Part, item: Item): string => {
  const title = groups.find(({ items }) => items.includes(item))?.title
  return title === undefined ? item.label : `${title}. ${item.label}`
}

/** What two settings say of some keys, as text to compare. */
export const saysOf = (settings: Settings, keys: readonly (keyof Settings)[]): string =>
  JSON.stringify(
    keys.map((key) => settings[key]),
    (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value),
  )

/**
 * Who wrote a version's part down, and when: of those recorded for its day, the first in a row that says the same. A later change of another
 * part is recorded again for days to come, by somebody who did not set this one. `versions`: of one day, the newest first.
 */
export function writtenBy(versions: readonly Version[], version: Version, keys: readonly (keyof Settings)[]): Written {
  const ofItsDay = versions.filter(({ from }) => from === version.from)
  const older = ofItsDay.slice(ofItsDay.indexOf(version))
  const other = older.findIndex(({ settings }) => saysOf(settings, keys) !== saysOf(version.settings, keys))
  const { byName, on } = (other < 0 ? older : older.slice(0, other)).at(-1) ?? version
  return { byName, on }
}
