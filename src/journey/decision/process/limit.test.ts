import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { asked, REASONS } from '#test/steps/decision.ts'
import { sent } from '#test/steps/plan.ts'
import { decidesBy } from '#test/steps/process.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
  await asked(world)
})
afterAll(() => world.close())

const ANNE = 'eastmarsh/anne'
const anne = (path: string) => on(ANNE, path)
const submissionOf = async (): Promise<{ submission_id: string; submitted_by: string } | undefined> =>
  (
    await rowsIn<{ submission_id: string; submitted_by: string }>(
      world,
      1,
      'select * from submission where budget_id = $1',
      [budgetOf(ANNE)],
    )
  )[0]

describe('never: an approval above one’s limit', () => {
  const yes = { verdict: 'approved', reasons: REASONS, conditions: '' }

  test('by the page: refused with what to do, and what was typed stays; sending it back has no limit', async () => {
    await decidesBy(world, { limits: [{ humanId: idOf('eastmarsh/marcus'), yearlyPence: '322399' }], routes: [] })
    const marcus = await world.as('eastmarsh/marcus')
    for (const verdict of ['approved', 'approved-with-conditions']) {
      const conditions = verdict === 'approved' ? '' : 'With receipts'
      const page = await marcus.send(anne('/decision/decide'), { ...yes, verdict, conditions })
      expect(page.status).toBe(422)
      expect(page.text).toContain('more in a year than you may say yes to')
      expect(page.text).toContain(REASONS)
    }
    expect(await rowsIn(world, 1, 'select from decision')).toEqual([])
  })

  test('straight into the database', async () => {
    const submission = await submissionOf()
    const insert = (yearly: number, limit: number | null, verdict: string) =>
      rowsIn(
        world,
        1,
        `insert into decision (decision_id, submission_id, submitted_by, decided_by, verdict, reasons, decided_on, yearly_pence,
           limit_yearly_pence) values ($1, $2, $3, $4, $5, 'Because', $6, $7, $8)`,
        [
          ...[newId(), submission?.submission_id, submission?.submitted_by, idOf('eastmarsh/marcus'), verdict],
          ...[world.today, yearly, limit],
        ],
      )
    await expect(insert(322_400, 322_399, 'approved')).rejects.toThrow('within_the_limit')
    await expect(insert(322_400, 322_399, 'approved-with-conditions')).rejects.toThrow('within_the_limit')
  })

  test('exactly at the limit it is a yes, kept with the limit of that day', async () => {
    await decidesBy(world, { limits: [{ humanId: idOf('eastmarsh/marcus'), yearlyPence: '322400' }] })
    await sent(await world.as('eastmarsh/marcus'), anne('/decision/decide'), yes)
    expect(await rowsIn(world, 1, 'select verdict, yearly_pence, limit_yearly_pence from decision')).toEqual([
      { verdict: 'approved', yearly_pence: 322_400n, limit_yearly_pence: 322_400n },
    ])
    // What is decided no longer stands in the queue, and gives its place away.
    const queue = await rowsIn(world, 1, 'select from decision_queue where budget_id = $1', [budgetOf(ANNE)])
    expect(queue).toEqual([])
    expect(world.bugs).toEqual([])
  })
})
