import { z } from 'zod'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { fromJson, type Pence } from '#core/money.ts'
import type { Answered, Level } from '#journey/needs/index.ts'

/** From so many points on, this much a week (pence). Above the last band each further point adds as if there were no band. */
export type Band = { fromPoints: number; weeklyPence: Pence }

/** A council's rates, from its settings: so many points for an answer, so many pence a week for a point, and bands if any (C1). */
export type Rates = {
  version: number
  pencePerPoint: Pence
  points: Readonly<Record<Level, number>>
  bands: readonly Band[]
}

/** One side's answer to one question, as the working is made from it. */
export type Weighed = { key: string; about: string; ask: string; level: Answered }

/** One question and what each side ticked. */
export type Ticked = { key: string; about: string; ask: string; person: Answered; worker: Answered }

/** One line of the working: an answer's points, what it adds a week (none where a band decides), and the sentence that was shown. */
export type Line = { key: string; about: string; points: number; pence?: Pence | undefined; sentence: string }

/** One side's lines in the order of the questions. */
export type Lines = readonly Line[]

/** How each side's points come to its figure, a sentence each. A carer's stands apart, without their answers. */
export type Sums = { person: string; worker: string; carer?: string | undefined }

/** Every line as it was shown, frozen with the amount (guidance 11.24: transparent). Pence a week. `sums` came later than the rest. */
export type Working = { pencePerPoint: Pence; person: Lines; worker: Lines; sums?: Sums | undefined }

const pence = z.string().transform(fromJson)
const lines = z.array(
  z.object({ key: z.string(), about: z.string(), points: z.int(), pence: pence.optional(), sentence: z.string() }),
)
const sums = z.object({ person: z.string(), worker: z.string(), carer: z.string().optional() })

/** The working as `indicative_amount.working` holds it: pence as decimal strings. */
export const workingShape = z.object({ pencePerPoint: pence, person: lines, worker: lines, sums: sums.optional() })

/** What stands as the first figure, in pence a week: the range of both views, or the one figure that was set instead. */
export type AmountRange = { lowPence: Pence; highPence: Pence }

/** Another figure than the rules gave, pence a week, with the reason that the person reads. */
export type Override = { weeklyPence: Pence; reason: string; byName: string; on: Day }

export const CHALLENGE_ANSWERS = ['changed', 'stays'] as const
/** What became of "I think this is wrong". */
export type ChallengeAnswer = (typeof CHALLENGE_ANSWERS)[number]

/** "I think this is wrong": the person's words, and what they were answered (C3). */
export type Challenge = {
  challengeId: string
  words: string
  byName: string
  on: Day
  /** Set where a worker typed it for the person. */
  typed?: { byName: string; how: HeardHow; on: Day } | undefined
  answered: { as: ChallengeAnswer; words: string; byName: string; on: Day } | undefined
}

/**
 * A first figure, in pence a week: from the lower of the two views to the higher, or what was set instead. Not a promise; it can
 * go up or down (C1, C2). Both views, and the carer's where there is one, stay as they were worked out.
 */
export type Amount = AmountRange & {
  amountId: string
  /** From whose answers it was worked out. A later assessment, once decided, has a figure of its own. */
  assessmentId: string
  personViewPence: Pence
  workerViewPence: Pence
  carerViewPence: Pence | undefined
  /** The newest, which stands. */
  override: Override | undefined
  /** Newest first. */
  earlierOverrides: readonly Override[]
  /** Newest first. At most one is open. */
  challenges: readonly Challenge[]
  working: Working
  byName: string
  on: Day
}

/** The range of two views; one figure where it was set instead. */
export function rangeOf(person: Pence, worker: Pence, set: Pence | null | undefined): AmountRange {
  if (set !== null && set !== undefined) return { lowPence: set, highPence: set }
  return person < worker ? { lowPence: person, highPence: worker } : { lowPence: worker, highPence: person }
}

/** The challenge that waits for an answer, if there is one. */
export const openChallenge = (amount: Pick<Amount, 'challenges'>): Challenge | undefined =>
  amount.challenges.find(({ answered }) => answered === undefined)
