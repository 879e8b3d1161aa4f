import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { PlainTrouble } from '#trouble.ts'

export const MIGRATIONS = join(process.env.FOOTING_ROOT ?? process.cwd(), 'src/db/migrations')

const OLDEST = 150_000

/** Refuses a PostgreSQL that is older than what the migrations are written for. `version`: as its server_version_num. */
export function refuseOlder(version: string): void {
  if (Number(version) < OLDEST) throw new PlainTrouble('Footing needs PostgreSQL 15 or newer, and this one is older.')
}

type Migration = { name: string; sql: string; hash: string }

const written = (): Migration[] =>
  readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(MIGRATIONS, name), 'utf8')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    })

/**
 * Brings the database up to the newest schema, as its owner: each file in its own transaction, in order of name, once.
 * Refuses a database whose applied files differ from ours (a migration is never edited after release).
 */
export async function migrate(ownerUrl: string): Promise<{ applied: string[] }> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ version: string }>("select current_setting('server_version_num') as version")
    refuseOlder(rows[0]?.version ?? '0')
    await client.query("select pg_advisory_lock(hashtext('footing migrate'))")
    await client.query(
      'create table if not exists schema_migration (name text primary key, hash text not null, applied_at timestamptz not null default now())',
    )
    const done = await client.query<{ name: string; hash: string }>('select name, hash from schema_migration')
    const hashes = new Map(done.rows.map((row) => [row.name, row.hash]))
    const applied: string[] = []
    for (const { name, sql, hash } of written()) {
      const before = hashes.get(name)
      if (before === hash) continue
      if (before !== undefined) throw new PlainTrouble(`The migration ${name} was changed after it had been applied.`)
      await client.query('begin')
      // A lock that others wait behind is worse than a migration that is tried again.
      await client.query("set local lock_timeout = '2s'")
      await client.query(sql)
      await client.query('insert into schema_migration (name, hash) values ($1, $2)', [name, hash])
      await client.query('commit')
      applied.push(name)
    }
    await client.query('grant select on schema_migration to footing_app')
    return { applied }
  } finally {
    await client.end()
  }
}

/** Whether the schema that `query` sees is the one this program was written for. */
export async function schemaIsFresh(
  query: (text: string) => Promise<{ rows: { name: string; hash: string }[] }>,
): Promise<boolean> {
  const { rows } = await query('select name, hash from schema_migration')
  const ours = written()
  return (
    rows.length === ours.length &&
    ours.every((one) => rows.some((row) => row.name === one.name && row.hash === one.hash))
  )
}
