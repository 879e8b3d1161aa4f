import { addDays, type Day, daysBetween } from '#core/day.ts'
import type { Life } from './life.ts'
import { MAIN_CODE } from './staff.ts'
import { FRIEND_TOLD, HELD_BACK } from './words.ts'
import type { Written } from './written.ts'

const CONDITIONS = ['capacity', 'not-prohibited', 'can-manage', 'right-way'] as const
const FOUR_WEEKS = 28

/** What is written down when payments are set up: conditions, who helps with the money, what somebody pays, key facts. */
export function saidAtSetUp(life: Life, plan: Written, managedAs: string): void {
  const { chance, rows, budgetId, personId, worker } = life
  const [recorded_by, recorded_on] = [worker.id, life.on()]
  if (managedAs !== 'council-managed' && managedAs !== 'third-party')
    for (const condition of CONDITIONS)
      rows.add('payment_condition', { budget_id: budgetId, condition, met: true, words: '', recorded_by, recorded_on })
  if (chance.likely(0.06))
    rows.add('money_helper', {
      ...{
        helper_id: chance.id(),
        budget_id: budgetId,
        kind: 'nominee',
        name: `${chance.pick(['Jo', 'Sam', 'Kim'])} Hale`,
      },
      ...{ how_known: 'A friend', person_agreed: true, words: '', named_by: personId, named_on: recorded_on },
    })
  const isFree = chance.likely(0.1)
  if (isFree)
    rows.add('aftercare', {
      ...{ aftercare_id: chance.id(), person_id: personId, from_day: addDays(recorded_on, -chance.whole(100, 2000)) },
      ...{ recorded_by, recorded_on },
    })
  else if (chance.likely(0.2)) paysTowardsIt(life)
  if (chance.likely(0.55))
    rows.add('key_facts_told', {
      ...{
        budget_id: budgetId,
        version_id: plan.versionId,
        words: chance.pick(FRIEND_TOLD) ?? '',
        how: chance.pick(['here', 'phone', 'together'] as const),
      },
      ...{ said_by: personId, typed_by: personId, said_on: recorded_on },
    })
}

/** Not worked out at first, and so much a week a month later: asked for and paid every four weeks. */
function paysTowardsIt(life: Life): void {
  const { chance, rows, budgetId, staff, today } = life
  const [recorded_by, unknownOn] = [staff.financeOfficer, life.on()]
  const row = (weekly_pence: bigint | null, on: Day) => ({
    ...{ budget_id: budgetId, weekly_pence, from_day: on, words: '', recorded_by, recorded_on: on },
  })
  rows.add('contribution', row(null, unknownOn))
  const knownOn = addDays(unknownOn, chance.whole(20, 45))
  if (knownOn > today) return
  const weekly = BigInt(chance.whole(6, 40)) * 50n
  rows.add('contribution', row(weekly, knownOn))
  const move = { budget_id: budgetId, line_id: null, made_by: recorded_by, code: MAIN_CODE, amount_pence: weekly * 4n }
  for (let from = knownOn; daysBetween(from, today) >= FOUR_WEEKS; from = addDays(from, FOUR_WEEKS)) {
    const on = addDays(from, FOUR_WEEKS - 1)
    const dated = { effective_on: on, posted_at: new Date(`${on}T12:00:00Z`) }
    rows.move({
      ...move,
      ...dated,
      debit: 'contribution',
      credit: 'council',
      kind: 'contribution-due',
      key: chance.id(),
    })
    if (daysBetween(from, today) < 2 * FOUR_WEEKS) continue
    rows.move({ ...move, ...dated, debit: 'bank', credit: 'contribution', kind: 'contribution-paid', key: chance.id() })
  }
}

/** Payments that wait since a few days ago, or that waited for a day once; the day from which nothing is drafted, if any. */
export function isHeldBack(life: Life, since: Day): Day | undefined {
  const { chance, rows, budgetId, staff, today } = life
  if (!chance.likely(0.04)) return undefined
  const [hold_id, standing] = [chance.id(), chance.likely(0.5)]
  const placed_on = addDays(today, -(standing ? chance.whole(0, 20) : chance.whole(60, 120)))
  if (placed_on <= since) return undefined
  const { reason, words, who_acts } = chance.pick(HELD_BACK)
  rows.add('payment_hold', {
    ...{ hold_id, budget_id: budgetId, reason, words: words ?? '', who_acts, act_by: addDays(placed_on, 14) },
    ...{ placed_by: staff.financeOfficer, placed_on },
  })
  life.line('money', 'Your payments wait. We told you why, and who sees to it.', staff.financeOfficer, placed_on)
  if (standing) return placed_on
  rows.add('payment_hold_lifted', { hold_id, words: '', lifted_by: staff.financeApprover, lifted_on: placed_on })
  life.line('money', 'Your payments go on.', staff.financeApprover, placed_on)
  return undefined
}
