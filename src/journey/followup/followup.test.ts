import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, addMonths, sayDate } from '#core/day.ts'
import { moveClock } from '#demo/clock.ts'
import { NO_MONEY_TODAY } from '#journey/review/index.ts'
import { ended } from '#test/steps/ending.ts'
import { answers, checkedIn, checkInsChosen } from '#test/steps/followup.ts'
import { goalsOn, reviewed } from '#test/steps/review.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { checkInInvitations } from './jobs.ts'

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

/** Whether a worker's first page says that somebody has lost the good of it. */
const lostFor = async (worker: Browser): Promise<boolean> =>
  (await worker.get('/eastmarsh/caseload')).text.includes('Has lost the good of it')

test('before an ending: says what will be here, and takes nothing', async () => {
  const her = await world.as('eastmarsh/anne')
  expect((await her.get(at('/afterwards'))).text).toContain('Your money goes on')
  expect((await her.get(at('/afterwards/choose'))).text).toContain(NO_MONEY_TODAY)
  expect((await her.send(at('/afterwards/stop'), {})).text).toContain('You chose no times')
  const early = await her.send(at('/afterwards'), {})
  expect(early.status).toBe(404)
})

test('what the worker stops for somebody says how they said it, and nobody makes that up', async () => {
  const [hazel, owen] = ['eastmarsh/hazel', await world.as('eastmarsh/owen')]
  const { budget } = await setUpByRows(world, hazel)
  await reviewed(world, hazel, 'eastmarsh/owen')
  await ended(world, hazel, 'eastmarsh/owen')
  await checkInsChosen(world, hazel)
  expect((await owen.send(at('/afterwards/stop', hazel), {})).text).toContain('Choose how they said it')
  expect((await owen.send(at('/afterwards/stop', hazel), { how: 'paper' })).status).toBe(303)
  const [newest] = await rowsIn<{ how: string }>(
    world,
    1,
    'select how from check_in_choice where budget_id = $1 order by choice_id desc limit 1',
    [budget],
  )
  expect(newest?.how).toBe('paper')
  expect((await owen.get(at('/afterwards', hazel))).text).toContain('Hazel stopped the asking')
})

test('she chooses, is asked once on the day, and says what is left of it', async () => {
  const { budget } = await setUpByRows(world, 'eastmarsh/anne')
  await reviewed(world)
  await ended(world)
  const [her, priya] = [await world.as('eastmarsh/anne'), await world.as('eastmarsh/priya')]
  await checkInsChosen(world)
  expect((await her.send(at('/afterwards/choose'), {})).text).toContain('Tick at least one')
  const odd = { waves: ['2-days'], way: 'page', byWhom: 'nobody' }
  expect((await her.send(at('/afterwards/choose'), odd)).status).toBe(422)
  expect((await her.send(at('/afterwards/choose'), { ...odd, waves: ['5-months'] })).text).toContain(
    'Choose from these',
  )
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

  const firstScreen = (await her.get(at(''))).text
  expect(firstScreen).toContain('You had £')
  expect(firstScreen).toContain('The last day that was paid was')
  expect(firstScreen).not.toContain('Can I spend it on')

  const empty = await her.send(answer, {})
  expect(empty.status).toBe(422)
  expect(empty.text).toMatch(/href="#benefit-[0-9a-f-]{36}"/)
  await checkedIn(world, undefined, { benefit: 'lost', how: 'I cannot go <out> again' })
  const after = await her.get(at('/afterwards'))
  expect(after.text).toContain('I cannot go &lt;out> again')
  expect(after.text).toContain('Owen Hart, who is there for this, was told at once')
  expect((await lines(budget)).map(({ sentence }) => sentence)).toContain(
    'Anne looked back after 6 weeks: something good is gone. Somebody was told at once.',
  )
  expect(await lostFor(priya)).toBe(true)
  expect(await lostFor(await world.as('eastmarsh/ken'))).toBe(false)

  const goals = goalsOn((await her.get(answer)).text, 'benefit')
  expect((await her.send(answer, answers(goals, { how: 'It came back' }))).status).toBe(303)
  expect(await lostFor(priya)).toBe(false)
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
