import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, type World } from '#test/world.ts'
import { writeBacs18 } from './bacs18.ts'
import { writeCards } from './cards.ts'
import { head, paymentsOf } from './files.test-kit.ts'
import { daysOf } from './layout.ts'
import { writePain001 } from './pain001.ts'
import { runByRows } from './posted.test-kit.ts'
import { mayKeep } from './rules.ts'

let world: World
let farah: Browser
beforeAll(async () => {
  world = await aWorld()
  farah = await world.as('eastmarsh/farah')
})
afterAll(() => world.close())

const files = (run: string, path = '') => `/eastmarsh/finance/pay-runs/${run}/files${path}`
const soon = () => addDays(day(world.today), 3)
const direct = (run: string, payments: number, pence: number) =>
  rowsIn(
    world,
    1,
    `insert into payment_file (file_id, pay_run_id, format, payments, total_pence, sha256, made_by, made_at)
     select gen_random_uuid(), pay_run_id, 'pain.001', $2::int, $3::bigint, sha256('x'), drafted_by, now() from pay_run where pay_run_id = $1`,
    [run, payments, pence],
  )

test('never: a file whose totals differ from its payments', async () => {
  const rows = paymentsOf([
    ['2026-11-27', 6_200n],
    ['2026-12-04', 5n],
  ])
  const [first, second] = daysOf(rows)
  if (first === undefined || second === undefined) throw new Error('two days')
  const nothing = () => {}
  // The writer: a penny, a payment, a day too many or too few.
  for (const days of [
    [{ ...first, totalPence: 6_201n }, second],
    [{ ...first, payments: 2 }, second],
    [first, { ...second, totalPence: 4n }],
  ]) {
    await expect(writePain001(rows, head(days), nothing)).rejects.toThrow('totals of a file differ')
    await expect(writeBacs18(rows, head(days), [], nothing)).rejects.toThrow('totals of a file differ')
  }
  await expect(writePain001(rows, head([first]), nothing)).rejects.toThrow('a day that its file does not name')
  await expect(writePain001(rows.slice(0, 1), head([first, second]), nothing)).rejects.toThrow('has no payment')
  const card = { reference: 'FT0000000001', cardReference: 'C1', amountPence: 1n, arrivesOn: day('2026-11-27') }
  await expect(writeCards([card], { days: [{ ...first, payments: 1 }] }, nothing)).rejects.toThrow(
    'totals of a file differ',
  )
  // The rule.
  const run = { payments: 2, totalPence: 6_205n }
  expect(mayKeep(run, run)).toEqual([])
  for (const written of [
    { payments: 1, totalPence: 6_205n },
    { payments: 2, totalPence: 6_204n },
  ])
    expect(mayKeep(written, run)).toMatchObject([{ code: 'file-differs-from-its-payments' }])
  // The database.
  const posted = await runByRows(world, 'eastmarsh/anne', [{ pence: 6_200, arrivesOn: soon() }])
  await expect(direct(posted, 1, 6_201)).rejects.toThrow('totals differ')
  await expect(direct(posted, 2, 6_200)).rejects.toThrow('totals differ')
  await direct(posted, 1, 6_200)
})

test('never: a file of a run that is not approved and posted', async () => {
  const drafted = await runByRows(world, 'eastmarsh/david', [{ pence: 6_200, arrivesOn: soon() }], 'drafted')
  const approved = await runByRows(
    world,
    'eastmarsh/david',
    [{ pence: 6_200, arrivesOn: addDays(soon(), 7) }],
    'approved',
  )
  const posted = await runByRows(world, 'eastmarsh/david', [{ pence: 6_200, arrivesOn: addDays(soon(), 14) }])
  // Its own page offers nothing: the form of another run stands in for it.
  const make = async (run: string) => (await farah.send(files(run, '/make'), { format: 'pain.001' })).text
  // Its items are in the ledger, the last piece of the work is not done.
  await rowsIn(
    world,
    1,
    `insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, line_id, effective_on, posted_at, key, made_by)
     select c.account_id, h.account_id, i.amount_pence, 'payment', i.budget_id, i.line_id, i.pay_on, now(), i.item_id, r.drafted_by
     from pay_run_item i join pay_run r on r.pay_run_id = i.pay_run_id join account c on c.kind = 'council'
     join account h on h.kind = 'held' and h.budget_id = i.budget_id where i.pay_run_id in ($1, $2)`,
    [drafted, approved],
  )
  expect(await make(drafted)).toContain('once somebody else has approved this run')
  expect(await make(approved)).toContain('still being written into the ledger')
  for (const run of [drafted, approved]) await expect(direct(run, 1, 6_200)).rejects.toThrow('not approved and posted')
  await direct(posted, 1, 6_200)
})

test('never: a file names what the money is for', async () => {
  const run = await runByRows(world, 'eastmarsh/hilary', [
    { name: 'Hilary Stone', pence: 6_200, arrivesOn: soon() },
    { card: 'CARD-77', pence: 100, arrivesOn: soon() },
  ])
  for (const format of ['accounts-payable-csv', 'pain.001', 'bacs-18', 'card-csv']) {
    expect((await farah.send(files(run, '/make'), { format })).status).toBe(303)
  }
  const kept = await rowsIn<{ file_id: string; format: string }>(
    world,
    1,
    'select file_id, format from payment_file where pay_run_id = $1',
    [run],
  )
  expect(kept).toHaveLength(4)
  for (const { file_id } of kept) {
    const { text } = await farah.get(files(run, `/${file_id}`))
    // What the plan, its goal, its line and its working say.
    expect(text).not.toMatch(/child|therap|mental|health|acorns|as agreed|budget|care|well/i)
    expect(text.length).toBeGreaterThan(50)
  }
  // A text that an administrator's settings hold, past the page that refuses it.
  const planted = await runByRows(world, 'eastmarsh/hilary', [{ pence: 700, arrivesOn: addDays(soon(), 7) }])
  for (const [path, value] of [
    ['{money,accountsPayable}', '[{"heading":"MH payment","field":"reference"}]'],
    ['{money,accountsPayable}', '[{"heading":"narrative","field":"=Mental health budget"}]'],
    ['{money,payer,name}', '"EASTMARSH S117"'],
  ]) {
    await rowsIn(
      world,
      1,
      `insert into council_settings (effective_from, settings, recorded_at)
       select effective_from, jsonb_set(settings, $1::text[], $2::jsonb), now()
       from council_settings where recorded_by is null order by settings_id limit 1`,
      [path, value],
    )
    const { text } = await farah.send(files(planted, '/make'), { format: 'accounts-payable-csv' })
    expect(text).toContain('says what the money is for')
  }
})
