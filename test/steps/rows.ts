import type { Day } from '#core/day.ts'
import { budgetOf } from '#demo/found.ts'
import type { World } from '#test/world.ts'

/** Runs plain SQL in a council's context as the app's own role: for rows that no page makes, and for what the database must refuse. */
export async function rowsIn<Row extends object>(
  world: World,
  authorityId: number,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = await world.pool.connect()
  try {
    await client.query('begin')
    await client.query(`set local app.authority = '${authorityId}'`)
    const { rows } = await client.query<Row>(text, [...values])
    await client.query('commit')
    return rows
  } catch (trouble) {
    await client.query('rollback')
    throw trouble
  } finally {
    client.release()
  }
}

/** The days by which somebody was asked to read what they were told at a stage, the first first; null where nothing needs doing. */
export async function toldAt(world: World, person: string, stage: string): Promise<(Day | null)[]> {
  const rows = await rowsIn<{ read_by: Day | null }>(
    world,
    1,
    'select read_by from notice where budget_id = $1 and stage = $2 order by made_at',
    [budgetOf(person), stage],
  )
  return rows.map(({ read_by }) => read_by)
}
