import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { assert, expect, test } from 'vitest'
import { rowsToldOf } from './published-tables.test-kit.ts'
import { readAll, type Whole } from './statement.test-kit.ts'
import type { StatementFormat } from './statement.ts'

const ROOT = join(process.cwd(), '../shared/testdata')
const FOLDERS = ['camt', 'ofx-qif-mt940', 'uk-csv'].map((name) => join(ROOT, name))
const areThere = FOLDERS.every(existsSync)
if (!areThere) process.stderr.write(`SKIPPED: the published statements are not below ${FOLDERS.join(' and ')}\n`)

type Read = Extract<Whole, { rows: unknown }>

const count = (text: string, wanted: RegExp): number => text.match(wanted)?.length ?? 0

/** How many entries a file holds, counted by its plain text; undefined where that tells nothing (a table with lines before and within). */
function entriesIn(format: StatementFormat, text: string): number | undefined {
  if (format === 'camt.053') return count(text, /<(?:\w+:)?Ntry[ >]/g)
  if (format === 'ofx') return count(text, /<STMTTRN>/g)
  if (format === 'mt940') return count(text, /^:61:/gm)
  if (format === 'qif') return count(text, /^\^/gm) - count(text, /^!Account/gm)
  return undefined
}

/** Pence by the digits before and behind the point or comma, without our own reader. */
function penceIn(text: string): bigint {
  const [, minus, whole, part = ''] = /^(-?)\+?0*(\d+)[.,]?(\d{0,2})/.exec(text.trim()) ?? []
  assert(whole !== undefined)
  const size = BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'))
  return minus === '-' ? -size : size
}

const CAMT_ENTRY = /<(?:\w+:)?Ntry[ >]([\s\S]*?)<\/(?:\w+:)?Ntry>/g
const MT940_ENTRY = /^:61:\d{6}(?:\d{4})?(RC|RD|C|D)[A-Z]?([\d,]+)/gm

/** What each entry comes to, in pence, by the plain text; undefined where that tells nothing. */
function amountsIn(format: StatementFormat, text: string): readonly bigint[] | undefined {
  if (format === 'camt.053')
    return [...text.matchAll(CAMT_ENTRY)].map(([, entry = '']) => {
      const size = penceIn(/<(?:\w+:)?Amt[^>]*>([^<]*)</.exec(entry)?.[1] ?? '')
      return /<(?:\w+:)?CdtDbtInd>\s*(\w+)/.exec(entry)?.[1] === 'DBIT' ? -size : size
    })
  if (format === 'ofx') return [...text.matchAll(/<TRNAMT>\s*([^<\s]*)/g)].map(([, amount = '']) => penceIn(amount))
  if (format === 'mt940')
    return [...text.matchAll(MT940_ENTRY)].map(([, mark = '', amount = '']) =>
      mark === 'C' || mark === 'RD' ? penceIn(amount) : -penceIn(amount),
    )
  if (format === 'qif') return [...text.matchAll(/^T([-\d].*)$/gm)].map(([, amount = '']) => penceIn(amount))
  return undefined
}

/** What the publisher's own library makes of its file, where its answer stands beside it: pence of each entry. */
function publishedAmounts(path: string): readonly bigint[] | undefined {
  const [json, yaml] = [path.replace(/\.xml$/, '.json'), path.replace(/\.sta$/, '.yml')]
  if (json !== path && existsSync(json)) {
    const { getEntries } = JSON.parse(readFileSync(json, 'utf8')) as { getEntries: PublishedEntry[] }
    return getEntries.map(({ getAmount, getCreditDebitIndicator }) =>
      getCreditDebitIndicator === 'DBIT' ? -BigInt(getAmount.getAmount) : BigInt(getAmount.getAmount),
    )
  }
  if (yaml === path || !existsSync(yaml)) return undefined
  const entries = readFileSync(yaml, 'utf8').matchAll(/models\.Transaction\n[\s\S]*?decimal\.Decimal\n\s*- '([^']*)'/g)
  return [...entries].map(([, amount = '']) => penceIn(amount))
}

type PublishedEntry = { readonly getAmount: { readonly getAmount: string }; readonly getCreditDebitIndicator: string }

const same = (a: readonly bigint[], b: readonly bigint[]): boolean => a.join() === b.join()

/** What contradicts what was read: entries counted, days and amounts read by the plain text, what its publisher made of it. '' for nothing. */
function wrongWith({ format, rows, refused }: Read, text: string, path: string): string {
  const entries = entriesIn(format, text) ?? rowsOfTable(text)
  if (entries !== rows.length + refused.length) return `${entries} entries`
  const amounts = rows.map(({ amountPence }) => amountPence)
  const [plain, published] = [amountsIn(format, text), publishedAmounts(path)]
  if (refused.length === 0 && plain !== undefined && !same(plain, amounts)) return `amounts ${amounts}, not ${plain}`
  if (published !== undefined && !same(published, amounts)) return `amounts ${amounts}, published as ${published}`
  const told = format === 'csv' ? (rowsToldOf(basename(path), text) ?? ['nobody has said what is in it']) : undefined
  const made = rows.map(({ bookedOn, amountPence }) => `${bookedOn} ${amountPence}`)
  if (told !== undefined && told.join() !== made.join()) return `read ${made}; by the plain text ${told}`
  if (rows.some(({ row }, index) => index > 0 && row <= (rows[index - 1]?.row ?? 0))) return 'rows out of order'
  return ''
}

/** Lines of a table below its headings: the first line with as many parts as most of them have. None of these files has line ends in quotes. */
function rowsOfTable(text: string): number {
  const lines = text.split(/\r\n|\n|\r/)
  const heading = lines.findIndex((line) => /date|datum|buchungstag|created/i.test(line) && /[,;\t]/.test(line))
  return lines.slice(heading + 1).filter((line) => /[^\s,;"]/.test(line)).length
}

/** Whether the balances and the amounts of a file lead to each other. Where they do not, and the plain text says the same, its publisher made them up. */
function balanceOf({ rows, balances: { opening, closing } }: Read): string {
  if (opening === undefined || closing === undefined) return ''
  const sum = rows.reduce((all, { amountPence }) => all + amountPence, 0n)
  return opening.pence + sum === closing.pence ? ', balances agree' : ", the file's own balances do not agree"
}

test.skipIf(!areThere)('every published statement is read whole, or refused by name', async () => {
  const lines: string[] = []
  for (const folder of FOLDERS)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!/^\.(?:xml|csv|ofx|qfx|qif|sta|mt940)$/i.test(extname(name))) continue
      const path = join(folder, name)
      const bytes = readFileSync(path)
      const made = await readAll(bytes, undefined, 4096)
      if ('unreadable' in made) lines.push(`refused: ${made.unreadable}: ${name}`)
      else if ('headings' in made) lines.push(`refused: headings not known, to be told once: ${name}`)
      else {
        const wrong = wrongWith(made, bytes.toString('latin1'), path)
        const why =
          made.refused.length === 0
            ? ''
            : `, ${made.refused.length} refused: ${[...new Set(made.refused.map(({ reason }) => reason))].join(', ')}`
        lines.push(
          `${wrong === '' ? 'read' : `WRONG: ${wrong}`} (${made.rows.length} rows${why}${balanceOf(made)}): ${made.format}: ${name}`,
        )
      }
    }
  process.stdout.write(`${lines.join('\n')}\n`)
  expect(lines.length).toBeGreaterThan(75)
  expect(lines.filter((line) => line.startsWith('WRONG'))).toEqual([])
})
