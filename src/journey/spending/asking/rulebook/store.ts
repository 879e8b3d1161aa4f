import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { RuleAnswer, Whose } from './rule.ts'

export type RuleRow = {
  rule_id: string
  rule_order: bigint
  key: string
  answer: RuleAnswer
  name: string
  covers: string
  why: string
  whose: Whose
  source: string
  yes_examples: string
  no_examples: string
  decision_needed: boolean
  from_day: Day
  to_day: Day | null
  ended: Day | null
  by_name: string | null
}

/** For `select … from spending_rule r`: a version with what ended it and who wrote it. */
export const RULE_COLUMNS = sql`r.rule_id, r.rule_order, r.key, r.answer, r.name, r.covers, r.why, r.whose, r.source, r.yes_examples,
  r.no_examples, r.decision_needed, r.from_day, r.to_day, e.last_day as ended, h.name as by_name`
export const RULE_JOINS = sql`left join spending_rule_ended e on e.rule_id = r.rule_id left join human h on h.human_id = r.recorded_by`

/** Every version of every rule, by name. */
export const allRules = statement(
  'spending-rules',
  (_, _p: object) =>
    sql<RuleRow>`select ${RULE_COLUMNS} from spending_rule r ${RULE_JOINS} order by r.name, r.rule_order`,
)

/** Adds versions: a list in json, each with its columns. */
export const addRules = statement(
  'spending-rules-add',
  (_, p: { rules: string; by: string | null; on: Day }) => sql<object>`
    insert into spending_rule (rule_id, key, answer, name, covers, why, whose, source, yes_examples, no_examples, decision_needed,
      from_day, to_day, recorded_by, recorded_on)
    select rule_id, key, answer, name, covers, why, whose, source, yes_examples, no_examples, decision_needed, from_day, to_day,
      ${p.by}::uuid, ${p.on}::date
    from jsonb_to_recordset(${p.rules}::jsonb) as r (rule_id uuid, key text, answer text, name text, covers text, why text, whose text,
      source text, yes_examples text, no_examples text, decision_needed boolean, from_day date, to_day date)`,
)

export const anyRule = statement(
  'spending-rules-any',
  (_, _p: object) => sql<{ there: boolean }>`select exists (select from spending_rule) as there`,
)

/** Two who begin or change one council's rules take turns. */
export const lockRules = statement(
  'spending-rules-lock',
  (_, _p: object) =>
    sql<object>`select pg_advisory_xact_lock(hashtextextended('spending rules ' || current_setting('app.authority'), 0))`,
)

export const endRuleRow = statement('spending-rule-end', (q, p: { id: string; lastDay: Day; by: string; on: Day }) =>
  q.insertInto('spending_rule_ended').values({ rule_id: p.id, last_day: p.lastDay, ended_by: p.by, ended_on: p.on }),
)
