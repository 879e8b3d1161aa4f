import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Body, DecisionVerdict, Submission } from './decision.ts'

export type AskReason = 'there-is-no-plan-yet' | 'already-asked' | 'this-plan-was-decided' | 'nobody-else-can-decide'

export type DecideReason = 'nothing-to-decide' | 'already-decided' | 'may-not-decide-own' | 'not-yours-to-decide'

/** Whether this plan may be asked for now, besides being ready: there is one, and it was not asked for already. */
export function mayAsk(versionId: string | undefined, submission: Submission | undefined): Verdict<AskReason> {
  if (versionId === undefined) return refuse('there-is-no-plan-yet')
  if (submission?.versionId !== versionId) return fine
  return refuse(submission.decision === undefined ? 'already-asked' : 'this-plan-was-decided')
}

const ROLE_OF: Record<Body, string> = { manager: 'manager', panel: 'panel-member' }

/**
 * Whether this human may decide it: not decided yet, they neither asked for it nor wrote in it, and they hold today the role of
 * the body that decides, named for it or not.
 */
export function mayDecide(
  submission: Submission | undefined,
  human: { humanId: string; roles: readonly string[] },
  authors: ReadonlySet<string>,
): Verdict<DecideReason> {
  if (submission === undefined) return refuse('nothing-to-decide')
  if (submission.decision !== undefined) return refuse('already-decided')
  if (submission.submittedById === human.humanId || authors.has(human.humanId)) return refuse('may-not-decide-own')
  return human.roles.includes(ROLE_OF[submission.body]) ? fine : refuse('not-yours-to-decide')
}

/** Whether money may be set up. */
export const isApproval = (verdict: DecisionVerdict): boolean =>
  verdict === 'approved' || verdict === 'approved-with-conditions'
