import type { Outcome } from '#access/act.ts'
import { NotAllowed } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { reviewOf } from '../../reads.ts'
import { chosenOf, mayAnswerThird, mayTalk, type TalkGiven } from '../rules.ts'
import { said } from '../words.ts'
import { askableBy, thirdAskedHere } from './reads.ts'
import { addTalk, addThirdView } from './store.ts'

/** Either side writes down what both said about a goal that they see differently, and whom they ask. It replaces no view. */
export async function writeTalk(
  tx: Tx,
  permit: Permit<'review-together', 'talk'>,
  input: TalkGiven & { words: string },
): Promise<Outcome> {
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const [state, askable] = await Promise.all([reviewOf(tx, permit), askableBy(tx, permit)])
  const { current, workerName } = state
  const verdict = mayTalk(current, input, { today: permit.today, askable })
  if (current === undefined || !isFine(verdict)) return { refused: verdict }
  const { outcomeId: outcome, words, endsAs, askBy } = input
  const asked = endsAs === 'ask-third' ? askable.find(({ humanId }) => humanId === input.third) : undefined
  const by = asked === undefined ? undefined : askBy
  await tx.run(addTalk, {
    ...{ review: current.reviewId, outcome, words, endsAs, third: asked?.humanId ?? null },
    ...{ askBy: by ?? null, by: permit.humanId, on: permit.today },
  })
  const worker = permit.humanId === personId ? workerName : permit.humanName
  const sentence =
    asked === undefined ? said.talked(personKnownAs, worker) : said.asksThird(personKnownAs, worker, asked.name, by)
  return { lines: [{ budgetId, stage: 'review', sentence }] }
}

/** Whoever was asked by name says how they see one goal. To anybody else it is not there. */
export async function answerReviewThird(
  tx: Tx,
  permit: Permit<'third-view', 'answer'>,
  { talk, words }: { talk: string; words: string },
): Promise<Outcome> {
  const asked = chosenOf(await thirdAskedHere(tx, permit), talk)
  if (asked === undefined) throw new NotAllowed()
  const verdict = mayAnswerThird(asked)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addThirdView, { talk: asked.talkId, words, by: permit.humanId, on: permit.today })
  return { lines: [{ budgetId: recordOf(permit).budgetId, stage: 'review', sentence: said.third(permit.humanName) }] }
}
