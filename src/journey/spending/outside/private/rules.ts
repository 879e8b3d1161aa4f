import type { Day } from '#core/day.ts'
import { fine, type Reason, refuse, type Verdict } from '#core/verdict.ts'
import type { PrivateQuestion } from './private.ts'

export type PrivateReason =
  | 'asked-alone-already'
  | 'nothing-is-asked'
  | 'not-answered-alone'
  | 'followed-already'
  | 'talked-already'
  | 'answered-themselves'
  | 'talk-alone-first'
  | 'talk-was-after-the-question'

/**
 * The question that is open: asked, and nothing written down of what was done; undefined where there is none. A talk alone closes what
 * has no answer, but for the safety path; what the person answers later opens it again.
 */
export const openOf = (all: readonly PrivateQuestion[]): PrivateQuestion | undefined =>
  all.find(({ followed, answers: [answer], talk }) => {
    if (followed !== undefined) return false
    return answer === undefined ? talk === undefined || talk.next === 'safety' : answer.said !== 'no'
  })

/** The first day on which something shows after they were asked, or talked, alone last, or at all where they never were. */
export function toTalkAboutSince(
  all: readonly Pick<PrivateQuestion, 'on' | 'talk'>[],
  shown: readonly { readonly on: readonly Day[] }[],
): Day | undefined {
  const [newest] = all
    .flatMap(({ on, talk }) => (talk === undefined ? [on] : [on, talk.on]))
    .sort((a, b) => (a < b ? 1 : -1))
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

/** Of a talk that nobody else could hear, about a question without an answer, on a day since it was asked. */
export function mayTalk(one: PrivateQuestion): Verdict<PrivateReason> {
  if (one.followed !== undefined) return refuse('followed-already')
  if (one.answers.length > 0) return refuse('answered-themselves')
  return one.talk === undefined ? fine : refuse('talked-already')
}

/** The same with what was typed. */
export function mayWriteTalk(
  one: PrivateQuestion,
  { alone, on }: { alone: boolean; on: Day },
  today: Day,
): Verdict<PrivateReason> {
  const found: Reason<PrivateReason>[] = [...mayTalk(one)]
  if (!alone) found.push({ code: 'talk-alone-first', at: 'alone' })
  if (on < one.on || on > today) found.push({ code: 'talk-was-after-the-question', at: 'on' })
  return found
}

/** Written once something was answered, or a talk alone led to the safety path; not for a question that nobody answered. */
export function mayFollow(one: PrivateQuestion): Verdict<PrivateReason> {
  if (one.followed !== undefined) return refuse('followed-already')
  return one.answers.length === 0 && one.talk?.next !== 'safety' ? refuse('not-answered-alone') : fine
}
