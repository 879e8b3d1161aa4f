import type { Pence } from '#core/money.ts'
import { fine, isFine, refuse, type Verdict } from '#core/verdict.ts'
import type { Plan } from '../plan.ts'
import { type ChangeReason, mayChange } from '../rules.ts'
import type { AlarmFriend, Does } from './unwell.ts'

export type UnwellReason =
  | ChangeReason
  | 'line-is-gone'
  | 'owed-to-somebody-employed'
  | 'say-your-wish'
  | 'say-what-opens-it'
  | 'friend-is-gone'

/** What happens to payments in a bad time may be said at any time: it is the person's own wish, and moves no money by itself. */
export function maySay(
  plan: Pick<Plan, 'spendLines'> | undefined,
  { does, wish, spendLineId }: { does: Does; wish: string; spendLineId: string | undefined },
): Verdict<UnwellReason> {
  if (plan === undefined) return refuse('no-plan-yet')
  if (spendLineId !== undefined && !plan.spendLines.some((one) => one.spendLineId === spendLineId))
    return refuse('line-is-gone')
  const owed = plan.spendLines.some((one) => one.spendLineId === spendLineId && one.paPart !== undefined)
  if (owed && does === 'pause-if-i-say') return refuse('owed-to-somebody-employed', 'does')
  return does === 'pause-if-i-say' && wish === '' ? refuse('say-your-wish', 'wish') : fine
}

/** The pot is money in the plan: it changes while the plan may, and says what opens it. */
export function maySetPot(
  plan: Pick<Plan, 'submitted'> | undefined,
  { amountPence, trigger }: { amountPence: Pence; trigger: string },
): Verdict<UnwellReason> {
  const open = mayChange(plan)
  if (!isFine(open)) return open
  return amountPence > 0n && trigger === '' ? refuse('say-what-opens-it', 'trigger') : fine
}

/** Somebody who may raise the alarm can be taken back once. */
export const mayWithdraw = (friend: Pick<AlarmFriend, 'withdrawn'> | undefined): Verdict<UnwellReason> =>
  friend === undefined || friend.withdrawn ? refuse('friend-is-gone') : fine
