import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PlainTrouble } from '#trouble.ts'
import type { Binaries } from './binaries.ts'
import type { Passwords } from './cluster.ts'
import { layout } from './folders.ts'
import type { Urls } from './roles.ts'
import { clearRemains, launchServer, stopServer, waitReady } from './server.ts'
import type { Launch } from './user.ts'

/** What one start has found and made ready, before the server runs. */
export type Setup = {
  home: string
  socketDir: string
  binaries: Binaries
  launch: Launch
  passwords: Passwords
  urls: Urls
}

/** Sessions of a server that was killed hold its memory until they notice; a new one must wait for them. */
const stillHeld = /shared memory block|is another postmaster/

async function startOnce(setup: Setup): Promise<ChildProcess> {
  const deadline = Date.now() + 30_000
  for (;;) {
    const child = launchServer(setup.home, setup.socketDir, join(setup.binaries.dir, 'postgres'), setup.launch)
    const trouble = await waitReady(child, setup.urls.superUrl, setup.home)
    if (trouble === null) return child
    if (!stillHeld.test(trouble) || Date.now() > deadline) {
      throw new PlainTrouble(`PostgreSQL did not start: ${trouble} (more in ${layout(setup.home).log})`)
    }
    await sleep(200)
  }
}

/** One that stops so often in so short a time is left alone: starting it does not mend what is wrong. */
const restartsAllowed = 5
const restartsWithinMs = 10 * 60_000

/** Starts the server, and starts it again when it ends without being asked to, also while it is being started. */
export async function keepRunning(setup: Setup, log: (sentence: string) => void) {
  let stopping = false
  let stops: readonly number[] = []
  let restarting: Promise<void> = Promise.resolve()
  let child = await startOnce(setup)
  const ended = () => {
    if (stopping) return
    log(`The database stopped (${child.signalCode ?? `code ${child.exitCode}`}) and is started again.`)
    restarting = restart()
  }
  const watch = () => {
    const isOver = child.exitCode !== null || child.signalCode !== null
    if (isOver) ended()
    else child.once('exit', ended)
  }
  const restart = async () => {
    while (!stopping) {
      const now = Date.now()
      stops = [...stops.filter((at) => now - at < restartsWithinMs), now]
      if (stops.length > restartsAllowed)
        return log(`The database keeps stopping; the reason is in ${layout(setup.home).log}.`)
      try {
        await clearRemains(setup.home, setup.socketDir, log)
        child = await startOnce(setup)
        return watch()
      } catch (error) {
        log(error instanceof Error ? error.message : String(error))
        await sleep(500)
      }
    }
  }
  watch()
  const stop = async () => {
    stopping = true
    await restarting
    await stopServer(child)
  }
  return { pid: () => child.pid, stop }
}
