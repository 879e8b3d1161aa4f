import { addDays, type Day, maxDay } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { changeForTheWorse, type Pattern, type Window, weeklyPence } from '#core/pattern/index.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { type Ends, goalOrigin, lineOrigin, type Plan, type SpendLine, sentenceOf } from '#journey/plan/index.ts'
import type { WorseReason } from './changes.ts'

type Said = Pick<Plan, 'outcomes' | 'spendLines' | 'sentences'>

/** So many days beyond the last known date: a year, so that every season is met, and the longest period. */
const BEYOND_DAYS = 400
/** No further ahead than this: weeks are compared one by one. */
const AT_MOST_DAYS = 5 * 366

/** From today to a year after the last date that either pattern knows. */
export function windowFor(today: Day, patterns: readonly Pattern[]): Window {
  const days = patterns.flatMap(({ lines, overlays }) => [
    ...lines.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])),
    ...overlays.map((one) => ('on' in one ? one.on : one.from)),
  ])
  const last = addDays(days.reduce(maxDay, today), BEYOND_DAYS)
  const most = addDays(today, AT_MOST_DAYS)
  return { from: today, to: last < most ? last : most }
}

/**
 * Why a later version is for the worse: less money in some week or an earlier last day of all; a line that may end earlier; a
 * new condition; less of a say; less for a bad time; another purpose (design.md). Empty: it starts now, and is told in words. In doubt it is for the
 * worse, so that the person is asked.
 */
export function whyWorse(given: {
  inForce: Said
  next: Said
  before: Pattern
  after: Pattern
  conditions: { before: string; after: string }
  /** What is kept for a bad time (the pot), pence. */
  kept: { before: Pence; after: Pence }
  today: Day
}): Verdict<WorseReason> {
  const { inForce, next, before, after, conditions, kept, today } = given
  const pairs = next.spendLines.flatMap((line) => {
    const old = inForce.spendLines.find((one) => lineOrigin(one) === lineOrigin(line))
    return old === undefined ? [] : [{ old, line }]
  })
  const window = windowFor(today, [before, after])
  return [
    ...(changeForTheWorse(before, after, window) ? refuse('less-money') : fine),
    ...(pairs.some(({ old, line }) => mayEndEarlier(old.ends, line.ends)) ? refuse('may-end-earlier') : fine),
    ...(conditions.after !== '' && conditions.after !== conditions.before ? refuse('new-condition') : fine),
    ...(pairs.some(lessSay) || rolesChanged(inForce, next) ? refuse('less-control') : fine),
    ...(pairs.some(({ old, line }) => isMoreThan(old, line)) ? refuse('less-in-a-bad-time') : fine),
    ...(kept.after < kept.before ? refuse('less-kept-for-a-bad-time') : fine),
    ...(purposeChanged(inForce, next, pairs) ? refuse('changed-purpose') : fine),
  ]
}

/** An event cannot be compared with a day, nor with another event: it may come sooner. */
function mayEndEarlier(was: Ends, now: Ends): boolean {
  if (now.as === 'ongoing') return false
  if (now.as === 'event') return was.as !== 'event' || was.event !== now.event
  return was.as !== 'date' || now.on < was.on
}

type Pair = { old: SpendLine; line: SpendLine }

/** Somebody else arranges it, or somebody else looks after its money. */
const lessSay = ({ old, line }: Pair): boolean =>
  (old.arrangedBy ?? '') !== (line.arrangedBy ?? '') || old.managedAs !== line.managedAs

const wordsIn = (plan: Said, part: 'roles' | 'purpose'): string => sentenceOf(plan, part, 'worker')?.words ?? ''

/** What the worker says about who does what; the person's own words about it take nothing from them. */
const rolesChanged = (was: Said, now: Said): boolean => wordsIn(was, 'roles') !== wordsIn(now, 'roles')

function purposeChanged(was: Said, now: Said, pairs: readonly Pair[]): boolean {
  const isGone = was.spendLines.some((old) => !pairs.some((pair) => pair.old === old))
  if (isGone || wordsIn(was, 'purpose') !== wordsIn(now, 'purpose')) return true
  return pairs.some(({ old, line }) => old.what !== line.what || goalSays(was, old) !== goalSays(now, line))
}

function goalSays({ outcomes }: Said, { outcomeId }: SpendLine): string {
  const goal = outcomes.find((one) => one.outcomeId === outcomeId)
  return goal === undefined
    ? ''
    : JSON.stringify([goalOrigin(goal), goal.words, goal.kind, goal.needKey ?? goal.needId ?? ''])
}

type OnTop = Pick<SpendLine, 'every' | 'more'>

/** Whether one wording of a line has more for a bad time than another: a week, in all, or for more periods. */
function isMoreThan(one: OnTop, other: OnTop): boolean {
  if (one.more === undefined || one.every === 'once') return false
  if (other.more === undefined || other.every === 'once') return true
  const weekly = ({ every, more }: OnTop) => weeklyPence({ every, amountPence: more?.amountPence ?? 0n })
  const inAll = ({ more }: OnTop) => (more?.amountPence ?? 0n) * BigInt(more?.periods ?? 0)
  const isLonger = one.every === other.every && one.more.periods > other.more.periods
  return isLonger || weekly(one) > weekly(other) || inAll(one) > inAll(other)
}

/** Whether a version agrees more for a bad time than the one that was decided: nobody has said yes to that yet. */
export const addsForABadTime = (decided: Pick<Plan, 'spendLines'>, next: Pick<Plan, 'spendLines'>): boolean =>
  next.spendLines.some((line) => {
    const old = decided.spendLines.find((one) => lineOrigin(one) === lineOrigin(line))
    return isMoreThan(line, old ?? { every: line.every })
  })

/** Whether it asks for more than was decided: more money in some week, or for longer. */
export const risesAbove = (decided: Pattern, next: Pattern, today: Day): boolean =>
  changeForTheWorse(next, decided, windowFor(today, [decided, next]))
