import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { balancesOf } from '#journey/money/ledger/reads.ts'
import type { PaidAfter, PaidAfterToDo, Proposal } from './paid-after.ts'
import { openOf } from './rules.ts'
import { paidAfterDay, paidAfterProposals, paidAfterToDo } from './store.ts'

/** What was paid after the death or the move on which a confirmed ending rests, and what becomes of it; undefined where nothing was. */
export async function paidAfterOf(tx: Tx, permit: Permit): Promise<PaidAfter | undefined> {
  const { budgetId: budget } = recordOf(permit)
  const [row, proposals, { byPot, writtenOffPence }] = await Promise.all([
    tx.one(paidAfterDay, { budget }),
    tx.run(paidAfterProposals, { budget }),
    balancesOf(tx, permit),
  ])
  if (row === undefined) return undefined
  const held = (['held', 'third-party', 'card'] as const).reduce(
    (sum, kind) => sum + (byPot[kind] > 0n ? byPot[kind] : 0n),
    0n,
  )
  return {
    ...{ groundId: row.ground_id, on: row.on_day, died: row.died, paidPence: row.paid_pence, writtenOffPence },
    openPence: openOf(row.paid_pence, writtenOffPence, held),
    all: proposals.map(from),
  }
}

const from = (row: NonNullable<(typeof paidAfterProposals)['row']>): Proposal => ({
  ...{ id: row.paid_after_id, way: row.way, amountPence: row.amount_pence, contact: row.contact, reasons: row.reasons },
  ...{ byId: row.proposed_by, byName: row.by_name, on: row.proposed_on },
  answered:
    row.agrees === null || row.answered_on === null
      ? undefined
      : {
          ...{ agrees: row.agrees, reasons: row.answer_reasons ?? '' },
          ...{ byName: row.answered_by ?? '', on: row.answered_on },
        },
})

/** One proposal with what the rules lean on; undefined where the permit's budget has none by that id. */
export async function proposalOf(tx: Tx, permit: Permit, id: string) {
  const now = await paidAfterOf(tx, permit)
  const one = now?.all.find((each) => each.id === id)
  return now && one && { now, one }
}

/** What waits for finance in this council, the oldest day first. */
export async function paidAfterForFinance(tx: Tx, permit: Permit): Promise<readonly PaidAfterToDo[]> {
  const rows = await tx.run(paidAfterToDo, { reader: permit.humanId })
  return rows.map((row) => ({
    ...{ budgetId: row.budget_id, personName: row.name, on: row.on_day, died: row.died },
    ...{ paidPence: row.paid_pence, waits: row.waits },
  }))
}
