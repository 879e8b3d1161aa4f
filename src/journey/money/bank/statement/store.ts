import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { ProposedBecause } from './statement.ts'

/** What went out in one debit: a run's payments of one day, to accounts or to cards, that were posted. */
const debits = sql`
  select p.pay_run_id, p.arrives_on, p.card_id is not null as by_card, sum(p.amount_pence)::bigint as amount_pence, count(*)::int as count
  from payment p
  where exists (select from pay_run_item i join transfer t on t.key = i.item_id where i.payment_id = p.payment_id)
  group by p.pay_run_id, p.arrives_on, p.card_id is not null`

/** No line of a statement is one of its payments, nor the whole of it. */
const isOpenDebit = sql`
  not exists (select from entry_matched m where m.pay_run_id = d.pay_run_id and m.arrives_on = d.arrives_on and m.by_card = d.by_card)
  and not exists (select from entry_matched m join payment p on p.payment_id = m.payment_id where not m.came_back
    and p.pay_run_id = d.pay_run_id and p.arrives_on = d.arrives_on and (p.card_id is not null) = d.by_card)`

/** No line of a statement is this payment (p), nor the whole of its day. */
const isOpenPayment = sql`
  not exists (select from entry_matched m where m.payment_id = p.payment_id and not m.came_back)
  and not exists (select from entry_matched m where m.pay_run_id = p.pay_run_id and m.arrives_on = p.arrives_on
    and m.by_card = (p.card_id is not null))
  and exists (select from pay_run_item i join transfer t on t.key = i.item_id where i.payment_id = p.payment_id)`

const isOpenEntry = sql`not exists (select from entry_matched m where m.entry_id = e.entry_id)`

/** A word of the line is the reference of the payment. */
const namesIt = sql`
  p.reference = any(regexp_split_to_array(upper(e.reference || ' ' || e.words), '[^A-Z0-9]+'))`

/**
 * Of a file just read: lines that name one payment, and only one, with its amount. Where two lines name the same, the first is it.
 * Settling a line or a payment twice is refused by the table itself.
 */
export const matchNamed = statement(
  'money-bank-match-named',
  (_, p: { id: string; why: string; by: string; on: Day }) => sql<{ entry_id: string }>`
    insert into entry_matched (entry_id, payment_id, how, why, matched_by, matched_on)
    select distinct on (found.payment_id) found.entry_id, found.payment_id, 'exact', ${p.why}, ${p.by}::uuid, ${p.on}::date
    from (select e.entry_id, min(p.payment_id::text)::uuid as payment_id, count(*) as count
      from statement_entry_now e
      cross join lateral regexp_split_to_table(upper(e.reference || ' ' || e.words), '[^A-Z0-9]+') word
      join payment p on p.reference = word and p.amount_pence = -e.amount_pence
      where e.import_id = ${p.id}::uuid and ${isOpenEntry} and ${isOpenPayment}
      group by e.entry_id having count(distinct p.payment_id) = 1) found
    order by found.payment_id, found.entry_id
    on conflict do nothing
    returning entry_id`,
)

/** Of a file just read: money that came in again and names a payment that is written down as returned. */
export const matchCameBack = statement(
  'money-bank-match-came-back',
  (_, p: { id: string; why: string; by: string; on: Day }) => sql<{ entry_id: string }>`
    insert into entry_matched (entry_id, payment_id, came_back, how, why, matched_by, matched_on)
    select distinct on (p.payment_id) e.entry_id, p.payment_id, true, 'exact', ${p.why}, ${p.by}::uuid, ${p.on}::date
    from statement_entry_now e
    cross join lateral regexp_split_to_table(upper(e.reference || ' ' || e.words), '[^A-Z0-9]+') word
    join payment p on p.reference = word and p.amount_pence = e.amount_pence
    join payment_returned r on r.payment_id = p.payment_id
    where e.import_id = ${p.id}::uuid and ${isOpenEntry}
    order by p.payment_id, e.entry_id
    on conflict do nothing
    returning entry_id`,
)

/** Of a file just read: a line that is as much as a whole debit, on its day, where one debit alone is so. */
export const matchWhole = statement(
  'money-bank-match-whole',
  (_, p: { id: string; why: string; by: string; on: Day }) => sql<{ entry_id: string }>`
    insert into entry_matched (entry_id, pay_run_id, arrives_on, by_card, how, why, matched_by, matched_on)
    select distinct on (found.pay_run_id, found.arrives_on, found.by_card) found.entry_id, found.pay_run_id, found.arrives_on, found.by_card,
      'exact', ${p.why}, ${p.by}::uuid, ${p.on}::date
    from (select e.entry_id, d.pay_run_id, d.arrives_on, d.by_card, count(*) over (partition by e.entry_id) as count
      from statement_entry_now e join (${debits}) d on d.amount_pence = -e.amount_pence and d.arrives_on = e.booked_on
      where e.import_id = ${p.id}::uuid and ${isOpenEntry} and ${isOpenDebit}) found
    where found.count = 1
    order by found.pay_run_id, found.arrives_on, found.by_card, found.entry_id
    on conflict do nothing
    returning entry_id`,
)

type EntryRow = {
  entry_id: string
  booked_on: Day
  amount_pence: Pence
  reference: string
  words: string
  is_open: boolean
}

const entryRow = sql<EntryRow>`select e.entry_id, e.booked_on, e.amount_pence, e.reference, e.words, ${isOpenEntry} as is_open from statement_entry_now e`

/** Fifty-one lines that nobody has settled, oldest first, after the one named; the last says only that there are more. */
export const openEntries = statement(
  'money-bank-open-entries',
  (_, p: { after: string | null }) => sql<EntryRow>`
    ${entryRow} where ${isOpenEntry} and (${p.after}::uuid is null
      or (e.booked_on, e.entry_id) > (select booked_on, entry_id from statement_entry where entry_id = ${p.after}::uuid))
    order by e.booked_on, e.entry_id limit 51`,
)

