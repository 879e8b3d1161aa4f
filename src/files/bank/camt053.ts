import { type Day, parseDay } from '#core/day.ts'
import {
  type Answer,
  type BalanceOn,
  type Balances,
  StatementBroken,
  type StatementRow,
  type Unreadable,
} from './answer.ts'
import { ENTRY_PLACE, entryFrom, forget, keep, noParts, type Place, placeBelow } from './camt-entry.ts'
import { amountOf, squeezed } from './cells.ts'
import { type Collector, collector, idsOnce, type Push } from './collector.ts'
import { xmlParser } from './xml.ts'

/** Longer than anything a bank says in one place; what is beyond it is not kept. */
const TEXT_MAX = 10_000
/** So much of an entry is kept to show it where it was not understood. */
const SHOWN_MAX = 20_000
/** As many elements as an entry may have on average beyond what any file may. */
const ELEMENTS_AN_ENTRY = 100

/** What is known of a statement beside its entries: whose it is, on which days it begins and ends, and what it held. */
type About = { account: string; days: Set<string>; opening?: BalanceOn; closing?: BalanceOn }

/** Parts of a statement that are read as `Name/Name` → text. */
const SECTIONS = new Set(['Id', 'FrToDt', 'Acct', 'Bal'])

/**
 * A bank statement (ISO 20022 camt.053, any version) that comes in pieces, read as banks really write it: nearly half of the published
 * ones do not fit their own schema. An entry that cannot be understood is refused by name; the others are read. Reports within a day
 * (camt.052) and notices of single entries (camt.054) are refused: the same entries come again in the statement. Throws `StatementBroken`.
 */
export function camt053Reader(into: Collector): Push {
  const walk: Walk = {
    ...{ names: [], texts: [], places: [], parts: noParts(), message: '' },
    ...{ sectionDepth: 0, entryDepth: 0, section: new Map() },
  }
  const ids = idsOnce()
  const shown = window()
  const readDay = isoReader()
  let about: About = { account: '', days: new Set() }
  const statements: About[] = []

  const endEntry = (): void => {
    const row = into.count()
    parser.spare(ELEMENTS_AN_ENTRY)
    const dayOfAll = about.days.size === 1 ? ([...about.days][0] ?? '') : ''
    const line = entryFrom(walk.parts, { row, account: about.account, dayOfAll }, readDay, ids.once)
    if (typeof line === 'string') into.refuse(row, shown.upTo(parser.at()), line, about.account)
    else into.add(line)
    forget(walk.parts)
    shown.forget()
  }
  const endSection = (name: string): void => {
    if (name === 'Id') {
      about = { account: '', days: new Set() }
      statements.push(about)
    }
    learn(about, name, walk.section)
    walk.section = new Map()
  }

  const parser = xmlParser({
    open(name) {
      if (opened(walk, name)) shown.from(parser.at())
    },
    attribute(name, value) {
      const { names, entryDepth, parts } = walk
      if (name === 'Ccy' && entryDepth > 0 && names.length === entryDepth + 1 && names.at(-1) === 'Amt')
        parts.currency ||= value
    },
    text: (words) => heard(walk, words),
    close() {
      const ended = closed(walk)
      if (ended === 'Ntry') endEntry()
      else if (ended !== undefined) endSection(ended)
    },
  })
  return {
    write(text) {
      shown.add(text)
      parser.write(text)
    },
    end() {
      parser.end()
      if (walk.message === '') throw new StatementBroken('not-known')
      return { ...balancesOf(statements), repeated: ids.repeated() }
    },
  }
}

/** Where a reader stands in a message: the open elements with their text, and in which entry or other part of a statement. */
type Walk = {
  readonly names: string[]
  readonly texts: string[]
  readonly places: Place[]
  readonly parts: ReturnType<typeof noParts>
  message: string
  /** How deep the open entry, or other part, stands; 0 outside of any. */
  entryDepth: number
  sectionDepth: number
  section: Map<string, string>
}

/** An element begins. True where it is an entry. */
function opened(walk: Walk, name: string): boolean {
  const { names, places } = walk
  const depth = names.length
  const isOutside = walk.entryDepth === 0 && walk.sectionDepth === 0
  const isEntry = isOutside && name === 'Ntry' && names[depth - 1] === 'Stmt'
  if (depth === 1 && walk.message === '') walk.message = messageOf(name)
  if (walk.entryDepth > 0) places.push(placeBelow(places.at(-1) ?? ENTRY_PLACE, name))
  else if (isEntry) {
    walk.entryDepth = depth + 1
    walk.parts.currency = ''
    places.length = 0
    places.push(ENTRY_PLACE)
  } else if (isOutside && SECTIONS.has(name) && names[depth - 1] === 'Stmt') walk.sectionDepth = depth + 1
  names.push(name)
  walk.texts.push('')
  return isEntry
}

