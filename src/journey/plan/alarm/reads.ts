import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { Alarm, AlarmWaiting } from './alarm.ts'
import { alarmsOf, alarmsWaitingFor } from './store.ts'

/** Alarms about the permit's person, newest first. Nobody but the worker reads what the friend wrote; a carer sees none. */
export async function alarmsFor(tx: Tx, permit: Permit): Promise<readonly Alarm[]> {
  if (permit.as !== 'worker' && permit.as !== 'person') return []
  const rows = await tx.run(alarmsOf, { budget: recordOf(permit).budgetId })
  return rows.map(({ answered_on: on, answered_by: byName, answer, ...row }) => ({
    alarmId: row.alarm_id,
    friendName: row.friend_name,
    howKnown: row.how_known,
    words: permit.as === 'worker' ? row.words : undefined,
    raisedOn: row.raised_on,
    answered: on === null ? undefined : { on, byName: byName ?? '', words: answer ?? '' },
  }))
}

/** What friends of the reader's people have told and nobody has answered: the first thing of a worker's day. */
export async function alarmsWaiting(tx: Tx, permit: Permit<'desk', 'caseload'>): Promise<readonly AlarmWaiting[]> {
  const rows = await tx.run(alarmsWaitingFor, { worker: permit.humanId, today: permit.today })
  return rows.map((row) => ({
    alarmId: row.alarm_id,
    budgetId: row.budget_id,
    knownAs: row.known_as,
    raisedOn: row.raised_on,
    ring: row.ring ?? row.phone ?? undefined,
  }))
}
