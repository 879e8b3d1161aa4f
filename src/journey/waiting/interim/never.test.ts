import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const anne = (path: string) => on('eastmarsh/anne', path)
const help = () => ({
  ...{
    serves: 'The children',
    what: 'Mornings at the Hub',
    whoGives: 'The Hub',
    weekly: '',
    urgent: 'yes',
    why: 'Alone',
  },
  ...boxes('from', world.today),
})
/** Help put straight into the database, as the app's own role. */
const inserted = (id: string, to: string | null, decider = 'eastmarsh/grace') =>
  rowsIn(
    world,
    1,
    `insert into interim_help (interim_id, budget_id, serves, what, who_gives, weekly_pence, urgent, why, from_day, to_day, proposed_by,
      proposed_on, decider_id) values ($1, $2, 'x', 'x', 'x', 0, true, 'x', $3, $4, $5, $3, $6)`,
    [id, budgetOf('eastmarsh/anne'), world.today, to, idOf('eastmarsh/priya'), idOf(decider)],
  )
const decided = (id: string, proposedBy: string, by: string) =>
  rowsIn(
    world,
    1,
    "insert into interim_decision (interim_id, proposed_by, decided_by, verdict, reasons, decided_on) values ($1, $2, $3, 'approved', 'x', $4)",
    [id, idOf(proposedBy), idOf(by), world.today],
  )

test('never: interim help without a last day', async () => {
  const priya = await world.as('eastmarsh/priya')
  for (const to of [{}, boxes('to', '2026-13-40'), boxes('to', addDays(world.today, 181))])
    expect((await priya.send(anne('/interim/propose'), { ...help(), ...to })).status).toBe(422)
  await expect(inserted(newId(), null)).rejects.toThrow('null value')
  await expect(inserted(newId(), addDays(world.today, 181))).rejects.toThrow('check')
  expect(await rowsIn(world, 1, 'select what from interim_help')).toEqual([])
})

test('never: interim help approved by who proposed it', async () => {
  await rowsIn(world, 1, "insert into role_held (human_id, role, from_day) values ($1, 'manager', $2)", [
    idOf('eastmarsh/priya'),
    world.today,
  ])
  const priya = await world.as('eastmarsh/priya')
  const asked = { ...help(), ...boxes('to', addDays(world.today, 20)) }
  expect((await priya.send(anne('/interim/propose'), asked)).status).toBe(303)
  const [row] = await rowsIn<{ id: string; decider: string }>(
    world,
    1,
    'select interim_id as id, decider_id as decider from interim_help',
  )
  expect(row?.decider).toBe(idOf('eastmarsh/grace'))
  const path = anne(`/interim/${row?.id}/answer`)
  expect((await priya.get(path)).text).toContain('You asked for this, so another manager must answer')
  const sent = await forced(world, priya, path, { verdict: 'approved', reasons: 'I know her', stamp: '' })
  expect(sent.status).toBe(422)
  // Straight into the database: by herself, and under another's name.
  await expect(decided(row?.id ?? '', 'eastmarsh/priya', 'eastmarsh/priya')).rejects.toThrow('check')
  await expect(decided(row?.id ?? '', 'eastmarsh/owen', 'eastmarsh/priya')).rejects.toThrow('foreign key')
  await expect(inserted(newId(), addDays(world.today, 9), 'eastmarsh/priya')).rejects.toThrow('check')
  expect(await rowsIn(world, 1, 'select verdict from interim_decision')).toEqual([])
})
