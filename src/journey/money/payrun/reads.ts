import type { Permit } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { waitingForSetUp } from '../agreement/store.ts'
import { byKey } from './due/by-key.ts'
import type { DueItem } from './due/due.ts'
import { arrivals, dueNow, heldUpNow, payablesOf } from './due/reads.ts'
import { type Frozen, standingIn } from './due/standing.ts'
import type { Differences, Warnings } from './look/look.ts'
import { differencesFor, warningsOf } from './look/reads.ts'
import type { DueNow, HeldUp, LeftOutBecause, PayRuns, Progress, RunItem, RunItems, RunSummary } from './payrun.ts'
import { proposedUpTo, statusOf } from './rules.ts'
import { singleFactsOf } from './single/facts.ts'
import { itemsOf, runById, runs, touchedSince } from './store.ts'
import { frozenOf } from './work/store.ts'

type SummaryRow = NonNullable<(typeof runById)['row']>

function summaryFrom(row: SummaryRow): RunSummary {
  const signed = {
    checked:
      row.checked_on === null
        ? undefined
        : {
            ...{ on: row.checked_on, by: row.checked_by ?? '', byName: row.checked_by_name ?? '' },
            ...{ words: row.checked_words ?? '', warnings: row.warnings ?? 0 },
          },
    approved:
      row.approved_on === null
        ? undefined
        : { on: row.approved_on, by: row.approved_by ?? '', byName: row.approved_by_name ?? '' },
    withdrawn:
      row.withdrawn_on === null
        ? undefined
        : {
            ...{ on: row.withdrawn_on, by: row.withdrawn_by ?? '', byName: row.withdrawn_by_name ?? '' },
            reason: row.withdrawn_reason ?? '',
          },
  }
  const work = {
    draft: progressOf(row.draft_items, row.draft_pence, row.drafted_to, row.is_drafted),
    post: progressOf(row.post_items, row.post_pence, row.posted_to, row.is_posted),
  }
  return {
    ...{ runId: row.pay_run_id, payUpTo: row.pay_up_to, code: row.budget_code ?? undefined, ...signed, ...work },
    isSingle: row.is_single,
    ...{ draftedOn: row.drafted_on, draftedBy: row.drafted_by, draftedByName: row.drafted_by_name },
    ...{ count: row.draft_items - row.left_out, leftOut: row.left_out },
    ...{ totalPence: row.draft_pence - row.left_out_pence, status: statusOf({ ...signed, ...work }) },
  }
}

/** How far the ids up to one reach: they are random, so their first digits tell the share that is done. */
function progressOf(items: number, totalPence: Pence, upTo: string | null, isDone: boolean): Progress {
  const share = upTo === null ? 0 : Math.floor((Number.parseInt(upTo.slice(0, 4), 16) / 0x10000) * 100)
  return { items, totalPence, isDone, share: isDone ? 100 : share }
}

/** The finance desk's money: runs that wait, what is due before the next run's money comes and in no run, what is held up and why, what is to be set up. Asks in steps. */
export async function payRunsOf(tx: Tx, permit: Permit): Promise<PayRuns> {
  const { today } = permit
  const [rows, waiting, settings] = await Promise.all([
    tx.run(runs, {}),
    tx.run(waitingForSetUp, {}),
    settingsIn(tx, today),
  ])
  const upTo = proposedUpTo(today, settings)
  const [due, held] = await Promise.all([dueNow(tx, today, settings, upTo), heldUpNow(tx, today, settings, upTo)])
  const all = rows.map(summaryFrom)
  const isPast = ({ status }: RunSummary) => status === 'posting' || status === 'posted' || status === 'withdrawn'
  return {
    upTo,
    waiting: all.filter((run) => !isPast(run)),
    approved: all.filter(isPast),
    due: { count: due.count, totalPence: due.totalPence, isAll: due.isAll, arrivesFirst: due.arrivesFirst },
    ...{ heldUp: held.heldUp, heldUpMore: held.more },
    toSetUp: waiting.map((row) => ({ budgetId: row.budget_id, personName: row.name, decidedOn: row.decided_on })),
  }
}

/** What a draft would hold, by person, and the council's codes. */
export type ToDraft = {
  /** The day that is proposed. */
  readonly upTo: Day
  readonly due: DueNow
  readonly items: readonly { readonly personName: string; readonly item: DueItem }[]
  readonly heldUp: readonly HeldUp[]
  readonly codes: readonly { readonly code: string; readonly name: string }[]
}

/** What would be in a run up to the day that is proposed. Asks in steps. */
export async function toDraft(tx: Tx, permit: Permit): Promise<ToDraft> {
  const settings = await settingsIn(tx, permit.today)
  const upTo = proposedUpTo(permit.today, settings)
  const { items, heldUp, payables, ...due } = await dueNow(tx, permit.today, settings, upTo)
  const names = new Map(payables.map(({ budgetId, personName }) => [budgetId, personName]))
  const named = items.map((item) => ({ personName: names.get(item.budgetId) ?? '', item }))
  return { upTo, due, items: named, heldUp, codes: settings.money.codes }
}

/** One run, as far as its rows say; undefined where there is no such run. */
export async function runOf(tx: Tx, runId: string): Promise<RunSummary | undefined> {
  const row = await tx.one(runById, { run: runId })
  return row && summaryFrom(row)
}

