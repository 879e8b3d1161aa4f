import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Because } from './not-offered.ts'

/** The newest reason stands. */
export const notOfferedOf = statement('offer-not-offered', (q, p: { budget: string }) =>
  q
    .selectFrom('not_offered as n')
    .innerJoin('human as h', 'h.human_id', 'n.said_by')
    .select(['n.because', 'n.words', 'n.ask_again_on', 'n.said_on', 'h.name as by_name'])
    .where('n.budget_id', '=', p.budget)
    .orderBy('n.not_offered_id', 'desc')
    .limit(1),
)

export const addNotOffered = statement(
  'offer-add-not-offered',
  (q, p: { budget: string; because: Because; words: string; askAgainOn: Day | null; by: string; on: Day }) =>
    q.insertInto('not_offered').values({
      budget_id: p.budget,
      because: p.because,
      words: p.words,
      ask_again_on: p.askAgainOn,
      said_by: p.by,
      said_on: p.on,
    }),
)
