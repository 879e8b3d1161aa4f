import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { How, Side } from '../needs.ts'

export const riskWordsOf = statement('needs-risk-words', (q, p: { budget: string }) =>
  q
    .selectFrom('risk_words as r')
    .innerJoin('human as h', 'h.human_id', 'r.said_by')
    .innerJoin('human as typist', 'typist.human_id', 'r.typed_by')
    .distinctOn(['r.topic', 'r.side'])
    .select(['r.risk_words_id', 'r.topic', 'r.side', 'r.words', 'r.said_by', 'r.said_on', 'h.name as by_name'])
    .select(['r.typed_by', 'r.typed_on', 'r.how', 'typist.name as typed_by_name'])
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

/** One side's words to be written down: who said them, who typed them, in which way. `typedOn` is null where it is the same day. */
type NewWords = {
  budget: string
  topic: string
  side: Side
  words: string
  how: How
  saidBy: string
  typedBy: string
  saidOn: Day
  typedOn: Day | null
}

export const addRiskWords = statement('needs-add-risk-words', (q, p: NewWords) =>
  q.insertInto('risk_words').values({
    budget_id: p.budget,
    topic: p.topic,
    side: p.side,
    words: p.words,
    how: p.how,
    said_by: p.saidBy,
    typed_by: p.typedBy,
    said_on: p.saidOn,
    typed_on: p.typedOn,
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