export const entryById = statement(
  'money-bank-entry',
  (_, p: { id: string }) => sql<EntryRow>`${entryRow} where e.entry_id = ${p.id}::uuid`,
)

type ProposalRow = {
  payment_id: string | null
  pay_run_id: string | null
  arrives_on: Day
  by_card: boolean
  amount_pence: Pence
  person_name: string
  count: number
  what: 'payment' | 'debit' | 'came-back'
  why: ProposedBecause
}

/** What a line may be: the same amount within two days before and seven after; of money that came in, a payment that it names. */
export const proposalsOf = statement(
  'money-bank-proposals',
  (_, p: { id: string }) => sql<ProposalRow>`
    with e as (select * from statement_entry_now where entry_id = ${p.id}::uuid)
    (select p.payment_id, null::uuid as pay_run_id, p.arrives_on, p.card_id is not null as by_card, p.amount_pence, human.name as person_name, 1 as count,
      'payment' as what, case when ${namesIt} then 'names-it' when e.booked_on = p.arrives_on then 'same-amount-same-day'
        else 'same-amount-near-the-day' end as why
    from e join payment p on p.amount_pence = -e.amount_pence and e.booked_on between p.arrives_on - 2 and p.arrives_on + 7
    join budget on budget.budget_id = p.budget_id join human on human.human_id = budget.person_id
    where ${isOpenPayment} order by abs(e.booked_on - p.arrives_on), p.payment_id limit 10)
    union all
    (select null, d.pay_run_id, d.arrives_on, d.by_card, d.amount_pence, '', d.count, 'debit',
      case when e.booked_on = d.arrives_on then 'same-amount-same-day' else 'same-amount-near-the-day' end
    from e join (${debits}) d on d.amount_pence = -e.amount_pence and e.booked_on between d.arrives_on - 2 and d.arrives_on + 7
    where ${isOpenDebit} and d.count > 1 order by abs(e.booked_on - d.arrives_on), d.pay_run_id limit 10)
    union all
    (select p.payment_id, null, p.arrives_on, p.card_id is not null, p.amount_pence, human.name, 1, 'came-back', 'names-it'
    from e join payment p on p.amount_pence = e.amount_pence and ${namesIt}
    join budget on budget.budget_id = p.budget_id join human on human.human_id = budget.person_id
    where not exists (select from entry_matched m where m.payment_id = p.payment_id and m.came_back) limit 10)`,
)

type Match = {
  id: string
  payment: string | null
  cameBack: boolean
  run: string | null
  arrivesOn: Day | null
  byCard: boolean
  how: 'accepted' | 'not-ours'
  why: string
  by: string
  on: Day
}

/** No row where the line, or what it is said to be, was settled meanwhile. */
export const addMatch = statement(
  'money-bank-add-match',
  (_, p: Match) => sql<{ entry_id: string }>`
    insert into entry_matched (entry_id, payment_id, came_back, pay_run_id, arrives_on, by_card, how, why, matched_by, matched_on)
    values (${p.id}::uuid, ${p.payment}::uuid, ${p.cameBack}::boolean, ${p.run}::uuid, ${p.arrivesOn}::date, ${p.byCard}::boolean, ${p.how}, ${p.why},
      ${p.by}::uuid, ${p.on}::date)
    on conflict do nothing returning entry_id`,
)

type SumRow = { is: 'matched' | 'not-ours' | 'open-out' | 'open-in'; count: number; pence: Pence }

export const sums = statement(
  'money-bank-sums',
  (_, _p: object) => sql<SumRow>`
    select case when m.how = 'not-ours' then 'not-ours' when m.entry_id is not null then 'matched'
        when e.amount_pence < 0 then 'open-out' else 'open-in' end as is,
      count(*)::int as count, coalesce(sum(abs(e.amount_pence)), 0)::bigint as pence
    from statement_entry_now e left join entry_matched m on m.entry_id = e.entry_id group by 1`,
)

type RunRow = {
  pay_run_id: string
  pay_up_to: Day
  payments: number
  total: Pence
  matched: number
  came_back: number
  open: number
  open_pence: Pence
}

/** The newest twenty runs that were approved: each payment is matched by itself or by the debit of its day, or back, or open. */
export const runStates = statement(
  'money-bank-run-states',
  (_, p: { run: string | null }) => sql<RunRow>`
    select run.pay_run_id, run.pay_up_to, count(*)::int as payments, sum(p.amount_pence)::bigint as total,
      count(*) filter (where p.is_matched)::int as matched, count(*) filter (where p.is_back)::int as came_back,
      count(*) filter (where not p.is_matched and not p.is_back)::int as open,
      coalesce(sum(p.amount_pence) filter (where not p.is_matched and not p.is_back), 0)::bigint as open_pence
    from (select run.pay_run_id, run.pay_up_to from pay_run run
      where exists (select from pay_run_approved a where a.pay_run_id = run.pay_run_id)
        and (${p.run}::uuid is null or run.pay_run_id = ${p.run}::uuid)
      order by run.pay_run_id desc limit 20) run
    join lateral (select p.amount_pence, not ${sql`(${isOpenPayment})`} as is_matched,
        exists (select from payment_returned r where r.payment_id = p.payment_id) as is_back
      from payment p where p.pay_run_id = run.pay_run_id
        and exists (select from pay_run_item i join transfer t on t.key = i.item_id where i.payment_id = p.payment_id)) p on true
    group by run.pay_run_id, run.pay_up_to order by run.pay_run_id desc`,
)
