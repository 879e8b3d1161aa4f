import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { type CardStep, stepIn } from '#journey/needs/index.ts'
import type { Review, ReviewedOutcome } from '../review.ts'
import type { Cards } from './cards.ts'

export type CardsReason = 'no-review-open' | 'one-of-you-has-said'
export type FinishCardsReason = CardsReason | 'turn-every-goal-first'

/** Whether the two may go through the goals together: a review is planned, and neither has said their side apart. */
export function mayGoTogether(current: Review | undefined): Verdict<CardsReason> {
  if (current === undefined) return refuse('no-review-open')
  return current.said.person || current.said.worker || current.typedForPerson ? refuse('one-of-you-has-said') : fine
}

/** Where the two are with one goal: the worker ticks, the person ticks, both turn over. */
export const stepOf = ({ worker, person, turned }: Cards, outcomeId: string): CardStep =>
  stepIn({
    worker: worker.includes(outcomeId),
    person: person.includes(outcomeId),
    turned: turned.some((one) => one.outcomeId === outcomeId),
  })

const goalsOf = ({ state }: Cards): readonly ReviewedOutcome[] => state.current?.outcomes ?? []

/** The goal that an address or a form names, else the first that is not turned over yet. */
export const goalIn = (cards: Cards, key: string): ReviewedOutcome | undefined =>
  goalsOf(cards).find(({ outcomeId }) => outcomeId === key) ??
  goalsOf(cards).find(({ outcomeId }) => stepOf(cards, outcomeId) !== 'turned')

/** The goal to go to from one: the next that is not turned over, from the beginning again after the last. */
export function goalAfter(cards: Cards, outcomeId: string): ReviewedOutcome | undefined {
  const goals = goalsOf(cards)
  const at = goals.findIndex((one) => one.outcomeId === outcomeId)
  return [...goals.slice(at + 1), ...goals.slice(0, Math.max(0, at))].find(
    (one) => stepOf(cards, one.outcomeId) !== 'turned',
  )
}

/** Whether the two may say that this is how they see it: each goal is turned over. Until then each may still say it apart. */
export function mayFinish(cards: Cards): Verdict<FinishCardsReason> {
  const verdict = mayGoTogether(cards.state.current)
  if (verdict.length > 0) return verdict
  return goalsOf(cards).every(({ outcomeId }) => stepOf(cards, outcomeId) === 'turned')
    ? fine
    : refuse('turn-every-goal-first')
}
