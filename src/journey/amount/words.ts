import { type Pence, sayMoney } from '#core/money.ts'
import { levelSays } from '#journey/needs/index.ts'
import type { Added, AmountReason } from './rules.ts'

export const WORDS: Record<AmountReason, string> = {
  'needs-not-decided': 'First decide about needs, on the page about daily life. Then work this out',
  'no-eligible-needs':
    'There are no needs here that the council must help with, so there is nothing to work out. Talk about what else could help',
  'already-worked-out': 'This has been worked out already. Read it on the page before',
}

/** What an answer adds, in the sentence that is kept and shown to the person. `who` gave the answer; 'you' is the person. */
export function lineSentence({ ask, level, points, pence }: Added, who: string, pencePerPoint: Pence): string {
  const answer = level === 'dont-know' ? `${who} said “I do not know”` : `${who} said ${levelSays(level, 'you')}`
  if (points === 0) return `${ask}: ${answer}. This adds nothing.`
  return `${ask}: ${answer}. ${points === 1 ? '1 point' : `${points} points`} × ${sayMoney(pencePerPoint)} = ${sayMoney(pence)} a week.`
}

export const DONE = { 'worked-out': 'The first guess is worked out. Both of you can read how.' }

/** The range in a sentence; one figure where both views come to the same. */
export const rangeSentence = (low: Pence, high: Pence): string =>
  low === high ? `About ${sayMoney(low)} a week` : `Between ${sayMoney(low)} and ${sayMoney(high)} a week`

/** The sentence of the timeline. No figure in it: a timeline may be shared. */
export const said = {
  workedOut: (worker: string) =>
    `${worker} worked out a first guess at the amount. It is not a promise: it can go up or down.`,
}
