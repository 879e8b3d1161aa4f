import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { laterId, newId } from '#core/id.ts'
import { toJson } from '#core/money.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { openAccounts } from '../ledger/store.ts'
import type { LineChange, LineToSetUp, ManagedAs } from './agreement.ts'
import { agreementFor, moneyOf, payeesFor, toSetUp } from './reads.ts'
import { mayConfirmPayee, mayEndPayments, mayEnterPayee, maySetUp } from './rules.ts'
import { lastPayDayOf } from './schedule.ts'
import { addAgreement, addEnd, addLineOverlay, addLines, addPayee, confirmPayeeRow } from './store.ts'
import { said } from './words.ts'

/**
 * Sets the approved plan up for payment: its agreed lines as they stand there, and the budget's accounts in the ledger. What was
 * agreed since, after a challenge, is added to what is paid already.
 */
export async function setUpPayments(
  tx: Tx,
  permit: Permit<'money', 'set-up'>,
  { managedAs }: { managedAs: ManagedAs },
): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const { approved, agreement } = await toSetUp(tx, permit)
  const verdict = maySetUp(approved, agreement)
  if (!isFine(verdict) || approved === undefined) return { refused: verdict }
  if (agreement !== undefined) {
    const lines = JSON.stringify(approved.lines.map(rowOf))
    await tx.run(addLines, { budget: budgetId, agreement: agreement.agreementId, lines })
    return { lines: [{ budgetId, stage: 'money', sentence: said.setUpSince(permit.humanName) }] }
  }
  const id = newId()
  await Promise.all([
    tx.run(addAgreement, {
      id,
      budget: budgetId,
      version: approved.versionId,
      managedAs,
      by: permit.humanId,
      on: permit.today,
    }),
    tx.run(addLines, { budget: budgetId, agreement: id, lines: JSON.stringify(approved.lines.map(rowOf)) }),
    tx.run(openAccounts, { budget: budgetId }),
  ])
  return { lines: [{ budgetId, stage: 'money', sentence: said.setUp(permit.humanName) }] }
}

const rowOf = (line: LineToSetUp) => ({
  line_id: newId(),
  spend_line_id: line.spendLineId,
  outcome_id: line.outcomeId,
  what: line.what,
  amount_pence: toJson(line.amountPence),
  every: line.every,
  from_day: line.from,
  to_day: line.to ?? null,
  ends_event: line.endsEvent ?? null,
  season_from: line.season?.fromMonth ?? null,
  season_to: line.season?.toMonth ?? null,
})

/**
 * Carries out what a later version of the plan changes, in the running agreement: overlays and further lines, each bound to the
 * change that was started. Rows are only added, and each speaks of days that nobody has been paid for yet.
 */
export async function applyVersion(
  tx: Tx,
  permit: Permit<'plan', 'start-change'>,
  input: { agreementId: string; changeId: string; changes: readonly LineChange[]; reason: string },
): Promise<void> {
  const { agreementId: agreement, changeId: change, changes, reason } = input
  const { budgetId: budget } = recordOf(permit)
  const made = { budget, agreement, change, reason, by: permit.humanId, on: permit.today }
  const added = changes.flatMap((one) => (one.kind === 'adds' ? [rowOf(one.line)] : []))
  const lay = (one: Exclude<LineChange, { kind: 'adds' }>) =>
    tx.run(addLineOverlay, {
      ...{ ...made, id: laterId(permit.at), line: one.lineId, kind: one.kind },
      ...(one.kind === 'amount' ? { from: one.from, amount: one.amountPence } : { from: one.on, amount: null }),
    })
  await Promise.all([
    ...changes.flatMap((one) => (one.kind === 'adds' ? [] : [lay(one)])),
    ...(added.length === 0 ? [] : [tx.run(addLines, { budget, agreement, lines: JSON.stringify(added) })]),
  ])
}

/** Writes bank details down. They count once somebody else has checked them; until then the earlier ones go on. */
export async function enterPayee(
  tx: Tx,
  permit: Permit<'money', 'enter-payee'>,
  { accountName, sortCode, accountNumber }: { accountName: string; sortCode: string; accountNumber: string },
): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const verdict = mayEnterPayee(await agreementFor(tx, permit))
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addPayee, {
    ...{ id: laterId(permit.at), budget: budgetId, by: permit.humanId, on: permit.today },
    ...{ name: accountName, sortCode, number: accountNumber },
  })
  return { lines: [{ budgetId, stage: 'money', sentence: said.entered(permit.humanName) }] }
}

/** A second human has checked the newest bank details. */
export async function confirmPayee(tx: Tx, permit: Permit<'money', 'confirm-payee'>): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const [newest] = await payeesFor(tx, permit)
  const verdict = mayConfirmPayee(newest, permit.humanId)
  if (!isFine(verdict) || newest === undefined) return { refused: verdict }
  await tx.run(confirmPayeeRow, {
    id: newest.payeeId,
    enteredBy: newest.enteredBy,
    by: permit.humanId,
    on: permit.today,
  })
  return { lines: [{ budgetId, stage: 'money', sentence: said.confirmed(permit.humanName) }] }
}

/**
 * Lays a last day over the whole agreement, by a named human with a reason (trust 15: no system stops money). Nothing due
 * after it is paid any more; what was paid for days after it shows as `adjustments` below zero. Refused before payments are
 * set up. The line says the last day that now holds, where an earlier one stands already.
 */
export async function endPayments(
  tx: Tx,
  permit: Permit<'money', 'end-payments'>,
  { lastDay, reason }: { lastDay: Day; reason: string },
): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const { agreement, lines, overlays } = await moneyOf(tx, permit)
  const verdict = mayEndPayments(agreement)
  if (!isFine(verdict) || agreement === undefined) return { refused: verdict }
  const id = laterId(permit.at)
  await tx.run(addEnd, {
    id,
    budget: budgetId,
    agreement: agreement.agreementId,
    lastDay,
    reason,
    by: permit.humanId,
    on: permit.today,
  })
  const holds = lastPayDayOf({ lines, overlays: [...overlays, { id, kind: 'ends', on: lastDay }] })
  return { lines: [{ budgetId, stage: 'money', sentence: said.ends(holds ?? lastDay) }] }
}
