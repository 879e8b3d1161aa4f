import {
  type Compilable,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql,
} from 'kysely'
import type { DB } from './types.ts'

/** A query compiled once, when the program starts, and run by name ever after. P: its parameters. R: one row. */
export type Statement<P, R> = { name: string; text: string; values: (params: P) => unknown[]; row?: R }

class Parameter {
  readonly key: string
  constructor(key: string) {
    this.key = key
  }
}

const builder = new Kysely<DB>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

const asked = new Proxy({}, { get: (_, key) => new Parameter(String(key)) })
const names = new Set<string>()

/**
 * Writes a query with Kysely once: `statement('plan-of-budget', (q, p: { budget: string }) => q.selectFrom('plan_version')…)`.
 * Inside, `p.budget` stands for the value given at each run. Refuses `undefined` anywhere (Open Collective's lost filter, 2021).
 */
export function statement<P extends object, R>(
  name: string,
  write: (q: Kysely<DB>, p: P) => Compilable<R> | RawBuilder<R>,
): Statement<P, R> {
  if (names.has(name)) throw new Error(`two statements are called ${name}`)
  names.add(name)
  const compiled = (write(builder, asked as P) as RawBuilder<R>).compile(builder)
  const slots = compiled.parameters
  if (slots.includes(undefined)) throw new Error(`statement ${name} compares with undefined`)
  const values = (params: P): unknown[] =>
    slots.map((slot) => {
      if (!(slot instanceof Parameter)) return slot
      const value = (params as Record<string, unknown>)[slot.key]
      if (value === undefined) throw new Error(`statement ${name} was run without its ${slot.key}`)
      return value
    })
  return { name, text: compiled.sql, values }
}

/**
 * The first of two columns that is not null. A join on coalesce() goes through the council's whole table for each row, since row-level
 * security lets nothing that might leak be asked of an index, and PostgreSQL takes coalesce() for such; not so a case.
 */
export const firstOf = <T>(one: string, other: string): RawBuilder<T> =>
  sql<T>`case when ${sql.ref(one)} is not null then ${sql.ref(one)} else ${sql.ref(other)} end`
