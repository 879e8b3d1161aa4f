import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day, sayDate, sayDay, workingDaysBetween } from '#core/day.ts'
import { settingsOn } from '#council/index.ts'
import { budgetOf } from '#demo/found.ts'
import { runDue } from '#jobs/index.ts'
import { asked } from '#test/steps/decision.ts'
import { askedByRows, decidedByRows } from '#test/steps/decision-rows.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { waitingUpdate } from './jobs.ts'
import { usualTimes } from './usual/jobs.ts'

let world: World
let holidays: ReadonlySet<Day>
beforeAll(async () => {
  world = await aWorld()
  const council = world.ports.councils.bySlug('eastmarsh')
  if (council === undefined) throw new Error('there is no Eastmarsh')
  holidays = new Set(settingsOn(council, world.today).holidays)
})
afterAll(() => world.close())

const linesOf = (person: string) =>
  rowsIn<{ sentence: string; by_human: string | null; on_day: Day }>(
    world,
    1,
    'select sentence, by_human, on_day from timeline_line where budget_id = $1 order by line_id',
    [budgetOf(person)],
  )
describe('the system speaks where nobody does', () => {
  const run = (until: Day) => runDue({ pool: world.pool, councils: world.ports.councils, jobs: [waitingUpdate] }, until)

  test('every seven days, honestly, once a day, and the day after an expected day has passed', async () => {
    const start = addDays(world.today, -40)
    const expectedOn = addDays(start, 16)
    await askedByRows(world, { person: 'eastmarsh/helen', on: start, expectedOn })
    await run(start)
    await run(addDays(start, 20))
    await run(addDays(start, 20))
    const lines = await linesOf('eastmarsh/helen')
    expect(lines.map(({ on_day }) => on_day)).toEqual([7, 14, 17].map((n) => addDays(start, n)))
    expect(lines.every(({ by_human }) => by_human === null)).toBe(true)
    expect(lines[0]?.sentence).toContain('Nothing has changed, because the Tuesday panel has not decided yet.')
    expect(lines[2]?.sentence).toContain(`We had expected it by ${sayDay(expectedOn)}, and that day has passed.`)
    const helen = await world.as('eastmarsh/helen')
    expect((await helen.get(on('eastmarsh/helen', '/timeline'))).text).toContain('Sent by the system, not by a person.')
    const page = (await helen.get(on('eastmarsh/helen', '/waiting'))).text
    expect(page).toContain('That day has passed, and nobody has named a new one yet')
    expect(page).toContain('Nobody has written about it since it was sent')
  })

  test('after weeks in which nothing ran, once, and dated the day it is', async () => {
    const person = 'eastmarsh/arthur'
    await askedByRows(world, { person, on: addDays(world.today, -30) })
    const jobs = [{ ...waitingUpdate, name: 'waiting-update-missed' }]
    const ports = { pool: world.pool, councils: world.ports.councils, jobs, lapses: true }
    await runDue(ports, addDays(world.today, -29))
    await runDue(ports, world.today)
    expect((await linesOf(person)).map(({ on_day }) => on_day)).toEqual([world.today])
  })

  test('not to those who have an answer', async () => {
    const start = addDays(world.today, -20)
    const { submission } = await askedByRows(world, { person: 'eastmarsh/david', on: start })
    await decidedByRows(world, {
      submission,
      submittedBy: 'eastmarsh/david',
      verdict: 'approved',
      on: addDays(start, 2),
    })
    await run(world.today)
    expect(await linesOf('eastmarsh/david')).toEqual([])
  })
})

describe('whole waits', () => {
  test('never: a wait is shown shorter than it was, because the plan came back', async () => {
    const start = addDays(world.today, -60)
    const first = await askedByRows(world, { person: 'eastmarsh/hilary', on: start })
    await decidedByRows(world, {
      submission: first.submission,
      submittedBy: 'eastmarsh/hilary',
      verdict: 'returned',
      on: addDays(start, 20),
    })
    const hilary = await world.as('eastmarsh/hilary')
    const page = async () => (await hilary.get(on('eastmarsh/hilary', '/waiting'))).text
    const whole = `${workingDaysBetween(start, world.today, holidays)} working days so far`
    expect(await page()).toContain(whole)
    expect(await page()).toContain('The plan came back to be changed')
    const second = await askedByRows(world, { person: 'eastmarsh/hilary', on: addDays(start, 40), number: 2 })
    expect(await page()).toContain(whole)
    await decidedByRows(world, {
      submission: second.submission,
      submittedBy: 'eastmarsh/hilary',
      verdict: 'approved',
      on: addDays(start, 50),
    })
    expect(await page()).toContain(
      `That was ${workingDaysBetween(start, addDays(start, 50), holidays)} working days in all.`,
    )
    // A new plan after a final answer is a wait of its own.
    await askedByRows(world, { person: 'eastmarsh/hilary', on: addDays(start, 54), number: 3 })
    expect(await page()).toContain(
      `${workingDaysBetween(addDays(start, 54), world.today, holidays)} working days so far`,
    )
  })

  test('with ten finished waits the range is this council’s own', async () => {
    const hazel = await world.as('eastmarsh/hazel')
    const start = addDays(world.today, -100)
    const days: number[] = []
    for (let n = 1; n <= 10; n += 1) {
      const [from, until] = [addDays(start, n * 5), addDays(start, n * 5 + 2 * n)]
      const { submission } = await askedByRows(world, { person: 'eastmarsh/hazel', on: from, number: n })
      await decidedByRows(world, { submission, submittedBy: 'eastmarsh/hazel', verdict: 'declined', on: until })
      days.push(workingDaysBetween(from, until, holidays))
    }
    // David and Hilary have finished as well, above.
    const david = addDays(world.today, -20)
    const hilary = addDays(world.today, -60)
    const all = [
      ...days,
      workingDaysBetween(david, addDays(david, 2), holidays),
      workingDaysBetween(hilary, addDays(hilary, 50), holidays),
    ].sort((a, b) => a - b)
    await askedByRows(world, { person: 'eastmarsh/hazel', on: world.today, number: 11 })
    const hers = async () => (await hazel.get(on('eastmarsh/hazel', '/waiting'))).text
    expect(await hers()).toContain('We have not counted yet how long others waited')
    await runDue({ pool: world.pool, councils: world.ports.councils, jobs: [usualTimes] }, world.today)
    expect(await hers()).toContain(
      `8 in 10 people here who asked a panel waited ${all[1]} to ${all[10]} working days. We counted on ${sayDate(world.today)}.`,
    )
    const lisa = await askedElsewhere()
    expect(lisa).toContain('we cannot say what is usual')
    expect(world.bugs).toEqual([])
  })
})

/** What the other council’s page says: it counts its own waits alone. */
async function askedElsewhere(): Promise<string> {
  await asked(world, 'northcliffe/lisa', 'northcliffe/yusuf')
  return (await (await world.as('northcliffe/lisa')).get(on('northcliffe/lisa', '/waiting'))).text
}
