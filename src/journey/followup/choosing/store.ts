import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { ByWhom, How, Wave, Way } from '../followup.ts'

type NewChoice = {
  budget: string
  round: number
  waves: readonly Wave[]
  way: Way
  byWhom: ByWhom
  byName: string
  how: How
  by: string
  typedBy: string
  saidOn: Day
  on: Day
}

export const addChoice = statement(
  'followup-add-choice',
  (_, p: NewChoice) => sql<object>`insert into check_in_choice
    (budget_id, round, waves, way, by_whom, by_name, how, said_by, typed_by, said_on, typed_on)
    values (${p.budget}::uuid, ${p.round}::int, ${p.waves}::text[], ${p.way}, ${p.byWhom}, ${p.byName}, ${p.how}, ${p.by}::uuid,
      ${p.typedBy}::uuid, ${p.saidOn}::date, ${p.on}::date)`,
)

/** A time that was chosen before, and stopped, keeps its row. */
export const addCheckIn = statement(
  'followup-add-check-in',
  (q, p: { id: string; budget: string; round: number; wave: Wave; dueOn: Day; by: string }) =>
    q
      .insertInto('check_in')
      .values({
        ...{ check_in_id: p.id, budget_id: p.budget, round: p.round, wave: p.wave, due_on: p.dueOn },
        chosen_by: p.by,
      })
      .onConflict((on) => on.columns(['authority_id', 'budget_id', 'round', 'wave']).doNothing()),
)
