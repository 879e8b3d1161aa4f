import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { realClock } from '#core/clock.ts'
import { dayInLondon } from '#core/day.ts'
import { type Councils, loadCouncils } from '#council/index.ts'
import { checkDatabase } from '#db/check-database.ts'
import { migrate } from '#db/migrate.ts'
import { makeFolder } from '#db/supervisor/folders.ts'
import { type Postgres, startPostgres } from '#db/supervisor/index.ts'
import { openPool, type Pool } from '#db/transaction.ts'
import { hasDemo, loadDemoApart } from '#demo/apart.ts'
import { clamdAt } from '#files/scan/clamd.ts'
import { keepWorking } from '#jobs/work.ts'
import { beginRulesEverywhere } from '#journey/spending/asking/deeds.ts'
import { sendsBy, waysFrom } from '#messages/channels/ways.ts'
import { manifestOf } from '#web/mount.ts'
import type { Ports } from '#web/ports.ts'
import { buildApp } from './app.ts'
import { JOBS, LONG_WORK, POSTS } from './jobs-list.ts'
import { readChannels, readSettings, type Settings } from './settings.ts'
import { PlainTrouble, reasonOf } from './trouble.ts'

/** Where start.mjs puts what it bundles. */
const buildDir = join(process.env.FOOTING_ROOT ?? process.cwd(), '.footing/build')

/** The installation's secret: from FOOTING_SECRET, else (demo) made once and kept beside the data. */
function secretOf({ secret, dataDir }: Settings): Buffer {
  if (secret !== undefined) return createHash('sha256').update(secret).digest()
  const file = join(dataDir, 'secret')
  // With a database of somebody else's nothing has made the folder yet.
  makeFolder(dataDir)
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return createHash('sha256').update(readFileSync(file, 'utf8')).digest()
}

type Database = { appUrl: string; ownerUrl: string | undefined; postgres: Postgres | undefined }

async function databaseOf(settings: Settings): Promise<Database> {
  if (settings.databaseUrl !== undefined)
    return { appUrl: settings.databaseUrl, ownerUrl: settings.databaseOwnerUrl, postgres: undefined }
  const postgres = await startPostgres(settings.dataDir, (sentence) => console.error(sentence))
  return { appUrl: postgres.appUrl, ownerUrl: postgres.ownerUrl, postgres }
}

/** Puts the demo's people in where they are missing; keeps them out of production. */
async function seeToDemo({ mode }: Settings, { appUrl, ownerUrl }: Database, pool: Pool): Promise<Councils> {
  const councils = await loadCouncils(pool)
  const there = hasDemo(councils)
  if (mode === 'production' && there)
    throw new PlainTrouble(
      'This database holds the demo’s people, so production will not start on it. Use a database of its own.',
    )
  if (mode === 'production' || (there && ownerUrl === undefined)) return councils
  if (ownerUrl === undefined)
    throw new PlainTrouble('The demo’s councils are missing: set DATABASE_OWNER_URL once, so that they can be made.')
  await loadDemoApart(pool, { appUrl, ownerUrl }, join(buildDir, 'commands.mjs'))
  await councils.reload()
  return councils
}

/** Opens the port; gives the address. */
async function listening(app: FastifyInstance, port: number): Promise<string> {
  await app.listen({ host: '127.0.0.1', port }).catch((trouble: NodeJS.ErrnoException) => {
    if (trouble.code === 'EADDRINUSE')
      throw new PlainTrouble(`Port ${port} is taken by another program. Set PORT to a free one, like PORT=${port + 1}.`)
    throw new PlainTrouble(`Footing cannot listen on port ${port}: ${reasonOf(trouble)}. Set PORT to another one.`)
  })
  const address = app.server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : port}`
}

async function start(): Promise<void> {
  const settings = readSettings(process.env)
  const channels = readChannels(process.env)
  const database = await databaseOf(settings)
  const stops: (() => Promise<unknown>)[] = []
  if (database.postgres !== undefined) stops.push(database.postgres.stop)
  const stop = async (): Promise<void> => {
    for (const one of stops.reverse()) await one().catch(() => {})
  }
  try {
    const secret = secretOf(settings)
    if (database.ownerUrl !== undefined) await migrate(database.ownerUrl).catch(explain('DATABASE_OWNER_URL'))
    await checkDatabase(database.appUrl).catch(explain('DATABASE_URL'))
    const pool = openPool(database.appUrl)
    stops.push(() => pool.end())
    const councils = await seeToDemo(settings, database, pool)
    // Councils that were here before there were rules begin with those that ship.
    await beginRulesEverywhere(pool, councils.all(), dayInLondon(realClock.now()))
    const ways = waysFrom(channels)
    const assetsDir = join(buildDir, 'assets')
    const ports: Ports = {
      pool,
      councils,
      secret,
      mode: settings.mode,
      assets: manifestOf(assetsDir),
      clock: realClock,
      sendsBy: sendsBy(ways),
      ...(settings.clamd === undefined ? {} : { scan: clamdAt(settings.clamd) }),
      log: (line) => console.error(line),
    }
    const app = await buildApp(ports, assetsDir)
    stops.push(() => app.close())
    const url = await listening(app, settings.port)
    database.postgres?.noteUrl(url)
    if (settings.work === 'inside') {
      const link = channels.link ?? url
      stops.push(
        keepWorking({ ...ports, ways, link, now: realClock.now, jobs: JOBS, long: LONG_WORK, posts: POSTS }).stop,
      )
    }
    console.log(`Footing is ready at ${url}`)
    console.log(
      settings.mode === 'demo' ? `Sign in as anybody at ${url}/demo` : 'Sign in at the address of your council.',
    )
  } catch (trouble) {
    await stop()
    throw trouble
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void stop().then(() => process.exit(0))
    })
}

const explain =
  (name: string) =>
  (trouble: unknown): never => {
    if (trouble instanceof PlainTrouble) throw trouble
    throw new PlainTrouble(`The database of ${name} cannot be used: ${reasonOf(trouble)}.`)
  }

start().catch((trouble: unknown) => {
  console.error(trouble instanceof PlainTrouble ? trouble.message : trouble)
  process.exit(1)
})
