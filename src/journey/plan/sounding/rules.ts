import type { Day } from '#core/day.ts'
import { fine, isFine, refuse, type Verdict } from '#core/verdict.ts'
import { mayBearOut, mayHaveSaid, type Witness, type WitnessReason } from '../heard/rules.ts'
import type { Plan, Sentence } from '../plan.ts'
import { type Item, itemsTypedFor } from '../typed/items.ts'
import { soundsField, typedForPerson } from '../typed/rules.ts'

export type SoundsForReason =
  | WitnessReason
  | 'nothing-to-ask-them'
  | 'say-yes-or-no'
  | 'said-after-today'
  | 'said-before-it-was-typed'

/** Something that was typed for the person: its field, who typed it, from which day it is where that is known, what they said of it before. */
export type Asked = { field: string; typedById: string | undefined; from: Day | undefined; before: boolean | undefined }

/** What the worker writes down that the person said of it. */
export type SaidOf = { asked: Asked; sounds: boolean | undefined }

/** Of these a worker may write down what the person said: what they said in their own session stays theirs. */
export const toAskThem = (plan: Pick<Plan, 'sentences'>): readonly Sentence[] =>
  typedForPerson(plan).filter(({ typedFor }) => typedFor?.sounds === undefined || typedFor.heard !== undefined)

/** The same of goals, and of words about money. */
export const itemsToAsk = (plan: Pick<Plan, 'outcomes' | 'spendLines'>): readonly Item[] =>
  itemsTypedFor(plan).filter(({ says, heard }) => says === undefined || heard !== undefined)

export const askedOf = ({ typedFor }: Sentence): Asked => ({
  ...{ field: soundsField(typedFor?.sentenceId ?? ''), typedById: typedFor?.byId },
  ...{ from: typedFor?.on, before: typedFor?.sounds },
})

export const askedOfItem = ({ field, typed, says }: Item): Asked => ({
  ...{ field, typedById: typed.byId, from: undefined, before: says },
})

/** Whether anything typed for the person can be asked about: a sentence, a goal, or what money is for. */
export const asksThem = (plan: Pick<Plan, 'sentences' | 'outcomes' | 'spendLines'>): boolean =>
  toAskThem(plan).length + itemsToAsk(plan).length > 0

/**
 * Whether a new yes to these words is typed by whoever typed them: then another human must have heard it. One that stands is not
 * asked about again.
 */
const isOwnTyping = ({ asked, sounds }: SaidOf, typistId: string): boolean =>
  sounds === true && asked.typedById === typistId && asked.before !== true

/** Whether nobody can have spoken of these words on that day, since they are from a later one. */
const isBefore =
  (day: Day) =>
  ({ asked, sounds }: SaidOf): boolean =>
    sounds !== undefined && asked.from !== undefined && day < asked.from

/**
 * Whether a worker may write down what the person said of words that were typed for them. A no counts at once. A yes to words that
 * this same worker typed needs another member of staff, or an advocate, who heard it too: nobody confirms their own typing alone.
 */
export function maySayFor(
  said: readonly SaidOf[],
  { saidOn, witness }: { saidOn: Day; witness: Witness },
  { today, typistId, names }: { today: Day; typistId: string; names: readonly string[] },
): Verdict<SoundsForReason> {
  const first = said[0]?.asked
  if (first === undefined) return refuse('nothing-to-ask-them')
  if (said.every(({ sounds }) => sounds === undefined)) return refuse('say-yes-or-no', first.field)
  const needsAnother = witness.name !== '' || said.some((one) => isOwnTyping(one, typistId))
  const on = said.some(isBefore(saidOn)) ? refuse('said-before-it-was-typed', 'saidOn') : mayHaveSaid(saidOn, today)
  const borne = needsAnother ? mayBearOut(witness, names) : fine
  return isFine(on) ? borne : [...on, ...borne]
}
