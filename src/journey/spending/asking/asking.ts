import type { Day } from '#core/day.ts'
import type { Rule, RuleAnswer } from './rulebook/rule.ts'

/** What somebody is told at once. */
export type Told = RuleAnswer | 'dont-know'

/** How a question came to us: typed by the person, said in a talk, by phone, or on paper. */
export const WAYS = ['talk', 'phone', 'paper'] as const
export type Way = 'self' | (typeof WAYS)[number]

/** Why it went to the worker. */
export type Because = 'ask-first' | 'dont-know' | 'asked-for'

export const VERDICTS = ['yes', 'yes-if', 'no'] as const
export type Verdicts = (typeof VERDICTS)[number]

/** The worker's decision about a question. */
export type WorkerAnswer = {
  readonly answerId: string
  readonly verdict: Verdicts
  /** What must hold, where the answer is "yes, if". */
  readonly condition: string
  readonly reasons: string
  /** What else could be done, where the answer is no. */
  readonly instead: string
  /** Why it is necessary, where a rule asks for that. */
  readonly neededBecause: string
  readonly byName: string
  readonly on: Day
}

/** That it went to the worker. `how`: how the person asked for that; 'self' also where nobody had to ask. */
export type Passed = {
  readonly because: Because
  readonly answerBy: Day
  readonly on: Day
  readonly how: Way
  readonly byName: string
}

/** One thing that was asked, with all that was said about it. */
export type Question = {
  readonly questionId: string
  readonly words: string
  readonly told: Told
  /** What the plan calls it, where the plan says yes; else ''. */
  readonly planLine: string
  readonly rules: readonly Rule[]
  readonly how: Way
  readonly typedByName: string
  readonly askedOn: Day
  readonly passed: Passed | undefined
  /** The newest first; the first one stands. */
  readonly answers: readonly WorkerAnswer[]
}

/** What several people asked and were told, of nobody: only where five or more are alike. */
export type Precedent = {
  readonly topic: string
  readonly people: number
  readonly yes: number
  readonly yesIf: number
  readonly no: number
  /** A neutral reason of each kind of answer, the newest; undefined where nobody got it. */
  readonly because: { readonly [V in Verdicts]: string | undefined }
}

/** Who answers: the person's worker, and while they are away whoever stands in. */
export type Answerer = { readonly name: string; readonly phone: string | null }

/** A question that waits for the worker, for their first screen. It holds no words. */
export type QuestionWaiting = {
  readonly budgetId: string
  readonly knownAs: string
  readonly since: Day
  readonly answerBy: Day
}
