import { addDays, addMonths, compare, type Day, maxDay } from '#core/day.ts'
import type { Settings } from '#council/index.ts'
import type { Due, Facts } from './review.ts'

/** Regulation 7 of SI 2014/2871: a direct payment is looked at again at most this many months after the last time. */
const LAW_MONTHS_BETWEEN = 12
/** From this many days after the set-up, any review has done what the light-touch review is for (guidance: 6 to 8 weeks). */
const LIGHT_TOUCH_FROM_DAYS = 42

/**
 * What is due by which day, earliest first. Light touch 6 to 8 weeks after the agreement was set up (guidance); direct
 * payment within 6 months of the first payment, then every 12 at most (law, reg 7); plan every 12 months at most
 * (guidance); and any day the person asks. A planned and a direct-payment review look at everything, so each counts for
 * the other; a light or requested one never puts off a date of law. Nothing is due after the last day that is paid.
 */
export function reviewsDue(facts: Facts, settings: Settings['reviews']): readonly Due[] {
  const { lastDay, askedFor } = facts
  const found: Due[] = [
    ...lightTouch(facts, settings),
    ...directPayment(facts, settings),
    ...plan(facts, settings),
    ...(askedFor === undefined ? [] : [{ kind: 'requested', dueOn: askedFor, basis: 'you-asked' } as const]),
  ]
  return found
    .filter(({ dueOn }) => lastDay === undefined || dueOn <= lastDay)
    .sort((a, b) => compare(a.dueOn, b.dueOn))
}

function lightTouch({ setUpOn, lightTouchOn, lastAnyOn }: Facts, settings: Settings['reviews']): Due[] {
  if (setUpOn === undefined) return []
  const done =
    (lightTouchOn !== undefined && lightTouchOn >= setUpOn) ||
    (lastAnyOn !== undefined && lastAnyOn >= addDays(setUpOn, LIGHT_TOUCH_FROM_DAYS))
  return done ? [] : [{ kind: 'light-touch', dueOn: addDays(setUpOn, settings.lightTouchDays), basis: 'guidance' }]
}

function directPayment({ direct, firstPaidOn, lastFullOn }: Facts, settings: Settings['reviews']): Due[] {
  if (!direct || firstPaidOn === undefined) return []
  const lookedAt = lastFullOn !== undefined && lastFullOn >= firstPaidOn
  const dueOn = lookedAt
    ? addMonths(lastFullOn, LAW_MONTHS_BETWEEN)
    : addMonths(firstPaidOn, settings.directPaymentMonths)
  return [{ kind: 'direct-payment', dueOn, basis: 'law' }]
}

function plan({ approvedOn, lastFullOn }: Facts, settings: Settings['reviews']): Due[] {
  if (approvedOn === undefined) return []
  const since: Day = lastFullOn === undefined ? approvedOn : maxDay(approvedOn, lastFullOn)
  return [{ kind: 'planned', dueOn: addMonths(since, settings.planMonths), basis: 'guidance' }]
}
