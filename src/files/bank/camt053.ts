import { parseDay } from '#core/day.ts'
import type { Answer, RefusedRow, RowReason, StatementLine, Unreadable } from './answer.ts'
import { ROWS_MAX } from './answer.ts'
import { amountOf, cut } from './cells.ts'
import { all, at, type Element, textAt, walk, written } from './xml.ts'

const COLLECTED = new Set(['Id', 'FrToDt', 'Acct', 'Bal', 'Ntry'])

/** What is known of a statement before its entries: whose it is, and on which days it begins and ends. */
type About = { account: string; days: Set<string> }

/**
 * A bank statement (ISO 20022 camt.053, any version), read as banks really write it: nearly half of the published ones do not fit their
 * own schema. An entry that cannot be understood is refused by name; the others are read. Reports within a day (camt.052) and
 * notices of single entries (camt.054) are refused: the same entries come again in the statement.
 */
export function readCamt053(text: string): Answer<StatementLine> | Unreadable {
  const entries: StatementLine[] = []
  const refused: RefusedRow[] = []
  let about: About = { account: '', days: new Set() }
  let row = 0
  const walked = walk(text, COLLECTED, (element, around) => {
    if (around.at(-1) !== 'Stmt') return undefined
    if (element.name === 'Id') about = { account: '', days: new Set() }
    if (element.name !== 'Ntry') return note(element, about)
    row += 1
    if (row > ROWS_MAX) return 'enough'
    const line = lineFrom(element, row, about)
    if (typeof line === 'string') refused.push({ row, text: written(element), reason: line })
    else entries.push(line)
    return undefined
  })
  if ('unreadable' in walked) return walked
  if (walked.message === 'BkToCstmrAcctRpt' || walked.message === 'BkToCstmrDbtCdtNtfctn')
    return { unreadable: 'not-booked-yet' }
  if (walked.message !== 'BkToCstmrStmt') return { unreadable: 'not-known' }
  return { entries, refused }
}

function note(element: Element, about: About): undefined {
  if (element.name === 'Acct') about.account = textAt(element, 'Id', 'IBAN') || textAt(element, 'Id', 'Othr', 'Id')
  const days = [
    dayIn(element, 'Dt'),
    textAt(element, 'Dt'),
    ...['FrDtTm', 'ToDtTm', 'FrDt', 'ToDt'].map((name) => textAt(element, name)),
  ]
  if (element.name === 'Bal' || element.name === 'FrToDt')
    for (const day of days) if (day !== '') about.days.add(day.slice(0, 10))
}

/** An entry without a day is of the statement's day, where that is one day. */
const dayOfAll = ({ days }: About): string => (days.size === 1 ? ([...days][0] ?? '') : '')

function lineFrom(entry: Element, row: number, about: About): StatementLine | RowReason {
  const status = textAt(entry, 'Sts') || textAt(entry, 'Sts', 'Cd')
  if (status === 'PDNG' || status === 'INFO' || status === 'FUTR') return 'pending'
  const written = textAt(entry, 'Amt')
  if (written === '') return 'no-amount'
  const amount = amountOf(written)
  if (amount === undefined) return 'not-an-amount'
  if (amount.pence === 0n) return 'amount-is-nothing'
  const side = textAt(entry, 'CdtDbtInd')
  if (side !== 'CRDT' && side !== 'DBIT') return 'no-direction'
  const day = dayIn(entry, 'BookgDt') || dayIn(entry, 'ValDt') || dayOfAll(about)
  if (day === '') return 'no-date'
  const bookedOn = parseDay(day)
  if (bookedOn === undefined) return 'not-a-date'
  const { account } = about
  const amountPence = side === 'CRDT' ? amount.pence : -amount.pence
  const currency = at(entry, 'Amt')?.attributes.Ccy ?? ''
  return {
    row,
    account,
    bookedOn,
    amountPence,
    currency,
    reference: cut(referenceOf(entry), 200),
    words: wordsOf(entry),
  }
}

/** As the bank writes it: a moment is cut to its own day, not moved into ours. */
const dayIn = (entry: Element, name: string): string =>
  textAt(entry, name, 'Dt') || textAt(entry, name, 'DtTm').slice(0, 10)

/** The reference that we gave it where the entry is one payment; of several there is none that stands for all. */
function referenceOf(entry: Element): string {
  const given = all(entry, 'EndToEndId')
    .map(({ text }) => text.trim())
    .filter((text) => text !== '' && text !== 'NOTPROVIDED')
  return given.length === 1 ? (given[0] ?? '') : ''
}

const SAID = ['Ustrd', 'AddtlTxInf', 'AddtlNtryInf', 'Nm', 'EndToEndId', 'AcctSvcrRef'] as const

/** What the bank says of it, each saying once. Not its number within the file: the same entry has another one in another file. */
const wordsOf = (entry: Element): string =>
  cut(
    [...new Set(SAID.flatMap((name) => all(entry, name)).map(({ text }) => text.replaceAll(/\s+/g, ' ').trim()))]
      .filter((text) => text !== '')
      .join(' · '),
    2000,
  )
