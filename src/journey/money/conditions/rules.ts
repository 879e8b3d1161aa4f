import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { AUTHORISED, type Condition, OWN, type Recorded, type Standing } from './conditions.ts'

export type ConditionReason = 'say-whether-it-is-met' | 'say-what-would-help' | 'conditions-are-said-already'

export type DirectReason = 'condition-is-not-said' | 'condition-is-not-met'

/** Which conditions apply: four, or five where an authorised person looks after the money. */
export const conditionsFor = (helpers: readonly { readonly kind: string }[]): readonly Condition[] =>
  helpers.some(({ kind }) => kind === 'authorised-person') ? AUTHORISED : OWN

/** Each condition that applies, with the newest that was recorded of it. `recorded`: newest first. */
export const standingOf = (applying: readonly Condition[], recorded: readonly Recorded[]): readonly Standing[] =>
  applying.map((condition) => ({ condition, recorded: recorded.find((one) => one.condition === condition) }))

/** Money goes into the person's own hands (or those who look after it for them) once each condition is said to be met. */
export function mayPayDirectly(standing: readonly Standing[]): Verdict<DirectReason> {
  if (standing.some(({ recorded }) => recorded?.met === false)) return refuse('condition-is-not-met', 'managedAs')
  return standing.some(({ recorded }) => recorded === undefined) ? refuse('condition-is-not-said', 'managedAs') : fine
}

/** What a worker says of one condition: `met` undefined where they left it open. */
export type SaidOf = { readonly condition: Condition; readonly met: boolean | undefined; readonly words: string }

/** Each condition is answered or left for later; where one is not met, words say why, and what help would make it so. */
export function mayRecord(said: readonly SaidOf[]): Verdict<ConditionReason> {
  if (said.every(({ met }) => met === undefined)) return refuse('say-whether-it-is-met', said[0]?.condition)
  return said.flatMap(({ condition, met, words }) =>
    met === false && words === '' ? refuse('say-what-would-help', `words-${condition}`) : fine,
  )
}

/** Only what was not said just so before is written down. */
export const newlySaid = (said: readonly SaidOf[], standing: readonly Standing[]): readonly SaidOf[] =>
  said.filter(({ condition, met, words }) => {
    const before = standing.find((one) => one.condition === condition)?.recorded
    return met !== undefined && (before === undefined || before.met !== met || before.words !== words)
  })
