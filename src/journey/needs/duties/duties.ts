import type { Day } from '#core/day.ts'

export const ADVOCACY_STAGES = ['needs', 'plan', 'review'] as const
/** When the question about an advocate is asked: at every revision (Care Act 2014, s.67). */
export type AdvocacyStage = (typeof ADVOCACY_STAGES)[number]

export const DIFFICULTIES = ['understand', 'keep-in-mind', 'weigh', 'say'] as const
/** In which of four things somebody may have substantial difficulty (Care Act 2014, s.67(4)). */
export type Difficulty = (typeof DIFFICULTIES)[number]

export const RESULTS = ['not-needed', 'asked-for', 'arranged', 'said-no'] as const
export type AdvocacyResult = (typeof RESULTS)[number]

/** One answer to whether an independent advocate is owed. `somebody` is '' where there is nobody suitable. */
export type Advocacy = {
  stage: AdvocacyStage
  difficulty: readonly Difficulty[]
  somebody: string
  result: AdvocacyResult
  words: string
  byName: string
  on: Day
}

export const OFFER_ANSWERS = ['yes', 'no', 'not-now', 'has-one', 'not-reached'] as const
/** What a carer answered when an assessment of their own was offered (Care Act 2014, s.10). */
export type OfferAnswer = (typeof OFFER_ANSWERS)[number]

export type CarerOffer = {
  carerId: string | undefined
  carerName: string
  answer: OfferAnswer
  words: string
  byName: string
  on: Day
}

/** A human with the role of carer with whom the person shares something now. */
export type KnownCarer = { carerId: string; name: string }

/** A decision that was made for the person (Mental Capacity Act 2005, s.4). */
export type BestInterests = {
  wishes: string
  whoWasAsked: string
  waysConsidered: string
  decided: string
  byName: string
  on: Day
}

/** Whether the person could make one decision on one day (Mental Capacity Act 2005, s.1 to 3). It says nothing of any other. */
export type CapacityRecord = {
  capacityId: string
  question: string
  helpGiven: string
  able: boolean
  reasons: string
  byName: string
  on: Day
  bestInterests: BestInterests | undefined
}

/** Everything on the page of what the law asks to be written down. Newest first. */
export type Duties = {
  advocacy: readonly Advocacy[]
  carers: readonly KnownCarer[]
  offers: readonly CarerOffer[]
  capacity: readonly CapacityRecord[]
}

/** What the worker's page about needs must know to say what is still to be asked. Offers newest first. */
export type DutyFacts = {
  advocacy: readonly Pick<Advocacy, 'stage' | 'on'>[]
  carers: readonly KnownCarer[]
  offers: readonly Pick<CarerOffer, 'carerId' | 'carerName' | 'answer'>[]
  /** When the last assessment was decided; undefined before the first. */
  lastDecidedOn: Day | undefined
  /** When the newest version of the plan was opened, where it is not the first; undefined before. */
  planOpenedOn: Day | undefined
  /** When the person was asked how to talk and write to them; undefined before. */
  communicationAskedOn: Day | undefined
}
