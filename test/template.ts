import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { migrate } from '#db/migrate.ts'
import { testPostgres } from './test-postgres.ts'

/** A database of a test's own: addresses of the app's role and the schema's owner, and how to be rid of it. */
export type FreshDatabase = { appUrl: string; ownerUrl: string; drop(): Promise<void> }

const databaseFolder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src', 'db')

/**
 * Gives a new, migrated, empty database, cloned from a template (30–70 ms) that the first caller makes. Once a test
 * file is enough:
 *
 *     let db: FreshDatabase
 *     beforeAll(async () => { db = await freshDatabase() })
 *     afterAll(() => db.drop())
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { ownerUrl, appUrl, superUrl } = await testPostgres()
  const maintenanceUrl = onDatabase(ownerUrl, 'postgres')
  const template = await ensureTemplate(ownerUrl)
  const name = `test_${randomBytes(8).toString('hex')}`
  await withLock(maintenanceUrl, (client) => client.query(`create database ${name} template ${template}`))
  return {
    appUrl: onDatabase(appUrl, name),
    ownerUrl: onDatabase(ownerUrl, name),
    // The superuser, because it must end the sessions of the app's role that a test left open.
    drop: () => withClient(superUrl, async (client) => void (await client.query(`drop database ${name} with (force)`))),
  }
}

/**
 * Makes the template that fits the migrations as they are now, if nobody has. It is filled under another name and
 * renamed when it is whole, so that a run that was cut off leaves no half template.
 */
async function ensureTemplate(ownerUrl: string): Promise<string> {
  const template = `template_${migrationsKey()}`
  await withLock(onDatabase(ownerUrl, 'postgres'), async (client) => {
    const templates = await client.query<{ name: string }>(
      String.raw`select datname as name from pg_database where datname like 'template\_%' or datname like 'making\_%'`,
    )
    if (templates.rows.some((row) => row.name === template)) return
    const making = `making_${randomBytes(8).toString('hex')}`
    await client.query(`create database ${making}`)
    await migrate(onDatabase(ownerUrl, making))
    await client.query(`alter database ${making} rename to ${template}`)
    // Those of earlier migrations; one that somebody is just cloning stays until the next time.
    for (const { name } of templates.rows) await client.query(`drop database if exists ${name}`).catch(() => undefined)
  })
  return template
}

/** A short name for the migrations and the code that runs them, as they are on disk. */
function migrationsKey(): string {
  const files = readdirSync(databaseFolder, { recursive: true, encoding: 'utf8' })
  const telling = files.filter((file) => /^migrat/.test(file) && /\.(sql|ts)$/.test(file) && !/\.test\.ts$/.test(file))
  const hash = createHash('sha256')
  for (const file of telling.sort()) hash.update(`${file}\0`).update(readFileSync(join(databaseFolder, file)))
  return hash.digest('hex').slice(0, 16)
}

/** The same address with another database. Not by `URL`, which does not know an address without a host. */
export function onDatabase(url: string, database: string): string {
  return url.replace(/^([a-z]+:\/\/[^/]*)\/[^?]*/, `$1/${database}`)
}

/** One at a time over all workers and runs: a database that has a session cannot be a template. */
const lockKey = 20_100_417

async function withLock(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  await withClient(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await work(client)
  })
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    // Ending the session gives its lock free.
    await client.end()
  }
}
