import type pg from 'pg'
import { addDays, type Day } from '#core/day.ts'
import type { Staff } from './staff.ts'

/** A stable id for what belongs to another row. */
const idFrom = (text: string): string => `md5(${text})::uuid`

const NOBODY = '00000000-0000-0000-0000-000000000000'
const EVERYBODY = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
const UNTIL_CLOSED_DAYS = 8
const UNTIL_STATED_DAYS = 3

/** A statement and what it is run with. */
type Step = readonly [text: string, ...values: readonly string[]]

/** The pieces of work of each run, who looked at it, its files, and that they were sent; the newest one waits for its file. */
const afterRuns = (officer: string): Step[] => [
  [
    `insert into pay_run_slice (pay_run_id, phase, after_budget, up_to_budget, items, total_pence, is_last, worked_at)
     select i.pay_run_id, phase, '${NOBODY}', '${EVERYBODY}', count(*), sum(i.amount_pence), true, run.drafted_on + time '09:00'
     from pay_run_item i join pay_run run using (pay_run_id) left join pay_run_approved ok using (pay_run_id)
     cross join unnest(array['draft', 'post']) phase where phase = 'draft' or ok.pay_run_id is not null
     group by i.pay_run_id, run.drafted_on, phase`,
  ],
  [
    `insert into pay_run_checked (pay_run_id, warnings, words, checked_by, checked_on)
     select pay_run_id, 0, '', $1, drafted_on from pay_run join pay_run_approved using (pay_run_id)`,
    officer,
  ],
  [
    `insert into payment_file (file_id, pay_run_id, format, payments, total_pence, sha256, made_by, made_at)
     select ${idFrom('p.pay_run_id || p.format')}, p.pay_run_id, p.format, count(*), sum(p.amount_pence),
       sha256(convert_to(p.pay_run_id || p.format, 'UTF8')), $1, max(ok.approved_on) + time '15:00'
     from (select *, case when card_id is null then 'accounts-payable-csv' else 'card-csv' end as format from payment) p
     join pay_run_approved ok using (pay_run_id)
     where ok.approved_on < (select max(approved_on) from pay_run_approved) group by p.pay_run_id, p.format`,
    officer,
  ],
  [
    `insert into pay_run_sent (pay_run_id, file_id, sent_by, sent_on) select pay_run_id, file_id, made_by, made_at::date from payment_file`,
  ],
]

/** One debit for what a run's file pays on a day. $1: the first day that is not stated yet. */
const DEBITS = `(select p.pay_run_id || f.format || p.arrives_on as name, p.pay_run_id, f.format = 'card-csv' as by_card, p.arrives_on,
    sum(p.amount_pence) as pence, date_trunc('month', p.arrives_on)::date as month,
    least((date_trunc('month', p.arrives_on) + interval '1 month 2 days')::date, $1::date) as stated_on
  from payment p join payment_file f on f.pay_run_id = p.pay_run_id and (p.card_id is not null) = (f.format = 'card-csv')
  where p.arrives_on < $1::date group by p.pay_run_id, f.format, p.arrives_on) debit`

/** A statement of the bank a month, with one debit a file and day, each known again. */
const statements = (officer: string, upTo: Day): Step[] => [
  [
    `insert into bank_import (import_id, format, name, sha256, rows_read, rows_new, rows_refused, imported_by, imported_on)
     select ${idFrom("'statement ' || month")}, 'statement-csv', 'statement-' || to_char(month, 'YYYY-MM') || '.csv',
       sha256(convert_to('statement ' || month, 'UTF8')), count(*), count(*), 0, $2, max(stated_on) from ${DEBITS} group by month`,
    upTo,
    officer,
  ],
  [
    `insert into statement_entry (entry_id, import_id, fingerprint, booked_on, amount_pence, reference, words)
     select ${idFrom("'entry ' || name")}, ${idFrom("'statement ' || month")}, sha256(convert_to('entry ' || name, 'UTF8')), arrives_on,
       -pence, '', case when by_card then 'CARDS FILE' else 'PAYMENTS FILE' end from ${DEBITS}`,
    upTo,
  ],
  [
    `insert into entry_matched (entry_id, pay_run_id, arrives_on, by_card, how, why, matched_by, matched_on)
     select ${idFrom("'entry ' || name")}, pay_run_id, arrives_on, by_card, 'exact', 'The amount is that of the whole file.', $2, stated_on
     from ${DEBITS}`,
    upTo,
    officer,
  ],
]

/** Each month that is over for good is closed; the ledger writes its balances down. $1: a day of the first open month. */
const closings = (open: Day): Step[] => [
  [
    `insert into ledger_closed (up_to, closed_at)
     select (month + interval '1 month - 1 day')::date, month + interval '1 month 7 days' from (
       select generate_series(date_trunc('month', min(effective_on)), date_trunc('month', $1::date) - interval '1 month', '1 month') as month
       from transfer) months order by month`,
    open,
  ],
]

/** What follows from all runs together: their pieces of work, files, the bank's statements, closed months. Answers how many rows. */
export async function afterAllRuns(client: pg.ClientBase, { financeOfficer }: Staff, today: Day): Promise<number> {
  const steps = [
    ...afterRuns(financeOfficer),
    ...statements(financeOfficer, addDays(today, -UNTIL_STATED_DAYS)),
    ...closings(addDays(today, -UNTIL_CLOSED_DAYS)),
  ]
  let count = 0
  for (const [text, ...values] of steps) count += (await client.query(text, values)).rowCount ?? 0
  return count
}
