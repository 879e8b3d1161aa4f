import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Document, SeenBy } from './paper.ts'

export type DocumentReason = 'payments-not-set-up' | 'nothing-has-changed'

/** A version is printed of what is set up, and only where something differs from the newest one. */
export function mayPrint({ facts, isNewerDue }: Pick<Document, 'facts' | 'isNewerDue'>): Verdict<DocumentReason> {
  if (facts === undefined) return refuse('payments-not-set-up')
  return isNewerDue ? fine : refuse('nothing-has-changed')
}

const TWO: readonly string[] = ['person', 'worker']
const FINANCE: readonly string[] = [...TWO, 'finance-officer', 'finance-approver']

/**
 * Whether whoever reads in this role may read a part: what the person pays, and why it may be free, is not for everybody who may see the
 * money; what happens in a bad time is for the person and their worker.
 */
export const mayRead = (seenBy: SeenBy, role: string): boolean =>
  seenBy === 'all' || (seenBy === 'finance' ? FINANCE : TWO).includes(role)
