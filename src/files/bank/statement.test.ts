import * as xlsx from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAll, type Whole } from './statement.test-kit.ts'
import { openStatement, type StatementFormat } from './statement.ts'

/** A row to be written and read back: pence, below zero for what went out. */
type Said = { day: string; pence: number; words: string }

const days = fc
  .date({ min: new Date('2001-01-01'), max: new Date('2079-12-31'), noInvalidDate: true })
  .map((on) => on.toISOString().slice(0, 10))
const words = fc
  .stringMatching(/^[A-Za-z][A-Za-z0-9&'"<>;é€ -]{0,30}[a-z]$/)
  .map((text) => text.replaceAll(/\s+/g, ' '))
const said = fc.record({
  day: days,
  pence: fc.integer({ min: 1, max: 99_999_999 }).chain((size) => fc.constantFrom(size, -size)),
  words,
})
const lists = fc.array(said, { minLength: 1, maxLength: 30 })

const pounds = (pence: number): string => {
  const size = String(Math.abs(pence)).padStart(3, '0')
  return `${size.slice(0, -2)}.${size.slice(-2)}`
}
const signed = (pence: number): string => `${pence < 0 ? '-' : ''}${pounds(pence)}`
const british = (day: string): string => day.split('-').reverse().join('/')
const short = (day: string): string => day.slice(2).replaceAll('-', '')
const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
const latin = (text: string): string => text.replaceAll(/[?>:{}-]/g, '.')

/** How each format says a list of rows. */
const WRITTEN: Readonly<Record<Exclude<StatementFormat, 'pdf'>, (rows: readonly Said[]) => Buffer>> = {
  csv: (rows) =>
    Buffer.from(
      `Account,1\n\nDate,Description,Paid out,Paid in\r\n${rows
        .map(
          ({ day, pence, words: text }) =>
            `${british(day)},${quoted(text)},${pence < 0 ? `${pounds(pence)},` : `,${pounds(pence)}`}\r\n`,
        )
        .join('')}`,
    ),
  'camt.053': (rows) =>
    Buffer.from(
      `<Document><BkToCstmrStmt><Stmt><Id>1</Id>${rows
        .map(
          ({ day, pence, words: text }) =>
            `<Ntry><Amt Ccy="GBP">${pounds(pence)}</Amt><CdtDbtInd>${pence < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd><BookgDt><Dt>${day}</Dt></BookgDt><AddtlNtryInf>${xml(text)}</AddtlNtryInf></Ntry>`,
        )
        .join('\n')}</Stmt></BkToCstmrStmt></Document>`,
    ),
  ofx: (rows) =>
    Buffer.from(
      `OFXHEADER:100\n\n<OFX><STMTRS><CURDEF>GBP<BANKTRANLIST>${rows
        .map(
          ({ day, pence, words: text }, n) =>
            `<STMTTRN><TRNTYPE>${pence < 0 ? 'DEBIT' : 'CREDIT'}\n<DTPOSTED>${day.replaceAll('-', '')}120000\n<TRNAMT>${signed(pence)}\n<FITID>${n}\n<MEMO>${xml(text)}\n</STMTTRN>`,
        )
        .join('')}</BANKTRANLIST></STMTRS></OFX>`,
    ),
  qif: (rows) =>
    Buffer.from(
      `!Type:Bank\n${rows.map(({ day, pence, words: text }) => `D${day}\nT${signed(pence)}\nM${text}\n^\n`).join('')}`,
    ),
  mt940: (rows) =>
    Buffer.from(
      `:20:1\n:25:1\n:60F:C260101GBP0,\n${rows
        .map(
          ({ day, pence, words: text }) =>
            `:61:${short(day)}${pence < 0 ? 'D' : 'C'}${pounds(pence).replace('.', ',')}NMSCNONREF\n:86:${latin(text)}\n`,
        )
        .join('')}-`,
    ),
  xlsx: (rows) => {
    const sheet = xlsx.utils.aoa_to_sheet([
      ['Date', 'Description', 'Amount', 'CR/DR'],
      ...rows.map(({ day, pence, words: text }) => [
        british(day),
        text,
        Number(pounds(pence)),
        pence < 0 ? 'DR' : 'CR',
      ]),
    ])
    return xlsx.write({ SheetNames: ['One'], Sheets: { One: sheet } }, { type: 'buffer', bookType: 'xlsx' }) as Buffer
  },
}

const FORMATS = Object.keys(WRITTEN) as (keyof typeof WRITTEN)[]
const toldBy = (read: Whole): unknown =>
  'rows' in read ? read.rows.map(({ bookedOn, amountPence, words: text }) => [bookedOn, amountPence, text]) : read

describe('any list of rows', () => {
  test.each(FORMATS)('written as %s reads back exactly', async (format) => {
    const property = fc.asyncProperty(lists, async (rows) => {
      const read = await readAll(WRITTEN[format](rows))
      const expected = rows.map(({ day, pence, words: text }) => [
        day,
        BigInt(pence),
        format === 'mt940' ? latin(text) : text,
      ])
      expect(toldBy(read)).toEqual(expected)
      expect(read).toMatchObject({ format, refused: [] })
    })
    await fc.assert(property, { numRuns: format === 'xlsx' ? 5 : 100 })
  })

  test.each(FORMATS)('cut anywhere on its way, %s reads the same', async (format) => {
    const property = fc.asyncProperty(lists, fc.integer({ min: 1, max: 300 }), async (rows, size) => {
      const bytes = WRITTEN[format](rows)
      expect(await readAll(bytes, undefined, size)).toEqual(await readAll(bytes))
    })
    await fc.assert(property, { numRuns: format === 'xlsx' ? 3 : 50 })
  })
})

describe('memory', () => {
  const row = (n: number): string => `01/06/2026,Shop ${n},1.00,,\n`
  const entry = (n: number): string =>
    `<Ntry><Amt Ccy="GBP">1.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-06-01</Dt></BookgDt><AcctSvcrRef>R${n}</AcctSvcrRef></Ntry>`
  const FILES = [
    ['csv', 'Date,Description,Paid out,Paid in,Notes\n', row],
    ['camt.053', '<Document><BkToCstmrStmt><Stmt><Id>1</Id>', entry],
  ] as const

  test.each(FILES)(
    '%s is read no faster than its rows are taken, and its source is closed when they are left',
    async (_, head, one) => {
      let [given, isClosed] = [0, false]
      async function* source(): AsyncGenerator<Uint8Array> {
        try {
          yield Buffer.from(head)
          for (let n = 0; ; n += 1000) {
            const piece = Buffer.from(Array.from({ length: 1000 }, (_none, more) => one(n + more)).join(''))
            given += piece.length
            yield piece
          }
        } finally {
          isClosed = true
        }
      }
      const opened = await openStatement(source())
      if (!('batches' in opened)) throw new Error('not opened')
      const atFirst = given
      expect(atFirst).toBeLessThan(1_400_000)
      for (let n = 0; n < 3; n += 1) expect((await opened.batches.next()).done).toBe(false)
      expect(given).toBe(atFirst)
      await opened.batches.return({})
      expect(isClosed).toBe(true)
    },
  )
})

describe('a table that we do not know', () => {
  const TEXT = 'Wann;Was;Wieviel\n06/01/2026;Shop;5,00\n06/13/2026;Wages;-7,50\n'
  test('shows its headings and first rows, and is read as somebody tells', async () => {
    const read = await readAll(TEXT)
    expect(read).toMatchObject({
      headings: {
        headings: ['Wann', 'Was', 'Wieviel'],
        sample: [
          ['06/01/2026', 'Shop', '5,00'],
          ['06/13/2026', 'Wages', '-7,50'],
        ],
      },
    })
    const mapped = await readAll(TEXT, { date: 0, dateOrder: 'mdy', amount: 2, plainIs: 'out', payee: 1, words: [1] })
    expect(mapped).toMatchObject({
      rows: [
        { bookedOn: '2026-06-01', amountPence: -500n, payee: 'Shop' },
        { bookedOn: '2026-06-13', amountPence: -750n },
      ],
    })
  })

  test('is the same table in another file, unless it has no headings at all', async () => {
    const printOf = async (text: string): Promise<string | undefined> => {
      const read = await readAll(text)
      return 'headings' in read ? read.headings.fingerprint : undefined
    }
    expect(await printOf(TEXT)).toBe(await printOf('Preamble\nWann;Was;Wieviel\n06/07/2026;Bus;1,00\n'))
    expect(await printOf(TEXT)).not.toBe(await printOf(TEXT.replace('Wieviel', 'Bestand')))
    expect(await printOf('06/01/2026;Shop;5,00\n')).toBe('')
  })
})
