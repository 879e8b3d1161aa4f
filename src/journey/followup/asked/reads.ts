import type { Permit } from '#access/permit.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { answeringOf } from '../reads.ts'
import type { ToAsk } from './asked.ts'
import { askFrom } from './rules.ts'
import { toAskByWorker } from './store.ts'

/** Whom this worker is to ask today, as each chose it: their own people and those they cover for. */
export async function toAskFor(tx: Tx, permit: Permit): Promise<readonly ToAsk[]> {
  const { humanId: worker, today } = permit
  const [rows, { afterwards }] = await Promise.all([tx.run(toAskByWorker, { worker, today }), settingsIn(tx, today)])
  return rows
    .map((row) => {
      const tried = row.tried_on === null ? [] : [{ on: row.tried_on }]
      const since = askFrom({ dueOn: row.due_on, tried }, afterwards.reminderDays)
      return { budgetId: row.budget_id, knownAs: row.known_as, since }
    })
    .filter(({ since }) => since <= today)
}

/** One check-in to write "asked, no answer" for, with the council's days until one more try. */
export async function tryingOf(tx: Tx, permit: Permit, checkInId: string) {
  const [answering, { afterwards }] = await Promise.all([
    answeringOf(tx, permit, checkInId),
    settingsIn(tx, permit.today),
  ])
  return answering && { checkIn: answering.checkIn, reminderDays: afterwards.reminderDays }
}
export type Trying = NonNullable<Awaited<ReturnType<typeof tryingOf>>>
