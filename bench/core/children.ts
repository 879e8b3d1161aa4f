import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './ground.ts'

/** A process of its own: what it is given at the start, then questions and answers. */
export type Child = { pid: number; ask: <T>(question: object) => Promise<T>; stop: () => Promise<void> }

const running = new Set<ChildProcess>()

/** Those that do what the app itself does. */
const AS_STARTED = new Set(['app', 'take-in'])

/** Starts one of bench/children and waits for its first word, which it says when it is ready. */
export async function startChild<T>(name: string, given: object): Promise<Child & { ready: T }> {
  // For a profile: BENCH_NODE_ARGS='--cpu-prof --cpu-prof-dir=/tmp/profile' npm run bench -- page-plan
  const wanted = process.env.BENCH_NODE_ARGS?.split(' ').filter(Boolean) ?? []
  const child = fork(join(root, '.footing', 'build', 'bench', 'children', `${name}.mjs`), {
    cwd: root,
    serialization: 'advanced',
    execArgv: ['--enable-source-maps', ...(AS_STARTED.has(name) ? startFlags() : []), ...wanted],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  const answer = async <A>(): Promise<A> => {
    const ended = new AbortController()
    const [said] = await Promise.race([
      once(child, 'message', { signal: ended.signal }),
      once(child, 'exit', { signal: ended.signal }).then(([code]) => {
        throw new Error(`the bench's ${name} ended with ${code}`)
      }),
    ]).finally(() => ended.abort())
    return said as A
  }
  const ask = async <A>(question: object): Promise<A> => {
    child.send(question)
    return answer<A>()
  }
  const ready = await ask<T>(given)
  const stop = async (): Promise<void> => {
    if (!running.has(child)) return
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
  }
  return { pid: child.pid ?? 0, ready, ask, stop }
}

/** What `npm start` tells Node about memory holds for the app here too. */
function startFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }
  return scripts.start.split(' ').filter((word) => word.startsWith('--'))
}

/** Ends whatever still runs, for the moment of trouble. */
export async function stopChildren(): Promise<void> {
  await Promise.all(
    [...running].map((child) => {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      return gone
    }),
  )
}
