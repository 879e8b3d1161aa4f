import type { Day } from '#core/day.ts'
import { fine, isFine, refuse, type Verdict } from '#core/verdict.ts'
import { mayBearOut, mayHaveSaid, type Witness, type WitnessReason } from '../heard/rules.ts'
import type { Plan, Sentence } from '../plan.ts'
import { goalsTypedFor, linesTypedFor, soundsField, typedForPerson } from '../typed/rules.ts'

export type SoundsForReason =
  | WitnessReason
  | 'nothing-to-ask-them'
  | 'say-yes-or-no'
  | 'said-after-today'
  | 'said-before-it-was-typed'

/** A sentence that was typed for the person, and what the worker writes down that they said of it. */
export type SaidOf = { sentence: Sentence; sounds: boolean | undefined }

/** Of these a worker may write down what the person said: what they said in their own session stays theirs. */
export const toAskThem = (plan: Pick<Plan, 'sentences'>): readonly Sentence[] =>
  typedForPerson(plan).filter(({ typedFor }) => typedFor?.sounds === undefined || typedFor.heard !== undefined)

/** Whether anything typed for the person can be asked about: a sentence, a goal, or what money is for. */
export const asksThem = (plan: Pick<Plan, 'sentences' | 'outcomes' | 'spendLines' | 'submitted'>): boolean =>
  toAskThem(plan).length + goalsTypedFor(plan).length + linesTypedFor(plan).length > 0

/**
 * Whether a new yes to these words is typed by whoever typed them: then another human must have heard it. One that stands is not
 * asked about again.
 */
const isOwnTyping = ({ sentence, sounds }: SaidOf, typistId: string): boolean =>
  sounds === true && sentence.typedFor?.byId === typistId && sentence.typedFor.sounds !== true

/** Whether nobody can have spoken of these words on that day, since they are from a later one. */
const isBefore =
  (day: Day) =>
  ({ sentence, sounds }: SaidOf): boolean =>
    sounds !== undefined && sentence.typedFor?.on !== undefined && day < sentence.typedFor.on

/**
 * Whether a worker may write down what the person said of words that were typed for them. A no counts at once. A yes to words that
 * this same worker typed needs another member of staff, or an advocate, who heard it too: nobody confirms their own typing alone.
 */
export function maySayFor(
  said: readonly SaidOf[],
  { saidOn, witness }: { saidOn: Day; witness: Witness },
  { today, typistId, names }: { today: Day; typistId: string; names: readonly string[] },
): Verdict<SoundsForReason> {
  const first = said[0]?.sentence.typedFor
  if (first === undefined) return refuse('nothing-to-ask-them')
  if (said.every(({ sounds }) => sounds === undefined)) return refuse('say-yes-or-no', soundsField(first.sentenceId))
  const needsAnother = witness.name !== '' || said.some((one) => isOwnTyping(one, typistId))
  const on = said.some(isBefore(saidOn)) ? refuse('said-before-it-was-typed', 'saidOn') : mayHaveSaid(saidOn, today)
  const borne = needsAnother ? mayBearOut(witness, names) : fine
  return isFine(on) ? borne : [...on, ...borne]
}
