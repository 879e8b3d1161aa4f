import { day, sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import {
  adjustments,
  type BaseLine,
  type Every,
  type Instalment,
  instalments,
  type Overlay,
  type Paid,
  type Working,
} from '#core/pattern/index.ts'

/** What a story needs to be told: lines, what was laid over them, and the first and last day that it is told for. */
export type Story = { readonly lines: readonly BaseLine[]; readonly laid?: readonly Overlay[]; readonly days: string }

/** '2026-11-27 to 2026-12-17' as a window. */
const windowOf = (days: string) => {
  const [from = '', to = ''] = days.split(' to ')
  return { from: day(from), to: day(to) }
}

/** A line named by what it is for; amounts are pence. `days` is 'from' or 'from to last'. */
export function line(
  id: string,
  every: Every,
  amountPence: bigint,
  days: string,
  more: Partial<BaseLine> = {},
): BaseLine {
  const [from = '', to] = days.split(' to ')
  return { id, every, amountPence, from: day(from), ...(to === undefined ? {} : { to: day(to) }), ...more }
}

/** 'from' or 'from to last', as overlays have it. */
export function over(days: string): { from: ReturnType<typeof day>; to?: ReturnType<typeof day> } {
  const [from = '', to] = days.split(' to ')
  return to === undefined ? { from: day(from) } : { from: day(from), to: day(to) }
}

/** What is paid, a row an instalment: the day it is due, the line, how much, and how that came about. */
export const told = ({ lines, laid = [], days }: Story): string[] =>
  derived({ lines, laid, days }).map(
    ({ payOn, lineId, amountPence, working }) =>
      `${sayDate(payOn)}, ${lineId}: ${sayMoney(amountPence)} = ${working.map(partOf).join(' + ')}`,
  )

export const derived = ({ lines, laid = [], days }: Story): Instalment[] => instalments(lines, laid, windowOf(days))

/** What all of it comes to. */
export const total = (story: Story): string =>
  sayMoney(derived(story).reduce((sum, { amountPence }) => sum + amountPence, 0n))

/** What a change makes of what was paid before it: a row a period, by how much. */
export function changed(before: Story, after: Story): string[] {
  const paid: Paid[] = derived(before)
  return adjustments(derived(after), paid).map(
    ({ lineId, periodFrom, paidPence, derivedPence, amountPence }) =>
      `${sayDate(periodFrom)}, ${lineId}: ${sayMoney(derivedPence)} instead of ${sayMoney(paidPence)}, ${sayMoney(amountPence)}`,
  )
}

function partOf({ days, ofDays, ratePence, amountPence, cause, use }: Working): string {
  const some = days === 1 ? '1 day' : `${days} days`
  if (cause === 'one-off') return `${sayMoney(amountPence)} once`
  if (cause === 'pause') return `${some} paused`
  if (cause === 'season') return `${some} outside the season`
  const whole = days === ofDays ? `${sayMoney(ratePence)}` : `${some} of ${ofDays} at ${sayMoney(ratePence)}`
  return use === undefined ? whole : `${whole} for ${use.what}`
}
