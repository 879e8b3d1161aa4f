import { describe, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import { byLongest, tasksOf, waitingFor } from './rules.ts'
import type { CaseRow } from './store.ts'

const today = day('2026-11-21')
const ago = (days: number) => addDays(today, -days)
const row = (part: Partial<CaseRow>): CaseRow => ({
  budget_id: 'b1',
  known_as: 'Anne',
  name: 'Anne Field',
  opened_on: ago(90),
  explained_on: null,
  answer: null,
  answered_on: null,
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
  last_told_on: null,
  expected_on: null,
  verdict: null,
  decided_on: null,
  set_up_on: null,
  review_on: null,
  review_both_said: false,
  review_held_on: null,
  ending_told_on: null,
  ending_last_day: null,
  ending_views_person: 0,
  ending_views_worker: 0,
  ending_confirmed_on: null,
  lost_on: null,
  ...part,
})
const yes = { explained_on: ago(80), answer: 'accepted', answered_on: ago(79) }
const needs = {
  ...yes,
  assessment_on: ago(70),
  person_done_on: ago(68),
  worker_done_on: ago(66),
  eligibility_on: ago(60),
  amount_on: ago(59),
}
const planned = { ...needs, version_on: ago(50) }
const asked = { ...planned, worker_agreed_on: ago(45), person_agreed_on: ago(45), submitted_on: ago(40) }
const running = { ...asked, verdict: 'approved', decided_on: ago(30), set_up_on: ago(28) }
const told = { ...running, ending_told_on: ago(10), ending_last_day: addDays(today, 18) }

describe('what a person needs from their worker today', () => {
  test.each<[string, CaseRow, string]>([
    ['nobody has explained yet', row({}), 'explain 90'],
    ['explained, no answer: their turn', row({ explained_on: ago(3) }), ''],
    ['said not now: left in peace', row({ explained_on: ago(3), answer: 'not-now' }), ''],
    ['said yes', row(yes), 'open-questions 79'],
    ['my side of the questions', row({ ...yes, assessment_on: ago(70) }), 'answer-questions 70'],
    ['their side of the questions', row({ ...yes, assessment_on: ago(70), worker_done_on: ago(69) }), ''],
    ['both finished', row({ ...needs, eligibility_on: null, amount_on: null }), 'decide-needs 68'],
    ['needs decided', row({ ...needs, amount_on: null }), 'work-out-amount 60'],
    ['amount there', row(needs), 'make-plan 59'],
    ['plan open', row(planned), 'agree-plan 50'],
    ['thinks the figure is wrong', row({ ...planned, challenged_on: ago(8) }), 'answer-challenge 8, agree-plan 50'],
    ['thinks so while it runs', row({ ...running, challenged_on: ago(1) }), 'answer-challenge 1'],
    ['I agree, they have not', row({ ...planned, worker_agreed_on: ago(45) }), ''],
    ['both agree', row({ ...planned, worker_agreed_on: ago(45), person_agreed_on: ago(44) }), 'ask-for-decision 44'],
    ['waiting, told yesterday', row({ ...asked, last_told_on: ago(1) }), ''],
    [
      'waiting, told six days ago: tomorrow it is a week',
      row({ ...asked, last_told_on: ago(6) }),
      'tell-about-waiting 6',
    ],
    [
      'the expected day has passed',
      row({ ...asked, last_told_on: ago(1), expected_on: ago(2) }),
      'expected-day-passed 2',
    ],
    ['came back', row({ ...asked, verdict: 'returned', decided_on: ago(5) }), 'plan-came-back 5'],
    ['approved: finance’s turn', row({ ...asked, verdict: 'approved', decided_on: ago(5) }), ''],
    ['running', row(running), ''],
    ['review in three days', row({ ...running, review_on: addDays(today, 3) }), 'hold-review 0'],
    ['review far off', row({ ...running, review_on: addDays(today, 30) }), ''],
    ['review held', row({ ...running, review_on: ago(3), review_held_on: ago(3) }), ''],
    ['ending told, I have not said', row(told), 'talk-about-ending 10'],
    ['ending told, they have not said', row({ ...told, ending_views_worker: 4 }), ''],
    [
      'ending told, both have said',
      row({ ...told, ending_views_worker: 4, ending_views_person: 4 }),
      'confirm-ending 10',
    ],
    ['ending confirmed', row({ ...told, ending_confirmed_on: ago(2) }), ''],
    [
      'lost the good of it afterwards',
      row({ ...told, ending_confirmed_on: ago(200), lost_on: ago(1) }),
      'somebody-lost-the-good-of-it 1',
    ],
  ])('%s', (_, given, expected) => {
    const said = tasksOf(given, today, 7).map(({ why, days }) => `${why} ${days}`)
    expect(said.join(', ')).toBe(expected)
  })

  test('a review that is due and has no day', () => {
    expect(tasksOf(row(running), today, 7, ago(4)).map(({ why, days }) => `${why} ${days}`)).toEqual(['plan-review 4'])
    expect(tasksOf(row(running), today, 7, addDays(today, 15))).toEqual([])
    expect(tasksOf(row({ ...running, review_on: addDays(today, 20) }), today, 7, ago(4))).toEqual([])
  })
})

test('the longest comes first', () => {
  const tasks = [
    ...tasksOf(row({ explained_on: null, opened_on: ago(2) }), today, 7),
    ...tasksOf(row({ ...asked, last_told_on: ago(9), known_as: 'Arthur' }), today, 7),
  ]
  expect(byLongest(tasks).map(({ knownAs }) => knownAs)).toEqual(['Arthur', 'Anne'])
})

test.each<[Partial<CaseRow>, string]>([
  [{}, 'their-answer'],
  [yes, 'their-questions'],
  [planned, 'their-agreement'],
  [asked, 'a-decision'],
  [{ ...asked, verdict: 'approved' }, 'set-up'],
  [running, 'nothing'],
  [{ ...told, ending_confirmed_on: ago(1) }, 'ended'],
])('whose turn it is otherwise (%#)', (part, expected) => expect(waitingFor(row(part))).toBe(expected))
