import { afterAll, beforeEach, expect, test } from 'vitest'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, type World } from '#test/world.ts'
import { out, type PaymentRow, paidWeeks, paymentsOf, STATEMENT, STATEMENT_HEAD, sendFile } from '../bank.test-kit.ts'

let world: World
let farah: Browser
let hers: PaymentRow[]
beforeEach(async () => {
  if (world !== undefined) await world.close()
  world = await aWorld()
  farah = await world.as('eastmarsh/farah')
  await paidWeeks(world, 'eastmarsh/anne', 'eastmarsh/priya')
  hers = await paymentsOf(world, 'eastmarsh/anne')
})
afterAll(() => world.close())

const words = (page: { text: string }) => page.text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const pounds = (pence: bigint) => `${pence / 100n}.${(pence % 100n).toString().padStart(2, '0')}`

/** The same lines as a camt.053 statement: what went out, by day, amount and reference. */
const camt = (lines: readonly { on: string; pence: bigint; reference: string }[]): string =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>1</Id>${lines
    .map(
      ({ on, pence, reference }) =>
        `<Ntry><Amt Ccy="GBP">${pounds(pence)}</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>${on}</Dt></BookgDt>
        <NtryDtls><TxDtls><Refs><EndToEndId>${reference}</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>`,
    )
    .join('')}</Stmt></BkToCstmrStmt></Document>`

const linesNow = async (): Promise<number> =>
  (await rowsIn<{ n: number }>(world, 1, 'select count(*)::int as n from statement_entry_now'))[0]?.n ?? -1
const matched = async (): Promise<number> =>
  (await rowsIn<{ n: number }>(world, 1, 'select count(*)::int as n from entry_matched'))[0]?.n ?? -1
const read = async (text: string): Promise<string> => {
  const { status, location, text: page } = await sendFile(world, farah, text, 'statement')
  expect(status, words({ text: page })).toBe(303)
  return (location ?? '').split('?')[0] ?? ''
}
const [first, second] = [() => hers[0] as PaymentRow, () => hers[1] as PaymentRow]

test('never: one line of the bank counts twice because it came in two forms', async () => {
  const csv = [first(), second()].map((one) => out(one.arrives_on, `BACS ${one.reference}`, one.amount_pence))
  await read(STATEMENT_HEAD + csv.join(''))
  expect([await linesNow(), await matched()]).toEqual([2, 2])
  const both = [first(), second()].map((one) => ({
    on: one.arrives_on,
    pence: one.amount_pence,
    reference: one.reference,
  }))
  const file = await read(camt([...both, { on: first().arrives_on, pence: 999n, reference: 'STATIONERY77' }]))
  expect([await linesNow(), await matched()]).toEqual([3, 2])
  const page = words(await farah.get(file))
  expect(page).toContain('3 rows read, 1 new.')
  expect(page).toContain(
    '2 lines of this file stand in another file already: the day, the amount and a reference are the same.',
  )
  expect(words(await farah.get('/eastmarsh/finance/bank'))).not.toContain('may stand in another one')
  // What is left out is settled by nobody.
  const planted = `insert into entry_matched (entry_id, how, why, matched_by, matched_on)
    select entry_id, 'not-ours', 'x', (select human_id from human limit 1), current_date from entry_twin limit 1`
  await expect(rowsIn(world, 1, planted)).rejects.toThrow('stands in another file already')

  // Undone for all of them, and done again; once one is settled, it stays.
  const undone = await farah.send(`${file}/same`, { answer: 'other' })
  expect([undone.status, await linesNow()]).toEqual([303, 5])
  expect((await farah.send(`${file}/same`, { answer: 'same' })).status).toBe(303)
  expect(await linesNow()).toBe(3)
  await farah.send(`${file}/same`, { answer: 'other' })
  const [twin] = await rowsIn<{ entry_id: string }>(world, 1, 'select entry_id from entry_twin limit 1')
  const settled = await farah.send(`${STATEMENT}/${twin?.entry_id}`, { choice: 'not-ours', words: 'Another thing' })
  expect(settled.status, words(settled)).toBe(303)
  const refused = await farah.send(`${file}/same`, { answer: 'same' })
  expect([refused.status, words(refused).includes('can no longer be left out')]).toEqual([422, true])
  const forced =
    'insert into twins_said (import_id, are_same, said_by, said_on) select import_id, true, (select human_id from human limit 1), current_date from entry_twin limit 1'
  await expect(rowsIn(world, 1, forced)).rejects.toThrow('not left out')
  expect(world.bugs).toEqual([])
}, 120_000)

test('where only day and amount are the same somebody is asked: until then the lines do not count; all in, or all out', async () => {
  await read(STATEMENT_HEAD + [1, 2].map(() => out(first().arrives_on, 'DIRECT CREDIT', first().amount_pence)).join(''))
  expect(await linesNow()).toBe(2)
  const lines = [1, 2, 3].map((n) => ({
    on: first().arrives_on,
    pence: first().amount_pence,
    reference: `NOTPROVIDED ${n}`,
  }))
  const file = await read(camt(lines))
  // Two stand already, the third is new in any case.
  expect(await linesNow()).toBe(3)
  expect(words(await farah.get('/eastmarsh/finance/bank'))).toContain('lines that may stand in another one')
  const page = words(await farah.get(file))
  expect(page).toContain(
    'or so it looks. Of them only the day and the amount are the same. They do not count until somebody says.',
  )
  const nothing = await farah.send(`${file}/same`, {})
  expect([nothing.status, words(nothing).includes('Say whether these are the same lines or others')]).toEqual([
    422,
    true,
  ])
  // Whoever had the page open before somebody else said so looks at it again first.
  const [early, late] = await Promise.all(['same', 'other'].map((answer) => farah.ready(`${file}/same`, { answer })))
  expect([(await early?.())?.status, (await late?.())?.status]).toEqual([303, 422])
  await farah.send(`${file}/same`, { answer: 'other' })
  expect(await linesNow()).toBe(5)
  await farah.send(`${file}/same`, { answer: 'same' })
  expect(await linesNow()).toBe(3)
  expect(words(await farah.get(`${file}/same`))).toContain('says Farah Aziz')
  // The same file once more adds nothing; nor does the CSV.
  expect(words(await sendFile(world, farah, camt(lines), 'statement'))).toContain('was read before')
  const tom = await world.as('eastmarsh/tom')
  expect((await tom.get(`${file}/same`)).status).toBe(404)
  expect((await tom.get(file)).text).not.toContain('/same')
  expect(world.bugs).toEqual([])
}, 120_000)
