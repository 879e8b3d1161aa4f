import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Every, Season } from '#core/pattern/index.ts'
import type { Need } from '#journey/needs/index.ts'
import type { LineManagedAs, PaPart } from './managed.ts'
import type { Sort } from './sort-words.ts'
import type { Asked, GivenFor, Heard, TypedFor } from './spoken.ts'

/** How long the person may say "that is not what I said", or that they do not want a change (our own rule). */
export const DAYS_TO_OBJECT = 14

/** What a goal is about (D9). Change and maintenance are equals (D13); process is about deciding and receiving support. */
export const KINDS = ['change', 'maintenance', 'process'] as const
export type Kind = (typeof KINDS)[number]

export const ENDS_AS = ['date', 'event', 'ongoing'] as const

/** When something ends: on a last day (inclusive), when something happens, or not for now. */
export type Ends = { as: 'date'; on: Day } | { as: 'event'; event: string } | { as: 'ongoing' }

/** Whose goal it is: a carer's own may stand in the plan. */
export const WHOSE = ['person', 'carer'] as const
export type Whose = (typeof WHOSE)[number]

/** What may be said where a goal is not quite right for the person (D3, D10): each in their own words, or ''. */
export const FIT_PARTS = ['personal', 'agreed', 'timeLimited', 'realistic'] as const
export type FitPart = (typeof FIT_PARTS)[number]

/** The person's newest answer to "is this goal right for you?", of the goal `asRead`. Something to talk about; it never holds anything up. */
export type Fit = { fits: boolean; on: Day; asRead?: string | undefined; heard?: Heard | undefined } & Record<
  FitPart,
  string
>

/** The person's newest answer to "does this sound like you?", of words `asRead` that somebody else typed for them. It never holds anything up. */
export type Sounds = { sounds: boolean; on: Day; asRead: string; heard?: Heard | undefined }

/** Whose words a goal or a line is: by name and id, whether that is the person, and who typed these words for them, having heard it `how`. */
export type Spoken = {
  byName: string
  byId?: string | undefined
  personsWords?: boolean | undefined
  typed?: { byName: string; byId?: string | undefined; how: string } | undefined
}

/** What is to be better, or kept: "goal" on the pages. Meets a need (D4). */
export type Outcome = Spoken & {
  outcomeId: string
  /** The same goal in the version in which it was first written; absent there. */
  originId?: string | undefined
  needId?: string | undefined
  /** The question that its need answers: by this it is known again when the same need is found anew. */
  needKey?: string | undefined
  kind: Kind
  words: string
  /** How both will know that it is reached (D10); '' while nobody has said. */
  knownBy: string
  /** The same point by point, worst first: three points, or the five of Goal Attainment (−2 to +2). Absent or empty: not said. */
  scale?: readonly string[] | undefined
  /** Absent: the person's own. */
  whose?: Whose | undefined
  ends: Ends
  fit?: Fit | undefined
}

export const EVERY = ['weekly', 'four-weekly', 'monthly', 'once'] as const satisfies readonly Every[]

/** What may come on top in a bad time: pence more each whole period, for at most so many of them within any 12 months, and what that buys. */
export type More = Spoken & { amountPence: Pence; periods: number; buys: string; sounds?: Sounds | undefined }

