import { type Day, toEpoch } from '#core/day.ts'
import type { Arriving, Because, Candidate, Known, Matched, OpenRow, PlanLine, Unmatched } from './matching.ts'
import { namesIn, payeeOf } from './names.ts'

/**
 * A card payment stands in a statement up to so many days after the day in the shop; a clerk's slip may turn it round by one. Less than
 * a week, so that what is bought every week is not taken for last week's.
 */
export const BOOKED_WITHIN_DAYS = 6
const BOOKED_BEFORE_DAYS = 1
/** A payment of the council may stand in an account up to so many days after its own day (weekend, bank holiday). */
const ARRIVES_WITHIN_DAYS = 4

/**
 * What each row is, as far as that can be known. Exact is only what can be nothing else: the same amount on the same day (or a
 * payment with our reference), one such row and one such thing, and no other near enough to be mistaken for it. All else is
 * proposed with its reason or left open. One thing is proposed for one row. Costs as much as there are rows and candidates of one amount or
 * name, not their product.
 */
export function matchRows(rows: readonly OpenRow[], known: Known): readonly Matched[] {
  const taken = new Set<string>()
  const near = nearTo(rows, known)
  const answers = new Map<string, Matched>()
  for (const row of rows) {
    const exact = exactly(row, near)
    if (exact === undefined) continue
    taken.add(keyOf(exact.as))
    answers.set(row.rowId, { rowId: row.rowId, found: 'exact', ...exact })
  }
  const propose = proposer(known)
  for (const row of rows) {
    if (answers.has(row.rowId)) continue
    const free = (near.of.get(row.rowId) ?? []).filter(({ as }) => !taken.has(keyOf(as)))
    const best = free.reduce<Near | undefined>(
      (a, b) => (a === undefined || b.distance < a.distance ? b : a),
      undefined,
    )
    const proposed = best === undefined ? propose(row) : { as: best.as, because: best.because }
    if (best !== undefined) taken.add(keyOf(best.as))
    answers.set(
      row.rowId,
      proposed === undefined
        ? { rowId: row.rowId, found: 'nothing' }
        : { rowId: row.rowId, found: 'proposed', ...proposed },
    )
  }
  return rows.map(({ rowId }) => answers.get(rowId) ?? { rowId, found: 'nothing' })
}

type Proposal = { readonly as: Candidate; readonly because: readonly Because[] }
type Near = Proposal & { readonly distance: number; readonly isSure: boolean }
/** Who is near enough to whom: candidates of a row, and how many rows a candidate is near to. */
type Nearness = { readonly of: ReadonlyMap<string, readonly Near[]>; readonly rowsOf: ReadonlyMap<string, number> }

const keyOf = (as: Candidate): string =>
  as.is === 'purchase' ? `p ${as.purchaseId}` : as.is === 'payment' ? `c ${as.paymentId}` : `l ${as.lineId}`

function nearTo(rows: readonly OpenRow[], { purchases, payments }: Known): Nearness {
  const bought = calendarOf(purchases, ({ boughtOn }) => boughtOn)
  const paid = calendarOf(payments, ({ arrivesOn }) => arrivesOn)
  const of = new Map<string, readonly Near[]>()
  const rowsOf = new Map<string, number>()
  for (const row of rows) {
    const on = toEpoch(row.bookedOn)
    const found: Near[] =
      row.amountPence < 0n
        ? within(bought, -row.amountPence, on - BOOKED_WITHIN_DAYS, on + BOOKED_BEFORE_DAYS).map(([day, one]) =>
            nearPurchase(row, one, on - day),
          )
        : within(paid, row.amountPence, on - ARRIVES_WITHIN_DAYS, on).map(([day, one]) =>
            nearPayment(row, one, on - day),
          )
    if (found.length > 0) of.set(row.rowId, found)
    for (const { as } of found) rowsOf.set(keyOf(as), (rowsOf.get(keyOf(as)) ?? 0) + 1)
  }
  return { of, rowsOf }
}

/** By amount, then by day (days since the epoch). */
type Calendar<T> = ReadonlyMap<bigint, ReadonlyMap<number, readonly T[]>>

function calendarOf<T extends { readonly amountPence: bigint }>(
  all: readonly T[],
  dayOf: (one: T) => Day,
): Calendar<T> {
  const found = new Map<bigint, Map<number, T[]>>()
  for (const one of all) {
    const days = found.get(one.amountPence) ?? new Map<number, T[]>()
    found.set(one.amountPence, days)
    const day = toEpoch(dayOf(one))
    const list = days.get(day)
    if (list === undefined) days.set(day, [one])
    else list.push(one)
  }
  return found
}

/** More alike than this on the days around a row tell a human nothing: the first are enough. */
const ALIKE_MAX = 20

function within<T>(calendar: Calendar<T>, amountPence: bigint, from: number, to: number): (readonly [number, T])[] {
  const days = calendar.get(amountPence)
  const found: (readonly [number, T])[] = []
  if (days === undefined) return found
  for (let day = to; day >= from && found.length < ALIKE_MAX; day -= 1)
    for (const one of days.get(day) ?? []) {
      if (found.length === ALIKE_MAX) break
      found.push([day, one])
    }
  return found
}

