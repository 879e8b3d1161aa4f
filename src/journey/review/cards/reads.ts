import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { reviewOf } from '../reads.ts'
import type { Side } from '../review.ts'
import type { Cards, TurnedCard } from './cards.ts'
import { cardsLaid, cardsTurned } from './store.ts'

/** Where the two are with the goals of the review that is planned next. */
export async function cardsOf(tx: Tx, permit: Permit): Promise<Cards> {
  const { budgetId: budget } = recordOf(permit)
  const [state, laid, open] = await Promise.all([
    reviewOf(tx, permit),
    tx.run(cardsLaid, { budget }),
    tx.run(cardsTurned, { budget }),
  ])
  const { current } = state
  const lies = (side: Side): string[] =>
    laid.flatMap((one) => (one.review_id === current?.reviewId && one.side === side ? [one.outcome_id] : []))
  const turned = (current?.outcomes ?? []).flatMap(({ outcomeId }): TurnedCard[] => {
    const of = (side: Side) =>
      open.find((one) => one.review_id === current?.reviewId && one.outcome_id === outcomeId && one.side === side)
    const [person, worker] = [of('person'), of('worker')]
    return person === undefined || worker === undefined ? [] : [{ outcomeId, person, worker }]
  })
  return { state, person: lies('person'), worker: lies('worker'), turned }
}
