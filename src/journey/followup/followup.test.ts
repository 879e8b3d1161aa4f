import { afterAll, beforeAll, expect, test } from 'vitest'
import { permitFor } from '#access/gate.ts'
import { whoIsAsking } from '#access/store.ts'
import { addDays, addMonths, sayDate } from '#core/day.ts'
import { moveClock } from '#demo/clock.ts'
import { NO_MONEY_TODAY } from '#journey/review/index.ts'
import { ended } from '#test/steps/ending.ts'
import { checkedIn, checkInsChosen } from '#test/steps/followup.ts'
import { forGoals, goalsOn, reviewed } from '#test/steps/review.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { tokenHashOf } from '#web/session.ts'
import { checkInInvitations } from './jobs.ts'
import { lostOf } from './reads.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const at = (path: string, key = 'eastmarsh/anne'): string => on(key, path)
const lines = (budget: string) =>
  rowsIn<{ sentence: string; by_human: string | null }>(
    world,
    1,
    "select sentence, by_human from timeline_line where budget_id = $1 and stage = 'followup' order by line_id",
    [budget],
  )

/** What stands on the desk of a worker as lost. */
async function lostFor(worker: Browser) {
  const council = world.ports.councils.bySlug('eastmarsh')
  const tokenHash = council && tokenHashOf('demo', council, worker.cookie)
  if (tokenHash === undefined) throw new Error('nobody is signed in')
  return world.within(1, async (tx) => {
    const asking = await tx.one(whoIsAsking, { tokenHash, budget: null })
    const permit = asking && permitFor(asking, 1, 'desk', 'caseload', false)
    if (permit === undefined) throw new Error('not allowed')
    return lostOf(tx, permit)
  })
}

test('before an ending: says what will be here, and takes nothing', async () => {
  const her = await world.as('eastmarsh/anne')
  expect((await her.get(at('/afterwards'))).text).toContain('Your money goes on')
  expect((await her.get(at('/afterwards/choose'))).text).toContain(NO_MONEY_TODAY)
  const early = await her.send(at('/afterwards'), {})
  expect(early.status).toBe(404)
})

test('she chooses, is asked once on the day, and says what is left of it', async () => {
  const { budget } = await setUpByRows(world, 'eastmarsh/anne')
  await reviewed(world)
  await ended(world)
  const [her, priya] = [await world.as('eastmarsh/anne'), await world.as('eastmarsh/priya')]
  expect((await her.send(at('/afterwards/choose'), {})).text).toContain('Tick at least one')
  expect((await her.send(at('/afterwards/choose'), { waves: ['2-days'] })).status).toBe(422)
  await checkInsChosen(world)
  const page = await her.get(at('/afterwards'))
  expect(page.text).toContain(`After 6 weeks, from ${sayDate(addDays(world.today, 42))}: still to come`)
  expect(page.text).toContain(sayDate(addMonths(world.today, 6)))
  const [first] = await rowsIn<{ check_in_id: string }>(
    world,
    1,
    'select check_in_id from check_in where budget_id = $1 order by due_on',
    [budget],
  )
  const answer = at(`/afterwards/answer/${first?.check_in_id ?? ''}`)
  expect((await her.get(answer)).text).toContain('This opens on')

  const moved = await moveClock(
    { pool: world.pool, councils: world.ports.councils, jobs: [checkInInvitations] },
    addDays(world.today, 45),
  )
  expect(
    'did' in moved && moved.did.filter(({ did, council }) => did > 0 && council === 'eastmarsh').map(({ day }) => day),
  ).toEqual([addDays(world.today, 42)])
  expect((await lines(budget)).filter(({ by_human }) => by_human === null)).toHaveLength(1)

  const empty = await her.send(answer, {})
  expect(empty.status).toBe(422)
  expect(empty.text).toMatch(/href="#benefit-[0-9a-f-]{36}"/)
  await checkedIn(world, undefined, { benefit: 'lost', how: 'I cannot go <out> again' })
  const after = await her.get(at('/afterwards'))
  expect(after.text).toContain('I cannot go &lt;out> again')
  expect(after.text).toContain('You told us that something good is gone')
  expect((await lines(budget)).at(-1)?.sentence).toBe(
    'Anne looked back after 6 weeks: something good is gone. Anne’s worker sees this from today.',
  )
  expect(await lostFor(priya)).toMatchObject([
    { budgetId: budget, personKnownAs: 'Anne', how: 'I cannot go <out> again' },
  ])
  expect(await lostFor(await world.as('eastmarsh/owen'))).toEqual([])

  const goals = goalsOn((await her.get(answer)).text, 'benefit')
  expect((await her.send(answer, forGoals(goals, { benefit: 'kept', how: 'It came back' }))).status).toBe(303)
  expect(await lostFor(priya)).toEqual([])
  expect(world.bugs).toEqual([])
})

test('never: somebody else chooses, answers or sees, or a check-in of another budget is answered', async () => {
  const { budget } = await setUpByRows(world, 'eastmarsh/david')
  const [mine] = await rowsIn<{ check_in_id: string }>(
    world,
    1,
    'select check_in_id from check_in where budget_id <> $1',
    [budget],
  )
  const id = mine?.check_in_id ?? ''
  const his = await world.as('eastmarsh/david')
  expect((await his.get(at(`/afterwards/answer/${id}`, 'eastmarsh/david'))).status).toBe(404)
  expect((await his.get(at('/afterwards'))).status).toBe(404)
  const priya = await world.as('eastmarsh/priya')
  expect((await priya.get(at('/afterwards'))).status).toBe(200)
  for (const path of ['/afterwards/choose', `/afterwards/answer/${id}`])
    expect((await priya.get(at(path))).status).toBe(404)
  for (const key of ['eastmarsh/joanne', 'eastmarsh/marcus', 'eastmarsh/farah'])
    expect((await (await world.as(key)).get(at('/afterwards'))).status).toBe(404)
})
