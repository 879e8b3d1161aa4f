import type { Day } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { Reason } from '#core/verdict.ts'
import { type Settings, settingsShape } from '#council/index.ts'

/**
 * How one setting is typed: a whole number, pounds (an empty box: none), a time of day, yes or no, one of a few, words, a line that
 * may not be left empty, or a list, one a line.
 */
export type Kind =
  | { readonly is: 'whole'; readonly unit: string }
  | { readonly is: 'pounds' }
  | { readonly is: 'time' }
  | { readonly is: 'yes-no' }
  | { readonly is: 'choice'; readonly of: Readonly<Record<string, string>> }
  | { readonly is: 'words' }
  | { readonly is: 'line'; readonly line: Line }
  | { readonly is: 'lines'; readonly lines: Lines }

/** One line. `read` gives it as it is kept, undefined: not such a line, for the reason `wrong`. */
export type Line = { read(text: string): string | undefined; readonly wrong: string; readonly short?: true }

/** A list of records as lines of text. `read` gets what stood before, so that a line that stays keeps what no box shows. */
export type Lines = {
  say(value: unknown): readonly string[]
  read(lines: readonly string[], from: string, before: unknown): unknown[] | undefined
}

/**
 * One setting: where it stands in the settings (`checking.close.sample`), and how it is asked and said. `beyond`: the reason that a
 * number out of its bounds is refused with, where law or guidance sets them.
 */
export type Item = {
  readonly at: string
  readonly label: string
  readonly hint?: string
  readonly beyond?: string
  readonly kind: Kind
}

/** Settings that are set together on one page. `keys`: the parts of the settings that its items stand in. */
export type Part = {
  readonly slug: string
  readonly title: string
  readonly intro: string
  readonly keys: readonly (keyof Settings)[]
  readonly groups: readonly { readonly title: string; readonly items: readonly Item[] }[]
  /** What must hold between the settings, beside the bounds of each, and next to those that would hold on that day otherwise. */
  readonly mayHold: (settings: Settings, when: { readonly from: Day; readonly before: Settings }) => readonly Reason[]
  /** What somebody should know of what holds today, where there is anything. */
  readonly warns?: (settings: Settings, today: Day) => string | undefined
  /** The sentence for each reason of `mayHold`, and of numbers that law or guidance bounds. */
  readonly words: Readonly<Record<string, string>>
}

export const itemsOf = ({ groups }: Part): readonly Item[] => groups.flatMap(({ items }) => items)

/** The name of a setting's box. */
export const boxOf = ({ at }: Pick<Item, 'at'>): string => at.replaceAll('.', '-')

/** What each box is called where one must be told from the others: after its group, where several groups ask the same. */
export function namesOf(part: Part): Record<string, string> {
  const asked = itemsOf(part).map(({ label }) => label)
  const isAskedAgain = (label: string) => asked.indexOf(label) !== asked.lastIndexOf(label)
  const named = part.groups.flatMap(({ title, items }) =>
    items.map((item) => [boxOf(item), isAskedAgain(item.label) ? `${title}: ${item.label}` : item.label]),
  )
  return Object.fromEntries(named)
}

/** What stands at a place in the settings. */
export const valueAt = (settings: object, at: string): unknown =>
  at.split('.').reduce<unknown>((found, key) => (found as Record<string, unknown> | undefined)?.[key], settings)

const MINUTES = 60
const two = (value: number): string => String(value).padStart(2, '0')

/** Minutes after midnight as '09:00', and back; undefined: no such time. */
export const sayTime = (minutes: number): string => `${two(Math.floor(minutes / MINUTES))}:${two(minutes % MINUTES)}`
export function timeFrom(text: string): number | undefined {
  const found = /^(?<hour>[01]?\d|2[0-3])[:.](?<minute>[0-5]\d)$/.exec(text)?.groups
  return found && Number(found.hour) * MINUTES + Number(found.minute)
}

type Shape = { shape?: Record<string, Shape>; minValue?: number; maxValue?: number; unwrap?: () => Shape }

const opened = (shape: Shape): Shape => (typeof shape.unwrap === 'function' ? opened(shape.unwrap()) : shape)

/** The lowest and highest whole number that the shape of the settings allows at a place. */
export function boundsOf(at: string): { min: number; max: number } {
  const found = at
    .split('.')
    .reduce<Shape>((shape, key) => opened(opened(shape).shape?.[key] ?? {}), settingsShape as unknown as Shape)
  const { minValue: min, maxValue: max } = found
  if (min === undefined || max === undefined) throw new Error(`no bounds at ${at}`)
  return { min, max }
}

/** The settings with other values at some places; nothing of what is given changes. */
export function withValues(settings: Settings, values: ReadonlyMap<string, unknown>): Settings {
  const copy = structuredClone(settings)
  for (const [at, value] of values) {
    const keys = at.split('.')
    const last = keys.pop() ?? ''
    const holder = keys.length === 0 ? copy : valueAt(copy, keys.join('.'))
    const record = holder as Record<string, unknown>
    if (value === undefined) delete record[last]
    else record[last] = value
  }
  return copy
}

/** What stands in a setting, as lines to read. */
export function sayValue({ at, kind }: Item, settings: Settings): readonly string[] {
  const value = valueAt(settings, at)
  if (kind.is === 'whole') return [`${value} ${kind.unit}`]
  if (kind.is === 'pounds') return [value === undefined ? 'none' : sayMoney(value as Pence)]
  if (kind.is === 'time') return [sayTime(value as number)]
  if (kind.is === 'yes-no') return [value === true ? 'yes' : 'no']
  if (kind.is === 'choice') return [kind.of[String(value)] ?? '']
  if (kind.is === 'line') return [String(value)]
  if (kind.is === 'words') return [value === '' ? 'nothing written' : String(value)]
  const lines = kind.lines.say(value)
  return lines.length === 0 ? ['as it came with the programme'] : lines
}
