/* npm run check: the fast gate, without database or browser: types, lint, and the tests of pure rules and of the house. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, giveUp, root } from '../tools/prepare.mjs'
import { runTool, runVitest, summarise } from './gate.mjs'

const pure = [
  /^src\/core\/.*\.test\.ts$/,
  /^src\/.*\b(rules|words)\.test\.ts$/,
  /^test\/money-stories\/.*\.test\.ts$/,
  /^test\/(architecture|tidy)\.test\.ts$/,
]

function pureTests() {
  const below = (folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
  return [...below('src'), ...below('test')].filter((path) => pure.some((pattern) => pattern.test(path)))
}

// A tenth of the random histories that `npm test` plays.
process.env.FOOTING_HISTORIES ??= '10000'

try {
  ensureInstalled({ dev: true })
  const tests = pureTests()
  process.exitCode = summarise(await Promise.all([runTool('types'), runTool('lint'), runVitest(tests)]))
} catch (error) {
  giveUp(error)
}
