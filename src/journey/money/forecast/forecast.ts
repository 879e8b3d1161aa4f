import { type Day, dayOf } from '#core/day.ts'
import type { Pence } from '#core/money.ts'

/** One budget code in a financial year, pence: what went out by today less what came back, and what is agreed and still to come. */
export type CodeForecast = {
  readonly code: string
  readonly name: string
  readonly spentPence: Pence
  readonly toComePence: Pence
}

/** A financial year by budget code. `workedOutAt`: when, where it was kept from earlier in the day. */
export type Forecast = {
  readonly from: Day
  readonly to: Day
  readonly codes: readonly CodeForecast[]
  readonly workedOutAt: Date | undefined
}

/** What a code comes to by the end of the year. */
export const comesTo = ({ spentPence, toComePence }: CodeForecast): Pence => spentPence + toComePence

/** The council's financial year that a day is in: 1 April to 31 March. */
export function financialYearOf(today: Day): { from: Day; to: Day } {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '04-01' ? 1 : 0)
  const [from, to] = [dayOf(year, 4, 1), dayOf(year + 1, 3, 31)]
  if (from === undefined || to === undefined) throw new Error('a year without an April')
  return { from, to }
}
