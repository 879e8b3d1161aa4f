/** The stages of a person's journey, in order. Navigation, import rules and the timeline read them here. */
export const STAGES = [
  'offer',
  'needs',
  'amount',
  'plan',
  'decision',
  'waiting',
  'money',
  'spending',
  'review',
  'ending',
  'followup',
] as const

export type Stage = (typeof STAGES)[number]
