import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof WEEKDAYS)[number]

export const COST_PER = ['time', 'week', 'month', 'year'] as const
/** For what the cost is. */
export type CostPer = (typeof COST_PER)[number]

export const OPEN_TO = ['all', 'mental-health'] as const
export type OpenTo = (typeof OPEN_TO)[number]

/** What is known of something that there is around here: `costPence` for each `costPer`, 0 is free. */
export type Known = {
  readonly name: string
  readonly about: string
  readonly place: string
  readonly days: readonly Weekday[]
  readonly costPence: Pence
  readonly costPer: CostPer
  readonly openTo: OpenTo
  readonly contact: string
}

/** An entry as it stands, who looked at it last, and on which day. */
export type Entry = Known & {
  readonly placeId: string
  readonly checkedOn: Day
  readonly byName: string
  readonly withdrawn: boolean
}

/** What somebody looks for: words ('' for anything), a day, and whether free things alone. */
export type Looking = { readonly words: string; readonly day: Weekday | undefined; readonly freeOnly: boolean }

/** What somebody wished for and did not find. Nobody's name stands with it. */
export type Wish = { readonly words: string; readonly on: Day }
