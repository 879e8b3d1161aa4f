import type { Day } from '#core/day.ts'

/** What the person may say of a row that was noticed. */
export const SAID_OF_NOTICED = ['help', 'fine', 'not-so'] as const
export type SaidOfNoticed = (typeof SAID_OF_NOTICED)[number]

/** A row that was noticed, and what the person said of it last, if anything. */
export type Noticed = {
  readonly noticedId: string
  readonly bookedOn: Day
  readonly on: Day
  readonly said: { readonly said: SaidOfNoticed; readonly words: string; readonly on: Day } | undefined
}
