import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Ticked } from '../asking-one/asking-one.ts'
import type { Opened, Question } from '../needs.ts'
import type { Passed, WayBack } from './passed.ts'
import { TRIES_MAX } from './passed.ts'

export type HandOverReason = 'questions-not-open' | 'person-has-finished' | 'needs-decided-already'

/** Whether a device may be handed over: the questions are open, and the person's own answers are not finished. */
export function mayHandOver(opened: Opened | undefined): Verdict<HandOverReason> {
  if (opened === undefined) return refuse('questions-not-open')
  if (opened.decision !== undefined) return refuse('needs-decided-already')
  return opened.finished.person === undefined ? fine : refuse('person-has-finished')
}

export type GiveBackReason = 'nothing-answered-yet'

/** Whether the person may give it back this way: stopping is always fine, finishing needs one answer. */
export function mayGiveBack({ opened, ticked }: Passed, way: WayBack): Verdict<GiveBackReason> {
  const done = opened?.finished.person !== undefined
  return way === 'finished' && !done && ticked.length === 0 ? refuse('nothing-answered-yet') : fine
}

/** Answered where the worker may know of it; what the person typed in a session of their own is not told on this device. */
export const answeredHere = (ticked: readonly Ticked[], { key }: Question): boolean =>
  ticked.some((one) => one.key === key && one.how !== 'own-device')

/** How many PINs may still be tried. */
export const triesLeft = (wrongTries: number): number => Math.max(0, TRIES_MAX - wrongTries)
