import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Figure, figure } from '#bench/core/figure.ts'
import { type Ground, root } from '#bench/core/ground.ts'
import { startLoad } from '#bench/core/load.ts'
import { POPULATED } from '#commands/populate/staff.ts'

const PAGES = 10_000
const MEGABYTE = 1024

/** What the program itself, started as `npm start` does, keeps resident after ten thousand pages of different people. */
export async function appMemory({ postgres, visitors }: Ground): Promise<Figure[]> {
  const data = mkdtempSync(join(tmpdir(), 'footing-bench-'))
  const { appUrl, ownerUrl } = postgres
  const env = {
    ...process.env,
    FOOTING_MODE: 'demo',
    FOOTING_DATA: data,
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    PORT: '0',
  }
  const program = spawn(process.execPath, [join(root, 'start.mjs')], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const load = await startLoad()
  try {
    const port = await portOf(program)
    const targets = visitors.flatMap(({ budgetId, cookie }) =>
      ['', '/plan', '/timeline'].map((path) => ({ path: `/${POPULATED.slug}/budgets/${budgetId}${path}`, cookie })),
    )
    let pages = 0
    while (pages < PAGES) pages += (await load.run({ port, targets, connections: 8, ms: 1000 })).answers
    const value = residentOf(program.pid ?? 0) / MEGABYTE
    return [
      figure('app-memory', 'mb', {
        value,
        unit: 'MB',
        against: `after ${PAGES} pages`,
        bar: { of: 'value', is: 'at most', bar: 150 },
      }),
    ]
  } finally {
    const gone = once(program, 'exit')
    program.kill('SIGTERM')
    await Promise.all([gone, load.stop()])
    rmSync(data, { recursive: true, force: true })
  }
}

function portOf(program: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = ''
    program.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const port = /ready at http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1]
      if (port !== undefined) resolve(Number(port))
    })
    program.once('exit', () => reject(new Error('the program ended before it was ready')))
  })
}

/** Resident kilobytes of a process, as the kernel counts them. */
function residentOf(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  if (found === undefined) throw new Error('the kernel does not say how much memory the program has')
  return Number(found)
}
