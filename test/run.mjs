/*
 * npm test [filter …]: types, lint, and every test, on a PostgreSQL of its own and in a real browser. Filters are
 * vitest's: parts of the names of test files. The last line is `N passed, N failed`, alone.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildDir, ensureBuilt, ensureInstalled, giveUp, root } from '../tools/prepare.mjs'
import { runTool, runVitest, stopRunning, summarise } from './gate.mjs'

/** Starts the PostgreSQL of this run and tells the tests where it is. */
async function startDatabase() {
  const { startPostgres } = await import(join(buildDir, 'supervisor.mjs'))
  const dataDir = mkdtempSync(join(tmpdir(), 'footing-test-'))
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

let stopDatabase = async () => undefined

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(name, async () => {
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
  await stopDatabase()
  process.exitCode = summarise([...tools, tests])
} catch (error) {
  await stopDatabase()
  giveUp(error)
}
