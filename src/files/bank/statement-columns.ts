import type { DateOrder } from './cells.ts'
import { amountOf, orderShown } from './cells.ts'
import { columnOf } from './csv-table.ts'

const DATES = [
  ...['booking date', 'date', 'transaction date', 'posting date', 'posted date', 'date processed', 'process date'],
  ...['entry date', 'completed date', 'created', 'value date', 'datum', 'buchungstag'],
]
const MONEY_IN = [
  ...['paid in', 'money in', 'credit', 'credits', 'credit amount', 'deposit', 'deposits', 'receipts'],
  ...['amount credited', 'in'],
]
const MONEY_OUT = [
  ...['paid out', 'money out', 'debit', 'debits', 'debit amount', 'withdrawal', 'withdrawals', 'payments'],
  ...['amount debited', 'out'],
]
const AMOUNTS = [
  ...['amount', 'transaction amount', 'net amount', 'value', 'debit/credit', 'credit/debit', 'bedrag', 'betrag'],
]
const SIDES = [
  ...['credit/debit', 'debit/credit', 'cr/dr', 'dr/cr', 'direction', 'debit or credit', 'credit or debit', 'dc'],
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
const PAYEES = [
  ...['payee', 'payee name', 'merchant', 'merchant name', 'merchant/description', 'counterparty', 'counter party'],
  ...['counterparty name', 'counteraccount name', 'beneficiary', 'beneficiary name', 'name', 'paid to'],
]
const IDS = ['transaction id', 'id', 'fitid']
const STATUSES = ['status', 'state']
const CURRENCIES = ['currency', 'ccy']
const ACCOUNTS = ['account', 'account number', 'iban', 'iban/bban']
const BALANCES = ['balance', 'running balance', 'account balance', 'balance after transaction', 'saldo']

const IN = /^(?:cr|crdt|credit|c|in|inflow|i|\+)$/i
const OUT = /^(?:dr|dbit|debit|d|db|out|outflow|o|-)$/i

export type Side = 'in' | 'out' | undefined

/** Where what stands in a table of a bank. Columns count from 0; -1: there is none. */
export type Columns = {
  readonly date: number
  readonly moneyIn: number
  readonly moneyOut: number
  readonly amount: number
  readonly side: number
  readonly reference: number
  readonly status: number
  readonly currency: number
  readonly account: number
  readonly payee: number
  readonly bankId: number
  readonly balance: number
  readonly words: readonly number[]
  /** What an amount without a sign is; undefined: no one knows. */
  readonly plain: Side
  /** Whether somebody told what it is, rather than the signs of the others. */
  readonly isPlainTold: boolean
  readonly order: DateOrder
  /** Whether a day of the table proves its order, so that one of another order is a slip rather than a doubt. */
  readonly isOrderProved: boolean
}

/** A table whose headings are known or were told: which column is what. `plainIs`: what an amount without a sign is. */
export type Mapping = {
  readonly date: number
  readonly dateOrder: DateOrder
  readonly amount?: number
  readonly moneyIn?: number
  readonly moneyOut?: number
  readonly plainIs?: 'in' | 'out'
  readonly payee?: number
  readonly words: readonly number[]
}

const has = (headings: readonly string[], names: readonly string[]): boolean => columnOf(headings, ...names) >= 0

/** Whether these are the headings of a statement: a day, and amounts in one column or in two. */
export const isStatement = (headings: readonly string[]): boolean =>
  has(headings, DATES) && (has(headings, AMOUNTS) || (has(headings, MONEY_IN) && has(headings, MONEY_OUT)))

/**
 * Which column is what, by the headings; and what only the rows tell: the order of days (British unless one proves another), and what
 * an amount without a sign is. `rows`: the first ones of the table, or all of a short one.
 */
export function columnsOf(headings: readonly string[], rows: readonly (readonly string[])[]): Columns {
  const [moneyIn, moneyOut] = [columnOf(headings, ...MONEY_IN), columnOf(headings, ...MONEY_OUT)]
  const amount = columnOf(headings, ...AMOUNTS)
  // 'Debit/Credit' heads an amount with a sign at one bank, and the word alone at another.
  const side = columnOf(headings, ...SIDES)
  const isWord = side >= 0 && rows.some((row) => wayByWord(cell(row, side)) !== undefined)
  const date = columnOf(headings, ...DATES)
  const amounts =
    moneyIn >= 0 && moneyOut >= 0 ? { moneyIn, moneyOut, amount: -1 } : { moneyIn: -1, moneyOut: -1, amount }
  return {
    ...{ date, ...amounts, side: isWord ? side : -1, reference: columnOf(headings, ...REFERENCES) },
    status: columnOf(headings, ...STATUSES),
    currency: columnOf(headings, ...CURRENCIES),
    account: columnOf(headings, ...ACCOUNTS),
    payee: columnOf(headings, ...PAYEES),
    bankId: columnOf(headings, ...IDS),
    balance: columnOf(headings, ...BALANCES),
    words: WORDS.map((name) => headings.indexOf(name)).filter((column) => column >= 0),
    isPlainTold: false,
    plain: amounts.amount < 0 ? undefined : meaningOfPlain(rows, amounts.amount),
    ...orderIn(rows, date),
  }
}

/** The columns as somebody told them. */
export const columnsFrom = (mapping: Mapping, rows: readonly (readonly string[])[]): Columns => ({
  ...{ side: -1, reference: -1, status: -1, currency: -1, account: -1, bankId: -1, balance: -1 },
  date: mapping.date,
  amount: mapping.amount ?? -1,
  moneyIn: mapping.moneyIn ?? -1,
  moneyOut: mapping.moneyOut ?? -1,
  payee: mapping.payee ?? -1,
  words: mapping.words,
  isPlainTold: mapping.plainIs !== undefined,
  plain: mapping.plainIs ?? (mapping.amount === undefined ? undefined : meaningOfPlain(rows, mapping.amount)),
  ...{ order: mapping.dateOrder, isOrderProved: true },
})

/** The text of a cell without blanks around it; '' where there is none. */
export const cell = (cells: readonly string[], column: number): string =>
  column < 0 ? '' : (cells[column] ?? '').trim()

/** What an amount without a sign is: where only one of the two signs is written, it is the other. */
function meaningOfPlain(rows: readonly (readonly string[])[], column: number): Side {
  const signs = new Set(rows.map((row) => amountOf(cell(row, column))?.sign))
  if (signs.has('-') === signs.has('+')) return undefined
  return signs.has('-') ? 'in' : 'out'
}

function orderIn(rows: readonly (readonly string[])[], column: number): { order: DateOrder; isOrderProved: boolean } {
  const shown = new Set(rows.map((row) => orderShown(cell(row, column))))
  if (shown.has('mdy') && !shown.has('dmy')) return { order: 'mdy', isOrderProved: true }
  return { order: 'dmy', isOrderProved: shown.has('dmy') }
}

/** Which way a word says that money went: 'CR', 'debit', 'out'. */
export const wayByWord = (word: string): Side => (IN.test(word) ? 'in' : OUT.test(word) ? 'out' : undefined)
