import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'

/** How words came to be written down for somebody else to type. */
export type How = HeardHow | 'here'

/**
 * How the person would tell a friend what this money is for, in their own words: it shows whether we explained it well. Never scored,
 * never in the way of anything.
 */
export type Told = {
  readonly words: string
  readonly how: How
  /** Who typed it, where that was not the person. */
  readonly typedByName: string | undefined
  readonly on: Day
}

/** What was said before stays, newest first. `versionId`: the plan that holds now; undefined while none was approved. */
export type Telling = { readonly told: readonly Told[]; readonly versionId: string | undefined }
