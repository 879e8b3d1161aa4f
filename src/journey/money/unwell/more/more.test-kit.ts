// For the tests of this room alone: more in a bad time that no page lays.
import { addDays, type Day, mondayOf } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { rowsIn } from '#test/steps/rows.ts'
import type { World } from '#test/world.ts'

const DAVID = 'eastmarsh/david'

type Line = { spend_line_id: string; line_id: string; agreement_id: string; version_id: string }
/** The first line that is paid to somebody. */
export const lineOn = async (world: World, person: string): Promise<Line> =>
  (
    await rowsIn<Line>(
      world,
      1,
      'select spend_line_id, line_id, agreement_id, version_id from agreement_line join agreement using (agreement_id) where agreement_line.budget_id = $1',
      [budgetOf(person)],
    )
  )[0] ?? { spend_line_id: '', line_id: '', agreement_id: '', version_id: '' }

export type Laid = Partial<{
  by: string
  pence: number
  from: Day
  to: Day
  switchOf: string
  adds: string
  ended: boolean
}>

/** More in a bad time straight into the database as the app's own role, over David's line; gives its id. */
export async function laidOn(world: World, given: Laid, keep: boolean): Promise<string> {
  const monday = addDays(mondayOf(world.today), 7)
  const { by = DAVID, pence = 2000, from = monday, switchOf = DAVID, adds = 'hours' } = given
  const { line_id, agreement_id } = await lineOn(world, DAVID)
  const [id, switched] = [newId(), newId()]
  const client = await world.pool.connect()
  try {
    await client.query('begin')
    await client.query("set local app.authority = '1'")
    await client.query(
      `insert into unwell_switch (switch_id, budget_id, thrown_by, as_role, adds, words, thrown_on)
        values ($1, $2, $3, 'person', $4, '', current_date)`,
      [switched, budgetOf(switchOf), idOf(switchOf), adds],
    )
    if (given.ended === true)
      await client.query(
        'insert into unwell_switch_ended (switch_id, ended_by, ended_on) values ($1, $2, current_date)',
        [switched, idOf(DAVID)],
      )
    await client.query(
      `insert into overlay (overlay_id, budget_id, agreement_id, line_id, kind, from_day, to_day, amount_pence, switch_id, reason, made_by, made_on)
        values ($1, $2, $3, $4, 'unwell', $5, $6, $7, $8, 'x', $9, $10)`,
      [
        ...[id, budgetOf(DAVID), agreement_id, line_id, from, given.to ?? addDays(from, 6), pence, switched],
        ...[idOf(by), world.today],
      ],
    )
    await client.query(keep ? 'commit' : 'rollback')
    return id
  } catch (trouble) {
    await client.query('rollback')
    throw trouble
  } finally {
    client.release()
  }
}
