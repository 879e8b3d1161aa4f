import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { HeldBy } from '../statements/statements.ts'

type OpenRow = {
  file_id: string
  row_number: number
  account_name: string
  booked_on: Day
  amount_pence: Pence
  payee: string
  words: string
}

const notSettled = sql`not exists (select from row_settled s where s.file_id = r.file_id and s.row_number = r.row_number
  and not exists (select from row_opened_again o where o.settled_id = s.settled_id))`

const openRow = sql<OpenRow>`
  select r.file_id, r.row_number, a.name as account_name, r.booked_on, r.amount_pence, r.payee, r.words
  from counted_row r join statement_account a on a.account_id = r.account_id`

/** Rows that count and of which nobody has said anything, oldest first. */
export const openRowsOf = statement(
  'statement-open-rows',
  (_, p: { budget: string; held: readonly HeldBy[]; most: number }) => sql<OpenRow>`
    ${openRow} where r.budget_id = ${p.budget}::uuid and a.held_by = any(${p.held}::text[]) and ${notSettled}
    order by r.booked_on, r.file_id, r.row_number limit ${p.most}::int`,
)

export const openRowById = statement(
  'statement-open-row',
  (_, p: { budget: string; held: readonly HeldBy[]; file: string; row: number }) => sql<OpenRow>`
    ${openRow} where r.budget_id = ${p.budget}::uuid and a.held_by = any(${p.held}::text[]) and ${notSettled}
      and r.file_id = ${p.file}::uuid and r.row_number = ${p.row}::int`,
)

export const openRowsCount = statement(
  'statement-open-rows-count',
  (_, p: { budget: string; held: readonly HeldBy[] }) => sql<{ rows: number }>`
    select count(*)::int as rows from counted_row r join statement_account a on a.account_id = r.account_id
    where r.budget_id = ${p.budget}::uuid and a.held_by = any(${p.held}::text[]) and ${notSettled}`,
)

type PurchaseRow = {
  purchase_id: string
  line_id: string
  what: string
  line_what: string
  bought_on: Day
  amount_pence: Pence
}

/**
 * Purchases that stand. `matched`: whether a row of a statement is each already; what stands instead of one that came back in part was
 * in the statement with that one.
 */
export const purchasesToMatch = statement(
  'statement-purchases-to-match',
  (_, p: { budget: string }) => sql<PurchaseRow & { matched: boolean }>`
    select b.purchase_id, b.line_id, b.what, l.what as line_what, b.bought_on, b.amount_pence,
      exists (select from row_settled s where s.purchase_id = b.purchase_id and s.is_what = 'purchase'
        and not exists (select from row_opened_again o where o.settled_id = s.settled_id))
      or exists (select from purchase_put_right q join row_settled s on s.purchase_id = q.purchase_id and s.is_what = 'came-back'
        where q.instead_id = b.purchase_id) as matched
    from purchase b join agreement_line l on l.line_id = b.line_id
    where b.budget_id = ${p.budget}::uuid and not exists (select from purchase_put_right q where q.purchase_id = b.purchase_id)
    order by b.bought_on desc, b.purchase_id`,
)

/** Payments of the council that did not come back and that no row of a statement is. */
export const paymentsToMatch = statement(
  'statement-payments-to-match',
  (_, p: { budget: string; to: Day }) => sql<{
    payment_id: string
    arrives_on: Day
    amount_pence: Pence
    reference: string
  }>`
    select c.payment_id, c.arrives_on, c.amount_pence, c.reference from payment c
    where c.budget_id = ${p.budget}::uuid and c.arrives_on <= ${p.to}::date
      and not exists (select from payment_returned x where x.payment_id = c.payment_id)
      and not exists (select from row_settled s where s.payment_id = c.payment_id
        and not exists (select from row_opened_again o where o.settled_id = s.settled_id))
    order by c.arrives_on desc, c.payment_id`,
)

type Line = { line_id: string; what: string; provider: string; amount_pence: Pence; from_day: Day; to_day: Day | null }

/** A line's thing may come from somebody else by now: its provider is then both names, since a statement can have days of either. */
export const linesToMatch = statement(
  'statement-lines-to-match',
  (_, p: { budget: string }) => sql<Line>`
    select l.line_id, l.what, l.amount_pence, concat_ws(' ', (select c.provider from spend_line o
        join agreement_line was on was.spend_line_id = o.spend_line_id join provider_changed c on c.line_id = was.line_id
        where coalesce(o.origin_id, o.spend_line_id) = coalesce(s.origin_id, s.spend_line_id) and o.provider = s.provider
          and (o.provider <> '' or o.what = s.what) order by c.from_day desc, c.change_id desc limit 1), s.provider) as provider, l.from_day, l.to_day
    from agreement_now a join agreement_line l on l.agreement_id = a.agreement_id join spend_line s on s.spend_line_id = l.spend_line_id
    where l.budget_id = ${p.budget}::uuid order by l.from_day, l.line_id`,
)

export const payeeRulesOf = statement(
  'statement-payee-rules',
  (_, p: { budget: string }) => sql<{
    rule_id: string
    payee: string
    line_id: string
    line_what: string
    by_name: string
    made_on: Day
  }>`
    select distinct on (r.payee) r.rule_id, r.payee, r.line_id, l.what as line_what, h.known_as as by_name, r.made_on
    from payee_rule r join agreement_line l on l.line_id = r.line_id join agreement_now a on a.agreement_id = l.agreement_id
    join human h on h.human_id = r.made_by
    where r.budget_id = ${p.budget}::uuid and not exists (select from payee_rule_ended e where e.rule_id = r.rule_id)
    order by r.payee, r.made_on desc, r.rule_id desc`,
)

