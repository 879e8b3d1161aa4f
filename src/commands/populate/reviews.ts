import { addDays, type Day } from '#core/day.ts'
import type { Life } from './life.ts'
import { howLifeIs } from './plan-besides.ts'
import { CELEBRATED, STEP_REASONS, VIEWED } from './words.ts'
import type { Written } from './written.ts'

export type Step = keyof typeof STEP_REASONS

const OPENED_DAYS_BEFORE = 14

/** A review opened two weeks before, seen by both, and concluded with a step; false where its day has not come yet. */
export function isReviewed(
  life: Life,
  plan: Written,
  kind: 'light-touch' | 'planned' | 'direct-payment',
  meetOn: Day,
  step: Step,
): boolean {
  const { chance, rows, budgetId, worker, personId } = life
  if (!life.reach(addDays(meetOn, -OPENED_DAYS_BEFORE))) return false
  const review_id = chance.id()
  rows.add('review', {
    ...{ review_id, budget_id: budgetId, version_id: plan.versionId, kind, meet_on: meetOn },
    ...{ how: chance.pick(['home', 'phone', 'video', 'office', 'cafe']), opened_by: worker.id, opened_on: life.on() },
  })
  life.audit({ by: worker.id, role: 'worker', resource: 'review', action: 'open' })
  life.line('review', `${worker.name} asked for a look at the plan together.`, worker.id)
  if (!life.reach(meetOn)) return false
  for (const side of ['person', 'worker'] as const) {
    const by = side === 'person' ? personId : worker.id
    for (const { outcomeId } of plan.outcomes)
      rows.add('review_view', {
        ...{ review_id, outcome_id: outcomeId, side, progress: progress(life, step), words: chance.pick(VIEWED) },
        ...{ said_by: by, typed_by: by, said_on: life.on() },
      })
    life.audit({ by, role: side, resource: 'review', action: `say-as-${side}` })
  }
  howLifeIs(life, 'review')
  for (const { outcomeId } of plan.outcomes)
    rows.add('review_step', {
      ...{ review_id, outcome_id: outcomeId, step, reasons: STEP_REASONS[step] },
      ...{ decided_by: worker.id, decided_on: life.on() },
    })
  rows.add('review_held', { review_id, held_on: life.on(), celebrated: chance.pick(CELEBRATED), held_by: worker.id })
  rows.add('review_copy', { review_id, channel: 'hand', given_on: life.on(), given_by: worker.id })
  life.audit({ by: worker.id, role: 'worker', resource: 'review', action: 'conclude' })
  life.line('review', `${life.knownAs} and ${worker.name} looked at the plan together.`, worker.id)
  return true
}

function progress({ chance }: Life, step: Step): 'met' | 'partly' | 'not-yet' {
  if (step === 'end' || step === 'step-down') return chance.likely(0.9) ? 'met' : 'partly'
  return step === 'change' ? chance.pick(['partly', 'not-yet']) : chance.pick(['met', 'partly', 'partly'])
}
