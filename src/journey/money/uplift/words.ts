import { type Day, sayDate, sayDay } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { UpliftReason } from './rules.ts'
import type { NewUplift } from './uplift.ts'

/** The sentence for each reason. */
export const UPLIFT_WORDS: Record<
  UpliftReason | 'say-from-which-day' | 'say-how-many-per-cent' | 'say-why' | 'say-which-lines',
  string
> = {
  'not-a-rise': 'Write a number above 0 and up to 50, such as 3.5',
  'too-long-ago': 'Choose a day within the last year',
  'too-far-ahead': 'Choose a day within the next year',
  'no-line-goes-up': 'No payment that runs on this day would go up. Look at the day and the code again',
  'uplift-is-approved-already': 'Somebody has approved this rise already',
  'another-human-approves': 'You proposed this rise, so somebody else must say yes to it',
  'uplift-raises-you': 'This rise pays you more, so another finance approver approves it',
  'say-from-which-day': 'Write the day from which more is paid',
  'say-how-many-per-cent': 'Write how many per cent more',
  'say-why': 'Write why, in words that people will read',
  'say-which-lines': 'Choose all payments, or only what is for somebody employed',
}

/** Sentences on top of the page after a deed. */
export const UPLIFT_DONE: Readonly<Record<string, string>> = {
  proposed: 'The rise is proposed. It starts once somebody else has said yes to it.',
  approved: 'The rise is approved. Each person has been told in words.',
}

/** Hundredths of a per cent as people say them: 350 is 3.5 per cent. */
export const sayPercent = (basisPoints: number): string => `${basisPoints / 100} per cent`

/** Which lines a rise is for. */
export const sayWhich = ({ code, paOnly }: Pick<NewUplift, 'code' | 'paOnly'>): string =>
  `${paOnly ? 'What is for somebody employed' : 'All payments'}${code === undefined ? '' : `, only of the code ${code}`}`

/** What a person reads of it on their timeline. Pence a week, over all that they get. */
export function sayRaised(from: Day, today: Day, beforePence: Pence, afterPence: Pence): string {
  const amounts = `${sayMoney(beforePence)} a week becomes ${sayMoney(afterPence)}`
  return from > today
    ? `You get more from ${sayDay(from)}: ${amounts}. You need to do nothing for it.`
    : `You get more since ${sayDate(from)}: ${amounts}. What is missing comes with your next payment.`
}
