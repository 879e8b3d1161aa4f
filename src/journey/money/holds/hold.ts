import type { Day } from '#core/day.ts'

export const HOLD_REASONS = [
  'bank-details-in-doubt',
  'person-cannot-be-reached',
  'person-asked',
  'amount-in-doubt',
  'safety',
  'other',
] as const
/** Why payments wait. */
export type HoldReason = (typeof HOLD_REASONS)[number]

export const WHO_ACTS = ['finance-officer', 'finance-approver', 'worker', 'manager', 'person'] as const
/** Who must do something before payments go on. */
export type WhoActs = (typeof WHO_ACTS)[number]

/** Payments of one budget wait: why, who must act and by when. Placed by a human; lifted by one, with a fresh sign-in. */
export type Hold = {
  readonly holdId: string
  readonly reason: HoldReason
  readonly words: string
  readonly whoActs: WhoActs
  readonly actBy: Day
  readonly placedOn: Day
  readonly placedByName: string
  readonly lifted: { readonly on: Day; readonly byName: string; readonly words: string } | undefined
}

/** Whether it still holds payments back. */
export const stands = ({ lifted }: Pick<Hold, 'lifted'>): boolean => lifted === undefined

/** Whether the day by which somebody was to act has gone by. */
export const isOverdue = ({ actBy }: Pick<Hold, 'actBy'>, today: Day): boolean => actBy < today
