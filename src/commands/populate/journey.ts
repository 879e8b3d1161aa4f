import { addDays, addMonths, type Day, maxDay, minDay } from '#core/day.ts'
import type { Agreed, Ended } from './agreed.ts'
import { amountWorkedOut } from './amounts.ts'
import { assessed, isOffered } from './beginnings.ts'
import { decided } from './decisions.ts'
import { isEnded, looksBack } from './endings.ts'
import type { Life } from './life.ts'
import { isPaid } from './payments.ts'
import { nextVersionOpened, planWritten } from './plans.ts'
import { isReviewed } from './reviews.ts'
import { isSetUp } from './setting-up.ts'
import type { Written } from './written.ts'

const VERSIONS_AT_MOST = 3

/** Tells one person's journey from the offer for as far as it has come by today. */
export function tellJourney(life: Life): void {
  const { rows, budgetId, personId, worker } = life
  rows.add('budget', { budget_id: budgetId, person_id: personId, opened_on: life.on(), opened_by: worker.id })
  const begun = life.on()
  if (!isOffered(life)) return
  const found = assessed(life)
  if (found !== undefined && amountWorkedOut(life, found)) {
    const plan = approvedPlan(life, (number, before) => planWritten(life, found.needs, number, before))
    const agreed = plan && isSetUp(life, plan)
    if (agreed !== undefined) whilePaid(life, agreed)
  }
  wasSeen(life, begun)
}

/** Written, asked for, decided; given back, written once more; undefined where there is no approved plan (yet). */
function approvedPlan(
  life: Life,
  write: (number: number, before: Written | undefined) => Written | undefined,
): Written | undefined {
  let plan: Written | undefined
  for (let number = 1; number <= VERSIONS_AT_MOST; number += 1) {
    plan = write(number, plan)
    const verdict = plan && decided(life, plan)
    if (verdict !== 'returned') return verdict === 'declined' || verdict === undefined ? undefined : plan
  }
  return undefined
}

/** Reviews, the ending and what comes after; the payments meanwhile. */
function whilePaid(life: Life, agreed: Agreed): void {
  const { chance } = life
  const { plan, lines } = agreed
  const first = maxDay(lines.map(({ from }) => from).reduce(minDay), life.on())
  const [goesOn, hasEvent] = [chance.whole(14, 70) * 7, plan.outcomes.some(({ ends }) => ends.as === 'event')]
  const ends = chance.likely(hasEvent ? 0.85 : 0.2)
  const ended = reviewed(life, agreed, first, ends ? addDays(first, goesOn) : undefined)
  isPaid(life, agreed, ended)
  if (ended !== undefined) looksBack(life, plan, ended.lastDay)
}

/** The reviews that the council owes, until one ends it; the confirmed ending where there is one. */
function reviewed(life: Life, agreed: Agreed, first: Day, endOn: Day | undefined): Ended | undefined {
  const { chance } = life
  const { plan } = agreed
  const dates = [
    { kind: 'light-touch', on: minDay(addDays(first, 42), addDays(agreed.setUpOn, 56)) },
    { kind: 'direct-payment', on: addMonths(first, 6) },
    { kind: 'planned', on: addMonths(first, 12) },
    { kind: 'planned', on: addMonths(first, 24) },
  ] as const
  // Each a little before its date: none is past it, and none is past the year since the one before.
  for (const [at, { kind, on }] of dates.entries()) {
    if (endOn !== undefined && endOn <= addDays(on, -12)) break
    const step = chance.pick(['go-on', 'go-on', 'go-on', 'change', 'step-down'] as const)
    if (!isReviewed(life, plan, kind, addDays(on, -3 * at - chance.whole(0, 2)), step)) return undefined
    if (step === 'change' && endOn === undefined && chance.likely(0.5)) {
      nextVersionOpened(life, plan)
      return undefined
    }
  }
  if (endOn === undefined || !isReviewed(life, plan, 'planned', maxDay(endOn, addDays(life.on(), 15)), 'end'))
    return undefined
  return isEnded(life, agreed)
}

/** Who looked at the record since it was opened: the person most often. */
function wasSeen(life: Life, begun: Day): void {
  const { chance, personId, worker } = life
  for (let day = begun; day <= life.on(); day = addDays(day, chance.whole(5, 25))) {
    const byThem = chance.likely(0.65)
    const [by, role] = byThem ? [personId, 'person'] : [worker.id, 'worker']
    life.audit({ by, role, resource: 'budget', action: 'see', outcome: 'read', on: day })
  }
}
