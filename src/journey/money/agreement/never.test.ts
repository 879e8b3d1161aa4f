import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, mondayOf, sayDate, sayDay } from '#core/day.ts'
import { narrow } from '#jobs/narrow.ts'
import { reviewInvitations } from '#journey/review/jobs.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { approvedPlan, childcare } from '../approved.test-kit.ts'
import { lineFrom, overlayFrom } from './rows.ts'
import { dueUpTo, lastPayDayOf } from './schedule.ts'
import { linesOf, overlaysOf } from './store.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const her = (path: string) => on('eastmarsh/anne', path)
const textOf = async (who: string, path: string): Promise<string> =>
  (await (await world.as(who)).get(path)).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

test('never: money stops because a date in a plan passed', async () => {
  const from = addDays(mondayOf(world.today), 7)
  const [last, lookBy] = [addDays(from, 41), addDays(from, 13)]
  const { event, ...line } = childcare(world.today)
  expect(event).toBeDefined()
  await approvedPlan(world, 'eastmarsh/anne', { lines: [{ ...line, to: last }] })
  const set = await world.as('eastmarsh/farah')
  expect((await set.send(her('/money/set-up'), { managedAs: 'council-managed' })).status).toBe(303)
  const [agreed] = await rowsIn<{ budget_id: string; to_day: string }>(
    world,
    1,
    'select budget_id, to_day from agreement_line',
  )
  expect(agreed?.to_day).toBe(last)

  // The same every week, before that day and long after it: no job, no clock and no page ends it.
  const council = world.ports.councils.bySlug('eastmarsh')
  if (council === undefined || agreed === undefined) throw new Error('nothing is set up')
  for (const day of [lookBy, last, addDays(last, 100)])
    await world.within(1, (tx) => reviewInvitations.run(narrow(tx), council, day))
  const { budget_id: budget } = agreed
  const schedule = await world.within(1, async (tx) => ({
    lines: (await tx.run(linesOf, { budget })).map(lineFrom),
    overlays: (await tx.run(overlaysOf, { budget })).map(overlayFrom),
  }))
  const due = dueUpTo(schedule, addDays(from, 7 * 30))
  expect(due).toHaveLength(31)
  expect(new Set(due.map(({ amountPence }) => amountPence))).toEqual(new Set([6200n]))
  expect(lastPayDayOf(schedule)).toBeUndefined()

  // Both are told of a look before that day, and that the money goes on until then.
  expect(await textOf('eastmarsh/anne', her('/money'))).toContain(`and we look at it together by ${sayDay(last)}`)
  expect(await textOf('eastmarsh/anne', her(''))).toContain('The money goes on until you have')
  for (const who of ['eastmarsh/anne', 'eastmarsh/priya']) {
    const page = await textOf(who, her('/review'))
    expect(page).toContain(`By ${sayDate(lookBy)}: a look before a day that the plan names`)
    expect(page).toContain('the money goes on until we have')
  }
  const told = "select 1 from review_due_told where kind = 'plan-date' and due_on = $1"
  expect(await rowsIn(world, 1, told, [lookBy])).toHaveLength(1)
})
