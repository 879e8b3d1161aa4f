import type { Day } from '#core/day.ts'

export const ASKED_FOR = ['myself', 'somebody-else', 'through-a-group'] as const
export type AskedFor = (typeof ASKED_FOR)[number]

/** Who somebody is to the person for whom they ask. */
export const RELATIONS = ['family', 'worker', 'gp', 'peer', 'other'] as const
export type Relation = (typeof RELATIONS)[number]

/** By which way a request came, countable (A2, A9). */
export const ROUTES = ['myself', 'community-group', ...RELATIONS] as const
export type RequestRoute = (typeof ROUTES)[number]

/** What somebody asks for, before any sign-in. '' where they left something out. */
export type Asking = {
  askedFor: AskedFor
  /** The full name of the person whom it is about. */
  name: string
  askerName: string
  relation: Relation | undefined
  /** Whether the person knows that it is asked; undefined where it was not said. */
  theyKnow: boolean | undefined
  groupName: string
  reachBy: string
  reachWhen: string
  language: string
  heardFrom: string
  words: string
}

export const BECAME = ['begun', 'already-known', 'could-not-reach', 'not-for-us'] as const
export type Became = (typeof BECAME)[number]

/** A request as workers read it, and what became of it. */
export type BudgetRequest = Omit<Asking, 'relation' | 'theyKnow'> & {
  requestId: string
  route: RequestRoute
  theyKnow: boolean
  askedOn: Day
  taken: { became: Became; byName: string; on: Day; words: string } | undefined
}

/** A request that nobody has taken yet, as a line of the list. */
export type RequestWaiting = { requestId: string; name: string; route: RequestRoute; groupName: string; askedOn: Day }

/** So many requests of one day may wait in one council; after that the page says whom to ring, so that no script can flood it. */
export const WAITING_A_DAY = 200

/** How many requests a page of the list shows. */
export const PAGE = 25
