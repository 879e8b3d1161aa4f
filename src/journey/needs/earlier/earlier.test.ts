import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf } from '#demo/councils.ts'
import { needsRevealed } from '#test/steps/needs.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const ANNE = 'eastmarsh/anne'

/** An assessment of an earlier budget of Anne's, answered by both in March; finished by these sides. */
async function inMarch(finished: readonly string[]): Promise<string> {
  const [row] = await rowsIn<{ assessment_id: string }>(
    world,
    1,
    `with b as (insert into budget (budget_id, person_id, opened_on, opened_by) values (gen_random_uuid(), $1, '2025-03-01', $2) returning budget_id),
      a as (insert into assessment (assessment_id, budget_id, question_set_id, opened_by, opened_on)
        select gen_random_uuid(), b.budget_id, s.question_set_id, $2, '2025-03-01' from b, (select question_set_id from question_set limit 1) s
        returning assessment_id),
      n as (insert into answer (assessment_id, side, question_key, level, words, said_by, typed_by, said_on)
        select a.assessment_id, v.side, 'children', v.level, v.words, v.who, v.who, '2025-03-03'
        from a, (values ('person', 'cannot', 'peacock-ladder in March', $1::uuid), ('worker', 'manage', 'granite-biscuit in March', $2::uuid)) v(side, level, words, who))
      select assessment_id from a`,
    [idOf(ANNE), idOf('eastmarsh/priya')],
  )
  const id = row?.assessment_id ?? ''
  for (const side of finished)
    await rowsIn(
      world,
      1,
      "insert into answers_done (assessment_id, side, done_by, done_on) values ($1, $2, $3, '2025-03-04')",
      [id, side, idOf(ANNE)],
    )
  return id
}

test('what was said before lies beside the same question, behind a line that opens', async () => {
  await inMarch(['person', 'worker'])
  await needsRevealed(world)
  const page = (await (await world.as(ANNE)).get(on(ANNE, '/needs'))).text
  expect(page).toContain('What was said before')
  expect(page).toContain('On 3 March 2025 you said')
  expect(page).toContain('peacock-ladder in March')
  expect(page).toContain('On 3 March 2025 Priya Shah said')
  const priyas = (await (await world.as('eastmarsh/priya')).get(on(ANNE, '/needs'))).text
  expect(priyas).toContain('On 3 March 2025 Anne said')
  expect(world.bugs).toEqual([])
})

test('an earlier assessment that was never shown stays closed', async () => {
  const before = (await (await world.as(ANNE)).get(on(ANNE, '/needs'))).text
  await inMarch(['person'])
  await inMarch([])
  const after = (await (await world.as(ANNE)).get(on(ANNE, '/needs'))).text
  expect(after.split('peacock-ladder').length).toBe(before.split('peacock-ladder').length)
  expect(after.split('granite-biscuit').length).toBe(before.split('granite-biscuit').length)
})
