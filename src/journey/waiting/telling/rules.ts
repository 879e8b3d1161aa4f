import { addDays, type Day, daysBetween, isWorkingDay, minDay } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { isLate, isOpen, isToldOf } from '../rules.ts'
import type { OpenWait } from '../waiting.ts'

export type TellReason = 'nobody-is-waiting' | 'promises-too-much' | 'told-today' | 'it-is-different-now'

export type TellAllReason = 'nobody-left-to-tell'

const PROMISES: readonly RegExp[] = [
  /(?<!\bas )\b(?:soon|shortly)\b/i,
  /\bany (?:day|time) now\b/i,
  /\b(?:should|will|is going to|are going to|(?:bound|sure|certain|likely) to)(?: (?!not\b)\w+){0,2} be (?:approved|agreed|granted|accepted|fine|ok|okay|all right|alright)\b/i,
  /\b(?:don['’]?t|do not|no need to|nothing to) worry\b/i,
  /\b(?:I|we)(?: can|['’]m| am|['’]re| are)?(?: quite| very)? (?:promise|guarantee|sure|certain)\b/i,
]

/** Whether a sentence promises what nobody has decided, or soothes where nobody can know (H5). "As soon as" promises nothing. */
export const promisesTooMuch = (words: string): boolean => PROMISES.some((one) => one.test(words))

type Told = Pick<OpenWait, 'state'> & Partial<Pick<OpenWait, 'newsOn'>>

/** Whether an update may be given: somebody waits, and it promises nothing that nobody has decided (H5). */
export function mayTell(wait: Told | undefined, words: string): Verdict<TellReason> {
  if (!isToldOf(wait)) return refuse('nobody-is-waiting')
  return promisesTooMuch(words) ? refuse('promises-too-much', 'words') : fine
}

/**
 * Whether one tap may say that nothing has changed: the sentence that was shown is still the true one (`truth`), and they heard
 * nothing else today.
 */
export function mayTap(
  wait: (Told & Pick<OpenWait, 'lastToldOn'>) | undefined,
  shown: string,
  truth: string,
  today: Day,
): Verdict<TellReason> {
  if (!isToldOf(wait)) return refuse('nobody-is-waiting')
  if (wait.lastToldOn >= today) return refuse('told-today')
  return shown === truth ? fine : refuse('it-is-different-now')
}

/** By which way somebody is told: sent to them, or by their worker's voice where they chose that. */
export const wayOf = ({ every }: Pick<OpenWait, 'every'>): 'sent' | 'rung' =>
  every === 'worker-rings' ? 'rung' : 'sent'

type Silent = Pick<OpenWait, 'state' | 'expectedOn' | 'lastToldOn' | 'every'> & Partial<Pick<OpenWait, 'newsOn'>>

const WEEK = 7

/** After how many days of silence somebody hears something; undefined: only when something changes. */
export function daysOfSilence({ every }: Pick<OpenWait, 'every'>, councilsDays: number): number | undefined {
  if (every === 'on-change') return undefined
  if (every === 'weekly') return WEEK
  return every === 'fortnightly' ? 2 * WEEK : councilsDays
}

/** The day after an expected day that passes with nothing said since: that is a change, whatever was chosen. */
function afterExpected({ state, expectedOn, lastToldOn }: Silent): Day | undefined {
  const counts = (state === 'with-decider' || state === 'challenged') && expectedOn !== undefined
  return counts && lastToldOn <= expectedOn ? addDays(expectedOn, 1) : undefined
}

/** The day on which the person hears something at the latest, also when nothing has changed (H4); undefined: on no day. */
export function nextTellingOn(wait: Silent, councilsDays: number): Day | undefined {
  if (!isOpen(wait)) return isToldOf(wait) ? wait.newsOn : undefined
  const days = daysOfSilence(wait, councilsDays)
  const usual = days === undefined ? undefined : addDays(wait.lastToldOn, days)
  return [usual, afterExpected(wait), wait.newsOn].reduce((a, b) => (a && b ? minDay(a, b) : (a ?? b)))
}

/** Whether the system says it today, since nobody did. What a worker is to say by voice, it never says. */
export function updateIsDue(wait: Silent, councilsDays: number, today: Day): boolean {
  const next = nextTellingOn(wait, councilsDays)
  return wayOf(wait) === 'sent' && next !== undefined && next <= today
}

/** The working day before one: the last on which a worker can still say it themself. */
export function workingDayBefore(of: Day, holidays: ReadonlySet<Day>): Day {
  let one = addDays(of, -1)
  while (!isWorkingDay(one, holidays)) one = addDays(one, -1)
  return one
}

/**
 * From which day on the worker is offered the one tap: the last working day before it falls due. A day that passes without an
 * answer is offered once it has passed, since until then it may still come; what they are to be rung about, once it is there.
 */
export function offeredFrom(wait: Silent, councilsDays: number, holidays: ReadonlySet<Day>): Day | undefined {
  const days = isOpen(wait) ? daysOfSilence(wait, councilsDays) : undefined
  const next = nextTellingOn(wait, councilsDays)
  if (next === undefined) return undefined
  const usual = days === undefined ? undefined : workingDayBefore(addDays(wait.lastToldOn, days), holidays)
  return usual === undefined ? next : minDay(usual, next)
}

/** Whether a wait stands in the worker's list today. */
export function isOffered(
  wait: Silent,
  { councilsDays, holidays }: { councilsDays: number; holidays: ReadonlySet<Day> },
  today: Day,
): boolean {
  const from = offeredFrom(wait, councilsDays, holidays)
  return from !== undefined && from <= today && wait.lastToldOn < today
}

/** Days since they heard anything. */
export const silentDays = ({ lastToldOn }: Pick<OpenWait, 'lastToldOn'>, today: Day): number =>
  Math.max(0, daysBetween(lastToldOn, today))

/** Whether a wait is one of those that a single tap for this panel day tells: with the panel, and told by sending. */
export const goesWithPanel = (wait: Pick<OpenWait, 'body' | 'state' | 'every' | 'expectedOn'>, today: Day): boolean =>
  wait.body === 'panel' && wait.state === 'with-decider' && wayOf(wait) === 'sent' && !isLate(wait, today)
