import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Amount } from '../amount.ts'

export type OverrideReason = 'no-amount-yet'

/** Whether another figure may be set: once there is a first one to set it beside. */
export const maySet = (amount: Amount | undefined): Verdict<OverrideReason> =>
  amount === undefined ? refuse('no-amount-yet') : fine
