import { addDays, day } from '#core/day.ts'
import type { CaseRow } from './store.ts'

export const today = day('2026-11-21')
export const ago = (days: number) => addDays(today, -days)

/** A person of the caseload with these facts, and nothing else written. */
export const row = (part: Partial<CaseRow>): CaseRow => ({
  budget_id: 'b1',
  known_as: 'Anne',
  name: 'Anne Field',
  covers_for: null,
  covers_until: null,
  opened_on: ago(90),
  explained_on: null,
  answer: null,
  answered_on: null,
  ask_again_on: null,
  not_offered_on: null,
  offer_again_on: null,
  assessment_on: null,
  person_done_on: null,
  worker_done_on: null,
  eligibility_on: null,
  amount_on: null,
  challenged_on: null,
  version_on: null,
  person_agreed_on: null,
  worker_agreed_on: null,
  submitted_on: null,
  verdict: null,
  decided_on: null,
  set_up_on: null,
  review_on: null,
  review_both_said: false,
  keeping_on: null,
  review_held_on: null,
  ending_told_on: null,
  ending_last_day: null,
  ending_views_person: 0,
  ending_views_worker: 0,
  ending_confirmed_on: null,
  ending_cliff_on: null,
  back_on: null,
  lost_on: null,
  ...part,
})
export const yes = { explained_on: ago(80), answer: 'accepted', answered_on: ago(79) }
export const needs = {
  ...yes,
  assessment_on: ago(70),
  person_done_on: ago(68),
  worker_done_on: ago(66),
  eligibility_on: ago(60),
  amount_on: ago(59),
}
export const planned = { ...needs, version_on: ago(50) }
export const asked = { ...planned, worker_agreed_on: ago(45), person_agreed_on: ago(45), submitted_on: ago(40) }
export const running = { ...asked, verdict: 'approved', decided_on: ago(30), set_up_on: ago(28) }
export const told = { ...running, ending_told_on: ago(10), ending_last_day: addDays(today, 18) }
export const back = { ...asked, back_on: ago(60) }
