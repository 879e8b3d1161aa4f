import type { Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import { inForce } from '#core/in-force.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { addQuestions } from '../questions/store.ts'
import type { TypedSet } from './council-questions.ts'
import { questionSetsIn } from './reads.ts'
import { maySet, questionsAsSet } from './rules.ts'
import { lockQuestions } from './store.ts'

/**
 * Other questions from a day on, as a set of its own; also in place of sets that were to come later. Whoever's assessment was opened
 * before keeps the questions as they were.
 */
export async function setQuestions(
  tx: Tx,
  permit: Permit<'council-questions', 'change'>,
  typed: TypedSet,
): Promise<Outcome> {
  await tx.run(lockQuestions, { council: permit.authorityId })
  const sets = await questionSetsIn(tx)
  const { now, coming } = inForce(sets, permit.today)
  const shown = (coming.at(-1) ?? now)?.questions ?? []
  const questions = questionsAsSet(shown, typed, sets)
  const verdict = maySet(shown, typed, questions, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const days = [typed.from, ...coming.map(({ from }) => from).filter((from) => from > typed.from)]
  const next = 1 + Math.max(0, ...sets.map(({ setId }) => setId))
  const text = JSON.stringify(questions)
  for (const [at, from] of days.entries())
    await tx.run(addQuestions, { id: next + at, from, questions: text, by: permit.humanId, at: permit.at })
  return { lines: [] }
}
