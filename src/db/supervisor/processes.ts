import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** What the system knows about a process: when it began (any stable text) and the command it runs. */
export type Seen = { startedAt: string; command: string }

/**
 * Looks a process up by its id. Gives null when there is none, and for a zombie: it has died, and only its parent
 * has not asked yet (in a container without an init nobody ever does).
 */
export function seeProcess(pid: number): Seen | null {
  if (!Number.isSafeInteger(pid) || pid <= 0) return null
  return process.platform === 'linux' ? seeOnLinux(pid) : seeByPs(pid)
}

function seeOnLinux(pid: number): Seen | null {
  try {
    // The name in brackets may hold anything, so the fields are counted from the last bracket.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return null
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ')
    return { startedAt: fields[19] ?? '', command }
  } catch {
    return null
  }
}

function seeByPs(pid: number): Seen | null {
  try {
    const ps = (field: string) => execFileSync('ps', ['-ww', '-o', `${field}=`, '-p', `${pid}`], { encoding: 'utf8' })
    if (ps('stat').trim().startsWith('Z')) return null
    return { startedAt: ps('lstart').trim(), command: ps('command').trim() }
  } catch {
    return null
  }
}

/** Asks `done` every 20 ms until it says yes (true) or `withinMs` have passed (false). */
export async function waitUntil(done: () => boolean, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs
  while (!done()) {
    if (Date.now() > deadline) return false
    await sleep(20)
  }
  return true
}

/** Sends a signal; a process that has gone meanwhile is no trouble. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
