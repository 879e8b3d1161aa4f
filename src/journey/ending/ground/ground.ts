import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'

/** On what a cut or an end of money may rest. Each is written by a named human; no other is lawful. */
export const BASES = [
  'reassessed-not-eligible',
  'reassessed-less-needed',
  'another-way',
  'no-needs',
  'persons-choice',
  's117-both',
  'moved',
  'died',
  'other-council',
  'outside-the-plan',
] as const
export type Basis = (typeof BASES)[number]

/** What follows from looking again (Care Act 2014, ss.13, 24 and 27(4)). */
export const LOOKED_AGAIN = ['reassessed-not-eligible', 'reassessed-less-needed', 'no-needs'] as const
export type LookedAgain = (typeof LOOKED_AGAIN)[number]

/** What only a decision about the needs says; with advice (s.24(2)). */
export const NO_NEEDS: readonly Basis[] = ['reassessed-not-eligible', 'no-needs']

/** What happened in the person's life. */
export const HAPPENED = ['moved', 'other-council', 'died'] as const
export type Happened = (typeof HAPPENED)[number]

/** 'less': the money is cut. 'end': it stops. */
export type For = 'less' | 'end'

export const BODIES = ['council', 'nhs'] as const
/** Who decides that aftercare is no longer needed: both (Mental Health Act 1983, s.117). */
export type Body = (typeof BODIES)[number]

/** Why aftercare is no longer needed. The last four may be said too, but never alone. */
export const BECAUSES = [
  'no-need-from-the-illness',
  'staying-well-without-it',
  'goal-met',
  'time-passed',
  'team-discharge',
  'well-with-the-help',
] as const
export type Because = (typeof BECAUSES)[number]
/** What may carry the decision: no need that comes from the illness, or staying well without it. */
export const CARRYING: readonly Because[] = ['no-need-from-the-illness', 'staying-well-without-it']

/**
 * Something that was looked at, to rest on: a review that took place, or an assessment that was decided since the money began.
 * `saysNone`: such a decision that there are no eligible needs.
 */
export type Looked = {
  readonly kind: 'review' | 'assessment'
  readonly id: string
  readonly on: Day
  readonly byName: string
  readonly saysNone: boolean
}

/** One body's decision that aftercare is no longer needed. */
export type AftercareDecided = {
  readonly id: string
  readonly aftercareId: string
  readonly body: Body
  readonly bodyName: string
  readonly deciderName: string
  readonly on: Day
  readonly because: readonly Because[]
  readonly why: string
  readonly personSaid: string
}

/** What the person said, and where somebody typed it for them, how it was said. */
export type PersonSaid = { readonly words: string; readonly how: HeardHow | 'own-device'; readonly on: Day }

/** A ground as it was written down. The newest of a budget stands. */
export type Ground = {
  readonly groundId: string
  readonly basis: Basis
  readonly why: string
  /** What was done to reach agreement; '' where the law asks for none. */
  readonly agreeSteps: string
  readonly personSaid: string
  readonly said: PersonSaid | undefined
  readonly restsOn: Looked | undefined
  readonly advice: string
  readonly other: { readonly what: string; readonly who: string; readonly from: Day } | undefined
  /** The day of the move, or of the death. */
  readonly on: Day | undefined
  readonly newCouncil: { readonly name: string; readonly told: string } | undefined
  readonly both: readonly AftercareDecided[]
  readonly byName: string
  readonly writtenOn: Day
}

/** What the rules of a ground lean on. `aftercareId`: care under s.117 that stands on the permit's day. */
export type GroundFacts = {
  readonly today: Day
  readonly aftercareId: string | undefined
  /** How many months a ground that rests on looking again stays new enough. */
  readonly months: number
}

/** Everything that is written about the ground of one budget. */
export type GroundState = {
  readonly all: readonly Ground[]
  readonly looked: readonly Looked[]
  readonly decided: readonly AftercareDecided[]
  readonly facts: GroundFacts
}
