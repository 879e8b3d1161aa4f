import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { type Balances, StatementBroken } from './answer.ts'
import { type Amount, amountOf, cut, squeezed } from './cells.ts'
import type { Collector } from './collector.ts'
import { directed, type Shown } from './pdf-balance.ts'
import { columnAt, columnsByEdges, isMoney, type PdfColumns, pdfColumnsIn, wholePoundsAt } from './pdf-columns.ts'
import { dayReader } from './pdf-days.ts'
import { linesOf, type PdfLine } from './pdf-lines.ts'
import type { PdfWords } from './unpack.ts'

/** What one line of a table says. */
type Said = { on: Day | undefined; hasDay: boolean; words: string } & Omit<Shown, 'on' | 'words'>

/** Lines that speak of the whole rather than of an entry. */
const OF_THE_WHOLE =
  /^(?:(?:your )?(?:opening|closing|start|end|starting|ending|previous|new) balance|balance (?:brought|carried|b\/f|c\/f|at|on)|brought forward|carried forward|totals?\b|b\/f|c\/f)/i

/**
 * The rows of a bank's PDF, proposed: days, words and amounts are told apart by where they stand below their headings. The balance
 * behind each entry tells which way money went where no column does. Throws `StatementBroken` ('no-rows-found').
 */
export function readPdfRows(pages: readonly (readonly PdfWords[])[], into: Collector): Balances {
  const lines = pages.map(linesOf)
  const readDay = dayReader(lines.flat().map(({ cells }) => cells.map(({ text }) => text).join('  ')))
  const shown = entriesOf(lines, readDay)
  if (shown.every(({ amount }) => amount === undefined)) throw new StatementBroken('no-rows-found')
  const { entries, balances } = directed(shown)
  for (const { entry, pence } of entries) {
    const row = into.count()
    const words = cut(squeezed(entry.words.join(' ')), 2000)
    const reason = entry.on === undefined ? 'not-a-date' : entry.isBoth ? 'both-sides' : pence
    if (typeof reason === 'string' || entry.on === undefined) {
      into.refuse(row, `${entry.on ?? ''} ${words} ${entry.amount?.pence ?? ''}`.trim(), reason as 'no-direction', '')
      continue
    }
    into.add({
      ...{ row, account: '', bookedOn: entry.on, amountPence: reason, currency: '', reference: '' },
      ...{ words, payee: '', bankId: '' },
    })
  }
  return balances
}

type ReadDay = (text: string) => { on: Day | undefined; rest: string } | undefined

function entriesOf(pages: readonly (readonly PdfLine[])[], readDay: ReadDay): readonly Shown[] {
  const headed = pages.some((lines) => lines.some((line) => pdfColumnsIn(line) !== undefined))
  let columns = headed ? undefined : columnsByEdges(pages.flat())
  const tables: { said: Said; gap: number }[][] = []
  for (const lines of pages) {
    const table: { said: Said; gap: number }[] = []
    // A page may go on under the headings of the page before: its rows begin with the first day or amount that stands in its column.
    const goesOn = headed && lines.every((line) => pdfColumnsIn(line) === undefined)
    let above: PdfLine | undefined
    for (const line of lines) {
      const found = pdfColumnsIn(line)
      if (found !== undefined) columns = found
      const said = found === undefined && columns !== undefined ? saidBy(line, columns, readDay) : undefined
      const begins = !headed || (goesOn && said !== undefined && (said.hasDay || said.amount !== undefined))
      if (said !== undefined && (begins || above !== undefined))
        table.push({ said, gap: above === undefined ? 1 : (line.y - above.y) / line.height })
      if (found !== undefined || above !== undefined || begins) above = line
    }
    tables.push(table)
  }
  const dated = tables.flat().filter(({ said }) => said.hasDay)
  const isAmountFirst = 2 * dated.filter(({ said }) => said.amount !== undefined).length >= dated.length
  return tables.flatMap((table) => joined(table, isAmountFirst))
}

/** Reads one line: a day at its left, amounts in their columns, the rest is words. */
function saidBy({ cells }: PdfLine, columns: PdfColumns, readDay: ReadDay): Said {
  const words: string[] = []
  let on: Day | undefined
  let [hasDay, isBoth] = [false, false]
  let amount: Amount | undefined
  let side: 'in' | 'out' | undefined
  let held: Pence | undefined
  for (const [index, cell] of cells.entries()) {
    const found = index === 0 && cell.x <= columns.dateRight ? readDay(cell.text) : undefined
    const kind = isMoney(cell.text) ? columnAt(columns, cell) : wholePoundsAt(columns, cell)
    if (found !== undefined) {
      hasDay = true
      on = found.on
      if (found.rest !== '') words.push(found.rest)
    } else if (kind === undefined) words.push(cell.text)
    else {
      const read = amountOf(cell.text.replace(/\s?OD$/i, 'DR').replace(/(\d) ?D$/i, '$1DR'))
      if (kind === 'balance') held = read?.sign === '-' ? -read.pence : read?.pence
      else if (read !== undefined && read.pence > 0n) {
        isBoth = amount !== undefined
        amount = read
        side = kind === 'amount' ? (read.sign === undefined ? undefined : read.sign === '-' ? 'out' : 'in') : kind
      }
    }
  }
  return { on, hasDay, words: words.join(' '), amount, side, held, isBoth }
}

/** Farther down than so many heights of a line, a text belongs to no entry any more. */
const GAP_MAX = 2.6

/** Puts lines together into entries: a text alone goes on from the entry above it, or leads to the one below where amounts stand last. */
function joined(table: readonly { said: Said; gap: number }[], isAmountFirst: boolean): Shown[] {
  const entries: Shown[] = []
  let day: { on: Day | undefined } = { on: undefined }
  let leading: string[] = []
  let isOpen = false
  for (const { said, gap } of table) {
    if (said.hasDay) day = { on: said.on }
    const { amount, side, held, isBoth } = said
    if (OF_THE_WHOLE.test(said.words)) {
      const isTotal = /^total/i.test(said.words)
      const balance = held ?? (amount?.sign === '-' ? -amount.pence : amount?.pence)
      if (!isTotal && balance !== undefined)
        entries.push({ on: day.on, words: [], amount: undefined, side: undefined, held: balance, isBoth: false })
      isOpen = false
      leading = []
    } else if (amount !== undefined) {
      const isApart = said.hasDay && leading.length > 0 && isAmountFirst
      entries.push({ on: day.on, words: [...(isApart ? [] : leading), said.words], amount, side, held, isBoth })
      leading = []
      isOpen = isAmountFirst
    } else if (said.hasDay) {
      leading = [said.words]
      isOpen = false
    } else if (gap > GAP_MAX || said.words === '') {
      isOpen = false
      leading = []
    } else if (isOpen) entries.at(-1)?.words.push(said.words)
    else leading.push(said.words)
  }
  return entries
}
