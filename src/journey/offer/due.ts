import { addDays, type Day, maxDay } from '#core/day.ts'

/** The dated facts of one offer, the newest of each. Null: there is none. */
export type OfferFacts = {
  openedOn: Day
  explainedOn: Day | null
  answer: string | null
  /** After "not now": the day from which the person would like to be asked again. */
  askAgainOn: Day | null
  /** A worker wrote down why it was not offered yet, and from which day to look at it again. */
  notOfferedOn: Day | null
  offerAgainOn: Day | null
}

/**
 * Since when a worker should offer, where that day has come; undefined where it is nobody's turn or the person's. New people are
 * offered by default (A1): the desk asks until it was explained and answered, or until a reason not to stands: an explanation without
 * an answer is asked about after a fortnight. "Not now" and such a reason stand until their day; without a day they stand.
 */
export function offerIsDue(facts: OfferFacts, today: Day): Day | undefined {
  const from = offeredFrom(facts)
  if (from === undefined) return undefined
  const { notOfferedOn, offerAgainOn } = facts
  const reasonStands = notOfferedOn !== null && notOfferedOn >= from
  const due = reasonStands ? offerAgainOn : from
  return due !== null && due <= today ? due : undefined
}

/** After so many days without an answer the desk asks the worker to ask what they think of it. */
export const ASK_AFTER_DAYS = 14

type Explained = Pick<OfferFacts, 'explainedOn' | 'answer' | 'askAgainOn'>

/** Whether it was explained, and no answer came to that yet. */
export const isUnanswered = ({ explainedOn, answer, askAgainOn }: Explained): boolean =>
  explainedOn !== null &&
  (answer === null || (answer === 'not-now' && askAgainOn !== null && explainedOn >= askAgainOn))

/** From which day it is for the worker to offer or to ask, whatever was written down as a reason not to. */
function offeredFrom(facts: OfferFacts): Day | undefined {
  const { openedOn, explainedOn, answer, askAgainOn } = facts
  if (explainedOn !== null && isUnanswered(facts)) return addDays(explainedOn, ASK_AFTER_DAYS)
  if (answer === null) return openedOn
  return answer === 'not-now' && askAgainOn !== null ? maxDay(askAgainOn, openedOn) : undefined
}
