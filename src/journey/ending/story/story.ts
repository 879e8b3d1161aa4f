import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'

/**
 * From which kinds of rows the story is made. What is not in this list cannot get in: no bank rows, no worries about safety, no
 * private question, nothing that somebody else said of the person.
 */
export const ENTRY_KINDS = [
  'offer',
  'answer',
  'goal',
  'sentence',
  'first-money',
  'celebrated',
  'view',
  'ended',
  'check-in',
  'picture',
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** One thing in the story. `entry` is what it rests on: its kind and the id of its row. `about` is a goal, a part or a name. */
export type Entry = {
  readonly entry: string
  readonly kind: EntryKind
  readonly on: Day
  readonly words: string
  readonly about: string
  readonly pence: Pence | undefined
  /** The person leaves it out. */
  readonly isHidden: boolean
}

/** The story of a budget, oldest first. The person has all entries; everybody else only those that stay in. */
export type Story = { readonly entries: readonly Entry[]; readonly reached: readonly string[] }

/** At most so many pictures are in a story at once. */
export const PICTURES_MAX = 12
