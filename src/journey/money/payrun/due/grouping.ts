import { minDay } from '#core/day.ts'
import type { HeldUp, HoldUp } from '../payrun.ts'
import type { DueItem, Owed, Payable, Place } from './due.ts'
import { type Arrives, type Group, groupFor, inOrder, itemIn, placeFor } from './groups.ts'
import { contributionsOwed, givenBack, paysOf } from './keeping.ts'

export type Can = { readonly items: readonly DueItem[]; readonly heldUp: readonly HeldUp[] }

/**
 * What of a budget's money can be paid now, put together by place and day of arrival. What came too much for a period is netted
 * against payments to the same place, earliest first, never below nothing; the rest stays owed and waits for the next run. What came too
 * much in a round that is over is never kept back of what is paid after a way back: it stays owed, and is asked back with notice.
 */
export function canPay(payable: Payable, owed: readonly Owed[], arrives: Arrives): Can {
  const waits = new Map<HoldUp, Owed[]>()
  const placed: { one: Owed; place: Place }[] = []
  for (const one of owed) {
    const place = placeFor(payable, one.lineId)
    if (typeof place === 'object') placed.push({ one, place })
    else if (one.amountPence > 0n) waits.set(place, [...(waits.get(place) ?? []), one])
  }
  const groups = new Map<string, Group>()
  const paying = placed.filter(({ one }) => one.kind === 'instalment')
  const items = paying.map(({ one, place }) =>
    itemIn(groupFor(groups, place, arrives(one.payOn, place.pocket)), one, payable),
  )
  for (const { one, place } of placed) {
    if (one.kind !== 'adjustment' || one.amountPence <= 0n) continue
    const group = inOrder(groups, place.pocket)[0] ?? groupFor(groups, place, arrives(one.payOn, place.pocket))
    items.push(itemIn(group, one, payable))
  }
  const pays = paysOf(payable, items)
  items.push(...givenBack(payable, pays, groups, arrives))
  for (const { one, place } of placed)
    if (one.amountPence < 0n && !payable.earlier.has(one.lineId))
      items.push(...netted(one, inOrder(groups, place.pocket), payable))
  items.push(...contributionsOwed(payable, pays, items, groups))
  return { items, heldUp: [...waits].map(([why, rows]) => heldUp(payable, why, rows)) }
}

/** What came too much, taken off groups in turn; each part is a turn of its own. */
function netted(one: Owed, groups: readonly Group[], payable: Payable): DueItem[] {
  const items: DueItem[] = []
  let left = -one.amountPence
  for (const group of groups) {
    const part = group.leftPence < left ? group.leftPence : left
    if (part <= 0n) continue
    left -= part
    items.push(itemIn(group, { ...one, turn: one.turn + items.length, amountPence: -part }, payable))
  }
  return left === 0n
    ? items
    : items.map((item) => ({ ...item, working: [...item.working, 'The rest waits for the next run.'] }))
}

const heldUp = ({ budgetId, personName, hold }: Payable, why: HoldUp, rows: readonly Owed[]): HeldUp => ({
  ...{ budgetId, personName, why, hold: why === 'on-hold' ? hold : undefined, count: rows.length },
  actBy: (why === 'on-hold' ? hold?.actBy : undefined) ?? rows.map(({ payOn }) => payOn).reduce(minDay),
  totalPence: rows.reduce((sum, { amountPence }) => sum + amountPence, 0n),
})
