import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'

/** A number on which the person may be rung, digits alone; '' where they want none. */
export type PhoneSaid = {
  /** Tells whether it is still the newest. */
  readonly rowId: string
  readonly phone: string
  readonly saidOn: Day
  /** Since when the council holds it: the day on which it was typed. */
  readonly typedOn: Day
  /** Who typed it and how it was said, where it was not the person. */
  readonly typedFor: { readonly byName: string; readonly how: HeardHow } | undefined
}

/** Every number the person said, newest first, and the one that came with their record, of which nobody knows the day; '' if none. */
export type Phones = { readonly said: readonly PhoneSaid[]; readonly first: string }
