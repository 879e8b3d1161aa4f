import { sql } from 'kysely'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'

/**
 * A rise or another amount that was laid over a row for days to come lies over the row by which its money goes on, as it was laid and by
 * whom, in the money of the row that it lies over now (`amount`, pence; null for a rise): only as part of a change of the plan that was started.
 */
export const keepOverlay = statement(
  'money-keep-overlay',
  (
    _,
    p: { id: string; overlay: string; budget: string; line: string; amount: Pence | null; change: string },
  ) => sql<object>`
    insert into overlay (overlay_id, budget_id, agreement_id, line_id, kind, from_day, amount_pence, basis_points, uplift_id, change_id,
      reason, made_by, made_on)
    select ${p.id}::uuid, budget_id, agreement_id, ${p.line}::uuid, kind, from_day, ${p.amount}::bigint, basis_points, uplift_id, ${p.change}::uuid,
      reason, made_by, made_on
    from overlay where overlay_id = ${p.overlay}::uuid and budget_id = ${p.budget}::uuid and kind in ('uplift','amount')`,
)
