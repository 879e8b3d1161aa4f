import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { LINES_A_PAGE, type OutboxLine } from './outbox.ts'
import { stateOf } from './rules.ts'
import { outboxPage } from './store.ts'

/** One page of the outbox, newest first, and whether there are more before and after. */
export type Outbox = { readonly lines: readonly OutboxLine[]; readonly page: number; readonly pages: number }

/** What left or would have left the house in this council. It names no human, no address and no record. */
export async function outboxOf(tx: Tx, permit: Permit<'outbox', 'see'>, page: number): Promise<Outbox> {
  const rows = await tx.run(outboxPage, { limit: LINES_A_PAGE, offset: (page - 1) * LINES_A_PAGE })
  const lines = rows.map((row): OutboxLine => {
    const { tries, last_at: lastAt, by_way: by, became } = row
    const soFar = { tries, lastAt: lastAt ?? undefined, by: by ?? undefined, became: became ?? undefined }
    return {
      noticeId: row.notice_id,
      channel: row.channel,
      readBy: row.read_by ?? undefined,
      on: row.on_day,
      state: stateOf(soFar, row.made_at, permit.at),
      tries,
      by: by ?? undefined,
      detail: row.detail ?? '',
    }
  })
  return { lines, page, pages: Math.max(1, Math.ceil(Number(rows[0]?.total ?? 0n) / LINES_A_PAGE)) }
}
