import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkAll } from '#commands/check.ts'
import { dayInLondon } from '#core/day.ts'
import { type Councils, loadCouncils } from '#council/index.ts'
import { inCouncil, openPool, type Pool } from '#db/transaction.ts'
import { boughtHere } from '#desk/public/reads.ts'
import { usualOf } from '#journey/waiting/index.ts'
import { usualTimes } from '#journey/waiting/usual/jobs.ts'
import { answersCounted } from '#journey/waiting/usual/reads.ts'
import { type FreshDatabase, freshDatabase } from '#test/template.ts'
import { budgetOf } from '../found.ts'
import { loadDemo } from '../load.ts'

const today = dayInLondon(new Date())
let db: FreshDatabase
let pool: Pool
let councils: Councils
beforeAll(async () => {
  db = await freshDatabase()
  pool = openPool(db.appUrl, 2)
  await loadDemo(pool, db.ownerUrl, new Date(), () => undefined)
  councils = await loadCouncils(pool)
}, 120_000)
afterAll(async () => {
  await pool.end()
  await db.drop()
})

const rows = async (sql: string): Promise<readonly Record<string, unknown>[]> => {
  const client = await pool.connect()
  await client.query('begin')
  await client.query("set local app.authority = '1'")
  const found = await client.query(sql)
  await client.query('rollback')
  client.release()
  return found.rows
}

test('everything that always holds on live data holds on the demo', async () => {
  expect((await checkAll(pool)).found).toEqual([])
})

test('others’ waits are enough to say how long 8 in 10 took, and what others bought is more than one person’s', async () => {
  const council = councils.bySlug('eastmarsh')
  if (council === undefined) throw new Error('the demo has no first council')
  const said = await inCouncil(pool, 1, async (tx) => {
    await usualTimes.run(tx, council, today)
    return usualOf(await answersCounted(tx), 'panel')
  })
  expect(said).toMatchObject({ known: 'range', body: 'panel', of: 11 })
  const bought = await boughtHere(pool, 1, today)
  expect(bought.map(({ sort, people }) => [sort, people])).toEqual([
    ['going-out', 12],
    ['class', 9],
    ['computer-or-phone', 5],
  ])
  expect(bought.every(({ weeklyPence, oncePence }) => (weeklyPence ?? oncePence) !== undefined)).toBe(true)
})

test('what became of it afterwards: kept and partly for one; lost for another, with whoever is on duty told', async () => {
  const benefits = (person: string) =>
    rows(`select a.benefit from check_in_answer a join check_in c on c.check_in_id = a.check_in_id
      where c.budget_id = '${budgetOf(person)}' order by a.check_in_answer_id`)
  const of = async (person: string) => (await benefits(person)).map(({ benefit }) => benefit)
  expect(await of('eastmarsh/nora')).toEqual(['kept', 'kept', 'kept', 'partly'])
  expect(await of('eastmarsh/hazel')).toEqual(['lost'])
  const open = await rows(`select c.budget_id from help_call c
    where not exists (select from help_call_answered a where a.call_id = c.call_id)`)
  expect(open).toEqual([{ budget_id: budgetOf('eastmarsh/hazel') }])
  expect(await rows(`select 1 from story_picture where budget_id = '${budgetOf('eastmarsh/nora')}'`)).toHaveLength(1)
})

test('a winter top-up is paid in its months alone, and two weeks of it were left out', async () => {
  const paid = await rows(`select extract(month from i.period_from)::int as month, count(*)::int as times
    from pay_run_item i join agreement_line l on l.line_id = i.line_id
    where i.budget_id = '${budgetOf('eastmarsh/wilf')}' and l.season_from = 11 and i.amount_pence > 0 group by 1`)
  expect(paid.map(({ month }) => month).sort()).not.toContain(6)
  expect(paid.length).toBeGreaterThanOrEqual(3)
})

test('a statement half settled and a closed month, hours sent to payroll, and a question that ended well', async () => {
  const count = async (sql: string): Promise<number> =>
    Number((await rows(`select count(*)::int as n from ${sql}`))[0]?.n)
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
})
