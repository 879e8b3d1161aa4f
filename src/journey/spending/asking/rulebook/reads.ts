import type { Permit } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { answerTo, type Found } from '../matching/matching.ts'
import { subjectOf } from '../matching/subjects.ts'
import { ruleFrom } from './rows.ts'
import type { Rule } from './rule.ts'
import { comingAfter, inForceOn, overOn } from './rules.ts'
import { allRules } from './store.ts'

/** Every version of this council's rules. */
export const rulesIn = async (tx: Tx): Promise<readonly Rule[]> => (await tx.run(allRules, {})).map(ruleFrom)

/** The council's rules as whoever keeps them sees them. */
export type Rulebook = {
  readonly now: readonly Rule[]
  readonly coming: readonly Rule[]
  readonly over: readonly Rule[]
}

export async function rulebookOf(tx: Tx, { today }: Permit<'spending-rules', 'see'>): Promise<Rulebook> {
  const rules = await rulesIn(tx)
  return { now: inForceOn(rules, today), coming: comingAfter(rules, today), over: overOn(rules, today) }
}

/** A version that holds or will hold; undefined where there is none by that id. */
export async function ruleToChange(tx: Tx, { today }: Permit, ruleId: string): Promise<Rule | undefined> {
  const rules = await rulesIn(tx)
  return [...inForceOn(rules, today), ...comingAfter(rules, today)].find((rule) => rule.ruleId === ruleId)
}

/** A question tried against the rules as they will be on a day. Nothing is kept of it. */
export type Trial = { readonly words: string; readonly on: Day; readonly found: Found<Rule> | undefined }

export async function tried(tx: Tx, words: string, on: Day): Promise<Trial> {
  const rules = inForceOn(await rulesIn(tx), on)
  return { words, on, found: words === '' ? undefined : answerTo(words, rules.map(subjectOf)) }
}
