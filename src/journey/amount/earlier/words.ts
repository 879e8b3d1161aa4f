import { type Pence, sayMoney } from '#core/money.ts'
import type { AmountChange, LineChange } from './changed.ts'

const points = (count: number): string => (count === 1 ? '1 point' : `${count} points`)

/** One answer that counts otherwise, in a sentence. */
export function lineChanged({ about, before, now }: LineChange): string {
  if (before === undefined) return `${about}: not asked before, ${points(now ?? 0)} now.`
  return now === undefined
    ? `${about}: ${points(before)} before, not asked now.`
    : `${about}: ${points(before)} before, ${points(now)} now.`
}

/** How a side's figure differs, in a sentence; `whose` begins it, as in 'By your answers'. */
export function sideChanged(whose: string, byPence: Pence): string {
  if (byPence === 0n) return `${whose} it comes to the same as before.`
  return byPence > 0n
    ? `${whose} it is ${sayMoney(byPence)} a week more than before.`
    : `${whose} it is ${sayMoney(-byPence)} a week less than before.`
}

/** What a point is worth now, where that changed. */
export const pointChanged = (point: NonNullable<AmountChange['point']>): string =>
  `One point was ${sayMoney(point.before)} a week then. It is ${sayMoney(point.now)} now.`

export const SET_BY_HAND = 'One of the two was set by hand. The reason stands beside it.'
