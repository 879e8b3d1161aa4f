import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { moveClock } from '#demo/clock.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { doLongWork } from '#jobs/long.ts'
import { ended } from '#test/steps/ending.ts'
import { answers, checkedIn, checkInsChosen, dutyNamed } from '#test/steps/followup.ts'
import { goalsOn, reviewed } from '#test/steps/review.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { lateCallWork } from './duty/jobs.ts'
import { checkInInvitations } from './jobs.ts'

const anne = 'eastmarsh/anne'
let world: World
let today: Day
let her: Browser
let priya: Browser
let owen: Browser
let grace: Browser
beforeAll(async () => {
  world = await aWorld()
  await setUpByRows(world, anne)
  await reviewed(world)
  await ended(world)
  await dutyNamed(world)
  await checkInsChosen(world, anne, ['6-weeks', '6-months', '12-months'])
  today = world.today
  await moved(42)
  her = await world.as(anne)
  priya = await world.as('eastmarsh/priya')
  owen = await world.as('eastmarsh/owen')
  grace = await world.as('eastmarsh/grace')
})
afterAll(() => world.close())

const at = (path: string): string => on(anne, `/afterwards${path}`)
const moved = (days: number) =>
  moveClock({ pool: world.pool, councils: world.ports.councils, jobs: [checkInInvitations] }, addDays(today, days))
const rows = <Row extends object>(text: string, ...values: unknown[]) => rowsIn<Row>(world, 1, text, values)
const openAnswer = async (): Promise<string> => {
  const found = /\/afterwards\/answer\/[0-9a-f-]{36}/.exec((await her.get(at(''))).text)?.[0] ?? ''
  return on(anne, found)
}

test('never: something lost is seen by nobody, or is forgotten before somebody answered', async () => {
  const path = await openAnswer()
  const checkIn = path.split('/').at(-1)
  await checkedIn(world, anne, { benefit: 'lost', how: 'I stay in' })
  const [call] = await rows<{ call_id: string; name: string; notices: number }>(
    `select k.call_id, h.name, (select count(*)::int from notice n where n.human_id = t.human_id) as notices
     from help_call k join help_call_told t on t.call_id = k.call_id join human h on h.human_id = t.human_id where k.check_in_id = $1`,
    checkIn,
  )
  expect(call).toMatchObject({ name: 'Owen Hart', notices: 1 })
  const desk = `/eastmarsh/budgets/${budgetOf(anne)}/afterwards/calls/${call?.call_id}`
  for (const days of [43, 60]) {
    await moved(days)
    expect((await owen.get('/eastmarsh/duty')).text).toContain(desk)
    expect((await owen.get('/eastmarsh/caseload')).text).toContain(desk)
  }
  // Late: managers are told, once, and it stands on top of their sheets.
  const late = () =>
    doLongWork({ pool: world.pool, councils: world.ports.councils, now: () => new Date(), long: [lateCallWork] })
  expect([await late(), await late()]).toEqual([1, 0])
  expect((await grace.get('/eastmarsh/supervision')).text).toContain(desk)
  for (const [who, path] of [
    [owen, '/eastmarsh/duty'],
    [owen, '/eastmarsh/caseload'],
    [grace, '/eastmarsh/today'],
    [her, at('')],
  ] as const) {
    const { text } = await who.get(path)
    expect(text, path).toMatch(/has passed/i)
    expect(text, path).not.toMatch(/Answer by |answers you by /)
  }
  expect((await owen.send(desk, {})).text).toContain('Choose what you did')
  expect((await owen.send(`${desk}/take`, {}, desk)).status).toBe(303)
  expect((await her.get(at(''))).text).toContain('Owen Hart has had it since')
  expect((await grace.get('/eastmarsh/supervision')).text).toContain(desk)
  expect((await owen.send(desk, { did: 'rang', words: 'We meet on Monday.' })).status).toBe(303)
  expect((await her.get(at(''))).text).toContain('We meet on Monday.')
  expect((await owen.get('/eastmarsh/duty')).text).not.toContain(desk)
  // Others who work here learn nothing of it.
  expect((await (await world.as('eastmarsh/ken')).get(desk)).status).toBe(404)
  // Nor does the database keep a loss that was told to nobody.
  const said = newId()
  const [other] = await rows<{ check_in_id: string; outcome_id: string }>(
    `select c.check_in_id, o.outcome_id from check_in c, check_in_answer o where c.check_in_id <> $1 limit 1`,
    checkIn,
  )
  await expect(
    rows(
      `with s as (insert into check_in_said (said_id, check_in_id, budget_id, how, said_by, typed_by, said_on, typed_on)
         values ($1, $2, $3, 'here', $4, $4, $5, $5))
       insert into check_in_answer (check_in_id, said_id, outcome_id, benefit, said_by, typed_by, said_on)
       values ($2, $1, $6, 'lost', $4, $4, $5)`,
      ...[said, other?.check_in_id, budgetOf(anne), idOf(anne), today, other?.outcome_id],
    ),
  ).rejects.toThrow('what is lost is told at once')
})

