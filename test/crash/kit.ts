import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { assert } from '#core/assert.ts'
import { realClock } from '#core/clock.ts'
import { migrate } from '#db/migrate.ts'
import { type Postgres, startPostgres } from '#db/supervisor/index.ts'
import { openPool, type Pool } from '#db/transaction.ts'
import type { DemoCouncil } from '#demo/councils.ts'
import { foundCouncils, foundPeople } from '#demo/found.ts'
import { onDatabase } from '#test/template.ts'

/** Within so long, in milliseconds, pages are answered again after a crash. */
export const BACK_WITHIN_MS = 10_000

/** How often things are killed: ten times in every run of the tests; `FOOTING_CRASHES=100 npm test test/crash` does as it says. */
export const CRASHES = Number(process.env.FOOTING_CRASHES ?? 10)

/** A database of its own and the real server on it, both to be killed. */
export type Crashing = {
  readonly pool: Pool
  /** Starts the server, as it runs in production; gives its address once it answers. */
  started(): Promise<string>
  /** Kills the server and starts it again; gives how long it was away, in milliseconds. */
  killServer(): Promise<number>
  /** Kills the database, which its supervisor starts again; gives how long pages were away, in milliseconds. */
  killDatabase(): Promise<number>
  /** One answer from the database, asked again where it is just being started. */
  one<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row>
  /** Does something, again and again until the database is there for it. */
  again<T>(work: () => Promise<T>): Promise<T>
  end(): Promise<void>
}

/** Founds a council, runs `sql` as the superuser, and gives both. */
export async function crashing(council: DemoCouncil, sql: string): Promise<Crashing> {
  const data = mkdtempSync(join(tmpdir(), 'footing-crash-'))
  chmodSync(data, 0o711) // PostgreSQL may run as another user than we do
  const told: string[] = []
  let postgres: Postgres = await startPostgres(data, (sentence) => told.push(sentence))
  await migrate(postgres.ownerUrl)
  const pool = openPool(postgres.appUrl, 2)
  await foundCouncils(postgres.ownerUrl, [council])
  await foundPeople(pool, realClock.now(), null, [council])
  let owner = await connected(postgres)
  await owner.query(sql)
  await owner.query('analyze')
  const server = serverBeside(() => envFor(postgres, data), told)
  let kills = 0
  return {
    ...{ pool, started: server.started, again },
    async killServer() {
      const since = performance.now()
      server.kill()
      await server.started()
      return server.backSince(since)
    },
    async killDatabase() {
      // The supervisor gives up on a database that keeps stopping; here that is what it does.
      if (kills % 4 === 3) {
        await postgres.stop()
        postgres = await startPostgres(data, (sentence) => told.push(sentence))
      }
      kills += 1
      const since = performance.now()
      const pid = postgres.pid()
      assert(pid !== undefined, 'the database runs')
      process.kill(pid, 'SIGKILL')
      return server.backSince(since)
    },
    async one<Row extends object>(text: string, values: readonly unknown[] = []) {
      for (;;) {
        try {
          return (await owner.query<Row>(text, [...values])).rows[0] as Row
        } catch {
          await owner.end().catch(() => undefined)
          await wait(50)
          owner = await connected(postgres).catch(() => owner)
        }
      }
    },
    async end() {
      server.kill()
      await owner.end().catch(() => undefined)
      await pool.end()
      await postgres.stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** The real server, started anew as often as it is killed. `told`: what the database's supervisor said. */
function serverBeside(env: () => NodeJS.ProcessEnv, told: readonly string[]) {
  let server: ChildProcess | undefined
  let [said, address] = ['', '']
  const started = async (): Promise<string> => {
    const child = spawn(process.execPath, ['start.mjs'], { env: env() })
    server = child
    said = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        said += chunk
      })
    for (let tries = 0; tries < 1200; tries += 1) {
      address = /Footing is ready at (http:\S+)/.exec(said)?.[1] ?? ''
      if (address !== '') return address
      if (child.exitCode !== null) throw new Error(said)
      await wait(25)
    }
    throw new Error(`not ready: ${said}`)
  }
  const backSince = async (since: number): Promise<number> => {
    while (performance.now() - since < 4 * BACK_WITHIN_MS) {
      const answer = await fetch(`${address}/health`).catch(() => undefined)
      if (answer?.status === 200) return performance.now() - since
      await wait(25)
    }
    throw new Error(
      `it did not come back; the database: ${told.join(' ')}; the server ${server?.exitCode ?? 'runs'}, and said: ${said.slice(-2000)}`,
    )
  }
  return { started, backSince, kill: () => server?.kill('SIGKILL') }
}

function envFor(postgres: Postgres, data: string): NodeJS.ProcessEnv {
  const clean = Object.entries(process.env).filter(([name]) => !/^(DATABASE|FOOTING|PORT|npm_)/.test(name))
  return {
    ...Object.fromEntries(clean),
    ...{ DATABASE_URL: postgres.appUrl, DATABASE_OWNER_URL: postgres.ownerUrl, FOOTING_MODE: 'production' },
    ...{ FOOTING_SECRET: 'a secret for what is cut off half-way', PORT: '0', FOOTING_DATA: data },
  }
}

async function connected(postgres: Postgres): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: onDatabase(postgres.superUrl, 'footing') })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function again<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (trouble) {
      if (!/terminat|ECONN|ENOENT|starting up|shutting down|recovery/i.test(String(trouble))) throw trouble
      await wait(50)
    }
  }
}
