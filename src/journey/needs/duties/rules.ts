import { addDays, type Day, maxDay } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type {
  Advocacy,
  AdvocacyResult,
  AdvocacyStage,
  CapacityRecord,
  CarerOffer,
  Difficulty,
  DutyFacts,
  KnownCarer,
} from './duties.ts'

/**
 * Whether the question about an advocate stands open for this stage: it is asked again at every revision (Care Act 2014, s.67).
 * `since` is the first day whose answers are for this one; without it, any day's are.
 */
export const advocacyIsDue = (
  rows: readonly Pick<Advocacy, 'stage' | 'on'>[],
  stage: AdvocacyStage,
  since?: Day,
): boolean => !rows.some((row) => row.stage === stage && (since === undefined || row.on >= since))

/** An advocate is owed: substantial difficulty in one of four, and nobody suitable to help (s.67(4), (5)). */
export const isOwedAdvocate = (answer: { difficulty: readonly Difficulty[]; hasSomebody: boolean }): boolean =>
  answer.difficulty.length > 0 && !answer.hasSomebody

/** The question about an advocate as answered. `none` is ticked where there is no substantial difficulty. */
export type AdvocacySent = {
  stage: AdvocacyStage
  difficulty: readonly Difficulty[]
  none: boolean
  hasSomebody: boolean | undefined
  somebody: string
  result: AdvocacyResult | undefined
  words: string
}

export type AdvocacyReason =
  | 'say-which-is-hard'
  | 'none-or-some'
  | 'say-whether-somebody-helps'
  | 'name-who-helps'
  | 'say-what-happens'
  | 'advocate-is-owed'

/** Whether the answer is whole. Without difficulty nothing else is asked. */
export function mayAnswerAdvocacy(sent: AdvocacySent): Verdict<AdvocacyReason> {
  const { difficulty, none, hasSomebody, somebody, result } = sent
  if (!none && difficulty.length === 0) return refuse('say-which-is-hard', 'difficulty')
  if (none) return difficulty.length > 0 ? refuse('none-or-some', 'difficulty') : fine
  if (hasSomebody === undefined) return refuse('say-whether-somebody-helps', 'hasSomebody')
  if (hasSomebody) return somebody === '' ? refuse('name-who-helps', 'somebody') : fine
  if (result === undefined) return refuse('say-what-happens', 'result')
  return result === 'not-needed' ? refuse('advocate-is-owed', 'result') : fine
}

/** What came of it: where none is owed, none is needed unless one was asked for all the same. */
export const resultOf = ({ result, none }: AdvocacySent): AdvocacyResult =>
  none || result === undefined ? 'not-needed' : result

/** A name as it is compared: people type it in their own way. */
const plain = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, ' ')

/** The known carer of this name, if there is one. */
export const carerCalled = (carers: readonly KnownCarer[], name: string): KnownCarer | undefined =>
  carers.find((carer) => plain(carer.name) === plain(name))

type Offered = Pick<CarerOffer, 'carerId' | 'carerName' | 'answer'>

/** Known carers to whom no assessment of their own was offered yet, or who could not be reached (Care Act 2014, s.10). Offers newest first. */
export function carersToAsk(carers: readonly KnownCarer[], offers: readonly Offered[]): readonly KnownCarer[] {
  const newest = ({ carerId, name }: KnownCarer): Offered | undefined =>
    offers.find((offer) => offer.carerId === carerId || plain(offer.carerName) === plain(name))
  return carers.filter((carer) => (newest(carer)?.answer ?? 'not-reached') === 'not-reached')
}

export type CapacityReason = 'day-is-ahead'

/** A record is of what was, not of what will be. */
export const mayRecordCapacity = (on: Day, today: Day): Verdict<CapacityReason> =>
  on > today ? refuse('day-is-ahead', 'on') : fine

export type InterestsReason = 'they-could-decide' | 'decided-for-them-already' | 'day-is-ahead' | 'before-it-was-asked'

/** Nobody decides for somebody who could decide this themselves (Mental Capacity Act 2005, s.1(2)); and it is decided once. */
export function mayDecideForThem(
  record: Pick<CapacityRecord, 'able' | 'on' | 'bestInterests'>,
  on: Day,
  today: Day,
): Verdict<InterestsReason> {
  if (record.able) return refuse('they-could-decide')
  if (record.bestInterests !== undefined) return refuse('decided-for-them-already')
  if (on > today) return refuse('day-is-ahead', 'on')
  return on < record.on ? refuse('before-it-was-asked', 'on') : fine
}

export type ToAsk = 'communication' | 'advocacy' | 'advocacy-for-plan' | 'carer'

const latest = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined || b === undefined ? (a ?? b) : maxDay(a, b)

/**
 * What the worker's page about needs asks for. The question about an advocate is asked for the talk about needs and, once needs
 * are decided, for the plan that follows; both again after a later assessment, and for the plan at each later version of it.
 */
export function toAsk(facts: DutyFacts, decided: boolean): readonly ToAsk[] {
  const { advocacy, carers, offers, lastDecidedOn, planOpenedOn, communicationAskedOn } = facts
  const forNeeds = lastDecidedOn && addDays(lastDecidedOn, 1)
  const open: Record<ToAsk, boolean> = {
    communication: communicationAskedOn === undefined,
    advocacy: !decided && advocacyIsDue(advocacy, 'needs', forNeeds),
    'advocacy-for-plan': decided && advocacyIsDue(advocacy, 'plan', latest(lastDecidedOn, planOpenedOn)),
    carer: carersToAsk(carers, offers).length > 0,
  }
  return (['communication', 'advocacy', 'advocacy-for-plan', 'carer'] as const).filter((one) => open[one])
}
