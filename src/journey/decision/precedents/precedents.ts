import type { Pence } from '#core/money.ts'
import type { Because } from '../deciding/deciding.ts'

/** What was decided elsewhere on lines of one sort, in sums alone. `lines`: what this plan says of that sort. Pence a week. */
export type Alike = {
  lines: readonly string[]
  decided: number
  people: number
  agreed: number
  /** How many of them are paid regularly; the middle half of those lies between the two. */
  regular: number
  lowWeeklyPence: Pence | undefined
  highWeeklyPence: Pence | undefined
  commonest: Because | undefined
}

/** What may be said of it: never a number below five of anything. `agreed` counts only where neither side of it is small. */
export type Precedent = {
  lines: readonly string[]
  decided: number
  agreed: { many: 'all' | 'none' | 'most' | 'half' | 'few' } | { count: number }
  /** Whole pounds, rounded outwards to five. */
  usualWeekly: { lowPence: Pence; highPence: Pence } | undefined
  commonest: Because | undefined
}
