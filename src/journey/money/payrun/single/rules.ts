import type { Pence } from '#core/money.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Pocket } from '../../ledger/ledger.ts'
import type { Place } from '../due/due.ts'
import type { HoldUp, ItemKind, LeftOutBecause } from '../payrun.ts'
import type { Single, SingleAsked } from './single.ts'

export type SingleReason = HoldUp | 'nothing-to-pay-it-for' | 'person-has-died'

/** What a payment of its own leans on besides its place: whether the person lives; what they paid in too much, without this one, pence. */
export type SingleFacts = { readonly hasDied: boolean; readonly overPence: Pence }

/** After a death nothing goes to the person's own account or card: it would come back, or lie where nobody may use it. */
const isTheirOwn = (pocket: Pocket): boolean => pocket === 'held' || pocket === 'card'

/**
 * A payment of its own may be asked for where its money can go now: to an account that is checked, a card that is there, no hold, and
 * nobody who has died.
 */
export function maySingle(place: Place | HoldUp | undefined, hasDied: boolean): Verdict<SingleReason> {
  if (place === undefined) return refuse('nothing-to-pay-it-for')
  if (typeof place !== 'object') return refuse(place)
  return hasDied && isTheirOwn(place.pocket) ? refuse('person-has-died') : fine
}

/** Why one that was drafted does not stand any more, looked at anew where its run is approved; undefined where it does. */
export function whyNotSingle(
  { kind, pocket, amountPence }: Pick<Single, 'pocket' | 'amountPence'> & { readonly kind: ItemKind },
  { hasDied, overPence }: SingleFacts,
): LeftOutBecause | undefined {
  if (hasDied && isTheirOwn(pocket)) return 'changed-since'
  if (kind !== 'refund' || amountPence <= overPence) return undefined
  return overPence === 0n ? 'nothing-due-any-more' : 'changed-since'
}

/** What waits for a second human, pence in all: it is as good as gone for whoever asks next. */
export const waitingPence = (singles: readonly SingleAsked[]): Pence =>
  singles.reduce((sum, { is, amountPence }) => (is === 'asked' ? sum + amountPence : sum), 0n)
