import { describe, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import type { OpenWait } from '#journey/waiting/index.ts'
import { ago, asked, back, needs, planned, row, running, today, told, yes } from './caseload.test-kit.ts'
import { GROUPS, type Task, type Why } from './caseload.ts'
import {
  byLongest,
  FREE_MINUTES,
  grouped,
  MINUTES,
  pageOf,
  taskOf,
  tasksOf,
  tenMinutes,
  waitingFor,
  waitTasks,
} from './rules.ts'
import type { CaseRow } from './store.ts'
import { WHY_WORDS } from './words.ts'

describe('what a person needs from their worker today', () => {
  test.each<[string, CaseRow, string]>([
    ['nobody has explained yet', row({}), 'explain 90'],
    ['explained, no answer: their turn', row({ explained_on: ago(3) }), ''],
    ['said not now: left in peace', row({ explained_on: ago(3), answer: 'not-now' }), ''],
    [
      'said not now, and to ask again from yesterday',
      row({ explained_on: ago(40), answer: 'not-now', answered_on: ago(39), ask_again_on: ago(1) }),
      'explain 1',
    ],
    ['not offered for a reason', row({ not_offered_on: ago(5) }), ''],
    ['not offered, to look again today', row({ not_offered_on: ago(5), offer_again_on: today }), 'explain 0'],
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
    ['waiting: others say what it needs', row(asked), ''],
    ['came back', row({ ...asked, verdict: 'returned', decided_on: ago(5) }), 'plan-came-back 5'],
    ['approved: finance’s turn', row({ ...asked, verdict: 'approved', decided_on: ago(5) }), ''],
    ['running', row(running), ''],
    ['review in three days', row({ ...running, review_on: addDays(today, 3) }), 'hold-review 0'],
    ['first review in two weeks', row({ ...running, keeping_on: addDays(today, 14) }), 'ask-about-keeping 0'],
    ['first far off', row({ ...running, review_on: addDays(today, 30), keeping_on: addDays(today, 15) }), ''],
    ['review held', row({ ...running, review_on: ago(3), review_held_on: ago(3) }), ''],
    ['ending told, I have not said', row(told), 'talk-about-ending 10'],
    ['they have not said', row({ ...told, ending_views_worker: 4, keeping_on: today }), 'ending-is-near 0'],
    ['told, both have said', row({ ...told, ending_views_worker: 4, ending_views_person: 4 }), 'confirm-ending 10'],
    ['ending confirmed', row({ ...told, ending_confirmed_on: ago(2) }), 'ending-is-near 0'],
    [
      'ending confirmed, and something else ends near it',
      row({ ...told, ending_confirmed_on: ago(2), ending_cliff_on: ago(1) }),
      'something-else-ends-near 1, ending-is-near 0',
    ],
    [
      'an ending in 90 days',
      row({ ...told, ending_views_worker: 4, ending_last_day: addDays(today, 90) }),
      'ending-is-near 0',
    ],
    ['an ending in 91 days', row({ ...told, ending_views_worker: 4, ending_last_day: addDays(today, 91) }), ''],
    ['ending confirmed, and over', row({ ...told, ending_last_day: ago(1), ending_confirmed_on: ago(9) }), ''],
    [
      'lost the good of it afterwards',
      row({ ...told, ending_last_day: ago(190), ending_confirmed_on: ago(200), lost_on: ago(1) }),
      'somebody-lost-the-good-of-it 1',
    ],
    ['came back, no plan begun', row({ ...needs, back_on: ago(6) }), 'came-back-in 6'],
    ['came back, the plan is open', row({ ...needs, back_on: ago(6), version_on: ago(5) }), 'agree-plan 5'],
    ['came back, both agree', row({ ...back, submitted_on: null }), 'ask-for-decision 45'],
    ['came back, sent', row(back), ''],
    ['came back, the plan was returned', row({ ...back, verdict: 'returned', decided_on: ago(2) }), 'plan-came-back 2'],
    ['came back, approved: finance’s turn', row({ ...back, verdict: 'approved', decided_on: ago(2) }), ''],
  ])('%s', (_, given, expected) => {
    const said = tasksOf(given, today).map(({ why, days }) => `${why} ${days}`)
    expect(said.join(', ')).toBe(expected)
  })

  test('a review that is due and has no day', () => {
    expect(tasksOf(row(running), today, ago(4)).map(({ why, days }) => `${why} ${days}`)).toEqual(['plan-review 4'])
    expect(tasksOf(row(running), today, addDays(today, 15))).toEqual([])
    expect(tasksOf(row({ ...running, review_on: addDays(today, 20) }), today, ago(4))).toEqual([])
  })
})

test('the longest comes first', () => {
  const tasks = [
    ...tasksOf(row({ explained_on: null, opened_on: ago(2) }), today),
    ...tasksOf(row({ ...asked, verdict: 'returned', decided_on: ago(9), known_as: 'Arthur' }), today),
  ]
  expect(byLongest(tasks).map(({ knownAs }) => knownAs)).toEqual(['Arthur', 'Anne'])
})

test.each<[Partial<CaseRow>, string]>([
  [{}, 'no-offer'],
  [{ explained_on: ago(3) }, 'their-answer'],
  [{ explained_on: ago(3), answer: 'declined' }, 'said-no'],
  [yes, 'their-questions'],
  [planned, 'their-agreement'],
  [asked, 'a-decision'],
  [{ ...asked, verdict: 'approved' }, 'set-up'],
  [{ ...asked, verdict: 'declined' }, 'declined'],
  [running, 'nothing'],
  [{ ...told, ending_confirmed_on: ago(1) }, 'ended'],
  [{ ...needs, back_on: ago(6) }, 'their-agreement'],
  [back, 'a-decision'],
  [{ ...back, verdict: 'approved' }, 'set-up'],
])('whose turn it is otherwise (%#)', (part, expected) => expect(waitingFor(row(part))).toBe(expected))

describe('somebody who waits for a decision', () => {
  const wait: OpenWait = {
    ...{
      budgetId: 'b1',
      personId: 'p1',
      knownAs: 'Anne',
      workerId: 'w1',
      workerName: 'Priya Shah',
      submissionId: 's1',
    },
    ...{
      state: 'with-decider',
      since: ago(40),
      sentOn: ago(40),
      expectedOn: undefined,
      body: 'panel',
      bodyName: 'the Tuesday panel',
    },
    ...{ deciderName: 'Marcus Bell', panelOn: undefined, question: undefined, challengedOn: undefined },
    ...{
      every: undefined,
      lastToldOn: ago(1),
      decidedOn: undefined,
      staysOn: undefined,
      answer: undefined,
      newsOn: undefined,
    },
  }
  const question = { askedOf: 'worker', question: 'Which?', why: 'To know', on: ago(3), byName: 'Marcus Bell' } as const
  test.each<[string, Partial<OpenWait>, string]>([
    ['is told elsewhere', {}, ''],
    ['the day is today', { expectedOn: today }, ''],
    ['the day has passed', { expectedOn: ago(2) }, 'expected-day-passed 2'],
    ['the day has passed, and the plan came back', { expectedOn: ago(2), state: 'returned' }, ''],
    ['the worker is asked first', { question }, 'answer-a-decider 3'],
    ['the person is asked first', { question: { ...question, askedOf: 'person' } }, ''],
    ['thinks it is wrong', { state: 'challenged', challengedOn: ago(4) }, 'decision-is-challenged 4'],
  ])('%s', (_, part, expected) => {
    const said = waitTasks({ ...wait, ...part }, today)
    expect(said.map(({ why, days }) => `${why} ${days}`).join(', ')).toBe(expected)
  })
})

const some = (why: Why, budgetId: string, days: number): Task =>
  taskOf(why, { budgetId, knownAs: budgetId }, ago(days), today)

test('kinds stand together in their order, the longest first, and every kind has its place', () => {
  const all = [some('make-plan', 'a', 3), some('tell-about-waiting', 'b', 2), some('expected-day-passed', 'c', 9)]
  expect(grouped(all).map(({ group, tasks }) => `${group} ${tasks.map(({ budgetId }) => budgetId)}`)).toEqual([
    'waiting c,b',
    'next-steps a',
  ])
  const each = Object.keys(WHY_WORDS).map((why) => some(why as Why, 'x', 1))
  expect(grouped(each).map(({ group }) => group)).toEqual([...GROUPS])
  expect(grouped(each).flatMap(({ tasks }) => tasks)).toHaveLength(each.length)
})

describe('ten minutes', () => {
  test('longest silence first, each person once, until they are full', () => {
    const chosen = tenMinutes([
      some('tell-about-waiting', 'a', 1),
      some('make-plan', 'b', 99),
      some('answer-message', 'c', 5),
      some('plan-review', 'c', 4),
      some('expected-day-passed', 'd', 3),
      some('answer-message', 'e', 2),
      some('confirm-ending', 'f', 1),
    ])
    expect(chosen.map(({ budgetId, minutes }) => `${budgetId} ${minutes}`)).toEqual(['c 3', 'd 3', 'e 3', 'a 1'])
    expect(tenMinutes([some('make-plan', 'b', 99)])).toEqual([])
  })
  test('holds nothing that needs a talk: each guess fits several times', () => {
    for (const minutes of Object.values(MINUTES)) expect(minutes).toBeLessThanOrEqual(FREE_MINUTES / 3)
  })
})

test.each([
  ['', 1, 25],
  ['2', 2, 25],
  ['3', 3, 10],
  ['9', 3, 10],
  ['0', 1, 25],
  ['-1', 1, 25],
  ['1e3', 1, 25],
])('page %s of sixty is page %d with %d rows', (asked, page, rows) => {
  const found = pageOf([...Array(60).keys()], asked)
  expect([found.page, found.rows.length, found.pages]).toEqual([page, rows, 3])
  expect(pageOf([], asked)).toEqual({ rows: [], page: 1, pages: 1 })
})
