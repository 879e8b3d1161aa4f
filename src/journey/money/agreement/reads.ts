import { type Permit, recordOf } from '#access/permit.ts'
import { minDay } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { approvedVersionOf } from '#journey/decision/reads.ts'
import { planVersionOf } from '#journey/plan/reads.ts'
import { balancesOf, paidOf } from '../ledger/reads.ts'
import type { Agreement, Money, Payee } from './agreement.ts'
import { lineToPay } from './line-to-pay.ts'
import { lineFrom, overlayFrom } from './rows.ts'
import { type Approved, payeeState } from './rules.ts'
import { lastPayDayOf, outlookOf } from './schedule.ts'
import { agreementOf, linesOf, overlaysOf, payeesOf } from './store.ts'

/** Everything about the money of the permit's budget: agreed, paid, next, left. One batch of statements. */
export async function moneyOf(tx: Tx, permit: Permit): Promise<Money> {
  const { budgetId: budget } = recordOf(permit)
  const [agreement, lineRows, overlayRows, payees, balances, paid] = await Promise.all([
    agreementFor(tx, permit),
    tx.run(linesOf, { budget }),
    tx.run(overlaysOf, { budget }),
    payeesFor(tx, permit),
    balancesOf(tx, permit),
    paidOf(tx, permit),
  ])
  const schedule = { lines: lineRows.map(lineFrom), overlays: overlayRows.map(overlayFrom) }
  const [first] = paid
  return {
    agreement,
    ...schedule,
    paid,
    balances,
    ...outlookOf(schedule, paid, permit.today),
    payee: payeeState(payees),
    firstPaidOn: first && paid.map(({ arrivesOn }) => arrivesOn).reduce(minDay, first.arrivesOn),
    lastPayDay: lastPayDayOf(schedule),
  }
}

/** The agreement of the permit's budget, or undefined: nothing is set up. */
export async function agreementFor(tx: Tx, permit: Permit): Promise<Agreement | undefined> {
  const row = await tx.one(agreementOf, { budget: recordOf(permit).budgetId })
  return (
    row && {
      agreementId: row.agreement_id,
      versionId: row.version_id,
      managedAs: row.managed_as,
      setUpOn: row.set_up_on,
    }
  )
}

/** Bank details of the permit's budget, newest first. Shown to finance alone. */
export async function payeesFor(tx: Tx, permit: Permit): Promise<readonly Payee[]> {
  const rows = await tx.run(payeesOf, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({
    payeeId: row.payee_id,
    accountName: row.account_name,
    sortCode: row.sort_code,
    accountNumber: row.account_number,
    enteredBy: row.entered_by,
    enteredByName: row.entered_by_name,
    enteredOn: row.entered_on,
    confirmedOn: row.confirmed_on ?? undefined,
  }))
}

/** What is there to set up payments from: the plan version approved last, and whether that has been done. Asks in steps. */
export async function toSetUp(
  tx: Tx,
  permit: Permit,
): Promise<{ approved: Approved | undefined; agreement: Agreement | undefined }> {
  const [version, agreement] = await Promise.all([approvedVersionOf(tx, permit), agreementFor(tx, permit)])
  const plan = version && (await planVersionOf(tx, permit, version.versionId))
  return { approved: plan && { versionId: plan.versionId, lines: plan.spendLines.map(lineToPay) }, agreement }
}
