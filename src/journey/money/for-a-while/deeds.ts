import { type Permit, recordOf } from '#access/permit.ts'
import { addDays, type Day } from '#core/day.ts'
import { laterId } from '#core/id.ts'
import type { Pence } from '#core/money.ts'
import type { Tx } from '#db/transaction.ts'
import { printAgreement } from '../document/deeds.ts'
import { addLess, copyLessTo, withdrawLess } from './store.ts'

type Less = {
  readonly agreementId: string
  readonly requestId: string
  readonly lineId: string
  readonly from: Day
  readonly to: Day | undefined
  readonly amountPence: Pence
  readonly reason: string
}

/**
 * Lays less money for a while over a line, by the person themselves. The database takes it only as they asked for it, with their
 * worker's yes and their own second yes, and from a day that has not begun. No day that stands in a pay run is touched: the caller says
 * from when.
 */
export async function layLess(tx: Tx, permit: Permit<'change', 'start'>, less: Less): Promise<void> {
  await tx.run(addLess, {
    ...{ id: laterId(permit.at), budget: recordOf(permit).budgetId, agreement: less.agreementId, line: less.lineId },
    ...{ request: less.requestId, from: less.from, to: less.to ?? null, amount: less.amountPence },
    ...{ reason: less.reason, by: permit.humanId, on: permit.today },
  })
  await printAgreement(tx, permit, 'change')
}

/** From today on it is as it was before. The days on which it held stay as they were: nothing is paid twice. */
export async function endLess(
  tx: Tx,
  permit: Permit<'change', 'start'>,
  { overlayId, from }: { overlayId: string; from: Day },
): Promise<void> {
  const yesterday = addDays(permit.today, -1)
  await tx.run(withdrawLess, { id: overlayId, by: permit.humanId, on: permit.today })
  if (from <= yesterday) await tx.run(copyLessTo, { id: laterId(permit.at), from: overlayId, to: yesterday })
  await printAgreement(tx, permit, 'change')
}
