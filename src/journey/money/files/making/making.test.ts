import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { doLongWork } from '#jobs/long.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { atOnce, aWorld, type Browser, type World } from '#test/world.ts'
import { AT_ONCE } from '../files.ts'
import { post, runByRows } from '../posted.test-kit.ts'
import { filesInParts } from './jobs.ts'

const EXTRA = AT_ONCE + 500

let world: World
let farah: Browser
let run: string
beforeAll(async () => {
  world = await aWorld()
  farah = await world.as('eastmarsh/farah')
  run = await manyByRows()
})
afterAll(() => world.close())

/** A run of so many payments on two days, to one person's account: the first by the kit, the rest like it. */
async function manyByRows(): Promise<string> {
  const first = await runByRows(
    world,
    'eastmarsh/anne',
    [{ pence: 100, arrivesOn: addDays(day(world.today), 3) }],
    'approved',
  )
  await rowsIn(
    world,
    1,
    `with old as (select p.*, i.line_id, i.working from payment p join pay_run_item i on i.payment_id = p.payment_id where p.pay_run_id = $1),
      more as (select gen_random_uuid() as id, n from generate_series(1, ${EXTRA}) n),
      paid as (insert into payment (payment_id, pay_run_id, budget_id, payee_id, arrives_on, amount_pence, reference)
        select id, pay_run_id, budget_id, payee_id, arrives_on + n % 2, 100 + n, 'FT' || lpad(n::text, 12, '0') from more, old returning payment_id),
      claim as (insert into instalment_claim (line_id, period_from, kind, turn, item_id)
        select line_id, arrives_on + 1000 + n, 'instalment', 0, id from more, old)
    insert into pay_run_item (item_id, pay_run_id, budget_id, line_id, payee_id, period_from, period_to, pay_on, amount_pence, working, payment_id)
    select id, pay_run_id, budget_id, line_id, payee_id, arrives_on + 1000 + n, arrives_on + 1000 + n, arrives_on + n % 2, 100 + n, working, id from more, old`,
    [first],
  )
  await post(world, first, EXTRA + 1)
  return first
}

const files = (path = '') => `/eastmarsh/finance/pay-runs/${run}/files${path}`
const working = (size: number, pieces = Number.POSITIVE_INFINITY) => {
  let left = pieces
  const ports = { pool: world.pool, councils: world.ports.councils, now: () => new Date(), long: [filesInParts(size)] }
  return doLongWork(ports, () => left-- > 0)
}
const textOf = async (path: string): Promise<string> =>
  (await farah.get(path)).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const count = async (table: string): Promise<number> =>
  (await rowsIn<{ n: number }>(world, 1, `select count(*)::int as n from ${table}`))[0]?.n ?? -1

test('a large file is asked for, made in parts with how far it is, goes on after a stop, and is handed out whole', async () => {
  const asks = await atOnce([1, 2].map(() => farah.ready(files('/make'), { format: 'pain.001' })))
  expect(asks.map(({ status }) => status).sort()).toEqual([303, 422])
  expect(asks.find(({ status }) => status === 303)?.location).toBe(`${files()}?done=asked`)
  expect(asks.find(({ status }) => status === 422)?.text).toContain('is being made just now')
  expect(await count('payment_file')).toBe(0)
  expect(await textOf(files())).toContain(`0 of ${EXTRA + 1} payments are written. Farah Aziz asked for it.`)
  await working(1_000, 1)
  expect(await textOf(files())).toContain(`1000 of ${EXTRA + 1} payments are written.`)
  // Whoever goes on is another process, with parts of another size; several at once do no harm.
  await Promise.all([working(700), working(700), working(700)])
  const [kept] = await rowsIn<{ file_id: string; payments: number; total_pence: bigint; sha256: Buffer }>(
    world,
    1,
    'select * from payment_file',
  )
  const [rows] = await rowsIn<{ pence: bigint }>(world, 1, 'select sum(amount_pence)::bigint as pence from payment')
  expect([kept?.payments, kept?.total_pence]).toEqual([EXTRA + 1, rows?.pence])
  const page = await textOf(files())
  expect(page).not.toContain('payments are written')
  const { text, status } = await farah.get(files(`/${kept?.file_id}`))
  expect(status).toBe(200)
  expect(createHash('sha256').update(text).digest()).toEqual(kept?.sha256)
  expect(text.match(/<EndToEndId>/g)).toHaveLength(EXTRA + 1)
  expect(new Set(text.match(/<EndToEndId>[^<]*/g)).size).toBe(EXTRA + 1)
  expect((await farah.send(files('/make'), { format: 'pain.001' })).text).toContain('This file is made already')
  expect(world.bugs).toEqual([])
})

test('never: the totals of a large file differ from its parts, or its parts from the payments', async () => {
  await farah.send(files('/make'), { format: 'bacs-18' })
  await working(1_000, 1)
  const skipped = `insert into payment_file_part (file_id, part, bytes, payments, total_pence, up_to_day, up_to_payment, day_payments, day_pence, is_last, written_at)
    select file_id, 2, bytes, 1, 1, up_to_day, up_to_payment, day_payments + 1, day_pence + 1, false, now() from payment_file_part p
    where part = 1 and not exists (select from payment_file f where f.file_id = p.file_id)`
  await rowsIn(world, 1, skipped)
  await working(1_000)
  expect(await count('payment_file')).toBe(1)
  expect(await count('payment_file_stopped')).toBe(1)
  expect(await textOf(files())).toContain('came to another sum than this run, so nothing was kept. Ring support')
  const forced = `insert into payment_file (file_id, pay_run_id, format, payments, total_pence, sha256, made_by, made_at)
    select a.file_id, a.pay_run_id, a.format, ${EXTRA + 1}, (select sum(amount_pence) from payment), sha256('x'), $1, now()
    from payment_file_asked a where a.format = 'bacs-18'`
  await expect(rowsIn(world, 1, forced, [idOf('eastmarsh/farah')])).rejects.toThrow('totals differ from its parts')
  // It may be asked for again, and is whole then.
  await farah.send(files('/make'), { format: 'bacs-18' })
  await working(5_000)
  expect(await count('payment_file')).toBe(2)
})
