import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import type { Pence } from '#core/money.ts'
import type { Progress, Side } from '../sides.ts'

export const WISHES = ['go-on', 'change', 'more', 'less', 'end', 'dont-know'] as const
/** What a side would like to happen. A wish: it decides nothing. */
export type Wish = (typeof WISHES)[number]

export const ASKED_WAYS = ['met', 'phone', 'letter', 'message', 'through-somebody'] as const
/** How somebody was asked. */
export type AskedWay = (typeof ASKED_WAYS)[number]

/** What somebody else typed for the person: who, in which way, on which day, and whether the person says that it sounds like them. */
export type TypedFor = {
  byName: string
  how: HeardHow
  on: Day
  /** Undefined while the person has not been asked, or has not said. */
  sounds: boolean | undefined
}

/** What a side said before, and where: shown beside, to be confirmed or put right. `key` names its fields. */
export type SaidBefore = { key: string; about: string; words: string; on: Day }

/** What a side said before as it was shown, and whether that is how they remember it. */
export type Remembered = SaidBefore & { same: boolean; nowWords: string }

/** What is asked beyond the rating of each goal; '' and undefined where it was left. */
export type Besides = {
  /** What the money made possible for the person, and for the people around them. */
  possible: string
  around: string
  feelPlan: string
  feelHelp: string
  newNeeds: string
  wish: Wish | undefined
  wishWords: string
  /** Who sat with the one who said it. */
  withWhom: string
}

/** What one side said for a review besides its ratings. `typedFor`: set where a worker typed it for the person. */
export type Preparation = Besides & {
  preparationId: string
  side: Side
  byName: string
  on: Day
  remembered: readonly Remembered[]
  typedFor: TypedFor | undefined
}

/** A day on which the person was asked how it is going, and gave no answer. */
export type AskedThem = { on: Day; way: AskedWay; words: string; byName: string }

/** One goal as a sheet holds it; no progress while it is a draft that left it. */
export type Rated = { outcomeId: string; progress: Progress | undefined; words: string }

/** Everything a side fills in. */
export type Sheet = Besides & {
  views: readonly Rated[]
  remembered: readonly { key: string; same: boolean; nowWords: string }[]
}

/** What stands beside the questions of one side: its own sheet so far, what it said before, and the money, in pence by goal. */
export type Preparing = {
  side: Side
  sheet: Sheet | undefined
  /** The day on which the sheet was kept to come back to; undefined where it was said, or is empty. */
  keptOn: Day | undefined
  before: readonly SaidBefore[]
  spent: ReadonlyMap<string, Pence>
}

/** A new need that the person named before a review, and what the worker says follows from it. */
export type NewNeed = {
  preparationId: string
  words: string
  on: Day
  noted: { words: string; byName: string; on: Day } | undefined
}
