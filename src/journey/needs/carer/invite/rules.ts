import { fine, type Reason, refuse, type Verdict } from '#core/verdict.ts'
import { isRevealed } from '../../rules.ts'
import type { Candidate, Inviting } from './inviting.ts'

export type InviteReason =
  | 'questions-not-open'
  | 'needs-decided-already'
  | 'answers-are-shown-already'
  | 'somebody-is-invited'
  | 'say-whether-you-can-go-on'
  | 'choose-whom-to-invite'
  | 'nobody-by-that-email'
  | 'another-carer-has-finished'

/** What the person sent: whether they are alone or fine with who is there, and whom they chose, from the list or by e-mail. */
export type Asked = { alone: boolean; chosen: Candidate | undefined; email: string }

/** Whether anybody could be invited now, whoever it is: the questions are open, and the answers not shown yet. */
export function mayInviteAnybody({ opened, invited }: Inviting): Verdict<InviteReason> {
  if (opened === undefined) return refuse('questions-not-open')
  if (opened.decision !== undefined) return refuse('needs-decided-already')
  if (invited.length > 0) return refuse('somebody-is-invited')
  return isRevealed(opened) ? refuse('answers-are-shown-already') : fine
}

/** Whether the person may invite this carer: asked alone, one at a time, before the answers are shown. */
export function mayInvite(inviting: Inviting, { alone, chosen, email }: Asked): Verdict<InviteReason> {
  const anybody = mayInviteAnybody(inviting)
  if (anybody.length > 0) return anybody
  if (!alone) return refuse('say-whether-you-can-go-on')
  if (chosen === undefined) return whomReason(inviting, email)
  const { finishedBy } = inviting
  return finishedBy !== undefined && finishedBy !== chosen.humanId ? refuse('another-carer-has-finished') : fine
}

function whomReason({ candidates }: Inviting, email: string): Verdict<InviteReason> {
  const reason: Reason<InviteReason> =
    email !== ''
      ? { code: 'nobody-by-that-email', at: 'email' }
      : { code: 'choose-whom-to-invite', at: candidates.length > 0 ? 'carer' : 'email' }
  return [reason]
}

export type TakeBackReason = 'nobody-is-invited'

/** Whether this carer is asked now, so that it can be taken back. That works at any time. */
export const mayTakeBack = ({ invited }: Inviting, carer: string | undefined): Verdict<TakeBackReason> =>
  invited.some(({ humanId }) => humanId === carer) ? fine : refuse('nobody-is-invited')
