import type { Day } from '../day.ts'
import type { Pence } from '../money.ts'
import { byText } from './instalments.ts'
import type { Instalment } from './pattern.ts'

/** Money that has gone out for a period of a line: a payment, or an adjustment of an earlier one (then it may be negative). */
export type Paid = Pick<Instalment, 'lineId' | 'periodFrom' | 'amountPence'>

/** What a paid period should have come to, less what was paid: above zero is owed to the person, below zero came too much. */
export type Adjustment = {
  readonly lineId: string
  readonly periodFrom: Day
  readonly derivedPence: Pence
  readonly paidPence: Pence
  readonly amountPence: Pence
}

/**
 * What a change after payment makes of periods already paid, one row for each original period that differs, by period and
 * then line. Periods not paid at all are no adjustment: they are simply due. `derived` must come from a window that holds
 * every paid period, and the days after it to which a pause may have moved a single payment: what it lacks counts as nothing.
 */
export function adjustments(derived: readonly Instalment[], paid: readonly Paid[]): Adjustment[] {
  const keyOf = ({ lineId, periodFrom }: Pick<Paid, 'lineId' | 'periodFrom'>) => `${periodFrom} ${lineId}`
  const should = new Map(derived.map((instalment) => [keyOf(instalment), instalment.amountPence]))
  const sums = new Map<string, Paid>()
  for (const row of paid) {
    const { amountPence } = sums.get(keyOf(row)) ?? { amountPence: 0n }
    sums.set(keyOf(row), { ...row, amountPence: amountPence + row.amountPence })
  }
  const rows = [...sums].map(([key, { lineId, periodFrom, amountPence: paidPence }]) => {
    const derivedPence = should.get(key) ?? 0n
    return { lineId, periodFrom, derivedPence, paidPence, amountPence: derivedPence - paidPence }
  })
  return rows
    .filter(({ amountPence }) => amountPence !== 0n)
    .sort((a, b) => byText(a.periodFrom, b.periodFrom) || byText(a.lineId, b.lineId))
}
