import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { atOnce, aWorld, type Browser, type World } from '#test/world.ts'
import {
  arucs,
  BACK,
  out,
  type PaymentRow,
  paidWeeks,
  paymentsOf,
  readyFile,
  STATEMENT,
  STATEMENT_HEAD,
  sendFile,
} from './bank.test-kit.ts'
import { mayComeBack } from './returned/rules.ts'

let world: World
let farah: Browser
let payments: PaymentRow[]
const words = (page: { text: string }) => page.text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const count = async (what: string, values: unknown[] = []): Promise<number> =>
  (await rowsIn<{ count: number }>(world, 1, `select count(*)::int as count from ${what}`, values))[0]?.count ?? -1
const nth = (at: number): PaymentRow => {
  const found = payments[at]
  if (found === undefined) throw new Error(`there are only ${payments.length} payments`)
  return found
}

beforeAll(async () => {
  world = await aWorld()
  farah = await world.as('eastmarsh/farah')
  await paidWeeks(world, 'eastmarsh/anne', 'eastmarsh/priya', 3)
  payments = await paymentsOf(world, 'eastmarsh/anne')
})
afterAll(() => world.close())

test('never: a payment that came back is put right twice', async () => {
  const text = arucs([nth(0)], world.today)
  const report = `<Document><CstmrPmtStsRpt><OrgnlPmtInfAndSts><TxInfAndSts><OrgnlEndToEndId>${nth(0).reference}</OrgnlEndToEndId><TxSts>RJCT</TxSts></TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`
  const [year = '', month = '', date = ''] = world.today.split('-')
  const byHand = { reference: nth(0).reference, amount: '62.00', why: 'account-closed' }
  const typed = { ...byHand, 'returnedOn-day': date, 'returnedOn-month': month, 'returnedOn-year': year }
  // Two files, an answer to the payment file and two letters, all at the same moment; then each again.
  const all = () =>
    atOnce([
      readyFile(world, farah, text),
      readyFile(world, farah, `${text}\n`),
      readyFile(world, farah, report),
      farah.ready(`${BACK}/by-hand`, typed),
      farah.ready(`${BACK}/by-hand`, typed),
    ])
  for (const { status } of [...(await all()), ...(await all())]) expect([303, 422]).toContain(status)
  const reversed = `transfer t where kind = 'payment-returned' and reverses in (select transfer_id from transfer join pay_run_item on item_id = key where payment_id = $1)`
  expect(await count(reversed, [nth(0).payment_id])).toBe(1)
  expect(await count('payment_returned')).toBe(1)
  expect(await count('item_left_out where reason = $1', ['payment-came-back'])).toBe(1)

  // The rule by itself; and straight into the database, as the app's own role.
  const isBack = { ...{ isPosted: true, isBack: true, isUsed: false }, amountPence: 6200n } as never
  expect(mayComeBack(isBack, { amountPence: 6200n, returnedOn: day(world.today) }, day(world.today))).toEqual([
    { code: 'is-back-already', at: 'reference' },
  ])
  const again = `insert into payment_returned (payment_id, returned_on, recorded_by, recorded_on)
    select payment_id, returned_on, recorded_by, recorded_on from payment_returned`
  await expect(rowsIn(world, 1, again)).rejects.toThrow('payment_returned_pkey')
  expect(world.bugs).toEqual([])
})

