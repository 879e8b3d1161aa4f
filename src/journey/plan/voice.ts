import { scopeOf } from '#access/who-may.ts'
import type { Look } from '#web/look.ts'
import type { Plan, Side } from './plan.ts'

/** Who reads a page: the person, their worker, or somebody who may only look. */
export type Voice = Side | 'reader'

export function voiceOf({ permit }: Look): Voice {
  if (permit?.record === undefined) return 'reader'
  if (permit.record.personId === permit.humanId) return 'person'
  return scopeOf(permit.as, 'plan', 'write-as-worker') === undefined ? 'reader' : 'worker'
}

/** Whether this reader may change this plan now. */
export const mayShape = (look: Look, plan: Plan): boolean => voiceOf(look) !== 'reader' && !plan.submitted
