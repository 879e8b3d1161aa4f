import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day, sayDay } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { askedByRows, decidedByRows } from '#test/steps/decision-rows.ts'
import { boxes, sent } from '#test/steps/plan.ts'
import { decidesBy } from '#test/steps/process.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { noticesOf, updatesOf } from '#test/steps/waiting.ts'
import { aWorld, on, type World } from '#test/world.ts'
import type { UpdateEvery } from '../choosing/choosing.ts'

let world: World
let ago: (days: number) => Day
beforeAll(async () => {
  world = await aWorld()
  ago = (days) => addDays(world.today, -days)
})
afterAll(() => world.close())

const desk = async (worker: string): Promise<string> => (await (await world.as(worker)).get('/eastmarsh/caseload')).text
const tap = (person: string): string => on(person, '/waiting/nothing-changed')

/** Somebody asked twenty days ago, and chose how to be told. */
async function waits(person: string, every: UpdateEvery, chosenOn: Day): Promise<string> {
  const { submission } = await askedByRows(world, { person, on: ago(20), expectedOn: addDays(world.today, 7) })
  await rowsIn(
    world,
    1,
    'insert into update_choice (budget_id, every, said_by, typed_by, said_on) values ($1, $2, $3, $3, $4)',
    [budgetOf(person), every, idOf(person), chosenOn],
  )
  return submission
}
const rung = (submission: string, by: string, day: Day) =>
  rowsIn(world, 1, 'insert into waiting_update (submission_id, on_day, words, said_by) values ($1, $2, $3, $4)', [
    submission,
    day,
    'Nothing has changed.',
    idOf(by),
  ])

test('a day that moves is news to ring about at once, also a day after the last ring', async () => {
  const person = 'eastmarsh/hilary'
  await rung(await waits(person, 'worker-rings', ago(10)), 'eastmarsh/ken', ago(1))
  expect(await desk('eastmarsh/ken')).not.toContain(tap(person))
  const later = addDays(world.today, 21)
  await decidesBy(world, { panelDays: [addDays(world.today, 7), later] })
  await sent(await world.as('eastmarsh/marcus'), on(person, '/waiting/move-date'), {
    ...boxes('on', later),
    reason: 'The list was too long',
  })
  const today = await desk('eastmarsh/ken')
  for (const words of ['This is how it stands now:', 'I rang Hilary and told them this', sayDay(later)])
    expect(today).toContain(words)
  expect(today).not.toContain('Nothing has changed, because')
  const ken = await world.as('eastmarsh/ken')
  expect((await ken.send(tap(person), {}, '/eastmarsh/caseload')).status).toBe(303)
  expect(await desk('eastmarsh/ken')).not.toContain(tap(person))
})

test('an answer is rung about once, and whose wait it was is no open wait', async () => {
  const person = 'eastmarsh/helen'
  const submission = await waits(person, 'worker-rings', ago(10))
  await rung(submission, 'eastmarsh/ken', ago(1))
  await decidedByRows(world, { submission, submittedBy: person, verdict: 'declined', on: ago(1) })
  const says = 'The answer is no. The letter says why, and what comes next.'
  expect(await desk('eastmarsh/ken')).toContain(says)
  const ken = await world.as('eastmarsh/ken')
  const sheet = (await ken.get(`/eastmarsh/supervision/${idOf('eastmarsh/ken')}`)).text
  expect(sheet.slice(sheet.indexOf('Waiting longest for a decision'), sheet.indexOf('Reviews due'))).not.toContain(
    'Helen: ',
  )
  expect((await ken.get(on(person, '/waiting'))).text).toContain('I rang Helen and told them this')
  const notices = await noticesOf(world, person)
  expect((await ken.send(tap(person), {}, '/eastmarsh/caseload')).status).toBe(303)
  expect(await updatesOf(world, person)).toHaveLength(2)
  expect(await noticesOf(world, person)).toEqual(notices)
  expect((await (await world.as(person)).get(on(person, '/timeline'))).text).toContain(`told it by voice: ${says}`)
  for (const text of [await desk('eastmarsh/ken'), (await ken.get(on(person, '/waiting'))).text])
    expect(text).not.toContain('I rang Helen')
})

test('nobody is rung who wants no ring, or chose it after the answer', async () => {
  for (const [person, every, chosenOn] of [
    ['eastmarsh/arthur', 'weekly', ago(10)],
    ['eastmarsh/hazel', 'worker-rings', world.today],
  ] as const) {
    const submission = await waits(person, every, chosenOn)
    await decidedByRows(world, { submission, submittedBy: person, verdict: 'approved', on: ago(2) })
    expect(await desk('eastmarsh/owen')).not.toContain(tap(person))
    const told = await (await world.as('eastmarsh/owen')).send(on(person, '/waiting/tell'), { words: 'It is a yes.' })
    expect(told.text).toContain('Nobody is waiting for a decision here')
  }
  expect(world.bugs).toEqual([])
})
