import { addDays, type Day, minDay, mondayOf } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { type BaseLine, instalments, type Overlay } from '#core/pattern/index.ts'
import type { BuyableLine, Helped, Purchase, Served, Span } from './spending.ts'

/** A line of the agreement, as far as it says what is planned for which outcome. */
export type PlannedLine = Pick<BaseLine, 'amountPence' | 'every' | 'from' | 'to' | 'season'> & {
  readonly lineId: string
  readonly outcomeId: string
}

/**
 * The rows that something may be bought for: those that run first, then those that have ended, since what was bought before can still be
 * written down. A row that ended before its first day never was.
 */
export function buyableOf(
  { lines, overlays }: { lines: readonly BuyableLine[]; overlays: readonly Overlay[] },
  today: Day,
): readonly BuyableLine[] {
  const found = lines.flatMap(({ lineId, what, from }): BuyableLine[] => {
    const ends = overlays.flatMap((one) => (one.kind === 'ends' && one.lineId === lineId ? [one.on] : []))
    const to = ends.length === 0 ? undefined : ends.reduce(minDay)
    return to !== undefined && to < from ? [] : [{ lineId, what, from, to }]
  })
  const isOver = ({ to }: BuyableLine) => to !== undefined && to < today
  return [...found.filter((one) => !isOver(one)), ...found.filter(isOver)]
}

type Facts = {
  readonly lines: readonly PlannedLine[]
  readonly overlays: readonly Overlay[]
  /** What was agreed before a way back, round by round. */
  readonly earlier?: readonly { readonly lines: readonly PlannedLine[]; readonly overlays: readonly Overlay[] }[]
  readonly outcomes: readonly { readonly outcomeId: string; readonly words: string }[]
  readonly purchases: readonly Pick<Purchase, 'outcomeId' | 'amountPence' | 'helped' | 'boughtOn'>[]
}

/** From which day on a span counts: this week's Monday, the first of this month, or undefined: from the beginning. */
export function beginningOf(span: Span, today: Day): Day | undefined {
  if (span === 'week') return mondayOf(today)
  return span === 'month' ? addDays(today, 1 - Number(today.slice(8))) : undefined
}

/** What was planned up to today (every instalment whose day has come) and spent, in a span, for each outcome that the budget serves. */
export function servedOf(
  { lines, overlays, earlier = [], outcomes, purchases }: Facts,
  today: Day,
  span: Span = 'whole',
): Served[] {
  const from = beginningOf(span, today)
  const rounds = [...earlier, { lines, overlays }]
  const outcomeOf = new Map(rounds.flatMap((one) => one.lines).map(({ lineId, outcomeId }) => [lineId, outcomeId]))
  const due = rounds
    .flatMap((one) => dueIn(one.lines, one.overlays, from, today))
    .map(({ lineId, amountPence }) => ({ outcomeId: outcomeOf.get(lineId), amountPence }))
  const isOfNow = (id: string) => earlier.length === 0 || lines.some(({ outcomeId }) => outcomeId === id)
  const served = outcomes.map((outcome) => {
    const its = (row: { outcomeId: string | undefined }) => row.outcomeId === outcome.outcomeId
    const bought = purchases.filter((row) => its(row) && (from === undefined || row.boughtOn >= from))
    const said = (answer: Helped): number => bought.filter(({ helped }) => helped === answer).length
    const helped = { yes: said('yes'), 'a-little': said('a-little'), no: said('no') }
    return { ...outcome, plannedPence: sum(due.filter(its)), spentPence: sum(bought), helped }
  })
  // A goal of before a way back for which nothing was planned or bought has nothing to say.
  return served.filter((one) => isOfNow(one.outcomeId) || one.plannedPence > 0n || one.spentPence > 0n)
}

function dueIn(lines: readonly PlannedLine[], overlays: readonly Overlay[], beginning: Day | undefined, to: Day) {
  const from = beginning ?? lines.map((line) => line.from).reduce(minDay, to)
  const bases = lines.map(({ lineId: id, ...line }) => ({ id, ...line }))
  return instalments(bases, overlays, { from, to })
}

/** Adds up amounts, in pence. */
export const sum = (rows: readonly { readonly amountPence: Pence }[]): Pence =>
  rows.reduce((total, { amountPence }) => total + amountPence, 0n)
