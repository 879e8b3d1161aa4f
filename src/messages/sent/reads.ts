import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { isSent } from '../channels/rules.ts'
import { stateOf } from '../outbox/rules.ts'
import { NOTICES_A_PAGE, type SentNotice } from './sent.ts'
import { noticesOfBudget } from './store.ts'

export type Sent = { readonly notices: readonly SentNotice[]; readonly page: number; readonly pages: number }

/** What the person of the permit's budget was told, and whether it left: one page, newest first. */
export async function sentTo(tx: Tx, permit: Permit, page: number): Promise<Sent> {
  const { budgetId: budget, personId: person } = recordOf(permit)
  const rows = await tx.run(noticesOfBudget, {
    ...{ budget, person },
    ...{ limit: NOTICES_A_PAGE, offset: (page - 1) * NOTICES_A_PAGE },
  })
  const notices = rows.map((row): SentNotice => {
    const { tries, last_at: lastAt, by_way: by, became, channel } = row
    const soFar = { tries, lastAt: lastAt ?? undefined, by: by ?? undefined, became: became ?? undefined }
    return {
      noticeId: row.notice_id,
      on: row.on_day,
      readBy: row.read_by ?? undefined,
      channel,
      state: isSent(channel) ? stateOf(soFar, row.made_at, permit.at) : undefined,
    }
  })
  return { notices, page, pages: Math.max(1, Math.ceil(Number(rows[0]?.total ?? 0n) / NOTICES_A_PAGE)) }
}
