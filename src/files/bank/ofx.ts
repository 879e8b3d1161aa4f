import { type Day, dayOf } from '#core/day.ts'
import { type BalanceOn, type Balances, type RowReason, StatementBroken, type StatementRow } from './answer.ts'
import { type Amount, amountOf, cut, squeezed } from './cells.ts'
import type { Collector } from './collector.ts'
import { unescaped } from './entities.ts'

/** Elements that hold others and matter here. OFX 1 (SGML) does not close the rest, so that only these have an inside. */
const HOLDERS = new Set([
  ...['STMTTRN', 'STMTTRNP', 'STMTRS', 'CCSTMTRS', 'INVSTMTRS', 'BANKTRANLIST', 'LEDGERBAL', 'AVAILBAL', 'PAYEE'],
  ...['CURRENCY', 'ORIGCURRENCY', 'BANKACCTFROM', 'CCACCTFROM', 'INVACCTFROM', 'BANKACCTTO', 'CCACCTTO', 'BAL'],
])
const ACCOUNTS = new Set(['BANKACCTFROM', 'CCACCTFROM', 'INVACCTFROM'])
const DEPTH_MAX = 50

/** Whether a text is OFX, of either kind. */
export const isOfx = (head: string): boolean => /<OFX>|^\s*OFXHEADER\s*:|<\?OFX\s/i.test(head.slice(0, 4096))

type Account = { account: string; currency: string; closing?: BalanceOn }
/** One entry as it stands: its fields by name, within it or within an element of it ('PAYEE/NAME'). */
type Entry = { of: Account; fields: Map<string, string>; from: number; to: number; isPending: boolean }

/**
 * OFX 1 (SGML) or 2 (XML), also Quicken's .qfx. Signs tell which way money went; in a file without a single minus the kind of entry
 * tells it ('DEBIT'). Throws `StatementBroken`: a file that breaks off is refused, since nobody knows what was behind it.
 */
export function readOfx(text: string, into: Collector): Balances {
  if (/<!(?:\s|[a-z])/i.test(text)) throw new StatementBroken('has-doctype')
  const { entries, accounts } = entriesOf(text, into)
  const hasSigns = entries.some(({ fields }) => fields.get('TRNAMT')?.includes('-') === true)
  const uses = new Map<string, number>()
  const idOf = ({ of, fields }: Entry): string => `${of.account}\n${fields.get('FITID') ?? ''}`
  for (const entry of entries) uses.set(idOf(entry), (uses.get(idOf(entry)) ?? 0) + 1)
  for (const [index, entry] of entries.entries()) {
    const line = lineFrom(entry, index + 1, hasSigns, uses.get(idOf(entry)) === 1)
    if (typeof line === 'string') into.refuse(index + 1, text.slice(entry.from, entry.to), line, entry.of.account)
    else into.add(line)
  }
  const [only, ...others] = accounts.filter(({ account }) => account !== '')
  return only?.closing === undefined || others.length > 0 ? {} : { closing: only.closing }
}

type Tag = {
  readonly name: string
  readonly isEnd: boolean
  readonly said: string
  readonly from: number
  readonly to: number
}

/** Each tag with the words behind it. */
function* tagsOf(text: string): Generator<Tag> {
  let from = text.indexOf('<')
  while (from >= 0) {
    const end = text.indexOf('>', from)
    if (end < 0) throw new StatementBroken('broken-xml')
    let name = text.slice(from + 1, end)
    const isEnd = name.startsWith('/')
    if (isEnd) name = name.slice(1)
    const isEmpty = name.endsWith('/')
    let next = text.indexOf('<', end)
    let said = text.slice(end + 1, next < 0 ? text.length : next)
    while (text.startsWith('<![CDATA[', next)) {
      const close = text.indexOf(']]>', next)
      if (close < 0) throw new StatementBroken('broken-xml')
      said += text.slice(next + 9, close).replaceAll('&', '&amp;')
      next = text.indexOf('<', close)
    }
    const plain = name.length > 100 ? '' : (name.split(/[\s/]/)[0] ?? '').toUpperCase()
    if (!isEmpty) yield { name: plain, isEnd, said, from, to: end + 1 }
    from = next
  }
}

