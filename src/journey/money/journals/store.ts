import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'

type Row = { day: Day; code: string; account: string; kind: string; debit_pence: Pence; credit_pence: Pence }

/**
 * What happened on some days, by day, code, kind and account: both sides of each transfer, so that debits and credits agree. What
 * people bought from accounts of their own is not in the council's books, and so not here.
 */
export const journalRows = statement(
  'money-journals-rows',
  (_, p: { from: Day; to: Day; code: string }) => sql<Row>`
    select moved.day, moved.code, side.account, moved.kind, sum(side.debit)::bigint as debit_pence, sum(side.credit)::bigint as credit_pence
    from (select t.effective_on as day, t.kind, d.kind as from_account, c.kind as to_account, t.amount_pence,
        coalesce(nullif(case when d.kind = 'council' then d.code when c.kind = 'council' then c.code end, ''), nullif(line.budget_code, ''), ${p.code}::text) as code
      from transfer t
      join account d on d.account_id = t.debit_account
      join account c on c.account_id = t.credit_account
      left join agreement_line line on line.line_id = t.line_id
      where t.effective_on between ${p.from}::date and ${p.to}::date
        and (t.kind not in ('purchase', 'purchase-taken-back') or 'managed' in (d.kind, c.kind))) moved
    cross join lateral (values (moved.from_account, moved.amount_pence, 0), (moved.to_account, 0, moved.amount_pence)) side (account, debit, credit)
    group by moved.day, moved.code, side.account, moved.kind
    order by moved.day, moved.code, moved.kind, side.account`,
)

type ExportRow = {
  export_id: string
  from_day: Day
  to_day: Day
  rows: number
  total_pence: Pence
  sha256: Buffer
  columns: unknown
  made_at: Date
  made_by_name: string
}

const made = sql<ExportRow>`
  select journal.export_id, from_day, to_day, rows, total_pence, sha256, columns, made_at, maker.name as made_by_name
  from journal_export journal join human maker on maker.human_id = journal.made_by`

/** The newest hundred. */
export const journals = statement(
  'money-journals-made',
  (_, _p: object) => sql<ExportRow>`${made} order by made_at desc, export_id desc limit 100`,
)

export const journalById = statement(
  'money-journals-by-id',
  (_, p: { journal: string }) => sql<ExportRow>`${made} where journal.export_id = ${p.journal}::uuid`,
)

type New = {
  id: string
  from: Day
  to: Day
  rows: number
  totalPence: Pence
  sha256: Buffer
  columns: string
  by: string
  at: Date
}

export const addJournal = statement('money-journals-add', (q, p: New) =>
  q.insertInto('journal_export').values({
    ...{ export_id: p.id, from_day: p.from, to_day: p.to, rows: p.rows, total_pence: p.totalPence },
    ...{ sha256: p.sha256, columns: sql`${p.columns}::jsonb`, made_by: p.by, made_at: p.at },
  }),
)
