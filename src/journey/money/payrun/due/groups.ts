import { type Day, maxDay } from '#core/day.ts'
import { newId } from '#core/id.ts'
import type { Pence } from '#core/money.ts'
import type { Pocket } from '../../ledger/ledger.ts'
import { pocketOf } from '../../ledger/rules.ts'
import type { HoldUp } from '../payrun.ts'
import type { DueItem, Owed, Payable, Place } from './due.ts'

/** When money that is due on a day is in the account, if the run is posted today: with the council itself, on the day itself. */
export type Arrives = (payOn: Day, pocket: Pocket) => Day

/** What goes to one place on one day. `leftPence`: what of it nothing was netted against yet. */
export type Group = { readonly place: Place; readonly arrivesOn: Day; readonly paymentId: string; leftPence: Pence }

/** Where a line's money goes now, or what it waits for. */
export const placeFor = (payable: Payable, lineId: string): Place | HoldUp =>
  placeOf(payable, pocketOf(payable.managedAs.get(lineId) ?? 'direct-payment'))

/** Where money of a pocket goes now, or what it waits for: what is for the person never goes to another's account, nor the reverse. */
export function placeOf(
  payable: Pick<Payable, 'hold' | 'payee' | 'thirdParty' | 'cardId'>,
  pocket: Pocket,
): Place | HoldUp {
  if (payable.hold !== undefined) return 'on-hold'
  if (pocket === 'managed') return { pocket, payeeId: undefined, cardId: undefined }
  const { cardId } = payable
  const payee = pocket === 'third-party' ? (payable.thirdParty ?? 'none') : payable.payee
  if (pocket === 'card') return cardId === undefined ? 'no-card' : { pocket, payeeId: undefined, cardId }
  if (typeof payee === 'object') return { pocket, payeeId: payee.payeeId, cardId: undefined }
  return payee === 'none'
    ? 'no-bank-details'
    : payee === 'unconfirmed'
      ? 'bank-details-not-checked'
      : 'bank-sent-it-back'
}

/** The group of a place and day, made where there is none. */
export function groupFor(groups: Map<string, Group>, place: Place, arrivesOn: Day): Group {
  const key = `${place.pocket} ${arrivesOn}`
  const known = groups.get(key)
  if (known !== undefined) return known
  const made = { place, arrivesOn, paymentId: newId(), leftPence: 0n }
  groups.set(key, made)
  return made
}

/** The groups of one pocket, earliest arrival first. */
export const inOrder = (groups: ReadonlyMap<string, Group>, pocket: Pocket): Group[] =>
  [...groups.values()]
    .filter(({ place }) => place.pocket === pocket)
    .sort((a, b) => (a.arrivesOn < b.arrivesOn ? -1 : 1))

/** An item of a group; what the group comes to changes with it. */
export function itemIn(group: Group, owed: Owed, { budgetId }: Pick<Payable, 'budgetId'>): DueItem {
  group.leftPence += owed.amountPence
  const { paymentId, arrivesOn, place } = group
  return { ...owed, ...place, itemId: newId(), budgetId, paymentId, arrivesOn }
}

/** When money arrives if it is sent today at the earliest, remembering each day: many are due on the same few. */
export function arrivingFrom(today: Day, earliest: Day, arrivesOn: (payOn: Day) => Day): Arrives {
  const known = new Map<Day, Day>()
  return (payOn, pocket) => {
    if (pocket === 'managed') return maxDay(payOn, today)
    const found = known.get(payOn)
    if (found !== undefined) return found
    const on = maxDay(arrivesOn(payOn), earliest)
    known.set(payOn, on)
    return on
  }
}
