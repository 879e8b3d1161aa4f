import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '#test/template.ts'
import { statement } from './statement.ts'
import { inCouncil, openPool, type Pool, readingBefore, type Tx } from './transaction.ts'

let db: FreshDatabase
let pool: Pool
beforeAll(async () => {
  db = await freshDatabase()
  pool = openPool(db.appUrl, 1)
})
afterAll(async () => {
  await pool.end()
  await db.drop()
})

const aheadDays = statement(
  'test-ahead-days',
  (_, p: { more: number }) =>
    sql<{ days: number }>`select extract(day from ahead)::int + ${p.more}::int as days from journey_clock`,
)
const aDayOn = statement(
  'test-a-day-on',
  (_, __: object) => sql<object>`update journey_clock set ahead = ahead + interval '1 day'`,
)

/** Tells which statements the database was asked. */
function heard(tx: Tx): { tx: Tx; asked: string[] } {
  const asked: string[] = []
  const run: Tx['run'] = (asking, params) => {
    asked.push(asking.name)
    return tx.run(asking, params)
  }
  return { tx: { run, one: async (asking, params) => (await run(asking, params))[0] }, asked }
}

test('what was read before is not asked again until something else is, and then it is what stands', async () => {
  await inCouncil(pool, 1, async (real) => {
    const { tx, asked } = heard(real)
    const { reads, after } = readingBefore(tx)
    expect(await Promise.all([reads.one(aheadDays, { more: 0 }), reads.one(aheadDays, { more: 0 })])).toEqual([
      { days: 0 },
      { days: 0 },
    ])
    expect(await after.one(aheadDays, { more: 0 })).toEqual({ days: 0 })
    expect(asked).toEqual(['test-ahead-days'])

    await after.run(aDayOn, {})
    expect(await after.one(aheadDays, { more: 0 })).toEqual({ days: 1 })
    expect(asked).toEqual(['test-ahead-days', 'test-a-day-on', 'test-ahead-days'])
  })
})

test('with other parameters it is another question', async () => {
  await inCouncil(pool, 1, async (tx) => {
    const { reads, after } = readingBefore(tx)
    const before = await reads.one(aheadDays, { more: 0 })
    expect(await after.one(aheadDays, { more: 5 })).toEqual({ days: (before?.days ?? 0) + 5 })
  })
})
