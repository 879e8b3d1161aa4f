import { fine, type Reason, refuse, type Verdict } from '#core/verdict.ts'
import type { BankFormat, Kind, RefusedBecause } from '../bank.ts'

export type ImportReason =
  | 'choose-a-file'
  | 'file-too-big'
  | 'say-what-it-is'
  | 'is-another-kind'
  | 'imported-already'
  | 'nothing-in-it'
  | 'no-row-understood'
  | 'too-many-not-understood'

const KIND_OF: Readonly<Record<BankFormat, Kind>> = {
  'camt.053': 'statement',
  'statement-csv': 'statement',
  'arucs-csv': 'returned',
  'pain.002': 'returned',
  'awacs-csv': 'moved',
}

/** Whether a file is what somebody said it is. */
export const isOfKind = (format: BankFormat, kind: Kind): boolean => kind === 'any' || KIND_OF[format] === kind

/** What is known of a file before anything is kept: how many rows were understood, and why the others were not. */
export type FileFacts = { readonly understood: number; readonly refused: readonly RefusedBecause[] }

const REFUSED_MAX = 2000

/**
 * A file is kept where at least one row was understood, or where it says something as a whole; what was not understood stands beside
 * it. Where nothing was, the form says so with the first reason, and keeps nothing, so that the file can be tried again.
 */
export function mayTake({ understood, refused }: FileFacts): Verdict<ImportReason | RefusedBecause> {
  if (refused.length > REFUSED_MAX) return refuse('too-many-not-understood', 'file')
  if (understood > 0) return fine
  const [first] = refused
  if (first === undefined) return refuse('nothing-in-it', 'file')
  if (refused.includes('whole-file-refused')) return fine
  const reasons: Reason<ImportReason | RefusedBecause>[] = [
    { code: 'no-row-understood', at: 'file' },
    { code: first, at: 'file' },
  ]
  return reasons
}
