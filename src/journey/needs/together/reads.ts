import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { tickedOf } from '../asking-one/reads.ts'
import type { Side, View } from '../needs.ts'
import { assessmentOf, givenOf } from '../reads.ts'
import { turnedAnswersOf, turnedOf } from './store.ts'
import type { Together } from './together.ts'

/** Where the two are: who has ticked which question, and both answers to those that were turned over. */
export async function togetherOf(tx: Tx, permit: Permit): Promise<Together> {
  const { budgetId: budget } = recordOf(permit)
  const [opened, worker, person, cards, answers] = await Promise.all([
    assessmentOf(tx, permit),
    tickedOf(tx, permit, 'worker'),
    tickedOf(tx, permit, 'person'),
    tx.run(turnedOf, { budget }),
    tx.run(turnedAnswersOf, { budget }),
  ])
  const said = (side: Side, key: string) => {
    const row = answers.find((one) => one.side === side && one.question_key === key)
    return row && givenOf(row)
  }
  const turned = (opened?.questions ?? []).flatMap((question): View[] => {
    const [own, theirs] = [said('person', question.key), said('worker', question.key)]
    const lies = cards.some(({ question_key }) => question_key === question.key)
    return lies && own && theirs ? [{ ...question, person: own, worker: theirs, talk: undefined }] : []
  })
  return { opened, worker, person, turned }
}
