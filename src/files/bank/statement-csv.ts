import type { Pence } from '#core/money.ts'
import type { Answer, RefusedRow, RowReason, StatementLine, Unreadable } from './answer.ts'
import { amountOf, cut, dateOf } from './cells.ts'
import { cellOf, columnOf, type Row, tableOf } from './csv-table.ts'

const DATES = [
  ...['booking date', 'date', 'transaction date', 'posting date', 'posted date', 'date processed', 'process date'],
  ...['entry date', 'completed date', 'created', 'value date', 'datum', 'buchungstag'],
]
const MONEY_IN = [
  ...[
    'paid in',
    'money in',
    'credit',
    'credits',
    'credit amount',
    'deposit',
    'deposits',
    'receipts',
    'amount credited',
  ],
  'in',
]
const MONEY_OUT = [
  ...['paid out', 'money out', 'debit', 'debits', 'debit amount', 'withdrawal', 'withdrawals', 'payments'],
  ...['amount debited', 'out'],
]
const AMOUNTS = [
  'amount',
  'transaction amount',
  'net amount',
  'value',
  'debit/credit',
  'credit/debit',
  'bedrag',
  'betrag',
]
const SIDES = [
  'credit/debit',
  'debit/credit',
  'cr/dr',
  'dr/cr',
  'direction',
  'debit or credit',
  'credit or debit',
  'dc',
]
const REFERENCES = ['reference', 'payment reference', 'customer reference', 'transaction reference', 'ref']
const WORDS = [
  ...['description', 'transaction description', 'details', 'narrative', 'narrative 1', 'narrative 2', 'narrative 3'],
  ...[
    'transaction type',
    'type',
    'merchant/description',
    'memo',
    'payee',
    'name',
    'counterparty',
    'particulars',
    'notes',
  ],
]
const STATUSES = ['status', 'state']
const CURRENCIES = ['currency', 'ccy']
const ACCOUNTS = ['account', 'account number', 'iban', 'iban/bban']

const IN = /^(?:cr|crdt|credit|c|in|inflow|i|\+)$/i
const OUT = /^(?:dr|dbit|debit|d|db|out|outflow|o|-)$/i

type Columns = {
  date: number
  moneyIn: number
  moneyOut: number
  amount: number
  side: number
  reference: number
  status: number
  currency: number
  account: number
  words: readonly number[]
}

const has = (headings: readonly string[], names: readonly string[]): boolean => columnOf(headings, ...names) >= 0

/** Whether these are the headings of a statement: a day, and amounts in one column or in two. */
export const isStatement = (headings: readonly string[]): boolean =>
  has(headings, DATES) && (has(headings, AMOUNTS) || (has(headings, MONEY_IN) && has(headings, MONEY_OUT)))

function columnsOf(headings: readonly string[], rows: readonly Row[]): Columns {
  const [moneyIn, moneyOut] = [columnOf(headings, ...MONEY_IN), columnOf(headings, ...MONEY_OUT)]
  const amount = columnOf(headings, ...AMOUNTS)
  // 'Debit/Credit' heads an amount with a sign at one bank, and the word alone at another.
  const side = columnOf(headings, ...SIDES)
  const isWord = side >= 0 && rows.some((row) => IN.test(cellOf(row, side)) || OUT.test(cellOf(row, side)))
  return {
    date: columnOf(headings, ...DATES),
    ...(moneyIn >= 0 && moneyOut >= 0 ? { moneyIn, moneyOut, amount: -1 } : { moneyIn: -1, moneyOut: -1, amount }),
    side: isWord ? side : -1,
    reference: columnOf(headings, ...REFERENCES),
    status: columnOf(headings, ...STATUSES),
    currency: columnOf(headings, ...CURRENCIES),
    account: columnOf(headings, ...ACCOUNTS),
    words: WORDS.map((name) => headings.indexOf(name)).filter((column) => column >= 0),
  }
}

