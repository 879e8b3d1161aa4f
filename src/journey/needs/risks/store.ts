import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Side } from '../needs.ts'

export const riskWordsOf = statement('needs-risk-words', (q, p: { budget: string }) =>
  q
    .selectFrom('risk_words as r')
    .innerJoin('human as h', 'h.human_id', 'r.said_by')
    .distinctOn(['r.topic', 'r.side'])
    .select(['r.risk_words_id', 'r.topic', 'r.side', 'r.words', 'r.said_on', 'h.name as by_name'])
    .where('r.budget_id', '=', p.budget)
    .orderBy('r.topic')
    .orderBy('r.side')
    .orderBy('r.risk_words_id', 'desc'),
)

export const riskStepsOf = statement('needs-risk-steps', (q, p: { budget: string }) =>
  q
    .selectFrom('risk_step as r')
    .innerJoin('human as h', 'h.human_id', 'r.written_by')
    .distinctOn('r.topic')
    .select(['r.risk_step_id', 'r.topic', 'r.what_we_do', 'r.who', 'r.written_on', 'h.name as by_name'])
    .where('r.budget_id', '=', p.budget)
    .orderBy('r.topic')
    .orderBy('r.risk_step_id', 'desc'),
)

export const addRiskWords = statement(
  'needs-add-risk-words',
  (q, p: { budget: string; topic: string; side: Side; words: string; by: string; on: Day }) =>
    q.insertInto('risk_words').values({
      budget_id: p.budget,
      topic: p.topic,
      side: p.side,
      words: p.words,
      said_by: p.by,
      typed_by: p.by,
      said_on: p.on,
    }),
)

export const addRiskStep = statement(
  'needs-add-risk-step',
  (q, p: { budget: string; topic: string; whatWeDo: string; who: string; by: string; on: Day }) =>
    q.insertInto('risk_step').values({
      budget_id: p.budget,
      topic: p.topic,
      what_we_do: p.whatWeDo,
      who: p.who,
      written_by: p.by,
      written_on: p.on,
    }),
)
