import type { Day } from '#core/day.ts'
import type { Side } from '#journey/review/index.ts'
import type { Answer, Condition, Ending, Goal } from '../ending.ts'
import type { Third } from '../third/third.ts'

/** One question of the form: a condition, for (c) of each goal apart. `key` names its fields: a, b, c, c-2, d. */
export type Ask = { readonly key: string; readonly condition: Condition; readonly goal: Goal | undefined }

/** Where something was said earlier: in the plan, as one would tell a friend, at a review, or about keeping the good of it. */
export type EarlierFrom = 'plan' | 'friend' | 'review' | 'keeping'

/** What a side said before anybody spoke of an ending, on its day. */
export type Earlier = {
  readonly condition: Condition
  readonly side: Side
  readonly from: EarlierFrom
  readonly words: string
  readonly on: Day
}

export const REPLACEMENTS = ['other-income', 'free-thing'] as const
/** What can take the place of the money: other money, or something free. */
export type ReplacementKind = (typeof REPLACEMENTS)[number]

export const WENT = ['well', 'partly', 'badly'] as const
export type Went = (typeof WENT)[number]

/** What takes the place of the money for one goal. `tried`: the latest time, undefined while nobody has. */
export type Replacement = {
  readonly replacementId: string
  readonly outcomeId: string
  readonly kind: ReplacementKind
  readonly what: string
  readonly addedByName: string
  readonly tried: { readonly on: Day; readonly went: Went; readonly words: string; readonly byName: string } | undefined
}

export const ASKED_WAYS = ['met', 'phone', 'letter', 'message', 'through-somebody'] as const
export type AskedWay = (typeof ASKED_WAYS)[number]

/** A day on which the person was asked and did not answer. It is never an answer. */
export type Asked = { readonly on: Day; readonly way: AskedWay; readonly words: string; readonly byName: string }

/** Why it ends although they do not both say yes. `answersOrder`: the person's view that it answers; undefined for "no answer". */
export type GapReason = {
  readonly condition: Condition | 'no-answer'
  readonly answersOrder: number | undefined
  readonly words: string
  readonly byName: string
  readonly on: Day
}

export const OFFERS = ['third-party', 'taper'] as const
/** What is offered to somebody who does not agree: a neutral third person, or smaller steps. */
export type OfferKind = (typeof OFFERS)[number]

export const OFFER_ANSWERS = ['yes', 'no', 'done'] as const
export type OfferAnswer = (typeof OFFER_ANSWERS)[number]

/** The latest offer of a kind, and what the person said to it since. */
export type Offer = {
  readonly what: OfferKind
  readonly on: Day
  readonly byName: string
  readonly words: string
  readonly answer:
    | {
        readonly said: OfferAnswer
        readonly words: string
        readonly on: Day
        readonly typedFor: { readonly byName: string; readonly how: string } | undefined
      }
    | undefined
}

/** Why a condition is something to talk about. */
export type GapWhy = 'not-both-yes' | 'nothing-takes-its-place' | 'not-tried-yet' | 'nothing-written-to-keep-it'

/** A condition on which something is open: named apart and never counted. */
export type Gap = {
  readonly ask: Ask
  readonly why: GapWhy
  readonly person: Answer
  readonly worker: Answer
  readonly reason: GapReason | undefined
}

/** Everything that the readiness of an ending rests on. `isKeepingWritten`: the plan says how the good of it is kept. */
export type Readiness = {
  readonly ending: Ending | undefined
  readonly earlier: readonly Earlier[]
  readonly isKeepingWritten: boolean
  readonly replacements: readonly Replacement[]
  readonly asked: readonly Asked[]
  readonly reasons: readonly GapReason[]
  readonly offers: readonly Offer[]
  /** Who was asked to listen to both sides, and what came of it. */
  readonly third: Third | undefined
  /** Days of the council's notice. */
  readonly noticeDays: number
}
