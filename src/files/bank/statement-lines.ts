import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { type Balances, type RowReason, StatementBroken, type StatementRow } from './answer.ts'
import { amountOf, cut, dateReader, orderShown, squeezed } from './cells.ts'
import { type Collector, idsOnce } from './collector.ts'
import { type Columns, cell, type Side, wayByWord } from './statement-columns.ts'

/** Reads the rows of one table, in order: `take` each, then `end`. */
export type LineReader = {
  readonly take: (cells: readonly string[], row: number, delimiter: string) => void
  readonly end: () => Balances
}

/**
 * Rows of a bank's table as lines of a statement. Whether money came in or went out is told by the column it stands in, or by a column
 * that says so, else by the sign; where none of them tells (a file without a single sign), a row is refused: it is not guessed. Throws
 * `StatementBroken` where a row shows that those before it were understood wrongly ('dates-disagree', 'signs-disagree').
 */
export function lineReader(columns: Columns, into: Collector): LineReader {
  const readDate = dateReader(columns.order)
  const ids = idsOnce()
  const running = runningBalance()
  const signs: Signs = { isPlainSeen: false, isPlainInDoubt: false }
  return {
    take(cells, row, delimiter) {
      const refuse = (reason: RowReason) =>
        into.refuse(row, cells.join(delimiter).trimEnd(), reason, accountOf(cells, columns))
      if (columns.status >= 0 && NOT_YET.test(cell(cells, columns.status))) return refuse('pending')
      const written = cell(cells, columns.date)
      const bookedOn = readDate(written)
      if (bookedOn === undefined) return refuse(whyNoDay(written, columns))
      const amountPence = columns.amount < 0 ? ofTwoColumns(cells, columns) : ofOneColumn(cells, columns, signs)
      if (typeof amountPence === 'string') return refuse(amountPence)
      const line = lineFrom(cells, row, columns, bookedOn, amountPence, ids.once(cell(cells, columns.bankId)))
      into.add(line)
      if (columns.balance >= 0) running.take(line, cell(cells, columns.balance))
    },
    end: () => ({ ...running.balances(), repeated: ids.repeated() }),
  }
}

const NOT_YET = /pending|authoris|declined/i

/** Of which account a row is; '' where the file does not tell. */
const accountOf = (cells: readonly string[], { account }: Columns): string => (account < 0 ? '' : cell(cells, account))

function lineFrom(
  cells: readonly string[],
  row: number,
  columns: Columns,
  bookedOn: Day,
  amountPence: Pence,
  bankId: string,
): StatementRow {
  const { currency, reference, payee } = columns
  return {
    row,
    account: accountOf(cells, columns),
    bookedOn,
    amountPence,
    currency: currency < 0 ? '' : cell(cells, currency).toUpperCase(),
    reference: reference < 0 ? '' : cut(cell(cells, reference), 200),
    words: wordsOf(cells, columns.words),
    payee: payee < 0 ? '' : cut(squeezed(cells[payee] ?? ''), 200),
    bankId: bankId.length > 200 ? '' : bankId,
  }
}

function whyNoDay(written: string, { order, isOrderProved }: Columns): RowReason {
  if (/^pending$/i.test(written)) return 'pending'
  if (written === '') return 'no-date'
  const shown = orderShown(written)
  if (shown !== undefined && shown !== order && (!isOrderProved || order === 'mdy'))
    throw new StatementBroken('dates-disagree')
  return 'not-a-date'
}

function wordsOf(cells: readonly string[], words: readonly number[]): string {
  if (words.length === 1) return cut(squeezed(cells[words[0] ?? 0] ?? ''), 2000)
  const texts: string[] = []
  for (const column of words) {
    const text = squeezed(cells[column] ?? '')
    if (text !== '' && !texts.includes(text)) texts.push(text)
  }
  return cut(texts.join(' · '), 2000)
}

/** Exactly one of the two is filled; '0.00' is an empty one. Its sign says nothing: some banks write one, some do not. */
function ofTwoColumns(cells: readonly string[], { moneyIn, moneyOut }: Columns): Pence | RowReason {
  const [inText, outText] = [cell(cells, moneyIn), cell(cells, moneyOut)]
  const cameIn = inText === '' ? 0n : amountOf(inText)?.pence
  const wentOut = outText === '' ? 0n : amountOf(outText)?.pence
  if (cameIn === undefined || wentOut === undefined) return 'not-an-amount'
  if (cameIn > 0n && wentOut > 0n) return 'both-sides'
  if (cameIn === 0n && wentOut === 0n) return 'no-amount'
  return cameIn - wentOut
}

/** What was met of signs so far. */
type Signs = { isPlainSeen: boolean; isPlainInDoubt: boolean }

function ofOneColumn(cells: readonly string[], columns: Columns, signs: Signs): Pence | RowReason {
  const { amount, side } = columns
  const text = cell(cells, amount)
  if (text === '') return 'no-amount'
  const found = amountOf(text)
  if (found === undefined) return 'not-an-amount'
  if (found.pence === 0n) return 'amount-is-nothing'
  const way = side < 0 ? wayBySign(found.sign, columns, signs) : wayByWord(cell(cells, side))
  if (way === undefined) return 'no-direction'
  return way === 'in' ? found.pence : -found.pence
}

function wayBySign(sign: '+' | '-' | undefined, { plain, isPlainTold }: Columns, signs: Signs): Side {
  if (sign === undefined) {
    signs.isPlainSeen = true
    return signs.isPlainInDoubt ? undefined : plain
  }
  const way = sign === '+' ? 'in' : 'out'
  if (way !== plain || isPlainTold) return way
  // Both signs are written after all, so that an amount without one may be either.
  if (signs.isPlainSeen) throw new StatementBroken('signs-disagree')
  signs.isPlainInDoubt = true
  return way
}

/** What a column of balances says of the whole, where all amounts lead from its first to its last; the newest may stand first or last. */
function runningBalance(): { take: (line: StatementRow, written: string) => void; balances: () => Balances } {
  let first: { line: StatementRow; held: Pence } | undefined
  let last: { line: StatementRow; held: Pence } | undefined
  let sum = 0n
  let isTold = true
  return {
    take(line, written) {
      sum += line.amountPence
      if (first !== undefined && line.account !== first.line.account) isTold = false
      const found = written === '' ? undefined : amountOf(written)
      const held = found === undefined ? undefined : found.sign === '-' ? -found.pence : found.pence
      if (first === undefined) {
        if (held === undefined) isTold = false
        else first = { line, held }
      }
      last = held === undefined ? undefined : { line, held }
    },
    balances() {
      if (!isTold || first === undefined || last === undefined) return {}
      for (const [old, young] of [[first, last] as const, [last, first] as const]) {
        if (old.line.bookedOn > young.line.bookedOn || old.held - old.line.amountPence + sum !== young.held) continue
        return {
          opening: { on: old.line.bookedOn, pence: old.held - old.line.amountPence },
          closing: { on: young.line.bookedOn, pence: young.held },
        }
      }
      return {}
    },
  }
}
