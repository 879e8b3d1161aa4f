import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'

type NewPurchase = {
  id: string
  budget: string
  line: string
  on: Day
  amount: Pence
  what: string
  because: string
  saidBy: string
  by: string
  today: Day
}

/** A purchase without a picture: from a row of a statement, or instead of another. */
export const addPlainPurchase = statement('spending-add-plain-purchase', (q, p: NewPurchase) =>
  q.insertInto('purchase').values({
    ...{
      purchase_id: p.id,
      budget_id: p.budget,
      line_id: p.line,
      bought_on: p.on,
      amount_pence: p.amount,
      what: p.what,
    },
    ...{ no_receipt_because: p.because, said_by: p.saidBy, typed_by: p.by, recorded_on: p.today },
  }),
)

/** The pages of a receipt belong to what stands instead, too. */
export const copyPages = statement(
  'spending-copy-pages',
  (_, p: { budget: string; from: string; to: string }) => sql<object>`
    insert into receipt_page (purchase_id, budget_id, page, file_id)
    select ${p.to}::uuid, budget_id, page, file_id from receipt_page where budget_id = ${p.budget}::uuid and purchase_id = ${p.from}::uuid`,
)

type StandingRow = {
  purchase_id: string
  line_id: string
  bought_on: Day
  amount_pence: Pence
  what: string
  no_receipt_because: string | null
  is_put_right: boolean
  is_closed: boolean
  settled_id: string | null
  made_purchase: boolean | null
}

export const standingPurchase = statement(
  'spending-standing-purchase',
  (_, p: { budget: string; purchase: string }) => sql<StandingRow>`
    select b.purchase_id, b.line_id, b.bought_on, b.amount_pence, b.what, b.no_receipt_because,
      exists (select from purchase_put_right q where q.purchase_id = b.purchase_id) as is_put_right,
      s.settled_id is not null and exists (select from row_as_told r join statement_closed c on c.account_id = r.account_id and c.up_to >= r.booked_on
        where r.file_id = s.file_id and r.row_number = s.row_number) as is_closed,
      s.settled_id, s.made_purchase
    from purchase b
    left join row_settled s on s.purchase_id = b.purchase_id and s.is_what = 'purchase'
      and not exists (select from row_opened_again o where o.settled_id = s.settled_id)
    where b.budget_id = ${p.budget}::uuid and b.purchase_id = ${p.purchase}::uuid`,
)

type PutRight = { purchase: string; because: string; instead: string | null; by: string; on: Day }

export const addPutRight = statement('spending-add-put-right', (q, p: PutRight) =>
  q.insertInto('purchase_put_right').values({
    ...{ purchase_id: p.purchase, because: p.because, instead_id: p.instead, put_right_by: p.by, put_right_on: p.on },
  }),
)
