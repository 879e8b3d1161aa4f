import { addDays, addMonths, type Day } from '#core/day.ts'
import { fine, type Reason, refuse, type Verdict } from '#core/verdict.ts'
import { endsEveryOutcome, type Side } from '#journey/review/index.ts'
import {
  type Answer,
  CONDITIONS,
  type Condition,
  type ConditionView,
  type Ending,
  type EndingKind,
  type EndingState,
} from './ending.ts'

export type EndingReason =
  | 'no-payments-to-end'
  | 'ending-already-confirmed'
  | 'no-review-ends-it'
  | 'talk-about-other-ways-first'
  | 'event-not-in-the-plan'
  | 'last-day-in-the-past'
  | 'last-day-too-near'
  | 'last-day-too-far-off'
  | 'no-ending-told'
  | 'last-day-has-passed'
  | 'person-has-not-said'
  | 'worker-has-not-said'
  | 'no-plan-to-keep-the-good'
  | 'gap-not-talked-about'
  | 'short-notice-needs-a-yes'
  | 'no-stop-was-agreed'
  | 'before-the-day-agreed'

const LAST_DAY_WITHIN_MONTHS = 12

export type Proposed = { kind: EndingKind; lastDay: Day; event: string; otherWaysTalked: boolean }

type Before = Pick<EndingState, 'ending' | 'lastReview' | 'events' | 'noticeDays' | 'stopAgreed'> & { isSetUp: boolean }

/**
 * Whether an ending may be told. After a review: only where that review's steps end every goal. The person's choice: only
 * once another provider, another use and a pause were talked about (rule 7 of the study's engine). The last day lies at
 * least the council's notice ahead; where what the plan itself waits for has happened it may be nearer, but never before
 * today. Spent outside the plan: only on a stop that a manager agreed to, with the full notice. Told again, the newest stands; once confirmed it stays.
 */
export function mayPropose(before: Before, proposed: Proposed, today: Day): Verdict<EndingReason> {
  if (!before.isSetUp) return refuse('no-payments-to-end')
  if (before.ending?.confirmed !== undefined) return refuse('ending-already-confirmed')
  return [...groundFor(before, proposed), ...dayFor(before, proposed, today)]
}

function groundFor({ lastReview, stopAgreed }: Before, proposed: Proposed): Verdict<EndingReason> {
  const { kind, otherWaysTalked, lastDay } = proposed
  if (kind === 'spent-outside') {
    if (stopAgreed === undefined) return refuse('no-stop-was-agreed', 'kind')
    return lastDay < stopAgreed.lastDay ? refuse('before-the-day-agreed', 'lastDay') : fine
  }
  if (kind === 'person-chose') return otherWaysTalked ? fine : refuse('talk-about-other-ways-first', 'otherWays')
  return lastReview !== undefined && endsEveryOutcome(lastReview) ? fine : refuse('no-review-ends-it', 'kind')
}

function dayFor({ events, noticeDays }: Before, { event, lastDay, kind }: Proposed, today: Day): Verdict<EndingReason> {
  if (event !== '' && !events.includes(event)) return refuse('event-not-in-the-plan', 'event')
  if (lastDay < today) return refuse('last-day-in-the-past', 'lastDay')
  if ((event === '' || kind === 'spent-outside') && lastDay < addDays(today, noticeDays))
    return refuse('last-day-too-near', 'lastDay')
  return lastDay > addMonths(today, LAST_DAY_WITHIN_MONTHS) ? refuse('last-day-too-far-off', 'lastDay') : fine
}

/** A side may say how it sees the conditions from the day it was told until the ending is confirmed. */
export function maySay(ending: Ending | undefined): Verdict<EndingReason> {
  if (ending === undefined) return refuse('no-ending-told')
  return ending.confirmed === undefined ? fine : refuse('ending-already-confirmed')
}

/** A side has said when it has a view on all four. */
export const hasSaid = (side: Side, views: readonly ConditionView[]): boolean =>
  CONDITIONS.every((condition) => views.some((view) => view.side === side && view.condition === condition))

/** What a side may see: its own views; the other's too once both have said. */
export const revealed = (
  views: readonly ConditionView[],
  side: Side,
  said: Ending['said'],
): readonly ConditionView[] => (said.person && said.worker ? views : views.filter((view) => view.side === side))

export const viewOn = ({ views }: Pick<Ending, 'views'>, condition: Condition, side: Side): ConditionView | undefined =>
  views.find((view) => view.condition === condition && view.side === side)

/** A condition on which not both say yes: something to talk about, named apart and never counted. */
export type Gap = { condition: Condition; person: Answer; worker: Answer; talkedAbout: boolean }

/**
 * The gaps, once both sides have said. Talked about: the worker, after hearing the person's view (so with a view given
 * later), has written down what was said about it. The person never has to write anything to be heard.
 */
export function gapsOf(ending: Pick<Ending, 'views'>): readonly Gap[] {
  return CONDITIONS.flatMap((condition) => {
    const [person, worker] = [viewOn(ending, condition, 'person'), viewOn(ending, condition, 'worker')]
    if (person === undefined || worker === undefined || (person.said === 'yes' && worker.said === 'yes')) return []
    return [
      {
        condition,
        person: person.said,
        worker: worker.said,
        talkedAbout: worker.words !== '' && worker.order > person.order,
      },
    ]
  })
}

/**
 * Whether the ending may be confirmed: told, its last day still ahead (nothing stops looking back), all four conditions
 * seen by each side in its own session, and every gap talked about. A gap that was talked about does not block, since
 * people may end well and differ, but two: where both say that nothing keeps the good of it, that is planned first,
 * except where the person chose to end; and with less than the council's notice the person's own yes to (c) is needed,
 * or a later day is told.
 */
export function mayConfirm(ending: Ending | undefined, today: Day, noticeDays: number): Verdict<EndingReason> {
  if (ending === undefined) return refuse('no-ending-told')
  if (ending.confirmed !== undefined) return refuse('ending-already-confirmed')
  if (ending.lastDay < today) return refuse('last-day-has-passed')
  const missing: Reason<EndingReason>[] = []
  if (!ending.said.person) missing.push({ code: 'person-has-not-said' })
  if (!ending.said.worker) missing.push({ code: 'worker-has-not-said' })
  if (missing.length > 0) return missing
  const isShort = ending.lastDay < addDays(ending.toldOn, noticeDays)
  return gapsOf(ending).flatMap((gap) => standsInTheWay(gap, ending.kind, isShort))
}

function standsInTheWay(gap: Gap, kind: EndingKind, isShort: boolean): Verdict<EndingReason> {
  const { condition, person, worker } = gap
  const at = `condition-${condition}`
  if (condition === 'd' && person === 'no' && worker === 'no' && kind !== 'person-chose')
    return refuse('no-plan-to-keep-the-good', at)
  if (condition === 'c' && person !== 'yes' && isShort) return refuse('short-notice-needs-a-yes', at)
  return gap.talkedAbout ? fine : refuse('gap-not-talked-about', at)
}

/** Whether the budget is over on a day: the ending is confirmed and its last day has passed. */
export const isOver = (ending: Ending | undefined, today: Day): boolean =>
  ending?.confirmed !== undefined && ending.lastDay < today
