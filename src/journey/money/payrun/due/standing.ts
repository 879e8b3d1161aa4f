import { assert } from '#core/assert.ts'
import { type Day, maxDay } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { contributionFor, type Pays } from '../../contribution/days.ts'
import type { Pocket } from '../../ledger/ledger.ts'
import type { HoldUp, ItemKind, LeftOutBecause } from '../payrun.ts'
import { type SingleFacts, whyNotSingle } from '../single/rules.ts'
import { byKey } from './by-key.ts'
import type { Owed, Payable, Place } from './due.ts'
import { type Arrives, placeFor, placeOf } from './groups.ts'
import { isFreeOn, paysOf } from './keeping.ts'
import { owedBy } from './owed.ts'

/** An item as a run froze it. */
export type Frozen = {
  readonly itemId: string
  readonly paymentId: string
  readonly lineId: string
  readonly kind: ItemKind
  readonly turn: number
  readonly periodFrom: Day
  readonly periodTo: Day
  readonly payOn: Day
  readonly amountPence: Pence
  readonly payeeId: string | undefined
  readonly cardId: string | undefined
  /** Of a payment of its own: where it goes, and what it pays for. */
  readonly pocket?: Pocket
  readonly what?: string
}

export type LeftOut = { readonly itemId: string; readonly reason: LeftOutBecause }
export type Posting = { readonly itemId: string; readonly arrivesOn: Day }
/** One credit to one account on one day; pence above zero. */
export type Credit = {
  readonly paymentId: string
  readonly payeeId: string | undefined
  readonly cardId: string | undefined
  readonly arrivesOn: Day
  readonly amountPence: Pence
}
export type Standing = {
  readonly posts: readonly Posting[]
  readonly leftOut: readonly LeftOut[]
  readonly credits: readonly Credit[]
}

/**
 * What of a budget's frozen items still stands, derived anew: `payable` as it is now, without what this run has claimed of it. Left
 * out is what waits by a hold, what nothing is due for any more, and what comes to another amount or goes to another account by now;
 * then what was kept back and has no payment left to be kept of. `single`: what payments of their own lean on; needed where there is one.
 */
export function standingIn(
  payable: Payable,
  frozen: readonly Frozen[],
  { upTo, arrives, single }: { upTo: Day; arrives: Arrives; single?: SingleFacts | undefined },
): Standing {
  if (payable.hold !== undefined) return allLeftOut(frozen, 'on-hold')
  const owed = new Map(owedBy(payable, upTo).map((one) => [keyOf(one), one]))
  const sums = sumsOf(frozen)
  const out = new Map<string, LeftOutBecause>()
  for (const item of frozen) {
    const sum = sums.get(keyOf(item)) ?? 0n
    const reason =
      item.pocket === undefined
        ? whyNot(payable, item, owed.get(keyOf(item)), sum)
        : whyNotOfItsOwn(payable, { ...item, pocket: item.pocket }, single)
    if (reason !== undefined) out.set(item.itemId, reason)
  }
  const kept = frozen.filter(({ kind, itemId }) => kind === 'contribution' && !out.has(itemId))
  const stay = frozen.filter(({ itemId }) => !out.has(itemId))
  const pays = kept.length === 0 ? undefined : paysOf(payable, stay)
  for (const item of kept) if (!keepsStill(payable, pays, item, arrives)) out.set(item.itemId, 'changed-since')
  dropWhatIsNotBorne(frozen, out)
  const posts = frozen.filter(({ itemId }) => !out.has(itemId))
  return {
    leftOut: [...out].map(([itemId, reason]) => ({ itemId, reason })),
    ...together(payable, posts, arrives),
  }
}

const keyOf = ({ kind, lineId, periodFrom }: Pick<Owed, 'kind' | 'lineId' | 'periodFrom'>): string =>
  `${kind} ${lineId} ${periodFrom}`

const allLeftOut = (frozen: readonly Frozen[], reason: LeftOutBecause): Standing => ({
  ...{ posts: [], credits: [] },
  leftOut: frozen.map(({ itemId }) => ({ itemId, reason })),
})

function sumsOf(frozen: readonly Frozen[]): Map<string, Pence> {
  const sums = new Map<string, Pence>()
  for (const one of frozen) sums.set(keyOf(one), (sums.get(keyOf(one)) ?? 0n) + one.amountPence)
  return sums
}

