import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { Card } from './card.ts'
import { cardOf } from './store.ts'

/** The card of the permit's budget; undefined: the person has none. */
export async function cardFor(tx: Tx, permit: Permit): Promise<Card | undefined> {
  const row = await tx.one(cardOf, { budget: recordOf(permit).budgetId })
  return (
    row && {
      ...{ cardId: row.card_id, reference: row.card_reference },
      ...{ recordedByName: row.recorded_by_name, recordedOn: row.recorded_on },
    }
  )
}
