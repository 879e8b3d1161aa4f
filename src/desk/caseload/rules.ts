import { addDays, type Day, daysBetween, minDay } from '#core/day.ts'
import type { CaseRow } from './store.ts'

/** Why somebody needs something from the worker today. */
export type Why =
  | 'explain'
  | 'open-questions'
  | 'answer-questions'
  | 'decide-needs'
  | 'work-out-amount'
  | 'answer-challenge'
  | 'make-plan'
  | 'talk-about-the-plan'
  | 'ask-again-about-the-plan'
  | 'answer-about-a-change'
  | 'agree-plan'
  | 'ask-for-decision'
  | 'tell-about-waiting'
  | 'expected-day-passed'
  | 'plan-came-back'
  | 'hold-review'
  | 'plan-review'
  | 'talk-about-ending'
  | 'confirm-ending'
  | 'somebody-lost-the-good-of-it'

export type Task = { why: Why; budgetId: string; knownAs: string; since: Day; days: number }

/** What a person must do themselves before the worker can go on; shown calmly, so that the worker knows. */
export type WaitingFor =
  | 'their-answer'
  | 'their-questions'
  | 'their-agreement'
  | 'a-decision'
  | 'set-up'
  | 'nothing'
  | 'ended'

const task = (row: CaseRow, why: Why, since: Day, today: Day): Task => ({
  why,
  budgetId: row.budget_id,
  knownAs: row.known_as,
  since,
  days: Math.max(0, daysBetween(since, today)),
})

/** What this person needs from their worker today, and since when; empty when the next step is somebody else's. */
export function tasksOf(row: CaseRow, today: Day, updateEveryDays: number, reviewDueOn?: Day | undefined): Task[] {
  // Whoever thinks a figure is wrong waits for an answer, wherever the rest of the journey stands.
  const challenged = row.challenged_on === null ? [] : [task(row, 'answer-challenge', row.challenged_on, today)]
  return [...challenged, ...nextStep(row, today, updateEveryDays, reviewDueOn)]
}

function nextStep(row: CaseRow, today: Day, updateEveryDays: number, reviewDueOn: Day | undefined): Task[] {
  const needs = (why: Why, since: Day): Task[] => [task(row, why, since, today)]
  if (row.lost_on !== null) return needs('somebody-lost-the-good-of-it', row.lost_on)
  if (row.ending_confirmed_on !== null) return []
  if (row.ending_told_on !== null) {
    if (row.ending_views_worker < 4) return needs('talk-about-ending', row.ending_told_on)
    return row.ending_views_person < 4 ? [] : needs('confirm-ending', row.ending_told_on)
  }
  if (row.review_on !== null && row.review_held_on === null && row.review_on <= addDays(today, 7))
    return needs('hold-review', row.review_on)
  const reviewOpen = row.review_on !== null && row.review_held_on === null
  if (reviewDueOn !== undefined && !reviewOpen && reviewDueOn <= addDays(today, 14))
    return needs('plan-review', minDay(reviewDueOn, today))
  // While money runs, a later version of the plan may be with the one who decides, or come back.
  const waits = row.submitted_on !== null && (row.verdict === null || row.verdict === 'returned')
  if (row.set_up_on !== null && !waits) return []
  return beforeMoney(row, today, updateEveryDays, needs)
}

function beforeMoney(
  row: CaseRow,
  today: Day,
  updateEveryDays: number,
  needs: (why: Why, since: Day) => Task[],
): Task[] {
  if (row.verdict !== null) return row.verdict === 'returned' ? needs('plan-came-back', row.decided_on ?? today) : []
  if (row.submitted_on !== null) {
    if (row.expected_on !== null && row.expected_on < today) return needs('expected-day-passed', row.expected_on)
    const told = row.last_told_on ?? row.submitted_on
    return daysBetween(told, today) >= updateEveryDays - 1 ? needs('tell-about-waiting', told) : []
  }
  if (row.answer === null && row.explained_on === null) return needs('explain', row.opened_on)
  if (row.answer !== 'accepted') return []
  if (row.assessment_on === null) return needs('open-questions', row.answered_on ?? today)
  if (row.worker_done_on === null) return needs('answer-questions', row.assessment_on)
  if (row.person_done_on === null) return []
  if (row.eligibility_on === null) return needs('decide-needs', row.person_done_on)
  if (row.amount_on === null) return needs('work-out-amount', row.eligibility_on)
  if (row.version_on === null) return needs('make-plan', row.amount_on)
  if (row.worker_agreed_on === null) return needs('agree-plan', row.version_on)
  return row.person_agreed_on === null ? [] : needs('ask-for-decision', row.person_agreed_on)
}

/** Whose turn it is when it is not the worker's. */
export function waitingFor(row: CaseRow): WaitingFor {
  if (row.ending_confirmed_on !== null) return 'ended'
  if (row.set_up_on !== null) return 'nothing'
  if (row.verdict === 'approved' || row.verdict === 'approved-with-conditions') return 'set-up'
  if (row.submitted_on !== null) return 'a-decision'
  if (row.answer !== 'accepted') return 'their-answer'
  return row.person_done_on === null ? 'their-questions' : 'their-agreement'
}

/** Longest silence first. */
export const byLongest = (tasks: readonly Task[]): Task[] =>
  [...tasks].sort((a, b) => b.days - a.days || (a.knownAs < b.knownAs ? -1 : 1))
