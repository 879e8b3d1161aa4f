import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PlainTrouble } from '#trouble.ts'
import { makeFolder } from './folders.ts'
import { seeProcess } from './processes.ts'

/** Who holds a data folder: the process, when it began (a pid alone is used again), and where its pages are. */
export type Holder = { pid: number; startedAt: string; url?: string }

export type Lock = {
  /** Writes the address into the lock, so that a second start can name it. */
  noteUrl(url: string): void
  release(): void
}

const fileOf = (dataDir: string) => join(dataDir, 'lock')
const held = new Map<string, Lock>()

/**
 * Takes the data folder for this process, making it if it is not there. Taken twice by one process it gives the same
 * lock. Refuses with one sentence when another live process holds it; takes it over only from a dead one.
 */
export async function takeLock(folder: string): Promise<Lock> {
  const dataDir = makeFolder(folder)
  const mine = held.get(dataDir)
  if (mine) return mine
  const path = fileOf(dataDir)
  const holder: Holder = { pid: process.pid, startedAt: seeProcess(process.pid)?.startedAt ?? '' }
  for (let tries = 0; tries < 20; tries += 1) {
    if (create(path, holder)) return remember(dataDir, path, holder)
    const other = await settledHolder(path)
    if (other && isAlive(other)) throw new PlainTrouble(alreadyRunning(other))
    clearDead(path, other)
  }
  throw new PlainTrouble(`Footing could not take the lock ${path}, because other processes keep taking it.`)
}

/** The live process that holds this data folder, or null. */
export function holderOf(dataDir: string): Holder | null {
  const holder = read(fileOf(dataDir))
  return holder && isAlive(holder) ? holder : null
}

/** Whether a process that has died still holds this data folder. */
export function isAbandoned(dataDir: string): boolean {
  const holder = read(fileOf(dataDir))
  return holder !== null && !isAlive(holder)
}

function alreadyRunning(holder: Holder): string {
  const where = holder.url ? `, ${holder.url}` : ''
  return `Footing is already running on this data (process ${holder.pid}${where}), so nothing was changed.`
}

function remember(dataDir: string, path: string, holder: Holder): Lock {
  const lock: Lock = {
    noteUrl(url) {
      // Renamed into place, so that a reader never meets half a file.
      const next = `${path}.${process.pid}`
      writeFileSync(next, JSON.stringify({ ...holder, url }), { mode: 0o644 })
      renameSync(next, path)
    },
    release() {
      held.delete(dataDir)
      if (read(path)?.pid === process.pid) rmSync(path, { force: true })
    },
  }
  held.set(dataDir, lock)
  return lock
}

function create(path: string, holder: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: 'wx', mode: 0o644 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function read(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return null
  }
}

/** An empty file may be one that its maker is about to fill: it is given a moment before it counts as dead. */
async function settledHolder(path: string): Promise<Holder | null> {
  const holder = read(path)
  if (holder) return holder
  await sleep(100)
  return read(path)
}

function isAlive(holder: Holder): boolean {
  return seeProcess(holder.pid)?.startedAt === holder.startedAt
}

/** Moves the dead lock aside, and puts it back if it turns out to be one that somebody took in between. */
function clearDead(path: string, dead: Holder | null): void {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  const moved = read(aside)
  if (moved && isAlive(moved) && moved.pid !== dead?.pid) renameSync(aside, path)
  else rmSync(aside, { force: true })
}
