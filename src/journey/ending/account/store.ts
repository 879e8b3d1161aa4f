import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'

const side = (alias: 'd' | 'c') =>
  sql`case when t.kind = 'contribution-kept' and ${sql.ref(`${alias}.kind`)} = 'council' then 'contribution' else ${sql.ref(`${alias}.kind`)} end`

/**
 * Every movement of the budget's money, added up by round, by the kinds of its two accounts and by goal: not from what the accounts keep.
 * What was kept of a payment went back to the council, but is the person's own part: it is told as theirs.
 */
export const movedOn = statement(
  'account-moved',
  (_, p: { budget: string }) => sql<{
    round: number
    debit: string
    credit: string
    outcome_id: string | null
    pence: Pence
  }>`
  select round_on(t.authority_id, t.budget_id, t.effective_on) as round, ${side('d')} as debit, ${side('c')} as credit, coalesce(t.outcome_id, l.outcome_id) as outcome_id, sum(t.amount_pence)::bigint as pence
  from transfer t join account d on d.account_id = t.debit_account join account c on c.account_id = t.credit_account
  left join agreement_line l on l.line_id = t.line_id
  where t.budget_id = ${p.budget}::uuid
  group by 1, 2, 3, coalesce(t.outcome_id, l.outcome_id)`,
)

/**
 * What was paid after the day of a death or of a move on which the ending that stands rests; undefined where it rests on neither, or
 * nothing was. After a move, what was paid until it was told: what comes later is the notice, and due.
 */
export const paidSince = statement(
  'ending-paid-since',
  (_, p: { budget: string }) => sql<{ on_day: Day; pence: Pence; written_off: Pence }>`
  select g.on_day, sum(t.amount_pence)::bigint as pence,
    coalesce((select a.credits_pence - a.debits_pence from account a where a.budget_id = ${p.budget}::uuid and a.kind = 'written-off'), 0)::bigint as written_off
  from ending_stands_now s join ending e on e.ending_id = s.ending_id
  join lawful_ground g on g.ground_id = e.ground_id and g.on_day is not null
  join transfer t on t.budget_id = e.budget_id and t.kind = 'payment' and t.effective_on > g.on_day
    and (e.kind = 'died' or t.effective_on <= e.told_on)
  where s.budget_id = ${p.budget}::uuid group by s.ending_id, s.told_on, g.on_day order by s.told_on desc limit 1`,
)

/** What lies in each of the budget's accounts, as they keep it. */
export const liesNow = statement(
  'account-lies',
  (_, p: { budget: string }) => sql<{ kind: string; pence: Pence }>`
  select kind, credits_pence - debits_pence as pence from account where budget_id = ${p.budget}::uuid`,
)

/** The goals of every version that money was paid for: each once, in its newest words. */
export const goalsPaidFor = statement(
  'account-goals',
  (_, p: { budget: string }) => sql<{ outcome_id: string; words: string }>`
  select o.outcome_id, o.words from outcome o join plan_version v on v.version_id = o.version_id
  where v.budget_id = ${p.budget}::uuid
    and o.outcome_id in (select l.outcome_id from agreement_line l where l.budget_id = ${p.budget}::uuid)
  order by v.number, o.position`,
)
