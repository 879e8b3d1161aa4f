import type { Day } from '#core/day.ts'
import { type Balances, type RowReason, StatementBroken, type StatementRow } from './answer.ts'
import { amountOf, cut, type DateOrder, dateOf, orderShown, squeezed } from './cells.ts'
import type { Collector } from './collector.ts'

/** Whether a text is QIF: its first line names a kind. */
export const isQif = (head: string): boolean => /^\s*!(?:type|account|option|clear)\b/i.test(head)

const KINDS = new Set(['bank', 'ccard', 'cash', 'oth a', 'oth l'])
/** Lists of names beside the payments, which hold no money. */
const LISTS = new Set(['cat', 'class', 'memorized', 'tag', 'prices', 'security'])

type Entry = { readonly account: string; readonly fields: ReadonlyMap<string, string>; readonly text: string }

/**
 * Quicken's own format. The last record may stand without its '^'. Days are read the British way unless one proves another for the
 * whole file. Throws `StatementBroken`, also where days prove two orders: none of them could be trusted.
 */
export function readQif(text: string, into: Collector): Balances {
  const entries = entriesOf(text, into)
  const order = orderOf(entries)
  for (const [index, entry] of entries.entries()) {
    const line = lineFrom(entry, index + 1, order)
    if (typeof line === 'string') into.refuse(index + 1, entry.text, line, entry.account)
    else into.add(line)
  }
  return {}
}

function entriesOf(text: string, into: Collector): Entry[] {
  const entries: Entry[] = []
  let [kind, account, lines]: [string, string, string[]] = ['bank', '', []]
  const end = (): void => {
    const fields = fieldsOf(lines)
    if (kind === 'account') account = fields.get('N') ?? ''
    else if (KINDS.has(kind) && fields.size > 0) {
      into.count()
      entries.push({ account, fields, text: lines.join('\n') })
    }
    lines = []
  }
  for (const written of text.split(/\r\n|\r|\n/)) {
    const line = written.trim()
    if (line.startsWith('!')) {
      end()
      const said = /^!(?:type:)?(.*)$/i.exec(line)?.[1]?.trim().toLowerCase() ?? ''
      if (said.startsWith('option') || said.startsWith('clear')) continue
      kind = said
      // Shares and loans are no payments, and half of a file is not taken.
      if (!KINDS.has(kind) && !LISTS.has(kind) && kind !== 'account') throw new StatementBroken('not-known')
    } else if (line === '^') end()
    else if (line !== '') lines.push(line)
  }
  end()
  return entries
}

/** The fields of a record by their letter: the first of each, so that the parts of a split do not stand for the whole. */
function fieldsOf(lines: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of lines) {
    const letter = line.slice(0, 1).toUpperCase()
    if (!fields.has(letter)) fields.set(letter, squeezed(line.slice(1)))
  }
  return fields
}

/** '12/19/18', "12/19'18", '1/ 2/05': with slashes and without blanks. */
const plainDay = (text: string): string => text.replaceAll("'", '/').replaceAll(' ', '')

function orderOf(entries: readonly Entry[]): DateOrder {
  const shown = new Set(entries.map(({ fields }) => orderShown(plainDay(fields.get('D') ?? ''))))
  if (shown.has('mdy') && shown.has('dmy')) throw new StatementBroken('dates-disagree')
  return shown.has('mdy') ? 'mdy' : 'dmy'
}

function dayFrom(text: string, order: DateOrder): Day | undefined {
  const isNamed = /[a-z]/i.test(text)
  return dateOf(isNamed ? text : plainDay(text), order)
}

function lineFrom({ account, fields }: Entry, row: number, order: DateOrder): StatementRow | RowReason {
  const said = (letter: string): string => fields.get(letter) ?? ''
  const written = said('T') || said('U')
  if (written === '') return 'no-amount'
  const amount = amountOf(written)
  if (amount === undefined) return 'not-an-amount'
  if (amount.pence === 0n) return 'amount-is-nothing'
  if (said('D') === '') return 'no-date'
  const bookedOn = dayFrom(said('D'), order)
  if (bookedOn === undefined) return 'not-a-date'
  const words = [...new Set([said('P'), said('M')])].filter((text) => text !== '')
  return {
    ...{ row, account, bookedOn, currency: '', bankId: '' },
    amountPence: amount.sign === '-' ? -amount.pence : amount.pence,
    reference: cut(said('N'), 200),
    words: cut(words.join(' · '), 2000),
    payee: cut(said('P'), 200),
  }
}
