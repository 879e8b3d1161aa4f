import { addDays, type Day, daysBetween, maxDay, minDay, sayDate } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import { contributionFor, isFree, toGiveBack } from '../../contribution/rules.ts'
import { POCKETS } from '../../ledger/ledger.ts'
import type { Claimed, DueItem, Payable } from './due.ts'
import { type Arrives, type Group, groupFor, inOrder, itemIn, placeFor } from './groups.ts'

const keptOf = ({ claimed }: Pick<Payable, 'claimed'>): readonly Claimed[] =>
  claimed.filter(({ kind, amountPence, is }) => kind === 'contribution' && amountPence < 0n && is !== 'undone')

/** What the person pays for some days, pence; nothing where nothing is kept back. */
export function keptFor({ keeps }: Pick<Payable, 'keeps'>, from: Day, to: Day): Pence {
  return keeps === undefined || from > to ? 0n : contributionFor(keeps.rates, keeps.free, { from, to }).amountPence
}

/** Whether care is free (s.117) on the day on which a payment arrives: then nothing is kept back of it. */
export const isFreeOn = ({ keeps }: Pick<Payable, 'keeps'>, on: Day): boolean =>
  keeps !== undefined && isFree(keeps.free, on)

/**
 * What was kept back and is not owed any more: given back whole, and what its days come to now kept again, so that the ledger puts
 * right exactly what was posted. Nothing is kept again of a payment that arrives while care is free.
 */
export function givenBack(payable: Payable, groups: Map<string, Group>, arrives: Arrives): DueItem[] {
  const { keeps } = payable
  if (keeps === undefined) return []
  const kept = keptOf(payable).filter(({ is }) => is === 'paid')
  const rows = kept.map(({ itemId, periodFrom: from, periodTo: to, amountPence }) => ({
    itemId,
    from,
    to,
    pence: -amountPence,
  }))
  return toGiveBack(keeps.rates, keeps.free, rows).flatMap(({ itemId, pence, duePence }) => {
    const before = kept.find((one) => one.itemId === itemId)
    const place = before && placeFor(payable, before.lineId)
    if (before === undefined || typeof place !== 'object' || isTakenUp(payable, before)) return []
    const group = inOrder(groups, place.pocket)[0] ?? groupFor(groups, place, arrives(before.payOn, place.pocket))
    const back = { ...before, kind: 'contribution', turn: before.turn + 1, amountPence: pence } as const
    const days = `${sayDate(before.periodFrom)} to ${sayDate(before.periodTo)}`
    const items = [
      itemIn(group, { ...back, working: [`${sayMoney(pence)} given back: it was kept for ${days}.`] }, payable),
    ]
    if (duePence === 0n || isFreeOn(payable, group.arrivesOn)) return items
    const again = { ...back, turn: before.turn + 2, amountPence: -duePence }
    return [
      ...items,
      itemIn(group, { ...again, working: [workingOf(duePence, before.periodFrom, before.periodTo)] }, payable),
    ]
  })
}

/** Whether a later turn for the same days stands in some run already. */
const isTakenUp = ({ claimed }: Payable, { lineId, periodFrom, turn }: Claimed): boolean =>
  claimed.some(
    (one) => one.kind === 'contribution' && one.lineId === lineId && one.periodFrom === periodFrom && one.turn > turn,
  )

/**
 * What the person pays for the days that these payments cover and for which nothing was kept yet: so many days at a time as a payment
 * bears. What it does not bear is kept of the next run's. After a way back nothing is kept for the time in which nothing was paid.
 */
export function contributionsOwed(
  payable: Payable,
  items: readonly DueItem[],
  groups: ReadonlyMap<string, Group>,
): DueItem[] {
  const { keeps } = payable
  const pocket = POCKETS.find((one) => items.some((item) => item.pocket === one && item.kind === 'instalment'))
  if (keeps === undefined || pocket === undefined || keeps.rates.length === 0) return []
  const paying = items.filter((item) => item.pocket === pocket && item.kind === 'instalment')
  const covers = paying.map(({ periodTo }) => periodTo).reduce(maxDay)
  const first = keeps.rates.map(({ from }) => from).reduce(minDay)
  let from = keptOf(payable)
    .map(({ periodTo }) => addDays(periodTo, 1))
    .reduce(maxDay, maxDay(first, payable.since ?? first))
  const kept: DueItem[] = []
  for (const group of inOrder(groups, pocket)) {
    const line = paying.find(({ paymentId }) => paymentId === group.paymentId)
    if (line === undefined || from > covers || isFreeOn(payable, group.arrivesOn)) continue
    const to = borneUpTo(payable, { from, to: covers }, group.leftPence)
    const pence = to === undefined ? 0n : keptFor(payable, from, to)
    if (to === undefined || pence === 0n) continue
    group.leftPence -= pence
    kept.push({
      ...line,
      ...{ itemId: newId(), kind: 'contribution', turn: turnOf(payable, line.lineId, from), periodFrom: from },
      ...{ periodTo: to, payOn: line.payOn, amountPence: -pence, working: [workingOf(pence, from, to)] },
    })
    from = addDays(to, 1)
  }
  return kept
}

const turnOf = ({ claimed }: Payable, lineId: string, from: Day): number =>
  claimed.filter((one) => one.kind === 'contribution' && one.lineId === lineId && one.periodFrom === from).length

const workingOf = (pence: Pence, from: Day, to: Day): string =>
  `${sayMoney(pence)} kept back: what the person pays for ${sayDate(from)} to ${sayDate(to)}.`

/** The last of these days up to which a payment of so much bears what is kept; undefined where not even the first. */
function borneUpTo(payable: Payable, { from, to }: { from: Day; to: Day }, pence: Pence): Day | undefined {
  let [low, high] = [-1, daysBetween(from, to)]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (keptFor(payable, from, addDays(from, middle)) <= pence) low = middle
    else high = middle - 1
  }
  return low < 0 ? undefined : addDays(from, low)
}
