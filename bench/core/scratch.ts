import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { migrate } from '#db/migrate.ts'
import type { Postgres } from '#db/supervisor/index.ts'

/** Addresses of a database that a measure has for itself, as the app's role, the schema's owner and the superuser. */
export type Scratch = Pick<Postgres, 'appUrl' | 'ownerUrl' | 'superUrl'>

/** Gives a measure a migrated database of its own on the bench's PostgreSQL, so that what it fills stands in nobody's way. */
export async function withScratch<T>(postgres: Scratch, work: (scratch: Scratch) => Promise<T>): Promise<T> {
  const name = `bench_${randomBytes(6).toString('hex')}`
  const on = (url: string, database: string) => url.replace(/^([a-z]+:\/\/[^/]*)\/[^?]*/, `$1/${database}`)
  await once(on(postgres.ownerUrl, 'postgres'), `create database ${name}`)
  try {
    const [appUrl, ownerUrl] = [on(postgres.appUrl, name), on(postgres.ownerUrl, name)]
    await migrate(ownerUrl)
    return await work({ appUrl, ownerUrl, superUrl: on(postgres.superUrl, name) })
  } finally {
    await once(postgres.superUrl, `drop database ${name} with (force)`)
  }
}

/** Runs one text on a connection of its own. */
export async function once(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
