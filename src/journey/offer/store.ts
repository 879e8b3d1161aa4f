import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { statement } from '#db/statement.ts'
import type { Format, ManagingWay, OfferAnswer } from './offer.ts'

export const explainedOf = statement('offer-explained', (q, p: { budget: string }) =>
  q
    .selectFrom('offer')
    .innerJoin('human', 'human.human_id', 'offer.explained_by')
    .select(['offer_id', 'human.name as by_name', 'explained_on', 'format', 'language', 'what_was_said'])
    .select(['managing_ways', 'own_words'])
    .where('budget_id', '=', p.budget)
    .orderBy('explained_on')
    .orderBy('offer_id'),
)

export const answeredOf = statement('offer-answered', (q, p: { budget: string }) =>
  q
    .selectFrom('offer_answer as a')
    .innerJoin('human as typist', 'typist.human_id', 'a.typed_by')
    .select(['a.answer', 'a.own_words', 'a.answered_on', 'a.ask_again_on', 'a.how', 'a.typed_on'])
    .select('typist.name as typed_by_name')
    .where('a.budget_id', '=', p.budget)
    .orderBy('a.offer_answer_id', 'desc')
    .limit(1),
)

type NewOffer = {
  id: string
  budget: string
  by: string
  on: Day
  format: Format
  language: string
  said: string
  ways: readonly ManagingWay[]
  ownWords: string
}

export const addOffer = statement('add-offer', (q, p: NewOffer) =>
  q.insertInto('offer').values({
    offer_id: p.id,
    budget_id: p.budget,
    explained_by: p.by,
    explained_on: p.on,
    format: p.format,
    language: p.language,
    what_was_said: p.said,
    managing_ways: p.ways as string[],
    own_words: p.ownWords,
  }),
)

type NewAnswer = {
  budget: string
  offer: string
  answer: OfferAnswer
  words: string
  saidBy: string
  typedBy: string
  on: Day
  askAgainOn: Day | null
  how: HeardHow | 'own-device'
  typedOn: Day | null
}

export const addAnswer = statement('add-offer-answer', (q, p: NewAnswer) =>
  q.insertInto('offer_answer').values({
    budget_id: p.budget,
    offer_id: p.offer,
    answer: p.answer,
    own_words: p.words,
    said_by: p.saidBy,
    typed_by: p.typedBy,
    answered_on: p.on,
    ask_again_on: p.askAgainOn,
    how: p.how,
    typed_on: p.typedOn,
  }),
)
