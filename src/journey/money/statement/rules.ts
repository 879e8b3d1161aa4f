import { addDays, addMonths, type Day, day, maxDay, minDay } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Money } from '../agreement/agreement.ts'
import { dueUpTo, keyOf } from '../agreement/schedule.ts'
import { type ByPot, POCKETS } from '../ledger/ledger.ts'
import type { Ahead, Cursor, Entry, LeftUntil, Line } from './statement.ts'

/** What there is to use: with the person, the council, somebody else, or on a card. In pence. */
export const leftIn = (byPot: ByPot): Pence => POCKETS.reduce((sum, pocket) => sum + byPot[pocket], 0n)

const isPocket = (kind: string): boolean => POCKETS.some((pocket) => pocket === kind)

/** Each entry with what it put in or took out, and what was left after it. `leftPence`: after the first (the newest). */
export function linesOf(entries: readonly Entry[], leftPence: Pence): readonly Line[] {
  let left = leftPence
  return entries.map((entry) => {
    const inPence = isPocket(entry.credit) ? entry.amountPence : 0n
    const outPence = isPocket(entry.debit) ? entry.amountPence : 0n
    const line = { ...entry, inPence, outPence, leftPence: left }
    left -= inPence - outPence
    return line
  })
}

/** The last day of a day's month. */
export const endOfMonth = (of: Day): Day => addDays(day(`${addMonths(startOfMonth(of), 1).slice(0, 7)}-01`), -1)

/** The first day of a day's month. */
export const startOfMonth = (of: Day): Day => day(`${of.slice(0, 7)}-01`)

/** The first and the last day of the council's year in which a day lies: April to March. */
export function councilYear(of: Day): { from: Day; to: Day } {
  const year = Number(of.slice(0, 4)) - (of.slice(5) < '04-01' ? 1 : 0)
  return { from: day(`${year}-04-01`), to: day(`${year + 1}-03-31`) }
}

/** The last days of the last months, newest first, not before the month of a first day. */
export function monthEnds(from: Day, today: Day, most: number): readonly Day[] {
  const ends: Day[] = []
  for (
    let end = addDays(startOfMonth(today), -1);
    end >= from && ends.length < most;
    end = addDays(startOfMonth(end), -1)
  )
    ends.push(end)
  return ends
}

type Facts = Pick<Money, 'agreement' | 'lines' | 'overlays' | 'paid' | 'lastPayDay'>

/**
 * What is agreed and not paid yet: in all, this month, this year, and month by month. What was due before today and has not gone out
 * yet counts as coming now.
 */
export function aheadOf(
  money: Facts,
  { byPot, spentMonth, spentYear }: { byPot: ByPot; spentMonth: Pence; spentYear: Pence },
  today: Day,
): Ahead {
  const [month, year] = [endOfMonth(today), councilYear(today).to]
  const until = money.lastPayDay ?? addDays(addMonths(today, 12), -1)
  const paid = new Set(money.paid.map(keyOf))
  const due = dueUpTo(money, [until, month, year].reduce(maxDay)).filter((one) => !paid.has(keyOf(one)))
  const upTo = (to: Day): Pence => due.reduce((sum, one) => (one.payOn <= to ? sum + one.amountPence : sum), 0n)
  const nowPence = leftIn(byPot)
  const left = (to: Day, spentPence: Pence): LeftUntil => {
    const comingPence = upTo(to)
    return { to, nowPence, comingPence, leftPence: nowPence + comingPence, spentPence }
  }
  return {
    isSetUp: money.agreement !== undefined,
    until,
    hasEnd: money.lastPayDay !== undefined,
    committedPence: upTo(until),
    month: left(month, spentMonth),
    year: left(year, spentYear),
    byMonth: byMonthOf(due, today, until),
  }
}

function byMonthOf(due: readonly { payOn: Day; amountPence: Pence }[], today: Day, until: Day): Ahead['byMonth'] {
  const sums = new Map<Day, Pence>()
  for (const { payOn, amountPence } of due) {
    if (payOn > until) continue
    const month = startOfMonth(maxDay(payOn, today))
    sums.set(month, (sums.get(month) ?? 0n) + amountPence)
  }
  const last = [...sums.keys()].reduce(maxDay, startOfMonth(today))
  const months: { month: Day; pence: Pence }[] = []
  for (let month = minDay(startOfMonth(today), last); month <= last; month = addMonths(month, 1))
    months.push({ month, pence: sums.get(month) ?? 0n })
  return months
}

const CURSOR = /^(\d{4}-\d{2}-\d{2})\.(\d{1,18})$/

/** A place in the statement as it stands in an address; undefined for anything else. */
export function cursorFrom(text: string, isDay: (text: string) => Day | undefined): Cursor | undefined {
  const [, on = '', transferId = ''] = CURSOR.exec(text) ?? []
  const found = isDay(on)
  return found === undefined ? undefined : { on: found, transferId }
}

/** The same place, to stand in an address. */
export const sayCursor = ({ on, transferId }: Cursor): string => `${on}.${transferId}`
