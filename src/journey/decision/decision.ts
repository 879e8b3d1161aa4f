import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Settings } from '#council/index.ts'

export const BODIES = ['manager', 'panel'] as const
/** Who decides: one manager, or the panel (H1). */
export type Body = (typeof BODIES)[number]

export const VERDICTS = ['approved', 'approved-with-conditions', 'returned', 'declined'] as const
/** How it was decided. After 'returned' the plan is changed and asked for again: the wait goes on. */
export type DecisionVerdict = (typeof VERDICTS)[number]

/** A decision by a named human, with the reasons that the person reads. `conditions` says what to change where it was returned. */
export type Decided = {
  decisionId: string
  verdict: DecisionVerdict
  reasons: string
  conditions: string
  decidedOn: Day
  decidedByName: string
}

/** A plan version that was asked for, and who decides it. `weeklyPence`: what it comes to in a week, in pence, when it was asked. */
export type Submission = {
  submissionId: string
  versionId: string
  submittedOn: Day
  submittedById: string
  submittedByName: string
  body: Body
  /** 'the Tuesday panel', or 'a team manager'. */
  bodyName: string
  deciderId: string
  deciderName: string
  weeklyPence: Pence
  /** What it comes to in a year, in pence: by this a decider's limit holds. */
  yearlyPence: Pence
  decision?: Decided | undefined
}

/** The plan version that was approved last: money may be set up from it. */
export type Approved = {
  submissionId: string
  versionId: string
  number: number
  decisionId: string
  weeklyPence: Pence
  decidedOn: Day
  conditions: string
}

/** The day a decision is expected, with its reason; kept with every earlier one. */
export type Expected = { on: Day; reason: string; saidOn: Day }

/** How this council decides (its settings' `process`) and the days on which its offices are closed. */
export type Process = Settings['process'] & { holidays: ReadonlySet<Day> }

/** Which body decides, and which human is named for it. */
export type Route = { body: Body; deciderId: string; deciderName: string }
