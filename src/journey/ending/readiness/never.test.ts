import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { laterId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { CONFIRMS, conditions } from '#test/steps/ending.ts'
import { wishWritten } from '#test/steps/ground.ts'
import { boxes, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { READINESS_WORDS } from './words.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
  await setUpByRows(world, 'eastmarsh/anne')
})
afterAll(() => world.close())

const at = (person: string, path: string): string => on(person, `/ending${path}`)

/** Told by rows, so many days ago; the last day lies so many days ahead. */
async function told(person: string, worker: string, daysAgo: number, ahead: number): Promise<void> {
  const [toldOn, ground, by] = [addDays(world.today, -daysAgo), laterId(new Date()), idOf(`eastmarsh/${worker}`)]
  await rowsIn(
    world,
    1,
    "insert into lawful_ground (ground_id, budget_id, basis, why, on_day, written_by, written_on) values ($1, $2, 'moved', 'A move', $3, $4, $3)",
    [ground, budgetOf(person), toldOn, by],
  )
  await rowsIn(
    world,
    1,
    `insert into ending (ending_id, budget_id, kind, last_day, reasons, told_on, proposed_by, ground_id)
     values ($1, $2, 'after-review', $3, 'It is time', $4, $5, $6)`,
    [laterId(new Date()), budgetOf(person), addDays(world.today, ahead), toldOn, by, ground],
  )
}

test('never: an ending is shortened, or confirmed at once, on what somebody typed for the person', async () => {
  const david = 'eastmarsh/david'
  await setUpByRows(world, david)
  const [his, priya, grace] = [
    await world.as(david),
    await world.as('eastmarsh/priya'),
    await world.as('eastmarsh/grace'),
  ]
  const typed = { ...conditions('yes'), how: 'phone', witnessName: 'Grace Adeyemi', ...boxes('saidOn', world.today) }
  const confirmed = async (): Promise<string> => (await grace.send(at(david, '/confirm'), CONFIRMS)).text
  const workersPage = async (): Promise<string> => (await priya.get(at(david, '/readiness'))).text
  const byRow = () =>
    rowsIn(
      world,
      1,
      `insert into ending_confirmed (ending_id, confirmed_by, confirmed_on) select ending_id, $2, $3 from ending
       where budget_id = $1 order by told_on desc, ending_id desc limit 1`,
      [budgetOf(david), idOf('eastmarsh/grace'), world.today],
    )
  await told(david, 'priya', 0, 1)
  await sent(priya, at(david, '/say-as-worker'), conditions('yes'))
  await sent(priya, at(david, '/say-for-person'), typed)
  expect(await confirmed()).toContain(READINESS_WORDS['short-notice-needs-a-yes'])
  expect(await workersPage()).toContain(READINESS_WORDS['short-notice-needs-a-yes'])
  await expect(byRow()).rejects.toThrow('full notice')
  // A yes to one goal is none to another, whichever was said last.
  const views = `insert into ending_view (ending_id, condition, side, said, said_by, typed_by, said_on, outcome_id)
    select e.ending_id, 'c', 'person', case when o.n = 1 then 'no' else 'yes' end, $2, $2, e.told_on, o.outcome_id
    from ending e, (select outcome_id, row_number() over (order by outcome_id) as n from outcome limit 2) o where e.budget_id = $1 order by o.n`
  await rowsIn(world, 1, views, [budgetOf(david), idOf(david)])
  await expect(byRow()).rejects.toThrow('full notice')
  await told(david, 'priya', 0, 40)
  await sent(priya, at(david, '/say-as-worker'), conditions('yes'))
  await sent(priya, at(david, '/say-for-person'), typed)
  expect(await confirmed()).toContain(READINESS_WORDS['their-14-days-are-not-over'])
  expect(await workersPage()).toContain(READINESS_WORDS['their-14-days-are-not-over'])
  expect(await workersPage()).not.toContain('A manager looks at it next')
  await expect(byRow()).rejects.toThrow('waits fourteen days')
  await sent(his, at(david, '/say'), conditions('yes'))
  expect(await workersPage()).toContain('A manager looks at it next')
  expect((await grace.send(at(david, '/confirm'), CONFIRMS)).status).toBe(303)
})

test('never: silence stands for the person’s own choice', async () => {
  const anne = 'eastmarsh/anne'
  await wishWritten(world, anne, 'eastmarsh/priya')
  const priya = await world.as('eastmarsh/priya')
  const propose = { kind: 'person-chose', otherWays: 'talked', event: '', reasons: 'She wants it' }
  await sent(priya, at(anne, '/propose'), { ...propose, ...boxes('lastDay', addDays(world.today, 40)) })
  await sent(priya, at(anne, '/say-as-worker'), conditions('yes'))
  await sent(priya, at(anne, '/asked'), { way: 'phone', words: 'No answer' })
  await rowsIn(
    world,
    1,
    `insert into ending_asked (ending_id, way, words, asked_by, asked_on) select a.ending_id, way, words, asked_by, asked_on - 14
     from ending_asked a join ending e on e.ending_id = a.ending_id where e.budget_id = $1`,
    [budgetOf(anne)],
  )
  await sent(priya, at(anne, '/reason'), { 'reason-no-answer': 'Asked twice' })
  const refused = await (await world.as('eastmarsh/grace')).send(at(anne, '/confirm'), CONFIRMS)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('No answer never stands for that')
  const byRow = `insert into ending_confirmed (ending_id, confirmed_by, confirmed_on) select ending_id, $2, $3 from ending where budget_id = $1`
  await expect(rowsIn(world, 1, byRow, [budgetOf(anne), idOf('eastmarsh/grace'), world.today])).rejects.toThrow(
    'never read from silence',
  )
})
