import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The PostgreSQL that tests run on: addresses of the schema's owner, the app, and the superuser. */
export type TestPostgres = { ownerUrl: string; appUrl: string; superUrl: string }

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dataDir = join(root, '.footing', 'test-pg')
const startWithinMs = 60_000
let found: Promise<TestPostgres> | undefined

/**
 * Finds the PostgreSQL for tests: the one that `npm test` made for its run, or else one that is kept for tests run by
 * hand, started here when nobody has yet (a second or two, then it stays until it has been idle for 20 minutes).
 */
export function testPostgres(): Promise<TestPostgres> {
  found ??= fromEnvironment() ?? keptPostgres()
  return found
}

function fromEnvironment(): Promise<TestPostgres> | undefined {
  const {
    FOOTING_TEST_OWNER_URL: ownerUrl,
    FOOTING_TEST_APP_URL: appUrl,
    FOOTING_TEST_SUPER_URL: superUrl,
  } = process.env
  return ownerUrl && appUrl && superUrl ? Promise.resolve({ ownerUrl, appUrl, superUrl }) : undefined
}

async function keptPostgres(): Promise<TestPostgres> {
  const running = readUrls()
  if (running) return running
  await startKeeper()
  const deadline = Date.now() + startWithinMs
  for (;;) {
    const urls = readUrls()
    if (urls) return urls
    if (Date.now() > deadline)
      throw new Error(`No PostgreSQL for tests came up. ${tailOf(join(dataDir, 'keeper.log'))}`)
    await sleep(50)
  }
}

/** The addresses that the keeper wrote, when it still lives. */
function readUrls(): TestPostgres | null {
  try {
    const { pid, ...urls } = JSON.parse(readFileSync(join(dataDir, 'urls.json'), 'utf8')) as TestPostgres & {
      pid: number
    }
    process.kill(pid, 0)
    return urls
  } catch {
    return null
  }
}

/** Bundles the supervisor for programs that run without vitest, if it is not up to date, and gives the file. */
export async function builtSupervisor(): Promise<string> {
  const prepare = (await import(pathToFileURL(join(root, 'tools', 'prepare.mjs')).href)) as {
    ensureBuilt(...names: string[]): Promise<void>
    buildDir: string
  }
  await prepare.ensureBuilt('supervisor')
  return join(prepare.buildDir, 'supervisor.mjs')
}

/** Starts the keeper apart from us, so that it outlives this run. Two at once do no harm: the second finds the lock. */
async function startKeeper(): Promise<void> {
  await builtSupervisor()
  mkdirSync(dataDir, { recursive: true })
  const log = openSync(join(dataDir, 'keeper.log'), 'w')
  spawn(process.execPath, [join(root, 'test', 'keeper.mjs')], { detached: true, stdio: ['ignore', log, log] }).unref()
  closeSync(log)
}

function tailOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').slice(-500) : ''
}
