import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, sayDate } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const stuck = async (): Promise<string> => {
  const { text } = await (await world.as('eastmarsh/ruth')).get('/eastmarsh/stuck')
  return text
    .slice(text.indexOf('<main'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}
const holds = (key: string, role: string) =>
  rowsIn(world, 1, 'insert into role_held (human_id, role, from_day) values ($1, $2, $3)', [
    ...[idOf(key), role, addDays(world.today, -1)],
  ])
const leaves = (key: string) =>
  rowsIn(
    world,
    1,
    `insert into role_ended (human_id, role, from_day, ended_on, recorded_by)
     select human_id, role, from_day, $2, $3 from role_held where human_id = $1 and role = 'manager'`,
    [idOf(key), world.today, idOf('eastmarsh/ruth')],
  )
const asked = (person: string, worker: string, urgent: boolean) =>
  rowsIn(
    world,
    1,
    `insert into interim_help (interim_id, budget_id, serves, what, who_gives, weekly_pence, urgent, why, from_day, to_day, proposed_by,
       proposed_on, decider_id) values ($1, $2, 'Her mornings', 'Mornings at the Hub', 'The Hub', 0, $3, 'She cannot wait', $4, $5, $6, $4, $7)`,
    [
      ...[
        newId(),
        budgetOf(person),
        urgent,
        world.today,
        addDays(world.today, 9),
        idOf(worker),
        idOf('eastmarsh/grace'),
      ],
    ],
  )

test('while whoever is named can answer, nothing is stuck', async () => {
  await asked('eastmarsh/anne', 'eastmarsh/priya', true)
  expect(await stuck()).toContain('Every plan that waits has somebody who can decide it')
})

test('the manager left: who could is said, or that nobody could; not whose it is, nor what', async () => {
  await holds('eastmarsh/owen', 'manager')
  await leaves('eastmarsh/grace')
  const page = await stuck()
  for (const words of [
    'Help that is urgent',
    'Grace Adeyemi is named for it, and cannot answer it any more.',
    sayDate(addDays(world.today, 9)),
    'Owen Hart. It stands on their list already',
    'Owen Hart is the only manager, and nobody says yes to help that they ask for themselves.',
  ])
    expect(page).toContain(words)
  for (const hidden of ['Anne', 'Mornings', 'Hub']) expect(page).not.toContain(hidden)
  const asks = await (await world.as('eastmarsh/owen')).get(on('eastmarsh/arthur', '/interim/propose'))
  expect(asks.text).toContain('sees that on their page')
  await leaves('eastmarsh/owen')
  const nobody = await stuck()
  expect(nobody).toContain('Nobody is a manager here')
  expect(nobody).toContain('Give somebody else the role of a manager.')
  expect(world.bugs).toEqual([])
})

test('once another manager is here, only what waits for somebody who left stands there; none of whoever died', async () => {
  await holds('eastmarsh/marcus', 'manager')
  const page = await stuck()
  expect(page).toContain('Marcus Bell. It stands on their list already')
  expect(page).not.toContain('Help that a worker cannot ask for')
  await rowsIn(
    world,
    1,
    `insert into lawful_ground (ground_id, budget_id, basis, why, on_day, written_by, written_on)
     values ($1, $2, 'died', 'Her sister rang', $3, $4, $3)`,
    [newId(), budgetOf('eastmarsh/anne'), world.today, idOf('eastmarsh/priya')],
  )
  expect(await stuck()).not.toContain('Help that is urgent')
})
