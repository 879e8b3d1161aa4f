import type { Day } from '#core/day.ts'
import { fine, type Reason, refuse, type Verdict } from '#core/verdict.ts'
import type { Held, Review } from '#journey/review/index.ts'
import type { Ending, EndingKind } from './ending.ts'
import type { Basis, Ground, GroundState } from './ground/ground.ts'
import { type GroundReason, standsFor } from './ground/rules.ts'

export type LawReason =
  | GroundReason
  | 'ground-does-not-fit-this'
  | 'somebody-says-not-met'
  | 'offer-a-pause-first'
  | 'before-the-day-it-happened'
  | 'somebody-else-confirms'
  | 'is-being-looked-at-again'
  | 'say-what-holds-them'
  | 'own-choice-needs-their-word'

const LOOKED_AGAIN: readonly Basis[] = ['reassessed-not-eligible', 'no-needs', 'another-way', 's117-both']

/** On what each kind of ending may rest. */
export const BASES_FOR: Record<EndingKind, readonly Basis[]> = {
  'after-review': [...LOOKED_AGAIN, 'persons-choice'],
  reassessed: LOOKED_AGAIN,
  'person-chose': ['persons-choice', 's117-both'],
  'spent-outside': ['outside-the-plan'],
  moved: ['moved'],
  'other-council': ['other-council'],
  hospital: [...LOOKED_AGAIN, 'persons-choice'],
  died: ['died'],
}

type Proposed = { kind: EndingKind; lastDay: Day; otherWaysTalked: boolean }

/** The ground on which an ending of this kind would rest, or why none does. An agreed stop is its own ground, but never for aftercare. */
export function lawFor(
  { all, facts }: Pick<GroundState, 'all' | 'facts'>,
  { kind, lastDay, otherWaysTalked }: Proposed,
): Verdict<LawReason> {
  if (kind === 'spent-outside') return facts.aftercareId === undefined ? fine : refuse('aftercare-needs-both', 'kind')
  const [ground] = all
  const stands = standsFor(ground, { for: 'end', lastDay }, facts).map((reason) => ({ ...reason, at: 'kind' }))
  if (ground === undefined || stands.length > 0) return stands
  if (!BASES_FOR[kind].includes(ground.basis)) return refuse('ground-does-not-fit-this', 'kind')
  if (kind === 'hospital' && !otherWaysTalked) return refuse('offer-a-pause-first', 'otherWays')
  return ground.on !== undefined && kind !== 'died' && lastDay < ground.on
    ? refuse('before-the-day-it-happened', 'lastDay')
    : fine
}

/** Whether either side says of a goal that counts that it is not reached: in the last review, or in one that goes on and both have answered. */
export function saysNotMet(last: Held | undefined, current: Review | undefined): boolean {
  const open = current?.said.person && current.said.worker ? [current] : []
  return [...(last === undefined ? [] : [last]), ...open].some(({ outcomes, views }) =>
    outcomes
      .filter(({ kind }) => kind !== 'process')
      .some(({ outcomeId }) => views.some((view) => view.outcomeId === outcomeId && view.progress !== 'met')),
  )
}

/** Until when the plan itself was to go on: a day, or something that happens; neither where it goes on. */
export type Horizon = { readonly until: Day | undefined; readonly event: string | undefined }

/**
 * Whether an ending comes before the plan's own horizon: before the latest day of its goals, or before what it waits for is named as
 * having happened. A death is never counted.
 */
export function endsEarly(
  horizons: readonly Horizon[],
  { kind, lastDay, event }: { kind: EndingKind; lastDay: Day; event: string },
): Horizon | undefined {
  if (kind === 'died') return undefined
  const until = horizons
    .flatMap((one) => (one.until === undefined ? [] : [one.until]))
    .sort()
    .at(-1)
  if (until !== undefined && lastDay < until) return { until, event: undefined }
  const waiting = horizons.flatMap((one) => (one.event === undefined ? [] : [one.event]))
  const [first] = waiting
  return first !== undefined && !waiting.includes(event) ? { until: undefined, event: first } : undefined
}

/** Whether it is the person's own choice: no silence ever stands for that. */
const isOwnChoice = ({ kind }: Ending, ground: Ground | undefined): boolean =>
  kind === 'person-chose' || ground?.basis === 'persons-choice'

/**
 * What confirming asks besides readiness: another human than who proposed it, a ground that still carries it, nobody looking at it
 * again, their own word where it is their own choice, and words where something else ends near the last day.
 */
export function mayConfirmInLaw(
  ending: Ending | undefined,
  {
    human,
    ground,
    facts,
    isNear,
    cliff,
  }: {
    human: string
    ground: Ground | undefined
    facts: GroundState['facts']
    isNear: boolean
    cliff: string
  },
): Verdict<LawReason> {
  if (ending === undefined) return fine
  const reasons: Reason<LawReason>[] = []
  if (ending.proposedBy === human) reasons.push({ code: 'somebody-else-confirms' })
  if (ending.challenge !== undefined) reasons.push({ code: 'is-being-looked-at-again' })
  if (isOwnChoice(ending, ground) && !ending.said.person) reasons.push({ code: 'own-choice-needs-their-word' })
  reasons.push(...standsFor(ground, { for: 'end', lastDay: ending.lastDay }, facts))
  if (isNear && cliff === '' && ending.kind !== 'died') reasons.push({ code: 'say-what-holds-them', at: 'cliff' })
  return reasons
}
