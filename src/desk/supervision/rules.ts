import type { Role } from '#access/role.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Worry } from './supervision.ts'

export type WorryReason =
  | 'say-what-worries-you'
  | 'say-what-you-agreed'
  | 'worry-settled-already'
  | 'somebody-else-settles-it'

/** Whose sheet somebody may read: a manager any worker's of the council, a worker their own. */
export const mayRead = (worker: string, reader: { humanId: string; roles: readonly Role[] }): boolean =>
  reader.humanId === worker || isManager(reader)

export const isManager = ({ roles }: { roles: readonly Role[] }): boolean => roles.includes('manager')

/** Whether it may be written down what was agreed about a worry: once, and by another human than who is worried. */
export function maySettle(worry: Pick<Worry, 'settled'>, saidBy: string, by: string): Verdict<WorryReason> {
  if (saidBy === by) return refuse('somebody-else-settles-it')
  return worry.settled === undefined ? fine : refuse('worry-settled-already')
}

/** So many of each kind stand on a sheet; a sheet is for one talk. */
export const SHEET_ROWS = 10
