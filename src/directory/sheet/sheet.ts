import type { Day } from '#core/day.ts'
import type { Known } from '../directory.ts'

/** The columns of a sheet of entries, in order; the heading of each stands in `words.ts`. */
export const COLUMNS = [
  ...(['name', 'about', 'place', 'days', 'cost', 'costPer', 'openTo', 'contact', 'checkedOn'] as const),
] as const
export type Column = (typeof COLUMNS)[number]

/** As many rows as one sheet may have, and as many characters. */
export const ROWS_MAX = 500
export const SHEET_MAX = 200_000

/** What a row says of something around here, and on which day somebody looked. */
export type Told = Known & { readonly checkedOn: Day }

export type Problem =
  | 'row-has-no-name'
  | 'row-name-too-long'
  | 'row-does-not-say-what-it-is'
  | 'row-is-too-long'
  | 'row-days-not-known'
  | 'row-has-no-cost'
  | 'row-cost-not-an-amount'
  | 'row-cost-per-not-known'
  | 'row-open-to-not-known'
  | 'row-day-not-a-date'
  | 'row-day-is-to-come'
  | 'row-is-there-otherwise'
  | 'somebody-looked-later'

/** What a row becomes: an entry, another version of one that is there, or nothing, since it is there or stands above. */
export type Becomes = 'new' | { readonly changes: string } | 'there-already' | 'stands-above'

/** A row of the sheet (the headings are row 1): either what it becomes, or everything that is wrong with it. */
export type Judged =
  | { readonly row: number; readonly name: string; readonly problems: readonly Problem[] }
  | { readonly row: number; readonly told: Told; readonly becomes: Becomes }

/** A sheet as it was read: its rows, or why it is none. */
export type Sheet =
  | { readonly rows: readonly Judged[] }
  | { readonly none: 'not-this-sheet' | 'no-rows' | 'too-many-rows' }
