import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day } from '#core/day.ts'
import { laterId } from '#core/id.ts'
import { moveClock } from '#demo/clock.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { answeredByPhone, lineChanged, nextVersion } from '#test/steps/change.ts'
import { approved } from '#test/steps/decision.ts'
import { paid } from '#test/steps/money.ts'
import { sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
let priya: Browser
let today: Day
const at = (path = '') => on('eastmarsh/anne', `/plan${path}`)
const START = at('/start-change')
const rows = (text: string, values: unknown[] = []) => rowsIn<Record<string, unknown>>(world, 1, text, values)

/** Less money in the next version, with a yes that was typed for Anne more than 14 days ago. */
beforeAll(async () => {
  world = await aWorld()
  priya = await world.as('eastmarsh/priya')
  await approved(world)
  await paid(world, { upTo: addDays(world.today, 9) })
  await nextVersion(world)
  await lineChanged(priya, { amount: '50.00' })
  await sent(priya, at('/agree-as-worker'), { answer: 'yes', words: '' })
  await answeredByPhone(world)
  today = addDays(world.today, 16)
  await moveClock({ pool: world.pool, councils: world.ports.councils, jobs: [] }, today)
})
afterAll(() => world.close())

/** A change by rows: what it rests on, and an amount laid by it that is less. */
const byRows = (rests: string, ground = 'null', amount = 5000) =>
  rows(
    `with c as (insert into change_started (change_id, budget_id, version_id, for_the_worse, answer_id, words, starts_on, object_until, started_by, started_on, cut_rests_on, ground_id)
       select gen_random_uuid(), v.budget_id, v.version_id, true, (select max(plan_answer_id) from plan_answer where typed_by is not null), 'x', $1, $1, $2, $1, ${rests}, ${ground}
       from plan_version v order by number desc limit 1 returning *)
     insert into overlay (overlay_id, budget_id, agreement_id, line_id, kind, from_day, amount_pence, reason, made_by, made_on, change_id)
       select gen_random_uuid(), l.budget_id, l.agreement_id, l.line_id, 'amount', $1, ${amount}, 'x', $2, $1, c.change_id from agreement_line l, c`,
    [today, idOf('eastmarsh/priya')],
  )
const groundOf = async (basis: 'moved' | 'persons-choice'): Promise<string> => {
  const id = laterId(new Date())
  await rows(
    `insert into lawful_ground (ground_id, budget_id, basis, why, person_said, said_how, said_by, said_on, ways_talked, on_day, written_by, written_on)
     values ($1, $2, $3, 'Less is enough', 'I want less', 'phone', $4, $5, true, $5, $6, $5)`,
    [id, budgetOf('eastmarsh/anne'), basis, idOf('eastmarsh/anne'), today, idOf('eastmarsh/priya')],
  )
  return id
}

test('never: less money by a change of the plan rests on nothing that the law knows', async () => {
  const refused = await priya.send(START, { words: '' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('their yes was typed for them. Write first on what it rests')
  expect(refused.text).toContain(on('eastmarsh/anne', '/ending/ground'))
  await expect(byRows('null')).rejects.toThrow('less money rests on a lawful ground')
  await expect(byRows("'begun-by-person'")).rejects.toThrow('was not begun by the person')
  await expect(byRows("'agreed-by-both'")).rejects.toThrow('in their own words')
  await expect(byRows("'ground'")).rejects.toThrow('less money rests on a lawful ground')
  const moved = await groundOf('moved')
  await expect(byRows("'ground'", `'${moved}'`)).rejects.toThrow('less money rests on a lawful ground')
  expect((await priya.send(START, { words: '' })).status).toBe(422)
  expect(await rows('select change_id from change_started')).toEqual([])
})

test('with a ground that carries it, less money starts, and says on what it rests', async () => {
  const wish = await groundOf('persons-choice')
  await sent(priya, START, { words: '' })
  expect(await rows('select cut_rests_on, ground_id from change_started')).toEqual([
    { cut_rests_on: 'ground', ground_id: wish },
  ])
  expect(world.bugs).toEqual([])
})
