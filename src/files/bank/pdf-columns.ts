import { plainHeading } from './csv-table.ts'
import type { PdfLine } from './pdf-lines.ts'
import type { PdfWords } from './unpack.ts'

/** What an amount is by the column it stands in. */
export type AmountColumn = 'in' | 'out' | 'amount' | 'balance'

/** Where a column of amounts stands. Points. */
type Spot = { readonly kind: AmountColumn; readonly x: number; readonly right: number }

/** The columns of a table on a page. `dateRight`: how far to the right a day may begin. `isHeaded`: headings name them. */
export type PdfColumns = { readonly spots: readonly Spot[]; readonly dateRight: number; readonly isHeaded: boolean }

const NAMES: Readonly<Record<AmountColumn, readonly string[]>> = {
  in: ['paid in', 'money in', 'in', 'credit', 'credits', 'deposits', 'deposit', 'receipts', 'credit amount'],
  out: [
    ...['paid out', 'money out', 'out', 'debit', 'debits', 'withdrawn', 'withdrawals', 'withdrawal', 'payments'],
    'debit amount',
  ],
  amount: ['amount', 'transaction amount', 'value'],
  balance: ['balance', 'account balance', 'running balance'],
}
const DATES = new Set(['date', 'transaction date', 'posting date', 'date processed'])

const kindOf = (heading: string): AmountColumn | undefined =>
  (Object.keys(NAMES) as AmountColumn[]).find((kind) => NAMES[kind].includes(heading))

/** The columns that a line of headings names: a day, and amounts in one column or in two. Undefined for any other line. */
export function pdfColumnsIn({ cells }: PdfLine): PdfColumns | undefined {
  const named = cells.map((cell) => ({ cell, heading: plainHeading(cell.text) }))
  const date = named.find(({ heading }) => DATES.has(heading) || heading.startsWith('date '))
  const spots = named.flatMap(({ cell, heading }) => {
    const kind = kindOf(heading)
    return kind === undefined ? [] : [{ kind, x: cell.x, right: cell.right }]
  })
  const has = (kind: AmountColumn): boolean => spots.some((spot) => spot.kind === kind)
  if (date === undefined || !(has('amount') || (has('in') && has('out')))) return undefined
  return { spots, dateRight: date.cell.right + 30, isHeaded: true }
}

/** An amount with pence; a sign before it or behind it, brackets, or CR and DR. */
const MONEY = /^[-−+(]? ?£?[-−]? ?(?:\d{1,3}(?:,\d{3})+|\d{1,9})\.\d{2}\)?-?(?: ?(?:cr|dr|od|d))?$/i

export const isMoney = (text: string): boolean => text.length < 30 && MONEY.test(text)

/** An amount in whole pounds: only where it stands exactly in a column of amounts, since a shop's number looks the same. */
const WHOLE_POUNDS = /^[-−+(]? ?£?[-−]? ?(?:\d{1,3}(?:,\d{3})+|\d{1,6})\)?-?(?: ?(?:cr|dr|od|d))?$/i

/** So near to an edge of its column an amount in whole pounds stands. Points. */
const EXACTLY = 8

/** The column of an amount that is written without pence; undefined for any other number, and in a table without headings. */
export function wholePoundsAt(columns: PdfColumns, cell: PdfWords): AmountColumn | undefined {
  if (!columns.isHeaded || !WHOLE_POUNDS.test(cell.text)) return undefined
  const spot = columns.spots.find(({ x, right }) =>
    [right - cell.right, x - cell.x].some((gap) => Math.abs(gap) <= EXACTLY),
  )
  return spot?.kind
}

/** Farther from every column than this is an amount that a text speaks of. Points. */
const FAR = 45

/** The column in which an amount stands: the one whose edge is nearest to its own, right ones being in line at most banks. */
export function columnAt({ spots }: PdfColumns, { x, right }: PdfWords): AmountColumn | undefined {
  const middle = (one: { x: number; right: number }): number => (one.x + one.right) / 2
  const near = spots
    .map((spot) => {
      const gaps = [spot.right - right, spot.x - x, middle(spot) - middle({ x, right })].map(Math.abs)
      return { kind: spot.kind, gap: Math.min(...gaps) }
    })
    .sort((a, b) => a.gap - b.gap)[0]
  return near === undefined || near.gap > FAR ? undefined : near.kind
}

/**
 * The columns of a table without headings, by where its amounts end: two of them are an amount and a balance; three are out, in and
 * balance, as British banks put them. Undefined for any other number: nothing would tell what they are.
 */
export function columnsByEdges(lines: readonly PdfLine[]): PdfColumns | undefined {
  const edges: { right: number; x: number; count: number }[] = []
  for (const { cells } of lines)
    for (const { text, x, right } of cells) {
      if (!isMoney(text)) continue
      const edge = edges.find((one) => Math.abs(one.right - right) <= 4)
      if (edge === undefined) edges.push({ right, x, count: 1 })
      else edge.count += 1
    }
  const often = edges.filter(({ count }) => count >= 2).sort((a, b) => a.right - b.right)
  const kinds: readonly AmountColumn[] = often.length === 3 ? ['out', 'in', 'balance'] : ['amount', 'balance']
  if (often.length !== kinds.length) return undefined
  const spots = often.map(({ x, right }, index) => ({ kind: kinds[index] ?? 'amount', x, right }))
  return { spots, dateRight: (often[0]?.x ?? 0) / 2, isHeaded: false }
}
