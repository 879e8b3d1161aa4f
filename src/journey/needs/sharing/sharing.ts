import type { Day } from '#core/day.ts'
import type { Given, Level, Opened } from '../needs.ts'

/** Somebody of the person's circle. */
export type Reader = { humanId: string; name: string }

/** One answer that one human may read now, in whichever assessment it was given, as that human reads it. */
export type SharedWith = {
  sharedId: string
  assessmentId: string
  key: string
  humanId: string
  about: string
  level: Level
  words: string
  saidOn: Day
}

/** The person's page about letting others read single answers. */
export type Sharing = {
  opened: Opened | undefined
  own: readonly Given[]
  circle: readonly Reader[]
  shared: readonly SharedWith[]
}

/** One of the person's answers as somebody reads it with whom it is shared. */
export type SharedAnswer = { about: string; ask: string; level: Level; words: string; saidOn: Day }
