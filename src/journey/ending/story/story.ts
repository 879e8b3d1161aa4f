import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Round } from '#journey/money/index.ts'

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

/**
 * A chapter of the story: from the first offer, or from the day on which the person came back, to the next return. `money`: what came
 * in and went out in its round, in pence; undefined where nothing was set up in it, or where the person leaves the money out.
 */
export type Chapter = {
  readonly round: number
  readonly from: Day
  readonly to: Day | undefined
  readonly entries: readonly Entry[]
  readonly money: Round | undefined
}

/** The story of a budget, oldest first. The person has all entries; everybody else only those that stay in. */
export type Story = {
  readonly entries: readonly Entry[]
  readonly reached: readonly string[]
  /** On which days the person came back, and what each round came to; none where money never began again. */
  readonly returns: readonly { readonly round: number; readonly on: Day }[]
  readonly rounds: readonly Round[]
}

/** At most so many pictures are in a story at once. */
export const PICTURES_MAX = 12
