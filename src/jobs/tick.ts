import type { Day } from '#core/day.ts'
import { inCouncil } from '#db/transaction.ts'
import { type DueJob, type DueLine, type JobPorts, runDue } from './index.ts'
import { journeyDay } from './store.ts'

/** The day it is in the journey: real time in production, ahead of it where a demo's clock was moved. */
export async function journeyToday(ports: Pick<JobPorts, 'pool' | 'councils'>): Promise<Day> {
  const authorityId = ports.councils.all()[0]?.authorityId ?? 1
  const row = await inCouncil(ports.pool, authorityId, (tx) => tx.one(journeyDay, {}))
  if (row === undefined) throw new Error('there is no journey clock')
  return row.today
}

/** One beat in real time, given by `main` every so often: does what fell due up to the journey's today. */
export async function tick(ports: Pick<JobPorts, 'pool' | 'councils'>, jobs: readonly DueJob[]): Promise<DueLine[]> {
  const { pool, councils } = ports
  return runDue({ pool, councils, jobs }, await journeyToday(ports))
}
