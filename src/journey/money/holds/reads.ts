import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { Hold } from './hold.ts'
import { holdsOf, holdsOnManagers, holdsOnWorker } from './store.ts'

/** Every hold on the payments of the permit's budget, newest first. */
export async function holdsFor(tx: Tx, permit: Permit): Promise<readonly Hold[]> {
  const rows = await tx.run(holdsOf, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({
    ...{ holdId: row.hold_id, reason: row.reason, words: row.words, whoActs: row.who_acts, actBy: row.act_by },
    ...{ placedOn: row.placed_on, placedByName: row.placed_by_name },
    lifted:
      row.lifted_on === null
        ? undefined
        : { on: row.lifted_on, byName: row.lifted_by_name ?? '', words: row.lifted_words ?? '' },
  }))
}

/** A hold about which a worker or a manager must do something, and on whose payments it stands. */
export type HoldWaiting = Pick<Hold, 'reason' | 'words' | 'actBy' | 'placedOn' | 'placedByName'> & {
  readonly budgetId: string
  readonly knownAs: string
}

const waitingFrom = (row: NonNullable<(typeof holdsOnManagers)['row']>): HoldWaiting => ({
  ...{ budgetId: row.budget_id, knownAs: row.known_as, reason: row.reason, words: row.words, actBy: row.act_by },
  ...{ placedOn: row.placed_on, placedByName: row.placed_by_name },
})

/** The holds that a worker must see to, of everybody beside whom they stand; the nearest day first. */
export const holdsForWorker = async (tx: Tx, permit: Permit<'desk', 'caseload'>): Promise<readonly HoldWaiting[]> =>
  (await tx.run(holdsOnWorker, { worker: permit.humanId, today: permit.today })).map(waitingFrom)

/** The holds that a manager must see to; the nearest day first, and never one on the reader's own payments. */
export const holdsForManager = async (tx: Tx, permit: Permit<'desk', 'manager'>): Promise<readonly HoldWaiting[]> =>
  (await tx.run(holdsOnManagers, { human: permit.humanId })).map(waitingFrom)
