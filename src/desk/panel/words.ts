import { type Day, sayDate, sayDay } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { PanelDay } from './panel.ts'

export const VERDICTS: Record<string, string> = {
  approved: 'Approved',
  'approved-with-conditions': 'Approved with conditions',
  returned: 'Sent back to be changed',
  declined: 'Declined',
}

/** '£62.00 a week and £200.00 once'. */
export function sayAsked({ weeklyPence, oncePence }: { weeklyPence: Pence; oncePence: Pence }): string {
  if (weeklyPence === 0n && oncePence > 0n) return `${sayMoney(oncePence)} once`
  return `${sayMoney(weeklyPence)} a week${oncePence > 0n ? ` and ${sayMoney(oncePence)} once` : ''}`
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
