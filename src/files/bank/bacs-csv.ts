import type { Answer, MovedAccount, RefusedRow, ReturnedCredit, RowReason, Unreadable } from './answer.ts'
import { amountOf, cut, dateOf, digitsOf } from './cells.ts'
import { cellOf, columnOf, type Row, tableOf } from './csv-table.ts'

const REFERENCES = [
  'reference',
  'payment reference',
  'beneficiary reference',
  'our reference',
  'service user reference',
]
const SORT_CODES = ['sort code', 'sortcode', 'beneficiary sort code', 'destination sort code', 'payee sort code']
const ACCOUNTS = [
  ...['account number', 'account', 'beneficiary account number', 'beneficiary account', 'destination account number'],
  ...['destination account', 'payee account number'],
]
const AMOUNTS = ['amount', 'value', 'amount in pounds', 'returned amount']
const DATES = ['date', 'return date', 'returned on', 'processing date', 'date returned', 'original processing date']
const CODES = ['reason code', 'return code', 'code', 'reason', 'return reason', 'arucs code']

/** A table with the columns of Bacs' list of returned credits (ARUCS): an account, an amount and a code for why. */
export const isArucs = (headings: readonly string[]): boolean =>
  [SORT_CODES, ACCOUNTS, AMOUNTS, CODES].every((names) => columnOf(headings, ...names) >= 0)

/** Bacs' list of credits that came back (ARUCS) as CSV. Undefined where the headings are not its. */
export const readArucs = (text: string): Answer<ReturnedCredit> | Unreadable | undefined =>
  rowsOf(text, isArucs, (headings) => {
    const [reference, sort, account] = [REFERENCES, SORT_CODES, ACCOUNTS].map((names) => columnOf(headings, ...names))
    const [amount, date, code] = [AMOUNTS, DATES, CODES].map((names) => columnOf(headings, ...names))
    return (row) => {
      const found = amountOf(cellOf(row, amount ?? -1))
      if (found === undefined) return cellOf(row, amount ?? -1) === '' ? 'no-amount' : 'not-an-amount'
      if (found.pence === 0n) return 'amount-is-nothing'
      const [sortCode, accountNumber] = [cellOf(row, sort ?? -1), cellOf(row, account ?? -1)]
      const numbers = numbersOf(sortCode, accountNumber)
      const given = cut(
        cellOf(row, reference ?? -1)
          .toUpperCase()
          .replaceAll(/\s/g, ''),
        35,
      )
      if (numbers === undefined && given === '') return 'not-an-account'
      const written = cellOf(row, date ?? -1)
      const returnedOn = dateOf(written)
      if (returnedOn === undefined) return written === '' ? 'no-date' : 'not-a-date'
      return {
        ...{ row: row.row, reference: given, returnedOn, code: codeOf(cellOf(row, code ?? -1)) },
        ...{ sortCode: numbers?.sortCode ?? '', accountNumber: numbers?.accountNumber ?? '' },
        amountPence: found.pence,
      }
    }
  })

/** '5', '5 - no account', 'ARUCS5' are all the code 5. */
const codeOf = (text: string): string =>
  (/^(?:arucs[ -]?)?([0-9a-z])\b/i.exec(text)?.[1] ?? cut(text, 35)).toUpperCase()

const OLD_SORTS = ['old sort code', 'original sort code', 'incorrect sort code', 'from sort code', 'sort code']
const OLD_ACCOUNTS = [
  ...[
    'old account number',
    'old account',
    'original account number',
    'incorrect account number',
    'from account number',
  ],
  'account number',
]
const NEW_SORTS = ['new sort code', 'correct sort code', 'to sort code', 'corrected sort code']
const NEW_ACCOUNTS = [
  ...['new account number', 'new account', 'correct account number', 'to account number', 'corrected account number'],
]
const MOVED = ['effective date', 'date', 'date of change', 'switch date', 'processing date', 'switched on']

/** A table with the columns of Bacs' advice of wrong accounts (AWACS): old numbers and new. */
export const isAwacs = (headings: readonly string[]): boolean =>
  [OLD_SORTS, OLD_ACCOUNTS, NEW_SORTS, NEW_ACCOUNTS].every((names) => columnOf(headings, ...names) >= 0)

/** Bacs' advice that accounts have moved (AWACS) as CSV. Undefined where the headings are not its. */
export const readAwacs = (text: string): Answer<MovedAccount> | Unreadable | undefined =>
  rowsOf(text, isAwacs, (headings) => {
    const [oldSort, oldAccount] = [OLD_SORTS, OLD_ACCOUNTS].map((names) => columnOf(headings, ...names))
    const [newSort, newAccount, moved] = [NEW_SORTS, NEW_ACCOUNTS, MOVED].map((names) => columnOf(headings, ...names))
    return (row) => {
      const from = numbersOf(cellOf(row, oldSort ?? -1), cellOf(row, oldAccount ?? -1))
      const to = numbersOf(cellOf(row, newSort ?? -1), cellOf(row, newAccount ?? -1))
      if (from === undefined || to === undefined) return 'not-an-account'
      return { row: row.row, from, to, movedOn: dateOf(cellOf(row, moved ?? -1)) }
    }
  })

function numbersOf(sort: string, account: string): { sortCode: string; accountNumber: string } | undefined {
  const [sortCode, accountNumber] = [digitsOf(sort, 6), digitsOf(account, 8)]
  return sortCode === undefined || accountNumber === undefined ? undefined : { sortCode, accountNumber }
}

function rowsOf<Entry extends object>(
  text: string,
  fits: (headings: readonly string[]) => boolean,
  readerOf: (headings: readonly string[]) => (row: Row) => Entry | RowReason,
): Answer<Entry> | Unreadable | undefined {
  const table = tableOf(text, fits)
  if (table === undefined || 'unreadable' in table) return table
  const read = readerOf(table.headings)
  const entries: Entry[] = []
  const refused: RefusedRow[] = []
  for (const row of table.rows) {
    const entry = read(row)
    if (typeof entry === 'string') refused.push({ row: row.row, text: row.text, reason: entry })
    else entries.push(entry)
  }
  return { entries, refused }
}
