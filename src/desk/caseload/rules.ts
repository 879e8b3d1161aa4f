import { addDays, type Day, daysBetween, minDay } from '#core/day.ts'
import { isUnanswered, offerIsDue } from '#journey/offer/index.ts'
import type { DueForWorker } from '#journey/review/reads.ts'
import type { QuestionWaiting } from '#journey/spending/asking/index.ts'
import type { OpenWait } from '#journey/waiting/index.ts'
import type { MessageWaiting } from '#messages/with-worker/message.ts'
import { GROUPS, type Group, type Task, type WaitingFor, type Why } from './caseload.ts'
import type { CaseRow } from './store.ts'

/** Who comes to an end within so many days stands on the first screen (C12: nobody is surprised by an ending). */
export const ENDING_DAYS = 90

const GROUP_OF: Record<Why, Group> = {
  'question-is-late': 'late-answers',
  'question-was-asked': 'promised',
  'tell-about-waiting': 'waiting',
  'expected-day-passed': 'waiting',
  'answer-message': 'promised',
  'answer-was-promised': 'promised',
  'talk-about-the-plan': 'understood',
  'ask-again-about-the-plan': 'understood',
  'answer-about-a-change': 'understood',
  'answer-a-decider': 'asked-back',
  'plan-came-back': 'asked-back',
  'answer-challenge': 'challenges',
  'decision-is-challenged': 'challenges',
  explain: 'offers',
  'ask-what-they-think': 'unanswered',
  'somebody-lost-the-good-of-it': 'lost',
  'ask-how-things-are': 'check-ins',
  'review-is-late': 'late-reviews',
  'new-need-was-named': 'promised',
  'hold-review': 'reviews',
  'plan-review': 'reviews',
  'give-review-copy': 'reviews',
  'ask-about-keeping': 'keeping',
  'talk-about-ending': 'endings',
  'confirm-ending': 'endings',
  'ending-is-near': 'endings',
  'something-else-ends-near': 'endings',
  'interim-help-ends': 'interim',
  'payments-are-on-hold': 'holds',
  'look-at-spending': 'spending',
  'money-needs-a-talk': 'spending',
  'money-is-left-over': 'spending',
  'talk-about-giving-back': 'spending',
  'answer-a-change': 'promised',
  'open-questions': 'next-steps',
  'answer-questions': 'next-steps',
  'decide-needs': 'next-steps',
  'work-out-amount': 'next-steps',
  'make-plan': 'next-steps',
  'came-back-in': 'next-steps',
  'agree-plan': 'next-steps',
  'ask-for-decision': 'next-steps',
}

/**
 * What takes little, with a guess of minutes: told in one tap, a yes to confirm, a message to answer. Nobody is measured by it;
 * what is not here needs a talk, or time to think.
 */
export const MINUTES: Partial<Record<Why, number>> = {
  'tell-about-waiting': 1,
  'open-questions': 1,
  'work-out-amount': 2,
  'ask-for-decision': 2,
  'plan-review': 2,
  'give-review-copy': 2,
  'confirm-ending': 2,
  'expected-day-passed': 3,
  'answer-message': 3,
  'answer-was-promised': 3,
  'question-is-late': 3,
  'question-was-asked': 3,
}

/** How much fits into ten minutes. */
export const FREE_MINUTES = 10

/** A task of one person, that they have waited for since a day. */
export const taskOf = (
  why: Why,
  { budgetId, knownAs }: { budgetId: string; knownAs: string },
  since: Day,
  today: Day,
): Task => ({ why, budgetId, knownAs, since, days: Math.max(0, daysBetween(since, today)) })

/** What this person needs from their worker today, and since when; empty when the next step is somebody else's. */
export function tasksOf(row: CaseRow, today: Day, reviewDueOn?: Day | undefined): Task[] {
  const who = { budgetId: row.budget_id, knownAs: row.known_as }
  const one = (why: Why, since: Day): Task[] => [taskOf(why, who, since, today)]
  // Whoever thinks a figure is wrong waits for an answer, wherever the rest of the journey stands.
  const challenged = row.challenged_on === null ? [] : one('answer-challenge', row.challenged_on)
  const next = nextStep(row, today, reviewDueOn, one)
  const near = next.some(({ why }) => GROUP_OF[why] === 'endings') ? [] : nearEnding(row, today, one)
  return [...challenged, ...next, ...keeping(row, today, one), ...cliffEdge(row, today, one), ...near]
}

