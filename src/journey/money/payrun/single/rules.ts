import type { Pence } from '#core/money.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Place } from '../due/due.ts'
import type { HoldUp } from '../payrun.ts'
import type { SingleAsked } from './single.ts'

export type SingleReason = HoldUp | 'nothing-to-pay-it-for'

/** A payment of its own may be asked for where its money can go now: to an account that is checked, a card that is there, and no hold. */
export const maySingle = (place: Place | HoldUp | undefined): Verdict<SingleReason> =>
  place === undefined ? refuse('nothing-to-pay-it-for') : typeof place === 'object' ? fine : refuse(place)

/** What waits for a second human, pence in all: it is as good as gone for whoever asks next. */
export const waitingPence = (singles: readonly SingleAsked[]): Pence =>
  singles.reduce((sum, { is, amountPence }) => (is === 'asked' ? sum + amountPence : sum), 0n)
