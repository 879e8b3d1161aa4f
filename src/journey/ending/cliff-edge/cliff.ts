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

/** What is known, and how many days apart is too near. */
export type Cliffs = { readonly facts: readonly CliffFact[]; readonly days: number }

/** Something that ends too near a last day: what, and when. */
export type Near = { readonly kind: CliffKind | 'winter'; readonly on: Day }
