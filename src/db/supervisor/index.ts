import { lstatSync, realpathSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PlainTrouble } from '#trouble.ts'
import { findBinaries } from './binaries.ts'
import { existingMajor, initialise, passwordsOf } from './cluster.ts'
import { layout, makeFolder, makePrivateFolder, socketDirOf, socketPort } from './folders.ts'
import { holdSignals } from './interruption.ts'
import { keepRunning, type Setup } from './keep-running.ts'
import { holderOf, isAbandoned, takeLock } from './lock.ts'
import { ensureRoles, type Urls, urlsFor } from './roles.ts'
import { clearRemains } from './server.ts'
import { launcherFor, ownerFor } from './user.ts'

export { holderOf, type Lock, takeLock } from './lock.ts'
export type { Urls } from './roles.ts'

/** A PostgreSQL that this process runs, with the addresses to reach it by. */
export type Postgres = Urls & {
  socketDir: string
  port: number
  /** As `15.18`. */
  version: string
  /** Process id of the server now; another one after it was started again. */
  pid(): number | undefined
  /** Writes where the pages are into the lock, for a second start to name. */
  noteUrl(url: string): void
  /** Ends the server in order, waits for it, and gives the data folder free. Safe to call twice. */
  stop(): Promise<void>
}

/**
 * Starts Footing's own PostgreSQL on `dataDir` (made when it is not there), with the roles and the empty database
 * `footing`. `log` is told, in sentences, what takes time or is out of the ordinary. Refuses with a PlainTrouble when
 * the folder is in use or may not be written, or when there is no PostgreSQL that fits.
 */
export async function startPostgres(dataDir: string, log: (sentence: string) => void): Promise<Postgres> {
  if (process.platform === 'win32') {
    throw new PlainTrouble(
      'Footing does not run its own PostgreSQL on Windows; set DATABASE_URL to use one, or use WSL.',
    )
  }
  const home = makeFolder(resolve(dataDir))
  const lock = await takeLock(home)
  const interruption = holdSignals()
  let server: Awaited<ReturnType<typeof keepRunning>> | undefined
  const stop = async () => {
    await server?.stop()
    const socketDir = socketDirOf(home)
    if (server && !socketDir.startsWith(home)) rmSync(socketDir, { recursive: true, force: true })
    lock.release()
  }
  try {
    const setup = await prepare(home, log)
    server = await keepRunning(setup, log)
    await ensureRoles(setup.urls.superUrl, setup.passwords)
    interruption.check()
    const { socketDir, urls, binaries } = setup
    return {
      ...urls,
      socketDir,
      port: socketPort,
      version: binaries.version,
      pid: server.pid,
      noteUrl: lock.noteUrl,
      stop,
    }
  } catch (error) {
    await stop()
    // What Ctrl-C broke on its way is not the trouble to report; the signal itself is seen one turn later.
    await sleep(0)
    interruption.check()
    throw error
  } finally {
    interruption.release()
  }
}

/**
 * The addresses of the PostgreSQL that another live process of ours runs on `dataDir`, or null when none does: how a
 * command reaches the database while the app is running.
 */
export function runningPostgres(dataDir: string): Urls | null {
  if (!holderOf(dataDir)) return null
  const home = realpathSync(dataDir)
  return existingMajor(home) ? urlsFor(socketDirOf(home), passwordsOf(home)) : null
}

/**
 * Removes a data folder, with the server still running on it, that a program which was killed has left behind. Leaves
 * it alone when its program lives, when another user made it, and when it is no data folder.
 */
export async function discard(dataDir: string): Promise<void> {
  const made = lstatSync(dataDir, { throwIfNoEntry: false })
  const isOurs = made?.isDirectory() && made.uid === process.getuid?.()
  if (!isOurs || !isAbandoned(dataDir)) return
  await clearRemains(dataDir, socketDirOf(dataDir), () => undefined)
  rmSync(dataDir, { recursive: true, force: true })
}

async function prepare(home: string, log: (sentence: string) => void): Promise<Setup> {
  const { cluster } = layout(home)
  const socketDir = socketDirOf(home)
  const binaries = findBinaries(existingMajor(home))
  const owner = ownerFor(cluster)
  const passwords = passwordsOf(home)
  const launch = launcherFor(owner, [cluster, join(binaries.dir, 'postgres')])
  makePrivateFolder(socketDir, owner)
  await clearRemains(home, socketDir, log)
  if (existingMajor(home) === null) {
    log(`Making the database with PostgreSQL ${binaries.version} from ${binaries.dir}.`)
    await initialise(home, join(binaries.dir, 'initdb'), owner, launch)
  }
  return { home, socketDir, binaries, launch, passwords, urls: urlsFor(socketDir, passwords) }
}
