import pg from 'pg'
import { assert } from '#core/assert.ts'
import type { Statement } from './statement.ts'

const asText = (value: string): string => value
const asBigint = (value: string): bigint => BigInt(value)

// A civil day must not become a moment; pence must not become a float.
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === 1082) return asText
    if (oid === 20) return asBigint
    return pg.types.getTypeParser(oid, format)
  },
} as pg.CustomTypesConfig

export type Pool = pg.Pool

/**
 * No just-in-time compiling, and one plan a statement and connection: a page's statements are many and short, and compiling one, or
 * planning it five times more, takes longer than running it. No plan leans on what was asked for (src/db/walls/plans.test.ts).
 */
export const PLANNING = '-c jit=off -c plan_cache_mode=force_generic_plan'

// A new connection plans everything anew: the first page after a quiet minute waited for that.
const KEPT_OPEN_MS = 10 * 60_000

/** Connections as the unprivileged role, pipelining what is asked together. */
export function openPool(url: string, max = 10): Pool {
  const config = {
    connectionString: url,
    max,
    types,
    options: PLANNING,
    idleTimeoutMillis: KEPT_OPEN_MS,
    pipeline: true,
  }
  const pool = new pg.Pool(config as pg.PoolConfig)
  pool.on('error', () => {}) // an idle connection that breaks is replaced at its next use
  // One in use that breaks (the database was killed) fails what it was asked; unheard, it would end the whole program.
  pool.on('connect', (client) => void client.on('error', () => {}))
  return pool
}

/** Inside one transaction of one council. Statements asked without awaiting travel together. */
export type Tx = {
  run<P, R>(statement: Statement<P, R>, params: P): Promise<R[]>
  one<P, R>(statement: Statement<P, R>, params: P): Promise<R | undefined>
}

export type OpenTransaction = { tx: Tx; commit: () => Promise<void>; rollback: () => Promise<void> }

type Corkable = { connection: { stream: { cork(): void; uncork(): void } } }

/** Begins a transaction whose rows are those of one council; nothing is awaited yet. Finish it by commit or rollback, once. */
export async function begin(pool: Pool, authorityId: number): Promise<OpenTransaction> {
  assert(Number.isSafeInteger(authorityId) && authorityId > 0, 'a council is a positive integer')
  const client = await pool.connect()
  const { stream } = (client as unknown as Corkable).connection
  let corked = false
  let finished = false
  let broken = false

  const send = <T extends pg.QueryResultRow>(config: string | pg.QueryConfig): Promise<pg.QueryResult<T>> => {
    if (!corked) {
      corked = true
      stream.cork()
      process.nextTick(() => {
        corked = false
        stream.uncork()
      })
    }
    const sent = client.query<T>(config as pg.QueryConfig)
    sent.catch(() => {
      broken = true
    })
    return sent
  }

  const begun = send(`begin; set local app.authority = '${authorityId}'`)
  begun.catch(() => {})

  const run = <P, R>({ name, text, values }: Statement<P, R>, params: P): Promise<R[]> => {
    assert(
      !finished,
      `statement ${name} came after its transaction had ended: ask everything together, or load in steps`,
    )
    const answer = send<pg.QueryResultRow>({ name, text, values: values(params) }).then((result) => result.rows as R[])
    answer.catch(() => {}) // whoever awaits it still hears of it, and so does the commit
    return answer
  }

  const finish = async (word: 'commit' | 'rollback'): Promise<void> => {
    assert(!finished, 'a transaction ends once')
    finished = true
    try {
      await begun
      const ended = await send(word)
      // A swallowed error turns COMMIT into ROLLBACK without an error of its own.
      assert(ended.command === word.toUpperCase(), `the ${word} became a ${ended.command}`)
    } catch (trouble) {
      broken = true
      throw trouble
    } finally {
      client.release(broken)
    }
  }

  return {
    tx: { run, one: async (statement, params) => (await run(statement, params))[0] },
    commit: () => finish('commit'),
    rollback: () => finish('rollback'),
  }
}

const plainly = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value)

type Asked = Map<string, Promise<unknown[]>>

const keyOf = <P, R>({ name }: Statement<P, R>, params: P): string => `${name} ${JSON.stringify(params, plainly)}`

/** The same transaction for reads alone: what several parts of a page ask alike is asked once. */
export function askingOnce(tx: Tx, asked: Asked = new Map()): Tx {
  const run = <P, R>(statement: Statement<P, R>, params: P): Promise<R[]> => {
    const key = keyOf(statement, params)
    const before = asked.get(key) as Promise<R[]> | undefined
    const answer = before ?? tx.run(statement, params)
    if (before === undefined) asked.set(key, answer)
    return answer
  }
  return { run, one: async (statement, params) => (await run(statement, params))[0] }
}

/**
 * The same transaction twice: `reads`, for reads alone; and `after`, which has what was read there without asking again, until it
 * asks anything else: that may be a write. Only where a lock keeps others out meanwhile.
 */
export function readingBefore(tx: Tx): { reads: Tx; after: Tx } {
  const asked: Asked = new Map()
  const run = <P, R>(statement: Statement<P, R>, params: P): Promise<R[]> => {
    const before = asked.get(keyOf(statement, params)) as Promise<R[]> | undefined
    if (before !== undefined) return before
    asked.clear()
    return tx.run(statement, params)
  }
  const after: Tx = { run, one: async (statement, params) => (await run(statement, params))[0] }
  return { reads: askingOnce(tx, asked), after }
}

/** Runs work in one transaction of one council: commits when it returns, rolls back when it throws. */
export async function inCouncil<T>(pool: Pool, authorityId: number, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { tx, commit, rollback } = await begin(pool, authorityId)
  let result: T
  try {
    result = await work(tx)
  } catch (trouble) {
    await rollback().catch(() => {})
    throw trouble
  }
  await commit()
  return result
}
