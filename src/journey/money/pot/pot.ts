import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { CameBack } from '../bank/returned/returned.ts'
import type { SingleAsked, SingleBack } from '../payrun/single/single.ts'

export const PAYS_FROM = ['held', 'card'] as const
/** What the person pays from themselves. */
export type PaysFrom = (typeof PAYS_FROM)[number]

/** Own money that the person spent on what the pot is for, before it was opened. Pence. */
export type Advance = {
  readonly advanceId: string
  readonly amountPence: Pence
  readonly spentOn: Day
  readonly what: string
  readonly recordedOn: Day
  /** Who wrote it down for the person; undefined: they did. */
  readonly typedByName?: string | undefined
}

/** A time at which the pot was opened: by whom, since when, and until when where that is over. */
export type Opening = {
  readonly switchId: string
  readonly byName: string
  readonly on: Day
  readonly endedOn: Day | undefined
}

/** The money kept for a bad time: what the plan that is paid says, what lies in it now (pence), and what became of it. */
export type PotNow = {
  /** What the plan in force keeps, and what opens it in the person's words; undefined where it keeps none. */
  readonly planned: { readonly amountPence: Pence; readonly trigger: string } | undefined
  readonly inPotPence: Pence
  readonly openings: readonly Opening[]
  readonly advances: readonly Advance[]
  /** What was asked for out of it, newest first. */
  readonly asked: readonly SingleAsked[]
  /** What was paid out of it, came back from the bank and is not asked for again yet. */
  readonly cameBack: readonly CameBack[]
  /** Out of which the person pays for things: their account, a card, or either. */
  readonly pays: readonly PaysFrom[]
  /** What the council paid out of it so far, pence. */
  readonly paidPence: Pence
  /** The last day that is paid for, where the agreement has one. */
  readonly lastPayDay: Day | undefined
}

/** A payment out of the pot that came back from the bank, as it was asked for, and the pot as it is now. */
export type PotBack = { readonly pot: PotNow; readonly back: CameBack; readonly single: SingleBack }
