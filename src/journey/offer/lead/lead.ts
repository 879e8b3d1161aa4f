import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import type { ManagingWay } from '../offer.ts'

export const LEADS = ['myself', 'worker', 'planner', 'peer', 'family', 'advocate'] as const
export type LeadWho = (typeof LEADS)[number]

/** Who the person chose to lead the planning, and which way of managing the money they lean to (G2, G13). Both may change. */
export type Lead = {
  who: LeadWho
  /** Whom, where somebody was named; else ''. */
  name: string
  manageWay: ManagingWay | undefined
  on: Day
  typed: { how: HeardHow; byName: string; on: Day } | undefined
}