const sayDays = (days: number): Because =>
  days === 0 ? { code: 'same-day' } : days > 0 ? { code: 'days-later', days } : { code: 'days-earlier', days: -days }

function nearPurchase(row: OpenRow, { purchaseId, what, lineWhat }: Unmatched, days: number): Near {
  const name = sharedName(row, `${what} ${lineWhat}`)
  const named: readonly Because[] = name === undefined ? [] : [{ code: 'name-in-both', name }]
  const distance = Math.abs(days) * 2 - (name === undefined ? 0 : 3)
  const because: readonly Because[] = [{ code: 'same-amount' }, sayDays(days), ...named]
  return { as: { is: 'purchase', purchaseId }, because, distance, isSure: days === 0 }
}

function nearPayment(row: OpenRow, { paymentId, reference }: Arriving, days: number): Near {
  const isNamed = `${row.payee} ${row.words}`.toUpperCase().includes(reference)
  const named: readonly Because[] = isNamed ? [{ code: 'reference' }] : []
  const because: readonly Because[] = [{ code: 'same-amount' }, sayDays(days), ...named]
  return {
    as: { is: 'payment', paymentId },
    because,
    distance: days - (isNamed ? 10 : 0),
    isSure: days === 0 || isNamed,
  }
}

function exactly(row: OpenRow, { of, rowsOf }: Nearness): Proposal | undefined {
  const near = of.get(row.rowId) ?? []
  // Our own reference names the payment, whatever else is near.
  const named = near.filter(({ because }) => because.some(({ code }) => code === 'reference'))
  const [only] = named.length === 1 ? named : near
  if (only === undefined || !only.isSure) return undefined
  const isAlone = named.length === 1 || (near.length === 1 && rowsOf.get(keyOf(only.as)) === 1)
  return isAlone ? { as: only.as, because: only.because } : undefined
}

/** The telling words that stand in both, at most three. */
function sharedName(row: OpenRow, text: string): string | undefined {
  const own = new Set(namesIn(`${row.payee} ${row.words}`))
  const both = namesIn(text).filter((name) => own.has(name))
  return both.length === 0 ? undefined : both.slice(0, 3).join(' ')
}

/** Proposes a part of the plan for money that went out: by what a human said of the payee, else by the provider's name, else by its usual amount. */
function proposer({ lines, payeeRules }: Known): (row: OpenRow) => Proposal | undefined {
  const rules = new Map(payeeRules.map(({ payee, lineId }) => [payee, lineId]))
  const named = linesByName(lines)
  const byUsual = new Map<bigint, PlanLine[]>()
  for (const line of lines) byUsual.set(line.usualPence, [...(byUsual.get(line.usualPence) ?? []), line])
  const byId = new Map(lines.map((line) => [line.lineId, line]))
  return (row) => {
    if (row.amountPence > 0n) return undefined
    const payee = payeeOf(row)
    const told = byId.get(rules.get(payee) ?? '')
    if (payee !== '' && told !== undefined) return proposal(told, [{ code: 'you-said-so', name: payee }])
    const usual = (byUsual.get(-row.amountPence) ?? []).filter((line) => isOpenOn(line, row.bookedOn))
    for (const name of namesIn(`${row.payee} ${row.words}`)) {
      const found = (named.get(name) ?? []).filter((line) => isOpenOn(line, row.bookedOn))
      const [only] =
        found.length === 1 ? found : found.filter((line) => usual.some(({ lineId }) => lineId === line.lineId))
      if (only === undefined) continue
      const same = only.usualPence === -row.amountPence
      const both = sharedName(row, `${only.provider} ${only.what}`) ?? name
      return proposal(only, [
        { code: 'name-in-both', name: both },
        ...(same ? [{ code: 'usual-amount' } as const] : []),
      ])
    }
    const [only] = usual
    return usual.length === 1 && only !== undefined ? proposal(only, [{ code: 'usual-amount' }]) : undefined
  }
}

const proposal = ({ lineId }: PlanLine, because: readonly Because[]): Proposal => ({
  as: { is: 'line', lineId },
  because,
})

const isOpenOn = ({ from, to }: PlanLine, day: Day): boolean => from <= day && (to === undefined || day <= to)

/** By the words of its provider, and of what it is called; a word that stands in many lines names none of them. */
function linesByName(lines: readonly PlanLine[]): ReadonlyMap<string, readonly PlanLine[]> {
  const found = new Map<string, PlanLine[]>()
  for (const line of lines)
    for (const name of new Set([...namesIn(line.provider), ...namesIn(line.what)])) {
      const list = found.get(name)
      if (list === undefined) found.set(name, [line])
      else if (list.length < NAMES_MANY) list.push(line)
    }
  for (const [name, list] of found) if (list.length >= NAMES_MANY) found.delete(name)
  return found
}

/** A word of so many lines is no name. */
const NAMES_MANY = 20