/** Why an item does not stand any more; undefined where it does, by its place and what is owed. `sum`: what the run holds for the same period in all. */
function whyNot(payable: Payable, item: Frozen, owed: Owed | undefined, sum: Pence): LeftOutBecause | undefined {
  if (!goesThere(placeOfItem(payable, item), item)) return 'changed-since'
  if (item.kind === 'contribution') return undefined
  if (owed === undefined) return 'nothing-due-any-more'
  if (item.kind === 'instalment') return owed.amountPence === item.amountPence ? undefined : 'changed-since'
  // What came too much may be kept back in parts, but never more of it than it is.
  const [all, part] = owed.amountPence < 0n ? [-owed.amountPence, -sum] : [owed.amountPence, sum]
  const fits = owed.amountPence < 0n ? part > 0n && part <= all : part === all
  return fits ? undefined : 'changed-since'
}

const goesThere = (place: Place | HoldUp, { payeeId, cardId }: Frozen): boolean =>
  typeof place === 'object' && place.payeeId === payeeId && place.cardId === cardId

function whyNotOfItsOwn(
  payable: Payable,
  item: Frozen & { readonly pocket: Pocket },
  facts: SingleFacts | undefined,
): LeftOutBecause | undefined {
  assert(facts !== undefined, 'what a payment of its own leans on is asked before it is looked at again')
  return goesThere(placeOfItem(payable, item), item) ? whyNotSingle(item, facts) : 'changed-since'
}

const placeOfItem = (payable: Payable, { lineId, pocket }: Frozen): Place | HoldUp =>
  pocket === undefined ? placeFor(payable, lineId) : placeOf(payable, pocket)

/** Whether what the person pays is kept, or given back, as it was when the run was drafted. */
function keepsStill(payable: Payable, pays: Pays | undefined, item: Frozen, arrives: Arrives): boolean {
  const { amountPence, periodFrom: from, periodTo: to, lineId, turn } = item
  if (amountPence > 0n) {
    const before = payable.claimed.find(
      (one) => one.kind === 'contribution' && one.lineId === lineId && one.periodFrom === from && one.turn === turn - 1,
    )
    return before?.is === 'paid' && before.amountPence === -amountPence
  }
  const place = placeFor(payable, lineId)
  if (typeof place !== 'object' || isFreeOn(payable, arrives(item.payOn, place.pocket))) return false
  return pays !== undefined && contributionFor(pays, { from, to }).amountPence === -amountPence
}

/** Leaves out, of each payment that would fall below nothing, what is kept back of it, the last first. */
function dropWhatIsNotBorne(frozen: readonly Frozen[], out: Map<string, LeftOutBecause>): void {
  for (const items of byKey(frozen, ({ paymentId }) => paymentId).values()) {
    const standing = () => items.filter(({ itemId }) => !out.has(itemId))
    const backs = items.filter(({ amountPence }) => amountPence < 0n).reverse()
    for (const back of backs) {
      if (standing().reduce((sum, { amountPence }) => sum + amountPence, 0n) >= 0n) break
      if (!out.has(back.itemId)) out.set(back.itemId, 'changed-since')
    }
  }
}

/** What stands, with the day on which each payment of it arrives: together, so on the last of its items' days. */
function together(payable: Payable, posts: readonly Frozen[], arrives: Arrives): Pick<Standing, 'posts' | 'credits'> {
  const groups = [...byKey(posts, ({ paymentId }) => paymentId)].map(([paymentId, items]) => {
    const pocketOf = (item: Frozen) => {
      const place = placeOfItem(payable, item)
      return typeof place === 'object' ? place.pocket : 'held'
    }
    const days = items.map((item) => arrives(item.payOn, pocketOf(item)))
    return { paymentId, items, arrivesOn: days.reduce(maxDay) }
  })
  const credits = groups.flatMap(({ paymentId, items, arrivesOn }): Credit[] => {
    const [first] = items
    const amountPence = items.reduce((sum, one) => sum + one.amountPence, 0n)
    const toNobody = first === undefined || (first.payeeId === undefined && first.cardId === undefined)
    if (toNobody || amountPence === 0n) return []
    return [{ paymentId, payeeId: first.payeeId, cardId: first.cardId, arrivesOn, amountPence }]
  })
  return {
    credits,
    posts: groups.flatMap(({ items, arrivesOn }) => items.map(({ itemId }) => ({ itemId, arrivesOn }))),
  }
}
