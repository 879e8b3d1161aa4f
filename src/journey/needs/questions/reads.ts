import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { type Question, questionsShape } from '../needs.ts'
import { assessmentOf } from '../reads.ts'
import { questionsOn } from '../store.ts'

/** The questions of this record's assessment as they were when it was opened, else those of today. Nobody's answers. */
export async function questionsToRead(tx: Tx, permit: Permit): Promise<readonly Question[]> {
  const [opened, today] = await Promise.all([assessmentOf(tx, permit), tx.one(questionsOn, { day: permit.today })])
  if (opened !== undefined) return opened.questions
  return today === undefined ? [] : questionsShape.parse(today.questions)
}

/** How many of today's questions count for a first amount: the outcomes of the Care Act. */
export async function countedQuestions(tx: Tx, permit: Permit): Promise<number> {
  const set = await tx.one(questionsOn, { day: permit.today })
  return set === undefined ? 0 : questionsShape.parse(set.questions).filter(({ area }) => area === 'care-act').length
}
