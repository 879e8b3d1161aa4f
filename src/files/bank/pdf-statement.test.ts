import { expect, test } from 'vitest'
import { makePdf } from '#files/pdf/make.ts'
import { readAll, type Whole } from './statement.test-kit.ts'

const ask = { title: 'A statement', council: 'A bank', large: false }
type Cells = readonly string[]

/** A statement laid out as banks do: amounts in line at their right edges. */
const statement = (
  headings: Cells,
  rows: readonly Cells[],
  { before = 'Your statement: 1 June 2025 to 30 June 2025', repeats = true } = {},
): Promise<Buffer> =>
  makePdf(
    `#set text(size: 9pt)
#data.before
#table(stroke: none, columns: (2.4cm, 1fr, ..range(data.headings.len() - 2).map(_ => 2.3cm)),
  align: (x, y) => if x < 2 { left } else { right },
  table.header(repeat: data.repeats, ..data.headings.map(one => [*#one*])), ..data.rows.flatten().map(one => [#one]))`,
    { ...ask, before, repeats, headings: [...headings], rows: rows.map((row) => [...row]) },
  )
const FIVE = ['Date', 'Description', 'Paid out', 'Paid in', 'Balance']

const told = (read: Whole): unknown =>
  'rows' in read ? read.rows.map(({ bookedOn, amountPence, words }) => [bookedOn, amountPence, words]) : read

test('date, words, paid out, paid in and balance; a day stands once for several rows; words go on below', async () => {
  const pdf = await statement(FIVE, [
    ['', 'Balance brought forward', '', '', '100.00'],
    ['2 Jun', 'SWIMMING POOL', '4.50', '', ''],
    ['', 'TESCO STORES', '12.00', '', '83.50'],
    ['', 'REF 1234 LEEDS', '', '', ''],
    ['13 Jun', 'EASTMARSH COUNCIL', '', '1,200.00', '1,283.50'],
    ['', 'Closing balance', '', '', '1,283.50'],
  ])
  const read = await readAll(pdf)
  expect(told(read)).toEqual([
    ['2025-06-02', -450n, 'SWIMMING POOL'],
    ['2025-06-02', -1200n, 'TESCO STORES REF 1234 LEEDS'],
    ['2025-06-13', 120_000n, 'EASTMARSH COUNCIL'],
  ])
  expect(read).toMatchObject({
    format: 'pdf',
    refused: [],
    balances: { opening: { pence: 10_000n }, closing: { on: '2025-06-13', pence: 128_350n } },
  })
})

test('whole pounds are amounts in their column alone; a number among the words is none', async () => {
  const pdf = await statement(FIVE, [
    ['', 'Balance brought forward', '', '', '£100'],
    ['2 Jun', 'SWIMMING POOL 42', '12', '', '88'],
    ['3 Jun', 'EASTMARSH COUNCIL 1865', '', '£1,200', '1,288'],
    ['4 Jun', 'CAFE', '3.50', '', '1,284.50'],
  ])
  const read = await readAll(pdf)
  expect(told(read)).toEqual([
    ['2025-06-02', -1200n, 'SWIMMING POOL 42'],
    ['2025-06-03', 120_000n, 'EASTMARSH COUNCIL 1865'],
    ['2025-06-04', -350n, 'CAFE'],
  ])
  expect(read).toMatchObject({ refused: [], balances: { opening: { pence: 10_000n }, closing: { pence: 128_450n } } })
  const single = await statement(['Date', 'Details', 'Amount', 'Balance'], [['4 Jun 2025', 'Room 12', '-7', '93']])
  expect(told(await readAll(single))).toEqual([['2025-06-04', -700n, 'Room 12']])
})

test('where amounts stand in the last line of a row, the lines above them belong to it', async () => {
  const pdf = await statement(FIVE, [
    ['1 Jun 25', 'BALANCE BROUGHT FORWARD', '', '', '50.00'],
    ['2 Jun 25', 'DIRECT DEBIT', '', '', ''],
    ['', 'WATER COMPANY', '20.00', '', ''],
    ['', 'CARD', '', '', ''],
    ['', 'GREENGROCER', '5.00', '', '25.00'],
  ])
  expect(told(await readAll(pdf))).toEqual([
    ['2025-06-02', -2000n, 'DIRECT DEBIT WATER COMPANY'],
    ['2025-06-02', -500n, 'CARD GREENGROCER'],
  ])
})

