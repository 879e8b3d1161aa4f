import type { Day } from '#core/day.ts'
import type { SpendingWhy } from '#journey/spending/ahead/index.ts'

/** Why somebody needs something from the worker today. */
export type Why =
  | 'question-is-late'
  | 'question-was-asked'
  | 'tell-about-waiting'
  | 'expected-day-passed'
  | 'answer-message'
  | 'answer-was-promised'
  | 'answer-a-decider'
  | 'plan-came-back'
  | 'talk-about-the-plan'
  | 'ask-again-about-the-plan'
  | 'answer-about-a-change'
  | 'answer-challenge'
  | 'decision-is-challenged'
  | 'explain'
  | 'ask-what-they-think'
  | 'review-is-late'
  | 'new-need-was-named'
  | 'hold-review'
  | 'plan-review'
  | 'give-review-copy'
  | 'ask-about-keeping'
  | 'talk-about-ending'
  | 'confirm-ending'
  | 'ending-is-near'
  | 'something-else-ends-near'
  | 'interim-help-ends'
  | 'payments-are-on-hold'
  | 'somebody-lost-the-good-of-it'
  | 'ask-how-things-are'
  | 'open-questions'
  | 'answer-questions'
  | 'decide-needs'
  | 'work-out-amount'
  | 'make-plan'
  | 'came-back-in'
  | 'agree-plan'
  | 'ask-for-decision'
  | SpendingWhy

/** One thing that one person needs. `days`: how long they have waited for it; `on`: the day it is about, where that is to be said. */
export type Task = { why: Why; budgetId: string; knownAs: string; since: Day; days: number; on?: Day | undefined }

/**
 * What a person must do themselves before the worker can go on, or why nothing goes on; shown calmly, so that the worker knows.
 * 'no-offer': a reason not to offer stands. 'said-no': by the person. 'declined': by whoever decides.
 */
export type WaitingFor =
  | 'their-answer'
  | 'their-questions'
  | 'their-agreement'
  | 'no-offer'
  | 'said-no'
  | 'declined'
  | 'a-decision'
  | 'set-up'
  | 'nothing'
  | 'ended'

/** Things of one kind stand together on the first screen, in this order. */
export const GROUPS = [
  'late-reviews',
  'late-answers',
  'holds',
  'waiting',
  'promised',
  'understood',
  'asked-back',
  'challenges',
  'offers',
  'unanswered',
  'lost',
  'check-ins',
  'reviews',
  'keeping',
  'endings',
  'interim',
  'spending',
  'next-steps',
] as const

export type Group = (typeof GROUPS)[number]
