import { addDays, type Day, minDay } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { type BaseLine, instalments, type Overlay } from '#core/pattern/index.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { BuyableLine, Purchase, Served } from './spending.ts'

export type SpendingReason =
  | 'nothing-to-buy-for-yet'
  | 'not-in-your-plan'
  | 'bought-in-the-future'
  | 'bought-before-the-plan'

/** So many days before a line begins something may be bought for it: a place kept, a first ticket. */
export const EARLY_DAYS = 14

/** Whether a purchase may be written down: for a line of the plan, on a day that has come and lies not long before the line. */
export function mayRecord(
  lines: readonly BuyableLine[],
  { lineId, on, today }: { lineId: string; on: Day; today: Day },
): Verdict<SpendingReason> {
  if (lines.length === 0) return refuse('nothing-to-buy-for-yet')
  const line = lines.find((one) => one.lineId === lineId)
  const forLine = line === undefined ? refuse('not-in-your-plan', 'lineId') : fine
  if (on > today) return [...forLine, ...refuse('bought-in-the-future', 'on')]
  const early = line !== undefined && on < addDays(line.from, -EARLY_DAYS)
  return early ? refuse('bought-before-the-plan', 'on') : forLine
}

/** A line of the agreement, as far as it says what is planned for which outcome. */
export type PlannedLine = Pick<BaseLine, 'amountPence' | 'every' | 'from' | 'to' | 'season'> & {
  readonly lineId: string
  readonly outcomeId: string
}

type Facts = {
  readonly lines: readonly PlannedLine[]
  readonly overlays: readonly Overlay[]
  readonly outcomes: readonly { readonly outcomeId: string; readonly words: string }[]
  readonly purchases: readonly Pick<Purchase, 'outcomeId' | 'amountPence'>[]
}

/** What was planned up to today (every instalment whose day has come) and spent, for each outcome that the budget serves. */
export function servedOf({ lines, overlays, outcomes, purchases }: Facts, today: Day): Served[] {
  const outcomeOf = new Map(lines.map(({ lineId, outcomeId }) => [lineId, outcomeId]))
  const due = dueUpTo(lines, overlays, today).map(({ lineId, amountPence }) => ({
    outcomeId: outcomeOf.get(lineId),
    amountPence,
  }))
  return outcomes.map((outcome) => {
    const its = (row: { outcomeId: string | undefined }) => row.outcomeId === outcome.outcomeId
    return { ...outcome, plannedPence: sum(due.filter(its)), spentPence: sum(purchases.filter(its)) }
  })
}

function dueUpTo(lines: readonly PlannedLine[], overlays: readonly Overlay[], to: Day) {
  const from = lines.map((line) => line.from).reduce(minDay, to)
  const bases = lines.map(({ lineId: id, ...line }) => ({ id, ...line }))
  return instalments(bases, overlays, { from, to })
}

/** Adds up amounts, in pence. */
export const sum = (rows: readonly { readonly amountPence: Pence }[]): Pence =>
  rows.reduce((total, { amountPence }) => total + amountPence, 0n)
