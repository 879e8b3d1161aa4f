import { createHash } from 'node:crypto'
import type { Ends, Plan } from './plan.ts'

const endsText = (ends: Ends): string => (ends.as === 'date' ? ends.on : ends.as === 'event' ? ends.event : '')

/**
 * A fingerprint (sha256, hex) of what the plan says: goals, spend lines and sentences, by their content rather than by their
 * ids or authors. What each side understood is left out: it may be said again at any time without asking for agreement anew.
 */
export function contentPrint(plan: Pick<Plan, 'outcomes' | 'spendLines' | 'sentences'>): string {
  const goals = plan.outcomes.map((one) => [
    one.needId ?? '',
    one.kind,
    one.words,
    one.knownBy,
    one.ends.as,
    endsText(one.ends),
  ])
  const lines = plan.spendLines.map((one) => [
    plan.outcomes.findIndex(({ outcomeId }) => outcomeId === one.outcomeId),
    one.what,
    one.provider,
    one.amountPence.toString(),
    one.every,
    one.startsOn,
    one.ends.as,
    endsText(one.ends),
  ])
  const sentences = plan.sentences
    .filter(({ part, words }) => part !== 'understood' && words !== '')
    .map(({ part, side, words }) => JSON.stringify([part, side, words]))
    .sort()
  return createHash('sha256')
    .update(JSON.stringify([goals, lines, sentences]))
    .digest('hex')
}
