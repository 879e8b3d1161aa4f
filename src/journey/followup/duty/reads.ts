import { mayAlso } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import type { Duty, HelpCall, Holder } from './duty.ts'
import { hasPassed, momentOf } from './hours.ts'
import { isOnDuty, readsCalls } from './rules.ts'
import { type CallRow, callsOfBudget, checkInsAreOpen, holdersOn, mayHoldOn, openCalls } from './store.ts'

const readerOf = ({ humanId, roles }: Permit) => ({ humanId, isManager: roles.includes('manager') })

/** Who holds the duty on a day. */
export async function holdersIn(tx: Tx, today: Day): Promise<readonly Holder[]> {
  const rows = await tx.run(holdersOn, { today })
  return rows.map((row) => ({
    ...{ dutyId: row.duty_id, humanId: row.human_id, name: row.name, from: row.from_day },
    cover:
      row.cover_id === null || row.cover_name === null || row.cover_until === null
        ? undefined
        : { humanId: row.cover_id, name: row.cover_name, until: row.cover_until },
  }))
}

/** Everything the duty page shows; calls only to those who read them. */
export async function dutyOf(tx: Tx, permit: Permit): Promise<Duty> {
  const { today, humanId, authorityId } = permit
  const [holders, mayHold, rows, open] = await Promise.all([
    holdersIn(tx, today),
    tx.run(mayHoldOn, { today }),
    tx.run(openCalls, { reader: humanId }),
    tx.one(checkInsAreOpen, { council: authorityId, today }),
  ])
  return {
    holders,
    mayHold: mayHold.map(({ human_id, name }) => ({ humanId: human_id, name })),
    calls: readsCalls(holders, readerOf(permit)) ? rows.map(callFrom(permit)) : [],
    isOn: isOnDuty(holders, humanId),
    checkInsAreOpen: open?.open === true,
  }
}

/** Calls of the permit's budget, newest first. */
export async function callsOf(tx: Tx, permit: Permit): Promise<readonly HelpCall[]> {
  return (await tx.run(callsOfBudget, { budget: recordOf(permit).budgetId })).map(callFrom(permit))
}

/** One call for those on duty, managers, and the person's own worker; undefined for anybody else, as if it were not there. */
export async function callOf(tx: Tx, permit: Permit, callId: string): Promise<HelpCall | undefined> {
  const [holders, calls] = await Promise.all([holdersIn(tx, permit.today), callsOf(tx, permit)])
  const reads = readsCalls(holders, readerOf(permit)) || mayAlso(permit, 'followup', 'answer-for-person')
  return reads ? calls.find((one) => one.callId === callId) : undefined
}

/** For the first screen of whoever is on duty today: how many calls wait. */
export async function callsForMe(tx: Tx, permit: Permit): Promise<readonly HelpCall[]> {
  const [holders, rows] = await Promise.all([
    holdersIn(tx, permit.today),
    tx.run(openCalls, { reader: permit.humanId }),
  ])
  return isOnDuty(holders, permit.humanId) ? rows.map(callFrom(permit)) : []
}

/** For managers: calls that nobody has answered in time, the longest late first. */
export async function lateCalls(tx: Tx, permit: Permit): Promise<readonly HelpCall[]> {
  if (!permit.roles.includes('manager')) return []
  return (await tx.run(openCalls, { reader: permit.humanId })).map(callFrom(permit)).filter(({ isLate }) => isLate)
}

const dueAt = (row: CallRow) => ({ on: row.answer_on, minute: row.answer_minute })

const callFrom =
  ({ now }: Pick<Permit, 'now'>) =>
  (row: CallRow): HelpCall => ({
    ...{ callId: row.call_id, budgetId: row.budget_id, knownAs: row.known_as, why: row.why, words: row.words },
    ...{
      checkInId: row.check_in_id ?? undefined,
      phone: (row.phone_said ?? row.phone) || undefined,
      wantsNoRing: row.phone_said === '',
      letterTo: row.letter_to ?? undefined,
      worker: row.worker_name === null ? undefined : { name: row.worker_name, phone: row.worker_phone ?? undefined },
      raisedOn: row.raised_on,
    },
    answerBy: dueAt(row),
    isLate: row.answered_on === null && hasPassed(dueAt(row), momentOf(now)),
    ...{
      toldNames: row.told ?? [],
      takenBy: (row.taken ?? []).map(({ human: humanId, name, on }) => ({ humanId, name, on })),
    },
    answered:
      row.did === null || row.answered_on === null
        ? undefined
        : { did: row.did, words: row.did_words ?? '', byName: row.answered_by ?? '', on: row.answered_on },
  })