test('never: a payment is found on the statement twice', async () => {
  const { arrives_on, reference, amount_pence, payment_id, pay_run_id } = nth(1)
  const line = out(arrives_on, reference, amount_pence)
  await sendFile(world, farah, STATEMENT_HEAD + line + line)
  expect(await count('statement_entry')).toBe(2)
  expect(await count('entry_matched where payment_id = $1', [payment_id])).toBe(1)
  await sendFile(world, farah, STATEMENT_HEAD + out(arrives_on, 'PAYMENTS', amount_pence))
  expect(await count('entry_matched')).toBe(1)

  // Two lines that may be the same payment, settled at the same moment, and each of them twice.
  const { arrives_on: on, amount_pence: pence, payment_id: other } = nth(2)
  const later = addDays(day(on), 3)
  await sendFile(world, farah, STATEMENT_HEAD + out(later, 'ALIKE ONE', pence) + out(later, 'ALIKE TWO', pence))
  const alike = await rowsIn<{ entry_id: string }>(
    world,
    1,
    "select entry_id from statement_entry where words like 'ALIKE%'",
  )
  const forms = alike.map(({ entry_id }) => `${STATEMENT}/${entry_id}`)
  const pressed = await atOnce([...forms, ...forms].map((form) => farah.ready(form, { choice: `payment ${other}` })))
  expect(pressed.map(({ status }) => status).sort()).toEqual([303, 422, 422, 422])
  expect(await count('entry_matched where payment_id = $1', [other])).toBe(1)

  const direct = (what: string, values: string) =>
    rowsIn(
      world,
      1,
      `insert into entry_matched (entry_id, ${what}, how, why, matched_by, matched_on) select entry_id, ${values}, 'accepted', 'why', $1, current_date
       from statement_entry e where not exists (select from entry_matched m where m.entry_id = e.entry_id) limit 2`,
      [idOf('eastmarsh/farah')],
    )
  await expect(direct('payment_id', `'${payment_id}'::uuid`)).rejects.toThrow('a_payment_is_matched_once')
  await expect(direct('pay_run_id, arrives_on', `'${pay_run_id}'::uuid, date '2000-01-01'`)).rejects.toThrow(
    'a_debit_is_matched_once',
  )
  expect(world.bugs).toEqual([])
})

test('never: a file of the bank is taken in twice, or two equal rows of a day become one', async () => {
  const before = await count('statement_entry')
  const row = out(world.today, 'WINDOW CLEANER', 4500n)
  const file = STATEMENT_HEAD + row + row
  const both = await atOnce([readyFile(world, farah, file), readyFile(world, farah, file)])
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
  expect(await count('statement_entry')).toBe(before + 2)
  const again = await sendFile(world, farah, file)
  expect(again.status).toBe(422)
  expect(words(again)).toContain('This file was read before, so nothing was added')

  // A file that overlaps adds only what is new: the third of the equal rows, and one of another day.
  const more = await sendFile(world, farah, file + row + out(addDays(day(world.today), -1), 'WINDOW CLEANER', 4500n))
  expect(words(await farah.get(more.location ?? ''))).toContain('4 rows read, 2 new.')
  expect(await count('statement_entry')).toBe(before + 4)
  const copy = `insert into statement_entry (entry_id, import_id, fingerprint, booked_on, amount_pence)
    select gen_random_uuid(), import_id, fingerprint, booked_on, amount_pence from statement_entry limit 1`
  await expect(rowsIn(world, 1, copy)).rejects.toThrow('statement_entry_authority_id_fingerprint_key')
  const file2 = `insert into bank_import (import_id, format, name, sha256, rows_read, rows_new, rows_refused, imported_by, imported_on)
    select gen_random_uuid(), format, name, sha256, 0, 0, 0, imported_by, imported_on from bank_import limit 1`
  await expect(rowsIn(world, 1, file2)).rejects.toThrow('a_file_is_imported_once')
  expect(world.bugs).toEqual([])
})

test('never: a row that could not be understood is lost', async () => {
  const bad = ['Pending,A,1.00,', '27/11/2026,"=cmd|\'/c calc\'!A1",1.00,1.00', '31/02/2026,C,1.00,', ',D,1.00,']
  const sent = await sendFile(world, farah, `${STATEMENT_HEAD}${out(world.today, 'Fine', 1n)}${bad.join('\n')}\n`)
  const page = words(await farah.get(sent.location ?? ''))
  expect(page).toContain('5 rows read, 1 new. 4 rows could not be taken.')
  for (const said of ['not booked it yet', 'money in and money out', 'Its date is not', 'It has no date'])
    expect(page).toContain(said)
  const kept = await rowsIn<{ row_number: number; text: string }>(
    world,
    1,
    'select row_number, text from bank_row_refused order by row_number',
  )
  expect(kept.map(({ row_number }) => row_number)).toEqual([3, 4, 5, 6])
  expect(kept[1]?.text).toBe("27/11/2026,=cmd|'/c calc'!A1,1.00,1.00")
  const foreign = 'Date,Details,Amount,Currency\n27/11/2026,Far away,-5.00,EUR\n27/11/2026,Here,-5.00,GBP\n'
  const other = await sendFile(world, farah, foreign)
  expect(words(await farah.get(other.location ?? ''))).toContain('It is not in pounds.')
  expect(world.bugs).toEqual([])
})
