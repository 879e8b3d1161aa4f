import type { Tx } from '#db/transaction.ts'
import type { Entry, EntryWithProposals, Proposal, RunState, StatementDesk, Sum } from './statement.ts'
import { entryById, openEntries, proposalsOf, runStates, sums } from './store.ts'

type EntryRow = NonNullable<(typeof entryById)['row']>
type ProposalRow = NonNullable<(typeof proposalsOf)['row']>
type RunRow = NonNullable<(typeof runStates)['row']>

const PAGE = 50

const entryFrom = (row: EntryRow): Entry => ({
  ...{ entryId: row.entry_id, bookedOn: row.booked_on, amountPence: row.amount_pence },
  ...{ reference: row.reference, words: row.words, isOpen: row.is_open },
})

const proposalFrom = (row: ProposalRow): Proposal => ({
  key: `${row.what} ${row.payment_id ?? `${row.pay_run_id} ${row.arrives_on} ${row.by_card}`}`,
  ...{ why: row.why, what: row.what, paymentId: row.payment_id ?? undefined, runId: row.pay_run_id ?? undefined },
  ...{ arrivesOn: row.arrives_on, byCard: row.by_card, amountPence: row.amount_pence },
  ...{ personName: row.person_name, count: row.count },
})

const runFrom = (row: RunRow): RunState => ({
  ...{ runId: row.pay_run_id, payUpTo: row.pay_up_to, payments: row.payments, totalPence: row.total },
  ...{ matched: row.matched, cameBack: row.came_back, open: row.open, openPence: row.open_pence },
})

/** How far the council's statement and its payments agree, and the lines that nobody has settled. */
export async function statementDeskOf(tx: Tx, after: string | undefined): Promise<StatementDesk> {
  const [rows, runs, lines] = await Promise.all([
    tx.run(sums, {}),
    tx.run(runStates, { run: null }),
    tx.run(openEntries, { after: after ?? null }),
  ])
  const of = (is: string): Sum => {
    const row = rows.find((one) => one.is === is)
    return { count: row?.count ?? 0, pence: row?.pence ?? 0n }
  }
  const shown = lines.slice(0, PAGE)
  return {
    ...{ matchedOut: of('matched'), openOut: of('open-out'), openIn: of('open-in'), notOurs: of('not-ours') },
    ...{ runs: runs.map(runFrom), lines: shown.map(entryFrom) },
    next: lines.length > PAGE ? shown.at(-1)?.entry_id : undefined,
  }
}

/** One line, with what it may be. */
export async function entryOf(tx: Tx, id: string): Promise<EntryWithProposals | undefined> {
  const [row, found] = await Promise.all([tx.one(entryById, { id }), tx.run(proposalsOf, { id })])
  return row && { ...entryFrom(row), proposals: found.map(proposalFrom) }
}

/** How far a run is reconciled; undefined before it is approved. For the page of the run. */
export async function runStateOf(tx: Tx, runId: string): Promise<RunState | undefined> {
  const row = await tx.one(runStates, { run: runId })
  return row && runFrom(row)
}