/**
 * A bank statement as CSV. Whether money came in or went out is told by the column it stands in, or by a column that says so, else by
 * the sign; where none of them tells (a file without a single sign), a row is refused: it is not guessed. Undefined where the
 * headings are not a statement's.
 */
export function readStatementCsv(text: string): Answer<StatementLine> | Unreadable | undefined {
  const table = tableOf(text, isStatement)
  if (table === undefined || 'unreadable' in table) return table
  const columns = columnsOf(table.headings, table.rows)
  const plain = meaningOfPlain(table.rows, columns.amount)
  const entries: StatementLine[] = []
  const refused: RefusedRow[] = []
  for (const row of table.rows) {
    const line = lineFrom(row, columns, plain)
    if (typeof line === 'string') refused.push({ row: row.row, text: row.text, reason: line })
    else entries.push(line)
  }
  return { entries, refused }
}

type Side = 'in' | 'out' | undefined

/** What an amount without a sign is, in this file: where only one of the two signs is written, it is the other. */
function meaningOfPlain(rows: readonly Row[], column: number): Side {
  const signs = new Set(rows.map((row) => amountOf(cellOf(row, column))?.sign))
  if (signs.has('-') === signs.has('+')) return undefined
  return signs.has('-') ? 'in' : 'out'
}

function lineFrom(row: Row, columns: Columns, plain: Side): StatementLine | RowReason {
  const written = cellOf(row, columns.date)
  if (/^pending$/i.test(written) || /pending|authoris|declined/i.test(cellOf(row, columns.status))) return 'pending'
  if (written === '') return 'no-date'
  const bookedOn = dateOf(written)
  if (bookedOn === undefined) return 'not-a-date'
  const amountPence = columns.amount < 0 ? ofTwoColumns(row, columns) : ofOneColumn(row, columns, plain)
  if (typeof amountPence === 'string') return amountPence
  return {
    ...{ row: row.row, account: cellOf(row, columns.account), bookedOn, amountPence },
    currency: cellOf(row, columns.currency).toUpperCase(),
    reference: cut(cellOf(row, columns.reference), 200),
    words: cut(wordsOf(row, columns), 2000),
  }
}

const wordsOf = (row: Row, { words }: Columns): string =>
  words
    .map((column) => cellOf(row, column).replaceAll(/\s+/g, ' '))
    .filter((text, index, texts) => text !== '' && texts.indexOf(text) === index)
    .join(' · ')

/** Exactly one of the two is filled; '0.00' is an empty one. Its sign says nothing: some banks write one, some do not. */
function ofTwoColumns(row: Row, { moneyIn, moneyOut }: Columns): Pence | RowReason {
  const [inText, outText] = [cellOf(row, moneyIn), cellOf(row, moneyOut)]
  const [cameIn, wentOut] = [
    inText === '' ? 0n : amountOf(inText)?.pence,
    outText === '' ? 0n : amountOf(outText)?.pence,
  ]
  if (cameIn === undefined || wentOut === undefined) return 'not-an-amount'
  if (cameIn > 0n && wentOut > 0n) return 'both-sides'
  if (cameIn === 0n && wentOut === 0n) return 'no-amount'
  return cameIn - wentOut
}

function ofOneColumn(row: Row, { amount, side }: Columns, plain: Side): Pence | RowReason {
  const text = cellOf(row, amount)
  if (text === '') return 'no-amount'
  const found = amountOf(text)
  if (found === undefined) return 'not-an-amount'
  if (found.pence === 0n) return 'amount-is-nothing'
  const way = side < 0 ? wayBySign(found.sign, plain) : wayByWord(cellOf(row, side))
  if (way === undefined) return 'no-direction'
  return way === 'in' ? found.pence : -found.pence
}

const wayBySign = (sign: '+' | '-' | undefined, plain: Side): Side =>
  sign === undefined ? plain : sign === '+' ? 'in' : 'out'

const wayByWord = (word: string): Side => (IN.test(word) ? 'in' : OUT.test(word) ? 'out' : undefined)
