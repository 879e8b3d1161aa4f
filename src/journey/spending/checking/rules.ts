import { addDays, addMonths, compare, type Day, day, maxDay } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import {
  type Checking,
  LEVELS,
  type Level,
  type LookItem,
  type OneThing,
  type Quarter,
  type Resting,
  type SpendingLook,
  type Turn,
} from './checking.ts'

export type CheckReason =
  | 'looked-at-that-way-already'
  | 'closer-needs-their-view-first'
  | 'their-view-is-to-come'
  | 'is-not-closer'
  | 'asked-about-already'
  | 'look-again-later-than-today'
  | 'look-again-within-six-months'
  | 'nothing-was-asked'
  | 'said-so-already'
  | 'is-a-bad-time'
  | 'a-look-is-open'
  | 'nothing-to-look-at'
  | 'look-is-over'
  | 'is-fine-already'
  | 'one-question-was-asked'
  | 'no-question-to-answer'
  | 'answered-already'
  | 'not-every-one-is-settled'
  | 'agreed-for-a-time'

/** So many days of silence after which a closer look may begin without the person's view. */
export const DAYS_TO_SAY = 14
/** A closer look is thought about again within so many days. */
const AGAIN_WITHIN_DAYS = 184

const rank = (level: Level): number => LEVELS.indexOf(level)
export const isCloser = (level: Level, than: Level): boolean => rank(level) > rank(than)

/** Whether somebody has a bad time, or had one so lately that nothing is asked for yet. */
export function restingOf(
  switches: readonly { readonly endedOn: Day | undefined }[],
  graceDays: number,
  today: Day,
): Resting | undefined {
  if (switches.some(({ endedOn }) => endedOn === undefined)) return { until: undefined }
  const ends = switches.flatMap(({ endedOn }) => (endedOn === undefined ? [] : [addDays(endedOn, graceDays)]))
  const [first] = ends
  const until = first && ends.reduce(maxDay, first)
  return until === undefined || until < today ? undefined : { until }
}

/** When the next look is due: so many months after the last one, or after payments were set up. */
export const dueFrom = (begins: Day | undefined, last: Day | undefined, everyMonths: number): Day | undefined =>
  begins === undefined ? undefined : addMonths(last ?? begins, everyMonths)

/** The next lighter level, once so many looks in a row since this level began had no question. */
export function lighterOf(
  level: { readonly level: Level; readonly from: Day },
  looks: readonly SpendingLook[],
  after: number,
): Checking['lighter'] {
  const next = LEVELS[rank(level.level) - 1]
  const since = looks.filter(({ closed, openedOn }) => closed !== undefined && openedOn >= level.from)
  const inARow = quietLooks(since.map(({ items }) => items.some(({ question }) => question !== undefined)))
  return next === undefined || inARow < after ? undefined : { level: next, looks: inARow }
}

/** `askedIn`: of each look that is over since the level began, the newest first, whether a question was asked. */
export const isLighterDue = (level: Level, askedIn: readonly boolean[], after: number): boolean =>
  rank(level) > 0 && quietLooks(askedIn) >= after

/** How many looks in a row brought no question, from the newest. */
const quietLooks = (askedIn: readonly boolean[]): number =>
  askedIn.includes(true) ? askedIn.indexOf(true) : askedIn.length

export const openLookOf = ({ looks }: Pick<Checking, 'looks'>): SpendingLook | undefined =>
  looks.find(({ closed }) => closed === undefined)

/** Fine, or asked about and answered. */
export const isSettled = ({ isFine, question, reply }: LookItem): boolean =>
  isFine || (question !== undefined && reply !== undefined)

const waitsForAnswer = ({ isFine, question, reply }: LookItem): boolean =>
  !isFine && question !== undefined && reply === undefined

/** So many days after a quarter of a year its bank statement is asked for: banks need time to make one. */
const STATEMENT_AFTER_DAYS = 14
const QUARTER_MONTHS = 3

/**
 * The last quarter of a year that is over, where the level asks for bank statements, has held for all of it, and no statement that
 * was taken in has a row in one of its months. Earlier quarters are not asked for again.
 */
