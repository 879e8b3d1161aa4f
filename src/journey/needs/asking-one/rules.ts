import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Opened, Question } from '../needs.ts'
import { stays } from '../rules.ts'
import type { SentOne, Ticked } from './asking-one.ts'

export type OneReason =
  | 'not-one-of-our-questions'
  | 'choose-your-answer'
  | 'answered-in-own-session'
  | 'this-answer-stays'

/**
 * Whether one answer of the person may be kept from a device that is not theirs: what they typed in a session of their own is
 * never laid over, and what both have seen stays (B1).
 */
export function mayKeepForPerson(
  opened: Opened,
  ticked: readonly Ticked[],
  sent: SentOne | undefined,
): Verdict<OneReason> {
  const before = ticked.find(({ key }) => key === sent?.key)
  if (before?.how === 'own-device') return refuse('answered-in-own-session', `level-${sent?.key}`)
  return mayKeep(opened, before, sent)
}

/** Whether one answer may be kept: it is to a question of this assessment, something is ticked, and no earlier one must stay. */
export function mayKeep(opened: Opened, before: Ticked | undefined, sent: SentOne | undefined): Verdict<OneReason> {
  if (sent === undefined || !opened.questions.some(({ key }) => key === sent.key))
    return refuse('not-one-of-our-questions')
  if (before !== undefined && stays(opened, before)) return refuse('this-answer-stays', `level-${sent.key}`)
  return sent.level === undefined ? refuse('choose-your-answer', `level-${sent.key}`) : fine
}

/** The next question after this one, in their order and then from the start, for which `isLeft` holds. */
export function nextAfter(
  questions: readonly Question[],
  key: string,
  isLeft: (question: Question) => boolean,
): Question | undefined {
  const at = questions.findIndex((question) => question.key === key)
  return [...questions.slice(at + 1), ...questions.slice(0, Math.max(0, at))].find(isLeft)
}
