import { addMonths, type Day } from '#core/day.ts'
import { type Pence, proRata } from '#core/money.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { CostPer, Entry } from './directory.ts'

export type DirectoryReason = 'entry-is-withdrawn' | 'looked-at-today-already'

/** An entry may be changed or looked at again while it is shown. */
export const mayChange = ({ withdrawn }: Pick<Entry, 'withdrawn'>): Verdict<DirectoryReason> =>
  withdrawn ? refuse('entry-is-withdrawn') : fine

/** Another look is written down once a day. */
export function mayCheck(entry: Pick<Entry, 'withdrawn' | 'checkedOn'>, today: Day): Verdict<DirectoryReason> {
  if (entry.withdrawn) return refuse('entry-is-withdrawn')
  return entry.checkedOn === today ? refuse('looked-at-today-already') : fine
}

/** Whether so many months have passed since somebody looked: then whoever goes rings first. */
export const isOld = ({ checkedOn }: Pick<Entry, 'checkedOn'>, months: number, today: Day): boolean =>
  addMonths(checkedOn, months) < today

/** What it comes to in a month, pence, for somebody who goes once a week: half a penny up. */
export function monthlyCost(pence: Pence, per: CostPer): Pence {
  if (per === 'month') return pence
  return per === 'year' ? proRata(pence, 1n, 12n) : proRata(pence, 52n, 12n)
}
