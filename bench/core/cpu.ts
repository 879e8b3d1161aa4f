import { readdirSync, readFileSync } from 'node:fs'
import { appRole } from '#db/supervisor/roles.ts'
import { median } from './figure.ts'
import { superClient } from './ground.ts'

/** A process's time on the processor so far, of all its threads, in microseconds. */
export function microsecondsOf(pid: number): number {
  let sum = 0
  for (const thread of readdirSync(`/proc/${pid}/task`))
    sum += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1000
  return sum
}

/** What some work took: of a process of Node, and of the database's processes that served it. In microseconds. */
export type Taken = { node: number; database: number }

/** The same, of one of so many pieces of work. */
export const each = ({ node, database }: Taken, pieces: number): Taken => ({
  node: node / pieces,
  database: database / pieces,
})

/** The middle of several, of Node alone or together with the database. */
export const middle = (taken: readonly Taken[], of: 'node' | 'both'): number =>
  median(taken.map(({ node, database }) => (of === 'node' ? node : node + database)))

/** Measures work of a process that has the database to itself meanwhile. */
export type Meter = { during: (pid: number, work: () => Promise<unknown>) => Promise<Taken>; end: () => Promise<void> }

/**
 * Counts user and system time together. Of PostgreSQL the processes behind the app's connections count, whichever side they
 * serve; what it does for all alike in the background (write-ahead log, checkpoints, vacuum) does not.
 */
export async function openMeter(superUrl: string): Promise<Meter> {
  const client = await superClient(superUrl)
  const database = async (): Promise<ReadonlyMap<number, number>> => {
    const text = 'select pid from pg_stat_activity where datname = current_database() and usename = $1'
    const { rows } = await client.query<{ pid: number }>(text, [appRole])
    return new Map(rows.map(({ pid }) => [pid, microsecondsOf(pid)]))
  }
  return {
    async during(pid, work) {
      const [before, nodeBefore] = [await database(), microsecondsOf(pid)]
      await work()
      const [nodeAfter, after] = [microsecondsOf(pid), await database()]
      let taken = 0
      for (const [backend, sum] of after) taken += sum - (before.get(backend) ?? 0)
      return { node: nodeAfter - nodeBefore, database: taken }
    },
    end: () => client.end(),
  }
}
