import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

export const wellbeingOfBudget = statement('plan-wellbeing-of', (q, p: { budget: string }) =>
  q
    .selectFrom('wellbeing')
    .select(['measure', 'scores', 'hospital_stays', 'crises', 'said_on'])
    .where('budget_id', '=', p.budget)
    .orderBy('wellbeing_id', 'desc'),
)

/** Every licence of the council in whose place no other stands. */
export const licencesOfCouncil = statement('plan-measure-licences', (q, _: object) =>
  q
    .selectFrom('measure_licence as l')
    .select(['l.measure', 'l.from_day', 'l.to_day'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('measure_licence as r').select('r.licence_id').whereRef('r.replaces', '=', 'l.licence_id')),
      ),
    )
    .orderBy('l.licence_id'),
)

type New = {
  budget: string
  stage: 'plan' | 'review' | 'followup'
  measure: string
  /** JSON: a number by question. */
  scores: string
  stays: number | null
  crises: number | null
  by: string
  on: Day
}

export const addWellbeing = statement('plan-wellbeing-add', (q, p: New) =>
  q.insertInto('wellbeing').values({
    budget_id: p.budget,
    stage: p.stage,
    measure: p.measure,
    scores: sql`${p.scores}::jsonb`,
    hospital_stays: p.stays,
    crises: p.crises,
    said_by: p.by,
    typed_by: p.by,
    said_on: p.on,
  }),
)
