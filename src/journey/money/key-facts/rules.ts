import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Telling } from './told.ts'

export type TellReason = 'nothing-was-agreed-yet'

/** There must be something that was explained. What is said is never judged: any words do, and none do as well. */
export const mayTell = ({ versionId }: Pick<Telling, 'versionId'>): Verdict<TellReason> =>
  versionId === undefined ? refuse('nothing-was-agreed-yet') : fine
