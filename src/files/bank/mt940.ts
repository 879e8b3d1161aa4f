import { type Day, dayOf, daysBetween } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { type BalanceOn, type Balances, type RowReason, StatementBroken, type StatementRow } from './answer.ts'
import { amountOf, cut, squeezed } from './cells.ts'
import type { Collector } from './collector.ts'
import { spoken } from './mt940-told.ts'

/** A field of a message: its tag and its lines. */
type Field = { readonly tag: string; readonly lines: string[] }

const FIELD = /^(?:\{4:)?:(\d{2}[A-Z]?):(.*)$/
const END = /^-(?:\}.*|XXX.*)?$/
/** A block of SWIFT that says which message this is: one within the day (MT942) is no statement. */
const WITHIN_THE_DAY = /^\{1:[^\n]*\{2:[IO]94[12]/m

/** Whether a text is a statement of SWIFT: by the tags that its lines begin with. */
export const isMt940 = (head: string): boolean => /^(?:\{1:F|:(?:20|25|28C?|60[FM]|61|62[FM]|64|940):)/m.test(head)

function* fieldsOf(text: string): Generator<Field> {
  let field: Field | undefined
  for (const line of text.split(/\r\n|\r|\n/)) {
    const found = FIELD.exec(line)
    if (found !== null) {
      if (field !== undefined) yield field
      field = { tag: found[1] ?? '', lines: [found[2] ?? ''] }
    } else if (END.test(line) || line.startsWith('{')) {
      if (field !== undefined) yield field
      field = undefined
    } else if (field !== undefined) field.lines.push(line)
  }
  if (field !== undefined) yield field
}

type Statement = { account: string; currency: string; opening?: BalanceOn; closing?: BalanceOn }
type Entry = { line: readonly string[]; told: string[]; of: Statement }

/**
 * A statement of SWIFT (MT940) as banks write it. A row is a field 61 with what field 86 says of it. The reversal of a credit (RC) took
 * money out, the reversal of a debit (RD) brought it back. Throws `StatementBroken`.
 */
export function readMt940(text: string, into: Collector): Balances {
  if (WITHIN_THE_DAY.test(text)) throw new StatementBroken('not-booked-yet')
  const statements: Statement[] = []
  const entries: Entry[] = []
  let statement: Statement | undefined
  let last: Entry | undefined
  const current = (): Statement => {
    if (statement === undefined) {
      statement = { account: '', currency: '' }
      statements.push(statement)
    }
    return statement
  }
  for (const { tag, lines } of fieldsOf(text)) {
    const [first = ''] = lines
    if (tag === '20') statement = undefined
    if (tag !== '86') last = undefined
    if (tag === '25') current().account = first.trim()
    if (tag === '60F' || tag === '60M' || tag === '62F' || tag === '62M') hold(current(), tag, first)
    if (tag === '61') {
      last = { line: lines, told: [], of: current() }
      entries.push(last)
      into.count()
    }
    if (tag === '86') last?.told.push(...lines)
  }
  addAll(entries, into)
  return balancesOf(statements)
}

function addAll(entries: readonly Entry[], into: Collector): void {
  const count = new Map<string, number>()
  const read = entries.map((entry, index) => lineFrom(entry, index + 1))
  for (const line of read)
    if (typeof line !== 'string' && line.bankId !== '') count.set(line.bankId, (count.get(line.bankId) ?? 0) + 1)
  for (const [index, line] of read.entries()) {
    if (typeof line !== 'string') into.add(count.get(line.bankId) === 1 ? line : { ...line, bankId: '' })
    else
      into.refuse(
        index + 1,
        [`:61:${entries[index]?.line.join('\n')}`, ...(entries[index]?.told ?? [])].join('\n'),
        line,
        entries[index]?.of.account ?? '',
      )
  }
}

const BALANCE = /^([CD])(\d{6})([A-Z]{3})([\d,]+)/

function hold(statement: Statement, tag: string, text: string): void {
  const found = BALANCE.exec(text)
  if (found === null) return
  const [, side, date = '', currency = '', written = ''] = found
  if (statement.currency === '') statement.currency = currency
  const [on, pence] = [shortDay(date), penceOf(written)]
  if (on === undefined || pence === undefined) return
  const balance = { on, pence: side === 'C' ? pence : -pence }
  if (tag.startsWith('60')) statement.opening ??= balance
  else statement.closing = balance
}

const ENTRY = /^(\d{6})(\d{4})?(R[CD]|E[CD]|[CD])([A-Z])?([\d,]+)(?:([NSF][A-Z0-9]{3})?(.*))?$/

function lineFrom({ line, told, of }: Entry, row: number): StatementRow | RowReason {
  const found = ENTRY.exec((line[0] ?? '').trim())
  if (found === null) return /^\d{6}/.test(line[0] ?? '') ? 'not-an-amount' : 'not-a-date'
  const [, valued = '', entered, mark = '', , written = '', , references = ''] = found
  if (mark.startsWith('E')) return 'pending'
  const pence = penceOf(written)
  if (pence === undefined) return 'not-an-amount'
  if (pence === 0n) return 'amount-is-nothing'
  const valuedOn = shortDay(valued)
  const bookedOn = valuedOn === undefined || entered === undefined ? valuedOn : (nearest(valuedOn, entered) ?? valuedOn)
  if (bookedOn === undefined) return 'not-a-date'
  const parting = references.indexOf('//')
  const [ours, theirs] = parting < 0 ? [references, ''] : [references.slice(0, parting), references.slice(parting + 2)]
  const said = spoken(told)
  const reference = said.reference === '' ? lasting(ours) : said.reference
  const words = [said.words, ...line.slice(1).map(squeezed), said.words === '' ? squeezed(ours) : '']
  return {
    ...{ row, account: of.account, bookedOn, currency: of.currency },
    amountPence: mark === 'C' || mark === 'RD' ? pence : -pence,
    reference: cut(reference, 200),
    words: cut([...new Set(words.filter((text) => text !== '' && text !== 'NONREF'))].join(' · '), 2000),
    payee: cut(said.payee, 200),
    bankId: cut(lasting(theirs), 200),
  }
}

const lasting = (id: string): string => (/^(?:NONREF|EREF|NOTPROVIDED|)$/.test(id.trim()) ? '' : squeezed(id))

/** SWIFT's amounts: digits, a comma, decimals; a comma always parts the pence ('500,' is 500.00, '1,5' is 1.50). */
function penceOf(written: string): Pence | undefined {
  const [whole = '', part = '', ...more] = written.split(',')
  if (more.length > 0 || whole.length > 30 || !/^\d+$/.test(whole) || !/^\d{0,2}0*$/.test(part)) return undefined
  return amountOf(`${BigInt(whole)}.${part.slice(0, 2).padEnd(2, '0')}`)?.pence
}

/** 'YYMMDD'; years from 80 on are of the century before. */
function shortDay(text: string): Day | undefined {
  const year = Number(text.slice(0, 2))
  return dayOf(year < 80 ? 2000 + year : 1900 + year, Number(text.slice(2, 4)), Number(text.slice(4, 6)))
}

/** The day 'MMDD' of the year that brings it nearest to another day: a value of 31 December may be booked on 2 January. */
function nearest(to: Day, text: string): Day | undefined {
  const [month, date] = [Number(text.slice(0, 2)), Number(text.slice(2, 4))]
  const year = Number(to.slice(0, 4))
  const days = [year - 1, year, year + 1].map((one) => dayOf(one, month, date)).filter((one) => one !== undefined)
  return days.sort((a, b) => Math.abs(daysBetween(to, a)) - Math.abs(daysBetween(to, b)))[0]
}

/** Of the whole file, where all its statements are of one account and follow on each other. */
function balancesOf(statements: readonly Statement[]): Balances {
  const [first, last] = [statements[0], statements.at(-1)]
  if (first === undefined || last === undefined) return {}
  const follows = statements.every(({ account, opening }, index) => {
    const before = statements[index - 1]
    return before === undefined || (account === before.account && opening?.pence === before.closing?.pence)
  })
  if (!follows) return {}
  return {
    ...(first.opening === undefined ? {} : { opening: first.opening }),
    ...(last.closing === undefined ? {} : { closing: last.closing }),
  }
}