function entriesOf(text: string, into: Collector): { entries: Entry[]; accounts: Account[] } {
  const [entries, accounts, open]: [Entry[], Account[], string[]] = [[], [], []]
  let of: Account = { account: '', currency: '' }
  let entry: Entry | undefined
  let balance = new Map<string, string>()
  let [isOpen, isClosed] = [false, false]
  const close = (name: string, to: number): void => {
    const at = open.lastIndexOf(name)
    if (at < 0) return
    open.length = at
    if (name === 'LEDGERBAL') Object.assign(of, balanceOf(balance))
    if (!isEntry(name) || entry === undefined) return
    entries.push({ ...entry, to })
    entry = undefined
  }
  for (const { name, isEnd, said, from, to } of tagsOf(text)) {
    if (name === 'OFX') [isOpen, isClosed] = [true, isEnd]
    if (isEnd) close(name, to)
    else if (HOLDERS.has(name)) {
      if (isEntry(name)) {
        for (const kind of ENTRIES) close(kind, from)
        into.count()
        entry = { of, fields: new Map(), from, to, isPending: name === 'STMTTRNP' }
      }
      if (name.endsWith('STMTRS')) {
        of = { account: '', currency: '' }
        accounts.push(of)
      }
      if (name === 'LEDGERBAL') balance = new Map()
      if (open.length >= DEPTH_MAX) throw new StatementBroken('too-deep')
      open.push(name)
    } else if (entry !== undefined) {
      const path = isEntry(open.at(-1) ?? '') ? name : `${open.at(-1)}/${name}`
      if (!entry.fields.has(path)) entry.fields.set(path, wordsOf(said))
    } else if (name === 'CURDEF') of.currency = wordsOf(said).toUpperCase()
    else if (name === 'ACCTID' && ACCOUNTS.has(open.at(-1) ?? '')) of.account = wordsOf(said)
    else if (open.at(-1) === 'LEDGERBAL') balance.set(name, wordsOf(said))
  }
  if (!isOpen) throw new StatementBroken('not-known')
  if (!isClosed || entry !== undefined) throw new StatementBroken('broken-xml')
  return { entries, accounts }
}

const ENTRIES = ['STMTTRN', 'STMTTRNP'] as const
const isEntry = (name: string): boolean => name === 'STMTTRN' || name === 'STMTTRNP'

const wordsOf = (said: string): string => squeezed(unescaped(said))

/** The bank's own day: 'YYYYMMDD', with or without a time and a zone behind it. */
const dayIn = (text = ''): Day | undefined =>
  /^\d{8}(?!\d{1,5}(?!\d))/.test(text)
    ? dayOf(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8)))
    : undefined

function balanceOf(fields: ReadonlyMap<string, string>): { closing?: BalanceOn } {
  const [amount, on] = [amountOf(fields.get('BALAMT') ?? ''), dayIn(fields.get('DTASOF'))]
  if (amount === undefined || on === undefined) return {}
  return { closing: { on, pence: amount.sign === '-' ? -amount.pence : amount.pence } }
}

const OUT = new Set(['DEBIT', 'POS', 'CHECK', 'PAYMENT', 'FEE', 'SRVCHG', 'DIRECTDEBIT', 'CASH', 'REPEATPMT'])

function lineFrom(entry: Entry, row: number, hasSigns: boolean, isOnce: boolean): StatementRow | RowReason {
  const said = (path: string): string => entry.fields.get(path) ?? ''
  if (entry.isPending) return 'pending'
  if (said('TRNAMT') === '') return 'no-amount'
  const amount = amountOf(said('TRNAMT'))
  if (amount === undefined) return 'not-an-amount'
  if (amount.pence === 0n) return 'amount-is-nothing'
  if (said('DTPOSTED') === '') return 'no-date'
  const bookedOn = dayIn(said('DTPOSTED'))
  if (bookedOn === undefined) return 'not-a-date'
  const payee = said('NAME') || said('PAYEE/NAME')
  const cheque = said('CHECKNUM') === '0' ? '' : said('CHECKNUM')
  return {
    ...{ row, account: entry.of.account, bookedOn },
    amountPence: isOut(amount, said('TRNTYPE'), hasSigns) ? -amount.pence : amount.pence,
    currency: said('CURRENCY/CURSYM').toUpperCase() || entry.of.currency,
    reference: cut(said('REFNUM') || cheque, 200),
    words: cut([...new Set([payee, said('MEMO')])].filter((text) => text !== '').join(' · '), 2000),
    payee: cut(payee, 200),
    bankId: isOnce && said('FITID').length <= 255 ? said('FITID') : '',
  }
}

const isOut = ({ sign }: Amount, kind: string, hasSigns: boolean): boolean =>
  hasSigns ? sign === '-' : OUT.has(kind.toUpperCase())
