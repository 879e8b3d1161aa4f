import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { guessFrom } from './guess.ts'

const TODAY = day('2026-11-22')

describe('the total', () => {
  test.each<[string, string, bigint | undefined]>([
    ['of a till', 'Milk 1.20\nBread 0.95\nTOTAL £2.15\nCARD 2.15', 215n],
    ['not the sum before tax', 'SUBTOTAL 10.00\nVAT 20% 2.00\nTOTAL 12.00', 1200n],
    ['not the sum before tax, with a hyphen', 'Sub-total 10.00\nTotal 12.00', 1200n],
    ['with tax in it', 'Net total 10.00\nVAT 2.00\nTotal inc. VAT 12.00', 1200n],
    ['without tax is not it', 'Total excl VAT 10.00\nTotal incl VAT 12.00', 1200n],
    ['not the tax', 'TOTAL 12.00\nTotal VAT 2.00', 1200n],
    ['not what was handed over, nor the change', 'TOTAL 12.40\nCASH 20.00\nCHANGE 7.60', 1240n],
    ['not the number of things', 'TOTAL ITEMS 3.00\nTOTAL 12.40', 1240n],
    ['not what was saved', 'TOTAL SAVINGS 3.10\nTOTAL TO PAY 12.40', 1240n],
    ['due, before a plain one', 'Total 120.00\nPaid before 20.00\nBALANCE DUE £100.00', 10_000n],
    ['due, where nothing is left, is the plain one', 'Total 120.00\nBalance due 0.00', 12_000n],
    ['of an invoice, below its heading', 'Amount due\n£48.50', 4850n],
    ['of a card slip', 'CONTACTLESS SALE\nVISA DEBIT\nAMOUNT £6.20', 620n],
    ['of a card slip alone', 'Thank you\nCARD 6.20', 620n],
    ['with thousands', 'Total £1,234.50', 123_450n],
    ['with a space that the machine saw', 'TOTAL 12 .40', 1240n],
    ['with a comma for the point', 'TOTAL 12,40', 1240n],
    ['with a letter misread', 'T0TAL £12.40', 1240n],
    ['of one thing, where nothing names it', 'Taxi\n£14.00\nThank you', 1400n],
    ['none, where two stand and nothing says which', 'Taxi 14.00\nWaiting 3.00', undefined],
    ['none in another country’s money', 'Total 14.00 EUR', undefined],
    ['none where there is no amount', 'TOTAL', undefined],
    ['none of a share', 'VAT 20.00%\nRate 5.00 %', undefined],
    ['none of a date or a time', '14.11.26 12.40.11\nTill 3', undefined],
    ['none of nothing', '', undefined],
  ])('%s', (_, text, pence) => {
    expect(guessFrom(text, TODAY).totalPence).toBe(pence)
  })
})

describe('the day', () => {
  test.each<[string, string, string | undefined]>([
    ['as British tills write it', '14/11/2026 12:40', '2026-11-14'],
    ['with a short year', '14/11/26', '2026-11-14'],
    ['with points', '14.11.26 12:40', '2026-11-14'],
    ['with hyphens', 'Date: 14-11-2026', '2026-11-14'],
    ['the date first, never the month', '03/04/2026', '2026-04-03'],
    ['in words', '14 November 2026', '2026-11-14'],
    ['in words, short', '14 Nov 26', '2026-11-14'],
    ['in words, with its ending', '1st of November 2026', '2026-11-01'],
    ['in words, the month first', 'Nov 14, 2026', '2026-11-14'],
    ['in one word', '14NOV2026', '2026-11-14'],
    ['as machines write it', '2026-11-14', '2026-11-14'],
    ['of the invoice, not by when to pay', 'Due date 30/11/2026\nInvoice date 14/11/2026', '2026-11-14'],
    ['not by when to pay, though it has passed', 'Due date 20/11/2026\n14/11/2026', '2026-11-14'],
    ['not until when a card is good', 'Expires 01/11/2026\n14/11/2026', '2026-11-14'],
    ['the one that is named', '01/10/2026\nTax point 14/11/2026', '2026-11-14'],
    ['none that has not come', '14/12/2026', undefined],
    ['none of years ago', '14/11/2009', undefined],
    ['none that is no day', '31/02/2026', undefined],
    ['none of a number', 'VAT 123 4567 89', undefined],
    ['none of nothing', '', undefined],
  ])('%s', (_, text, expected) => {
    expect(guessFrom(text, TODAY).paidOn).toBe(expected)
  })
})

describe('the shop', () => {
  test.each<[string, string, string | undefined]>([
    ['stands on top', 'LITTLE ACORNS\n12 Marsh Lane\nTOTAL 58.00', 'LITTLE ACORNS'],
    ['below a greeting', 'Welcome to\nBoots\n', 'Boots'],
    ['with its sign', 'Marks & Spencer', 'Marks & Spencer'],
    ['is no telephone', 'Tel 01632 960100\nwww.example.org', undefined],
    ['is no noise', '~~ .. 1 ,\n:;', undefined],
    ['is nothing where there is nothing', '', undefined],
  ])('%s', (_, text, expected) => {
    expect(guessFrom(text, TODAY).shop).toBe(expected)
  })
})

const FOLDER = join(process.cwd(), '../shared/testdata/receipts/invoice-x+invoice2data/tests/custom')
const published = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.txt')) : []
if (published.length === 0) process.stderr.write(`SKIPPED: the published receipts are not in ${FOLDER}\n`)

test('the published invoices: their day is read, and no total in pounds is made up of another country’s money', () => {
  const counts = { read: 0, refused: 0, wrong: 0 }
  for (const name of published) {
    const text = readFileSync(join(FOLDER, name), 'utf8')
    const issued = /Issue date: (\S+)/.exec(text)?.[1]
    const { totalPence, paidOn } = guessFrom(text, day(`${issued?.slice(0, 4)}-12-31`))
    if (paidOn !== issued || totalPence !== undefined) counts.wrong += 1
    else counts.read += 1
    // The same on a British invoice.
    const pounds = guessFrom(text.replaceAll('EUR', 'GBP'), day('2026-11-22')).totalPence
    const [, whole, pence] = /Total: (\d+)\.(\d\d)/.exec(text) ?? []
    if (pounds !== BigInt(`${whole}${pence}`)) counts.wrong += 1
  }
  process.stdout.write(`published invoices: ${counts.read} read, ${counts.refused} refused, ${counts.wrong} wrong\n`)
  expect(counts).toEqual({ read: published.length, refused: 0, wrong: 0 })
})
