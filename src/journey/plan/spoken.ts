import type { Day } from '#core/day.ts'

/** Words that somebody else typed for the one who said them, and what that one thinks of them: do they sound like me? */
export type TypedFor = {
  sentenceId: string
  byId: string
  byName: string
  how: string
  /** The day it was typed, where that is another than the day it was said. */
  on: Day | undefined
  /** Undefined while the person has not been asked, or has not said. */
  sounds: boolean | undefined
  /** How that came here where the person did not say it in their own session. */
  heard: Heard | undefined
}

/** What the person said by phone, on paper or together, as somebody else typed it; who heard it too, where that was asked. */
export type Heard = { how: string; byName: string; on: Day; witnessName: string }

export const COPY_CHANNELS = ['page', 'post', 'hand', 'read-out'] as const
/** By which safe way a copy of an answer went to the person. */
export type CopyChannel = (typeof COPY_CHANNELS)[number]

/** An answer that was not given in the person's own session. It stands until they say "that is not what I said". */
export type GivenFor = {
  how: 'paper' | 'phone' | 'recorded'
  byName: string
  on: Day
  /** Who else heard it, by phone. */
  witnessName: string
  /** The photo of the signed page, on paper. */
  photoId: string | undefined
  copy: { channel: CopyChannel; on: Day; objectUntil: Day } | undefined
  /** `heard`: who typed it for the person, where they did not say it in their own session. */
  objected: { words: string; on: Day; heard?: Heard | undefined } | undefined
}

export const WAYS = ['met', 'phone', 'letter', 'message', 'through-somebody'] as const
/** How somebody was asked whether they agree. */
export type Way = (typeof WAYS)[number]

/** A day on which the person was asked, and the steps taken to reach agreement (Care Act 2014, s.25(5)). */
export type Asked = {
  on: Day
  way: Way
  steps: string
  byName: string
  /** Whether they were asked about the plan as it reads now. */
  stands: boolean
}
