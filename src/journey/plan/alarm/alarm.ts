import type { Day } from '#core/day.ts'

/** A friend is worried about the person. It changes no money; the worker rings. What the friend wrote is for the worker alone. */
export type Alarm = {
  readonly alarmId: string
  readonly friendName: string
  readonly howKnown: string
  /** The friend's words, which may be ''; undefined for whoever is not the worker. */
  readonly words: string | undefined
  readonly raisedOn: Day
  readonly answered: { readonly on: Day; readonly byName: string; readonly words: string } | undefined
}

/** An alarm that nobody has answered yet, for the worker's first screen. */
export type AlarmWaiting = {
  readonly alarmId: string
  readonly budgetId: string
  readonly knownAs: string
  readonly raisedOn: Day
  /** Whom to ring, as the plan says it, else the person's own number; undefined where neither is known. */
  readonly ring: string | undefined
}

/** So many alarms of one friend on one day are kept; after that the page only says whom to ring. */
export const ALARMS_A_DAY = 5
