import type { Day } from '#core/day.ts'
import type { Overlay } from '#core/pattern/index.ts'
import type { Verdict } from '#core/verdict.ts'
import type { Plan } from '#journey/plan/index.ts'
import type { AgreementLine, Lasting, LineChange } from '../agreement/agreement.ts'
import type { StepAhead } from '../stepping/stepping.ts'

/**
 * A line that is paid: where its plan line was first written, the last day of it that stands in a pay run, and the earliest
 * ending laid over it.
 */
export type RunningLine = AgreementLine & {
  readonly origin: string
  readonly takenTo: Day | undefined
  readonly endsOn: Day | undefined
  /** The rises and other amounts laid over it, in order: not less for a while, nor steps down that are still to come. */
  readonly lasting: readonly Lasting[]
}

/** A later version of the plan that was started: told in words, with days to object. */
export type Started = {
  changeId: string
  versionId: string
  number: number
  forTheWorse: boolean
  words: string
  startsOn: Day
  objectUntil: Day
  startedByName: string
  /** `heard`: who typed it for the person, and in which way, where they did not say it in their own session. */
  objected: { words: string; on: Day; heard?: { how: string; byName: string } | undefined } | undefined
  answered: { words: string; byName: string; on: Day } | undefined
}

/** Why a change is for the worse (design.md): it waits for the person's yes. */
export type WorseReason =
  | 'less-money'
  | 'may-end-earlier'
  | 'new-condition'
  | 'less-control'
  | 'changed-purpose'
  | 'less-in-a-bad-time'
  | 'less-kept-for-a-bad-time'

/** On what less money rests: the person began it, both agreed in their own words, or a ground in law. */
export type CutRestsOn =
  | { readonly as: 'begun-by-person' | 'agreed-by-both' }
  | { readonly as: 'ground'; readonly groundId: string }

/** The newest ground of the budget, as far as it may carry less money; `on`: the day of what it rests on. */
export type LessGround = {
  readonly groundId: string
  readonly basis: string
  readonly on: Day
  /** From which day the other way is there, where it rests on one. */
  readonly otherFrom: Day | undefined
  /** How many months it stays new enough. */
  readonly months: number
}

/** Everything from which it follows whether the newest version may be started, and what it then does. */
export type ToStart = {
  /** The newest version; undefined while there is no plan. */
  next: Plan | undefined
  /** The version by which money is paid now; undefined before payments are set up. */
  inForce: Plan | undefined
  agreementId: string | undefined
  changes: readonly LineChange[]
  worse: Verdict<WorseReason>
  /** More money in some week, or for longer, than was decided. */
  risesAboveDecided: boolean
  overlays: readonly Overlay[]
  /** Lines of which a step down that both agreed to is still to come, with the day of the next. */
  stepsAhead: readonly StepAhead[]
  /** The newest written ground, whatever it is for. */
  ground: LessGround | undefined
  lines: readonly RunningLine[]
}
