import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readBankFile } from './recognise.ts'

const MB = 1024 * 1024
/** Each takes under a second. What grows faster than its file would take hours: how fast a file is read, `npm run bench` says. */
const ALONE_ENDS = { timeout: 60_000 }
const statement = (inside: string) =>
  `<Document><BkToCstmrStmt><Stmt><Id>1</Id>${inside}</Stmt></BkToCstmrStmt></Document>`
const ENTRY = '<Ntry><Amt Ccy="GBP">1.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-11-27</Dt></BookgDt>'
const entry = (more = '') => `${ENTRY}${more}</Ntry>`
const HEAD = 'Date,Description,Amount\n'
const row = (words: string) => `27/11/2026,${words},-1.00\n`
const doctype = (inside: string) => `<!DOCTYPE d [${inside}]>${statement(entry('<NtryRef>&x;</NtryRef>'))}`
const laughs = Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')

/** A kind of harm, the file that carries it, and what must become of it: refused by name, or rows read and nothing else done. */
type Hostile = readonly [string, Buffer | string, string]

const FILES: readonly Hostile[] = [
  ['a file of this machine', doctype('<!ENTITY x SYSTEM "file:///etc/passwd">'), 'has-doctype'],
  ['an address to be fetched', doctype('<!ENTITY x SYSTEM "http://127.0.0.1:1/">'), 'has-doctype'],
  ['a parameter entity', doctype('<!ENTITY % p SYSTEM "http://127.0.0.1:1/e.dtd"> %p;'), 'has-doctype'],
  ['a billion laughs', doctype(`<!ENTITY l0 "ha">${laughs}<!ENTITY x "&l10;">`), 'has-doctype'],
  ['a quadratic blow-up', doctype(`<!ENTITY x "${'a'.repeat(MB)}">`), 'has-doctype'],
  ['a doctype in small letters and with blanks', `<! doctype d>${statement(entry())}`, 'has-doctype'],
  [
    'a doctype in UTF-16',
    Buffer.from(`\ufeff${doctype('<!ENTITY x SYSTEM "file:///etc/passwd">')}`, 'utf16le'),
    'has-doctype',
  ],
  ['an entity that nobody declared', statement(entry('<NtryRef>&x;</NtryRef>')), 'broken-xml'],
  ['an element of elements, 100,000 deep', `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`, 'too-deep'],
  ['an entry 100,000 deep', statement(`${ENTRY}${'<a>'.repeat(100_000)}`), 'too-deep'],
  ['an attribute of 10 MB', statement(`<Ntry x="${'a'.repeat(10 * MB)}"></Ntry>`), 'camt.053 0 1'],
  [
    'a million attributes',
    statement(`<Ntry ${Array.from({ length: 1_000_000 }, (_, n) => `a${n}=""`).join(' ')}/>`),
    'broken-xml',
  ],
  ['a text of 14 MB', statement(entry(`<AddtlNtryInf>${'a '.repeat(7 * MB)}</AddtlNtryInf>`)), 'camt.053 1 0'],
  ['a name of 10 MB', `<${'a'.repeat(10 * MB)}/>`, 'not-known'],
  ['an XML file that breaks off', statement(entry()).slice(0, -20), 'broken-xml'],
  ['nothing but opening brackets', '<'.repeat(5 * MB), 'broken-xml'],
  [
    'more entries than we take',
    statement(entry().repeat(100_001)).replaceAll('<BookgDt><Dt>2026-11-27</Dt></BookgDt>', ''),
    'too-many-rows',
  ],
  ['four million empty elements', statement('<a/>'.repeat(3_700_000)), 'too-many-rows'],
  [
    'a schema to be fetched',
    statement(entry()).replace('<Document', '<Document xsi:schemaLocation="x http://127.0.0.1:1/x.xsd"'),
    'camt.053 1 0',
  ],
  [
    'a style sheet to be run',
    `<?xml version="1.0"?><?xml-stylesheet href="http://127.0.0.1:1/x.xsl"?>${statement(entry())}`,
    'camt.053 1 0',
  ],
  ['an XInclude', statement(`<xi:include href="file:///etc/passwd"/>${entry()}`), 'camt.053 1 0'],
  [
    'names that objects have',
    statement(`<Ntry __proto__="1" constructor="2"><__proto__/><constructor/></Ntry>`),
    'camt.053 0 1',
  ],
  ['a million rows', `${HEAD}${row('a').repeat(1_000_000)}`.slice(0, 15 * MB), 'too-many-rows'],
  ['formulas in a table', `${HEAD}${row('"=cmd|\'/c calc\'!A1"')}${row('@SUM(1)')}`, 'statement-csv 2 0'],
  ['a quotation mark that never ends', `${HEAD}27/11/2026,"${'a,'.repeat(5 * MB)}`, 'row-too-long'],
  ['ten million quotation marks', `${HEAD}${'"'.repeat(10 * MB)}`, 'row-too-long'],
  ['five million columns', `${','.repeat(5 * MB)}\n${HEAD}${row('a')}`, 'no-headings'],
  ['a heading with ten thousand columns', `${`a${','.repeat(10_000)}Date,Amount\n`}${row('a')}`, 'no-headings'],
  ['NUL bytes', Buffer.from(`${HEAD}27/11/2026,a\0b,-1.00\n`), 'not-text'],
  ['escape sequences of a terminal', `${HEAD}${row('\u001b[2J')}`, 'not-text'],
  ['UTF-16 without its mark', Buffer.from(`${HEAD}${row('a')}`, 'utf16le'), 'not-text'],
  ['half a UTF-16 file', Buffer.concat([Buffer.from('\ufeffDate', 'utf16le'), Buffer.from([0xd8])]), 'not-text'],
  ['an archive', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.from(HEAD)]), 'is-a-zip'],
  ['a bomb of 1 GB in a megabyte', gzipSync(Buffer.alloc(50 * MB)), 'is-a-zip'],
  ['a PDF', '%PDF-1.7\n1 0 obj', 'is-a-pdf'],
  ['a PDF that is a table too', `Date,Amount\n%PDF-1.7\n${row('a')}`, 'is-a-pdf'],
  [
    'a picture that is a table too',
    Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from(HEAD)]),
    'not-text',
  ],
  ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(64)]), 'not-text'],
  ['a web page with a script', '<html><script>alert(1)</script></html>', 'not-known'],
  [
    'the text that scanners look for',
    'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
    'no-headings',
  ],
  ['nothing', '', 'nothing-in-it'],
  ['blanks', ' \n\t\r\n'.repeat(1000), 'nothing-in-it'],
]

function madeOf(bytes: Buffer): string {
  const read = readBankFile(bytes)
  return 'unreadable' in read ? read.unreadable : `${read.format} ${read.entries.length} ${read.refused.length}`
}

describe('never: a file of a bank does harm or holds us up', () => {
  test.each(FILES)('%s', ALONE_ENDS, (_, content, expected) => {
    const bytes = Buffer.from(content as string)
    const before = Object.getOwnPropertyNames(Object.prototype).length
    expect(madeOf(bytes)).toBe(expected)
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before)
  })
})
