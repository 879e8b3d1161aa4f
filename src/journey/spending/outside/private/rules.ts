import type { Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { PrivateQuestion } from './private.ts'

export type PrivateReason = 'asked-alone-already' | 'nothing-is-asked' | 'not-answered-alone' | 'followed-already'

/** The question that is open: asked, and nothing written down of what was done; undefined where there is none. */
export const openOf = (all: readonly PrivateQuestion[]): PrivateQuestion | undefined =>
  all.find(({ followed, answers }) => followed === undefined && answers[0]?.said !== 'no')

/** The first day on which something shows after they were asked alone last, or at all where they never were; undefined where nothing does. */
export function toTalkAboutSince(
  all: readonly Pick<PrivateQuestion, 'on'>[],
  shown: readonly { readonly on: readonly Day[] }[],
): Day | undefined {
  const [newest] = all.map(({ on }) => on).sort((a, b) => (a < b ? 1 : -1))
  const [first] = shown
    .flatMap(({ on }) => on)
    .filter((day) => newest === undefined || day > newest)
    .sort()
  return first
}

/** One at a time. */
export const mayAskAlone = (all: readonly PrivateQuestion[]): Verdict<PrivateReason> =>
  openOf(all) === undefined ? fine : refuse('asked-alone-already')

/** The person may answer again, and otherwise, until something was done; a "no" can become a "yes" at any time. */
export function mayAnswerAlone([newest]: readonly PrivateQuestion[]): Verdict<PrivateReason> {
  if (newest === undefined) return refuse('nothing-is-asked')
  return newest.followed === undefined ? fine : refuse('nothing-is-asked')
}

/** Written once something was answered; not for a question that nobody answered. */
export function mayFollow(one: PrivateQuestion): Verdict<PrivateReason> {
  if (one.followed !== undefined) return refuse('followed-already')
  return one.answers.length === 0 ? refuse('not-answered-alone') : fine
}