type One = (why: Why, since: Day) => Task[]

/** Before the first review: how the good of it could last, where the worker has written nothing of that yet. */
const keeping = ({ keeping_on: on, ending_told_on: told }: CaseRow, today: Day, one: One): Task[] =>
  on === null || told !== null || on > addDays(today, 14) ? [] : one('ask-about-keeping', on)

/** The last day of an ending that was told, where it lies within ninety days. A day that a plan gives is a review that is due, and no end. */
export function nearEndOf(row: Pick<CaseRow, 'ending_last_day'>, today: Day): Day | undefined {
  const last = row.ending_last_day
  return last === null || last < today || last > addDays(today, ENDING_DAYS) ? undefined : last
}

/** A team that says goodbye, or benefits that change, near the last day, before or after it is confirmed; until somebody wrote what holds the person. */
const cliffEdge = (row: CaseRow, today: Day, one: One): Task[] =>
  row.ending_last_day === null || row.ending_last_day < today || row.ending_cliff_on === null
    ? []
    : one('something-else-ends-near', row.ending_cliff_on)

function nearEnding(row: CaseRow, today: Day, one: One): Task[] {
  const last = nearEndOf(row, today)
  return last === undefined ? [] : one('ending-is-near', today).map((task) => ({ ...task, on: last }))
}

function nextStep(row: CaseRow, today: Day, reviewDueOn: Day | undefined, one: One): Task[] {
  if (row.lost_on !== null) return one('somebody-lost-the-good-of-it', row.lost_on)
  if (row.ending_confirmed_on !== null) return []
  if (row.back_on !== null)
    return row.version_on === null ? one('came-back-in', row.back_on) : withPlan(row, today, one)
  if (row.ending_told_on !== null) {
    if (row.ending_views_worker < 4) return one('talk-about-ending', row.ending_told_on)
    return row.ending_views_person < 4 ? [] : one('confirm-ending', row.ending_told_on)
  }
  const reviewOpen = row.review_on !== null && row.review_held_on === null
  if (reviewOpen && row.review_on !== null && row.review_on <= addDays(today, 7))
    return one('hold-review', row.review_on)
  if (reviewDueOn !== undefined && !reviewOpen && reviewDueOn <= addDays(today, 14))
    return one('plan-review', minDay(reviewDueOn, today))
  // While money runs, a later version of the plan may be with the one who decides, or come back.
  const waits = row.submitted_on !== null && (row.verdict === null || row.verdict === 'returned')
  if (row.set_up_on !== null && !waits) return []
  return beforeMoney(row, today, one)
}

function beforeMoney(row: CaseRow, today: Day, one: One): Task[] {
  if (row.verdict !== null || row.submitted_on !== null) return withPlan(row, today, one)
  const facts = {
    ...{ openedOn: row.opened_on, explainedOn: row.explained_on, answer: row.answer, askAgainOn: row.ask_again_on },
    ...{ notOfferedOn: row.not_offered_on, offerAgainOn: row.offer_again_on },
  }
  const offer = offerIsDue(facts, today)
  if (offer !== undefined) return one(isUnanswered(facts) ? 'ask-what-they-think' : 'explain', offer)
  if (row.answer !== 'accepted') return []
  if (row.assessment_on === null) return one('open-questions', row.answered_on ?? today)
  if (row.worker_done_on === null) return one('answer-questions', row.assessment_on)
  if (row.person_done_on === null) return []
  if (row.eligibility_on === null) return one('decide-needs', row.person_done_on)
  if (row.amount_on === null) return one('work-out-amount', row.eligibility_on)
  return row.version_on === null ? one('make-plan', row.amount_on) : withPlan(row, today, one)
}

function withPlan(row: CaseRow, today: Day, one: One): Task[] {
  if (row.verdict !== null) return row.verdict === 'returned' ? one('plan-came-back', row.decided_on ?? today) : []
  if (row.submitted_on !== null || row.version_on === null) return []
  if (row.worker_agreed_on === null) return one('agree-plan', row.version_on)
  return row.person_agreed_on === null ? [] : one('ask-for-decision', row.person_agreed_on)
}

