import { addDays, addMonths, type Day, day, minDay } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { type BaseLine, moneyForEach } from '#core/pattern/index.ts'
import type { Plan, SpendLine } from './plan.ts'

/** A calendar month (`from`, cut where the year begins or ends in it) and what its days are worth. */
export type Month = { from: Day; pence: Pence }

/** A year of a plan from the first day of its money: every day to the penny, whenever it is paid. */
export type Year = { from: Day; to: Day; months: readonly Month[]; totalPence: Pence }

const baseOf = (line: SpendLine): BaseLine => ({
  ...{
    id: line.spendLineId,
    amountPence: line.amountPence,
    every: line.every,
    from: line.startsOn,
    season: line.season,
  },
  to: line.every !== 'once' && line.ends.as === 'date' ? line.ends.on : undefined,
})

/** Whether a week's money does not tell the year: something is paid once, in a season, or ends on a known day. */
export const isUneven = ({ spendLines }: Pick<Plan, 'spendLines'>): boolean =>
  spendLines.some(({ every, season, ends }) => every === 'once' || season !== undefined || ends.as === 'date')

/** What a plan comes to month by month in its first year; undefined where no money is planned. */
export function yearOf({ spendLines }: Pick<Plan, 'spendLines'>): Year | undefined {
  const [first, ...others] = spendLines.map(({ startsOn }) => startsOn)
  if (first === undefined) return undefined
  const pattern = { lines: spendLines.map(baseOf), overlays: [] }
  const from = others.reduce(minDay, first)
  const to = addDays(addMonths(from, 12), -1)
  const windows: { from: Day; to: Day }[] = []
  for (let start = from; start <= to; ) {
    const next = addMonths(day(`${start.slice(0, 8)}01`), 1)
    windows.push({ from: start, to: minDay(addDays(next, -1), to) })
    start = next
  }
  const pence = moneyForEach(pattern, windows)
  const months: Month[] = windows.map((month, place) => ({ from: month.from, pence: pence[place] ?? 0n }))
  return { from, to, months, totalPence: months.reduce((sum, { pence }) => sum + pence, 0n) }
}
