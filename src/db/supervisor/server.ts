import type { ChildProcess } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { PlainTrouble, reasonOf } from '#trouble.ts'
import { lastLine } from './cluster.ts'
import { layout, socketPort } from './folders.ts'
import { seeProcess, signal, waitUntil } from './processes.ts'
import type { Launch } from './user.ts'

const bigLog = 5_000_000

/** Starts the server as a direct child and gives it back; its own words go to `postgres.log` in the data folder. */
export function launchServer(dataDir: string, socketDir: string, postgres: string, launch: Launch): ChildProcess {
  const { cluster, log } = layout(dataDir)
  if (existsSync(log) && statSync(log).size > bigLog) renameSync(log, `${log}.1`)
  const settings = {
    listen_addresses: '',
    unix_socket_directories: `"${socketDir.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    port: `${socketPort}`,
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    // Compiling a statement takes longer than running one of ours.
    jit: 'off',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
  }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const file = openSync(log, 'a', 0o600)
  try {
    return launch(postgres, ['-D', cluster, ...args], ['ignore', file, file])
  } finally {
    closeSync(file)
  }
}

/**
 * Waits until the server answers. Gives null, or what the log said when it ended before that. Recovery after a crash
 * may take long, so there is no limit while it lives and says that it is starting.
 */
export async function waitReady(child: ChildProcess, superUrl: string, dataDir: string): Promise<string | null> {
  const { log } = layout(dataDir)
  const from = existsSync(log) ? statSync(log).size : 0
  let failure: string | null = null
  child.once('error', (error) => {
    failure = error.message
  })
  while (failure === null && child.exitCode === null && child.signalCode === null) {
    const client = new pg.Client({ connectionString: superUrl, connectionTimeoutMillis: 5_000 })
    // A server that stops while we ask raises this a second time, on the client itself.
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.end()
      return null
    } catch (error) {
      if ((error as { code?: string }).code === '28P01') {
        await stopServer(child)
        throw new PlainTrouble(`The passwords in ${layout(dataDir).passwords} are not those of the database beside it.`)
      }
      await sleep(20)
    }
  }
  return failure ?? lastLine(readFileSync(log).subarray(from).toString())
}

/** Ends the server in order (sessions are cut, nothing committed is lost) and waits; harder only if it does not listen. */
export async function stopServer(child: ChildProcess): Promise<void> {
  const gone = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null
  if (gone()) return
  await endProcess(child.pid ?? 0, gone)
}

async function endProcess(pid: number, gone: () => boolean): Promise<boolean> {
  signal(pid, 'SIGINT')
  if (await waitUntil(gone, 20_000)) return true
  signal(pid, 'SIGQUIT')
  return waitUntil(gone, 10_000)
}

/**
 * Deals with what an app that was killed left behind: a server still running is stopped in order; a `postmaster.pid`
 * that names a process which is not that server is removed, because PostgreSQL would refuse to start for its sake.
 */
export async function clearRemains(dataDir: string, socketDir: string, log: (sentence: string) => void): Promise<void> {
  const { cluster } = layout(dataDir)
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
  const seen = seeProcess(pid)
  if (seen?.command.includes('postgres') && seen.command.includes(cluster)) {
    log(`Stopping the database that an earlier run left behind (process ${pid}).`)
    const gone = await endProcess(pid, () => seeProcess(pid) === null).catch((error: unknown) => {
      throw new PlainTrouble(
        `The database that an earlier run left behind (process ${pid}) could not be stopped (${reasonOf(error)}).`,
      )
    })
    if (!gone)
      throw new PlainTrouble(
        `The database that an earlier run left behind (process ${pid}) does not stop; stop it by hand.`,
      )
  } else if (await answers(join(socketDir, `.s.PGSQL.${socketPort}`))) {
    throw new PlainTrouble(
      `Another PostgreSQL is using the data in ${dataDir}, perhaps from another container; stop it first.`,
    )
  }
  rmSync(file, { force: true })
}

function answers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath)
    const say = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => say(true)).once('error', () => say(false))
  })
}
