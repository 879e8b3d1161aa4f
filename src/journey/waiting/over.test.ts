import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day, sayDate } from '#core/day.ts'
import { laterId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { runDue } from '#jobs/index.ts'
import { askedByRows, decidedByRows } from '#test/steps/decision-rows.ts'
import { endedByRows } from '#test/steps/ground.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { noticesOf, updatesOf } from '#test/steps/waiting.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { waitingUpdate } from './jobs.ts'

let world: World
let start: Day
beforeAll(async () => {
  world = await aWorld()
  start = addDays(world.today, -40)
})
afterAll(() => world.close())

const run = (until: Day) => runDue({ pool: world.pool, councils: world.ports.councils, jobs: [waitingUpdate] }, until)
const desk = async (worker: string): Promise<string> => (await (await world.as(worker)).get('/eastmarsh/caseload')).text
const tellIs = (person: string): string => on(person, '/waiting/nothing-changed')

/** Somebody’s money runs; a later plan was asked for and, where it says so, came back. */
async function laterPlan(person: string, cameBack: boolean): Promise<void> {
  await setUpByRows(world, person, { daysAgo: 200 })
  const { submission } = await askedByRows(world, { person, number: 2, on: start })
  const returned = { submission, submittedBy: person, verdict: 'returned', on: addDays(start, 1) }
  if (cameBack) await decidedByRows(world, returned)
}

test('a plan that came back before the money ended is nobody’s to be told of; one that waits for its answer is', async () => {
  const [back, waits] = ['eastmarsh/arthur', 'eastmarsh/hazel']
  await laterPlan(back, true)
  await laterPlan(waits, false)
  for (const person of [back, waits]) await endedByRows(world, person, addDays(start, 9))
  const today = await desk('eastmarsh/owen')
  expect(today).not.toContain(tellIs(back))
  expect(today).toContain(tellIs(waits))
  const sheet = (await (await world.as('eastmarsh/owen')).get(`/eastmarsh/supervision/${idOf('eastmarsh/owen')}`)).text
  expect(sheet.match(/Marcus Bell decides/g)).toHaveLength(1)
  await run(start)
  await run(world.today)
  // Until the last day he heard how it stands, as he should.
  expect((await updatesOf(world, back)).map(({ on_day }) => on_day)).toEqual([addDays(start, 8)])
  expect((await updatesOf(world, waits)).length).toBeGreaterThan(3)
  const his = (await (await world.as(back)).get(on(back, '/waiting'))).text
  for (const words of [
    'Nobody waits for this any more',
    `You asked on ${sayDate(start)}. No answer is to come, and nobody works on it now.`,
    'If that is wrong, ring',
  ])
    expect(his).toContain(words)
  for (const words of ['You hear from us', 'so far.']) expect(his).not.toContain(words)
  const told = await (await world.as('eastmarsh/owen')).send(on(back, '/waiting/tell'), { words: 'It waits.' })
  expect(told.text).toContain('Nobody is waiting for a decision here')
})

test('who comes back after that and asks anew waits from the new asking, alike for the person, the worker and the panel', async () => {
  const person = 'eastmarsh/arthur'
  const again = addDays(start, 20)
  await askedByRows(world, { person, number: 3, on: again })
  const his = (await (await world.as(person)).get(on(person, '/waiting'))).text
  expect(his).toContain(sayDate(again))
  expect(his).not.toContain(sayDate(start))
  const panel = (await (await world.as('eastmarsh/marcus')).get('/eastmarsh/panel')).text
  const cards = panel.split('govuk-summary-card__title-wrapper').filter((part) => part.includes('Arthur'))
  expect(cards.some((card) => card.includes(`since ${sayDate(again)}`))).toBe(true)
  expect(cards.join()).not.toContain(sayDate(start))
  const sheet = (await (await world.as('eastmarsh/owen')).get(`/eastmarsh/supervision/${idOf('eastmarsh/owen')}`)).text
  expect(sheet).toContain('Arthur</a>: 14 working days. Marcus Bell decides')
})

test('never: a wait is shown shorter than it was, because the ending in it was said to be wrong only after the new asking', async () => {
  const person = 'eastmarsh/hilary'
  await laterPlan(person, true)
  await endedByRows(world, person, addDays(start, 9))
  await askedByRows(world, { person, number: 3, on: addDays(start, 20) })
  const hers = async () => (await (await world.as(person)).get(on(person, '/waiting'))).text
  expect(await hers()).not.toContain(sayDate(start))
  await rowsIn(
    world,
    1,
    `insert into ending_challenge (ending_challenge_id, budget_id, ending_id, words, said_how, said_by, said_on, typed_by, typed_on, answer_by)
     select $1, budget_id, ending_id, 'I rang', 'phone', $2, last_day, $3, $4, $4 from ending where budget_id = $5`,
    [laterId(new Date()), idOf(person), idOf('eastmarsh/ken'), world.today, budgetOf(person)],
  )
  expect(await hers()).toContain(sayDate(start))
})

const ground = (person: string, basis: 'died' | 'moved') =>
  rowsIn(
    world,
    1,
    `insert into lawful_ground (ground_id, budget_id, basis, why, on_day, written_by, written_on)
     values ($1, $2, $3, 'His wife rang', $4, $5, $4)`,
    [laterId(new Date()), budgetOf(person), basis, world.today, idOf('eastmarsh/priya')],
  )

test('after a death nobody is told of a wait, nor asked to tell or to decide; where it was a mistake, it waits again', async () => {
  const person = 'eastmarsh/david'
  await laterPlan(person, false)
  expect(await desk('eastmarsh/priya')).toContain(tellIs(person))
  const undecided = 'not exists (select from decision d where d.submission_id = q.submission_id)'
  const kept = () =>
    rowsIn(world, 1, `select * from decision_queue q where q.budget_id = $1 and ${undecided}`, [budgetOf(person)])
  const waiting = await kept()
  expect(waiting).toHaveLength(1)
  const panel = async () => (await (await world.as('eastmarsh/marcus')).get('/eastmarsh/panel')).text
  expect(await panel()).toContain('David: £62.00')
  await ground(person, 'died')
  expect(await panel()).not.toContain('David: £62.00')
  expect(await kept()).toEqual([])
  expect(await desk('eastmarsh/priya')).not.toContain(tellIs(person))
  const before = (await updatesOf(world, person)).length
  const jobs = [{ ...waitingUpdate, name: 'waiting-update-again' }]
  await runDue({ pool: world.pool, councils: world.ports.councils, jobs }, world.today)
  expect(await updatesOf(world, person)).toHaveLength(before)
  expect(await noticesOf(world, person)).toHaveLength(before)
  expect((await (await world.as('eastmarsh/priya')).get(on(person, '/waiting'))).text).toContain(
    'Nobody waits for this any more',
  )
  await ground(person, 'moved')
  expect(await panel()).toContain('David: £62.00')
  expect(await kept()).toEqual(waiting)
  expect(world.bugs).toEqual([])
})

test('after a death nobody is asked to look at an answer again, nor told that nobody can; a mistake puts it back', async () => {
  const person = 'eastmarsh/helen'
  await laterPlan(person, true)
  await rowsIn(
    world,
    1,
    `insert into decision_challenge (challenge_id, decision_id, submission_id, words, said_by, typed_by, said_how, said_on, typed_on,
       decider_id, answer_by)
     select $1, d.decision_id, d.submission_id, 'I need it', $3, $3, 'own-device', $4, $4, $5, $4 from decision d
     join submission s on s.submission_id = d.submission_id where s.budget_id = $2 and d.verdict = 'returned'`,
    [laterId(new Date()), budgetOf(person), idOf(person), world.today, idOf('eastmarsh/grace')],
  )
  const again = async () => (await (await world.as('eastmarsh/grace')).get('/eastmarsh/challenges')).text
  expect(await again()).toContain('Helen')
  await ground(person, 'died')
  expect(await again()).not.toContain('Helen')
  await ground(person, 'moved')
  expect(await again()).toContain('Helen')
  expect(world.bugs).toEqual([])
})
