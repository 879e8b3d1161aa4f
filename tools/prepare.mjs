/*
 * What has to be ready before anything of ours can run: the packages and the bundles. Start, tests and checks share it.
 * It has no dependencies, because it is what installs them.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the whole project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Where bundles and assets are made. */
export const buildDir = join(root, '.footing', 'build')

/** Something the person who runs this can put right: printed alone, without a stack trace. */
export class PlainTrouble extends Error {
  name = 'PlainTrouble'
}

/** Prints the sentence of a PlainTrouble, or the whole of any other error, and ends with exit code 1. */
export function giveUp(error) {
  const text = error?.name === 'PlainTrouble' ? error.message : (error?.stack ?? String(error))
  process.stderr.write(`${text}\n`)
  process.exit(1)
}

const read = (path) => readFileSync(join(root, path), 'utf8')
const hash = (text) => createHash('sha256').update(text).digest('hex')

/**
 * Installs the packages when they are not there or are not those of package-lock.json. `dev` says whether those for
 * tests are needed too. Asks npm only when it must: a stamp tells that nothing has changed since.
 */
export function ensureInstalled({ dev = false } = {}) {
  const stamp = join(root, 'node_modules', '.footing-lock')
  const wanted = hash(read('package-lock.json'))
  const marks = dev ? [`${wanted} dev`] : [wanted, `${wanted} dev`]
  if (existsSync(stamp) && marks.includes(readFileSync(stamp, 'utf8'))) return
  if (!isInstalled(dev)) install(dev)
  try {
    writeFileSync(stamp, isInstalled(true) ? `${wanted} dev` : wanted)
  } catch {
    // Packages that another user installed serve as well; only the stamp is lost, and with it a few milliseconds.
  }
}

/** Compares package-lock.json with npm's own record of what it installed. */
function isInstalled(dev) {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const there = JSON.parse(readFileSync(record, 'utf8')).packages
  const wanted = Object.entries(JSON.parse(read('package-lock.json')).packages)
  return wanted.every(([path, { version, optional, peer, dev: forTests }]) => {
    // npm leaves out what is for other systems, and what only tests need when told to.
    const mayMiss = path === '' || optional || peer || (forTests && !dev)
    return there[path] ? there[path].version === version : mayMiss
  })
}

function install(dev) {
  ensureWritable(root)
  process.stdout.write('Installing packages (npm ci) …\n')
  // Nothing here needs an install script, and not running them is the same under every npm.
  const flags = [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...(dev ? ['--include=dev'] : []),
  ]
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm']
  const [program, ...rest] = [...npm, ...flags]
  const run = spawnSync(program, rest, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  if (run.error) throw new PlainTrouble(`npm could not be run (${run.error.message}); install Node.js with npm.`)
  if (run.status === 0) return
  const said = run.stderr
    .split('\n')
    .filter((line) => line.startsWith('npm error') && !/A complete log|debug-0/.test(line))
  const why = said.map((line) => line.replace(/^npm error\s*/, '').trim()).filter((line) => line !== '')
  throw new PlainTrouble(
    `The packages could not be installed, because npm ci failed: ${why.slice(0, 3).join(' ') || `it ended with ${run.status ?? run.signal}`}.`,
  )
}

function ensureWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new PlainTrouble(
      `Footing must be able to write in the folder ${folder}, and this user may not (${error.code}).`,
    )
  }
}

/** What each bundle is made of: when any of these files changes, it is made again. */
const targets = {
  app: {
    from: ['src', 'tools/build.mjs', 'tools/bundle.mjs', 'package.json'],
    skip: /\.test\.tsx?$|^src\/web\/assets\/.*\.(scss|css|svg|png)$/,
  },
  assets: {
    from: ['src/web/assets', 'tools/build.mjs', 'tools/bundle.mjs', 'node_modules/govuk-frontend/package.json'],
  },
  supervisor: {
    from: ['src/db/supervisor', 'src/trouble.ts', 'tools/build.mjs', 'tools/bundle.mjs'],
    skip: /\.test\.ts$/,
  },
}

/** Makes those of the targets `app`, `assets`, `supervisor` that are not up to date, and waits for them. */
export async function ensureBuilt(...names) {
  const stale = names
    .map((name) => ({ name, file: join(buildDir, `${name}.stamp`), stamp: stampOf(targets[name]) }))
    .filter(({ file, stamp }) => !existsSync(file) || readFileSync(file, 'utf8') !== stamp)
  if (stale.length === 0) return
  ensureWritable(buildDir)
  // A child, so that the memory that bundling took is given back before the program runs.
  await Promise.all(stale.map(({ name }) => build(name)))
  for (const { file, stamp } of stale) writeFileSync(file, stamp)
}

function build(name) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'tools', 'build.mjs'), name], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new PlainTrouble(`Footing's ${name} could not be built:\n${said.trim()}`))
    })
  })
}

/** One short text for the state of all files a target is made of: their names, sizes and times of change. */
function stampOf({ from, skip }) {
  const lines = []
  const walk = (path) => {
    const found = statSync(join(root, path), { throwIfNoEntry: false })
    if (found?.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) walk(`${path}/${name}`)
    else if (found && !skip?.test(path)) lines.push(`${path} ${found.size} ${found.mtimeMs}`)
  }
  for (const path of from) walk(path)
  return hash(`${root}\n${process.version}\n${lines.join('\n')}`)
}
