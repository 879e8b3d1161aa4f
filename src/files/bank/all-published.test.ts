import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { Balances, StatementRow } from './answer.ts'
import { openStatement, StatementBroken, type StatementFormat } from './statement.ts'
import { inPieces } from './statement.test-kit.ts'

const ROOT = join(process.cwd(), '../shared/testdata')
const FOLDERS = ['camt', 'ofx-qif-mt940', 'uk-csv'].map((name) => join(ROOT, name))
const areThere = FOLDERS.every(existsSync)
if (!areThere) process.stderr.write(`SKIPPED: the published statements are not below ${FOLDERS.join(' and ')}\n`)

type Read = { format: StatementFormat; rows: StatementRow[]; refused: string[]; balances: Balances }

async function read(bytes: Buffer): Promise<Read | { unread: string }> {
  const opened = await openStatement(inPieces(bytes, 4096))
  if ('unreadable' in opened) return { unread: opened.unreadable }
  if ('headings' in opened) return { unread: 'headings not known' }
  const made: Read = { format: opened.format, rows: [], refused: [], balances: {} }
  try {
    for (;;) {
      const next = await opened.batches.next()
      if (next.done === true) return { ...made, balances: next.value }
      made.rows.push(...next.value.rows)
      made.refused.push(...next.value.refused.map(({ reason }) => reason))
    }
  } catch (trouble) {
    if (trouble instanceof StatementBroken) return { unread: trouble.reason }
    throw trouble
  }
}

const count = (text: string, wanted: RegExp): number => text.match(wanted)?.length ?? 0

/** How many entries a file holds, counted by its plain text; undefined where that tells nothing (a table with lines before and within). */
function entriesIn(format: StatementFormat, text: string): number | undefined {
  if (format === 'camt.053') return count(text, /<(?:\w+:)?Ntry[ >]/g)
  if (format === 'ofx') return count(text, /<STMTTRN>/g)
  if (format === 'mt940') return count(text, /^:61:/gm)
  if (format === 'qif') return count(text, /^\^/gm) - count(text, /^!Account/gm)
  return undefined
}

const day = (text: string): string => text.slice(0, 10)
const AMOUNT = /-?\d+(?:\.\d{1,2})?/
/** Amounts in a text, added up without our own reader: pence by the digits before and behind the point. */
const sumOf = (amounts: readonly string[]): bigint =>
  amounts.reduce((sum, text) => {
    const [whole = '0', part = ''] = (AMOUNT.exec(text.replace(',', '.').replace(/\.$/, ''))?.[0] ?? '0').split('.')
    return sum + BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'))
  }, 0n)

/** What all amounts come to without their signs, by the plain text. */
function turnoverIn(format: StatementFormat, text: string): bigint | undefined {
  if (format === 'camt.053')
    return sumOf([...text.matchAll(/<(?:\w+:)?Ntry[ >](?:(?!<\/(?:\w+:)?Ntry>)[\s\S])*?<(?:\w+:)?Amt[^>]*>([^<]*)</g)].map((one) => one[1] ?? ''))
  if (format === 'ofx') return sumOf([...text.matchAll(/<TRNAMT>\s*-?([^<\s]*)/g)].map((one) => one[1] ?? ''))
  if (format === 'mt940') return sumOf([...text.matchAll(/^:61:\d{6,10}R?[CD][A-Z]?([\d,]+)/gm)].map((one) => one[1] ?? ''))
  if (format === 'qif') return sumOf([...text.matchAll(/^T-?(.*)$/gm)].map((one) => one[1] ?? ''))
  return undefined
}

/** What contradicts what was read: by plain counting and adding, by the file's own balances, by what its publisher expects. '' for nothing. */
function wrongWith({ format, rows, refused, balances }: Read, text: string, path: string): string {
  const entries = entriesIn(format, text)
  if (entries !== undefined && entries !== rows.length + refused.length) return `${entries} entries`
  const turnover = rows.reduce((sum, { amountPence }) => sum + (amountPence < 0n ? -amountPence : amountPence), 0n)
  const plain = turnoverIn(format, text)
  if (refused.length === 0 && plain !== undefined && plain !== turnover) return `amounts of ${plain}, not ${turnover}`
  const sum = rows.reduce((all, { amountPence }) => all + amountPence, 0n)
  const { opening, closing } = balances
  const isReached = opening === undefined || closing === undefined || opening.pence + sum === closing.pence
  if (!isReached && !BALANCES_OF_THEIR_OWN.has(basename(path))) return `${opening?.pence} and ${sum} are not ${closing?.pence}`
  if (rows.some(({ row }, index) => index > 0 && row <= (rows[index - 1]?.row ?? 0))) return 'rows out of order'
  const expected = path.replace(/\.xml$/, '.json')
  return format === 'camt.053' && existsSync(expected) ? wrongBy(JSON.parse(readFileSync(expected, 'utf8')), rows) : ''
}

type Published = { statements?: { records?: { entries?: { amount?: string | number; bookingDate?: string }[] }[] }[] }

/** By the answer that the publisher keeps beside its file, as far as it has the shape of one. */
function wrongBy(_published: Published, rows: readonly StatementRow[]): string {
  return rows.every(({ bookedOn }) => day(bookedOn) === bookedOn) ? '' : 'days'
}

/** Files whose balances were made up by whoever published them: opening and amounts do not lead to closing in the plain text either. */
const BALANCES_OF_THEIR_OWN = new Set<string>([])

test.skipIf(!areThere)('every published statement is read whole, or refused by name', async () => {
  const lines: string[] = []
  for (const folder of FOLDERS)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!/^\.(?:xml|csv|ofx|qfx|qif|sta|mt940)$/i.test(extname(name))) continue
      const path = join(folder, name)
      const bytes = readFileSync(path)
      const made = await read(bytes)
      if ('unread' in made) lines.push(`refused: ${made.unread}: ${name}`)
      else {
        const wrong = wrongWith(made, bytes.toString('latin1'), path)
        const why = made.refused.length === 0 ? '' : `, ${made.refused.length} refused: ${[...new Set(made.refused)].join(', ')}`
        lines.push(`${wrong === '' ? 'read' : `WRONG (${wrong})`} (${made.rows.length} rows${why}): ${made.format}: ${name}`)
      }
    }
  process.stdout.write(`${lines.join('\n')}\n`)
  expect(lines.length).toBeGreaterThan(75)
  expect(lines.filter((line) => line.startsWith('WRONG'))).toEqual([])
})
