import type { Day } from '#core/day.ts'
import type { RowReason, StatementRow } from './answer.ts'
import { amountOf, cut, squeezed } from './cells.ts'

/** Single facts of an entry, by where they stand below it. */
const FACTS = [
  ...['Amt', 'CdtDbtInd', 'Sts', 'Sts/Cd', 'BookgDt/Dt', 'BookgDt/DtTm', 'ValDt/Dt', 'ValDt/DtTm', 'NtryRef'],
  ...['AcctSvcrRef'],
] as const
/** What the bank says of it, wherever it stands within the entry: first these kinds, each in order. */
const SAID = ['Ustrd', 'AddtlTxInf', 'AddtlNtryInf', 'Nm', 'EndToEndId', 'AcctSvcrRef'] as const
/** Whom it came from and whom it went to: names whose element stands in one of these. */
const PARTIES = ['Dbtr', 'Cdtr'] as const

/** A place whose text is kept: a fact's number, a saying's number, and below whom a name stands; -1 for none. */
export type Place = { readonly fact: number; readonly said: number; readonly below: ReadonlyMap<string, Place> }

const NOWHERE: Place = { fact: -1, said: -1, below: new Map() }

/** The place at a path below the entry, with what is looked for below it. `path` ends with a slash unless it is empty. */
function placesOf(path: string): Place {
  const below = new Map<string, Place>()
  for (const fact of FACTS) {
    if (!fact.startsWith(path)) continue
    const name = fact.slice(path.length).split('/')[0] ?? ''
    if (!below.has(name)) below.set(name, placesOf(`${path}${name}/`))
  }
  return {
    fact: FACTS.indexOf(path.slice(0, -1) as (typeof FACTS)[number]),
    said: SAID.indexOf(path.split('/').at(-2) as (typeof SAID)[number]),
    below,
  }
}

/** An entry's own place, from which all others are found. */
export const ENTRY_PLACE: Place = placesOf('')
const SAID_ANYWHERE: ReadonlyMap<string, Place> = new Map(SAID.map((name, said) => [name, { ...NOWHERE, said }]))

/** The place of an element within an entry. */
export const placeBelow = (place: Place, name: string): Place =>
  place.below.get(name) ?? SAID_ANYWHERE.get(name) ?? NOWHERE

/** What was collected of one entry while it went by. */
export type EntryParts = {
  readonly facts: string[]
  readonly said: string[][]
  /** Names of debtors, and of creditors. */
  readonly parties: readonly [Set<string>, Set<string>]
  currency: string
}

export const noParts = (): EntryParts => ({
  facts: FACTS.map(() => ''),
  said: SAID.map(() => []),
  parties: [new Set(), new Set()],
  currency: '',
})

/** Forgets it all, so that the same parts serve for the next entry. */
export function forget({ facts, said, parties }: EntryParts): void {
  facts.fill('')
  for (const texts of said) if (texts.length > 0) texts.length = 0
  for (const names of parties) if (names.size > 0) names.clear()
}

/** Keeps the text of an element of the entry. `around`: the two names around it, the nearer first. */
export function keep(parts: EntryParts, { fact, said }: Place, text: string, around: readonly [string, string]): void {
  const words = squeezed(text)
  if (words === '') return
  if (fact >= 0 && parts.facts[fact] === '') parts.facts[fact] = words
  if (said < 0) return
  parts.said[said]?.push(words)
  if (said !== NAME) return
  const party = PARTIES.indexOf((around[0] === 'Pty' ? around[1] : around[0]) as (typeof PARTIES)[number])
  if (party >= 0) parts.parties[party]?.add(words)
}

const NAME = SAID.indexOf('Nm')
const END_TO_END = SAID.indexOf('EndToEndId')

/**
 * One entry as a line of a statement, or why it is none. `dayOfAll`: the day of the statement where that is one day. `ids`: gives an id
 * of the bank back once. The facts are numbered as in `FACTS`.
 */
export function entryFrom(
  { facts, said, parties, currency }: EntryParts,
  about: { row: number; account: string; dayOfAll: string },
  readDay: (text: string) => Day | undefined,
  ids: (id: string) => string,
): StatementRow | RowReason {
  const fact = (index: number): string => facts[index] ?? ''
  if (NOT_BOOKED.has(fact(2) || fact(3))) return 'pending'
  if (fact(0) === '') return 'no-amount'
  const amount = amountOf(fact(0))
  if (amount === undefined) return 'not-an-amount'
  if (amount.pence === 0n) return 'amount-is-nothing'
  const side = fact(1)
  if (side !== 'CRDT' && side !== 'DBIT') return 'no-direction'
  // As the bank writes it: a moment is cut to its own day, not moved into ours.
  const day = fact(4) || fact(5).slice(0, 10) || fact(6) || fact(7).slice(0, 10) || about.dayOfAll
  if (day === '') return 'no-date'
  const bookedOn = readDay(day)
  if (bookedOn === undefined) return 'not-a-date'
  return {
    row: about.row,
    account: about.account,
    bookedOn,
    currency,
    amountPence: side === 'CRDT' ? amount.pence : -amount.pence,
    reference: referenceOf(said[END_TO_END] ?? []),
    words: wordsOf(said),
    payee: onlyOf(parties[side === 'CRDT' ? 0 : 1]),
    bankId: ids(lasting(fact(9)) || lasting(fact(8))),
  }
}

/** The only name of several entries' worth of them; '' where there is none, or more than one. */
function onlyOf(names: ReadonlySet<string>): string {
  if (names.size !== 1) return ''
  for (const name of names) return cut(name, 200)
  return ''
}

const NOT_BOOKED = new Set(['PDNG', 'INFO', 'FUTR'])

const lasting = (id: string): string => (id === 'NOTPROVIDED' || id === 'NONREF' ? '' : cut(id, 200))

/** The reference that we gave it where the entry is one payment; of several there is none that stands for all. */
function referenceOf(given: readonly string[]): string {
  let found = ''
  for (const text of given) {
    if (text === 'NOTPROVIDED') continue
    if (found !== '') return ''
    found = text
  }
  return cut(found, 200)
}

/** What the bank says of it, each saying once. Not its number within the file: the same entry has another one in another file. */
function wordsOf(said: readonly (readonly string[])[]): string {
  const texts: string[] = []
  let known: Set<string> | undefined
  for (const kind of said)
    for (const text of kind) {
      if (texts.length === 20) known ??= new Set(texts)
      if (known === undefined ? texts.includes(text) : known.has(text)) continue
      texts.push(text)
      known?.add(text)
    }
  return cut(texts.join(' · '), 2000)
}
