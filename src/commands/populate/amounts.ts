import type { Level } from '#journey/needs/index.ts'
import { byWorker, type Life } from './life.ts'

const PENCE_A_POINT = 900n
const POINTS: Record<Level, bigint> = { manage: 0n, 'some-help': 2n, cannot: 5n, 'dont-know': 2n }

/** The first figure, worked out from both sides' answers; false where that day has not come yet. */
export function amountWorkedOut(
  life: Life,
  found: { assessmentId: string; answers: ReadonlyMap<string, { person: Level; worker: Level }> },
): boolean {
  const { chance, rows, budgetId, worker } = life
  if (!life.later(0, 7)) return false
  const sum = (side: 'person' | 'worker'): bigint =>
    [...found.answers.values()].reduce((total, levels) => total + POINTS[levels[side]] * PENCE_A_POINT, 0n)
  rows.add('indicative_amount', {
    amount_id: chance.id(),
    budget_id: budgetId,
    assessment_id: found.assessmentId,
    rates_version: 1,
    person_view_pence: sum('person'),
    worker_view_pence: sum('worker'),
    working: [],
    worked_out_by: worker.id,
    worked_out_on: life.on(),
  })
  byWorker(life, 'amount', 'work-out')
  life.line('amount', `${worker.name} worked out a first amount.`, worker.id)
  return true
}