export function quarterToComeOf(
  { statements, from }: { readonly statements: boolean; readonly from: Day },
  taken: readonly { readonly firstDay: Day; readonly lastDay: Day }[],
  today: Day,
): Quarter | undefined {
  if (!statements) return undefined
  const ended = addDays(today, -STATEMENT_AFTER_DAYS)
  const [year, month] = ended.split('-').map(Number) as [number, number]
  const inQuarter = day(`${year}-${String(month - ((month - 1) % QUARTER_MONTHS)).padStart(2, '0')}-01`)
  const quarter = { from: addMonths(inQuarter, -QUARTER_MONTHS), to: addDays(inQuarter, -1) }
  if (quarter.from < from) return undefined
  const months = [0, 1, 2].map((at) => addMonths(quarter.from, at))
  const isThere = (start: Day): boolean =>
    taken.some(({ firstDay, lastDay }) => firstDay < addMonths(start, 1) && lastDay >= start)
  return months.every(isThere) ? undefined : quarter
}

type ForPerson = Pick<
  Checking,
  'looks' | 'asked' | 'resting' | 'dueOn' | 'toLookAt' | 'anythingPaid' | 'quarterToCome' | 'receiptToCome'
>

/** The one thing that is needed from the person: the oldest question first. Nothing at all in a bad time and the days after it. */
export function oneThing(checking: ForPerson, today: Day): OneThing | undefined {
  const { looks, asked, resting, dueOn, toLookAt, anythingPaid } = checking
  if (resting !== undefined) return undefined
  const open = openLookOf({ looks })
  const [oldest] = [...(open?.items ?? [])]
    .filter(waitsForAnswer)
    .sort((a, b) => compare(a.question?.on ?? today, b.question?.on ?? today) || compare(a.boughtOn, b.boughtOn))
  if (open !== undefined && oldest !== undefined)
    return {
      ...{ is: 'answer', lookId: open.lookId, purchaseId: oldest.purchaseId, what: oldest.what },
      words: oldest.question?.words ?? '',
    }
  if (asked !== undefined && asked.view === undefined && today < addDays(asked.on, DAYS_TO_SAY))
    return { is: 'say-how-you-see-it', askId: asked.askId }
  if (checking.quarterToCome !== undefined && anythingPaid)
    return { is: 'send-statement', quarter: checking.quarterToCome }
  if (checking.receiptToCome !== undefined) return { is: 'show-receipt', purchase: checking.receiptToCome }
  const isDue = open === undefined && dueOn !== undefined && dueOn <= today
  return isDue && anythingPaid && toLookAt.length === 0 ? { is: 'write-down', since: looks[0]?.to } : undefined
}

/** Whose turn it is, always. */
export function turnOf(checking: ForPerson & Pick<Checking, 'level' | 'lighter'>, today: Day): Turn {
  const { resting, dueOn, asked, level, lighter, toLookAt } = checking
  if (resting !== undefined) return { who: 'nobody', until: resting.until, resting: true }
  const thing = oneThing(checking, today)
  // A statement or a receipt that is to come keeps nobody from doing what is their turn.
  const canWait = thing?.is === 'send-statement' || thing?.is === 'show-receipt'
  if (thing !== undefined && !canWait) return { who: 'person', thing }
  if (asked !== undefined) return { who: 'worker', does: 'settle-closer' }
  if (openLookOf(checking) !== undefined) return { who: 'worker', does: 'finish-look' }
  if (level.lookAgainOn !== undefined && level.lookAgainOn <= today) return { who: 'worker', does: 'think-again' }
  if (dueOn !== undefined && dueOn <= today && toLookAt.length > 0) return { who: 'worker', does: 'open-look' }
  if (thing !== undefined) return { who: 'person', thing }
  if (lighter !== undefined) return { who: 'worker', does: 'offer-lighter' }
  return { who: 'nobody', until: dueOn, resting: false }
}

/** A look that is less close needs no asking: it takes nothing from anybody. */
export function maySetLighter({ level }: Pick<Checking, 'level'>, to: Level): Verdict<CheckReason> {
  if (level.until !== undefined) return refuse('agreed-for-a-time')
  if (to === level.level) return refuse('looked-at-that-way-already', 'level')
  return isCloser(to, level.level) ? refuse('closer-needs-their-view-first', 'level') : fine
}

