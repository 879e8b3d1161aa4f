import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

export const addOtherwise = statement(
  'plan-add-otherwise',
  (q, p: { version: string; needKey: string; words: string; by: string; on: Day }) =>
    q.insertInto('need_met_otherwise').values({
      version_id: p.version,
      question_key: p.needKey,
      words: p.words,
      written_by: p.by,
      written_on: p.on,
    }),
)
