import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { laterId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

/** The ending's page as the person reads it: paid 100 days ago, moved or died 110 days ago, and told so many days ago. */
async function pageOf(person: string, kind: 'moved' | 'died', toldAgo: number): Promise<string> {
  await setUpByRows(world, person, { daysAgo: 100 })
  const [ground, by, toldOn] = [laterId(new Date()), idOf('eastmarsh/priya'), addDays(world.today, -toldAgo)]
  const put = (text: string, values: unknown[]) => rowsIn(world, 1, text, values)
  await put(
    "insert into lawful_ground (ground_id, budget_id, basis, why, on_day, written_by, written_on) values ($1, $2, $3, 'x', $4, $5, $6)",
    [ground, budgetOf(person), kind, addDays(world.today, -110), by, toldOn],
  )
  await put(
    `insert into ending (ending_id, budget_id, kind, last_day, reasons, told_on, proposed_by, ground_id) values ($1, $2, $3, $4, 'x', $5, $6, $7)`,
    [laterId(new Date()), budgetOf(person), kind, addDays(world.today, 30), toldOn, by, ground],
  )
  return (await (await world.as(person)).get(on(person, '/ending'))).text
}

test('what was paid after a move, until somebody heard of it, stands on the page of the ending', async () => {
  expect(await pageOf('eastmarsh/anne', 'moved', 0)).toContain('£62.00 was paid after the day of your move')
})

test('what is paid in the notice of a move is due, and nothing is said of it', async () => {
  const page = await pageOf('eastmarsh/david', 'moved', 105)
  expect(page).toContain('You are moving away')
  expect(page).not.toContain('was paid after')
})

test('after a death all that was paid is named, and no letter asks for it', async () => {
  expect(await pageOf('eastmarsh/arthur', 'died', 105)).toContain('No letter asks for it. Wages and bills come first')
  expect(world.bugs).toEqual([])
})
