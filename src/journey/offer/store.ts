import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Format, OfferAnswer } from './offer.ts'

export const explainedOf = statement('offer-explained', (q, p: { budget: string }) =>
  q
    .selectFrom('offer')
    .innerJoin('human', 'human.human_id', 'offer.explained_by')
    .select(['offer_id', 'human.name as by_name', 'explained_on', 'format', 'what_was_said'])
    .where('budget_id', '=', p.budget)
    .orderBy('explained_on')
    .orderBy('offer_id'),
)

export const answeredOf = statement('offer-answered', (q, p: { budget: string }) =>
  q
    .selectFrom('offer_answer')
    .select(['answer', 'own_words', 'answered_on'])
    .where('budget_id', '=', p.budget)
    .orderBy('offer_answer_id', 'desc')
    .limit(1),
)

export const addOffer = statement(
  'add-offer',
  (q, p: { id: string; budget: string; by: string; on: Day; format: Format; said: string }) =>
    q.insertInto('offer').values({
      offer_id: p.id,
      budget_id: p.budget,
      explained_by: p.by,
      explained_on: p.on,
      format: p.format,
      what_was_said: p.said,
    }),
)

export const addAnswer = statement(
  'add-offer-answer',
  (
    q,
    p: { budget: string; offer: string; answer: OfferAnswer; words: string; saidBy: string; typedBy: string; on: Day },
  ) =>
    q.insertInto('offer_answer').values({
      budget_id: p.budget,
      offer_id: p.offer,
      answer: p.answer,
      own_words: p.words,
      said_by: p.saidBy,
      typed_by: p.typedBy,
      answered_on: p.on,
    }),
)
