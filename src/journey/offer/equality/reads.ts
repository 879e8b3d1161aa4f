import { type Permit, recordOf } from '#access/permit.ts'
import { maxDay } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { EQUALITY_QUESTIONS, type Equality, type EqualityAnswers } from './equality.ts'
import { equalityAnswersOf } from './store.ts'

/** What the person answered about themself. Only a permit of the person's own comes here: nobody else may see it (A9). */
export async function equalityOf(tx: Tx, permit: Permit<'equality', 'see' | 'answer'>): Promise<Equality> {
  const rows = await tx.run(equalityAnswersOf, { person: recordOf(permit).personId })
  const answerOf = (question: string): string => rows.find((row) => row.question === question)?.answer ?? ''
  const [first, ...days] = rows.map(({ said_on: on }) => on)
  return {
    answers: Object.fromEntries(
      EQUALITY_QUESTIONS.map((question) => [question, answerOf(question)]),
    ) as unknown as EqualityAnswers,
    lastOn: first === undefined ? undefined : days.reduce(maxDay, first),
  }
}
