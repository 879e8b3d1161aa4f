import { expect, test } from 'vitest'
import { openPool } from '#db/transaction.ts'
import { freshDatabase } from '#test/template.ts'
import { budgetOf } from '../found.ts'
import { loadDemo } from '../load.ts'

test('the demo shows a statement half settled and a closed month, hours sent to payroll, and a question that ended well', async () => {
  const db = await freshDatabase()
  const pool = openPool(db.appUrl, 2)
  await loadDemo(pool, db.ownerUrl, new Date(), () => undefined)
  const client = await pool.connect()
  await client.query('begin')
  await client.query("set local app.authority = '1'")
  const count = async (sql: string): Promise<number> =>
    Number((await client.query(`select count(*)::int as n from ${sql}`)).rows[0]?.n)
  const arthurs = `budget_id = '${budgetOf('eastmarsh/arthur')}'`
  const standing = 'not exists (select from row_opened_again o where o.settled_id = s.settled_id)'
  const open = `counted_row r where r.${arthurs} and not exists (select from row_settled s
    where s.file_id = r.file_id and s.row_number = r.row_number and ${standing})`
  expect(await count(`statement_closed where ${arthurs}`)).toBe(1)
  expect(await count(`row_settled s where s.${arthurs} and s.how = 'exact'`)).toBeGreaterThan(6)
  expect(await count(`row_settled s where s.${arthurs} and s.how = 'said'`)).toBeGreaterThan(2)
  expect(await count(open)).toBeGreaterThanOrEqual(3)
  expect(await count('payroll_sent')).toBe(1)
  expect(await count('outside_settled')).toBe(1)
  await client.query('rollback')
  client.release()
  await pool.end()
  await db.drop()
})
