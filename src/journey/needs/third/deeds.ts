import type { Outcome } from '#access/act.ts'
import { NotAllowed } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { askingsOf } from './reads.ts'
import { chosenOf, mayAnswerThird } from './rules.ts'
import { addThirdView } from './store.ts'
import { said } from './words.ts'

/** Whoever was asked by name says how they see one question. To anybody else it is not there. */
export async function answerThird(
  tx: Tx,
  permit: Permit<'third-view', 'answer'>,
  { talk, words }: { talk: string; words: string },
): Promise<Outcome> {
  const asking = chosenOf(await askingsOf(tx, permit), talk)
  if (asking === undefined) throw new NotAllowed()
  const verdict = mayAnswerThird(asking)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addThirdView, { talk: asking.talkId, words, by: permit.humanId, on: permit.today })
  return { lines: [{ budgetId: recordOf(permit).budgetId, stage: 'needs', sentence: said.answered(permit.humanName) }] }
}
