// For the histories alone: a count quick enough for 100,000 of them. Each day is a place in a list, each overlay is painted
// over it as it would be on a wall calendar; whole numbers and the machine's own calendar, and no line of the engine.
import type { Day } from '../day.ts'
import type { BaseLine, Overlay, Season } from './index.ts'

const DAY_MS = 86_400_000
const FIRST = Date.UTC(2027, 11, 1)
/** How many days are painted: past the leap day of 2028, and a month past what any history asks for. */
export const PAINTED = 162
/** How many of them are asked about. */
export const ASKED = 130

const DATES = Array.from({ length: PAINTED }, (_, index) => new Date(FIRST + index * DAY_MS))
/** The painted days in order. */
export const CALENDAR: readonly Day[] = DATES.map((date) => date.toISOString().slice(0, 10) as Day)
const MONTHS = DATES.map((date) => date.getUTCMonth() + 1)
const PLACES = new Map(CALENDAR.map((on, index) => [on, index]))
/** Where a day stands; one beyond the end stands behind the last. */
export const placeOf = (on: Day): number => PLACES.get(on) ?? PAINTED

/** Each day of one line: its rate, whether it is covered, whether it is paused. */
export type Painted = { readonly rates: number[]; readonly isCovered: boolean[]; readonly isPaused: boolean[] }
/** What a whole period comes to, without what is added once. */
export type Owed = { readonly periodFrom: Day; readonly pence: number }

const inMonths = ({ fromMonth, toMonth }: Season, month: number): boolean =>
  (month - fromMonth + 12) % 12 <= (toMonth - fromMonth + 12) % 12

function over(span: { from: Day; to?: Day | undefined }, paint: (place: number) => void): void {
  const last = span.to === undefined ? PAINTED - 1 : Math.min(placeOf(span.to), PAINTED - 1)
  for (let place = placeOf(span.from); place <= last; place += 1) paint(place)
}

/** Paints the days of one line. */
export function painted(line: BaseLine, overlays: readonly Overlay[]): Painted {
  const mine = overlays.filter((overlay) => (overlay.lineId ?? line.id) === line.id)
  const rates = amounts(line, mine)
  steps(rates, mine)
  for (const one of mine) {
    if (one.kind !== 'unwell' && one.kind !== 'top-up') continue
    const { amountPence: more } = one
    over(one, (place) => {
      if (one.kind === 'unwell' || inMonths(one.season, MONTHS[place] ?? 0))
        rates[place] = (rates[place] ?? 0) + Number(more)
    })
  }
  const isPaused = rates.map(() => false)
  if (line.owed !== true)
    for (const one of mine)
      if (one.kind === 'pause')
        over(one, (place) => {
          isPaused[place] = true
        })
  const isCovered = rates.map((_, place) => isDayCovered(line, mine, place))
  return { rates, isCovered, isPaused }
}

function isDayCovered({ from, to, every }: BaseLine, mine: readonly Overlay[], place: number): boolean {
  if (place < placeOf(from) || (to !== undefined && every !== 'once' && place > placeOf(to))) return false
  return mine.every(
    (one) => !(one.kind === 'starts' && place < placeOf(one.on)) && !(one.kind === 'ends' && place > placeOf(one.on)),
  )
}

/** The amount of each day and what each rise makes of it. */
function amounts(line: BaseLine, mine: readonly Overlay[]): number[] {
  const rates: number[] = Array(PAINTED).fill(Number(line.amountPence))
  const by: (number | undefined)[] = Array(PAINTED).fill(undefined)
  for (const [order, one] of mine.entries())
    if (one.kind === 'amount')
      over(one, (place) => {
        rates[place] = Number(one.amountPence)
        by[place] = order
      })
  for (const [order, one] of mine.entries()) {
    if (one.kind !== 'uplift') continue
    over(one, (place) => {
      const [rate, agreed] = [rates[place] ?? 0, by[place]]
      const amount = agreed === undefined ? undefined : mine[agreed]
      const isNewMoney = amount?.kind === 'amount' && (agreed ?? 0) > order && amount.from >= one.from
      if (!isNewMoney) rates[place] = Math.floor((rate * (10_000 + one.basisPoints) + 5000) / 10_000)
    })
  }
  return rates
}

function steps(rates: number[], mine: readonly Overlay[]): void {
  for (const one of mine)
    if (one.kind === 'taper')
      for (const step of one.steps)
        over(step, (place) => {
          rates[place] = Number(step.amountPence)
        })
}

/** First places of the periods, from the line's first day on. */
function startsOf({ every, from }: BaseLine): number[] {
  const begin = placeOf(from)
  const date = DATES[begin] ?? new Date(FIRST)
  const starts = []
  for (let n = 0, at = begin; at < PAINTED; n += 1) {
    starts.push(at)
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + n + 1]
    const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
    const next = Date.UTC(year, month, Math.min(date.getUTCDate(), last))
    at = every === 'monthly' ? Math.round((next - FIRST) / DAY_MS) : begin + (n + 1) * (every === 'weekly' ? 7 : 28)
  }
  return starts
}

/** What a plain count makes of each whole period that lies within the painted days; `line` pays more than once. */
export function countedOf(line: BaseLine, { rates, isCovered, isPaused }: Painted): Owed[] {
  const starts = startsOf(line)
  return starts.slice(0, -1).flatMap((start, index) => {
    const next = starts[index + 1] ?? PAINTED
    let sum = 0
    for (let place = start; place < next; place += 1) if (isCovered[place] && !isPaused[place]) sum += rates[place] ?? 0
    const pence = Math.floor((2 * sum + (next - start)) / (2 * (next - start)))
    const periodFrom = CALENDAR[start]
    return periodFrom === undefined || pence === 0 ? [] : [{ periodFrom, pence }]
  })
}
