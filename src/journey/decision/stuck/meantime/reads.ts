import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { decidersOf } from '../../process/reads.ts'
import type { HelpAsked, MeantimeStuck } from './meantime.ts'
import { nobodyFor, stuckHelp } from './rules.ts'
import { type HelpRow, helpsAsked, workersNow } from './store.ts'

/** Help until there is an answer that nobody named can answer, and for whom nobody could. */
export async function meantimeStuck(tx: Tx, { today }: Permit): Promise<MeantimeStuck> {
  const [deciders, rows, workers] = await Promise.all([
    decidersOf(tx, today),
    tx.run(helpsAsked, { today }),
    tx.run(workersNow, {}),
  ])
  return {
    waiting: rows.flatMap((row) => stuckHelp(helpFrom(row), deciders) ?? []),
    nobodyFor: nobodyFor(deciders, new Set(workers.map(({ worker_id }) => worker_id))),
  }
}

const helpFrom = (row: HelpRow): HelpAsked => ({
  ...{ askedOn: row.asked_on, lastDay: row.last_day, isUrgent: row.urgent },
  ...{ deciderId: row.decider_id, deciderName: row.decider_name, workerName: row.worker_name },
  apart: [row.proposed_by, row.person_id],
})
