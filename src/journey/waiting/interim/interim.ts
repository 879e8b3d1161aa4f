import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'

/** No interim help lasts longer than this: then it is renewed by a further one, or there is an answer. */
export const LONGEST_DAYS = 180

/** So many days before its last day the worker is reminded. */
export const REMIND_DAYS = 7

/** It may have begun so many days before it is written down: what is urgent begins by a phone call. */
export const BEGAN_DAYS_AGO = 14

export const INTERIM_VERDICTS = ['approved', 'declined'] as const
export type InterimVerdict = (typeof INTERIM_VERDICTS)[number]

/** How interim help was decided: by a named human who did not ask for it, with reasons. */
export type InterimDecided = { verdict: InterimVerdict; reasons: string; byName: string; on: Day }

/**
 * Help until there is an answer (Care Act s.19(3) where urgent): for which goal or need, what, who gives it, pence a week (0 where it
 * costs nothing), and its last day. It ends by itself after it.
 */
export type Interim = {
  interimId: string
  serves: string
  what: string
  whoGives: string
  weeklyPence: Pence
  urgent: boolean
  why: string
  from: Day
  to: Day
  proposedById: string
  proposedByName: string
  proposedOn: Day
  deciderId: string
  deciderName: string
  decided: InterimDecided | undefined
}

/** Where it stands on a day: asked for, said no to, agreed and not begun, running, over; or never answered before its last day. */
export type InterimState = 'asked' | 'declined' | 'ahead' | 'running' | 'over' | 'never-answered'

/** What a worker asks for. `serves`: the goal or need in its own words; `outcomeId` where it is a goal of the plan. */
export type Proposal = {
  serves: string
  outcomeId: string | undefined
  what: string
  whoGives: string
  weeklyPence: Pence
  urgent: boolean
  why: string
  from: Day
  to: Day
}

/** One that waits for a yes or no, for the managers' list. */
export type InterimAsked = Interim & { budgetId: string; knownAs: string }

/** Help of one of a worker's people that ends within days and is not renewed. */
export type InterimEnding = { interimId: string; budgetId: string; knownAs: string; what: string; to: Day }

/** Agreed help at a price that is not over, for whoever settles what the council pays. Pence a week. */
export type InterimAtPrice = Pick<Interim, 'interimId' | 'what' | 'whoGives' | 'weeklyPence' | 'from' | 'to'> & {
  personName: string
}
