import type { Day } from '#core/day.ts'

/** How to talk and write to the person, and how it is safe to reach them; '' where there is nothing to mind. */
export type Communication = {
  /** Tells whether it is still the newest. */
  rowId: string
  words: string
  safeChannel: string
  /** Large letters on paper, and on the person's own screen: as ticked; where nothing is ticked, as the words say. */
  largePrint: boolean
  byName: string
  on: Day
}
