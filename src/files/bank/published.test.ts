import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { readBankFile } from './recognise.ts'

const FOLDERS = ['camt', 'uk-csv'].map((name) => join(process.cwd(), '../shared/testdata', name))
const areThere = FOLDERS.every(existsSync)
if (!areThere) process.stderr.write(`SKIPPED: the published bank files are not below ${FOLDERS.join(' and ')}\n`)

/** What was made of a file: its kind, how many rows were understood, how many were refused and why; or why it was not read at all. */
function madeOf(path: string): string {
  const read = readBankFile(readFileSync(path))
  if ('unreadable' in read) return read.unreadable
  const why = [...new Set(read.refused.map(({ reason }) => reason))].sort()
  return [read.format, read.entries.length, read.refused.length, ...why].join(' ')
}

// Each file that banks or others published, and what is in it. Files without headings are not guessed at.
const EXPECTED: Readonly<Record<string, string>> = {
  'camt053.v2.minimal.xml': 'camt.053 1 0',
  'camt053.v4.xml': 'camt.053 1 0',
  'camt.053.001.02.xml': 'camt.053 3 0',
  '053/valid_example.xml': 'camt.053 4 0',
  'valid_example_v4.xml': 'camt.053 13 0',
  'valid_example_v8.xml': 'camt.053 3 0',
  'valid_example_with_batch.xml': 'camt.053 3 0',
  'valid_example_with_datetime.xml': 'camt.053 1 0',
  'valid_example_with_debit.xml': 'camt.053 4 0',
  'valid_example_with_instdamt.xml': 'camt.053 1 0',
  'valid_example_with_other_id.xml': 'camt.053 0 0',
  '2024-03-07.xml': 'camt.053 3 0',
  '2024-03-08.xml': 'camt.053 4 0',
  '052/valid_example.xml': 'not-booked-yet',
  'valid_example_with_dates.xml': 'not-booked-yet',
  '054/valid_example.xml': 'not-booked-yet',
  'pain.001.001.03.xml': 'not-known',
  'invalid.xml': 'not-known',
  'valid_namespace.xml': 'not-known',
  'invalid_namespace.xml': 'not-known',
  'camt_file.csv': 'no-headings',
  'pain_file.csv': 'no-headings',
  'sample_split_amounts.csv': 'statement-csv 2 0',
  'sample_statement.csv': 'statement-csv 2 0',
  'test-midata.csv': 'statement-csv 8 1 not-a-date',
  'test-statement.csv': 'statement-csv 6 0',
  '20171001-20171106.csv': 'statement-csv 1 0',
  '2018-04-14_10-52-13_bunq-transactieoverzicht.csv': 'statement-csv 3 0',
  '20180226-1000594757-umsatz.CSV': 'statement-csv 1 0',
  '20180226_12345678.csv': 'statement-csv 1 0',
  '2019-03-02_11-50-46_bunq-statement.csv': 'statement-csv 7 0',
  'CSV_A_20180414_112204.csv': 'statement-csv 3 0',
  'MS_JANE_SMITH_01-12-2019_14-12-2019.csv': 'statement-csv 10 3 pending',
  'MonzoDataExport_February2018_2018-02-26_174335.csv': 'statement-csv 1 0',
  'TH_20180101-20180523_page_1.csv': 'statement-csv 9 0',
  'TH_20180521-20180523.csv': 'statement-csv 1 0',
  'TransactionHistory_20180418043121.csv': 'statement-csv 8 8 no-date',
  'Umsaetze_KtoNr538917600_EUR_02-03-2018_1503.CSV': 'statement-csv 1 0',
  'export_BE11123456789012_20180304_1422.csv': 'statement-csv 1 0',
  'test_BOI_TransactionExport.csv': 'statement-csv 27 0',
  'Movements_1234512345_201805271848.csv': 'no-headings',
  'TH_20180101-20180523_strana_1.csv': 'no-headings',
  'W80844_EBH_201945.202122.csv': 'no-headings',
  'dba33fceecd62c3c727893361e0ba4d3.P000000027355791.csv': 'no-headings',
  'export_KBC-Mastercard Business Essential_20200204_1604.csv': 'no-headings',
  'statement_1.csv': 'no-headings',
  'test_delimiter_tab.csv': 'no-headings',
  'test_headers.csv': 'no-headings',
  'test_raiffeisen_01.csv': 'no-headings',
  'test_raiffeisen_02.csv': 'no-headings',
  'test_regex_123456_87654321_1234_21_12.csv': 'no-headings',
  'test_row_format_CD_flag.csv': 'no-headings',
  'test_row_format_default.csv': 'no-headings',
  'test_row_format_neg_inflow.csv': 'no-headings',
  'umsatz-1234________1234-20180227.CSV': 'no-headings',
}

test.skipIf(!areThere)('every published file is read, or refused by name', () => {
  const made: [string, string][] = []
  for (const folder of FOLDERS)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:xml|csv)$/i.test(name)) continue
      const of = madeOf(join(folder, name))
      const known = Object.keys(EXPECTED).find((key) => (key.includes('/') ? name.endsWith(key) : false))
      made.push([known ?? basename(name), of])
    }
  expect(made.length).toBeGreaterThan(50)
  for (const [name, of] of made) expect([name, of]).toEqual([name, EXPECTED[name]])
})

test.skipIf(!areThere)('the other formats there are refused by name', () => {
  const other = readdirSync(FOLDERS[0] ?? '', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:ofx|qfx|mt940|json|xsd)$/.test(name),
  )
  expect(other.length).toBeGreaterThan(10)
  for (const name of other) expect(['no-headings', 'not-known']).toContain(madeOf(join(FOLDERS[0] ?? '', name)))
})
