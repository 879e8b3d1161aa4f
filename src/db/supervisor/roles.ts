import pg from 'pg'
import type { Passwords } from './cluster.ts'
import { superRole } from './cluster.ts'

/** The database that holds everything of one installation. */
export const databaseName = 'footing'

/** The role that owns the schema and runs migrations. */
export const ownerRole = 'footing_owner'

/** The role that the app signs in as: it owns nothing and row-level security always holds for it. */
export const appRole = 'footing_app'

/** Addresses for `pg` over the socket: of the app, the schema's owner, and the superuser (backups, ending sessions). */
export type Urls = { appUrl: string; ownerUrl: string; superUrl: string }

/** The addresses of the database behind this socket folder. */
export function urlsFor(socketDir: string, passwords: Passwords): Urls {
  const url = (role: string, password: string, database: string) =>
    `postgres://${role}:${password}@/${database}?host=${encodeURIComponent(socketDir)}`
  return {
    appUrl: url(appRole, passwords.app, databaseName),
    ownerUrl: url(ownerRole, passwords.owner, databaseName),
    superUrl: url(superRole, passwords.super, 'postgres'),
  }
}

/** Makes the roles and the database that are not there yet; each step may be the one that a cut-off start left out. */
export async function ensureRoles(superUrl: string, passwords: Passwords): Promise<void> {
  const client = new pg.Client({ connectionString: superUrl })
  await client.connect()
  try {
    const there = await client.query<{ name: string }>(
      'select rolname as name from pg_roles union select datname from pg_database',
    )
    const missing = (name: string) => !there.rows.some((row) => row.name === name)
    const humble = 'login nosuperuser nobypassrls nocreaterole noreplication'
    // The owner may make databases, because tests clone a template; it is not a superuser, and FORCE holds for it too.
    if (missing(ownerRole))
      await client.query(`create role ${ownerRole} ${humble} createdb password '${passwords.owner}'`)
    if (missing(appRole)) await client.query(`create role ${appRole} ${humble} nocreatedb password '${passwords.app}'`)
    if (missing(databaseName)) await client.query(`create database ${databaseName} owner ${ownerRole}`)
    await client.query(`revoke all on database ${databaseName} from public`)
    await client.query(`grant connect, temporary on database ${databaseName} to ${appRole}`)
  } finally {
    await client.end()
  }
}