/** What somebody who waits for a decision needs besides being told: a day that passed, a question to the worker, a challenge. */
export function waitTasks(wait: OpenWait, today: Day): Task[] {
  const { state, expectedOn, question, challengedOn } = wait
  return [
    ...(state === 'with-decider' && expectedOn !== undefined && expectedOn < today
      ? [taskOf('expected-day-passed', wait, expectedOn, today)]
      : []),
    ...(question?.askedOf === 'worker' ? [taskOf('answer-a-decider', wait, question.on, today)] : []),
    ...(challengedOn === undefined ? [] : [taskOf('decision-is-challenged', wait, challengedOn, today)]),
  ]
}

/** Reviews past the day by which they were due, or to which somebody moved them; counted from the first of these days. */
export const lateReviews = (late: Iterable<DueForWorker>, today: Day): Task[] =>
  [...late].map(({ budgetId, personKnownAs, due, late }) => ({
    ...taskOf('review-is-late', { budgetId, knownAs: personKnownAs }, addDays(today, -late), today),
    on: due.dueOn,
  }))

/** Somebody who wrote and has no answer: with the day that was promised, where one was. */
export function messageTask(one: MessageWaiting, today: Day): Task {
  if (one.answerBy === undefined) return taskOf('answer-message', one, one.since, today)
  return { ...taskOf('answer-was-promised', one, one.since, today), on: one.answerBy }
}

/** Somebody who asked before buying: first of all once the promised day has passed. */
export const questionTask = (one: QuestionWaiting, today: Day): Task => ({
  ...taskOf(one.answerBy < today ? 'question-is-late' : 'question-was-asked', one, one.since, today),
  on: one.answerBy,
})

/** Whose turn it is when it is not the worker's. */
export function waitingFor(row: CaseRow): WaitingFor {
  if (row.ending_confirmed_on !== null) return 'ended'
  if (row.set_up_on !== null) return 'nothing'
  if (row.verdict === 'approved' || row.verdict === 'approved-with-conditions') return 'set-up'
  if (row.verdict === 'declined') return 'declined'
  if (row.submitted_on !== null) return 'a-decision'
  if (row.back_on !== null) return 'their-agreement'
  if (row.answer === 'declined') return 'said-no'
  if (row.answer !== 'accepted') return row.explained_on === null ? 'no-offer' : 'their-answer'
  return row.person_done_on === null ? 'their-questions' : 'their-agreement'
}

/** Longest silence first; of those alike the nearest day, then by name. */
export const byLongest = (tasks: readonly Task[]): Task[] =>
  [...tasks].sort((a, b) => b.days - a.days || compareText(a.on ?? '', b.on ?? '') || compareText(a.knownAs, b.knownAs))

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Tasks of one kind together, the kinds in their order, within each the longest first; a kind without any is left out. */
export const grouped = (tasks: readonly Task[]): { group: Group; tasks: Task[] }[] =>
  GROUPS.map((group) => ({ group, tasks: byLongest(tasks.filter(({ why }) => GROUP_OF[why] === group)) })).filter(
    (one) => one.tasks.length > 0,
  )

/** What fits into ten free minutes, longest silence first, each person once. */
export function tenMinutes(tasks: readonly Task[]): (Task & { minutes: number })[] {
  const chosen: (Task & { minutes: number })[] = []
  let left = FREE_MINUTES
  for (const task of byLongest(tasks)) {
    const minutes = MINUTES[task.why]
    if (minutes === undefined || minutes > left || chosen.some(({ budgetId }) => budgetId === task.budgetId)) continue
    chosen.push({ ...task, minutes })
    left -= minutes
  }
  return chosen
}

/** So many rows a page. */
export const PAGE_ROWS = 25

/** One page of a list: the page asked for, or the nearest there is. Pages count from 1. */
export function pageOf<T>(
  rows: readonly T[],
  asked: string | undefined,
): { rows: readonly T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_ROWS))
  const wanted = /^\d{1,4}$/.test(asked ?? '') ? Number(asked) : 1
  const page = Math.min(Math.max(wanted, 1), pages)
  return { rows: rows.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS), page, pages }
}
