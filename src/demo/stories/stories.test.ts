import { expect, test } from 'vitest'
import { loadCouncils } from '#council/index.ts'
import { openPool } from '#db/transaction.ts'
import { freshDatabase } from '#test/template.ts'
import { hasDemo } from '../apart.ts'
import { loadDemo } from '../load.ts'

test.each([
  ['today', new Date()],
  ['a leap day', new Date('2028-02-29T12:00:00Z')],
  ['Christmas Day', new Date('2026-12-25T12:00:00Z')],
  ['the night the clocks go forward', new Date('2027-03-28T00:30:00Z')],
])('every story can be told through the deeds on %s', async (_, now) => {
  const db = await freshDatabase()
  const pool = openPool(db.appUrl, 2)
  const councils = await loadCouncils(pool)
  expect(hasDemo(councils)).toBe(false)
  const said: string[] = []
  await loadDemo(pool, db.ownerUrl, now, (sentence) => said.push(sentence))
  await loadDemo(pool, db.ownerUrl, now, (sentence) => said.push(sentence))
  expect(said).toHaveLength(2)
  await councils.reload()
  expect(hasDemo(councils)).toBe(true)
  await pool.end()
  await db.drop()
})
