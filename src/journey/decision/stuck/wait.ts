import { type Day, sayDate, workingDaysBetween } from '#core/day.ts'
import type { Look } from '#web/look.ts'

/** How long somebody has waited, and since when. */
export const sayWait = (since: Day, look: Look): string => {
  const days = workingDaysBetween(since, look.today, new Set(look.settings.holidays))
  return `${days === 1 ? '1 working day' : `${days} working days`}, since ${sayDate(since)}`
}
