import { type Day, day, daysBetween } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Cliffs, Near } from './cliff.ts'

export type CliffReason = 'nothing-ends-near'

/** Winter is November to February, as the study has it. */
const WINTER_BEGINS = 11
const WINTER_ENDS = 2

/** The first day of winter on or after a day: that day itself, where it lies in winter. */
export function winterFrom(of: Day): Day {
  const [year = 0, month = 0] = of.split('-').map(Number)
  if (month >= WINTER_BEGINS || month <= WINTER_ENDS) return of
  return day(`${String(year).padStart(4, '0')}-11-01`)
}

/** What else ends within so many days of a last day: a team or benefits, before it or after; winter, on it or after. Earliest first. */
export function nearOf(lastDay: Day, { facts, days }: Pick<Cliffs, 'facts' | 'days'>): readonly Near[] {
  const winter = winterFrom(lastDay)
  const near: Near[] = facts.flatMap(({ kind, on }) =>
    on !== undefined && Math.abs(daysBetween(lastDay, on)) <= days ? [{ kind, on }] : [],
  )
  if (daysBetween(lastDay, winter) <= days) near.push({ kind: 'winter', on: winter })
  return near.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** What ends near a last day and was not spoken of yet: a day that was written down after the words is new again. */
export const notYetHeld = (lastDay: Day, cliffs: Cliffs): readonly Near[] =>
  nearOf(lastDay, cliffs).filter(({ kind }) => {
    const since = cliffs.facts.find((fact) => fact.kind === kind)?.writtenOn
    return !cliffs.held.some(({ near, on }) => near.includes(kind) && (since === undefined || since <= on))
  })

/** Words about what holds somebody are written where something ends near the last day of an ending that stands. */
export const mayHold = (lastDay: Day | undefined, cliffs: Cliffs): Verdict<CliffReason> =>
  lastDay !== undefined && nearOf(lastDay, cliffs).length > 0 ? fine : refuse('nothing-ends-near')
