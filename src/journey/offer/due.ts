import { type Day, maxDay } from '#core/day.ts'

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
 * offered by default (A1): the desk asks until it was explained, or until a reason not to stands. "Not now" and such a reason
 * stand until their day; without a day they stand.
 */
export function offerIsDue(facts: OfferFacts, today: Day): Day | undefined {
  const from = offeredFrom(facts)
  if (from === undefined) return undefined
  const { notOfferedOn, offerAgainOn } = facts
  const reasonStands = notOfferedOn !== null && notOfferedOn >= from
  const due = reasonStands ? offerAgainOn : from
  return due !== null && due <= today ? due : undefined
}

/** From which day it is for the worker to offer, whatever was written down as a reason not to. */
function offeredFrom({ openedOn, explainedOn, answer, askAgainOn }: OfferFacts): Day | undefined {
  if (explainedOn === null && answer === null) return openedOn
  if (answer !== 'not-now' || askAgainOn === null) return undefined
  const explainedSince = explainedOn !== null && explainedOn >= askAgainOn
  return explainedSince ? undefined : maxDay(askAgainOn, openedOn)
}
