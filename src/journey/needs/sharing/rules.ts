import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { isRevealed } from '../rules.ts'
import type { Reader, SharedWith, Sharing } from './sharing.ts'

export type ShareReason = 'answers-not-shown-yet' | 'choose-who-may-read' | 'not-an-answer-of-yours'

/** Whether more answers may be shared one by one: after they were shown to person and worker. */
export const isShareable = ({ opened }: Sharing): Verdict<ShareReason> =>
  opened !== undefined && isRevealed(opened) ? fine : refuse('answers-not-shown-yet')

/** Whether the person may let this human read exactly these answers of theirs. To let them read fewer is always fine. */
export function mayShare(sharing: Sharing, reader: Reader | undefined, keys: readonly string[]): Verdict<ShareReason> {
  const verdict = isShareable(sharing)
  if (verdict.length > 0 && (keys.length > 0 || sharing.shared.length === 0)) return verdict
  if (reader === undefined) return refuse('choose-who-may-read', 'with')
  const isOwn = keys.every((key) => sharing.own.some((one) => one.key === key))
  return isOwn ? fine : refuse('not-an-answer-of-yours', 'answers')
}

/** What one human reads now: answers of the newest assessment, and answers that were given before it. */
export function readBy(
  { shared, opened }: Pick<Sharing, 'shared' | 'opened'>,
  { humanId }: Reader,
): { newest: readonly SharedWith[]; earlier: readonly SharedWith[] } {
  const theirs = shared.filter((one) => one.humanId === humanId)
  const isNewest = ({ assessmentId }: SharedWith) => assessmentId === opened?.assessmentId
  return { newest: theirs.filter(isNewest), earlier: theirs.filter((one) => !isNewest(one)) }
}

/**
 * What changes so that this human may read exactly these answers: keys to share, and shares to take back. `earlier`: the shares
 * of answers given before the newest assessment that stay.
 */
export function changesFor(
  sharing: Sharing,
  reader: Reader,
  { answers, earlier }: { answers: readonly string[]; earlier: readonly string[] },
): { share: readonly string[]; takeBack: readonly string[] } {
  const now = readBy(sharing, reader)
  const gone = [
    ...now.newest.filter(({ key }) => !answers.includes(key)),
    ...now.earlier.filter(({ sharedId }) => !earlier.includes(sharedId)),
  ]
  return {
    share: answers.filter((key) => !now.newest.some((one) => one.key === key)),
    takeBack: gone.map(({ sharedId }) => sharedId),
  }
}
