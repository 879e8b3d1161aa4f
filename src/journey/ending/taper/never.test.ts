import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day } from '#core/day.ts'
import { laterId, newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { firstStep, form, proposed, sent, wished } from './taper.test-kit.ts'

const people = ['eastmarsh/anne', 'eastmarsh/david', 'eastmarsh/arthur'] as const
const [anne, david] = people
let world: World
beforeAll(async () => {
  world = await aWorld()
  for (const person of people) await setUpByRows(world, person)
})
afterAll(() => world.close())

const idIn = (path: string): string => path.split('/').at(-1) ?? ''
const laid = (path: string, notice = 28) =>
  rowsIn(world, 1, 'insert into taper_laid (taper_id, notice_days, laid_by, laid_on) values ($1, $2, $3, $4)', [
    ...[idIn(path), notice, idOf('eastmarsh/priya'), world.today],
  ])
const step = (person: string, path: string, from: Day, pence: number) =>
  rowsIn(
    world,
    1,
    `insert into overlay (overlay_id, budget_id, agreement_id, line_id, kind, from_day, amount_pence, taper_id, reason, made_by, made_on)
     select $1, t.budget_id, l.agreement_id, t.line_id, 'amount', $3::date, $4::bigint, t.taper_id, 'planted', t.proposed_by, $5::date
     from taper t join agreement_line l on l.line_id = t.line_id where t.taper_id = $2 and t.budget_id = $6`,
    [newId(), idIn(path), from, pence, world.today, budgetOf(person)],
  )

/** A review of today, and the ground that less is needed, written after every other. */
async function lessIsEnough(person: string): Promise<void> {
  const [review, by] = [newId(), idOf('eastmarsh/priya')]
  await rowsIn(
    world,
    1,
    `with r as (insert into review (review_id, budget_id, version_id, kind, meet_on, how, opened_by, opened_on)
       select $1, a.budget_id, a.version_id, 'requested', $4::date, 'home', $3, $4::date from agreement a where a.budget_id = $2 returning review_id)
     insert into review_held (review_id, held_on, celebrated, held_by) select review_id, $4::date, 'Much', $3 from r`,
    [review, budgetOf(person), by, world.today],
  )
  await rowsIn(
    world,
    1,
    `insert into lawful_ground (ground_id, budget_id, basis, why, agree_steps, review_id, written_by, written_on)
     values ($1, $2, 'reassessed-less-needed', 'Less is enough', 'We met', $3, $4, $5)`,
    [laterId(new Date()), budgetOf(person), review, by, addDays(world.today, 1)],
  )
}

test('never: a step is set up without the yes of both, without a ground, or before its notice', async () => {
  const [her, priya] = [await world.as(anne), await world.as('eastmarsh/priya')]
  const near = { ...(await form(priya, anne, world.today)), 'first-day': '1', 'first-month': '1', 'first-year': '2020' }
  expect((await priya.send(on(anne, '/ending/taper/propose'), near)).text).toContain('The first step is too near')
  const path = await proposed(world, 'eastmarsh/priya', anne)
  await wished(world, anne)
  const alone = await priya.send(`${path}/lay`, {})
  expect(alone.status).toBe(422)
  expect(alone.text).toContain('The person has not said yes')
  await expect(laid(path)).rejects.toThrow('needs the yes of both')
  await expect(step(anne, path, firstStep(world.today), 4000)).rejects.toThrow('laid by a named human')
  await sent(her.send(`${path}/answer`, { said: 'yes', words: '' }))
  await expect(laid(path, 90)).rejects.toThrow('after its notice')
  // Her yes is not the worker's, nor theirs hers.
  expect((await priya.get(`${path}/answer`)).status).toBe(404)
  expect((await her.get(`${path}/answer-as-worker`)).status).toBe(404)
  // Down to nothing is an end: what carries less alone does not carry it, nor does a wish where it is aftercare.
  await lessIsEnough(anne)
  const nothing = await priya.send(`${path}/lay`, {})
  expect(nothing.status).toBe(422)
  expect(nothing.text).toContain('The last step is nothing, and that is an end')
  await expect(laid(path)).rejects.toThrow('rest on a ground for an end')
  const his = await proposed(world, david, david)
  await sent(priya.send(`${his}/answer-as-worker`, { said: 'yes', words: '' }))
  const bare = await priya.send(`${his}/lay`, {})
  expect(bare.status).toBe(422)
  expect(bare.text).toContain('on which less money may rest')
  await expect(laid(his)).rejects.toThrow('steps down rest on a lawful ground')
  await wished(world, david)
  await rowsIn(
    world,
    1,
    'insert into aftercare (aftercare_id, person_id, from_day, recorded_by, recorded_on) values ($1, $2, $3, $4, $3)',
    [newId(), idOf(david), world.today, idOf('eastmarsh/priya')],
  )
  expect((await priya.send(`${his}/lay`, {})).text).toContain('The last step is nothing, and that is an end')
  await expect(laid(his)).rejects.toThrow('aftercare steps down to nothing only when')
})

test('never: a step goes up, or another than was agreed, or comes after a hold', async () => {
  const arthur = await world.as('eastmarsh/arthur')
  const theirs = await proposed(world, 'eastmarsh/arthur', 'eastmarsh/arthur')
  const worker = await world.as('eastmarsh/owen')
  await sent(worker.send(`${theirs}/answer-as-worker`, { said: 'yes', words: '' }))
  await wished(world, 'eastmarsh/arthur')
  await sent(worker.send(`${theirs}/lay`, {}))
  const first = firstStep(world.today)
  await expect(step('eastmarsh/arthur', theirs, first, 6300)).rejects.toThrow('as it was agreed')
  await expect(step('eastmarsh/arthur', theirs, addDays(first, 1), 4000)).rejects.toThrow('as it was agreed')
  await expect(
    rowsIn(
      world,
      1,
      `insert into taper_stopped (taper_id, kind, by_side, words, stopped_by, stopped_on) values ($1, 'hold', 'person', '', $2, $3)`,
      [idIn(theirs), idOf('eastmarsh/arthur'), world.today],
    ),
  ).rejects.toThrow('leaves no later step standing')
  await sent(arthur.send(`${theirs}/stay`, { words: '' }))
  const left = await rowsIn(
    world,
    1,
    'select 1 from overlay o where taper_id = $1 and not exists (select from overlay_withdrawn w where w.overlay_id = o.overlay_id)',
    [idIn(theirs)],
  )
  expect(left).toEqual([])
  await expect(step('eastmarsh/arthur', theirs, first, 4000)).rejects.toThrow('after a hold')
})