type NewSettled = {
  id: string
  budget: string
  file: string
  row: number
  isWhat: SettledRow['is_what']
  purchase: string | null
  payment: string | null
  made: boolean
  how: SettledRow['how']
  because: string
  by: string
  on: Day
}

export const addSettled = statement('statement-add-settled', (q, p: NewSettled) =>
  q.insertInto('row_settled').values({
    ...{ settled_id: p.id, budget_id: p.budget, file_id: p.file, row_number: p.row, is_what: p.isWhat },
    ...{ purchase_id: p.purchase, payment_id: p.payment, made_purchase: p.made, how: p.how, because: p.because },
    ...{ settled_by: p.by, settled_on: p.on },
  }),
)

/** `rows`: JSON of {settled_id, file_id, row_number, is_what, purchase_id, payment_id, because}. */
export const addExact = statement(
  'statement-add-exact',
  (_, p: { budget: string; rows: string; by: string; on: Day }) => sql<object>`
    insert into row_settled (settled_id, budget_id, file_id, row_number, is_what, purchase_id, payment_id, how, because, settled_by, settled_on)
    select settled_id, ${p.budget}::uuid, file_id, row_number, is_what, purchase_id, payment_id, 'exact', because, ${p.by}::uuid, ${p.on}::date
    from jsonb_to_recordset(${p.rows}::jsonb) as r (settled_id uuid, file_id uuid, row_number int, is_what text, purchase_id uuid,
      payment_id uuid, because text)`,
)

type SettledRow = {
  settled_id: string
  file_id: string
  row_number: number
  booked_on: Day
  amount_pence: Pence
  payee: string
  words: string
  is_what: 'purchase' | 'payment' | 'came-back' | 'not-this-budget'
  what: string | null
  purchase_id: string | null
  made_purchase: boolean
  how: 'exact' | 'agreed' | 'said'
  because: string
  by_name: string
  closed: boolean
}

const settled = sql<SettledRow>`
  select s.settled_id, s.file_id, s.row_number, r.booked_on, r.amount_pence, r.payee, r.words, s.is_what,
    coalesce(nullif(b.what, ''), l.what) as what, s.purchase_id, s.made_purchase, s.how, s.because, h.known_as as by_name,
    exists (select from statement_closed c where c.account_id = r.account_id and c.up_to >= r.booked_on) as closed
  from row_settled s
  join row_as_told r on r.file_id = s.file_id and r.row_number = s.row_number
  join statement_account a on a.account_id = r.account_id
  join human h on h.human_id = s.settled_by
  left join purchase b on b.purchase_id = s.purchase_id
  left join agreement_line l on l.line_id = b.line_id`

/** What was said of a row and was not taken back. */
export const standing = sql`not exists (select from row_opened_again o where o.settled_id = s.settled_id)`

/** What was said of rows and stands, newest day first. */
export const settledOf = statement(
  'statement-settled',
  (_, p: { budget: string; held: readonly HeldBy[]; most: number }) => sql<SettledRow>`
    ${settled} where s.budget_id = ${p.budget}::uuid and a.held_by = any(${p.held}::text[]) and ${standing}
    order by r.booked_on desc, s.settled_id limit ${p.most}::int`,
)

export const settledById = statement(
  'statement-settled-one',
  (_, p: { budget: string; held: readonly HeldBy[]; settled: string }) => sql<SettledRow>`
    ${settled} where s.budget_id = ${p.budget}::uuid and a.held_by = any(${p.held}::text[]) and ${standing}
      and s.settled_id = ${p.settled}::uuid`,
)

export const settledOfFile = statement(
  'statement-settled-of-file',
  (_, p: { budget: string; file: string }) => sql<{
    settled_id: string
    is_what: string
    purchase_id: string | null
    made_purchase: boolean
  }>`
    select s.settled_id, s.is_what, s.purchase_id, s.made_purchase from row_settled s
    where s.budget_id = ${p.budget}::uuid and s.file_id = ${p.file}::uuid and ${standing}`,
)

export const openAgain = statement(
  'statement-open-again',
  (_, p: { settled: readonly string[]; by: string; on: Day }) => sql<object>`
    insert into row_opened_again (settled_id, opened_by, opened_on)
    select unnest(${p.settled}::uuid[]), ${p.by}::uuid, ${p.on}::date`,
)

type NewRule = { id: string; budget: string; payee: string; line: string; by: string; on: Day }

export const addPayeeRule = statement('statement-add-payee-rule', (q, p: NewRule) =>
  q.insertInto('payee_rule').values({
    ...{ rule_id: p.id, budget_id: p.budget, payee: p.payee, line_id: p.line, made_by: p.by, made_on: p.on },
  }),
)

export const endPayeeRule = statement(
  'statement-end-payee-rule',
  (_, p: { budget: string; rule: string; by: string; on: Day }) => sql<{ rule_id: string }>`
    insert into payee_rule_ended (rule_id, ended_by, ended_on)
    select r.rule_id, ${p.by}::uuid, ${p.on}::date from payee_rule r
    where r.budget_id = ${p.budget}::uuid and r.payee = (select payee from payee_rule where rule_id = ${p.rule}::uuid and budget_id = ${p.budget}::uuid)
      and not exists (select from payee_rule_ended e where e.rule_id = r.rule_id)
    returning rule_id`,
)
