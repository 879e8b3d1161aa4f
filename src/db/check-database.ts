import pg from 'pg'
import { PlainTrouble } from '#trouble.ts'
import { refuseOlder, schemaIsFresh } from './migrate.ts'

/** Refuses a database that the app may not run on: too old, too powerful a role, another schema than ours. */
export async function checkDatabase(appUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: appUrl, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    const { rows } = await client.query<{ version: string; name: string; powerful: boolean; owns: boolean }>(`
      select current_setting('server_version_num') as version, current_user as name, r.rolsuper or r.rolbypassrls as powerful,
        exists (select from pg_class c where c.relowner = r.oid and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace) as owns
      from pg_roles r where r.rolname = current_user`)
    const [found] = rows
    if (found === undefined) throw new PlainTrouble('The database does not say who we are.')
    refuseOlder(found.version)
    if (found.powerful || found.owns)
      throw new PlainTrouble(
        `DATABASE_URL signs in as ${found.name}, who may go round the walls between councils (superuser, owner or BYPASSRLS). Use an unprivileged role such as footing_app.`,
      )
    const fresh = await schemaIsFresh((text) => client.query(text)).catch(() => false)
    if (!fresh)
      throw new PlainTrouble(
        'The database has another schema than this program. Set DATABASE_OWNER_URL for one start, or run: npm run footing -- migrate.',
      )
  } finally {
    await client.end()
  }
}
