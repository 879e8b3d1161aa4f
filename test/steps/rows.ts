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
