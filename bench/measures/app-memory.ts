import { readFileSync } from 'node:fs'
import { startChild } from '#bench/core/children.ts'
import { type Figure, figure } from '#bench/core/figure.ts'
import type { Ground } from '#bench/core/ground.ts'
import { startLoad } from '#bench/core/load.ts'
import { POPULATED } from '#demo/councils.ts'

const PAGES = 10_000
const KILOBYTES_A_MEGABYTE = 1000

/** What the app, in a process of its own, keeps resident after ten thousand pages of different people. */
export async function appMemory({ postgres, visitors }: Ground): Promise<Figure[]> {
  const [app, load] = await Promise.all([startChild<{ port: number }>('app', { appUrl: postgres.appUrl }), startLoad()])
  try {
    const targets = visitors.flatMap(({ budgetId, cookie }) =>
      ['', '/plan', '/timeline'].map((path) => ({ path: `/${POPULATED.slug}/budgets/${budgetId}${path}`, cookie })),
    )
    let pages = 0
    while (pages < PAGES) pages += (await load.run({ port: app.ready.port, targets, connections: 8, ms: 1000 })).answers
    const value = residentOf(app.pid) / KILOBYTES_A_MEGABYTE
    const bar = { of: 'value', is: 'at most', bar: 150 } as const
    return [figure('app-memory', 'mb', { value, unit: 'MB', against: `resident after ${PAGES} pages`, bar })]
  } finally {
    await Promise.all([app.stop(), load.stop()])
  }
}

/** Resident kilobytes of a process, as the kernel counts them. */
function residentOf(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  if (found === undefined) throw new Error('the kernel does not say how much memory the app has')
  return Number(found)
}
