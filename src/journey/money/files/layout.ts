import { assert } from '#core/assert.ts'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { DayTotal, Totals, Write } from './files.ts'

/** How a file is laid out: what stands first, around each day, for each payment, and last. */
export type Layout<Row> = {
  readonly first: string
  readonly beforeDay: (day: DayTotal) => string
  readonly row: (row: Row) => string
  readonly afterDay: (day: DayTotal) => string
  readonly last: string
}

type Paid = { readonly amountPence: Pence; readonly arrivesOn: Day }

const PIECE = 256 * 1024
// Room for one more payment.
const ROOM = 8 * 1024

/** Payments in the order of their days: at once, or page by page as they are read. */
export type Rows<Row> = Iterable<Row> | AsyncIterable<Iterable<Row>>

/**
 * Writes payments, in the order of their days, piece by piece, so that a large run takes no more memory than a small one. The
 * totals stand in the file before the payments that they count: where those differ nothing more is written, and it throws.
 */
export async function writeLayout<Row extends Paid>(
  rows: Rows<Row>,
  days: readonly DayTotal[],
  layout: Layout<Row>,
  write: Write,
): Promise<Totals> {
  const count = counting(days, layout)
  const piece = inPieces(write)
  piece.add(layout.first)
  const writePage = async (page: Iterable<Row>): Promise<void> => {
    for (const row of page) {
      const between = count.next(row)
      if (between !== '') piece.add(between)
      piece.add(layout.row(row))
      if (piece.isFull()) await piece.give()
    }
  }
  if (Symbol.asyncIterator in rows) for await (const page of rows) await writePage(page)
  else await writePage(rows)
  piece.add(count.end() + layout.last)
  await piece.give()
  return count.all()
}

/**
 * Gathers text as bytes in pieces of some 256 kB: a text put straight among the bytes costs half of one put together first, and one
 * room for all pieces a third of a new one each.
 */
function inPieces(write: Write) {
  let piece = Buffer.allocUnsafe(PIECE)
  let used = 0
  return {
    add(text: string): void {
      const most = used + text.length * 3
      if (most > piece.length) piece = Buffer.concat([piece.subarray(0, used)], most + PIECE)
      used += piece.write(text, used)
    },
    isFull: () => used > PIECE - ROOM,
    async give(): Promise<void> {
      const full = piece.subarray(0, used)
      used = 0
      await write(full)
    },
  }
}

/** Counts along: gives what stands between two days, and throws where the payments are not those that the totals count. */
function counting<Row extends Paid>(days: readonly DayTotal[], layout: Layout<Row>, from?: InADay) {
  let at = from === undefined ? -1 : days.findIndex(({ arrivesOn }) => arrivesOn === from.day)
  let day: DayTotal | undefined = days[at]
  let [payments, pence] = [from?.payments ?? 0, from?.pence ?? 0n]
  let [allPayments, allPence] = [0, 0n]
  const endDay = (): string => {
    if (day === undefined) return ''
    allPayments += payments
    allPence += pence
    assert(payments === day.payments && pence === day.totalPence, 'the totals of a file differ from its payments')
    return layout.afterDay(day)
  }
  return {
    next({ arrivesOn, amountPence }: Row): string {
      let between = ''
      if (day?.arrivesOn !== arrivesOn) {
        between = endDay()
        at += 1
        day = days[at]
        assert(day?.arrivesOn === arrivesOn, 'a payment arrives on a day that its file does not name')
        between += layout.beforeDay(day)
        payments = 0
        pence = 0n
      }
      payments += 1
      pence += amountPence
      return between
    },
    end(): string {
      assert(at === days.length - 1, 'a day that a file names has no payment')
      return endDay()
    },
    now: (): InADay | undefined => day && { day: day.arrivesOn, payments, pence },
    all: (): Totals => ({ payments: allPayments, totalPence: allPence }),
  }
}

/** How far a file is within a day: how many of its payments are written, and how much together. */
export type InADay = { readonly day: Day; readonly payments: number; readonly pence: Pence }

/**
 * Writes some payments of a file, from where the part before ended; put together, the parts are the bytes that `writeLayout`
 * writes. Throws where the payments are not those that the totals count.
 */
export function writePart<Row extends Paid>(
  rows: readonly Row[],
  days: readonly DayTotal[],
  layout: Layout<Row>,
  { from, isLast }: { from: InADay | undefined; isLast: boolean },
): { bytes: Buffer; now: InADay } {
  const count = counting(days, layout, from)
  const began = days.find(({ arrivesOn }) => arrivesOn === from?.day)
  // Some layouts keep what belongs to the day that they are in.
  if (began !== undefined) layout.beforeDay(began)
  const texts = from === undefined ? [layout.first] : []
  for (const row of rows) texts.push(count.next(row), layout.row(row))
  const now = count.now()
  assert(now !== undefined, 'a part of a file holds a payment')
  if (isLast) texts.push(count.end() + layout.last)
  return { bytes: Buffer.from(texts.join(''), 'utf8'), now }
}

/** The days of payments with their totals, for a head; payments in the order of their days. */
export function daysOf(rows: Iterable<Paid>): DayTotal[] {
  const days = new Map<Day, DayTotal>()
  for (const { arrivesOn, amountPence } of rows) {
    const day = days.get(arrivesOn)
    days.set(arrivesOn, {
      arrivesOn,
      payments: (day?.payments ?? 0) + 1,
      totalPence: (day?.totalPence ?? 0n) + amountPence,
    })
  }
  return [...days.values()]
}

/** What several days come to. */
export const totalOf = (days: readonly DayTotal[]): Totals => ({
  payments: days.reduce((count, day) => count + day.payments, 0),
  totalPence: days.reduce((pence, day) => pence + day.totalPence, 0n),
})

/** '62.00' for 6200 pence, which are not below zero. */
export function decimal(pence: Pence): string {
  const digits = pence < 100n ? pence.toString().padStart(3, '0') : pence.toString()
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
