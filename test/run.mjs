/*
 * npm test [filter …]: types, lint, and every test, on a PostgreSQL of its own and in a real browser. Filters are
 * vitest's: parts of the names of test files. The last line is `N passed, N failed`, alone.
 */
import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildDir, ensureBuilt, ensureInstalled, giveUp, root } from '../tools/prepare.mjs'
import { runTool, runVitest, stopRunning, summarise } from './gate.mjs'

const prefix = 'footing-test-'
const enough = 4 * 1024 ** 3
let interrupted = false

/** Where the run's database lies: in memory where a Linux machine has room for it there, so that nobody waits for its disk. */
function homeOfDatabase() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize > enough ? '/dev/shm' : tmpdir()
  } catch {
    return tmpdir()
  }
}

let stopDatabase = async () => undefined

/** Starts the PostgreSQL of this run, tells the tests where it is, and gives the way to end it. */
async function startDatabase() {
  const { discard, startPostgres } = await import(pathToFileURL(join(buildDir, 'supervisor.mjs')).href)
  const home = homeOfDatabase()
  for (const name of readdirSync(home)) {
    if (name.startsWith(prefix)) await discard(join(home, name))
  }
  const dataDir = mkdtempSync(join(home, prefix))
  // PostgreSQL may run as another user than we do, and must get in; what is secret lies in closed folders inside.
  chmodSync(dataDir, 0o711)
  const remove = () => rmSync(dataDir, { recursive: true, force: true })
  const postgres = await startPostgres(dataDir, () => undefined).catch((error) => {
    remove()
    throw error
  })
  process.env.FOOTING_TEST_OWNER_URL = postgres.ownerUrl
  process.env.FOOTING_TEST_APP_URL = postgres.appUrl
  process.env.FOOTING_TEST_SUPER_URL = postgres.superUrl
  return async () => {
    await postgres.stop()
    remove()
  }
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(name, async () => {
    interrupted = true
    stopRunning()
    await stopDatabase()
    process.exit(130)
  })
}

try {
  ensureInstalled({ dev: true })
  const { findChromium } = await import('./chromium.mjs')
  process.env.CHROMIUM_PATH = await findChromium()
  process.env.FOOTING_ROOT = root
  await ensureBuilt('supervisor', 'assets')
  stopDatabase = await startDatabase()
  const tools = await Promise.all([runTool('types'), runTool('lint')])
  const tests = await runVitest(process.argv.slice(2))
  if (!interrupted) {
    await stopDatabase()
    process.exitCode = summarise([...tools, tests])
  }
} catch (error) {
  await stopDatabase()
  giveUp(error)
}
