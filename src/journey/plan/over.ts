import type { BoundRecord } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { Plan } from './plan.ts'

/**
 * The last day of the money, where the ending of this plan's round is behind; undefined before that, and of a plan that was begun
 * since the person came back.
 */
export const lastDayOf = (
  plan: Pick<Plan, 'number'>,
  record: Pick<BoundRecord, 'ended' | 'backAfter'> | undefined,
): Day | undefined =>
  record?.ended === undefined || (record.backAfter !== undefined && plan.number > record.backAfter)
    ? undefined
    : record.ended.lastDay
