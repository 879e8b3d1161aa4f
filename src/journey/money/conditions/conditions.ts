import type { Day } from '#core/day.ts'

/** The conditions of a direct payment to somebody who can decide about it (Care Act 2014 s.31): four. */
export const OWN = ['capacity', 'not-prohibited', 'can-manage', 'right-way'] as const
/** Those of a direct payment to an authorised person (s.32): five. */
export const AUTHORISED = [
  'authorised-suitable',
  'not-prohibited',
  'best-interests',
  'can-manage',
  'right-way',
] as const

export type Condition = (typeof OWN)[number] | (typeof AUTHORISED)[number]

/** What was recorded last about one condition; why, and what would help, where it is not met. */
export type Recorded = {
  readonly condition: Condition
  readonly met: boolean
  readonly words: string
  readonly byName: string
  readonly on: Day
}

/** One condition that applies, with what was recorded of it last; undefined: nobody has said. */
export type Standing = { readonly condition: Condition; readonly recorded: Recorded | undefined }
