import { gzipSync } from 'node:zlib'
import * as xlsx from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { readAll } from './statement.test-kit.ts'

const MB = 1024 * 1024
/** Each takes under a second. What grows faster than its file would take hours: how fast a file is read, `npm run bench` says. */
const ALONE_ENDS = { timeout: 60_000 }
const laughs = Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
const DOCTYPE = `<!DOCTYPE d [<!ENTITY l0 "ha">${laughs}]>`
const ofx = (inside: string) => `OFXHEADER:100\n\n<OFX><STMTRS>${inside}</STMTRS></OFX>`
const STMTTRN = '<STMTTRN><DTPOSTED>20261127<TRNAMT>-1.00<MEMO>'
const mt940 = (inside: string) => `:20:1\n:60F:C260101GBP0,\n${inside}\n-`
const camt = (inside: string) => `<Document><BkToCstmrStmt><Stmt><Id>1</Id>${inside}</Stmt></BkToCstmrStmt></Document>`
const ENTRY = '<Ntry><Amt>1.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-11-27</Dt></BookgDt></Ntry>'

const book = (rows: unknown[][], more: object = {}): Buffer =>
  Buffer.from(
    xlsx.write(
      { SheetNames: ['One'], Sheets: { One: { ...xlsx.utils.aoa_to_sheet(rows), ...more } } },
      { type: 'buffer', bookType: 'xlsx', compression: true },
    ) as Buffer,
  )
const SHEET = [
  ['Date', 'Description', 'Amount'],
  ['27/11/2026', 'a', -1],
]

/** An archive in which one number of each entry of its directory is another one. */
function withDirectory(bytes: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(bytes)
  const mark = Buffer.from([0x50, 0x4b, 0x01, 0x02])
  for (let from = copy.indexOf(mark); from >= 0; from = copy.indexOf(mark, from + 4)) {
    if (at === 8) copy.writeUInt16LE(value, from + at)
    else copy.writeUInt32LE(value, from + at)
  }
  return copy
}

const formula = (): Buffer => {
  const sheet = { ...xlsx.utils.aoa_to_sheet(SHEET), C2: { t: 'n', f: 'WEBSERVICE("http://127.0.0.1:1/")', v: -1 } }
  return Buffer.from(
    xlsx.write({ SheetNames: ['One'], Sheets: { One: sheet } }, { type: 'buffer', bookType: 'xlsx' }) as Buffer,
  )
}

/** A kind of harm, the file that carries it, and what must become of it: refused by name, or so many rows read and refused. */
type Hostile = readonly [string, () => Buffer | string, string]

