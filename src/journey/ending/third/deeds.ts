import type { Outcome } from '#access/act.ts'
import { NotAllowed } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import { readinessOf } from '../readiness/reads.ts'
import { thirdTaskHere } from './reads.ts'
import { mayAnswerThird, mayGiveThirdReason } from './rules.ts'
import { addThirdReason, addThirdView } from './store.ts'
import { said } from './words.ts'

const told = (permit: Permit, sentence: string): Outcome => ({
  lines: [{ budgetId: recordOf(permit).budgetId, stage: 'ending', sentence }],
})

/** Whoever was asked to listen writes what they heard. To anybody else it is not there. */
export async function answerEndingThird(
  tx: Tx,
  permit: Permit<'third-view', 'answer'>,
  { words }: { words: string },
): Promise<Outcome> {
  const task = await thirdTaskHere(tx, permit)
  if (task === undefined) throw new NotAllowed()
  const verdict = mayAnswerThird(task)
  if (verdict.length > 0) return { refused: verdict }
  await tx.run(addThirdView, { third: task.thirdId, words, by: permit.humanId, on: permit.today })
  return told(permit, said.answered(permit.humanName))
}

/** Why it ends before the third person is heard: the person reads it. */
export async function giveThirdReason(
  tx: Tx,
  permit: Permit<'readiness', 'give-reason'>,
  { words }: { words: string },
): Promise<Outcome> {
  const readiness = await readinessOf(tx, permit)
  const verdict = mayGiveThirdReason(readiness)
  if (verdict.length > 0 || readiness.third === undefined) return { refused: verdict }
  await tx.run(addThirdReason, { third: readiness.third.thirdId, words, by: permit.humanId, on: permit.today })
  await tell(tx, { budgetId: recordOf(permit).budgetId, stage: 'ending', on: permit.today })
  return told(permit, said.reason(permit.humanName))
}
