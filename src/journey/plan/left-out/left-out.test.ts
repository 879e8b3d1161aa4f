import { afterAll, beforeAll, expect, test } from 'vitest'
import { sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'
import { leftOutInCouncil } from './store.ts'

let world: World
let anne: Browser
let priya: Browser
const path = on('eastmarsh/anne', '/plan/left-out')

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
})
afterAll(() => world.close())

test('what was wanted and left out is written by either, listed for both, and counted without names', async () => {
  expect((await anne.get(path)).text).toContain('Nothing is written here yet.')
  expect((await anne.send(path, { words: '  ' })).text).toContain('Write what it was')
  const tooLong = await anne.send(path, { words: 'z'.repeat(2001) })
  expect([tooLong.status, tooLong.text.includes('z'.repeat(2001))]).toEqual([422, true])
  const hidden = hiddenOf((await anne.get(path)).text, path)
  const typed = { ...hidden, words: 'A piano <i>' }
  expect((await Promise.all([anne.post(path, typed), anne.post(path, typed)])).map(({ status }) => status)).toEqual([
    303, 303,
  ])
  await sent(priya, path, { words: 'A weekend away, which I thought nobody pays for' })
  const page = (await priya.get(path)).text
  expect(page).toContain('A piano &lt;i>')
  expect(page).toContain('Anne Field, ')
  expect(page).toContain('Priya Shah, ')
  const days = { from: world.today, to: world.today }
  expect(await world.within(1, (tx) => tx.one(leftOutInCouncil, days))).toEqual({ count: 2, people: 1 })
  expect(await world.within(2, (tx) => tx.one(leftOutInCouncil, days))).toEqual({ count: 0, people: 0 })
})

const counted = '/eastmarsh/left-out-counted'
const addFor = (people: number) =>
  rowsIn(
    world,
    1,
    `insert into left_out (left_out_id, budget_id, words, said_by, typed_by, said_on)
     select gen_random_uuid(), budget_id, 'A secret', person_id, person_id, $1 from (select distinct on (person_id) * from budget
       where not exists (select from left_out l join budget o on o.budget_id = l.budget_id where o.person_id = budget.person_id)
       order by person_id limit $2) b`,
    [world.today, people],
  )
/** One of those who said so opened another budget since, and said so again. */
const addAgain = () =>
  rowsIn(
    world,
    1,
    `with again as (insert into budget (budget_id, person_id, opened_on, opened_by)
       select gen_random_uuid(), b.person_id, $1, b.person_id from left_out l join budget b on b.budget_id = l.budget_id
       where l.words = 'A secret' order by b.budget_id limit 1 returning budget_id, person_id)
     insert into left_out (left_out_id, budget_id, words, said_by, typed_by, said_on)
     select gen_random_uuid(), budget_id, 'A secret', person_id, person_id, $1 from again`,
    [world.today],
  )

test('never: it is told how often something was left out, of fewer than five people', async () => {
  const ines = await world.as('eastmarsh/ines')
  await addFor(3)
  // Five budgets of three people, also where this test runs alone.
  await addAgain()
  await addAgain()
  const page = (await ines.get(counted)).text
  expect(page).toContain('Fewer than 5 people, or nobody')
  expect(page).not.toMatch(/\d times/)
})

test('of five people the analyst and the manager read how often, without names and words', async () => {
  await addFor(1)
  for (const key of ['eastmarsh/ines', 'eastmarsh/grace']) {
    const page = (await (await world.as(key)).get(counted)).text
    expect(page, key).toContain('8 times, for 5 people.')
    for (const hidden of ['A secret', 'piano', 'Anne']) expect(page, key).not.toContain(hidden)
  }
  expect((await (await world.as('eastmarsh/grace')).get('/eastmarsh/today')).text).toContain(counted)
  expect((await (await world.as('eastmarsh/ines')).get('/eastmarsh/offers-counted')).text).toContain(counted)
  expect((await anne.get(counted)).status).toBe(404)
})

test('the timeline says that something was said, not what; others get nothing; nothing is taken away', async () => {
  const timeline = (await anne.get(on('eastmarsh/anne', '/timeline'))).text
  expect(timeline).toContain('wanted and left out of the plan')
  expect(timeline).not.toContain('piano')
  for (const key of ['eastmarsh/hazel', 'eastmarsh/marcus', 'eastmarsh/farah'])
    expect((await (await world.as(key)).get(path)).status, key).toBe(404)
  await expect(rowsIn(world, 1, 'delete from left_out')).rejects.toThrow(/permission denied/)
  expect(world.bugs).toEqual([])
})
