import { type Day, day } from '#core/day.ts'
import type { Claimed, DueItem, Payable } from './due.ts'
import { canPay } from './grouping.ts'
import type { Arrives } from './groups.ts'
import { owedBy } from './owed.ts'

/** In tests money is there on the day on which it is due. */
const onTheDay: Arrives = (payOn) => payOn

/** An item of a run that was paid, as a later run finds it claimed. */
const claimedFrom = (item: DueItem): Claimed => ({
  ...{ itemId: item.itemId, lineId: item.lineId, kind: item.kind, turn: item.turn, is: 'paid' },
  ...{ periodFrom: item.periodFrom, periodTo: item.periodTo, payOn: item.payOn, amountPence: item.amountPence },
})

/** What is given back puts right what was kept: it counts no more. */
const isGivenBack = (one: Claimed, items: readonly DueItem[]): boolean =>
  one.kind === 'contribution' &&
  items.some(
    ({ kind, amountPence, lineId, periodFrom, turn }) =>
      kind === 'contribution' &&
      amountPence > 0n &&
      lineId === one.lineId &&
      periodFrom === one.periodFrom &&
      turn === one.turn + 1,
  )

/** What is claimed once these items were paid. */
export const claimedAfter = (claimed: readonly Claimed[], items: readonly DueItem[]): Claimed[] => [
  ...claimed.map((one): Claimed => (isGivenBack(one, items) ? { ...one, is: 'undone' } : one)),
  ...items.map(claimedFrom),
]

/** A run of everything up to a day, by the rules themselves. */
export const runOf = (payable: Payable, upTo: Day, arrives: Arrives = onTheDay): readonly DueItem[] =>
  canPay(payable, owedBy(payable, upTo), arrives).items

/** Runs up to these days, one after another, each paid as it was drafted; `at` may lay over what was agreed meanwhile. */
export function runsOf(first: Payable, days: readonly string[], at = (payable: Payable, _: string) => payable) {
  let payable = first
  const runs = days.map((upTo) => {
    payable = at(payable, upTo)
    const items = runOf(payable, day(upTo))
    payable = { ...payable, claimed: claimedAfter(payable.claimed, items) }
    return items
  })
  return { runs, payable }
}
