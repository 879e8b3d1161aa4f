/* node tools/build.mjs app | assets | supervisor: makes one target anew. Called by prepare.mjs, in a process of its own. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'
import { buildDir, root } from './prepare.mjs'

/** Each file is written beside its place and then renamed, since a second process may be reading or making it. */
async function bundled(entries) {
  const outdir = join(buildDir, `unfinished-${process.pid}`)
  const there = Object.entries(entries).filter(([, path]) => existsSync(join(root, path)))
  await bundle(Object.fromEntries(there), outdir)
  for (const [name] of there) {
    for (const end of ['.mjs.map', '.mjs']) renameSync(join(outdir, `${name}${end}`), join(buildDir, `${name}${end}`))
  }
  rmSync(outdir, { recursive: true, force: true })
}

/** Runs the project's own asset builder, if it is there, into a new folder, and puts that in the old one's place. */
async function buildAssets() {
  const entry = 'src/web/assets/build.ts'
  if (!existsSync(join(root, entry))) return
  await bundled({ 'build-assets': entry })
  const builder = await import(pathToFileURL(join(buildDir, 'build-assets.mjs')).href)
  const made = join(buildDir, `assets-${process.pid}`)
  const place = join(buildDir, 'assets')
  mkdirSync(made, { recursive: true })
  await builder.buildAssets(made)
  rmSync(place, { recursive: true, force: true })
  renameSync(made, place)
}

const targets = {
  app: () => bundled({ main: 'src/main.ts', commands: 'src/commands/main.ts' }),
  assets: buildAssets,
  supervisor: () => bundled({ supervisor: 'src/db/supervisor/index.ts' }),
}

const name = basename(process.argv[2] ?? '')
mkdirSync(buildDir, { recursive: true })
process.env.FOOTING_ROOT ??= root
try {
  await targets[name]()
} catch (error) {
  // esbuild has printed its own errors, with place and line.
  if (!error?.errors) process.stderr.write(`${error?.stack ?? error}\n`)
  process.exitCode = 1
}