test('one column of amounts: the balance tells which way, the newest may stand first, and nothing is guessed', async () => {
  const four = ['Date', 'Details', 'Amount', 'Balance']
  const newestFirst = [
    ['20/06/2025', 'SHOP', '5.00', '95.00'],
    ['19/06/2025', 'WAGES', '60.00', '100.00'],
    ['18/06/2025', 'CAFE', '-2.00', '40.00'],
  ]
  expect(told(await readAll(await statement(four, newestFirst)))).toEqual([
    ['2025-06-20', -500n, 'SHOP'],
    ['2025-06-19', 6000n, 'WAGES'],
    ['2025-06-18', -200n, 'CAFE'],
  ])
  const untold = await readAll(await statement(['Date', 'Details', 'Amount'], [['18/06/2025', 'CAFE', '2.00']]))
  expect(untold).toMatchObject({ rows: [], refused: [{ reason: 'no-direction' }] })
})

test('the columns of a table without headings are told by where amounts end and by the balance', async () => {
  const pdf = await statement(
    ['', '', '', '', ''],
    [
      ['2 Jun 2025', 'A', '10.00', '', '90.00'],
      ['3 Jun 2025', 'B', '', '20.00', '110.00'],
      ['4 Jun 2025', 'C', '1.00', '', '109.00'],
      ['5 Jun 2025', 'D', '', '2.00', '111.00'],
    ],
  )
  expect(told(await readAll(pdf))).toEqual([
    ['2025-06-02', -1000n, 'A'],
    ['2025-06-03', 2000n, 'B'],
    ['2025-06-04', -100n, 'C'],
    ['2025-06-05', 200n, 'D'],
  ])
})

test('a day without a year is of the year before where the statement goes over New Year', async () => {
  const rows = [
    ['30 Dec', 'A', '1.00', '', ''],
    ['2 Jan', 'B', '2.00', '', ''],
  ]
  const pdf = await statement(FIVE, rows, { before: 'Statement of 5 January 2026' })
  expect(told(await readAll(pdf))).toEqual([
    ['2025-12-30', -100n, 'A'],
    ['2026-01-02', -200n, 'B'],
  ])
})

test.each([
  ['on each of them', true],
  ['on the first alone', false],
])('many pages keep their columns, with headings %s', async (_, repeats) => {
  const rows = Array.from({ length: 150 }, (_, n) => [`${(n % 28) + 1} Jun 2025`, `SHOP ${n}`, `${n + 1}.00`, '', ''])
  const read = await readAll(
    await statement(
      FIVE,
      [...rows].sort((a, b) => Number.parseInt(a[0] ?? '', 10) - Number.parseInt(b[0] ?? '', 10)),
      { repeats },
    ),
  )
  expect('rows' in read && read.rows).toHaveLength(150)
  const sum = 'rows' in read ? read.rows.reduce((all, { amountPence }) => all + amountPence, 0n) : 0n
  expect(sum).toBe(-BigInt((150 * 151) / 2) * 100n)
})

const page = (more: string): string => `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>endobj
4 0 obj<</Length 0>>stream

endstream endobj
${more}
trailer<</Root 1 0 R`

test('a picture without text, a locked file, a letter and a damaged file are refused by name', async () => {
  expect(await readAll(`${page('')}>>\n%%EOF`)).toEqual({ unreadable: 'is-a-scan' })
  const hex = '<'.concat('ab'.repeat(32), '>')
  const locked = page(`5 0 obj<</Filter/Standard/V 2/R 3/Length 128/P -44/O${hex}/U${hex}>>endobj`)
  expect(await readAll(`${locked}/Encrypt 5 0 R/ID[<00><00>]>>\n%%EOF`)).toEqual({ unreadable: 'is-locked' })
  expect(await readAll(await makePdf('We write to you about your budget of £100.00.', ask))).toEqual({
    unreadable: 'no-rows-found',
  })
  expect(await readAll('%PDF-1.7\n1 0 obj')).toEqual({ unreadable: 'damaged' })
})
