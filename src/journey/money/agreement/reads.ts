import { type Permit, recordOf } from '#access/permit.ts'
import { maxDay, minDay } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Tx } from '#db/transaction.ts'
import { parted } from '#journey/decision/index.ts'
import { approvedVersionOf } from '#journey/decision/reads.ts'
import { lineDecisionsOf } from '#journey/decision/standing/reads.ts'
import { lineOrigin } from '#journey/plan/index.ts'
import { planVersionOf } from '#journey/plan/reads.ts'
import { payeesFor } from '../bank-details/reads.ts'
import { detailsWait, payeeState } from '../bank-details/rules.ts'
import { cardFor } from '../cards/reads.ts'
import { balancesOf, paidOf } from '../ledger/reads.ts'
import type { Agreement, LineToSetUp, Money, NotAgreedLine } from './agreement.ts'
import { lineToPay } from './line-to-pay.ts'
import { lineFrom, overlayFrom } from './rows.ts'
import { type Approved, notOwed, payeeFor } from './rules.ts'
import { lastPayDayOf, outlookOf } from './schedule.ts'
import { agreementOf, inForceOf, linesOf, notAgreedOf, overlaysOf, owedOf } from './store.ts'

/** Everything about the money of the permit's budget: agreed, paid, next, left. One batch of statements. */
export async function moneyOf(tx: Tx, permit: Permit): Promise<Money> {
  const { budgetId: budget } = recordOf(permit)
  const [agreement, lineRows, overlayRows, payees, balances, paid, owedPence, card] = await Promise.all([
    agreementFor(tx, permit),
    tx.run(linesOf, { budget }),
    tx.run(overlaysOf, { budget }),
    payeesFor(tx, permit),
    balancesOf(tx, permit),
    paidOf(tx, permit),
    owedFor(tx, permit),
    cardFor(tx, permit),
  ])
  const schedule = { lines: lineRows.map(lineFrom), overlays: overlayRows.map(overlayFrom) }
  const outlook = outlookOf(schedule, paid, permit.today)
  const mayComeBack = new Set(notOwed(schedule.lines).map(({ lineId }) => lineId))
  const lineOf = (id: string | undefined) => schedule.lines.find(({ lineId }) => lineId === id)
  const [first] = paid
  return {
    agreement,
    ...schedule,
    paid,
    balances,
    next: outlook.next,
    adjustments: outlook.adjustments.filter(({ lineId }) => mayComeBack.has(lineId)),
    owedPence,
    payee: payeeFor(lineOf(outlook.next?.lineId)?.managedAs, payeeState(payees), card !== undefined),
    detailsWait: detailsWait(payees),
    firstPaidOn: first && paid.map(({ arrivesOn }) => arrivesOn).reduce(minDay, first.arrivesOn),
    lastPayDay: lastPayDayOf(schedule),
  }
}

/** Of what is held on the permit's budget: what is owed to or for somebody employed, in pence. It is never asked back. */
export const owedFor = async (tx: Tx, permit: Permit): Promise<Pence> =>
  (await tx.one(owedOf, { budget: recordOf(permit).budgetId }))?.pence ?? 0n

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

/**
 * What is there to set up payments from: the lines agreed of the plan version approved last, and whether that has been done. Where
 * it has, the lines that were agreed since, each from the day of that decision. Asks in steps.
 */
export async function toSetUp(
  tx: Tx,
  permit: Permit,
): Promise<{ approved: Approved | undefined; agreement: Agreement | undefined }> {
  const { budgetId: budget } = recordOf(permit)
  const [version, agreement, linesOf, paidBy] = await Promise.all([
    approvedVersionOf(tx, permit),
    agreementFor(tx, permit),
    lineDecisionsOf(tx, permit),
    tx.one(inForceOf, { budget }),
  ])
  const plan = version && (await planVersionOf(tx, permit, version.versionId))
  if (version === undefined || plan === undefined) return { approved: undefined, agreement }
  const { agreed, not: notAgreed } = parted(
    { verdict: 'approved', lines: linesOf(version.submissionId) },
    plan.spendLines,
  )
  const { versionId } = plan
  if (agreement === undefined) return { approved: { versionId, lines: agreed.map(lineToPay), notAgreed }, agreement }
  const isInForce = paidBy?.version_id === versionId
  const since = isInForce ? agreed.filter((line) => !paidBy.origins.includes(lineOrigin(line))) : []
  const lines = since.map((line) => ({ ...lineToPay(line), from: maxDay(line.startsOn, version.decidedOn) }))
  return { approved: { versionId, lines: lines.filter(isNotOver), notAgreed }, agreement }
}

/** A line whose last day came before it was agreed is not paid any more. */
const isNotOver = ({ from, to }: LineToSetUp): boolean => to === undefined || from <= to

/** What was not agreed of the plan that was approved last: it is shown beside what is paid. Nothing is asked where none was approved. */
export async function notAgreedFor(tx: Tx, permit: Permit): Promise<readonly NotAgreedLine[]> {
  const { budgetId: budget, approved } = recordOf(permit)
  const rows = approved ? await tx.run(notAgreedOf, { budget }) : []
  return rows.map(({ spend_line_id: spendLineId, what }) => ({ spendLineId, what }))
}
