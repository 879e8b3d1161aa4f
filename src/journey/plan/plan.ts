import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Every } from '#core/pattern/index.ts'
import type { Need } from '#journey/needs/index.ts'

/** What a goal is about (D9). Change and maintenance are equals (D13); process is about deciding and receiving support. */
export const KINDS = ['change', 'maintenance', 'process'] as const
export type Kind = (typeof KINDS)[number]

export const ENDS_AS = ['date', 'event', 'ongoing'] as const

/** When something ends: on a last day (inclusive), when something happens, or not for now. */
export type Ends = { as: 'date'; on: Day } | { as: 'event'; event: string } | { as: 'ongoing' }

/** What is to be better, or kept: "goal" on the pages. Meets a need (D4). `byName` wrote it last. */
export type Outcome = {
  outcomeId: string
  needId?: string | undefined
  kind: Kind
  words: string
  /** How both will know that it is reached (D10); '' while nobody has said. */
  knownBy: string
  ends: Ends
  byName: string
}

export const EVERY = ['weekly', 'four-weekly', 'monthly', 'once'] as const satisfies readonly Every[]

/** What money is for. `amountPence` each time (once, a week, four weeks, a month), from `startsOn`. Serves an outcome (D4). */
export type SpendLine = {
  spendLineId: string
  outcomeId?: string | undefined
  what: string
  provider: string
  amountPence: Pence
  every: Every
  startsOn: Day
  ends: Ends
  byName: string
}

export const SIDES = ['person', 'worker'] as const
export type Side = (typeof SIDES)[number]

export type Part =
  | 'purpose'
  | 'want'
  | 'worker-adds'
  | 'available'
  | 'sustain'
  | 'unwell-signs'
  | 'unwell-help'
  | 'unwell-ring'
  | 'understood'

/** The newest words of one side in one part of the plan; '' where that side left it empty on purpose. */
export type Sentence = { part: Part; side: Side; words: string; byName: string; on: Day }

export const ANSWERS = ['yes', 'yes-but', 'no', 'could-not'] as const
export type Answer = (typeof ANSWERS)[number]

/** The newest answer of one side, given in their own session. It stands while the plan still reads as it did then. */
export type PlanAnswer = { side: Side; answer: Answer; words: string; byName: string; on: Day; stands: boolean }

/** How a sent plan was decided. */
export type Decided = 'approved' | 'approved-with-conditions' | 'returned' | 'declined'

/** One version of the support plan: need → outcome → spend line, in the words of each side (D1, D2, D4). */
export type Plan = {
  versionId: string
  /** 1 for the first. Versions are kept for ever (D20). */
  number: number
  openedOn: Day
  needs: readonly Need[]
  outcomes: readonly Outcome[]
  spendLines: readonly SpendLine[]
  sentences: readonly Sentence[]
  answers: readonly PlanAnswer[]
  /** Sent to be decided: this version can no longer change. */
  submitted: boolean
  decided: Decided | undefined
}

/** The words of one side in one part; undefined where there are none, or where they were left empty. */
export const sentenceOf = (plan: Pick<Plan, 'sentences'>, part: Part, side: Side): Sentence | undefined =>
  plan.sentences.find((one) => one.part === part && one.side === side && one.words !== '')

/** The newest answer of one side. */
export const answerOf = (plan: Pick<Plan, 'answers'>, side: Side): PlanAnswer | undefined =>
  plan.answers.find((one) => one.side === side)

/** An ending as its three columns. */
export const endsColumns = (ends: Ends) => ({
  endsAs: ends.as,
  endsOn: ends.as === 'date' ? ends.on : null,
  endsEvent: ends.as === 'event' ? ends.event : null,
})
