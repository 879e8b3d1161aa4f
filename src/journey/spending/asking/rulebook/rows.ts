import type { Rule } from './rule.ts'
import type { RuleRow } from './store.ts'

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '')

/** A version of a rule from its row. */
export const ruleFrom = (row: RuleRow): Rule => ({
  ...{ ruleId: row.rule_id, key: row.key, order: row.rule_order, answer: row.answer, name: row.name, why: row.why },
  ...{ whose: row.whose, source: row.source, decisionNeeded: row.decision_needed, covers: lines(row.covers) },
  ...{ yesExamples: lines(row.yes_examples), noExamples: lines(row.no_examples), from: row.from_day },
  ...{ to: row.to_day ?? undefined, ended: row.ended ?? undefined, byName: row.by_name ?? undefined },
})
