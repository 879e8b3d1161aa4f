import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type AccessWorld, anAccessWorld } from '#test/access/principals.ts'
import { councilTables, type Filled, type Row, type Table } from '#test/access/rows.ts'

/*
 * The walls between councils, tried in the database itself: every table holds rows of both councils, and the app's own role
 * tries to reach over. Each test here is one guard; `npm run never -- --planted` takes the guard away and expects a failure.
 */

export const ours = 1
export const theirs = 2

export type Walls = {
  world: AccessWorld
  /** Signed in as the app's own role. */
  app: pg.Client
  tables: readonly Table[]
  filledOf(authorityId: number): Filled
  /** Asks as the app's role, with this council set (or none), and takes everything back. */
  asking<T>(authorityId: number | undefined, work: (client: pg.Client) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export async function theWalls(): Promise<Walls> {
  const world = await anAccessWorld()
  const app = new pg.Client({ connectionString: (world.pool.options as pg.PoolConfig).connectionString })
  await app.connect()
  return {
    world,
    app,
    tables: await councilTables(world.root),
    filledOf: (authorityId) => world.filled[authorityId === ours ? 'eastmarsh' : 'northcliffe'],
    asking: async (authorityId, work) => {
      await app.query('begin')
      try {
        if (authorityId !== undefined) await app.query(`set local app.authority = '${authorityId}'`)
        return await work(app)
      } finally {
        await app.query('rollback')
      }
    },
    close: async () => {
      await app.end()
      await world.end()
    },
  }
}

/** The database's code for a refusal, or `done` where nothing was refused. The transaction goes on. */
export async function answerTo(client: pg.Client, sql: string, values: unknown[] = []): Promise<string> {
  await client.query('savepoint trying')
  try {
    await client.query(sql, values)
    return 'done'
  } catch (trouble) {
    await client.query('rollback to savepoint trying')
    return (trouble as pg.DatabaseError).code ?? 'no code'
  }
}

export const REFUSED_BY_POLICY = '42501'
export const NULL_REFUSED = '23502'

export const count = async (client: pg.Client, from: string): Promise<number> =>
  (await client.query<{ n: number }>(`select count(*)::int as n from ${from}`)).rows[0]?.n ?? 0

/** A row of a council as it could be inserted again: without what the database numbers itself, with new ids of its own. */
export function another(table: Table, row: Row): Record<string, unknown> {
  const own = table.columns.find(
    ({ type, name }) => type === 'uuid' && name !== 'authority_id' && !pointsAnywhere(table, name),
  )
  const copy: Record<string, unknown> = {}
  for (const { name, identity, type } of table.columns)
    if (!identity) copy[name] = type === 'jsonb' ? JSON.stringify(row[name]) : row[name]
  if (own !== undefined) copy[own.name] = randomUUID()
  return copy
}

const pointsAnywhere = (table: Table, column: string): boolean =>
  table.links.some(({ columns }) => columns.includes(column))

/** The statement that inserts a row, and its values. */
export const insertion = (table: string, row: Record<string, unknown>): [string, unknown[]] => [
  `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row)
    .map((_, i) => `$${i + 1}`)
    .join(', ')})`,
  Object.values(row),
]
