/* What npm test and npm run check share: running the tools, counting, and the last line. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../tools/prepare.mjs'

// What was checked before is not checked again: only what changed since, and what hangs on it.
const known = 'node_modules/.cache/footing/types.tsbuildinfo'
const tools = {
  types: ['node_modules/typescript-native/bin/tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', known],
  lint: ['node_modules/@biomejs/biome/bin/biome', 'check', '--max-diagnostics=20'],
}

/** Runs the type check or the lint, shows what it says when it fails, and counts it as one. */
export async function runTool(name) {
  const { code, said } = await run(tools[name], { collect: true })
  if (code === 0) return { passed: 1, failed: 0 }
  console.log(`\n${said.trim()}\n✗ ${name}`)
  return { passed: 0, failed: 1 }
}

/** Runs vitest, shows its own output, and counts tests; a file that does not even load counts as one failed. */
export async function runVitest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'footing-report-'))
  const report = join(folder, 'report.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const { code } = await run(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args], { collect: false })
    return count(report, code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function count(report, code) {
  let found
  try {
    found = JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    console.log('vitest ended without a report.')
    return { passed: 0, failed: 1 }
  }
  const hollow = found.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  )
  const failed = found.numFailedTests + hollow.length
  if (found.numTotalTests === 0) console.log('No test ran.')
  if (found.numPendingTests > 0) console.log(`${found.numPendingTests} skipped`)
  // An error outside any test fails the run without failing a test; and a run of no tests proves nothing.
  const unseen = failed === 0 && (code !== 0 || found.numTotalTests === 0) ? 1 : 0
  return { passed: found.numPassedTests, failed: failed + unseen }
}

/** Prints the last line and gives the exit code. */
export function summarise(results) {
  const sum = (key) => results.reduce((total, one) => total + one[key], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') > 0 ? 1 : 0
}

const running = new Set()

/** Ends what is running, for the moment when somebody presses Ctrl-C. */
export function stopRunning() {
  for (const child of running) child.kill('SIGTERM')
}

function run([script, ...args], { collect }) {
  return new Promise((resolve, reject) => {
    const stdio = ['ignore', collect ? 'pipe' : 'inherit', collect ? 'pipe' : 'inherit']
    // Colours are for people at a screen: in a log they hide the words.
    const env = process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined }
    const child = spawn(process.execPath, [join(root, script), ...args], { cwd: root, stdio, env })
    running.add(child)
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      running.delete(child)
      resolve({ code: code ?? 1, said })
    })
  })
}
