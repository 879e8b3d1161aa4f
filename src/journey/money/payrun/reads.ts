import type { Permit } from '#access/permit.ts'
import { addDays, type Day, maxDay } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { lineFrom, overlayFrom } from '../agreement/rows.ts'
import { keyOf, type Schedule } from '../agreement/schedule.ts'
import { waitingForSetUp } from '../agreement/store.ts'
import { AHEAD_DAYS, dueIn, stillDue } from './due.ts'
import type { BankLine, Due, Payable, PayRuns, Run, RunSummary } from './payrun.ts'
import { bankRows, itemsOf, linesSetUp, overlaysSetUp, payeesSetUp, runById, runs, takenInstalments } from './store.ts'

type SummaryRow = NonNullable<(typeof runById)['row']>
type LineRow = NonNullable<(typeof linesSetUp)['row']>
type OverlayRow = NonNullable<(typeof overlaysSetUp)['row']>
type PayeeRow = NonNullable<(typeof payeesSetUp)['row']>

const summaryFrom = (row: SummaryRow): RunSummary => ({
  runId: row.pay_run_id,
  payUpTo: row.pay_up_to,
  draftedOn: row.drafted_on,
  draftedBy: row.drafted_by,
  draftedByName: row.drafted_by_name,
  approved: row.approved_on === null ? undefined : { on: row.approved_on, byName: row.approved_by_name ?? '' },
  count: row.count,
  totalPence: row.total_pence,
})

function groupBy<T>(rows: readonly T[], keyOfRow: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOfRow(row))
    if (group === undefined) groups.set(keyOfRow(row), [row])
    else group.push(row)
  }
  return groups
}

/** Lines and overlays together, one schedule an agreement, in the order of the lines. */
function schedulesFrom(
  lines: readonly LineRow[],
  overlays: readonly OverlayRow[],
): (Schedule & Pick<Payable, 'budgetId' | 'personName'>)[] {
  const laid = groupBy(overlays, (row) => row.agreement_id)
  return [...groupBy(lines, (row) => row.agreement_id)].flatMap(([agreementId, rows]) =>
    rows.slice(0, 1).map((first) => ({
      ...{ budgetId: first.budget_id, personName: first.person_name },
      ...{ lines: rows.map(lineFrom), overlays: (laid.get(agreementId) ?? []).map(overlayFrom) },
    })),
  )
}

function payeeFor(payees: readonly PayeeRow[] = []): Payable['payee'] {
  const checked = payees.find((row) => row.confirmed_on !== null)
  if (checked !== undefined) return { payeeId: checked.payee_id }
  return payees.length === 0 ? 'none' : 'unconfirmed'
}

/** What can be paid up to a day and stands in no run, and what is held up: over the whole council. */
export async function dueOf(tx: Tx, upTo: Day): Promise<Due> {
  const [lines, overlays, payees, taken] = await Promise.all([
    tx.run(linesSetUp, { run: null }),
    tx.run(overlaysSetUp, { run: null }),
    tx.run(payeesSetUp, {}),
    tx.run(takenInstalments, {}),
  ])
  const payeesBy = groupBy(payees, (row) => row.budget_id)
  const payables = schedulesFrom(lines, overlays).map(({ budgetId, personName, ...schedule }) => ({
    ...{ budgetId, personName, schedule, payee: payeeFor(payeesBy.get(budgetId)) },
  }))
  return dueIn(payables, new Set(taken.map((row) => keyOf({ lineId: row.line_id, periodFrom: row.period_from }))), upTo)
}

/** The finance desk's money: runs that wait, what is due within a week and in no run, what is held up and why, what is to be set up. */
export async function payRunsOf(tx: Tx, permit: Permit): Promise<PayRuns> {
  const upTo = addDays(permit.today, AHEAD_DAYS)
  const [rows, { items, heldUp }, waiting] = await Promise.all([
    tx.run(runs, {}),
    dueOf(tx, upTo),
    tx.run(waitingForSetUp, {}),
  ])
  const all = rows.map(summaryFrom)
  return {
    upTo,
    waiting: all.filter(({ approved }) => approved === undefined),
    approved: all.filter(({ approved }) => approved !== undefined),
    due: {
      count: items.length,
      totalPence: items.reduce((total, { instalment }) => total + instalment.amountPence, 0n),
    },
    heldUp,
    toSetUp: waiting.map((row) => ({ budgetId: row.budget_id, personName: row.name, decidedOn: row.decided_on })),
  }
}

/** One run with its items, and for each whether something is still due; undefined where there is no such run. */
export async function runOf(tx: Tx, runId: string): Promise<Run | undefined> {
  const [summary, rows, lines, overlays] = await Promise.all([
    tx.one(runById, { run: runId }),
    tx.run(itemsOf, { run: runId }),
    tx.run(linesSetUp, { run: runId }),
    tx.run(overlaysSetUp, { run: runId }),
  ])
  if (summary === undefined) return undefined
  const last = rows.map((row) => row.pay_on).reduce(maxDay, summary.pay_up_to)
  const due = stillDue(schedulesFrom(lines, overlays), last)
  const items = rows.map((row) => ({
    ...{
      itemId: row.item_id,
      budgetId: row.budget_id,
      personId: row.person_id,
      personName: row.name,
      lineId: row.line_id,
      what: row.what,
    },
    ...{ periodFrom: row.period_from, periodTo: row.period_to, payOn: row.pay_on, amountPence: row.amount_pence },
    working: row.working.split('\n'),
    isPaid: row.transfer_id !== null,
    isDue: due.has(keyOf({ lineId: row.line_id, periodFrom: row.period_from })),
  }))
  return { ...summaryFrom(summary), items }
}

/** The payments of an approved run for the bank; undefined before it is approved. */
export async function bankLinesOf(tx: Tx, runId: string): Promise<readonly BankLine[] | undefined> {
  const [summary, rows] = await Promise.all([tx.one(runById, { run: runId }), tx.run(bankRows, { run: runId })])
  if (summary === undefined || summary.approved_on === null) return undefined
  return rows.map((row) => ({
    ...{ itemId: row.item_id, accountName: row.account_name, sortCode: row.sort_code },
    ...{ accountNumber: row.account_number, amountPence: row.amount_pence, payOn: row.effective_on },
  }))
}
