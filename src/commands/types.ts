import { execFileSync } from 'node:child_process'
import pg from 'pg'

/** The words a CHECK (column in ('a','b')), or a domain's, allows, as unions: what the database refuses, the compiler refuses too. */
async function unions(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{
    tbl: string
    col: string
    nullable: boolean
    generated: boolean
    def: string
  }>(`
    select a.attrelid::regclass::text as tbl, a.attname as col, not a.attnotnull as nullable, a.atthasdef as generated,
      pg_get_constraintdef(c.oid) as def
    from pg_constraint c join pg_attribute a on (a.attrelid = c.conrelid and a.attnum = c.conkey[1])
      or (a.atttypid = c.contypid and c.contypid <> 0 and a.attrelid in (select oid from pg_class where relkind = 'r'))
    where c.contype = 'c' and coalesce(cardinality(c.conkey), 1) = 1
      and pg_get_constraintdef(c.oid) like '%= ANY (ARRAY[%'`)
  await client.end()
  return Object.fromEntries(
    rows
      .filter(({ def }) => def.includes('::text'))
      .map(({ tbl, col, nullable, generated, def }) => {
        const words = [...def.matchAll(/'([^']*)'::text/g)].map((match) => `"${match[1]}"`)
        const type = words.join(' | ') + (nullable ? ' | null' : '')
        return [`${tbl}.${col}`, generated ? `Generated<${type}>` : type]
      }),
  )
}

/** Writes src/db/types.ts (or prints it) from a migrated database. */
export async function makeTypes(url: string, outFile: string): Promise<void> {
  const overrides = JSON.stringify({ columns: await unions(url) })
  execFileSync(
    'node_modules/.bin/kysely-codegen',
    [
      '--dialect',
      'postgres',
      '--url',
      url,
      '--out-file',
      outFile,
      '--overrides',
      overrides,
      '--type-mapping',
      '{"date":"Day","int8":"bigint","timestamptz":"Date","bytea":"Buffer"}',
      '--custom-imports',
      '{"Day":"#core/day.ts#Day"}',
      '--exclude-pattern',
      'schema_migration',
      '--log-level',
      'error',
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
}
