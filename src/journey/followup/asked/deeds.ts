import type { Outcome } from '#access/act.ts'
import { NotAllowed } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { TriedWay } from './asked.ts'
import { tryingOf } from './reads.ts'
import { mayTry, turnOf } from './rules.ts'
import { addTried } from './store.ts'
import { tried } from './words.ts'

/** The worker asked as the person chose, and had no answer. It is never taken for one. */
export async function tryCheckIn(
  tx: Tx,
  permit: Permit<'followup', 'say-asked'>,
  { checkInId, way, words }: { checkInId: string; way: TriedWay; words: string },
): Promise<Outcome> {
  const trying = await tryingOf(tx, permit, checkInId)
  if (trying === undefined) throw new NotAllowed()
  const { checkIn, reminderDays } = trying
  const verdict = mayTry(checkIn, reminderDays, permit.today)
  const turn = turnOf(checkIn)
  if (verdict.length > 0 || turn === undefined) return { refused: verdict }
  await tx.run(addTried, { checkIn: checkInId, turn, way, words, by: permit.humanId, on: permit.today })
  const sentence = tried(permit.humanName, checkIn.wave, turn)
  return { lines: [{ budgetId: recordOf(permit).budgetId, stage: 'followup', sentence }] }
}