/**
 * A closer look is asked about first, by a human with a reason and a day to think again; not in a bad time. A close look that is to
 * go on is asked about again.
 */
export function mayAskCloser(
  { level, asked, resting }: Pick<Checking, 'level' | 'asked' | 'resting'>,
  to: { readonly level: Level; readonly lookAgainOn: Day },
  today: Day,
): Verdict<CheckReason> {
  if (resting !== undefined) return refuse('is-a-bad-time')
  if (asked !== undefined) return refuse('asked-about-already')
  const goesOn = to.level === 'close' && level.level === 'close'
  return [
    ...(isCloser(to.level, level.level) || goesOn ? fine : refuse('is-not-closer', 'level')),
    ...(to.lookAgainOn <= today ? refuse('look-again-later-than-today', 'lookAgainOn') : fine),
    ...(to.lookAgainOn > addDays(today, AGAIN_WITHIN_DAYS)
      ? refuse('look-again-within-six-months', 'lookAgainOn')
      : fine),
  ]
}

/** The person says how they see it, once. */
export function maySayView({ asked }: Pick<Checking, 'asked'>): Verdict<CheckReason> {
  if (asked === undefined) return refuse('nothing-was-asked')
  return asked.view === undefined ? fine : refuse('said-so-already')
}

/** It is settled once the person has said how they see it, or has been silent for two weeks; never in a bad time. */
export function maySettle(
  { asked, resting }: Pick<Checking, 'asked' | 'resting'>,
  choice: 'closer' | 'as-it-is',
  today: Day,
): Verdict<CheckReason> {
  if (asked === undefined) return refuse('nothing-was-asked')
  if (choice === 'as-it-is') return fine
  if (resting !== undefined) return refuse('is-a-bad-time')
  if (asked.lookAgainOn <= today) return refuse('look-again-later-than-today')
  return asked.view !== undefined || today >= addDays(asked.on, DAYS_TO_SAY) ? fine : refuse('their-view-is-to-come')
}

/** One look at a time, and none in a bad time; at nothing only once it is due: whoever bought nothing is not asked for ever. */
export function mayOpenLook(checking: ForPerson, today: Day): Verdict<CheckReason> {
  if (checking.resting !== undefined) return refuse('is-a-bad-time')
  if (openLookOf(checking) !== undefined) return refuse('a-look-is-open')
  const isDue = checking.dueOn !== undefined && checking.dueOn <= today
  return checking.toLookAt.length > 0 || isDue ? fine : refuse('nothing-to-look-at')
}

type InLook = { readonly look: SpendingLook; readonly item: LookItem }

export function mayTick({ look, item }: InLook): Verdict<CheckReason> {
  if (look.closed !== undefined) return refuse('look-is-over')
  return item.isFine ? refuse('is-fine-already') : fine
}

/** One question on a purchase, and none in a bad time. */
export function mayAsk({ look, item }: InLook, resting: Resting | undefined): Verdict<CheckReason> {
  if (look.closed !== undefined) return refuse('look-is-over')
  if (resting !== undefined) return refuse('is-a-bad-time')
  if (item.isFine) return refuse('is-fine-already')
  return item.question === undefined ? fine : refuse('one-question-was-asked')
}

/** The person answers whenever they can, also in a bad time. */
export function mayReply({ look, item }: InLook): Verdict<CheckReason> {
  if (item.question === undefined) return refuse('no-question-to-answer')
  if (item.reply !== undefined) return refuse('answered-already')
  return look.closed === undefined ? fine : refuse('look-is-over')
}

/** A look is over when each picked purchase is fine, or was asked about and answered. */
export function mayClose(look: SpendingLook): Verdict<CheckReason> {
  if (look.closed !== undefined) return refuse('look-is-over')
  return look.items.every(isSettled) ? fine : refuse('not-every-one-is-settled')
}

/** Where the one thing is done, on the person's record. */
export function thingPath(thing: OneThing): string {
  if (thing.is === 'answer') return `/spending/checking/looks/${thing.lookId}/${thing.purchaseId}/answer`
  if (thing.is === 'send-statement') return '/statements/send'
  if (thing.is === 'show-receipt') return `/spending/${thing.purchase.purchaseId}/receipt`
  return thing.is === 'write-down' ? '/spending/record' : '/spending/checking/closer/say'
}
