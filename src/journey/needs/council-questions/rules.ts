import type { Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Question } from '../needs.ts'
import type { ChangedQuestion, QuestionSet, TypedQuestion, TypedSet } from './council-questions.ts'

export type SettingReason =
  | 'day-has-passed'
  | 'an-outcome-of-the-law-stays'
  | 'two-are-called-the-same'
  | 'too-many-of-your-own'
  | 'nothing-is-different'

/** Extra questions, all of which may be left: more than so many would tire whoever answers. */
export const EXTRAS_MOST = 12

/** Boxes of a question. */
export const boxesOf = (key: string): { about: string; ask: string; leave: string } => ({
  ...{ about: `about-${key}`, ask: `ask-${key}`, leave: `leave-${key}` },
})
export const OWN_KEY = 'new'

/**
 * A question of the council's own: an extra, which may be left and counts neither for eligibility nor for the amount (only the ten
 * outcomes of the Eligibility Regulations 2015 do). Its key was never another question's, so that answers are not taken for its own.
 */
function ownQuestion(own: NonNullable<TypedSet['own']>, sets: readonly QuestionSet[]): Question {
  const numbers = sets.flatMap(({ questions }) => questions.map(({ key }) => Number(/^own-(\d+)$/.exec(key)?.[1] ?? 0)))
  return { key: `own-${1 + Math.max(0, ...numbers)}`, ...own, area: 'wellbeing', optional: true }
}

/** The questions as they would be: those that were shown, in the words that were typed, and the new one. `sets`: every one there is. */
export function questionsAsSet(
  shown: readonly Question[],
  { typed, own }: TypedSet,
  sets: readonly QuestionSet[],
): readonly Question[] {
  const found = new Map(typed.map((one) => [one.key, one]))
  const kept = shown.flatMap((question) => {
    const one = found.get(question.key)
    if (one === undefined) return [question]
    return one.leave && question.area !== 'care-act' ? [] : [{ ...question, about: one.about, ask: one.ask }]
  })
  return own === undefined ? kept : [...kept, ownQuestion(own, sets)]
}

/**
 * Whether a council may ask these questions from that day on. The ten outcomes of the law are always asked, in words of the
 * council's own; others may be left out. Never from a day that has passed: whoever began then keeps what they were asked.
 */
export function maySet(
  shown: readonly Question[],
  set: TypedSet,
  after: readonly Question[],
  today: Day,
): Verdict<SettingReason> {
  const { from, typed } = set
  const isOfTheLaw = ({ key }: TypedQuestion) => shown.some((one) => one.key === key && one.area === 'care-act')
  const reasons = [
    ...(from < today ? refuse('day-has-passed', 'from') : fine),
    ...typed.flatMap((one) =>
      one.leave && isOfTheLaw(one) ? refuse('an-outcome-of-the-law-stays', boxesOf(one.key).about) : fine,
    ),
    ...twice(after, set),
    ...(after.filter(({ optional }) => optional).length > EXTRAS_MOST
      ? refuse('too-many-of-your-own', boxesOf(OWN_KEY).about)
      : fine),
  ]
  const isSame = JSON.stringify(after) === JSON.stringify(shown)
  return reasons.length === 0 && isSame ? refuse('nothing-is-different', boxesOf(OWN_KEY).about) : reasons
}

/** Two questions of the same name could not be told apart where both views stand side by side. */
function twice(after: readonly Question[], { own }: TypedSet): Verdict<SettingReason> {
  const names = after.map(({ about }) => about.toLowerCase())
  const at = names.findIndex((name, index) => names.indexOf(name) !== index)
  if (at < 0) return fine
  const isNew = own !== undefined && at === after.length - 1
  return refuse('two-are-called-the-same', boxesOf(isNew ? OWN_KEY : (after[at]?.key ?? '')).about)
}

/** What a set asks otherwise than the one before it. */
export function changedQuestions(before: readonly Question[], after: readonly Question[]): readonly ChangedQuestion[] {
  const same = (one: Question, other: Question | undefined) => one.about === other?.about && one.ask === other.ask
  const [old, now] = [new Map(before.map((one) => [one.key, one])), new Map(after.map((one) => [one.key, one]))]
  return [
    ...after.flatMap((one) => (same(one, old.get(one.key)) ? [] : [{ before: old.get(one.key), after: one }])),
    ...before.flatMap((one) => (now.has(one.key) ? [] : [{ before: one, after: undefined }])),
  ]
}
