import type { Day } from '#core/day.ts'

export const CLIFF_KINDS = ['discharge', 'benefits'] as const
/** What else may end: a team says goodbye, or benefits change. */
export type CliffKind = (typeof CLIFF_KINDS)[number]

/** A day that somebody told us of; the newest of a kind. `on` undefined: it is no longer planned. */
export type CliffFact = {
  readonly kind: CliffKind
  readonly on: Day | undefined
  readonly words: string
  readonly byName: string
  readonly writtenOn: Day
}

/** What somebody wrote that holds the person when these end near the last day of the ending that stands. */
export type Held = {
  readonly near: readonly string[]
  readonly words: string
  readonly byName: string
  readonly on: Day
}

/** What is known, how many days apart is too near, and what was written of the ending that stands, oldest first. */
export type Cliffs = { readonly facts: readonly CliffFact[]; readonly days: number; readonly held: readonly Held[] }

/** Something that ends too near a last day: what, and when. */
export type Near = { readonly kind: CliffKind | 'winter'; readonly on: Day }
