import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

/** The newest stands. */
export const cardOf = statement('money-cards-of', (q, p: { budget: string }) =>
  q
    .selectFrom('card_issued as c')
    .innerJoin('human', 'human.human_id', 'c.recorded_by')
    .select(['card_id', 'card_reference', 'human.name as recorded_by_name', 'recorded_on'])
    .where('budget_id', '=', p.budget)
    .orderBy('card_id', 'desc')
    .limit(1),
)

type NewCard = { id: string; budget: string; reference: string; person: string; by: string; on: Day }

/** No row where another card of the council has the reference. */
export const addCard = statement('money-cards-add', (q, p: NewCard) =>
  q
    .insertInto('card_issued')
    .values({
      card_id: p.id,
      budget_id: p.budget,
      card_reference: p.reference,
      chosen_by: p.person,
      recorded_by: p.by,
      recorded_on: p.on,
    })
    .onConflict((oc) => oc.columns(['authority_id', 'card_reference']).doNothing())
    .returning('card_id'),
)
