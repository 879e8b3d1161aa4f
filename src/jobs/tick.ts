import type { Day } from '#core/day.ts'
import { inCouncil } from '#db/transaction.ts'
import { type DueJob, type DueLine, type JobPorts, runDue } from './index.ts'
import { journeyDay } from './store.ts'

/** The day it is in the journey: real time in production, ahead of it where a demo's clock was moved. */
export const journeyToday = async (ports: Pick<JobPorts, 'pool' | 'councils'>): Promise<Day> =>
  (await journeyNow(ports)).today

/** The same, and whether a demo's clock was moved: then each day on the way is lived through. */
async function journeyNow(ports: Pick<JobPorts, 'pool' | 'councils'>): Promise<{ today: Day; moved: boolean }> {
  const authorityId = ports.councils.all()[0]?.authorityId ?? 1
  const row = await inCouncil(ports.pool, authorityId, (tx) => tx.one(journeyDay, {}))
  if (row === undefined) throw new Error('there is no journey clock')
  return row
}

/**
 * One beat in real time, given by `main` every so often: does what fell due up to the journey's today. After days on which nothing
 * ran, what is only true of its day lapses.
 */
export async function tick(ports: Pick<JobPorts, 'pool' | 'councils'>, jobs: readonly DueJob[]): Promise<DueLine[]> {
  const { pool, councils } = ports
  const { today, moved } = await journeyNow(ports)
  return runDue({ pool, councils, jobs, lapses: !moved }, today)
}
