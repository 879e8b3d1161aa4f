import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { LikePaid, Paid } from '../bank.ts'
import type { CameBack, OpenReturn, ReturnsDesk } from './returned.ts'
import { nextStep } from './rules.ts'
import { backById, backOfBudget, likePayments, newestBack, openReturns, type PaidRow, returnById } from './store.ts'

/** A payment as finance knows it. */
export const paidFrom = (row: PaidRow): Paid => ({
  ...{ paymentId: row.payment_id, budgetId: row.budget_id, personId: row.person_id, personName: row.person_name },
  ...{ reference: row.reference, amountPence: row.amount_pence, arrivesOn: row.arrives_on },
  ...{ lastDigits: row.last_digits, isPosted: row.is_posted, isBack: row.is_back, isUsed: row.is_used },
})

type BackRow = NonNullable<(typeof backById)['row']>
type OpenRow = NonNullable<(typeof returnById)['row']>

/** A payment that came back, and what has to be done next. */
export const backFrom = (row: BackRow): CameBack => ({
  ...{ paymentId: row.payment_id, budgetId: row.budget_id, personName: row.person_name },
  ...{ amountPence: row.amount_pence, reference: row.reference, lastDigits: row.last_digits },
  ...{ returnedOn: row.returned_on, code: row.code },
  ...{ single: row.single ?? undefined, againPence: row.single === null ? undefined : (row.again_pence ?? undefined) },
  next: nextStep({
    ...{ single: row.single ?? undefined, isInRun: row.is_in_run, isPaidAgain: row.is_paid_again },
    saidAgain: row.said_again,
    ...{ hasNewDetails: row.has_new, newAreChecked: row.new_checked },
  }),
})

const openFrom = (row: OpenRow, like: readonly LikePaid[]): OpenReturn => ({
  ...{ returnId: row.return_id, reference: row.reference, sortCode: row.sort_code, accountNumber: row.account_number },
  ...{ amountPence: row.amount_pence ?? undefined, returnedOn: row.returned_on, code: row.code, like },
  isOpen: row.is_open,
})

/** What came back: of which nobody knows yet what it is, and the newest hundred of which it is known. */
export async function returnsDeskOf(tx: Tx): Promise<ReturnsDesk> {
  const [open, back] = await Promise.all([tx.run(openReturns, {}), tx.run(newestBack, {})])
  return { open: open.map((row) => openFrom(row, [])), cameBack: back.map(backFrom) }
}

/** What the bank says came back, with the payments that it may be. */
export async function openReturnOf(tx: Tx, id: string): Promise<OpenReturn | undefined> {
  const [row, like] = await Promise.all([tx.one(returnById, { id }), tx.run(likePayments, { id })])
  return (
    row &&
    openFrom(
      row,
      like.map((paid) => ({ ...paidFrom(paid), like: paid.like })),
    )
  )
}

/** One payment that came back. */
export async function cameBackOf(tx: Tx, id: string): Promise<CameBack | undefined> {
  const row = await tx.one(backById, { id })
  return row && backFrom(row)
}

/** What came back on the permit's budget and has not been paid again, newest first. */
export async function cameBackOn(tx: Tx, permit: Permit): Promise<readonly CameBack[]> {
  const rows = await tx.run(backOfBudget, { budget: recordOf(permit).budgetId })
  return rows.map(backFrom).filter(({ next }) => next !== 'paid-again')
}
