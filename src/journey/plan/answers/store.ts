import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Answer, Side } from '../plan.ts'

export const addPlanAnswer = statement(
  'plan-add-answer',
  (q, p: { version: string; side: Side; answer: Answer; words: string; stamp: string; by: string; on: Day }) =>
    q.insertInto('plan_answer').values({
      version_id: p.version,
      side: p.side,
      answer: p.answer,
      words: p.words,
      how: 'own-session',
      stamp: p.stamp,
      given_by: p.by,
      given_on: p.on,
    }),
)
