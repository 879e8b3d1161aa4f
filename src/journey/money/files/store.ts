import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { Format } from './files.ts'

type RunRow = { pay_up_to: Day; approved: boolean; posted: boolean; accounts_seen: boolean; cards_seen: boolean }

/** Whether the bank's own answers show any payment of a run of that kind: gone through, or come back. */
const seenOf = (
  isCard: boolean,
) => sql`(exists (select from entry_matched m where m.pay_run_id = run.pay_run_id and m.by_card = ${sql.lit(isCard)})
  or exists (select from payment p where p.pay_run_id = run.pay_run_id and (p.card_id is not null) = ${sql.lit(isCard)}
    and (exists (select from entry_matched m where m.payment_id = p.payment_id)
      or exists (select from payment_returned b where b.payment_id = p.payment_id))))`

/** Whether a run is approved, whether its last piece is posted, and what the bank has answered. */
export const runForFiles = statement(
  'money-files-run',
  (_, p: { run: string }) => sql<RunRow>`
    select run.pay_up_to, exists (select from pay_run_approved done where done.pay_run_id = run.pay_run_id) as approved,
      exists (select from pay_run_slice piece where piece.pay_run_id = run.pay_run_id and piece.phase = 'post' and piece.is_last) as posted,
      ${seenOf(false)} as accounts_seen, ${seenOf(true)} as cards_seen
    from pay_run run where run.pay_run_id = ${p.run}::uuid`,
)

/**
 * A payment stands in a file once one of its items is in the ledger. `offset 0`: from each payment outwards. Left to choose,
 * PostgreSQL goes through every item and transfer that the council ever made.
 */
const isPosted = sql`exists (select from (select item_id from pay_run_item where payment_id = payment.payment_id offset 0) item
  cross join lateral (select from transfer where key = item.item_id offset 0) posted)`

type DayRow = { is_card: boolean; arrives_on: Day; payments: number; total_pence: Pence }

/**
 * What a run pays on each day, to accounts and to cards. Its payments are written together with their postings; a file that comes to
 * anything else than this is refused.
 */
export const daysOfRun = statement(
  'money-files-days',
  (_, p: { run: string }) => sql<DayRow>`
    select card_id is not null as is_card, arrives_on, count(*)::int as payments, sum(amount_pence)::bigint as total_pence
    from payment where pay_run_id = ${p.run}::uuid group by 1, 2 order by 1, 2`,
)

type AccountRow = {
  payment_id: string
  reference: string
  arrives_on: Day
  amount_pence: Pence
  account_name: string
  sort_code: string
  account_number: string
  roll_number: string
}

type After = { run: string; day: Day; id: string; limit: number }

/** The next payments of a run to accounts, after one on a day. */
export const accountRows = statement(
  'money-files-account-rows',
  (_, p: After) => sql<AccountRow>`
    select payment.*, payee.account_name, payee.sort_code, payee.account_number, payee.roll_number
    from (select payment_id, payee_id, reference, arrives_on, amount_pence from payment
      where pay_run_id = ${p.run}::uuid and card_id is null and (arrives_on, payment_id) > (${p.day}::date, ${p.id}::uuid)
      order by arrives_on, payment_id limit ${p.limit}::int) payment
    join payee on payee.payee_id = payment.payee_id
    where ${isPosted}
    order by payment.arrives_on, payment.payment_id`,
)

type CardRow = { payment_id: string; reference: string; arrives_on: Day; amount_pence: Pence; card_reference: string }

/** The next payments of a run to cards, after one on a day. */
export const cardRows = statement(
  'money-files-card-rows',
  (_, p: After) => sql<CardRow>`
    select payment.payment_id, reference, arrives_on, amount_pence, card_issued.card_reference
    from (select payment_id, card_id, reference, arrives_on, amount_pence from payment
      where pay_run_id = ${p.run}::uuid and card_id is not null and (arrives_on, payment_id) > (${p.day}::date, ${p.id}::uuid)
      order by arrives_on, payment_id limit ${p.limit}::int) payment
    join card_issued on card_issued.card_id = payment.card_id
    where ${isPosted}
    order by arrives_on, payment_id`,
)

type FileRow = {
  file_id: string
  format: Format
  payments: number
  total_pence: Pence
  sha256: Buffer
  written_with: unknown
  made_at: Date
  made_by_name: string
  sent_on: Day | null
  sent_by: string | null
  sent_by_name: string | null
  refused_on: Day | null
  refused_words: string | null
  refused_by_name: string | null
}

/** The files of a run, the newest first. */
export const filesOf = statement(
  'money-files-of-run',
  (_, p: { run: string }) => sql<FileRow>`
    select file.file_id, file.format, file.payments, file.total_pence, file.sha256, file.written_with, file.made_at,
      maker.name as made_by_name, sent.sent_on, sent.sent_by, sender.name as sent_by_name,
      refused.said_on as refused_on, refused.words as refused_words, teller.name as refused_by_name
    from payment_file file
    join human maker on maker.human_id = file.made_by
    left join pay_run_sent sent on sent.file_id = file.file_id
    left join human sender on sender.human_id = sent.sent_by
    left join file_refused refused on refused.file_id = file.file_id
    left join human teller on teller.human_id = refused.said_by
    where file.pay_run_id = ${p.run}::uuid
    order by file.made_at desc, file.file_id desc`,
)

/** Two who make or send files of one run take turns. */
export const lockFiles = statement(
  'money-files-lock',
  (_, p: { run: string }) =>
    sql<object>`select pg_advisory_xact_lock(hashtextextended('payment files ' || ${p.run}, 0))`,
)

type NewFile = {
  file: string
  run: string
  format: Format
  payments: number
  totalPence: Pence
  sha256: Buffer
  writtenWith: string
  by: string
  at: Date
}

export const addFile = statement('money-files-add', (q, p: NewFile) =>
  q.insertInto('payment_file').values({
    ...{ file_id: p.file, pay_run_id: p.run, format: p.format, payments: p.payments, total_pence: p.totalPence },
    ...{ sha256: p.sha256, written_with: sql`${p.writtenWith}::jsonb`, made_by: p.by, made_at: p.at },
  }),
)

export const addSent = statement('money-files-sent', (q, p: { file: string; run: string; by: string; on: Day }) =>
  q.insertInto('pay_run_sent').values({ file_id: p.file, pay_run_id: p.run, sent_by: p.by, sent_on: p.on }),
)

/** How many files of a run the bank refused, of those to accounts or to cards. */
export const attemptsOf = statement(
  'money-files-attempts',
  (_, p: { run: string; isCard: boolean }) => sql<{ count: number }>`
    select count(*)::int as count from file_refused r join payment_file f on f.file_id = r.file_id
    where f.pay_run_id = ${p.run}::uuid and (f.format = 'card-csv') = ${p.isCard}::boolean`,
)

type Refused = { file: string; sentBy: string; words: string; by: string; on: Day }

export const addRefused = statement('money-files-refused', (q, p: Refused) =>
  q.insertInto('file_refused').values({
    ...{ file_id: p.file, sent_by: p.sentBy, said_by: p.by, words: p.words, said_on: p.on },
  }),
)
