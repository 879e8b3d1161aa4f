import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { endingOf, goalsOf } from '#journey/ending/reads.ts'
import type { CheckIn, Followup } from './followup.ts'
import { answersOf, checkInIsDue, checkInsOf, lostOfWorker } from './store.ts'

/** What comes after the last payment of the permit's budget. */
export async function followupOf(tx: Tx, permit: Permit): Promise<Followup> {
  const { budgetId: budget } = recordOf(permit)
  const [ending, goals, checkIns, answers] = await Promise.all([
    endingOf(tx, permit),
    goalsOf(tx, permit),
    tx.run(checkInsOf, { budget }),
    tx.run(answersOf, { budget }),
  ])
  return {
    lastDay: ending?.confirmed === undefined ? undefined : ending.lastDay,
    goals,
    checkIns: checkIns.map((row) => ({
      checkInId: row.check_in_id,
      wave: row.wave,
      dueOn: row.due_on,
      answers: answers
        .filter(({ check_in_id }) => check_in_id === row.check_in_id)
        .map(({ outcome_id, benefit, how, said_on }) => ({ outcomeId: outcome_id, benefit, how, on: said_on })),
    })),
  }
}

/** Whether a check-in waits for an answer on the permit's day. */
export const checkInDueOf = async (tx: Tx, permit: Permit): Promise<boolean> =>
  (await tx.one(checkInIsDue, { budget: recordOf(permit).budgetId, day: permit.today }))?.due === true

/** One check-in with the goals it asks about, or undefined where this budget has none of that id. */
export type Answering = { checkIn: CheckIn; goals: Followup['goals'] }

export async function answeringOf(tx: Tx, permit: Permit, checkInId: string): Promise<Answering | undefined> {
  const { checkIns, goals } = await followupOf(tx, permit)
  const checkIn = checkIns.find((one) => one.checkInId === checkInId)
  return checkIn && { checkIn, goals }
}

/** Something good that one of the reader's people says is gone. */
export type Lost = { budgetId: string; personKnownAs: string; outcomeId: string; words: string; how: string; on: Day }

/** For the desk: what is lost, of the people beside whom the permit's human stands; longest ago first. */
export async function lostOf(tx: Tx, permit: Permit): Promise<readonly Lost[]> {
  const rows = await tx.run(lostOfWorker, { worker: permit.humanId, today: permit.today })
  return rows.map(({ budget_id, known_as, outcome_id, words, how, said_on }) => ({
    budgetId: budget_id,
    personKnownAs: known_as,
    outcomeId: outcome_id,
    words,
    how,
    on: said_on,
  }))
}
