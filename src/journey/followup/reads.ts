import { type Permit, recordOf } from '#access/permit.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import type { Goal } from '#journey/ending/index.ts'
import { endingOf, goalFrom } from '#journey/ending/reads.ts'
import { notesOf, saidOf } from './answering/store.ts'
import { triedOf } from './asked/store.ts'
import type { HelpCall } from './duty/duty.ts'
import { callsOf, holdersIn } from './duty/reads.ts'
import type { CheckIn, Followup, Wave } from './followup.ts'
import { answersOf, checkInNow, checkInsOf, choiceOf, goalsOfCheckIn, roundOf } from './store.ts'

export { type Counted, countedOn } from './counted/reads.ts'

/** What comes after the last payment of the permit's budget. */
export async function followupOf(tx: Tx, permit: Permit): Promise<Followup> {
  const { budgetId: budget } = recordOf(permit)
  const [told, choice, round, checkIns, holders, { afterwards }] = await Promise.all([
    endingOf(tx, permit),
    tx.one(choiceOf, { budget }),
    tx.one(roundOf, { budget }),
    checkInsFor(tx, budget),
    holdersIn(tx, permit.today),
    settingsIn(tx, permit.today),
  ])
  // Once somebody says that it is wrong, an ending has no last day to count from.
  const ending = told?.challenge === undefined ? told : undefined
  return {
    ...{ endingId: ending?.endingId, lastDay: ending?.lastDay, confirmed: ending?.confirmed !== undefined },
    died: ending?.kind === 'died',
    ...{ cameBackOn: round?.came_back_on ?? undefined, round: round?.round ?? 0, checkIns },
    choice: choice && {
      ...{ waves: choice.waves, way: choice.way, byWhom: choice.by_whom, byName: choice.by_name, how: choice.how },
      ...{ typedByName: choice.typed_by_name, saidOn: choice.said_on },
    },
    offered: afterwards.waves as readonly Wave[],
    dutyIsHeld: holders.length > 0,
  }
}

/** Every check-in of a budget with what was answered, each part as it was said last. */
async function checkInsFor(tx: Tx, budget: string): Promise<readonly CheckIn[]> {
  const [rows, answers, said, notes, tried] = await Promise.all([
    tx.run(checkInsOf, { budget }),
    tx.run(answersOf, { budget }),
    tx.run(saidOf, { budget }),
    tx.run(notesOf, { budget }),
    tx.run(triedOf, { budget }),
  ])
  return rows.map(({ check_in_id: id, round, wave, due_on, wanted, asked_on, reminded_on }) => {
    const one = said.find(({ check_in_id }) => check_in_id === id)
    return {
      ...{ checkInId: id, round, wave, dueOn: due_on, wanted, askedOn: asked_on ?? undefined },
      remindedOn: reminded_on ?? undefined,
      tried: tried
        .filter(({ check_in_id }) => check_in_id === id)
        .map(({ turn, way, words, by_name, tried_on }) => ({ turn, way, words, byName: by_name, on: tried_on })),
      answers: answers
        .filter(({ check_in_id }) => check_in_id === id)
        .map((row) => ({
          ...{ outcomeId: row.outcome_id, goal: row.goal, benefit: row.benefit, paidBy: row.paid_by ?? undefined },
          ...{ how: row.how, on: row.said_on },
        })),
      said: one && {
        ...{ satisfied: one.satisfied ?? undefined, worthwhile: one.worthwhile ?? undefined },
        ...{ happy: one.happy ?? undefined, anxious: one.anxious ?? undefined, words: one.words },
        ...{ hospitalStays: one.hospital_stays ?? undefined, crises: one.crises ?? undefined, how: one.how },
        ...{ typedByName: one.typed_by_name, saidOn: one.said_on, typedOn: one.typed_on },
      },
      notes: notes
        .filter(({ check_in_id }) => check_in_id === id)
        .map(({ words, by_name, said_on }) => ({ words, byName: by_name, on: said_on })),
    }
  })
}

/** The stage's page: what comes after, and the calls of this budget, newest first. */
export type Afterwards = { followup: Followup; calls: readonly HelpCall[] }

export async function afterwardsOf(tx: Tx, permit: Permit): Promise<Afterwards> {
  const [followup, calls] = await Promise.all([followupOf(tx, permit), callsOf(tx, permit)])
  return { followup, calls }
}

/** Whether a check-in waits for an answer on the permit's day, and whether the newest answer says that something is lost. */
export const checkInNowOf = async (tx: Tx, permit: Permit): Promise<{ due: boolean; lost: boolean }> =>
  (await tx.one(checkInNow, { budget: recordOf(permit).budgetId, day: permit.today })) ?? { due: false, lost: false }

/** One check-in with the goals it asks about, or undefined where this budget has none of that id. */
export type Answering = { checkIn: CheckIn; goals: readonly Goal[] }

export async function answeringOf(tx: Tx, permit: Permit, checkInId: string): Promise<Answering | undefined> {
  const { budgetId: budget } = recordOf(permit)
  const [{ checkIns }, goals] = await Promise.all([
    followupOf(tx, permit),
    tx.run(goalsOfCheckIn, { budget, checkIn: checkInId }),
  ])
  const checkIn = checkIns.find((one) => one.checkInId === checkInId)
  return checkIn && { checkIn, goals: goals.map(goalFrom) }
}
