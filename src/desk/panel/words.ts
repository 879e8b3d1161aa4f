import { type Day, sayDate, sayDay } from '#core/day.ts'
import type { PanelDay } from './panel.ts'

export const VERDICTS: Record<string, string> = {
  approved: 'Approved',
  'approved-with-conditions': 'Approved with conditions',
  returned: 'Sent back to be changed',
  declined: 'Declined',
}

/** How full the agenda of a panel day is. */
export const sayPlaces = ({ taken, fits }: PanelDay): string =>
  taken >= fits
    ? `no place is left: ${taken} plans, and ${fits} fit. What is sent now goes to a later day.`
    : `${taken === 1 ? '1 plan stands' : `${taken} plans stand`} on it, and ${fits} fit.`

export const sayCutOff = ({ cutOff }: PanelDay, today: Day): string =>
  cutOff < today
    ? `Plans for it had to be sent by ${sayDate(cutOff)}.`
    : `Plans for it can be sent until ${sayDate(cutOff)}.`

/** When a plan is to be decided. A day may have been moved to one on which the panel does not meet. */
export function sayDue(dueOn: Day, isPanelDay: boolean, today: Day): string {
  if (dueOn < today) return `It was to be decided by ${sayDay(dueOn)}, and that day has passed`
  return isPanelDay ? `The panel of ${sayDay(dueOn)}` : `By ${sayDay(dueOn)}`
}
