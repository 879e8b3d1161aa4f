import { afterAll, expect, test } from 'vitest'
import { openPool } from '#db/transaction.ts'
import { freshDatabase } from '#test/template.ts'
import { hasDemo, loadDemo } from '../load.ts'

const db = await freshDatabase()
const pool = openPool(db.appUrl, 2)
afterAll(async () => {
  await pool.end()
  await db.drop()
})

test('every story can be told through the deeds, on any day of the year', async () => {
  expect(await hasDemo(pool)).toBe(false)
  await loadDemo(pool, db.ownerUrl, new Date(), () => {})
  expect(await hasDemo(pool)).toBe(true)
})
