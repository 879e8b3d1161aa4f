import type { Day } from '#core/day.ts'

/** Where a journey stands, from dated facts; the latest that is true wins. */
export type Phase =
  | 'to-explain'
  | 'to-answer'
  | 'said-no'
  | 'questions-to-open'
  | 'questions-to-answer'
  | 'questions-waiting-for-other'
  | 'answers-to-look-at'
  | 'amount-to-come'
  | 'plan-to-make'
  | 'plan-to-agree'
  | 'plan-waiting-for-other'
  | 'plan-to-ask-for'
  | 'waiting'
  | 'came-back'
  | 'declined'
  | 'to-set-up'
  | 'running'
  | 'review-to-say'
  | 'review-waiting'
  | 'ending-to-say'
  | 'ending-waiting'
  | 'last-weeks'
  | 'ended'
  | 'check-in-due'
  | 'lost'
  | 'coming-back'

/** Whether the money has come to its end. */
export const isOver = (phase: Phase): boolean =>
  phase === 'ended' || phase === 'check-in-due' || phase === 'lost' || phase === 'coming-back'

export type Side = 'person' | 'worker'

/** The facts of one journey as one side meets them. `mine` and `theirs` are the reader's side and the other. */
export type Facts = {
  explained: boolean
  answer: 'accepted' | 'declined' | 'not-now' | undefined
  questions: 'not-open' | 'answering' | 'revealed' | 'decided'
  mineDone: boolean
  theirsDone: boolean
  amount: boolean
  plan: { ready: boolean; mineAgreed: boolean; theirsAgreed: boolean; submitted: boolean } | undefined
  verdict: 'approved' | 'approved-with-conditions' | 'returned' | 'declined' | undefined
  /** Undefined until an agreement is set up. */
  running: { lastDay: Day | undefined } | undefined
  review: { mineSaid: boolean; theirsSaid: boolean } | undefined
  ending: { lastDay: Day; confirmed: boolean; mineSaid: boolean } | undefined
  checkInDue: boolean
  /** The newest look back says that something good is gone. */
  lost?: boolean
  /** Came back after the ending, and nothing is set up since. Until the next plan is begun the steps stand on the page of the way back. */
  back?: { hasNextPlan: boolean } | undefined
}

/** Where the journey stands for this reader on this day. */
export function phaseOf(facts: Facts, today: Day): Phase {
  if (facts.back !== undefined) return onTheWayBack(facts)
  if (facts.running !== undefined) return whileRunning(facts, facts.running, today)
  if (facts.verdict === 'declined') return 'declined'
  if (facts.plan !== undefined) return withPlan(facts, facts.plan)
  if (facts.questions === 'decided') return facts.amount ? 'plan-to-make' : 'amount-to-come'
  return beforePlan(facts)
}

function whileRunning(facts: Facts, running: { lastDay: Day | undefined }, today: Day): Phase {
  const { ending, review } = facts
  if (ending?.confirmed || (running.lastDay !== undefined && running.lastDay < today)) {
    const over = (ending?.lastDay ?? running.lastDay ?? today) < today
    if (!over) return 'last-weeks'
    if (facts.checkInDue) return 'check-in-due'
    return facts.lost === true ? 'lost' : 'ended'
  }
  if (ending !== undefined) return ending.mineSaid ? 'ending-waiting' : 'ending-to-say'
  if (review !== undefined) return review.mineSaid ? 'review-waiting' : 'review-to-say'
  return 'running'
}

/** The last plan is the start: its own verdict says nothing of the next one. */
function onTheWayBack({ back, plan, ...facts }: Facts): Phase {
  if (plan === undefined || back?.hasNextPlan !== true) return 'coming-back'
  return plan.submitted && facts.verdict === 'declined' ? 'declined' : withPlan(facts, plan)
}

function withPlan(facts: Pick<Facts, 'verdict'>, plan: NonNullable<Facts['plan']>): Phase {
  if (facts.verdict === 'returned' && plan.submitted) return 'came-back'
  if (facts.verdict !== undefined && plan.submitted) return 'to-set-up'
  if (plan.submitted) return 'waiting'
  if (!plan.ready) return 'plan-to-make'
  if (!plan.mineAgreed) return 'plan-to-agree'
  return plan.theirsAgreed ? 'plan-to-ask-for' : 'plan-waiting-for-other'
}

function beforePlan(facts: Facts): Phase {
  if (facts.questions === 'revealed') return 'answers-to-look-at'
  if (facts.questions === 'answering') return facts.mineDone ? 'questions-waiting-for-other' : 'questions-to-answer'
  if (facts.answer === 'accepted') return 'questions-to-open'
  if (facts.answer === 'declined') return 'said-no'
  return facts.explained ? 'to-answer' : 'to-explain'
}
