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
import { detailsInTurn, detailsWait, ofPocket, payeeState } from '../bank-details/rules.ts'
import { cardFor } from '../cards/reads.ts'
import { stands } from '../holds/hold.ts'
import { holdsFor } from '../holds/reads.ts'
import { balancesOf, paidOf } from '../ledger/reads.ts'
import type { Agreement, BackIn, LineToSetUp, Money, NotAgreedLine } from './agreement.ts'
import { lineToPay } from './line-to-pay.ts'
import { lineFrom, overlayFrom } from './rows.ts'
import { type Approved, isSince, linesSince, notOwed, payeeFor } from './rules.ts'
import { adjustmentsIn, lastPayDayOf, outlookOf, type Schedule } from './schedule.ts'
import {
  agreementOf,
  backInOf,
  earlierLinesOf,
  earlierOverlaysOf,
  inForceOf,
  linesOf,
  notAgreedOf,
  overlaysOf,
  owedOf,
} from './store.ts'

/** Everything about the money of the permit's budget: agreed, paid, next, left. One batch of statements. */
export async function moneyOf(tx: Tx, permit: Permit): Promise<Money> {
  const { budgetId: budget } = recordOf(permit)
  const [agreement, lineRows, overlayRows, earlier, payees, balances, paid, owedPence, card, holds] = await Promise.all(
    [
      agreementFor(tx, permit),
      tx.run(linesOf, { budget }),
      tx.run(overlaysOf, { budget }),
      earlierRounds(tx, budget),
      payeesFor(tx, permit),
      balancesOf(tx, permit),
      paidOf(tx, permit),
      owedFor(tx, permit),
      cardFor(tx, permit),
      holdsFor(tx, permit),
    ],
  )
  const schedule = { lines: lineRows.map(lineFrom), overlays: overlayRows.map(overlayFrom) }
  const outlook = outlookOf(schedule, paid, permit.today)
  const mayComeBack = new Set(notOwed([schedule, ...earlier].flatMap(({ lines }) => lines)).map(({ lineId }) => lineId))
  const adjusted = [...earlier.flatMap((round) => adjustmentsIn(round, paid)), ...outlook.adjustments]
  const lineOf = (id: string | undefined) => schedule.lines.find(({ lineId }) => lineId === id)
  const [first] = paid
  const nextAs = lineOf(outlook.next?.lineId)?.managedAs
  return {
    agreement,
    ...schedule,
    earlier,
    paid,
    balances,
    next: outlook.next,
    adjustments: adjusted.filter(({ lineId }) => mayComeBack.has(lineId)),
    owedPence,
    payee: payeeFor(
      nextAs,
      payeeState(ofPocket(payees, nextAs === 'third-party' ? 'third-party' : 'held')),
      card !== undefined,
    ),
    detailsWait: detailsWait(detailsInTurn(payees)),
    hold: holds.find(stands),
    firstPaidOn: first && paid.map(({ arrivesOn }) => arrivesOn).reduce(minDay, first.arrivesOn),
    lastPayDay: lastPayDayOf(schedule),
  }
}

/** What was agreed in each earlier round, with what was laid over it. What came too much then is still owed. */
async function earlierRounds(tx: Tx, budget: string): Promise<readonly Schedule[]> {
  const [lines, overlays] = await Promise.all([
    tx.run(earlierLinesOf, { budget }),
    tx.run(earlierOverlaysOf, { budget }),
  ])
  return [...new Set(lines.map((row) => row.agreement_id))].map((agreement) => ({
    lines: lines.filter((row) => row.agreement_id === agreement).map(lineFrom),
    overlays: overlays.filter((row) => row.agreement_id === agreement).map(overlayFrom),
  }))
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
      managedAs: row.managed_now ?? row.managed_as,
      setUpAs: (row.managed_now ?? row.managed_as) === row.managed_as ? undefined : row.managed_as,
      setUpOn: row.set_up_on,
      round: row.round,
    }
  )
}

/** The way back that is open on the permit's budget: somebody came back, and nothing is set up since. */
async function backInFor(tx: Tx, permit: Permit): Promise<BackIn | undefined> {
  const row = await tx.one(backInOf, { budget: recordOf(permit).budgetId })
  return row && { round: row.round, on: row.typed_on, approvedBefore: row.approved_before }
}

/** `agreement`: that of the round that is open; undefined also where the person came back (`back`) and nothing is set up since. */
export type ToSetUp = {
  readonly approved: Approved | undefined
  readonly agreement: Agreement | undefined
  readonly back: BackIn | undefined
}

/**
 * What is there to set up payments from: the lines agreed of the plan version approved last, and whether that has been done. Where
 * it has, the lines that were agreed since, each from the day of that decision. After a way back: of a plan approved since. Asks in steps.
 */
export async function toSetUp(tx: Tx, permit: Permit): Promise<ToSetUp> {
  const { budgetId: budget } = recordOf(permit)
  const [version, standing, back, linesOf, paidBy] = await Promise.all([
    approvedVersionOf(tx, permit),
    agreementFor(tx, permit),
    backInFor(tx, permit),
    lineDecisionsOf(tx, permit),
    tx.one(inForceOf, { budget }),
  ])
  const agreement = back === undefined ? standing : undefined
  const isNew = version !== undefined && (back === undefined || isSince(version, back))
  const plan = isNew ? await planVersionOf(tx, permit, version.versionId) : undefined
  if (version === undefined || plan === undefined) return { approved: undefined, agreement, back }
  const { agreed, not: notAgreed } = parted(
    { verdict: 'approved', lines: linesOf(version.submissionId) },
    plan.spendLines,
  )
  const { versionId } = plan
  const all = { lines: agreed.map(lineToPay), over: [] }
  if (agreement === undefined) {
    const kept = back === undefined ? all : linesSince(all.lines, back, version.decidedOn)
    return { approved: { versionId, ...kept, notAgreed }, agreement, back }
  }
  const isInForce = paidBy?.version_id === versionId
  const since = isInForce ? agreed.filter((line) => !paidBy.origins.includes(lineOrigin(line))) : []
  const lines = since.map((line) => ({ ...lineToPay(line), from: maxDay(line.startsOn, version.decidedOn) }))
  return { approved: { versionId, lines: lines.filter(isNotOver), over: [], notAgreed }, agreement, back }
}

/** A line whose days were over before it was agreed never begins. */
const isNotOver = ({ from, plannedTo }: LineToSetUp): boolean => plannedTo === undefined || from <= plannedTo

/** What was not agreed of the plan that was approved last: it is shown beside what is paid. Nothing is asked where none was approved. */
export async function notAgreedFor(tx: Tx, permit: Permit): Promise<readonly NotAgreedLine[]> {
  const { budgetId: budget, approved } = recordOf(permit)
  const rows = approved ? await tx.run(notAgreedOf, { budget }) : []
  return rows.map(({ spend_line_id: spendLineId, what }) => ({ spendLineId, what }))
}
