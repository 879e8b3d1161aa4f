import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process'
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PlainTrouble } from '#trouble.ts'

/** The user that PostgreSQL runs as, when that is another than this process's own. */
export type Owner = { uid: number; gid: number }

/** Starts a program as the right user, in a process session of its own and with no more environment than it needs. */
export type Launch = (program: string, args: string[], stdio: SpawnOptions['stdio']) => ChildProcess

/**
 * Who PostgreSQL runs as: null (ourselves) for an ordinary user. PostgreSQL refuses root, so root hands over to the
 * owner of data that is already there, else to `postgres`, else to `nobody`.
 */
export function ownerFor(clusterDir: string): Owner | null {
  if (process.getuid?.() !== 0) return null
  const made = statSync(clusterDir, { throwIfNoEntry: false })
  if (made && made.uid !== 0) return { uid: made.uid, gid: made.gid }
  const owner = idsOf('postgres') ?? idsOf('nobody')
  if (!owner) {
    throw new PlainTrouble(
      'PostgreSQL does not run as root, and there is no user postgres or nobody to run it as: start Footing as an ordinary user.',
    )
  }
  return owner
}

function idsOf(name: string): Owner | null {
  try {
    const ask = (flag: string) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: ask('-u'), gid: ask('-g') }
  } catch {
    return null
  }
}

/** A launcher for `owner`, who must be able to reach every one of `paths`. */
export function launcherFor(owner: Owner | null, paths: string[]): Launch {
  const blocked = owner ? paths.find((path) => !canReach(path, owner)) : undefined
  const prefix = owner && blocked ? setprivPrefix(owner, blocked) : []
  return (program, args, stdio) => {
    const [first = program, ...rest] = [...prefix, program, ...args]
    return spawn(first, rest, {
      // A session of its own: Ctrl-C goes to the whole group, and would end the database before the app is done.
      detached: true,
      // initdb gives up when it cannot enter the folder it was started in.
      cwd: '/',
      env: sparseEnvironment(),
      stdio,
      ...(owner && !blocked ? owner : {}),
    })
  }
}

/** Ours may hold secrets, and PGDATA or PGOPTIONS in it would change what PostgreSQL does. */
function sparseEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'TMPDIR']
  const entries = kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))
  return { ...Object.fromEntries(entries), LC_ALL: 'C', TZ: 'UTC' }
}

/** Whether every folder above `path` lets this user through. An access list may allow more; asking for more is safe. */
function canReach(path: string, owner: Owner): boolean {
  for (let folder = realpathSync(dirname(path)); ; folder = dirname(folder)) {
    const { uid, gid, mode } = statSync(folder)
    const enter = uid === owner.uid ? 0o100 : gid === owner.gid ? 0o010 : 0o001
    if ((mode & enter) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

const capabilities = [
  { name: 'dac_read_search', bit: 2n },
  { name: 'dac_override', bit: 1n },
]

/**
 * Below a folder that only root may enter, the other user needs one capability to walk through. Reading folders is
 * enough and is the smaller one; containers often keep only the larger.
 */
function setprivPrefix(owner: Owner, blocked: string): string[] {
  const allowed = permittedCapabilities()
  const capability = capabilities.find(({ bit }) => (allowed >> bit) & 1n)
  if (!capability || !hasSetpriv()) {
    throw new PlainTrouble(
      `Only root may reach ${blocked}, and PostgreSQL does not run as root: ` +
        'start Footing as an ordinary user, or name a folder that others may enter in FOOTING_DATA.',
    )
  }
  const ids = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups']
  return ['setpriv', ...ids, `--inh-caps=+${capability.name}`, `--ambient-caps=+${capability.name}`, '--']
}

/** What this process holds and may hand on, as bits; none where the system has no capabilities. */
function permittedCapabilities(): bigint {
  if (!existsSync('/proc/self/status')) return 0n
  const status = readFileSync('/proc/self/status', 'utf8')
  const bits = (name: string) => BigInt(`0x${new RegExp(`^${name}:\\s*(\\w+)`, 'm').exec(status)?.[1] ?? '0'}`)
  return bits('CapPrm') & bits('CapBnd')
}

function hasSetpriv(): boolean {
  const folders = (process.env.PATH ?? '').split(':')
  return folders.some((folder) => existsSync(join(folder, 'setpriv')))
}