/** What money is for. `amountPence` each time (once, a week, four weeks, a month), from `startsOn`. Serves an outcome (D4). */
export type SpendLine = Spoken & {
  spendLineId: string
  /** The same line in the version in which it was first written; absent there. */
  originId?: string | undefined
  outcomeId?: string | undefined
  what: string
  provider: string
  amountPence: Pence
  every: Every
  startsOn: Day
  ends: Ends
  /** The months of each year in which it is paid; all year where absent. What is paid once has none. */
  season?: Season | undefined
  /** Absent where nobody has said: whether it is paid in advance, and what the supplier says about a pause and money back. */
  inAdvance?: boolean | undefined
  supplierTerms?: string | undefined
  arrangedBy?: string | undefined
  /** Other money that helps to pay it, pence each time, and whose. */
  otherPence?: Pence | undefined
  otherFrom?: string | undefined
  /** What sort of thing it is; absent where nobody has said. */
  sort?: Sort | undefined
  /** Absent: as the whole is looked after. */
  managedAs?: LineManagedAs | undefined
  /** Which part of employing a personal assistant it is; absent: none. */
  paPart?: PaPart | undefined
  /** Who repairs it, as either side said last (F5). */
  whoRepairs?: string | undefined
  /** What is agreed on top for a bad time; absent: nothing. */
  more?: More | undefined
  /** What the person says of `what`, where somebody else typed it for them. */
  sounds?: Sounds | undefined
  /** Who it comes from since the person changed that at the same price; absent: as `provider` says. */
  providerNow?: { readonly name: string; readonly from: Day } | undefined
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
  | 'roles'
  | 'carer-part'
  | 'carer-needs'
  | 'carer-backup'
  | 'advice'

/** Whose words a part of the plan holds: a carer writes their own part alone. */
export type Voice = Side | 'carer'

/** The newest words of one side in one part of the plan; '' where that side left it empty on purpose. */
export type Sentence = {
  part: Part
  side: Voice
  words: string
  byName: string
  on: Day
  /** Set where somebody else typed it. */
  typedFor?: TypedFor | undefined
  /** Which carer wrote it, on that side. */
  carerId?: string | undefined
}

export const ANSWERS = ['yes', 'yes-but', 'no', 'could-not'] as const
export type Answer = (typeof ANSWERS)[number]

/** The newest answer of one side. It stands while the plan still reads as it did then, and nobody said "that is not what I said". */
export type PlanAnswer = {
  answerId?: string | undefined
  side: Side
  answer: Answer
  words: string
  byName: string
  on: Day
  stands: boolean
  /** Set where it was not given in their own session. */
  givenFor?: GivenFor | undefined
}

/** How a sent plan was decided. */
export type Decided = 'approved' | 'approved-with-conditions' | 'returned' | 'declined'

/** How an eligible need is met where no goal meets it, as the worker wrote it: where, and by whom. */
export type Otherwise = { needKey: string; words: string; byName: string; on: Day }

/** One version of the support plan: need → outcome → spend line, in the words of each side (D1, D2, D4). */
export type Plan = {
  versionId: string
  /** 1 for the first. Versions are kept for ever (D20). */
  number: number
  openedOn: Day
  /** The last day on which what it says was changed (`plan_changed`); absent: on none but that on which it was opened. */
  wordedOn?: Day | undefined
  /** Within the council's amount for small plans (settings): then little is demanded. Absent: it is not. */
  small?: boolean | undefined
  needs: readonly Need[]
  /** Of needs that are met in another way than by a goal, what the worker wrote; nothing for who has the plan shared with them. */
  otherwise?: readonly Otherwise[] | undefined
  outcomes: readonly Outcome[]
  spendLines: readonly SpendLine[]
  sentences: readonly Sentence[]
  answers: readonly PlanAnswer[]
  /** The days on which the person was asked whether they agree, earliest first. */
  asked?: readonly Asked[] | undefined
  /** Sent to be decided, or in force: this version can no longer change. */
  submitted: boolean
  decided: Decided | undefined
  /** The day from which this version changed what is paid, where it is a later one (`change_started`). */
  startedOn?: Day | undefined
  /** Money is paid already by an earlier version or this one: what changes now is started, not set up. */
  running?: boolean | undefined
  /** When the plan is looked at together next, where a day is planned. */
  nextReviewOn?: Day | undefined
}

/** The newest words of one side in one part, whatever that side says of them; undefined where there are none. */
export const wordsOf = (plan: Pick<Plan, 'sentences'>, part: Part, side: Voice): Sentence | undefined =>
  plan.sentences.find((one) => one.part === part && one.side === side && one.words !== '')

/** The words of one side in one part that stand: none that were typed for somebody who says "that does not sound like me". */
export function sentenceOf(plan: Pick<Plan, 'sentences'>, part: Part, side: Voice): Sentence | undefined {
  const found = wordsOf(plan, part, side)
  return found?.typedFor?.sounds === false ? undefined : found
}

/** The newest answer of one side. */
export const answerOf = (plan: Pick<Plan, 'answers'>, side: Side): PlanAnswer | undefined =>
  plan.answers.find((one) => one.side === side)

/** An ending as its three columns. */
export const endsColumns = (ends: Ends) => ({
  endsAs: ends.as,
  endsOn: ends.as === 'date' ? ends.on : null,
  endsEvent: ends.as === 'event' ? ends.event : null,
})
