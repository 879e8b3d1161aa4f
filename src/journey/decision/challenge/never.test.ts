import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { forced } from '#test/forced.ts'
import { approved } from '#test/steps/decision.ts'
import { sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
  await approved(world)
})
afterAll(() => world.close())

const anne = (path: string) => on('eastmarsh/anne', path)
const answersOf = async () => [
  ...(await rowsIn(world, 1, 'select challenge_id from challenge_stands')),
  ...(await rowsIn(world, 1, 'select decision_id from decision where turn > 1')),
]

test('never: a challenge answered by who decided first', async () => {
  await sent(await world.as('eastmarsh/anne'), anne('/decision/challenge'), { words: 'It is too little.' })
  const [challenge] = await rowsIn<{
    challenge_id: string
    submission_id: string
    decision_id: string
    decider_id: string
  }>(world, 1, 'select challenge_id, submission_id, decision_id, decider_id from decision_challenge')
  const marcus = idOf('eastmarsh/marcus')
  expect(challenge?.decider_id).not.toBe(marcus)
  // Named again by a mistake, and asked by the page: the rule refuses; and a manager besides, he still may not.
  await rowsIn(world, 1, "insert into role_held (human_id, role, from_day) values ($1, 'manager', $2)", [
    marcus,
    world.today,
  ])
  await rowsIn(
    world,
    1,
    'insert into role_ended (human_id, role, from_day, ended_on, recorded_by) select human_id, role, from_day, $2, human_id from role_held where human_id = $1',
    [idOf('eastmarsh/grace'), world.today],
  )
  const his = await world.as('eastmarsh/marcus')
  const page = await his.get(anne('/decision/challenge/answer'))
  expect(page.text).toContain('You decided this first')
  const stamp = `${challenge?.challenge_id} ${challenge?.decision_id}`
  for (const answer of ['stays', 'approved']) {
    const fields = { answer, reasons: 'As before', conditions: '', stamp }
    expect((await forced(world, his, anne('/decision/challenge/answer'), fields)).status).toBe(422)
  }
  expect(await answersOf()).toEqual([])
  // Straight into the database, as the app's own role.
  await expect(
    rowsIn(
      world,
      1,
      'insert into challenge_stands (challenge_id, reasons, answered_by, answered_on) values ($1, $2, $3, $4)',
      [challenge?.challenge_id, 'As before', marcus, world.today],
    ),
  ).rejects.toThrow('answered by another human than who decided')
  const [first] = await rowsIn<{ submitted_by: string }>(world, 1, 'select submitted_by from decision')
  await expect(
    rowsIn(
      world,
      1,
      `insert into decision (decision_id, submission_id, submitted_by, decided_by, verdict, reasons, decided_on, turn)
       values ($1, $2, $3, $4, 'approved', 'Again', $5, 2)`,
      [newId(), challenge?.submission_id, first?.submitted_by, marcus, world.today],
    ),
  ).rejects.toThrow('answered by another human than who decided')
  expect(await answersOf()).toEqual([])
})
