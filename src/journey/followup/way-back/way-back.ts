import type { Day } from '#core/day.ts'
import type { How } from '../followup.ts'

/** What may have changed since the end. `what-i-can-do`: the questions are asked again; the rest goes straight to the plan. */
export const CHANGED = ['what-i-can-do', 'where-i-live', 'people', 'health', 'money', 'what-i-want', 'nothing'] as const
export type Changed = (typeof CHANGED)[number]

/** A way back that was taken: the re-entry, its day and its reason in the person's words. */
export type WayBack = {
  readonly on: Day
  readonly changed: readonly Changed[]
  readonly words: string
  readonly step: 'needs' | 'plan'
  readonly how: How
  readonly typedByName: string
}

/** What the page of the way back knows. `until`: the last day on which the last plan is the start. */
export type ComingBack = {
  readonly endingId: string | undefined
  readonly lastDay: Day | undefined
  readonly isOver: boolean
  /** It ended because the person has died. */
  readonly died: boolean
  readonly until: Day | undefined
  readonly taken: WayBack | undefined
  /** The goals of the last plan, where it begins. */
  readonly goals: readonly string[]
  readonly worker: string | undefined
  /** What the next plan still waits for, once the person is back; 'none': it is not begun. */
  readonly plan: 'none' | 'open' | 'sent' | 'decided'
}
