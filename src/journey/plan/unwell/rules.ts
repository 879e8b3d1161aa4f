import type { Pence } from '#core/money.ts'
import { fine, isFine, refuse, type Verdict } from '#core/verdict.ts'
import type { More, Plan, SpendLine } from '../plan.ts'
import { type ChangeReason, mayChange } from '../rules.ts'
import type { AlarmFriend, Does } from './unwell.ts'

export type UnwellReason =
  | ChangeReason
  | 'line-is-gone'
  | 'owed-to-somebody-employed'
  | 'say-your-wish'
  | 'say-what-opens-it'
  | 'friend-is-gone'
  | MoreReason

export type MoreReason = 'paid-once-has-no-more' | 'say-for-how-long' | 'too-long-for-a-bad-time' | 'say-what-more-buys'

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

/** For no more than half a year within any twelve months: what is needed for longer is for the line itself. */
export const MOST_PERIODS: Record<SpendLine['every'], number> = { once: 0, weekly: 26, 'four-weekly': 6, monthly: 6 }

/** More in a bad time is agreed for a line that is paid again and again, while the plan may change. Nothing takes it away. */
export function mayAgreeMore(
  plan: Pick<Plan, 'submitted' | 'spendLines'> | undefined,
  { spendLineId, amountPence, periods, buys }: { spendLineId: string } & Pick<More, 'amountPence' | 'periods' | 'buys'>,
): Verdict<UnwellReason> {
  const open = mayChange(plan)
  if (!isFine(open)) return open
  const line = plan?.spendLines.find((one) => one.spendLineId === spendLineId)
  if (line === undefined) return refuse('line-is-gone')
  if (amountPence === 0n) return fine
  if (line.every === 'once') return refuse('paid-once-has-no-more')
  return [
    ...(periods === 0 ? refuse('say-for-how-long', 'periods') : fine),
    ...(periods > MOST_PERIODS[line.every] ? refuse('too-long-for-a-bad-time', 'periods') : fine),
    ...(buys === '' ? refuse('say-what-more-buys', 'buys') : fine),
  ]
}

/** Somebody who may raise the alarm can be taken back once. */
export const mayWithdraw = (friend: Pick<AlarmFriend, 'withdrawn'> | undefined): Verdict<UnwellReason> =>
  friend === undefined || friend.withdrawn ? refuse('friend-is-gone') : fine
