/*
 * Keeps one PostgreSQL for tests that are run by hand (`npx vitest run path`), in .footing/test-pg, and ends it when
 * nobody has used it for a while. Started by test/template.ts when there is none; a second one sees the lock and goes.
 */
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { root } from '../tools/prepare.mjs'

const dataDir = join(root, '.footing', 'test-pg')
const urlsFile = join(dataDir, 'urls.json')
const idleMs = 20 * 60_000
const checkEveryMs = 30_000

const { startPostgres } = await import(join(root, '.footing', 'build', 'supervisor.mjs'))
const postgres = await startPostgres(dataDir, console.log).catch((error) => {
  console.error(error.message)
  process.exit(1)
})

async function query(sql) {
  const client = new pg.Client({ connectionString: postgres.superUrl })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

// Databases of runs that were cut off: nobody has come back for them.
for (const { datname } of await query(
  "select datname from pg_database where datname like 'test\\_%' or datname like 'making\\_%'",
)) {
  await query(`drop database "${datname}" with (force)`)
}

async function stop() {
  rmSync(urlsFile, { force: true })
  await postgres.stop()
  process.exit(0)
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)

const { ownerUrl, appUrl, superUrl } = postgres
writeFileSync(`${urlsFile}.next`, JSON.stringify({ pid: process.pid, ownerUrl, appUrl, superUrl }), { mode: 0o600 })
renameSync(`${urlsFile}.next`, urlsFile)

let lastUsed = Date.now()
setInterval(async () => {
  const busy = await query(
    "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
  )
  if (busy.length > 0) lastUsed = Date.now()
  if (Date.now() - lastUsed > idleMs) await stop()
}, checkEveryMs)
