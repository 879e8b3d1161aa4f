import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Figure, figure } from '#bench/core/figure.ts'
import { root } from '#bench/core/ground.ts'

const MS_A_SECOND = 1000
/** Until when the program has said that it is ready, or is given up. */
const PATIENCE_MS = 300_000

/**
 * How long `npm start` takes until it says that it is ready: first on a fresh clone of what is committed, with nothing but npm's own
 * cache (packages, bundles, database, both demo councils), then once more on the same data.
 */
export async function start(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'footing-start-'))
  try {
    const cloned = spawnSync('git', ['clone', '--quiet', root, folder], { encoding: 'utf8' })
    if (cloned.status !== 0) throw new Error(`the project could not be cloned: ${cloned.stderr}`)
    const [first, second] = [await secondsUntilReady(folder), await secondsUntilReady(folder)]
    const seconds = (what: string, value: number, against: string, bar: number) =>
      figure('start', what, { value, unit: 's', against, bar: { of: 'value', is: 'at most', bar } })
    return [
      seconds('first-s', first, 'a fresh clone, npm’s cache warm', 90),
      seconds('second-s', second, 'the same data again', 4),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Starts the program there on a free port, waits for its sentence, and stops it. */
async function secondsUntilReady(folder: string): Promise<number> {
  const { FOOTING_ROOT: _root, FOOTING_DATA: _data, NODE_ENV: _env, ...env } = process.env
  const began = performance.now()
  const program = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const gone = once(program, 'exit')
  const late = setTimeout(() => program.kill('SIGTERM'), PATIENCE_MS)
  try {
    let said = ''
    for await (const chunk of program.stdout) {
      said += chunk
      if (said.includes('Footing is ready at ')) return (performance.now() - began) / MS_A_SECOND
    }
    throw new Error(`npm start ended and was not ready: ${said}`)
  } finally {
    clearTimeout(late)
    program.kill('SIGTERM')
    await gone
  }
}