test('never: the duty is empty while a check-in is open', async () => {
  const page = (await grace.get('/eastmarsh/duty')).text
  const end = /\/eastmarsh\/duty\/[0-9a-f-]{36}\/end/.exec(page)?.[0] ?? ''
  expect((await grace.send(end, {})).text).toContain('so somebody must be there')
  const duty = end.split('/').at(-2)
  const byHand = (on: Day) =>
    rows('insert into duty_ended (duty_id, ended_on, ended_by) values ($1, $2, $3)', duty, on, idOf('eastmarsh/grace'))
  await expect(byHand(addDays(today, 60))).rejects.toThrow('somebody holds the duty')
  await expect(
    rows(
      `insert into role_ended (human_id, role, from_day, ended_on, recorded_by)
       select human_id, role, from_day, $2, human_id from role_held where human_id = $1 and role = 'worker'`,
      ...[idOf('eastmarsh/owen'), addDays(today, 60)],
    ),
  ).rejects.toThrow('somebody holds the duty')
  // In a council where nobody holds it nothing can be chosen, by no way.
  await expect(
    rowsIn(
      world,
      2,
      `insert into check_in_choice (budget_id, round, waves, way, by_whom, how, said_by, typed_by, said_on, typed_on)
       values ($1, 0, array['6-weeks'], 'page', 'nobody', 'here', $2, $2, $3, $3)`,
      [budgetOf('northcliffe/lisa'), idOf('northcliffe/lisa'), today],
    ),
  ).rejects.toThrow('nobody holds the duty')
  // With a second one the first may go.
  await dutyNamed(world, 'eastmarsh/priya')
  expect((await grace.send(end, {})).status).toBe(303)
})

test('never: one side answers for the other as if it were theirs', async () => {
  const path = await openAnswer()
  expect((await priya.get(path)).status).toBe(404)
  const goals = goalsOn((await her.get(path)).text, 'benefit')
  const typed = path.replace('/answer/', '/answer-for/')
  expect((await her.get(typed)).status).toBe(404)
  const [year, month, date] = addDays(today, 41).split('-').map(Number)
  const saidOn = { 'saidOn-day': `${date}`, 'saidOn-month': `${month}`, 'saidOn-year': `${year}` }
  expect((await priya.send(typed, { ...answers(goals), how: 'here', ...saidOn })).text).toContain(
    'Choose how they said',
  )
  expect((await priya.send(typed, { ...answers(goals), how: 'phone', ...saidOn })).status).toBe(303)
  const page = (await her.get(at(''))).text
  expect(page).toContain('Priya Shah typed this on')
  const [row] = await rows(
    'select how, said_by, typed_by, said_on, typed_on from check_in_said order by typed_on desc, said_id desc limit 1',
  )
  expect(row).toMatchObject({ how: 'phone', said_by: idOf(anne), typed_by: idOf('eastmarsh/priya') })
  expect((row as { said_on: Day }).said_on).not.toBe((row as { typed_on: Day }).typed_on)
  // The worker's own view stands apart.
  const note = path.replace('/answer/', '/note/')
  expect((await her.get(note)).status).toBe(404)
  expect((await priya.send(note, { words: 'I see it a little differently.' })).status).toBe(303)
  expect((await her.get(at(''))).text).toContain('How Priya Shah sees it')
})

test('never: somebody is reminded more than once, or asked while they want no asking', async () => {
  // The second one, after six months: nobody answers.
  await moved(250)
  const turns = await rows<{ wave: string; turn: string; n: number }>(
    `select c.wave, a.turn, count(*)::int as n from check_in_asked a join check_in c using (authority_id, check_in_id)
     where c.wave = '6-months' group by c.wave, a.turn order by a.turn`,
  )
  expect(turns.map(({ turn, n }) => `${turn} ${n}`)).toEqual(['asked 1', 'reminded 1'])
  const [told] = await rows<{ notices: number; turns: number }>(
    `select (select count(*)::int from notice where human_id = $1 and stage = 'followup') as notices,
       (select count(*)::int from check_in_asked) as turns`,
    idOf(anne),
  )
  expect(told?.notices).toBe(told?.turns)
  await expect(
    rows(
      `insert into check_in_asked (check_in_id, turn, notice_id, on_day)
       select check_in_id, turn, notice_id, on_day + 1 from check_in_asked where turn = 'reminded' limit 1`,
    ),
  ).rejects.toThrow('check_in_asked_pkey')
  expect((await her.get(at(''))).text).toContain('no answer')
  // Stopped in one press, and started again by choosing anew.
  expect((await her.send(at('/stop'), {})).status).toBe(303)
  await moved(400)
  expect(
    (
      await rows(
        `select 1 from check_in_asked a join check_in c using (authority_id, check_in_id) where c.wave = '12-months'`,
      )
    ).length,
  ).toBe(0)
  expect((await her.get(at(''))).text).toContain('Choose when we may ask')
})
