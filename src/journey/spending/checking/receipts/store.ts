import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'

/** Far more than anybody could be asked about. */
const WITHOUT_MAX = 500

/**
 * What was written down from a statement of the person's own alone: it has no receipt, nobody said why, and it was theirs to buy. The
 * newest are enough.
 */
export const withoutReceipt = statement(
  'spending-check-without-receipt',
  (_, p: { budget: string }) => sql<{ purchase_id: string; what: string; amount_pence: Pence; bought_on: Day }>`
    select p.purchase_id, p.what, p.amount_pence, p.bought_on
    from row_settled s join purchase p on p.purchase_id = s.purchase_id join agreement_line l on l.line_id = p.line_id
    where s.budget_id = ${p.budget}::uuid and s.made_purchase and p.file_id is null and managed_now(l) in ('direct-payment','prepaid-card')
      and not exists (select from row_opened_again o where o.settled_id = s.settled_id)
      and not exists (select from purchase_put_right r where r.purchase_id = p.purchase_id)
      and not exists (select from receipt_later r where r.purchase_id = p.purchase_id)
    order by p.bought_on desc, p.purchase_id limit ${sql.lit(WITHOUT_MAX)}`,
)
