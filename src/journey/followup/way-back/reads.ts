import { type Permit, recordOf } from '#access/permit.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { isOver } from '#journey/ending/index.ts'
import { endingOf, goalsOf } from '#journey/ending/reads.ts'
import { planOf } from '#journey/plan/reads.ts'
import { openUntil } from './rules.ts'
import { wayBackOf, workerStillHere } from './store.ts'
import type { ComingBack } from './way-back.ts'

/** Whether the person may come back, where it begins, and where it stands once they are back. */
export async function comingBackOf(tx: Tx, permit: Permit): Promise<ComingBack> {
  const { budgetId: budget, personId: person, backAfter = 0 } = recordOf(permit)
  const [ending, goals, row, worker, plan, { afterwards }] = await Promise.all([
    endingOf(tx, permit),
    goalsOf(tx, permit),
    tx.one(wayBackOf, { budget }),
    tx.one(workerStillHere, { person, today: permit.today }),
    planOf(tx, permit),
    settingsIn(tx, permit.today),
  ])
  const next = plan !== undefined && plan.number > backAfter ? plan : undefined
  const stage = next === undefined ? 'none' : !next.submitted ? 'open' : next.decided === undefined ? 'sent' : 'decided'
  return {
    ...{ endingId: ending?.endingId, lastDay: ending?.lastDay, isOver: isOver(ending, permit.today) },
    died: ending?.kind === 'died',
    until: ending && openUntil(ending.lastDay, afterwards.wayBackMonths),
    taken: row && {
      ...{ on: row.typed_on, changed: row.changed, words: row.words, step: row.step, how: row.how },
      typedByName: row.typed_by_name,
    },
    goals: goals.map(({ words }) => words),
    worker: worker?.name,
    plan: stage,
  }
}
