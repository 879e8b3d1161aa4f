import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import type { Pence } from '#core/money.ts'

/** How closely what was bought is looked at, the lightest first. */
export const LEVELS = ['light', 'shared', 'close'] as const
export type Level = (typeof LEVELS)[number]

/** What a level asks: a look every so many months at so many purchases, receipts above an amount (pence), bank statements. */
export type Asks = {
  readonly everyMonths: number
  readonly sample: number
  readonly receiptsOverPence: Pence | undefined
  readonly statements: boolean
}

/** How closely a budget is looked at now, and why. `setBy`: who said so and when; undefined: the council's usual level. */
export type LevelNow = Asks & {
  readonly level: Level
  readonly reason: string
  readonly from: Day
  readonly setBy: { readonly name: string; readonly on: Day } | undefined
  /** The day by which a closer look is thought about again. */
  readonly lookAgainOn: Day | undefined
  /** The last day of a closer look that was agreed about a question: then it is over by itself. */
  readonly until?: Day | undefined
}

/** A purchase as far as a sample is picked from it. */
export type Pickable = { readonly purchaseId: string; readonly amountPence: Pence; readonly boughtOn: Day }

export type Because = 'biggest' | 'by-chance'

/** What the person said. `typedBy`: who wrote it down for them, having heard it `how`; absent where they wrote it here. */
export type Heard = {
  readonly words: string
  readonly on: Day
  readonly typedBy?: string | undefined
  readonly how?: HeardHow | 'here' | undefined
}

/** A picked purchase: fine, or with the one question that was asked on it, and its answer. */
export type LookItem = Pickable & {
  readonly what: string
  readonly lineWhat: string
  readonly hasPhoto: boolean
  readonly noReceiptBecause: string | undefined
  readonly because: Because
  readonly isFine: boolean
  readonly question: { readonly words: string; readonly byName: string; readonly on: Day } | undefined
  readonly reply: Heard | undefined
}

/** One look at the purchases of some days (both inclusive; from the beginning where `from` is absent). */
export type SpendingLook = {
  readonly lookId: string
  readonly from: Day | undefined
  readonly to: Day
  readonly openedOn: Day
  readonly openedByName: string
  readonly closed: { readonly on: Day; readonly byName: string } | undefined
  readonly items: readonly LookItem[]
}

/** A human would look more closely: why, until when, and what the person says of it. */
export type CloserAsked = {
  readonly askId: string
  readonly level: Level
  readonly reason: string
  readonly lookAgainOn: Day
  readonly byName: string
  readonly on: Day
  readonly view: Heard | undefined
}

/** The person has a bad time, or had one until a few days ago: nothing is asked for. `until` is open while it goes on. */
export type Resting = { readonly until: Day | undefined }

/** Everything about looking at what was bought, on the permit's day. Looks newest first. */
export type Checking = {
  /** How closely it is looked at today. */
  readonly level: LevelNow
  /** How closely it is looked at but for a closer look that was agreed for a time. */
  readonly own: LevelNow
  readonly looks: readonly SpendingLook[]
  readonly asked: CloserAsked | undefined
  readonly resting: Resting | undefined
  /** The day on which the next look is due; undefined before payments are set up. */
  readonly dueOn: Day | undefined
  /** Purchases that no look has passed, and whether money was paid at all. */
  readonly toLookAt: readonly Pickable[]
  readonly anythingPaid: boolean
  /** The lighter level that is offered by rule, and after how many looks without a question. */
  readonly lighter: { readonly level: Level; readonly looks: number } | undefined
  /** The quarter of a year whose bank statement is to come, where the level asks for them. Both days inclusive. */
  readonly quarterToCome: Quarter | undefined
  /** What stood in a statement first, above the amount from which a receipt is asked for, with neither receipt nor a word why not. */
  readonly receiptToCome: ReceiptToCome | undefined
}

/** Something bought for which a receipt is to come, or a word why there is none. */
export type ReceiptToCome = Pickable & { readonly what: string }

/** Three months of the calendar, both days inclusive. */
export type Quarter = { readonly from: Day; readonly to: Day }

/** The one thing that is needed from the person. */
export type OneThing =
  | {
      readonly is: 'answer'
      readonly lookId: string
      readonly purchaseId: string
      readonly what: string
      readonly words: string
    }
  | { readonly is: 'say-how-you-see-it'; readonly askId: string }
  | { readonly is: 'send-statement'; readonly quarter: Quarter }
  | { readonly is: 'show-receipt'; readonly purchase: ReceiptToCome }
  | { readonly is: 'write-down'; readonly since: Day | undefined }

/** Whose turn it is. `nobody`: until a day, where one is known. */
export type Turn =
  | { readonly who: 'person'; readonly thing: OneThing }
  | { readonly who: 'worker'; readonly does: WorkerDoes }
  | { readonly who: 'nobody'; readonly until: Day | undefined; readonly resting: boolean }

/** What the worker (or finance) does next. */
export type WorkerDoes = 'open-look' | 'finish-look' | 'settle-closer' | 'think-again' | 'offer-lighter'
