import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import type { AftercareDecided, For, Ground, GroundState, Looked } from './ground.ts'
import { type GroundFound, groundIn } from './rules.ts'
import { aftercareStanding, decidedOf, groundsOf, lookedOf, stopStep } from './store.ts'

type GroundRow = NonNullable<(typeof groundsOf)['row']>

function groundFrom(row: GroundRow, looked: readonly Looked[], decided: readonly AftercareDecided[]): Ground {
  const rests = row.review_id ?? row.assessment_id
  const { said_how: how, said_on: saidOn, other_from: from } = row
  return {
    ...{ groundId: row.ground_id, basis: row.basis, why: row.why, agreeSteps: row.agree_steps },
    personSaid: row.person_said,
    said: how === null || saidOn === null ? undefined : { words: row.person_said, how, on: saidOn },
    restsOn: looked.find(({ id }) => id === rests),
    advice: row.advice,
    other: from === null ? undefined : { what: row.other_what, who: row.other_who, from },
    on: row.on_day ?? undefined,
    newCouncil: row.new_council === '' ? undefined : { name: row.new_council, told: row.new_council_told },
    both: decided.filter(({ id }) => id === row.council_decided || id === row.nhs_decided),
    ...{ byName: row.by_name, writtenOn: row.written_on },
  }
}

/** Everything written about the ground of the permit's budget, grounds newest first. */
export async function groundStateOf(tx: Tx, permit: Permit): Promise<GroundState> {
  const { budgetId: budget } = recordOf(permit)
  const [rows, lookedRows, decidedRows, aftercare, settings] = await Promise.all([
    tx.run(groundsOf, { budget }),
    tx.run(lookedOf, { budget }),
    tx.run(decidedOf, { budget }),
    tx.one(aftercareStanding, { budget }),
    settingsIn(tx, permit.today),
  ])
  const looked = lookedRows.map(({ kind, id, on_day: on, by_name: byName, says_none: saysNone }) => ({
    kind,
    id,
    on,
    byName,
    saysNone,
  }))
  const decided = decidedRows.map((row) => ({
    ...{ id: row.aftercare_decided_id, aftercareId: row.aftercare_id, body: row.body, bodyName: row.body_name },
    ...{ deciderName: row.decided_by_name, on: row.decided_on, because: row.because, why: row.why },
    personSaid: row.person_said,
  }))
  const { groundMonths: months } = settings.ending
  const facts = { today: permit.today, aftercareId: aftercare?.aftercare_id, months }
  return { all: rows.map((row) => groundFrom(row, looked, decided)), looked, decided, facts }
}

/**
 * On what a cut ('less') or an end of the permit's budget may rest. The newest written one that carries it stands, with `missing`
 * empty; else `ground` is undefined, and `missing` says what is wrong with the newest, or that none is written. `lastDay`: the last
 * day that is paid in full; today where it is left out.
 */
export async function groundOf(
  tx: Tx,
  permit: Permit,
  asked: { for: For; lastDay?: Day | undefined },
): Promise<GroundFound> {
  return groundIn(await groundStateOf(tx, permit), asked)
}

/** The agreed stop of spending/outside that an ending for that reason rests on. */
export const stopToRestOn = (tx: Tx, permit: Permit) => tx.one(stopStep, { budget: recordOf(permit).budgetId })

export type { GroundFound } from './rules.ts'
