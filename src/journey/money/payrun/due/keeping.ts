import { addDays, type Day, daysBetween, maxDay, minDay, sayDate } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import { coveredBy, stretchesIn } from '../../contribution/covered.ts'
import { contributionFor, isFree, type Pays, toGiveBack } from '../../contribution/days.ts'
import { POCKETS } from '../../ledger/ledger.ts'
import type { Claimed, DueItem, Payable } from './due.ts'
import { type Arrives, type Group, groupFor, inOrder, itemIn, placeFor } from './groups.ts'

const keptOf = ({ claimed }: Pick<Payable, 'claimed'>): readonly Claimed[] =>
  claimed.filter(({ kind, amountPence, is }) => kind === 'contribution' && amountPence < 0n && is !== 'undone')

/** What an item is for, as far as it says which days are paid for. */
type ForDays = Pick<Claimed, 'kind' | 'lineId' | 'periodFrom' | 'periodTo' | 'payOn'>

/**
 * What the person pays by day, for the days that instalments cover which stand in some run, paid or not, and those of `own`; undefined
 * where nothing is kept back.
 */
export function paysOf({ keeps, claimed, ofAnyCode }: Payable, own: readonly ForDays[]): Pays | undefined {
  const [first, ...others] = keeps?.rates.map(({ from }) => from) ?? []
  if (keeps === undefined || first === undefined) return undefined
  const since = others.reduce(minDay, first)
  const taken: readonly ForDays[] = [...claimed.filter(({ is }) => is !== 'undone'), ...own]
  const paid = taken.filter(({ kind, periodTo }) => kind === 'instalment' && periodTo >= since)
  return { rates: keeps.rates, free: keeps.free, covered: coveredBy(ofAnyCode, paid) }
}

/** Whether care is free (s.117) on the day on which a payment arrives: then nothing is kept back of it. */
export const isFreeOn = ({ keeps }: Pick<Payable, 'keeps'>, on: Day): boolean =>
  keeps !== undefined && isFree(keeps.free, on)

/**
 * What was kept back and is not owed any more: given back whole, and what its days come to now kept again, so that the ledger puts
 * right exactly what was posted. Nothing is kept again of a payment that arrives while care is free.
 */
export function givenBack(
  payable: Payable,
  pays: Pays | undefined,
  groups: Map<string, Group>,
  arrives: Arrives,
): DueItem[] {
  if (pays === undefined) return []
  const kept = keptOf(payable).filter(({ is }) => is === 'paid')
  const rows = kept.map(({ itemId, periodFrom: from, periodTo: to, amountPence }) => ({
    itemId,
    from,
    to,
    pence: -amountPence,
  }))
  return toGiveBack(pays, rows).flatMap(({ itemId, pence, duePence }) => {
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
 * What the person pays for the days that these payments cover and for which nothing was kept yet, never more than they cost: so
 * many days at a time as a payment bears. What it does not bear is kept of the next run's. Nothing is kept for days in which nothing
 * was paid: not for a pause, nor for the months outside a season, nor for the time before a way back.
 */
export function contributionsOwed(
  payable: Payable,
  pays: Pays | undefined,
  items: readonly DueItem[],
  groups: ReadonlyMap<string, Group>,
): DueItem[] {
  const pocket = POCKETS.find((one) => items.some((item) => item.pocket === one && item.kind === 'instalment'))
  if (pays === undefined || pocket === undefined) return []
  const paying = items.filter((item) => item.pocket === pocket && item.kind === 'instalment')
  const left = stretchesIn(pays.covered, {
    from: firstNotKept(payable, pays),
    to: paying.map(({ periodTo }) => periodTo).reduce(maxDay),
  })
  return inOrder(groups, pocket).flatMap((group) => {
    const line = paying.find(({ paymentId }) => paymentId === group.paymentId)
    return line === undefined || isFreeOn(payable, group.arrivesOn) ? [] : keptOfOne(payable, pays, group, line, left)
  })
}

/** The first day for which nothing was kept yet; after a way back none of before it. */
function firstNotKept(payable: Payable, { rates }: Pays): Day {
  const first = rates.map(({ from }) => from).reduce(minDay)
  return keptOf(payable)
    .map(({ periodTo }) => addDays(periodTo, 1))
    .reduce(maxDay, maxDay(first, payable.since ?? first))
}

/** What is kept of one payment, a row for each stretch of days that follow one another; `left` loses the days that it bears. */
function keptOfOne(
  payable: Payable,
  pays: Pays,
  group: Group,
  line: DueItem,
  left: { from: Day; to: Day }[],
): DueItem[] {
  const kept: DueItem[] = []
  for (let stretch = left[0]; stretch !== undefined; stretch = left[0]) {
    const { from } = stretch
    const to = borneUpTo(pays, stretch, group.leftPence)
    if (to === undefined) break
    if (to === stretch.to) left.shift()
    else stretch.from = addDays(to, 1)
    const { amountPence: pence } = contributionFor(pays, { from, to })
    if (pence === 0n) continue
    group.leftPence -= pence
    kept.push({
      ...line,
      ...{ itemId: newId(), kind: 'contribution', turn: turnOf(payable, line.lineId, from), periodFrom: from },
      ...{ periodTo: to, payOn: line.payOn, amountPence: -pence, working: [workingOf(pence, from, to)] },
    })
  }
  return kept
}

const turnOf = ({ claimed }: Payable, lineId: string, from: Day): number =>
  claimed.filter((one) => one.kind === 'contribution' && one.lineId === lineId && one.periodFrom === from).length

const workingOf = (pence: Pence, from: Day, to: Day): string =>
  `${sayMoney(pence)} kept back: what the person pays for ${sayDate(from)} to ${sayDate(to)}.`

/** The last of these days up to which a payment of so much bears what is kept; undefined where not even the first. */
function borneUpTo(pays: Pays, { from, to }: { from: Day; to: Day }, pence: Pence): Day | undefined {
  let [low, high] = [-1, daysBetween(from, to)]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (contributionFor(pays, { from, to: addDays(from, middle) }).amountPence <= pence) low = middle
    else high = middle - 1
  }
  return low < 0 ? undefined : addDays(from, low)
}
