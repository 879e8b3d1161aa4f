import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { sayExpected, takeTurn } from '#journey/decision/deeds.ts'
import { waitingOf } from '../reads.ts'
import { panelDaysOf } from './reads.ts'
import { mayMove, readMoveBy } from './rules.ts'
import { said } from './words.ts'

/** Moves the day on which an answer is expected: a new day and its reason, and the person is told by the same act (H4). */
export async function moveExpectedDate(
  tx: Tx,
  permit: Permit<'waiting', 'move-date'>,
  { on, reason }: { on: Day; reason: string },
): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const { today } = permit
  await takeTurn(tx, permit)
  const [wait, panel] = await Promise.all([waitingOf(tx, permit), panelDaysOf(tx, permit)])
  const verdict = mayMove(wait, { on, reason, today, panel })
  if (wait === undefined || !isFine(verdict)) return { refused: verdict }
  const readBy = readMoveBy(wait.expectedOn, on, today)
  await sayExpected(tx, permit, { submission: wait.submissionId, on, reason, readBy })
  return { lines: [{ budgetId, stage: 'waiting', sentence: said.moved(on, reason) }] }
}
