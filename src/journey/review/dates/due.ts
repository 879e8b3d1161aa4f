import { addDays, addMonths, compare, type Day, daysBetween, maxDay } from '#core/day.ts'
import type { Settings } from '#council/index.ts'
import type { Due, DueKind, Facts } from '../review.ts'

type Times = Settings['reviews']

/** Regulation 7 of SI 2014/2871: within 6 months of the first payment, and then every 12 months at most. */
const LAW = { firstMonths: 6, betweenMonths: 12 } as const
/** The statutory guidance: a plan is looked at every 12 months at least. */
const GUIDANCE_PLAN_MONTHS = 12
/** A look is due so many days before a last day in a plan, so that what follows has its notice; one in as many days before that has done it. */
const BEFORE_PLAN_DATE_DAYS = 28
/** From this many days after the set-up, any review has done what the light-touch review is for (guidance: 6 to 8 weeks). */
const LIGHT_TOUCH_FROM_DAYS = 42

/**
 * What is due by which day, earliest first. Light touch 6 to 8 weeks after the agreement was set up (guidance); direct payment within
 * 6 months of the first payment, then every 12 at most (law, reg 7); plan every 12 months at most (guidance); when capacity was lost or
 * came back, and on a concern (law, reg 7, within the council's few days); and any day the person asks. Where the council's own time is
 * shorter it is `ours`; a longer one is cut to the law's. A last day in a plan makes a look due before it (ours; s.27): it ends nothing.
 * A planned and a direct-payment review look at everything, so each counts for the other; a light or requested one never puts off a date
 * of law. Nothing is due after the last day that is paid.
 */
export function reviewsDue(facts: Facts, times: Times): readonly Due[] {
  const { lastDay, askedFor } = facts
  const found: Due[] = [
    ...lightTouch(facts, times),
    ...directPayment(facts, times),
    ...plan(facts, times),
    ...planDate(facts),
    ...atOnce('capacity', facts.capacityOn, facts, times),
    ...atOnce('concern', facts.concernOn, facts, times),
    ...(askedFor === undefined
      ? []
      : [{ kind: 'requested', dueOn: askedFor, basis: 'you-asked', after: 'asking', since: askedFor } as const]),
  ]
  return found
    .filter(({ dueOn }) => lastDay === undefined || dueOn <= lastDay)
    .map((due) => {
      const moved = facts.moved.findLast(({ kind, dueOn }) => kind === due.kind && dueOn === due.dueOn)
      return moved === undefined ? due : { ...due, moved }
    })
    .sort((a, b) => compare(a.dueOn, b.dueOn))
}

function lightTouch({ setUpOn, lightTouchOn, lastAnyOn }: Facts, times: Times): Due[] {
  if (setUpOn === undefined) return []
  const done =
    (lightTouchOn !== undefined && lightTouchOn >= setUpOn) ||
    (lastAnyOn !== undefined && lastAnyOn >= addDays(setUpOn, LIGHT_TOUCH_FROM_DAYS))
  const dueOn = addDays(setUpOn, times.lightTouchDays)
  return done ? [] : [{ kind: 'light-touch', dueOn, basis: 'guidance', after: 'set-up', since: setUpOn }]
}

function directPayment({ direct, firstPaidOn, lastFullOn }: Facts, times: Times): Due[] {
  if (!direct || firstPaidOn === undefined) return []
  const again = lastFullOn !== undefined && lastFullOn >= firstPaidOn
  const [since, ours, law] = again
    ? ([lastFullOn, times.betweenMonths, LAW.betweenMonths] as const)
    : ([firstPaidOn, times.directPaymentMonths, LAW.firstMonths] as const)
  const dueOn = addMonths(since, Math.min(ours, law))
  const after = again ? 'last-look' : 'first-payment'
  return [{ kind: 'direct-payment', dueOn, basis: ours < law ? 'ours' : 'law', after, since }]
}

function plan({ approvedOn, lastFullOn }: Facts, { planMonths }: Times): Due[] {
  if (approvedOn === undefined) return []
  const again = lastFullOn !== undefined && lastFullOn > approvedOn
  const since: Day = lastFullOn === undefined ? approvedOn : maxDay(approvedOn, lastFullOn)
  const dueOn = addMonths(since, Math.min(planMonths, GUIDANCE_PLAN_MONTHS))
  const basis = planMonths < GUIDANCE_PLAN_MONTHS ? 'ours' : 'guidance'
  return [{ kind: 'planned', dueOn, basis, after: again ? 'last-look' : 'approval', since }]
}

/** The first last day in the plan at which nobody has looked yet: the look comes before it, or by it where the plan was too new for that. */
function planDate({ planDates, setUpOn, lastAnyOn }: Facts): Due[] {
  const dues = planDates.map((since) => {
    const before = addDays(since, -BEFORE_PLAN_DATE_DAYS)
    return { since, dueOn: setUpOn !== undefined && before < setUpOn ? since : before }
  })
  const next = dues.find(({ dueOn }) => lastAnyOn === undefined || lastAnyOn < addDays(dueOn, -BEFORE_PLAN_DATE_DAYS))
  return next === undefined ? [] : [{ kind: 'plan-date', basis: 'ours', after: 'plan-date', ...next }]
}

/** Due at once, which is within the council's few days; any review held since has looked at it. */
function atOnce(kind: 'capacity' | 'concern', since: Day | undefined, { lastAnyOn }: Facts, times: Times): Due[] {
  if (since === undefined || (lastAnyOn !== undefined && lastAnyOn > since)) return []
  const after = kind === 'capacity' ? 'change' : 'concern'
  return [{ kind, dueOn: addDays(since, times.atOnceDays), basis: 'law', after, since }]
}

/** One meeting and everything it answers. `by`: the earliest of their days, so that it lies past no date. */
export type OneMeeting = { by: Day; kind: DueKind; dues: readonly Due[] }

/** What a meeting must be so that it answers all of these: a look at the payments looks at the whole plan, and that at the rest. */
const WIDEST: readonly DueKind[] = [
  'direct-payment',
  'planned',
  'light-touch',
  'plan-date',
  'capacity',
  'concern',
  'requested',
]

/**
 * Which due dates one meeting answers: the next one, and those that fall within the council's number of days after it. Never past a date:
 * the meeting is by the first of them. What the person asked for stands by itself, since the day is theirs.
 */
export function meetings(dues: readonly Due[], { alignDays }: Pick<Times, 'alignDays'>): readonly OneMeeting[] {
  const found: OneMeeting[] = dues
    .filter(({ kind }) => kind === 'requested')
    .map((due) => ({ by: due.dueOn, kind: due.kind, dues: [due] }))
  let rest = dues.filter(({ kind }) => kind !== 'requested')
  for (let [next] = rest; next !== undefined; [next] = rest) {
    const { dueOn: by } = next
    const near = rest.filter(({ dueOn }) => daysBetween(by, dueOn) <= alignDays)
    const kind = WIDEST.find((one) => near.some((due) => due.kind === one)) ?? next.kind
    found.push({ by, kind, dues: near })
    rest = rest.filter((due) => !near.includes(due))
  }
  return found.sort((a, b) => compare(a.by, b.by))
}

/** Days late, counted from the day by which it was due, or from the day to which somebody moved it with a reason; 0 where it is not. */
export const daysLate = ({ dueOn, moved }: Pick<Due, 'dueOn' | 'moved'>, today: Day): number =>
  Math.max(0, daysBetween(moved === undefined ? dueOn : maxDay(dueOn, moved.to), today))
