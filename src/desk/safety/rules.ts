import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { WORRIES_A_DAY, type Worry } from './safety.ts'

export type SafetyReason = 'answered-already'

/** What becomes of a worry: kept for the managers or, after so many on one day, numbers to ring alone. */
export type Told = 'told' | 'enough-for-today'

/** `today`: how many were raised in this council today. */
export const whatBecomes = (today: number): Told => (today >= WORRIES_A_DAY ? 'enough-for-today' : 'told')

/** A worry is answered once; what comes later is in the council's own safeguarding records. */
export const mayAnswer = ({ answered }: Pick<Worry, 'answered'>): Verdict<SafetyReason> =>
  answered === undefined ? fine : refuse('answered-already')
