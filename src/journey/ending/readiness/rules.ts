import { addDays, type Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { fine, type Reason, refuse, type Verdict } from '#core/verdict.ts'
import { type BorneOutReason, isBorneOut, type Witness } from '#journey/plan/index.ts'
import type { Side } from '#journey/review/index.ts'
import { CONDITIONS, type ConditionView, type Ending, type EndingKind, type Goal } from '../ending.ts'
import { type ThirdReason, thirdFirst } from '../third/rules.ts'
import { DAYS_BETWEEN, type OfferReason, offersFirst } from './offers.ts'
import type { Ask, Gap, GapWhy, OfferKind, Readiness } from './readiness.ts'
import { type SilenceReason, silenceStands } from './silence.ts'

export type ReadinessReason =
  | 'no-ending-told'
  | 'ending-already-confirmed'
  | 'is-looked-at-again'
  | 'last-day-has-passed'
  | 'worker-has-not-said'
  | 'no-plan-to-keep-the-good'
  | 'gap-needs-a-reason'
  | 'short-notice-needs-a-yes'
  | 'their-14-days-are-not-over'
  | BorneOutReason
  | SilenceReason
  | OfferReason
  | 'write-yours-first'
  | 'they-said-it-themselves'
  | 'said-after-today'
  | 'said-before-it-was-told'
  | 'they-have-said'
  | 'asked-today-already'
  | 'not-open-to-talk-about'
  | 'ask-them-first'
  | 'goal-needs-nothing-in-its-place'
  | 'not-one-of-what-is-there'
  | 'tried-after-today'
  | 'offered-already'
  | 'nothing-was-offered'

/** The goals that (c) is about: one about how things are done never counts toward an ending (issue, M4). */
export const countingGoals = (goals: readonly Goal[]): readonly Goal[] => goals.filter(({ kind }) => kind !== 'process')

/** Endings that no goal decides: the person's own choice, or that they live elsewhere. Somebody else goes on with what is needed. */
const NOT_ABOUT_THE_GOAL: readonly EndingKind[] = ['person-chose', 'moved', 'other-council']

/** What each side is asked: (a), (b) and (d) of the whole, (c) of each goal. */
export const asksOf = (goals: readonly Goal[]): readonly Ask[] =>
  CONDITIONS.flatMap((condition): Ask[] =>
    condition !== 'c' || goals.length === 0
      ? [{ key: condition, condition, goal: undefined }]
      : goals.map((goal, at) => ({ key: at === 0 ? 'c' : `c-${at + 1}`, condition, goal })),
  )

/** The newest view of a side on one question. What was said of the whole stands for each goal until it is said of that goal. */
export const viewOn = (views: readonly ConditionView[], { condition, goal }: Ask, side: Side) =>
  views
    .filter(
      (view) =>
        view.condition === condition &&
        view.side === side &&
        (goal === undefined || view.outcomeId === undefined || view.outcomeId === goal.outcomeId),
    )
    .reduce<ConditionView | undefined>((newest, one) => (newest && newest.order > one.order ? newest : one), undefined)

/** A side may say how it sees it from the day it was told until the ending is confirmed, or somebody says that it is wrong. */
export function maySay(ending: Ending | undefined): Verdict<ReadinessReason> {
  if (ending === undefined) return refuse('no-ending-told')
  if (ending.challenge !== undefined) return refuse('is-looked-at-again')
  return ending.confirmed === undefined ? fine : refuse('ending-already-confirmed')
}

/** A side has said when it has a view on every question. */
export const hasSaid = (side: Side, views: readonly ConditionView[], goals: readonly Goal[] = []): boolean =>
  asksOf(goals).every((ask) => viewOn(views, ask, side) !== undefined)

/** What a side may see: its own views; the other's too once both have said. */
export const revealed = (
  views: readonly ConditionView[],
  side: Side,
  said: Ending['said'],
): readonly ConditionView[] => (said.person && said.worker ? views : views.filter((view) => view.side === side))

/** How it was said, who else heard it, whether the signed page is there, and the names of the two. */
type Typed = { how: HeardHow; witness: Witness; hasPhoto: boolean; names: readonly string[] }

/**
 * Whether a worker may type what the person said: after their own is written, so that nobody leads, and never over what the
 * person typed themself; borne out as in a plan: by phone somebody else heard it, on paper the signed page is there. `isOwn`: the
 * person's newest views are from their own session. `typed`: left out where the form is not sent yet.
 */
export function maySayFor(
  ending: Ending | undefined,
  { saidOn, today, isOwn, typed }: { saidOn: Day; today: Day; isOwn: boolean; typed?: Typed },
): Verdict<ReadinessReason> {
  const open = maySay(ending)
  if (ending === undefined || open.length > 0) return open
  if (!ending.said.worker) return refuse('write-yours-first')
  if (isOwn) return refuse('they-said-it-themselves')
  if (saidOn > today) return refuse('said-after-today', 'saidOn')
  if (saidOn < ending.toldOn) return refuse('said-before-it-was-told', 'saidOn')
  return typed === undefined || typed.how === 'together' ? fine : isBorneOut({ ...typed, how: typed.how }, typed.names)
}

/** Whether it may be written down that the person was asked and gave no answer. */
export function mayAsk({ ending, asked }: Pick<Readiness, 'ending' | 'asked'>, today: Day): Verdict<ReadinessReason> {
  const open = maySay(ending)
  if (ending === undefined || open.length > 0) return open
  if (ending.said.person) return refuse('they-have-said')
  return asked.some(({ on }) => on === today) ? refuse('asked-today-already') : fine
}

type GapFacts = Pick<Readiness, 'ending' | 'isKeepingWritten' | 'replacements' | 'reasons'>

/** What is still open, once both sides have said: named apart, in the order of the questions, never counted. */
export function gapsOf({ ending, isKeepingWritten, replacements, reasons }: GapFacts): readonly Gap[] {
  if (ending === undefined) return []
  return asksOf(ending.goals).flatMap((ask): Gap[] => {
    const [person, worker] = [viewOn(ending.views, ask, 'person'), viewOn(ending.views, ask, 'worker')]
    if (person === undefined || worker === undefined) return []
    const isBothYes = person.said === 'yes' && worker.said === 'yes'
    const why = isBothYes ? whatIsMissing(ask, { isKeepingWritten, replacements }) : 'not-both-yes'
    if (why === undefined) return []
    // A reason answers what the person said then: when they say something new, it answers nothing any more.
    const reason = reasons.find(
      (one) => one.condition === ask.condition && one.answersOrder === person.order && one.words !== '',
    )
    return [{ ask, why, person: person.said, worker: worker.said, reason }]
  })
}

function whatIsMissing(
  { condition, goal }: Ask,
  { isKeepingWritten, replacements }: Pick<Readiness, 'isKeepingWritten' | 'replacements'>,
): GapWhy | undefined {
  if (condition === 'd') return isKeepingWritten ? undefined : 'nothing-written-to-keep-it'
  if (condition !== 'c' || goal?.kind !== 'maintenance') return undefined
  const there = replacements.filter(({ outcomeId }) => outcomeId === goal.outcomeId)
  if (there.length === 0) return 'nothing-takes-its-place'
  return there.some(({ kind, tried }) => kind === 'other-income' || tried !== undefined) ? undefined : 'not-tried-yet'
}

/** Whether a reason may be written for a question, or for "no answer" where the person has not said. */
export function mayGiveReason(readiness: Readiness, key: string): Verdict<ReadinessReason> {
  const { ending, asked } = readiness
  const open = maySay(ending)
  if (ending === undefined || open.length > 0) return open
  if (key !== 'no-answer')
    return gapsOf(readiness).some(({ ask }) => ask.key === key) ? fine : refuse('not-open-to-talk-about')
  if (ending.said.person) return refuse('they-have-said')
  return asked.length === 0 ? refuse('ask-them-first') : fine
}

/** Something may take the place of the money of a goal that keeps things steady. */
export function mayReplace(ending: Ending | undefined, outcomeId: string): Verdict<ReadinessReason> {
  const open = maySay(ending)
  if (ending === undefined || open.length > 0) return open
  return ending.goals.some((goal) => goal.outcomeId === outcomeId && goal.kind === 'maintenance')
    ? fine
    : refuse('goal-needs-nothing-in-its-place', 'outcomeId')
}

/** What is there may be said to have been tried, today or before. */
export function maySayTried(
  { ending, replacements }: Pick<Readiness, 'ending' | 'replacements'>,
  { replacementId, on }: { replacementId: string; on: Day },
  today: Day,
): Verdict<ReadinessReason> {
  const open = maySay(ending)
  if (open.length > 0) return open
  if (!replacements.some((one) => one.replacementId === replacementId))
    return refuse('not-one-of-what-is-there', 'replacementId')
  return on > today ? refuse('tried-after-today', 'triedOn') : fine
}

/** Somebody neutral, or smaller steps, may be offered; again only once the person has answered. */
export function mayOffer({ ending, offers }: Readiness, what: OfferKind): Verdict<ReadinessReason> {
  const open = maySay(ending)
  if (open.length > 0) return open
  return offers.some((offer) => offer.what === what && offer.answer === undefined)
    ? refuse('offered-already', 'what')
    : fine
}

/** The person answers what was offered; the newest answer stands. */
export function mayAnswerOffer({ ending, offers }: Readiness, what: OfferKind): Verdict<ReadinessReason> {
  const open = maySay(ending)
  if (open.length > 0) return open
  return offers.some((offer) => offer.what === what) ? fine : refuse('nothing-was-offered', 'what')
}

/**
 * Whether the ending may be confirmed: told, its last day still ahead (nothing stops looking back), and both have said; or the
 * person was asked twice with 14 days between, with a reason that they read and the full notice. Silence is never a yes, so
 * nothing is shortened by it. A gap does not block where its reason is written for the person to read, but: where both say
 * that nothing keeps the good of it, that is planned first, except where the person chose to end; short notice needs the
 * person's yes to (c) in their own session, and what was typed for them waits 14 days in which they can put it right; over their no to
 * (c) a third person and smaller steps are offered first; and a third person who was asked is heard, or the person reads why not.
 */
export function mayConfirm(readiness: Readiness, today: Day): Verdict<ReadinessReason | ThirdReason> {
  const { ending, noticeDays } = readiness
  const open = maySay(ending)
  if (ending === undefined || open.length > 0) return open
  if (ending.lastDay < today) return refuse('last-day-has-passed')
  // After a death nobody is asked for a view.
  if (ending.kind === 'died') return fine
  const isShort = ending.lastDay < addDays(ending.toldOn, noticeDays)
  const missing: Reason<ReadinessReason>[] = []
  if (!ending.said.person) missing.push(...silenceStands(readiness, isShort))
  if (!ending.said.worker) missing.push({ code: 'worker-has-not-said' })
  if (missing.length > 0 || !ending.said.person) return [...missing, ...thirdFirst(readiness)]
  const gaps = gapsOf(readiness)
  const disagrees = gaps.some(({ ask, person }) => ask.condition === 'c' && person === 'no')
  return [
    ...(disagrees && !NOT_ABOUT_THE_GOAL.includes(ending.kind) ? offersFirst(readiness, today) : []),
    ...thirdFirst(readiness),
    ...(isShort ? shortStands(ending) : fine),
    ...typedStands(ending, today),
    ...gaps.flatMap((gap) => standsInTheWay(gap, ending.kind)),
  ]
}

/** Less than the notice: the person says yes to (c) of every goal themself. What somebody typed for them shortens nothing. */
function shortStands({ goals, views }: Ending): Verdict<ReadinessReason> {
  const open = asksOf(goals).find((ask) => {
    const view = viewOn(views, ask, 'person')
    return ask.condition === 'c' && (view?.said !== 'yes' || view.typedFor !== undefined)
  })
  return open === undefined ? fine : refuse('short-notice-needs-a-yes', `condition-${open.key}`)
}

/** What was typed for the person last has stood for as many days as they have to say that they did not say it. */
function typedStands({ views }: Ending, today: Day): Verdict<ReadinessReason> {
  const newest = views
    .filter(({ side }) => side === 'person')
    .reduce<ConditionView | undefined>((last, one) => (last && last.order > one.order ? last : one), undefined)
  return newest?.typedFor !== undefined && today < addDays(newest.typedFor.on, DAYS_BETWEEN)
    ? refuse('their-14-days-are-not-over')
    : fine
}

function standsInTheWay({ ask, person, worker, reason }: Gap, kind: EndingKind): Verdict<ReadinessReason> {
  const at = `condition-${ask.key}`
  if (ask.condition === 'd' && person === 'no' && worker === 'no' && !NOT_ABOUT_THE_GOAL.includes(kind))
    return refuse('no-plan-to-keep-the-good', at)
  return reason === undefined ? refuse('gap-needs-a-reason', at) : fine
}
