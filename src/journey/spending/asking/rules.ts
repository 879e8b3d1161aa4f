import { addWorkingDays, type Day } from '#core/day.ts'
import { fine, isFine, type Reason, refuse, type Verdict } from '#core/verdict.ts'
import type { Because, Question, Told, Verdicts } from './asking.ts'
import { type NeutralReason, notNeutral } from './neutral.ts'

export type AskingReason =
  | 'question-is-with-the-worker'
  | 'question-was-not-passed-on'
  | 'say-what-must-hold'
  | 'say-what-else-can-be-done'
  | 'say-why-it-is-needed'
  | 'topic-and-sentence-together'
  | 'topic-says-nothing'

/** So many people must be alike before anything is told about them. */
export const ALIKE_LEAST = 5

/** Why a question goes to the worker at once; undefined where the rules have answered it. */
export const passedBecause = (told: Told): Because | undefined =>
  told === 'ask-first' || told === 'dont-know' ? told : undefined

/** By which day a worker answers what is asked today. */
export const answerBy = (today: Day, workingDays: number, holidays: readonly Day[]): Day =>
  addWorkingDays(today, workingDays, new Set(holidays))

/** Where a question stands. */
export type Standing =
  | { readonly is: 'told' }
  | { readonly is: 'waiting' | 'late'; readonly by: Day }
  | { readonly is: 'answered' }

export function standingOf({ passed, answers }: Pick<Question, 'passed' | 'answers'>, today: Day): Standing {
  if (answers.length > 0) return { is: 'answered' }
  if (passed === undefined) return { is: 'told' }
  return { is: passed.answerBy < today ? 'late' : 'waiting', by: passed.answerBy }
}

/** Whoever is not content with what the rules say asks their worker, once. */
export const mayPassOn = ({ passed }: Pick<Question, 'passed'>): Verdict<AskingReason> =>
  passed === undefined ? fine : refuse('question-is-with-the-worker')

/** What a worker typed for the person was asked of them: they may decide it, also where the rules have answered. */
export const mayDecide = ({ passed, how }: Pick<Question, 'passed' | 'how'>): Verdict<AskingReason> =>
  passed !== undefined || how !== 'self' ? fine : refuse('question-was-not-passed-on')

/** What a worker types as their answer. */
export type TypedAnswer = {
  readonly verdict: Verdicts
  readonly condition: string
  readonly reasons: string
  readonly instead: string
  readonly neededBecause: string
  readonly topic: string
  readonly neutral: string
}

/** Whether a rule that was shown asks for a decision of its own before a yes. */
export const needsDecision = ({ rules }: Pick<Question, 'rules'>): boolean => rules.some((rule) => rule.decisionNeeded)

/**
 * An answer is a decision: a no says what else can be done, a "yes, if" says if what, and a yes to what the law lets pass only
 * where it is needed says why it is. What is told to others names nobody.
 */
export function mayAnswer(
  question: Pick<Question, 'passed' | 'rules' | 'how'>,
  typed: TypedAnswer,
  { topicKey, names }: { topicKey: string; names: readonly string[] },
): Verdict<AskingReason | NeutralReason> {
  const decide = mayDecide(question)
  if (!isFine(decide)) return decide
  const found: Reason<AskingReason | NeutralReason>[] = []
  if (typed.verdict === 'yes-if' && typed.condition === '') found.push({ code: 'say-what-must-hold', at: 'condition' })
  if (typed.verdict === 'no' && typed.instead === '') found.push({ code: 'say-what-else-can-be-done', at: 'instead' })
  if (typed.verdict !== 'no' && needsDecision(question) && typed.neededBecause === '')
    found.push({ code: 'say-why-it-is-needed', at: 'neededBecause' })
  if ((typed.topic === '') !== (typed.neutral === ''))
    found.push({ code: 'topic-and-sentence-together', at: typed.topic === '' ? 'topic' : 'neutral' })
  else if (typed.topic !== '' && topicKey === '') found.push({ code: 'topic-says-nothing', at: 'topic' })
  const told = [notNeutral(typed.topic, names, 'topic'), notNeutral(typed.neutral, names, 'neutral')]
  return [...found, ...told.flat()]
}
