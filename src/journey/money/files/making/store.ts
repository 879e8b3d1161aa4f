import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { Format } from '../files.ts'

type NewAsked = { file: string; run: string; format: Format; writtenWith: string; by: string; at: Date }

export const addAsked = statement('money-making-ask', (q, p: NewAsked) =>
  q.insertInto('payment_file_asked').values({
    ...{ file_id: p.file, pay_run_id: p.run, format: p.format, written_with: sql`${p.writtenWith}::jsonb` },
    ...{ asked_by: p.by, asked_at: p.at },
  }),
)

const isOpen = sql`not exists (select from payment_file f where f.file_id = a.file_id)
  and not exists (select from payment_file_stopped s where s.file_id = a.file_id)`

type OpenRow = {
  file_id: string
  pay_run_id: string
  format: Format
  written_with: unknown
  asked_by: string
  asked_at: Date
}

/** Files that somebody asked for and that are not made yet, the oldest first. */
export const openAsked = statement(
  'money-making-open',
  (_, _p: object) => sql<OpenRow>`select a.file_id, a.pay_run_id, a.format, a.written_with, a.asked_by, a.asked_at
    from payment_file_asked a where ${isOpen} order by a.asked_at, a.file_id`,
)

/** Whether this transaction alone may go on with that file. */
export const tryLockMaking = statement(
  'money-making-lock',
  (_, p: { file: string }) =>
    sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(hashtextextended('making file ' || ${p.file}, 0)) as mine`,
)

type PartRow = {
  part: number
  up_to_day: Day
  up_to_payment: string
  day_payments: number
  day_pence: Pence
  is_last: boolean
}

/** The newest part of a file; undefined where none is written. */
export const newestPart = statement(
  'money-making-newest-part',
  (_, p: { file: string }) => sql<PartRow>`
    select part, up_to_day, up_to_payment, day_payments, day_pence, is_last from payment_file_part
    where file_id = ${p.file}::uuid order by part desc limit 1`,
)

type NewPart = {
  file: string
  part: number
  bytes: Buffer
  payments: number
  totalPence: Pence
  upToDay: Day
  upToPayment: string
  dayPayments: number
  dayPence: Pence
  isLast: boolean
  at: Date
}

export const addPart = statement('money-making-add-part', (q, p: NewPart) =>
  q.insertInto('payment_file_part').values({
    ...{ file_id: p.file, part: p.part, bytes: p.bytes, payments: p.payments, total_pence: p.totalPence },
    ...{ up_to_day: p.upToDay, up_to_payment: p.upToPayment, day_payments: p.dayPayments, day_pence: p.dayPence },
    ...{ is_last: p.isLast, written_at: p.at },
  }),
)

export const partBytes = statement('money-making-bytes', (q, p: { file: string; part: number }) =>
  q.selectFrom('payment_file_part').select('bytes').where('file_id', '=', p.file).where('part', '=', p.part),
)

export const partsOf = statement(
  'money-making-parts',
  (_, p: { file: string }) => sql<{ parts: number; payments: number; total_pence: Pence }>`
    select count(*)::int as parts, coalesce(sum(payments), 0)::int as payments, coalesce(sum(total_pence), 0)::bigint as total_pence
    from payment_file_part where file_id = ${p.file}::uuid`,
)

export const addStopped = statement('money-making-stopped', (q, p: { file: string; at: Date }) =>
  q.insertInto('payment_file_stopped').values({ file_id: p.file, stopped_at: p.at }),
)

type AskedRow = {
  file_id: string
  format: Format
  written_with: unknown
  asked_at: Date
  by_name: string
  done: number
  is_stopped: boolean
}

/** Files of a run that are being made, or could not be. */
export const makingOf = statement(
  'money-making-of-run',
  (_, p: { run: string }) => sql<AskedRow>`
    select a.file_id, a.format, a.written_with, a.asked_at, h.name as by_name,
      (select coalesce(sum(x.payments), 0)::int from payment_file_part x where x.file_id = a.file_id) as done,
      exists (select from payment_file_stopped s where s.file_id = a.file_id) as is_stopped
    from payment_file_asked a join human h on h.human_id = a.asked_by
    where a.pay_run_id = ${p.run}::uuid and not exists (select from payment_file f where f.file_id = a.file_id)
    order by a.asked_at desc, a.file_id desc`,
)