const FILES: readonly Hostile[] = [
  ['OFX with a billion laughs', () => `${DOCTYPE}${ofx(`${STMTTRN}&l10;</STMTTRN>`)}`, 'has-doctype'],
  [
    'OFX 2 with an entity of this machine',
    () =>
      `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${ofx(`${STMTTRN}&x;</STMTTRN>`)}`,
    'has-doctype',
  ],
  ['a doctype behind a megabyte of entries', () => camt(`${ENTRY.repeat(9000)}<!DOCTYPE d>`), 'has-doctype'],
  ['OFX with elements 100,000 deep', () => ofx(`<STMTTRN>${'<PAYEE>'.repeat(100_000)}`), 'too-deep'],
  ['OFX that breaks off', () => ofx(`${STMTTRN}a</STMTTRN>${STMTTRN}b`).slice(0, -20), 'broken-xml'],
  ['OFX with a tag that never ends', () => `<OFX><${'a'.repeat(5 * MB)}`, 'broken-xml'],
  ['OFX with half characters as entities', () => ofx(`${STMTTRN}a&#xD800;&#0;&#27;&#xFFFFFFF;b</STMTTRN>`), 'ofx 1 0'],
  ['OFX with an entity within an entity', () => ofx(`${STMTTRN}&amp;lt;</STMTTRN>`), 'ofx 1 0'],
  ['OFX with more entries than we take', () => ofx(`${STMTTRN}a</STMTTRN>`.repeat(100_001)), 'too-many-rows'],
  ['OFX larger than we hold', () => ofx(`${STMTTRN}${'a'.repeat(16 * MB)}</STMTTRN>`), 'too-big'],
  ['OFX with NULs', () => ofx(`${STMTTRN}a\0b</STMTTRN>`), 'not-text'],
  ['QIF with a line of a megabyte', () => `!Type:Bank\nD27/11/2026\nT-1.00\nM${'a'.repeat(MB)}\n^\n`, 'qif 1 0'],
  ['QIF with a million records', () => `!Type:Bank\n${'T1\n^\n'.repeat(1_000_000)}`, 'too-many-rows'],
  ['QIF of shares', () => '!Type:Invst\nD27/11/2026\nT1.00\n^\n', 'not-known'],
  [
    'QIF whose days prove two orders',
    () => '!Type:Bank\nD27/11/2026\nT1.00\n^\nD11/27/2026\nT1.00\n^\n',
    'dates-disagree',
  ],
  ['MT940 with a line of a megabyte', () => mt940(`:61:261127D1,00NMSC\n:86:${'?20a'.repeat(MB / 4)}`), 'mt940 1 0'],
  [
    'MT940 with a field of blanks',
    () => mt940(`:61:261127D1,00NMSC\n:86:${' '.repeat(5 * MB)}\n:86:SVWZ+${'EREF+'.repeat(MB / 5)}`),
    'mt940 1 0',
  ],
  ['MT940 with more entries than we take', () => mt940(':61:261127D1,00NMSC\n'.repeat(100_001)), 'too-many-rows'],
  ['MT940 with amounts of a million digits', () => mt940(`:61:261127D${'9'.repeat(1_000_000)},00NMSC`), 'mt940 0 1'],
  [
    'a list of the day from SWIFT',
    () => '{1:F01BANKGB2LXXXX0000000000}{2:O9421200}{4:\n:20:1\n:61:261127D1,00NMSC\n-}',
    'not-booked-yet',
  ],
  ['CSV with a line of a megabyte', () => `Date,Description,Amount\n27/11/2026,${'a'.repeat(MB)},-1.00\n`, 'csv 1 0'],
  [
    'a workbook that says it unpacks to four gigabytes',
    () => withDirectory(book(SHEET), 24, 0xffffffff),
    'unpacks-to-too-much',
  ],
  ['a workbook that unpacks to more than it says', () => withDirectory(book(SHEET), 24, 10), 'unpacks-to-too-much'],
  [
    'a workbook of too much',
    () =>
      book([
        ...SHEET,
        ...Array.from({ length: 60 }, () => [
          Array.from({ length: 30_000 }, () => 'ab')
            .join('')
            .slice(0, 32_000),
        ]),
      ]),
    'xlsx 1 60',
  ],
  ['a workbook with a password', () => withDirectory(book(SHEET), 8, 1), 'is-locked'],
  ['a workbook with a formula that fetches', formula, 'xlsx 1 0'],
  ['a workbook that breaks off', () => book(SHEET).subarray(0, 2000), 'damaged'],
  [
    'a workbook of the kind before',
    () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    'is-an-old-workbook',
  ],
  [
    'an archive that is no workbook',
    () => Buffer.from(book(SHEET).toString('latin1').replaceAll('xl/workbook.xml', 'xl/workbook.txt'), 'latin1'),
    'is-a-zip',
  ],
  ['a packed stream', () => gzipSync(Buffer.alloc(MB)), 'damaged'],
  ['nothing', () => '', 'nothing-in-it'],
  ['blanks', () => ' \n\t\r\n'.repeat(1000), 'nothing-in-it'],
]

describe('never: a statement of any format does harm or holds us up', () => {
  test.each(FILES)('%s', ALONE_ENDS, async (_, content, expected) => {
    const bytes = Buffer.from(content() as string)
    const before = Object.getOwnPropertyNames(Object.prototype).length
    const read = await readAll(bytes)
    const made =
      'unreadable' in read
        ? read.unreadable
        : 'rows' in read
          ? `${read.format} ${read.rows.length} ${read.refused.length}`
          : 'headings'
    expect(made).toBe(expected)
    if ('rows' in read)
      for (const { words } of read.rows) expect(words.isWellFormed() && words.length <= 2000).toBe(true)
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before)
  })
})
