import type { Day } from '#core/day.ts'
import { fine, isFine, refuse, type Verdict } from '#core/verdict.ts'
import { type Part, type Plan, type Sentence, sentenceOf, wordsOf } from '../plan.ts'
import { type ChangeReason, mayChange } from '../rules.ts'
import { itemsTypedFor, saysItem } from './items.ts'

export type WriteForReason = ChangeReason | 'they-wrote-this-themselves' | 'write-yours-first' | 'said-after-today'

/**
 * Whether a worker may type what the person said in a part: never over words that the person typed themself. How they
 * understand the plan is written down once the worker's own is, so that nobody leads; and also of a plan that was sent.
 */
export function mayWriteFor(
  plan: Plan | undefined,
  part: Part,
  { saidOn, today }: { saidOn: Day; today: Day },
): Verdict<WriteForReason> {
  if (plan === undefined) return refuse('no-plan-yet')
  const open = part === 'understood' ? fine : mayChange(plan)
  if (!isFine(open)) return open
  if (isTheirOwn(plan, part)) return refuse('they-wrote-this-themselves')
  if (part === 'understood' && sentenceOf(plan, part, 'worker') === undefined) return refuse('write-yours-first')
  return saidOn > today ? refuse('said-after-today', 'saidOn') : fine
}

/** Whether the person typed the words of a part in their own session. */
export function isTheirOwn(plan: Pick<Plan, 'sentences'>, part: Part): boolean {
  const found = wordsOf(plan, part, 'person')
  return found !== undefined && found.typedFor === undefined
}

/** What somebody else typed for the person: "Does this sound like you?" */
export const typedForPerson = (plan: Pick<Plan, 'sentences'>): readonly Sentence[] =>
  plan.sentences.filter(({ side, typedFor, words }) => side === 'person' && typedFor !== undefined && words !== '')

/** The name of the field in which the person answers for one sentence. */
export const soundsField = (sentenceId: string): string => `sounds-${sentenceId}`

/** Those that the person has not answered yet. */
export const notYetAnswered = (plan: Pick<Plan, 'sentences'>): readonly Sentence[] =>
  typedForPerson(plan).filter(({ typedFor }) => typedFor?.sounds === undefined)

/** How many sentences, goals and words about money that were typed for the person wait for their word. */
export const waitsForTheirWord = (plan: Sayings): number =>
  notYetAnswered(plan).length + itemsTypedFor(plan).filter(({ says }) => says === undefined).length

/** Those of which the person says that they do not sound like them: they do not stand. */
export const notLikeThem = (plan: Pick<Plan, 'sentences'>): readonly Sentence[] =>
  typedForPerson(plan).filter(({ typedFor }) => typedFor?.sounds === false)

/**
 * Whether at least one sentence of the plan, a goal or what money is for is the person's own: typed by them, or typed for them and
 * "yes, that sounds like me" (of a goal: "yes, this is right for me"), as it reads now. What a worker typed and nobody asked about is not
 * (Arthur).
 */
export const saidByPerson = (plan: Sayings): boolean =>
  plan.sentences.some(
    ({ side, words, typedFor }) =>
      side === 'person' && words !== '' && (typedFor === undefined || typedFor.sounds === true),
  ) || saysItem(plan)

type Sayings = Pick<Plan, 'sentences'> & Partial<Pick<Plan, 'outcomes' | 'spendLines'>>

export type UnfinishedReason =
  | 'nothing-said-by-the-person'
  | 'a-sentence-is-not-theirs'
  | 'person-has-not-said-what-they-understand'
  | 'worker-has-not-said-what-they-understand'

/**
 * Why a plan is unfinished between two people although nothing of it is missing. It holds nothing up and is no score: it is
 * shown to those who can talk about it.
 */
export function whyUnfinished(
  plan: Pick<Plan, 'sentences' | 'outcomes'> & Partial<Pick<Plan, 'spendLines'>>,
): Verdict<UnfinishedReason> {
  if (plan.sentences.length === 0 && plan.outcomes.length === 0) return fine
  return [
    ...(saidByPerson(plan) ? fine : refuse('nothing-said-by-the-person')),
    ...(notLikeThem(plan).length === 0 ? fine : refuse('a-sentence-is-not-theirs')),
    ...(sentenceOf(plan, 'understood', 'person') ? fine : refuse('person-has-not-said-what-they-understand')),
    ...(sentenceOf(plan, 'understood', 'worker') ? fine : refuse('worker-has-not-said-what-they-understand')),
  ]
}
