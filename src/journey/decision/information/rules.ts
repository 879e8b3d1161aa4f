import { type Day, maxDay, minDay } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Submission } from '../decision.ts'
import type { AskedOf, Information } from './information.ts'

export type InformationReason =
  | 'question-is-not-there'
  | 'question-is-answered'
  | 'plan-was-decided-meanwhile'
  | 'question-is-for-your-worker'

/**
 * Whether this side may answer: the question stands open, the plan is not decided, and it was asked of them. A worker may type
 * what the person said; the person does not answer for the worker.
 */
export function mayAnswer(
  asked: Information | undefined,
  submission: Pick<Submission, 'submissionId' | 'decision'> | undefined,
  side: 'person' | 'worker',
): Verdict<InformationReason> {
  if (asked === undefined) return refuse('question-is-not-there')
  if (asked.answer !== undefined) return refuse('question-is-answered')
  if (submission?.submissionId !== asked.submissionId || submission.decision !== undefined)
    return refuse('plan-was-decided-meanwhile')
  return asked.askedOf === 'worker' && side === 'person' ? refuse('question-is-for-your-worker') : fine
}

/**
 * Whose turn it is, since when, and what for. `information`: a decider asked something; `return`: the plan came back to be
 * changed; `decision`: whoever decides. `open`: the questions that wait.
 */
export type Turn =
  | { who: 'person' | 'worker' | 'both'; what: 'information'; since: Day; open: readonly Information[] }
  | { who: 'both'; what: 'return'; since: Day }
  | { who: 'decider'; what: 'decision'; since: Day }

/** Whose turn it is while a wait is open; undefined where nothing was asked or an answer stands. The wait counts through all. */
export function turnOf(
  submission: Pick<Submission, 'submissionId' | 'submittedOn' | 'decision'> | undefined,
  information: readonly Information[],
): Turn | undefined {
  if (submission === undefined) return undefined
  const { decision, submissionId, submittedOn } = submission
  if (decision !== undefined)
    return decision.verdict === 'returned' ? { who: 'both', what: 'return', since: decision.decidedOn } : undefined
  const asked = information.filter((one) => one.submissionId === submissionId)
  const open = asked.filter(({ answer }) => answer === undefined)
  if (open.length === 0) {
    const answered = asked.flatMap(({ answer }) => (answer === undefined ? [] : [answer.on]))
    return { who: 'decider', what: 'decision', since: answered.reduce(maxDay, submittedOn) }
  }
  const of = (side: AskedOf): boolean => open.some(({ askedOf }) => askedOf === side)
  const who = of('person') && of('worker') ? 'both' : of('person') ? 'person' : 'worker'
  return { who, what: 'information', since: open.map(({ on }) => on).reduce(minDay), open }
}
