import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Part, Voice } from '../plan.ts'

export const addSentence = statement(
  'plan-add-sentence',
  (q, p: { version: string; part: Part; side: Voice; words: string; by: string; on: Day }) =>
    q.insertInto('plan_sentence').values({
      version_id: p.version,
      part: p.part,
      side: p.side,
      words: p.words,
      said_by: p.by,
      typed_by: p.by,
      said_on: p.on,
    }),
)
