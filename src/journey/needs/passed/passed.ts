import type { Ticked } from '../asking-one/asking-one.ts'
import type { Opened } from '../needs.ts'

/** Wrong PINs before the session ends: the worker then signs in with their password. */
export const TRIES_MAX = 5

/** How a handed-over device stands. */
export type Device = {
  /** The person has given it back: only the page that asks for the PIN opens. */
  givenBack: boolean
  wrongTries: number
}

/** A device that a worker handed to the person: what may be asked, what was answered there, whether it was given back. */
export type Passed = Device & {
  opened: Opened | undefined
  /** What the person has answered, by question: nothing of what they said. */
  ticked: readonly Ticked[]
}

/** How the person gives the device back: with all said, or to go on another day. */
export const WAYS_BACK = ['finished', 'stopped'] as const
export type WayBack = (typeof WAYS_BACK)[number]
