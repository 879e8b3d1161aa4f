import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { type PrivateQuestion, SIGNS, type Sign } from './private.ts'
import { openOf } from './rules.ts'
import { privateAnswersOf, privateQuestionsOf, privateWaiting } from './store.ts'

const isSign = (text: string): text is Sign => SIGNS.some((sign) => sign === text)

/** What the person was asked alone, newest first: for them and their worker; nobody else gets a row, whatever is shared with them. */
export async function privateOf(tx: Tx, permit: Permit): Promise<readonly PrivateQuestion[]> {
  if (permit.as !== 'person' && permit.as !== 'worker') return []
  const { budgetId: budget } = recordOf(permit)
  const [questions, answers] = await Promise.all([
    tx.run(privateQuestionsOf, { budget }),
    tx.run(privateAnswersOf, { budget }),
  ])
  return questions.map((row) => ({
    ...{ privateId: row.private_id, signs: row.signs.filter(isSign), because: row.because, byName: row.by_name },
    on: row.asked_on,
    answers: answers
      .filter(({ private_id }) => private_id === row.private_id)
      .map(({ said, words, safe_way: safeWay, said_on: on }) => ({ said, words, safeWay, on })),
    followed:
      row.followed_on === null
        ? undefined
        : { byName: row.followed_by ?? '', on: row.followed_on, words: row.followed_words ?? '' },
  }))
}

/** Whether there is something for the person alone: for a link that says no more than that. */
export const isAskedAlone = async (tx: Tx, permit: Permit): Promise<boolean> => {
  const open = openOf(await privateOf(tx, permit))
  return open !== undefined && open.answers.length === 0
}

/** Somebody who said, alone, that it is not well with their money. */
export type PrivateWaiting = { readonly budgetId: string; readonly knownAs: string; readonly on: Day }

/** For the first thing of a worker's day. */
export async function privateWaitingFor(
  tx: Tx,
  permit: Permit<'desk', 'caseload'>,
): Promise<readonly PrivateWaiting[]> {
  const rows = await tx.run(privateWaiting, { worker: permit.humanId, today: permit.today })
  return rows.map((row) => ({ budgetId: row.budget_id, knownAs: row.known_as, on: row.said_on }))
}
