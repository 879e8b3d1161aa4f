import { answerOf, type Plan } from './plan.ts'

/** Why a plan may be sent to be decided without the person's yes. It is said plainly wherever the plan is read. */
export type WithoutYes = 'could-not' | 'said-no' | 'no-answer'

/** On how many different days somebody must have been asked before no answer is an answer. */
const DAYS_ASKED = 2

/**
 * The law asks for all reasonable steps to agree, not for a yes (Care Act 2014, s.25(5)): a plan goes on where the person could
 * not answer, for a reason; said no, with the steps on record; or gave no answer on two days at least. Only steps about the plan
 * as it reads now count, and none before the person said "that is not what I said". Undefined: their yes is needed, or there.
 */
export function whyWithoutYes(plan: Pick<Plan, 'answers' | 'asked'>): WithoutYes | undefined {
  const answer = answerOf(plan, 'person')
  const since = answer?.givenFor?.objected?.on
  const asked = (plan.asked ?? []).filter(({ stands, on }) => stands && (since === undefined || on > since))
  if (answer?.stands !== true) return new Set(asked.map(({ on }) => on)).size >= DAYS_ASKED ? 'no-answer' : undefined
  if (answer.answer === 'could-not') return 'could-not'
  return answer.answer === 'no' && asked.length > 0 ? 'said-no' : undefined
}
