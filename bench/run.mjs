/*
 * npm run bench [-- NAME …] [--json] [--list]: measures Footing against the limit of the machine and against its peers, on
 * a PostgreSQL of its own under .footing/bench. What is measured, and how, stands in bench/measures.
 */
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
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

async function bundle() {
  const { build } = await import('esbuild')
  mkdirSync(outdir, { recursive: true })
  await build({
    absWorkingDir: root,
    entryPoints: entries.map((name) => `bench/${name}.ts`),
    outdir,
    outbase: 'bench',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    sourcesContent: false,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  })
}

try {
  ensureInstalled({ dev: true })
  await ensureBuilt('app', 'assets')
  await bundle()
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
