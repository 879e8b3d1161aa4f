import type { Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import { setPart } from '#council/deeds.ts'
import { inCouncil, type Pool, type Tx } from '#db/transaction.ts'
import { SHIPPED } from './defaults/index.ts'
import { rulesIn, ruleToChange } from './reads.ts'
import type { ShippedRule } from './rule.ts'
import { keyFrom, mayAdd, mayEnd, mayWrite, type TypedRule, warningsOf } from './rules.ts'
import { addRules, anyRule, endRuleRow, lockRules } from './store.ts'

type Version = TypedRule & { readonly key: string }

const columnsOf = ({ key, text, from, to }: Version): object => ({
  ...{ rule_id: newId(), key, answer: text.answer, name: text.name, covers: text.covers.join('\n'), why: text.why },
  ...{ whose: text.whose, source: text.source, yes_examples: text.yesExamples.join('\n') },
  ...{
    no_examples: text.noExamples.join('\n'),
    decision_needed: text.decisionNeeded,
    from_day: from,
    to_day: to ?? null,
  },
})

const addVersions = (tx: Tx, versions: readonly Version[], by: string | null, on: Day): Promise<unknown> =>
  tx.run(addRules, { rules: JSON.stringify(versions.map(columnsOf)), by, on })

/**
 * A council without any rule begins with those that ship, from a day on; `own` are added or stand in their place. One that has
 * rules keeps them as they are.
 */
export async function beginRules(tx: Tx, from: Day, own: readonly ShippedRule[] = []): Promise<boolean> {
  await tx.run(lockRules, {})
  if ((await tx.one(anyRule, {}))?.there === true) return false
  const replaced = new Set(own.map(({ key }) => key))
  const rules = [...SHIPPED.filter(({ key }) => !replaced.has(key)), ...own]
  const versions = rules.map(({ key, ...text }) => ({ key, text, from, to: undefined }))
  await addVersions(tx, versions, null, from)
  return true
}

/** The same for every council of an installation; gives how many began. */
export async function beginRulesEverywhere(
  pool: Pool,
  councils: readonly { authorityId: number }[],
  from: Day,
): Promise<number> {
  const began = await Promise.all(
    councils.map(({ authorityId }) => inCouncil(pool, authorityId, (tx) => beginRules(tx, from))),
  )
  return began.filter(Boolean).length
}

/** What is sent to write a version: `goOn` says that the warnings were read. */
export type Sent = TypedRule & { readonly goOn: boolean }

/** Reasons at their fields: what the law forbids always, what is only a warning until it was read. */
function refusalsOf({ goOn, ...typed }: Sent, today: Day) {
  const verdict = mayWrite(typed, today)
  const warnings = goOn ? [] : warningsOf(typed.text).map(({ code, at }) => ({ code, at }))
  return [...verdict, ...warnings]
}

/** A rule that was not there. */
export async function addRule(tx: Tx, permit: Permit<'spending-rules', 'change'>, sent: Sent): Promise<Outcome> {
  await tx.run(lockRules, {})
  const key = keyFrom(sent.text.name)
  const verdict = [...refusalsOf(sent, permit.today), ...mayAdd(key, await rulesIn(tx), permit.today)]
  if (!isFine(verdict)) return { refused: verdict }
  await addVersions(tx, [{ key, ...sent }], permit.humanId, permit.today)
  return { lines: [] }
}

/** Another version of a rule, from a day on. What people were told before stays as it was told. */
export async function changeRule(
  tx: Tx,
  permit: Permit<'spending-rules', 'change'>,
  ruleId: string,
  sent: Sent,
): Promise<Outcome> {
  await tx.run(lockRules, {})
  const rule = await ruleToChange(tx, permit, ruleId)
  const verdict = rule === undefined ? refuse('rule-is-gone') : refusalsOf(sent, permit.today)
  if (rule === undefined || !isFine(verdict)) return { refused: verdict }
  await addVersions(tx, [{ key: rule.key, ...sent }], permit.humanId, permit.today)
  return { lines: [] }
}

/** A version holds up to a day. */
export async function endRule(
  tx: Tx,
  permit: Permit<'spending-rules', 'change'>,
  ruleId: string,
  lastDay: Day,
): Promise<Outcome> {
  await tx.run(lockRules, {})
  const { today, humanId: by } = permit
  const rule = await ruleToChange(tx, permit, ruleId)
  const verdict = mayEnd(rule, lastDay, today)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(endRuleRow, { id: ruleId, lastDay, by, on: today })
  return { lines: [] }
}

/** In how many working days a worker answers, from today on. */
export async function changeAnswerDays(
  tx: Tx,
  permit: Permit<'spending-rules', 'change'>,
  workingDays: number,
): Promise<Outcome> {
  await setPart(tx, { from: permit.today, part: { asking: { answerWorkingDays: workingDays } } }, permit)
  return { lines: [] }
}
