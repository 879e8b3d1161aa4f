import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { isRevealed } from '../rules.ts'
import type { Reader, Sharing } from './sharing.ts'

export type ShareReason = 'answers-not-shown-yet' | 'choose-who-may-read' | 'not-an-answer-of-yours'

/** Whether answers may be shared one by one at all: after they were shown to person and worker. */
export const isShareable = ({ opened }: Sharing): Verdict<ShareReason> =>
  opened !== undefined && isRevealed(opened) ? fine : refuse('answers-not-shown-yet')

/** Whether the person may let this human read exactly these answers of theirs. */
export function mayShare(sharing: Sharing, reader: Reader | undefined, keys: readonly string[]): Verdict<ShareReason> {
  const verdict = isShareable(sharing)
  if (verdict.length > 0) return verdict
  if (reader === undefined) return refuse('choose-who-may-read', 'with')
  const isOwn = keys.every((key) => sharing.own.some((one) => one.key === key))
  return isOwn ? fine : refuse('not-an-answer-of-yours', 'answers')
}

/** What changes so that this human may read exactly these answers: keys to share, and shares to take back. */
export function changesFor(
  { shared }: Sharing,
  { humanId }: Reader,
  keys: readonly string[],
): { share: readonly string[]; takeBack: readonly string[] } {
  const now = shared.filter((one) => one.humanId === humanId)
  return {
    share: keys.filter((key) => !now.some((one) => one.key === key)),
    takeBack: now.filter(({ key }) => !keys.includes(key)).map(({ sharedId }) => sharedId),
  }
}
