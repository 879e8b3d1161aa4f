import type { HeardHow } from '#core/heard.ts'
import { refuse, type Verdict } from '#core/verdict.ts'
import type { Side } from './best-way.ts'

export type BestWayReason = 'only-a-worker-types-for-others'

/** Whose answer it is, and how it was said: the reader's own, or the person's as a worker types it. */
export type Whose = 'own' | HeardHow

/** The side whose answer it is. The person answers for nobody else. */
export function sideOf(isPerson: boolean, whose: Whose): { side: Side } | { refused: Verdict<BestWayReason> } {
  if (isPerson)
    return whose === 'own' ? { side: 'person' } : { refused: refuse('only-a-worker-types-for-others', 'whose') }
  return { side: whose === 'own' ? 'worker' : 'person' }
}
