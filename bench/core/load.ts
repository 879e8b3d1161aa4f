import { type Child, startChild } from './children.ts'

/** What is asked for, again and again. */
export type Target = { path: string; cookie: string }

export type LoadAsked = { port: number; targets: readonly Target[]; connections: number; ms: number }
export type LoadSeen = { answers: number; seconds: number; bytes: number; notOk: number }

/** The load generator, in a process of its own: closed loops over kept-alive connections. */
export type Load = {
  perSecond(asked: LoadAsked): Promise<number>
  run(asked: LoadAsked): Promise<LoadSeen>
  stop: Child['stop']
}

export async function startLoad(): Promise<Load> {
  const child = await startChild<string>('load-generator', {})
  const run = async (asked: LoadAsked): Promise<LoadSeen> => {
    const seen = await child.ask<LoadSeen>(asked)
    if (seen.notOk > 0) throw new Error(`${seen.notOk} of ${seen.answers} answers were not 200`)
    return seen
  }
  return {
    run,
    perSecond: async (asked) => {
      const { answers, seconds } = await run(asked)
      return answers / seconds
    },
    stop: child.stop,
  }
}
