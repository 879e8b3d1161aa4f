/*
 * npm run bench [-- NAME …] [--json] [--list]: measures Footing against the limit of the machine and against its peers, on
 * a PostgreSQL of its own under .footing/bench. What is measured, and how, stands in bench/measures.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildDir, ensureBuilt, ensureInstalled, giveUp, root } from '../tools/prepare.mjs'

const outdir = join(buildDir, 'bench')
const entries = [
  'main',
  'children/app',
  'children/limit',
  'children/bare-forms',
  'children/peer',
  'children/load-generator',
  'children/pay-run',
  'children/take-in',
]

try {
  ensureInstalled({ dev: true })
  await ensureBuilt('app', 'assets')
  // Here and not above: it needs a package, and those may just have been installed.
  const { bundle } = await import('../tools/bundle.mjs')
  await bundle(
    entries.map((name) => `bench/${name}.ts`),
    outdir,
    'bench',
  )
  const env = { ...process.env, FOOTING_ROOT: root, NODE_ENV: 'production' }
  const args = ['--enable-source-maps', join(outdir, 'main.mjs'), ...process.argv.slice(2)]
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env })
  // The child hears of Ctrl-C from the terminal and of SIGTERM from us, and stops its database before it goes.
  process.on('SIGINT', () => {})
  process.once('SIGTERM', () => child.kill('SIGTERM'))
  child.once('close', (code) => {
    process.exitCode = code ?? 1
  })
} catch (error) {
  giveUp(error)
}
