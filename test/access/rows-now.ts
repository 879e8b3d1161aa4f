import type pg from 'pg'
import { councilTables, type Filled, type Row } from './rows.ts'

/** One row of every table as a council has it now; none where the table is empty. */
export const rowsNow = async (client: pg.Client, authorityId: number): Promise<Filled> =>
  rowsOf(
    client,
    authorityId,
    (await councilTables(client)).map(({ name }) => name),
  )

/** One row of each of these tables, as far as they hold any of the council's. */
export async function rowsOf(client: pg.Client, authorityId: number, tables: readonly string[]): Promise<Filled> {
  const filled: Record<string, Row> = {}
  for (const name of tables) {
    const { rows } = await client.query<Row>(`select * from ${name} where authority_id = ${authorityId} limit 1`)
    if (rows[0] !== undefined) filled[name] = rows[0]
  }
  return filled
}

/** What every table holds at this moment, table by table: compare two of them to see what was written. */
export async function fingerprint(client: pg.Client, without: readonly string[] = []): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string }>(
    "select relname::text as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname",
  )
  const names = rows.map(({ name }) => name).filter((name) => !without.includes(name))
  const parts = names.map(
    (name) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as print from ${name} t`,
  )
  const found = await client.query<{ name: string; print: string }>(parts.join(' union all '))
  return Object.fromEntries(found.rows.map(({ name, print }) => [name, print]))
}