function heard({ texts, entryDepth, sectionDepth }: Walk, words: string): void {
  if (entryDepth === 0 && sectionDepth === 0) return
  const top = texts.length - 1
  const before = texts[top] ?? ''
  if (before.length < TEXT_MAX) texts[top] = before + (words.length > TEXT_MAX ? words.slice(0, TEXT_MAX) : words)
}

/** An element ends: the name of the part of a statement that ends with it, if one does. */
function closed(walk: Walk): string | undefined {
  const { names, parts } = walk
  const depth = names.length
  const name = names.pop() ?? ''
  const text = walk.texts.pop() ?? ''
  if (walk.entryDepth > 0) {
    const place = walk.places.pop() ?? ENTRY_PLACE
    if (depth === walk.entryDepth) {
      walk.entryDepth = 0
      return name
    }
    if (place.fact >= 0 || place.said >= 0) keep(parts, place, text, [names[depth - 2] ?? '', names[depth - 3] ?? ''])
    return undefined
  }
  if (walk.sectionDepth === 0) return undefined
  const path = [...names.slice(walk.sectionDepth), ...(depth > walk.sectionDepth ? [name] : [])].join('/')
  if (!walk.section.has(path)) walk.section.set(path, squeezed(text))
  if (depth !== walk.sectionDepth) return undefined
  walk.sectionDepth = 0
  return name
}

/** The name of the message, if it is a statement. Throws `StatementBroken` for any other. */
function messageOf(name: string): string {
  if (name === 'BkToCstmrAcctRpt' || name === 'BkToCstmrDbtCdtNtfctn') throw new StatementBroken('not-booked-yet')
  if (name !== 'BkToCstmrStmt') throw new StatementBroken('not-known')
  return name
}

const DAYS = ['Dt/Dt', 'Dt/DtTm', 'Dt', 'FrDtTm', 'ToDtTm', 'FrDt', 'ToDt']

/** Notes down what one part of a statement, other than an entry, says of the whole. */
function learn(about: About, name: string, section: ReadonlyMap<string, string>): void {
  const said = (path: string): string => section.get(path) ?? ''
  if (name === 'Acct') about.account = said('Id/IBAN') || said('Id/Othr/Id')
  if (name !== 'Bal' && name !== 'FrToDt') return
  for (const path of DAYS) if (said(path) !== '') about.days.add(said(path).slice(0, 10))
  const on = parseDay(said('Dt/Dt') || said('Dt/DtTm').slice(0, 10) || said('Dt').slice(0, 10))
  const amount = amountOf(said('Amt'))
  const side = said('CdtDbtInd')
  if (on === undefined || amount === undefined || (side !== 'CRDT' && side !== 'DBIT')) return
  const balance = { on, pence: side === 'CRDT' ? amount.pence : -amount.pence }
  const kind = said('Tp/CdOrPrtry/Cd')
  if (kind === 'OPBD' || (kind === 'PRCD' && about.opening === undefined)) about.opening = balance
  if (kind === 'CLBD') about.closing = balance
}

/** What the account held before the first and after the last, where all statements are of one account and follow on each other. */
function balancesOf(statements: readonly About[]): Balances {
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

/** `parseDay` that remembers the days of a statement, which are few. */
function isoReader(): (text: string) => Day | undefined {
  const known = new Map<string, Day | undefined>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined || text.length > 10) return found
    const read = parseDay(text)
    if (known.size < 5000) known.set(text, read)
    return read
  }
}

/** The text of the entry that is going by, kept from its beginning, so that it can be shown as it stood. */
function window(): {
  add: (text: string) => void
  from: (at: number) => void
  upTo: (at: number) => string
  forget: () => void
} {
  let held = ''
  let heldFrom = 0
  let begins = -1
  return {
    add(text) {
      const kept =
        begins < 0 ? held.slice(-200) : held.slice(Math.max(0, begins - heldFrom), begins - heldFrom + SHOWN_MAX)
      heldFrom = begins < 0 ? heldFrom + held.length - kept.length : begins
      if (begins < 0 || kept.length < SHOWN_MAX) held = kept + text
    },
    from(at) {
      begins = heldFrom + Math.max(0, held.lastIndexOf('<', at - heldFrom - 1))
    },
    upTo: (at) => held.slice(begins - heldFrom, Math.min(at - heldFrom, begins - heldFrom + SHOWN_MAX)),
    forget() {
      begins = -1
    },
  }
}

/** A statement that is there as a whole. */
export function readCamt053(text: string): Answer<StatementRow> | Unreadable {
  const into = collector()
  try {
    const reader = camt053Reader(into)
    reader.write(text)
    reader.end()
  } catch (trouble) {
    if (trouble instanceof StatementBroken) return { unreadable: trouble.reason }
    throw trouble
  }
  const { rows, refused } = into.take()
  return { entries: rows, refused }
}
