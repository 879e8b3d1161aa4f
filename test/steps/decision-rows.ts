import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import type { World } from '#test/world.ts'
import { rowsIn } from './rows.ts'

type Asked = {
  person?: string
  by?: string
  decider?: string
  body?: 'panel' | 'manager'
  number?: number
  on: Day
  expectedOn?: Day
  oncePence?: bigint
}

/** An empty plan that was asked for on a day, straight into the database: for waits that began in the past. Answers with its ids. */
export async function askedByRows(world: World, asked: Asked): Promise<{ submission: string; version: string }> {
  const {
    person = 'eastmarsh/anne',
    by = person,
    decider = 'eastmarsh/marcus',
    body = 'panel',
    number = 1,
    oncePence = 0n,
  } = asked
  const [version, submission] = [newId(), newId()]
  await rowsIn(
    world,
    1,
    'insert into plan_version (version_id, budget_id, number, opened_by, opened_on) values ($1, $2, $3, $4, $5)',
    [version, budgetOf(person), number, idOf(by), asked.on],
  )
  await rowsIn(
    world,
    1,
    `insert into submission (submission_id, budget_id, version_id, submitted_by, submitted_on, body, decider_id, weekly_pence, yearly_pence)
     values ($1, $2, $3, $4, $5, $6, $7, 6200, 52 * 6200 + $8)`,
    [submission, budgetOf(person), version, idOf(by), asked.on, body, idOf(decider), oncePence],
  )
  if (asked.expectedOn !== undefined)
    await rowsIn(
      world,
      1,
      'insert into expected_date (submission_id, expected_on, reason, said_by, said_on) values ($1, $2, $3, $4, $5)',
      [submission, asked.expectedOn, 'the Tuesday panel meets on that day', idOf(by), asked.on],
    )
  return { submission, version }
}

/** A decision, straight into the database. */
export async function decidedByRows(
  world: World,
  decided: { submission: string; by?: string; submittedBy?: string; verdict: string; on: Day },
): Promise<void> {
  const { by = 'eastmarsh/marcus', submittedBy = 'eastmarsh/anne', verdict, on, submission } = decided
  await rowsIn(
    world,
    1,
    `insert into decision (decision_id, submission_id, submitted_by, decided_by, verdict, reasons, conditions, decided_on)
     values ($1, $2, $3, $4, $5, 'It meets the need', '', $6)`,
    [newId(), submission, idOf(submittedBy), idOf(by), verdict, on],
  )
}
