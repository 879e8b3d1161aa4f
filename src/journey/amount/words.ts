import { type Pence, sayMoney } from '#core/money.ts'
import { levelSays } from '#journey/needs/index.ts'
import type { Added, AmountReason, View } from './rules.ts'

export const WORDS: Record<AmountReason, string> = {
  'needs-not-decided': 'First decide about needs, on the page about daily life. Then work this out',
  'no-eligible-needs':
    'There are no needs here that the council must help with, so there is nothing to work out. Talk about what else could help',
  'already-worked-out': 'This has been worked out already. Read it on the page before',
}

const sayPoints = (points: number): string => (points === 1 ? '1 point' : `${points} points`)

/** What an answer adds, in the sentence that is kept and shown to the person. `who` gave the answer; 'you' is the person. */
export function lineSentence({ ask, level, points, pence }: Added, who: string, pencePerPoint: Pence): string {
  if (level === 'left') return `${ask}: ${who} left this question. This adds nothing.`
  const answer = level === 'dont-know' ? `${who} said “I do not know”` : `${who} said ${levelSays(level, 'you')}`
  if (points === 0) return `${ask}: ${answer}. This adds nothing.`
  if (pence === undefined) return `${ask}: ${answer}. ${sayPoints(points)}.`
  return `${ask}: ${answer}. ${sayPoints(points)} × ${sayMoney(pencePerPoint)} = ${sayMoney(pence)} a week.`
}

/** How a side's points come to its figure: by pence per point, by a band, or by the last band and what lies beyond. */
export function sumSentence({ points, totalPence, band, beyond }: View, pencePerPoint: Pence): string {
  const together = `Together that is ${sayPoints(points)}.`
  if (band === undefined)
    return `${together} ${sayPoints(points)} × ${sayMoney(pencePerPoint)} = ${sayMoney(totalPence)} a week.`
  const given = `${together} From ${sayPoints(band.fromPoints)} on, the council gives ${sayMoney(band.weeklyPence)} a week.`
  if (beyond === 0) return given
  const more = `${sayPoints(beyond)} more × ${sayMoney(pencePerPoint)} = ${sayMoney(BigInt(beyond) * pencePerPoint)}.`
  return `${given} ${more} That makes ${sayMoney(totalPence)} a week.`
}

/** A carer's figure, which stands apart: how it comes about, without what they answered. */
export const carerSentence = (name: string, view: View, pencePerPoint: Pence): string =>
  `${name} answered too, as a carer. ${sumSentence(view, pencePerPoint)}`

export const DONE = {
  'worked-out': 'The first guess is worked out. Both of you can read how.',
  'challenged-for': 'It is written down, marked as typed by you. We tell them. Now you answer it in writing.',
  challenged: 'We have written down that you think this is wrong. You will be answered in writing, on this page.',
  answered: 'Your answer is there for the person to read.',
  set: 'The amount is set. The reason is there for the person to read.',
}

/** The range in a sentence; one figure where both views come to the same, or where it was set. */
export const rangeSentence = (low: Pence, high: Pence): string =>
  low === high ? `About ${sayMoney(low)} a week` : `Between ${sayMoney(low)} and ${sayMoney(high)} a week`

/** The sentence of the timeline. No figure in it: a timeline may be shared. */
export const said = {
  workedOut: (worker: string) =>
    `${worker} worked out a first guess at the amount. It is not a promise: it can go up or down.`,
}
