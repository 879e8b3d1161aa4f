import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Proposal, RunState } from './statement.ts'

export type MatchReason = 'choose-what-it-is' | 'say-why' | 'is-settled-already' | 'is-taken-meanwhile'

/** A line is one thing: one of what it may be, or nothing of ours, which needs a word. */
export function maySettle(
  choice: string,
  words: string,
  proposals: readonly Pick<Proposal, 'key'>[],
): Verdict<MatchReason> {
  if (choice === 'not-ours') return words === '' ? refuse('say-why', 'words') : fine
  return proposals.some(({ key }) => key === choice) ? fine : refuse('choose-what-it-is', 'choice')
}

/** Whether the bank has shown all of a run: each payment on its statement, or back. */
export const isReconciled = ({ payments, open }: Pick<RunState, 'payments' | 'open'>): boolean =>
  payments > 0 && open === 0
