import type { Day } from '#core/day.ts'
import type { HelpCall } from '#journey/followup/index.ts'

export const KINDS = [
  'safety',
  'interim',
  'holds',
  'plans',
  'challenges',
  'endings',
  'outside',
  'give-back',
  'no-worker',
  'requests',
] as const
/** What may wait for a manager, what cannot wait first. */
export type Kind = (typeof KINDS)[number]

/** So many of one kind wait for this manager. `since`: the longest of them; `by`: when the next has to be answered. */
export type Waiting = { kind: Kind; count: number; since: Day | undefined; by: Day | undefined }

/** A manager's day. `calls`: people who are not all right after an ending, where the manager is on duty or nobody answered in time. */
export type ManagersDay = { calls: readonly HelpCall[]; waiting: readonly Waiting[] }
