import type { Day } from '#core/day.ts'
import { fine, isFine, refuse, type Verdict } from '#core/verdict.ts'
import { type AnswerReason, mayAnswer } from '../answers/rules.ts'
import { mayBearOut, mayHaveSaid, type Witness, type WitnessReason } from '../heard/rules.ts'
import { type Answer, answerOf, type Plan } from '../plan.ts'
import { mayChange, type PlanReason } from '../rules.ts'

export type DayReason = 'said-after-today' | 'said-before-this-version' | 'said-before-these-words'

/** What is missing where somebody else typed what the person said. */
export type BorneOutReason = WitnessReason | 'photo-of-the-signed-page'

export type AnswerForReason =
  | AnswerReason
  | DayReason
  | 'they-answered-themselves'
  | 'write-their-words'
  | BorneOutReason

export type AskReason = PlanReason | DayReason | 'they-answered-themselves' | 'they-said-yes' | 'say-why-they-could-not'

export type ObjectForReason = ObjectReason | 'said-after-today' | 'said-before-this-answer'

export type ObjectReason = 'nobody-answered-for-you' | 'you-said-so-already' | 'the-14-days-are-over'

/** An answer as a worker writes it down for the person. */
export type GivenInput = {
  answer: Answer
  words: string
  how: 'paper' | 'phone'
  saidOn: Day
  witness: Witness
  hasPhoto: boolean
}

type Days = Pick<Plan, 'openedOn' | 'wordedOn'>

function onADay(plan: Days, on: Day, today: Day, at: string): Verdict<DayReason> {
  if (on > today) return refuse('said-after-today', at)
  return on < plan.openedOn ? refuse('said-before-this-version', at) : fine
}

/** An answer counts for the words that were there: none of a day before they were changed last. */
const ofTheseWords = (plan: Days, on: Day, at: string): Verdict<DayReason> =>
  on >= plan.openedOn && isBeforeTheWords(plan, on) ? refuse('said-before-these-words', at) : fine

/** Whether the plan read differently on that day, as far as is kept: what is changed on a day is taken to have been there on it. */
export const isBeforeTheWords = ({ wordedOn }: Days, on: Day): boolean => wordedOn !== undefined && on < wordedOn

/** Whether the person's own answer, given in their own session, stands: nobody writes over it. */
function isTheirOwn(plan: Plan): boolean {
  const answer = answerOf(plan, 'person')
  return answer?.stands === true && answer.givenFor === undefined
}

/**
 * Whether a worker may write down the person's answer: as for any answer, and by phone in the person's words, which another member of
 * staff or an advocate heard too; on paper the signed page is there.
 */
export function mayAnswerFor(
  plan: Plan | undefined,
  given: GivenInput,
  { today, names }: { today: Day; names: readonly string[] },
): Verdict<AnswerForReason> {
  const may = mayAnswer(plan, given.answer, given.words)
  if (plan === undefined || isTheirOwn(plan)) return plan === undefined ? may : refuse('they-answered-themselves')
  const { how, answer, words } = given
  // Of every other answer the words are asked for in any case.
  const noWords = how === 'phone' && answer === 'yes' && words.trim() === ''
  return [
    ...may,
    ...onADay(plan, given.saidOn, today, 'saidOn'),
    ...ofTheseWords(plan, given.saidOn, 'saidOn'),
    ...(noWords ? refuse('write-their-words', 'words') : fine),
    ...isBorneOut(given, names),
  ]
}

/** What was typed for somebody is borne out: on paper by the signed page, by phone by another of staff or an advocate who heard it too. */
export function isBorneOut(
  { how, witness, hasPhoto }: Pick<GivenInput, 'how' | 'witness' | 'hasPhoto'>,
  names: readonly string[],
): Verdict<BorneOutReason> {
  if (how === 'paper') return hasPhoto ? fine : refuse('photo-of-the-signed-page', 'photo')
  return mayBearOut(witness, names)
}

/**
 * Whether a worker may write down that the person was asked on a day, and what came of it; '' where it was no answer. A day before the
 * plan read as it does may be written down as a step that was taken: it counts for nothing (`isBeforeTheWords`).
 */
export function mayAskToAgree(
  plan: Plan | undefined,
  { askedOn, couldNot, because }: { askedOn: Day; couldNot: boolean; because: string },
  today: Day,
): Verdict<AskReason> {
  const open = mayChange(plan)
  if (plan === undefined || !isFine(open)) return open
  const answer = answerOf(plan, 'person')
  if (answer?.stands && (answer.answer === 'yes' || answer.answer === 'yes-but')) return refuse('they-said-yes')
  if (couldNot && isTheirOwn(plan)) return refuse('they-answered-themselves')
  return [
    ...onADay(plan, askedOn, today, 'askedOn'),
    ...(couldNot ? ofTheseWords(plan, askedOn, 'askedOn') : fine),
    ...(couldNot && because === '' ? refuse('say-why-they-could-not', 'because') : fine),
  ]
}

/**
 * Whether a worker may write down that the person said so, by phone, on paper or together: as for the person, on the day on which they
 * said it. It takes an answer away and gives none, so that nobody else need have heard it.
 */
export function mayObjectFor(plan: Plan | undefined, saidOn: Day, today: Day): Verdict<ObjectForReason> {
  const may = mayObject(plan, saidOn)
  if (!isFine(may)) return may
  const given = plan && answerOf(plan, 'person')?.givenFor
  if (given !== undefined && saidOn < given.on) return refuse('said-before-this-answer', 'saidOn')
  return mayHaveSaid(saidOn, today)
}

/** Whether the person may say "that is not what I said": of an answer typed for them, for 14 days after their copy. */
export function mayObject(plan: Plan | undefined, today: Day): Verdict<ObjectReason> {
  const given = plan && answerOf(plan, 'person')?.givenFor
  if (given === undefined) return refuse('nobody-answered-for-you')
  if (given.objected !== undefined) return refuse('you-said-so-already')
  return given.copy !== undefined && given.copy.objectUntil < today ? refuse('the-14-days-are-over') : fine
}
