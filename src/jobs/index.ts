import { addDays, type Day, day, maxDay } from '#core/day.ts'
import type { Council, Councils } from '#council/index.ts'
import { inCouncil, type Pool, type Tx } from '#db/transaction.ts'
import { narrow } from './narrow.ts'
import { claimDay, lastDays } from './store.ts'

/**
 * What falls due on a day, for one council. `run` gets a transaction that can only read and add words (see `narrow`), and
 * answers how many things it did. `name` stands in the database for ever: never rename it. `missed`: what becomes of days on which
 * nothing ran; `lapse` where what would have been said then is no longer true, so that people hear it once, of the day it is.
 */
export type DueJob = { name: string; missed?: 'lapse'; run(tx: Tx, council: Council, day: Day): Promise<number> }

/** `lapses`: the days between are not being lived through now, as where a demo's clock was moved; they were missed. */
export type JobPorts = { pool: Pool; councils: Councils; jobs: readonly DueJob[]; lapses?: boolean }

/** What was done: one line a council, day and job that had not run before. */
export type DueLine = { day: Day; council: string; job: string; did: number }

/**
 * Does what fell due, for each council and each day up to and including `until`, in order, after the last day that was done
 * (on a job's first run: `until` alone). Each (council, day, job) is one transaction with the row that says it is done, so
 * that it happens once, however many processes try. Where one fails, the rest is done before this throws.
 */
export async function runDue(ports: JobPorts, until: Day): Promise<DueLine[]> {
  const lines: DueLine[] = []
  const troubles: unknown[] = []
  for (const council of ports.councils.all()) {
    const next = await nextDays(ports, council, until)
    const first = [...next.values()].reduce((a, b) => (a < b ? a : b), until)
    for (let on = first; on <= until; on = addDays(on, 1)) {
      for (const job of ports.jobs) {
        if ((next.get(job.name) ?? until) > on) continue
        try {
          const did = await runOnce(ports.pool, council, on, job)
          if (did !== undefined) lines.push({ day: on, council: council.slug, job: job.name, did })
        } catch (trouble) {
          troubles.push(trouble)
          next.set(job.name, NEVER) // its later days wait for this one; other jobs and councils go on
        }
      }
    }
  }
  if (troubles.length > 0)
    throw new AggregateError(troubles, `${troubles.length} of the things that fell due went wrong`)
  return lines
}

const NEVER = day('9999-12-31')

/** From which day on each job is due. */
async function nextDays({ pool, jobs, lapses }: JobPorts, council: Council, until: Day): Promise<Map<string, Day>> {
  const rows = await inCouncil(pool, council.authorityId, (tx) => tx.run(lastDays, {}))
  const last = new Map(rows.map(({ job, last_day }) => [job, last_day]))
  return new Map(
    jobs.map(({ name, missed }) => {
      const found = last.get(name)
      const next = found === undefined ? until : addDays(found, 1)
      return [name, lapses === true && missed === 'lapse' ? maxDay(next, until) : next]
    }),
  )
}

/** How much the job did; undefined where that day had been done already. */
function runOnce(pool: Pool, council: Council, on: Day, job: DueJob): Promise<number | undefined> {
  return inCouncil(pool, council.authorityId, async (tx) => {
    const claimed = await tx.one(claimDay, { job: job.name, day: on })
    return claimed === undefined ? undefined : job.run(narrow(tx), council, on)
  })
}
