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

export const licencesOfCouncil = statement('plan-measure-licences', (q, _: object) =>
  q.selectFrom('measure_licence').select(['measure', 'from_day', 'to_day']).orderBy('licence_id'),
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
