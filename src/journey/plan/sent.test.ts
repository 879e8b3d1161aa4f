import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { ANNES, boxes, planAgreed, radioOf } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
let anne: Browser
let priya: Browser
let goal: string
const at = (path = '') => on('eastmarsh/anne', `/plan${path}`)
const submission = newId()

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  await planAgreed(world)
  goal = radioOf((await priya.get(at('/spend-lines/add'))).text, 'goal', ANNES.goal)
  await rowsIn(
    world,
    1,
    `insert into submission (submission_id, budget_id, version_id, submitted_by, submitted_on, body, decider_id, weekly_pence)
     select $1, budget_id, version_id, opened_by, $2, 'panel', $3, 6200 from plan_version`,
    [submission, world.today, idOf('eastmarsh/marcus')],
  )
})
afterAll(() => world.close())

const everything = {
  ...{ words: 'x', kind: 'change', endsAs: 'ongoing', need: 'none', answer: 'no', fits: 'yes' },
  ...{ what: 'x', provider: 'x', amount: '1', every: 'once', ...boxes('startsOn', '2027-01-01') },
}

test('never: a sent plan changes, by any page or in the database', async () => {
  // What may still be said of a line (how its good could last) changes nothing of the plan.
  const line = /spend-lines\/[0-9a-f-]{36}(\/remove)?"/
  expect((await anne.get(at())).text).not.toMatch(line)
  const [row] = await rowsIn<{ id: string }>(world, 1, 'select spend_line_id as id from spend_line')
  const its = (path: string) => [path, `${path}/remove`]
  const paths = ['/words/want', '/words/purpose', '/outcomes/add', '/spend-lines/add', '/agree']
  for (const path of [
    ...paths,
    ...its(`/outcomes/${goal}`),
    `/outcomes/${goal}/fit`,
    ...its(`/spend-lines/${row?.id}`),
  ]) {
    const refused = await anne.send(at(path), everything)
    expect(refused.status, path).toBe(422)
    expect(refused.text, path).toContain('has been sent to be decided, so it stays as it is')
  }
  for (const text of ['update outcome set words = $1', 'update spend_line set what = $1'])
    await expect(rowsIn(world, 1, text, ['Changed'])).rejects.toThrow(/cannot change/)
  await expect(rowsIn(world, 1, 'delete from spend_line')).rejects.toThrow(/cannot change/)
  await expect(rowsIn(world, 1, 'delete from plan_version')).rejects.toThrow(/permission denied/)
})

test('the plan’s page says what happens now, and the decider reads it without links to change it', async () => {
  const page = await anne.get(at())
  expect(page.text).toContain('has been sent to be decided')
  expect(page.text).toContain(on('eastmarsh/anne', '/waiting'))
  expect(page.text).not.toContain('Add a goal')
  const marcus = await (await world.as('eastmarsh/marcus')).get(at())
  expect(marcus.text).toContain(ANNES.goal)
  expect(marcus.text).not.toContain('/plan/')
})

test('a plan that came back goes on as a new version with everything in it, each asked anew', async () => {
  expect((await anne.send(at('/open-again'), {})).text).toContain('has not been decided yet')
  await rowsIn(
    world,
    1,
    `insert into decision (decision_id, submission_id, submitted_by, decided_by, verdict, reasons, decided_on)
     select $1, submission_id, submitted_by, decider_id, 'returned', 'Say more', submitted_on from submission`,
    [newId()],
  )
  expect((await anne.get(at())).text).toContain('Start the new version')
  expect((await anne.send(at('/open-again'), {}, at())).status).toBe(303)
  const next = await anne.get(at())
  expect(next.text).toContain('Version 2')
  const kept = [
    ANNES.goal,
    ANNES.knownBy,
    'Little Acorns',
    'My sister, 01632 960111',
    'It pays for childcare until',
    'Priya Shah,',
  ]
  for (const text of kept) expect(next.text).toContain(text)
  expect(next.text).not.toContain(goal)
  expect(next.text).toContain('No answer yet.')
  expect((await anne.send(at('/agree'), { answer: 'yes', words: '' })).status).toBe(303)
  expect((await priya.send(at('/agree-as-worker'), { answer: 'yes', words: '' })).status).toBe(303)
  expect((await anne.get(at())).text).toContain('Send it to be decided')
  expect(world.bugs).toEqual([])
})
