import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

/** Both are shown from now on. The newest answer of this moment is kept with it, so that later ones are known as later. */
export const addShownEarly = statement(
  'add-needs-shown-early',
  (_, p: { assessment: string; by: string; on: Day }) => sql<object>`
    insert into shown_early (assessment_id, asked_by, asked_on, last_answer)
    select ${p.assessment}::uuid, ${p.by}::uuid, ${p.on}::date, coalesce(max(a.answer_id), 0)
    from answer a where a.assessment_id = ${p.assessment}::uuid`,
)
