import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { EqualityQuestion } from './equality.ts'

/** The newest answer to each question. */
export const equalityAnswersOf = statement('offer-equality-answers', (q, p: { person: string }) =>
  q
    .selectFrom('equality_answer')
    .distinctOn('question')
    .select(['question', 'answer', 'said_on', 'equality_id'])
    .where('person_id', '=', p.person)
    .orderBy('question')
    .orderBy('equality_id', 'desc'),
)

export const addEqualityAnswer = statement(
  'offer-add-equality-answer',
  (q, p: { person: string; question: EqualityQuestion; answer: string; on: Day }) =>
    q
      .insertInto('equality_answer')
      .values({ person_id: p.person, question: p.question, answer: p.answer, said_on: p.on }),
)
