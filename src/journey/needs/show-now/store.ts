import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { statement } from '#db/statement.ts'

type ShownEarlyRow = {
  assessment: string
  by: string
  on: Day
  how: HeardHow | null
  typedBy: string | null
  typedOn: Day | null
}

/** Both are shown from now on. The newest answer of this moment is kept with it, so that later ones are known as later. */
export const addShownEarly = statement(
  'add-needs-shown-early',
  (_, p: ShownEarlyRow) => sql<object>`
    insert into shown_early (assessment_id, asked_by, asked_on, how, typed_by, typed_on, last_answer)
    select ${p.assessment}::uuid, ${p.by}::uuid, ${p.on}::date, ${p.how}, ${p.typedBy}::uuid, ${p.typedOn}::date,
      coalesce(max(a.answer_id), 0)
    from answer a where a.assessment_id = ${p.assessment}::uuid`,
)
