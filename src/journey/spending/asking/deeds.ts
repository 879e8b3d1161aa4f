import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { addDays } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import type { Because, Way } from './asking.ts'
import { neutralFor, questionOf, toldAtOnce } from './reads.ts'
import { answerBy, mayAnswer, mayPassOn, passedBecause, type TypedAnswer } from './rules.ts'
import { addAnswer, addQuestion, addShownRules, passOn } from './store.ts'

export { beginRules, beginRulesEverywhere } from './rulebook/deeds.ts'

// No deed here adds a line to the timeline: others may be let see that one, and a question is for two alone.

/** The person asks: they are told at once, and what the rules leave open goes to their worker. */
export const ask = (tx: Tx, permit: Permit<'asking', 'ask'>, { words }: { words: string }): Promise<Outcome> =>
  asked(tx, permit, words, 'self')

/** The worker asks for the person, who said it in a talk, by phone or on paper. */
export const askForPerson = (
  tx: Tx,
  permit: Permit<'asking', 'ask-for-person'>,
  { words, how }: { words: string; how: Way },
): Promise<Outcome> => asked(tx, permit, words, how)

async function asked(tx: Tx, permit: Permit, words: string, how: Way): Promise<Outcome> {
  const { budgetId: budget, personId } = recordOf(permit)
  const { found, line } = await toldAtOnce(tx, permit, words)
  const id = newId()
  await tx.run(addQuestion, {
    ...{ id, budget, words, told: found.told, planLine: line, how },
    ...{ saidBy: personId, typedBy: permit.humanId, on: permit.today, at: permit.now },
  })
  if (found.about.length > 0) await tx.run(addShownRules, { id, rules: found.about.map(({ ruleId }) => ruleId) })
  const because = passedBecause(found.told)
  if (because !== undefined) await toWorker(tx, permit, id, { because, how: 'self' })
  return { lines: [], id }
}

async function toWorker(tx: Tx, permit: Permit, id: string, why: { because: Because; how: Way }): Promise<void> {
  const { asking, holidays } = await settingsIn(tx, permit.today)
  await tx.run(passOn, {
    ...{ ...why, id, budget: recordOf(permit).budgetId, by: permit.humanId, on: permit.today },
    answerBy: answerBy(permit.today, asking.answerWorkingDays, holidays),
  })
}

/** The rules have answered, and the person asks their worker all the same. */
export const askWorker = (tx: Tx, permit: Permit<'asking', 'ask'>, questionId: string): Promise<Outcome> =>
  passedOn(tx, permit, questionId, 'self')

/** The same for the person, who asked for it in a talk, by phone or on paper. */
export const askWorkerForPerson = (
  tx: Tx,
  permit: Permit<'asking', 'ask-for-person'>,
  questionId: string,
  { how }: { how: Way },
): Promise<Outcome> => passedOn(tx, permit, questionId, how)

async function passedOn(tx: Tx, permit: Permit, questionId: string, how: Way): Promise<Outcome> {
  const found = await questionOf(tx, permit, questionId)
  const verdict = found === undefined ? refuse('changed-meanwhile') : mayPassOn(found.question)
  if (!isFine(verdict)) return { refused: verdict }
  await toWorker(tx, permit, questionId, { because: 'asked-for', how })
  return { lines: [], id: questionId }
}

/** So many days the person has to read an answer before it would be late to act on it. */
const READ_WITHIN_DAYS = 14

/** The worker decides, with reasons; the person is told that there is something to read. A later answer stands in its place. */
export async function answer(
  tx: Tx,
  permit: Permit<'asking', 'answer'>,
  questionId: string,
  typed: TypedAnswer,
): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const { today: on, humanId: by } = permit
  const [found, neutral] = await Promise.all([questionOf(tx, permit, questionId), neutralFor(tx, permit, typed.topic)])
  const verdict = found === undefined ? refuse('changed-meanwhile') : mayAnswer(found.question, typed, neutral)
  if (found === undefined || !isFine(verdict)) return { refused: verdict }
  // What was typed for the person was asked of their worker: it is theirs from now on, with a day like any other.
  if (found.question.passed === undefined)
    await toWorker(tx, permit, questionId, { because: 'asked-for', how: found.question.how })
  const topicKey = typed.topic === '' ? '' : neutral.topicKey
  const kept = { condition: typed.verdict === 'yes-if' ? typed.condition : '' }
  await tx.run(addAnswer, { ...typed, ...kept, id: newId(), question: questionId, budget: budgetId, topicKey, by, on })
  await tell(tx, { budgetId, stage: 'spending', on, readBy: addDays(on, READ_WITHIN_DAYS) })
  return { lines: [], id: questionId }
}
