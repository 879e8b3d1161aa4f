import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { asked, REASONS } from '#test/steps/decision.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
  await asked(world)
})
afterAll(() => world.close())

type Submission = { submission_id: string; submitted_by: string }

const anne = (path: string) => on('eastmarsh/anne', path)
const yes = { verdict: 'approved', reasons: REASONS, conditions: '' }
const submissionsOf = () =>
  rowsIn<Submission>(world, 1, 'select * from submission where budget_id = $1', [budgetOf('eastmarsh/anne')])
const decisionsOf = () =>
  rowsIn(
    world,
    1,
    'select d.verdict from decision d join submission s using (authority_id, submission_id) where s.budget_id = $1',
    [budgetOf('eastmarsh/anne')],
  )
/** A decision put straight into the database, as the app's own role. */
const inserted = (submission: Partial<Submission> | undefined, by: string, reasons: string) =>
  rowsIn(
    world,
    1,
    `insert into decision (decision_id, submission_id, submitted_by, decided_by, verdict, reasons, decided_on)
     values ($1, $2, $3, $4, 'approved', $5, $6)`,
    [newId(), submission?.submission_id, submission?.submitted_by, by, reasons, world.today],
  )

test('never: an approval by the author, by the page', async () => {
  for (const key of ['eastmarsh/anne', 'eastmarsh/priya']) {
    const author = await world.as(key)
    expect((await author.get(anne('/decision/decide'))).status).toBe(404)
    expect((await author.post(anne('/decision/decide'), yes)).status).toBe(404)
  }
  // A worker who is a manager and a panel member as well still may not, once she wrote in the plan.
  await rowsIn(world, 1, 'insert into role_held (human_id, role, from_day) values ($1, $2, $3), ($1, $4, $3)', [
    idOf('eastmarsh/priya'),
    'panel-member',
    world.today,
    'manager',
  ])
  const priya = await world.as('eastmarsh/priya')
  const page = await priya.get(anne('/decision/decide'))
  expect(page.text).toContain('You asked for this plan or worked on it')
  expect(page.text).not.toContain('<textarea')
  const drawnElsewhere = /name="key" value="([^"]*)"/.exec(page.text)
  expect(drawnElsewhere).toBeNull()
  expect(await decisionsOf()).toEqual([])
})

test('never: an approval by the author, straight into the database', async () => {
  const [submission] = await submissionsOf()
  const author = submission?.submitted_by ?? ''
  await expect(inserted(submission, author, 'Because')).rejects.toThrow('author_is_not_approver')
  await expect(inserted({ ...submission, submitted_by: idOf('eastmarsh/owen') }, author, 'Because')).rejects.toThrow(
    'foreign key',
  )
  expect(await decisionsOf()).toEqual([])
})

test('never: a decision without reasons', async () => {
  const marcus = await world.as('eastmarsh/marcus')
  expect((await marcus.send(anne('/decision/decide'), { ...yes, reasons: '  \n ' })).status).toBe(422)
  const [submission] = await submissionsOf()
  await expect(inserted(submission, idOf('eastmarsh/marcus'), '  ')).rejects.toThrow('check')
})

test('never: two approvals of one plan by a double click or two humans at once', async () => {
  await rowsIn(world, 1, "insert into role_held (human_id, role, from_day) values ($1, 'panel-member', $2)", [
    idOf('eastmarsh/ruth'),
    world.today,
  ])
  const [marcus, ruth] = [await world.as('eastmarsh/marcus'), await world.as('eastmarsh/ruth')]
  const path = anne('/decision/decide')
  const page = (await marcus.get(path)).text
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
  const click = { key: hidden('key'), stamp: hidden('stamp'), ...yes }
  const answers = await Promise.all([
    marcus.post(path, click),
    marcus.post(path, click),
    ruth.send(path, { ...yes, reasons: 'Mine as well' }),
  ])
  expect(await decisionsOf()).toHaveLength(1)
  const late = answers.find(({ status }) => status === 422)
  if (late !== undefined) expect(late.text).toContain('Somebody has decided this already')
  expect((await marcus.get(path)).text).toContain('There is one decision for each plan')
  const [submission] = await submissionsOf()
  await expect(inserted(submission, idOf('eastmarsh/marcus'), 'Once more')).rejects.toThrow('duplicate key')
})
