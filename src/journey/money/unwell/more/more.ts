import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { AgreementLine } from '../../agreement/agreement.ts'

/** What the plan in force agrees on top of a line for a bad time, and was decided: pence more each whole period, what it buys. */
export type MoreAgreed = {
  readonly lineId: string
  readonly amountPence: Pence
  /** For at most so many whole periods within any 12 months. */
  readonly periods: number
  readonly buys: string
  /** On which days periods began in which there was or is more, earliest first. */
  readonly began: readonly Day[]
}

/** Whole periods of a line: first and last day, both inclusive. */
export type Stretch = { readonly from: Day; readonly to: Day }

/** A line for which the plan agrees more in a bad time, and what can be started of it now. */
export type MoreOffer = MoreAgreed & {
  readonly line: AgreementLine
  /** What can be started: the first for one period, the next for two, and so on; none where nothing can. */
  readonly stretches: readonly Stretch[]
  /** It goes on already: its last day. */
  readonly until: Day | undefined
  /** All of it was used: from this day there is some again. */
  readonly again: Day | undefined
}

/** More that was started and nobody has ended: of which line, pence each whole period, from when to when, and by whom. */
export type MoreNow = Stretch & {
  readonly overlayId: string
  readonly lineId: string
  readonly what: string
  readonly every: AgreementLine['every']
  readonly amountPence: Pence
  readonly byName: string
  readonly byPerson: boolean
}

/** The days of a line that stand in a pay run already, up to the last of them; by line. */
export type TakenTo = ReadonlyMap<string, Day>
