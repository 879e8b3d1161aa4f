import type { Day } from '#core/day.ts'
import type { Role } from './role.ts'
import type { Resource } from './who-may.ts'

// A private member: no object written by hand has it, and a copy by spreading loses it.
declare class MadeByTheGate<R extends Resource, A extends string> {
  private readonly made: readonly [R, A]
}

/**
 * Leave to do one thing to one record, made by the gate alone. A deed asks for it by type: an unguarded write does not compile.
 * `today` and `now` are the journey clock's; `at` is real time.
 */
export type Permit<R extends Resource = Resource, A extends string = string> = MadeByTheGate<R, A> & {
  readonly resource: R
  readonly action: A
  readonly as: Role
  readonly authorityId: number
  readonly humanId: string
  readonly humanName: string
  readonly knownAs: string
  readonly roles: readonly Role[]
  readonly today: Day
  readonly now: Date
  readonly at: Date
  readonly record: BoundRecord | undefined
  /** Whoever asks reads large print: their screen has larger text, on every page. */
  readonly ownLargePrint: boolean
}

/** The record a permit is bound to. Statements of a deed filter by `budgetId`, so that no other record can be reached. */
export type BoundRecord = {
  readonly budgetId: string
  readonly personId: string
  readonly personName: string
  readonly personKnownAs: string
  /** How to talk and write to the person, as they said (Accessible Information Standard); '' where nothing was said. */
  readonly howToTalk: string
  /** The person reads large print: whatever is printed or made as a PDF of this record is in it, whoever prints it. */
  readonly largePrint: boolean
  /** How far the budget has come, so that a page asks no more than it can show: was a plan ever sent, was one ever approved. */
  readonly submitted: boolean
  readonly approved: boolean
  /** The person came back after an ending, and nothing is set up since: the number of the newest plan that was approved by then. */
  readonly backAfter: number | undefined
  /** An ending is confirmed and its last day has passed. It stands until the next round is set up. */
  readonly ended: { readonly lastDay: Day; readonly died: boolean } | undefined
}

/** The record of a permit that must have one (its route names a budget). */
export function recordOf(permit: Permit): BoundRecord {
  if (permit.record === undefined)
    throw new Error(`the permit for ${permit.resource} ${permit.action} is bound to no record`)
  return permit.record
}