/** More people than this whose money was changed since a draft are not looked at again before the approval: that does it for all. */
const LOOKED_AT_AGAIN = 200

/** What a run that nobody approved yet would leave out if it were approved now, by item. Asks in steps. */
export async function wouldLeaveOut(
  tx: Tx,
  permit: Permit,
  run: RunSummary,
): Promise<ReadonlyMap<string, LeftOutBecause>> {
  if (run.status !== 'drafted' && run.status !== 'checked') return new Map()
  const touched = await tx.run(touchedSince, { run: run.runId, most: LOOKED_AT_AGAIN })
  const budgets = touched.map(({ budget_id }) => budget_id)
  if (budgets.length === 0) return new Map()
  const settings = await settingsIn(tx, permit.today)
  const keeps = settings.money.contributions === 'net'
  const [rows, payables] = await Promise.all([
    tx.run(frozenOf, { run: run.runId, budgets }),
    payablesOf(tx, budgets, { code: run.code, without: run.runId, keeps }),
  ])
  const frozen = byKey(rows, (row) => row.budget_id)
  const arrives = arrivals(settings, permit.today)
  const singles = await singleFactsOf(tx, run.runId, rows, permit.today)
  const out = payables.flatMap((payable) => {
    const own = (frozen.get(payable.budgetId) ?? []).map((row) => frozenFrom(row, payable))
    return standingIn(payable, own, { upTo: run.payUpTo, arrives, single: singles.get(payable.budgetId) }).leftOut
  })
  return new Map(out.map(({ itemId, reason }) => [itemId, reason]))
}

type FrozenRow = NonNullable<(typeof frozenOf)['row']>

/** An item as it was frozen; a card is not: it goes to the one that stands when it is posted. */
export const frozenFrom = (
  row: FrozenRow,
  { cardId, managedAs }: { cardId: string | undefined; managedAs: ReadonlyMap<string, string> },
): Frozen => ({
  ...{ itemId: row.item_id, paymentId: row.payment_id, lineId: row.line_id, kind: row.kind, turn: row.turn },
  ...{ periodFrom: row.period_from, periodTo: row.period_to, payOn: row.pay_on, amountPence: row.amount_pence },
  payeeId: row.payee_id ?? undefined,
  cardId: (row.pocket === null ? managedAs.get(row.line_id) === 'prepaid-card' : row.pocket === 'card')
    ? cardId
    : undefined,
  ...(row.pocket === null ? {} : { pocket: row.pocket, what: row.what ?? '' }),
})

/**
 * A run as its page shows it. What differs and what to look at are undefined while it is being put together; of a payment of its own
 * nothing is compared with the run before.
 */
export type RunLook = {
  readonly run: RunSummary
  readonly items: RunItems
  /** What it would leave out if it were approved now; pence. */
  readonly wouldGo: { readonly count: number; readonly totalPence: Pence; readonly key: string }
  readonly differences: Differences | undefined
  readonly warnings: Warnings | undefined
}

const PEOPLE_A_PAGE = 50

/** One run with a page of its people; undefined where there is no such run. Asks in steps. */
export async function runLookOf(tx: Tx, permit: Permit, runId: string, page: number): Promise<RunLook | undefined> {
  const run = await runOf(tx, runId)
  if (run === undefined) return undefined
  const isWhole = run.status !== 'drafting'
  const [rows, out, differences, warnings] = await Promise.all([
    tx.run(itemsOf, { run: runId, skip: (page - 1) * PEOPLE_A_PAGE, most: PEOPLE_A_PAGE }),
    wouldLeaveOut(tx, permit, run),
    isWhole && !run.isSingle ? differencesFor(tx, runId) : undefined,
    run.status === 'drafted' || run.status === 'checked' ? warningsOf(tx, permit, runId) : undefined,
  ])
  const pages = Math.max(1, Math.ceil((rows[0]?.people ?? 0) / PEOPLE_A_PAGE))
  const items = { items: rows.map((row) => itemFrom(row, out)), page, pages }
  return { run, items, wouldGo: await sumOf(tx, run, out), differences, warnings }
}

const itemFrom = (row: NonNullable<(typeof itemsOf)['row']>, out: ReadonlyMap<string, LeftOutBecause>): RunItem => ({
  ...{ itemId: row.item_id, budgetId: row.budget_id, personName: row.name, what: row.what, kind: row.kind },
  ...{ payOn: row.pay_on, arrivesOn: row.arrives_on ?? undefined, amountPence: row.amount_pence },
  working: row.working.split('\n'),
  leftOut: row.left_out ?? out.get(row.item_id),
})

async function sumOf(tx: Tx, run: RunSummary, out: ReadonlyMap<string, LeftOutBecause>): Promise<RunLook['wouldGo']> {
  const key = [...out]
    .map(([itemId, reason]) => `${itemId} ${reason}`)
    .sort()
    .join('\n')
  if (out.size === 0) return { count: 0, totalPence: 0n, key }
  const touched = await tx.run(touchedSince, { run: run.runId, most: LOOKED_AT_AGAIN })
  const rows = await tx.run(frozenOf, { run: run.runId, budgets: touched.map(({ budget_id }) => budget_id) })
  const totalPence = rows.reduce((sum, row) => (out.has(row.item_id) ? sum + row.amount_pence : sum), 0n)
  return { count: out.size, totalPence, key }
}
