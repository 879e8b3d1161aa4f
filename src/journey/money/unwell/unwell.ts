import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Overlay } from '#core/pattern/index.ts'
import type { Plan } from '#journey/plan/index.ts'
import type { Alarm, Pot, Setting } from '#journey/plan/unwell/index.ts'
import type { AgreementLine } from '../agreement/agreement.ts'
import type { Schedule } from '../agreement/schedule.ts'
import type { MoreNow, MoreOffer } from './more/more.ts'

export const ADDS = ['call', 'pot', 'hours'] as const
/** All that a switch can do: ask for a call, for the pot, for more hours. It only ever adds. */
export type Adds = (typeof ADDS)[number]

/** A bad time has begun: who asked for what, in which role. Open until the person or the worker ends it. */
export type Switch = {
  readonly switchId: string
  readonly adds: Adds
  readonly words: string
  readonly asRole: 'person' | 'worker' | 'carer'
  readonly byName: string
  readonly on: Day
  readonly endedOn: Day | undefined
}

/** A switch that is open, for the worker's first screen. */
export type SwitchWaiting = {
  readonly switchId: string
  readonly budgetId: string
  readonly knownAs: string
  readonly adds: Adds
  readonly byName: string
  readonly on: Day
}

/** A pause that stands: which line, from when to when (both inclusive), and why it may. */
export type Pause = {
  readonly overlayId: string
  readonly lineId: string | undefined
  readonly what: string
  readonly from: Day
  readonly to: Day | undefined
  readonly reason: string
  /** The worker who had spoken to the person, and when; undefined where it is the person's own yes. */
  readonly spoke: { readonly byName: string; readonly on: Day } | undefined
}

/** A line whose payments may be left out for a time: from which, and from which on they come again. */
export type Pausable = {
  readonly line: AgreementLine
  /** Payments that have not gone into a pay run. */
  readonly from: readonly { readonly day: Day; readonly amountPence: Pence }[]
  /** Days from which on it may be paid again. */
  readonly again: readonly Day[]
}

/** Everything that the pages about a bad time show. What this reader may not see is empty. */
export type UnwellNow = {
  readonly plan: Plan | undefined
  readonly settings: readonly Setting[]
  readonly pot: Pot | undefined
  readonly alarms: readonly Alarm[]
  readonly switches: readonly Switch[]
  readonly pauses: readonly Pause[]
  readonly pausable: readonly Pausable[]
  /** What the plan agrees on top for a bad time, and what of it was started and nobody has ended. */
  readonly more: readonly MoreOffer[]
  readonly moreNow: readonly MoreNow[]
  readonly lines: readonly AgreementLine[]
  /** What is laid over the lines: what a pause or more would change is worked out from it. */
  readonly overlays: readonly Overlay[]
  /** Lines that are owed to or for somebody employed: no pause stops them. */
  readonly owed: readonly AgreementLine[]
  /** The plan version and the agreement that payments follow; undefined before they are set up. */
  readonly agreement: { readonly agreementId: string; readonly versionId: string } | undefined
}

/** What pauses are worked out from; `lastTaken`: the first day of each line's last period that stands in a pay run. */
export type ToPause = {
  readonly schedule: Schedule
  readonly lastTaken: ReadonlyMap<string, Day>
  readonly pauses: readonly Pause[]
}
