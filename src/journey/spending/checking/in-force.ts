import type { CloserLook } from '../outside/outside.ts'
import type { Asks, LevelNow } from './checking.ts'
import { AGREED_REASON } from './words.ts'

/** How closely it is looked at today: a closer look that was agreed lies over the budget's own level until its last day. */
export function levelInForce(own: LevelNow, closer: CloserLook | undefined, close: Asks): LevelNow {
  if (closer === undefined || own.level === 'close') return own
  const { from, until, byName } = closer
  const setBy = { name: byName, on: from }
  return { ...close, level: 'close', reason: AGREED_REASON, from, setBy, lookAgainOn: undefined, until }
}
