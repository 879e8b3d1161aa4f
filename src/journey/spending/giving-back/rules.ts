import { addDays, type Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { GiveBack, GivingBack, ReasonLine, Replied } from './giving-back.ts'

export type GiveBackReason =
  | 'one-is-open-already'
  | 'nothing-is-left-over'
  | 'more-than-is-left-over'
  | 'more-than-there-is'
  | 'is-a-bad-time'
  | 'is-over-already'
  | 'approved-already'
  | 'somebody-else-approves'
  | 'not-approved-yet'
  | 'has-answered-already'
  | 'tried-today-already'
  | 'their-day-has-not-come'
  | 'no-answer-is-not-a-yes'
  | 'answer-it-instead'
  | 'they-need-it'
  | 'they-want-to-talk'
  | 'their-own-word-stands'
  | 'no-longer-left-over'
  | 'manager-decides-first'
  | 'nobody-waits-for-this'

/** On so many days somebody has tried to reach a person who does not answer, before anything goes on. */
export const TRIES = 2

/** Days for the person to say otherwise after somebody typed a yes for them, from the day on which they are told of it. */
const DAYS_TO_SAY_OTHERWISE = 14

/** What goes on: neither dropped nor carried out. */
export const isOpen = ({ dropped, carriedOut }: GiveBack): boolean => dropped === undefined && carriedOut === undefined

export const openOf = ({ all }: Pick<GivingBack, 'all'>): GiveBack | undefined => all.find(isOpen)

const sumOf = (lines: readonly ReasonLine[]): Pence => lines.reduce((sum, { amountPence }) => sum + amountPence, 0n)

/**
 * The answer that stands. A no, and a wish to talk, always keep the money here, whoever typed them; but a yes that somebody typed never
 * stands over what the person last said in their own session, until they say so there themself.
 */
export function standingOf({ replies }: Pick<GiveBack, 'replies'>): Replied | undefined {
  const [newest] = replies
  if (newest?.typedBy === undefined || newest.reply !== 'agree') return newest
  const own = replies.find(({ typedBy }) => typedBy === undefined)
  return own === undefined || own.reply === 'agree' ? newest : own
}

/** Whether a typed yes waits for the person's own: they last said otherwise in their own session. */
export const isAgainstOwnWord = (one: Pick<GiveBack, 'replies'>): boolean => standingOf(one) !== one.replies[0]

/** The first day on which it may go without the person's own yes: their day, and after a typed yes two weeks of its copy at least. */
export function goesFrom({ approved, replies }: Pick<GiveBack, 'approved' | 'replies'>): Day | undefined {
  const [newest] = replies
  if (approved === undefined || newest?.typedBy === undefined) return approved?.notBefore
  const copyRead = addDays(newest.on, DAYS_TO_SAY_OTHERWISE)
  return copyRead > approved.notBefore ? copyRead : approved.notBefore
}

/** Never more than lies beyond the limit, itemised; one at a time; not in a bad time. */
export function mayPropose(now: GivingBack, lines: readonly ReasonLine[]): Verdict<GiveBackReason> {
  if (now.isBadTime) return refuse('is-a-bad-time')
  if (openOf(now) !== undefined) return refuse('one-is-open-already')
  if (now.leftOverPence === 0n) return refuse('nothing-is-left-over')
  return sumOf(lines) > now.leftOverPence ? refuse('more-than-is-left-over', 'lines') : fine
}

/** The person may offer of what is theirs to use, whenever they want. */
export function mayOffer(now: GivingBack, amountPence: Pence): Verdict<GiveBackReason> {
  if (openOf(now) !== undefined) return refuse('one-is-open-already')
  if (now.freePence <= 0n) return refuse('nothing-is-left-over')
  return amountPence > now.freePence ? refuse('more-than-there-is', 'amount') : fine
}

/** A second human says yes, in another role than who proposed it; not in a bad time, since the person's notice begins with it. */
export function mayApprove(one: GiveBack, human: string, isBadTime: boolean): Verdict<GiveBackReason> {
  if (!isOpen(one)) return refuse('is-over-already')
  if (isBadTime && one.approved === undefined && one.asRole !== 'person') return refuse('is-a-bad-time')
  if (one.approved !== undefined || one.asRole === 'person') return refuse('approved-already')
  return one.proposedBy === human ? refuse('somebody-else-approves') : fine
}

/** The person replies as often as they like while it is open. */
export function mayReply(one: GiveBack): Verdict<GiveBackReason> {
  if (!isOpen(one)) return refuse('is-over-already')
  return one.approved === undefined ? refuse('not-approved-yet') : fine
}

/** Trying to reach a person who has not answered, counted once a day. */
export function maySayTried(one: GiveBack, today: Day): Verdict<GiveBackReason> {
  const open = mayReply(one)
  if (open.length > 0) return open
  if (one.replies.length > 0) return refuse('has-answered-already')
  return one.tried.some(({ on }) => on === today) ? refuse('tried-today-already') : fine
}

/** Whoever works on it may let it go; the person takes back their own offer, and answers a proposal. */
export function mayDrop(one: GiveBack, byPerson: boolean): Verdict<GiveBackReason> {
  if (!isOpen(one)) return refuse('is-over-already')
  return byPerson && one.asRole !== 'person' ? refuse('answer-it-instead') : fine
}

/**
 * Money goes back once the person agreed or offered it. Where they did not answer: once their day has come, somebody tried to reach them
 * on two days, and a manager decided it with reasons. A yes that somebody typed for them leaves them their days, and two weeks of its
 * copy, to say otherwise, and never stands over their own no. Not while they need it or want to talk, not in a bad time, and never what is no longer left over.
 */
export function mayCarryOut(
  one: GiveBack,
  now: Pick<GivingBack, 'leftOverPence' | 'freePence' | 'isBadTime'>,
  today: Day,
): Verdict<GiveBackReason> {
  if (!isOpen(one)) return refuse('is-over-already')
  const isOffered = one.asRole === 'person'
  const waits = isOffered ? fine : waitsFor(one, today)
  if (waits.length > 0) return waits
  if (now.isBadTime && !isOffered) return refuse('is-a-bad-time')
  return one.amountPence > (isOffered ? now.freePence : now.leftOverPence) ? refuse('no-longer-left-over') : fine
}

function waitsFor(one: GiveBack, today: Day): Verdict<GiveBackReason> {
  const { approved, tried, decided } = one
  if (approved === undefined) return refuse('not-approved-yet')
  const standing = standingOf(one)
  if (standing?.reply === 'agree' && standing.typedBy === undefined) return fine
  if (isAgainstOwnWord(one)) return refuse('their-own-word-stands')
  if (standing !== undefined && standing.reply !== 'agree')
    return refuse(standing.reply === 'need-it' ? 'they-need-it' : 'they-want-to-talk')
  if (today < (goesFrom(one) ?? today)) return refuse('their-day-has-not-come')
  if (standing !== undefined) return fine
  if (tried.length < TRIES) return refuse('no-answer-is-not-a-yes')
  return decided === undefined ? refuse('manager-decides-first') : fine
}

/** Nobody could be reached: a manager, never who proposed it, decides with reasons. Never in a bad time, and never by the clock. */
export function mayDecide(one: GiveBack, human: string, isBadTime: boolean, today: Day): Verdict<GiveBackReason> {
  if (!isOpen(one)) return refuse('is-over-already')
  if (turnWith(one, today) !== 'manager') return refuse('nobody-waits-for-this')
  if (isBadTime) return refuse('is-a-bad-time')
  return one.proposedBy === human ? refuse('somebody-else-approves') : fine
}

/** Whose turn it is with one that is open. */
export function turnWith(
  one: GiveBack,
  today: Day,
): 'person' | 'their-days' | 'worker' | 'approver' | 'manager' | 'finance' {
  if (one.asRole === 'person') return 'finance'
  if (one.approved === undefined) return 'approver'
  const standing = standingOf(one)
  if (standing?.reply === 'agree')
    return standing.typedBy !== undefined && today < (goesFrom(one) ?? today) ? 'their-days' : 'finance'
  if (standing !== undefined) return 'worker'
  if (today < one.approved.notBefore) return 'person'
  if (one.tried.length < TRIES) return 'worker'
  return one.decided === undefined ? 'manager' : 'finance'
}
