import { addDays, type Day, sayDay } from '#core/day.ts'
import { byPerson, type Life } from './life.ts'
import { APPROVED, CONDITION, DECLINED, RETURNED } from './words.ts'
import type { Written } from './written.ts'

const MANAGER_UP_TO_PENCE = 4000n
const UPDATE_EVERY_DAYS = 7

export type Verdict = 'approved' | 'approved-with-conditions' | 'returned' | 'declined'

/** A plan asked for, waited for and decided; undefined where the wait goes on. */
export function decided(life: Life, plan: Written): Verdict | undefined {
  const { chance, rows, budgetId, personId, staff } = life
  if (!life.later(0, 6)) return undefined
  const since = life.on()
  const body = plan.weeklyPence <= MANAGER_UP_TO_PENCE ? 'manager' : 'panel'
  const decider = body === 'manager' ? staff.manager : staff.panelChair
  const submissionId = chance.id()
  rows.add('submission', {
    submission_id: submissionId,
    budget_id: budgetId,
    version_id: plan.versionId,
    submitted_by: personId,
    submitted_on: since,
    body,
    decider_id: decider.id,
    weekly_pence: plan.weeklyPence,
  })
  byPerson(life, 'plan', 'submit')
  life.line('decision', `${life.knownAs} asked for the plan. ${decider.name} decides.`, personId)
  const decidedOn = addDays(since, wait(life, body))
  expect(life, submissionId, addDays(since, body === 'manager' ? 2 : 14), decidedOn)
  wasTold(life, submissionId, since, decidedOn)
  if (chance.likely(0.4))
    rows.add('update_choice', {
      budget_id: budgetId,
      every: 'weekly',
      said_by: personId,
      typed_by: personId,
      said_on: since,
    })
  if (!life.reach(decidedOn)) return undefined
  const drawn = chance.real()
  const verdict: Verdict =
    drawn < 0.75 ? 'approved' : drawn < 0.84 ? 'approved-with-conditions' : drawn < 0.96 ? 'returned' : 'declined'
  rows.add('decision', {
    decision_id: chance.id(),
    submission_id: submissionId,
    submitted_by: personId,
    decided_by: decider.id,
    verdict,
    reasons: verdict === 'returned' ? RETURNED : verdict === 'declined' ? DECLINED : chance.pick(APPROVED),
    conditions: verdict === 'approved-with-conditions' ? CONDITION : '',
    decided_on: decidedOn,
  })
  life.audit({
    by: decider.id,
    role: body === 'manager' ? 'manager' : 'panel-member',
    resource: 'decision',
    action: 'decide',
  })
  const said = {
    approved: 'said yes to',
    'approved-with-conditions': 'said yes to',
    returned: 'gave back',
    declined: 'said no to',
  }
  life.line('decision', `${decider.name} ${said[verdict]} the plan.`, decider.id)
  return verdict
}

/** Days until a decision: a manager's are few; a panel's mostly two or three weeks, now and then two months. */
function wait({ chance }: Life, body: 'manager' | 'panel'): number {
  if (body === 'manager') return chance.whole(0, 4)
  return chance.likely(0.85) ? chance.whole(7, 27) : chance.whole(28, 63)
}

/** The day it was expected, and that it was moved, with the reason, where it took longer. */
function expect(life: Life, submission_id: string, expectedOn: Day, decidedOn: Day): void {
  const { rows, today, worker } = life
  const start = life.on()
  rows.add('expected_date', {
    submission_id,
    expected_on: expectedOn,
    reason: 'The next day on which it can be decided.',
    said_by: null,
    said_on: start,
    notice_id: toldOn(life, start),
  })
  const lastSaid = decidedOn < today ? decidedOn : today
  for (let expected = expectedOn; expected < lastSaid; ) {
    const moved = addDays(expected, 14)
    const [reason, said_by] = ['There were more plans than the day had room for.', worker.id]
    const notice_id = toldOn(life, expected, moved)
    rows.add('expected_date', { submission_id, expected_on: moved, reason, said_by, said_on: expected, notice_id })
    life.line(
      'waiting',
      `We now expect a decision on ${sayDay(moved)}, because there were more plans than the day had room for.`,
      worker.id,
      expected,
    )
    expected = moved
  }
}

/** That there was something to read, on their page alone: a day does not move without it. */
function toldOn({ chance, rows, budgetId, personId }: Life, on: Day, read_by: Day | null = null): string {
  const notice_id = chance.id()
  const made_at = new Date(`${on}T10:00:00Z`)
  rows.add('notice', {
    ...{ notice_id, budget_id: budgetId, human_id: personId, stage: 'waiting', read_by },
    ...{ channel: 'page', address: '', on_day: on, made_at },
  })
  return notice_id
}

/** News each week, also where there was none. */
function wasTold({ rows, today, line }: Life, submission_id: string, since: Day, decidedOn: Day): void {
  for (
    let day = addDays(since, UPDATE_EVERY_DAYS);
    day < decidedOn && day <= today;
    day = addDays(day, UPDATE_EVERY_DAYS)
  ) {
    const words = 'Nothing has changed, because your plan has not been looked at yet.'
    rows.add('waiting_update', { submission_id, on_day: day, words, said_by: null })
    line('waiting', words, null, day)
  }
}
