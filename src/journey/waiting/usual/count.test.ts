import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day, day, workingDaysBetween } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { settingsOn } from '#council/index.ts'
import { idOf } from '#demo/councils.ts'
import { runDue } from '#jobs/index.ts'
import { askedByRows, decidedByRows } from '#test/steps/decision-rows.ts'
import { endedByRows } from '#test/steps/ground.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type World } from '#test/world.ts'
import { usualTimes } from './jobs.ts'
import { rangeOf } from './rules.ts'
import { tookInTheYear } from './store.ts'

// After Easter and Christmas, so that bank holidays lie within the waits.
const LAST = day('2027-06-15')
let world: World
let holidays: ReadonlySet<Day>
let version = 0
beforeAll(async () => {
  world = await aWorld()
  const council = world.ports.councils.bySlug('eastmarsh')
  if (council === undefined) throw new Error('there is no Eastmarsh')
  holidays = new Set(settingsOn(council, world.today).holidays)
})
afterAll(() => world.close())

const asks = async (person: string, on: Day, body: 'panel' | 'manager' = 'panel') => {
  version += 1
  return (await askedByRows(world, { person, on, body, number: version })).submission
}
const decides = (submission: string, person: string, verdict: string, on: Day) =>
  decidedByRows(world, { submission, submittedBy: person, verdict, on })

/** What was counted of the waits for an answer up to a day, as working days in order. */
async function answered(on: Day = LAST): Promise<number[]> {
  const rows = await world.within(1, (tx) => tx.run(tookInTheYear, { day: on, holidays: [...holidays] }))
  const took = rows.filter(({ step }) => step === 'asked-to-answer')
  return took.flatMap(({ days, people }) => Array<number>(people).fill(days)).sort((a, b) => a - b)
}
const between = (from: Day, to: Day) => workingDaysBetween(from, to, holidays)

describe('never: a wait is shown shorter than it was, in what is usual here', () => {
  test('weekends and bank holidays are counted as the page of whoever waits counts them', async () => {
    const expected: number[] = []
    for (let n = 0; n < 40; n += 1) {
      const since = addDays(LAST, -300 + 5 * n)
      const until = addDays(since, (n * 11) % 70)
      await decides(await asks('eastmarsh/hazel', since), 'eastmarsh/hazel', 'declined', until)
      expected.push(between(since, until))
    }
    expect(await answered()).toEqual(expected.sort((a, b) => a - b))
  })

  test('what came back, was asked about and was sent again waited from the first asking', async () => {
    const before = await answered()
    const start = addDays(LAST, -90)
    const first = await asks('eastmarsh/helen', start)
    await decides(first, 'eastmarsh/helen', 'returned', addDays(start, 10))
    expect(await answered()).toEqual(before)
    const second = await asks('eastmarsh/helen', addDays(start, 30))
    await rowsIn(
      world,
      1,
      `insert into information_request (information_id, submission_id, asked_of, question, why, asked_by, asked_on)
       values ($1, $2, 'person', 'Which day?', 'The panel did not know', $3, $4)`,
      [newId(), second, idOf('eastmarsh/marcus'), addDays(start, 35)],
    )
    await decides(second, 'eastmarsh/helen', 'approved', addDays(start, 60))
    const whole = between(start, addDays(start, 60))
    expect(await answered()).toEqual([...before, whole].sort((a, b) => a - b))
  })

  test('who came back after the money ended waits from the new asking; a plan sent again before that from the first', async () => {
    const before = await answered()
    const start = addDays(LAST, -95)
    const waits: number[] = []
    for (const [person, again] of [
      ['eastmarsh/arthur', 12],
      ['eastmarsh/anne', 31],
    ] as const) {
      await decides(await asks(person, start), person, 'returned', addDays(start, 4))
      await endedByRows(world, person, addDays(start, 20))
      await decides(await asks(person, addDays(start, again)), person, 'approved', addDays(start, 40))
      waits.push(between(again > 20 ? addDays(start, again) : start, addDays(start, 40)))
    }
    expect(waits[0]).toBeGreaterThan(waits[1] ?? 0)
    expect(await answered()).toEqual([...before, ...waits].sort((a, b) => a - b))
  })

  test('while a challenge is open nothing has finished; then it is part of the wait', async () => {
    const before = await answered()
    const start = addDays(LAST, -80)
    const submission = await asks('eastmarsh/hilary', start)
    await decides(submission, 'eastmarsh/hilary', 'declined', addDays(start, 7))
    const challenge = newId()
    await rowsIn(
      world,
      1,
      `insert into decision_challenge (challenge_id, decision_id, submission_id, words, said_by, typed_by, said_on, typed_on, decider_id, answer_by)
       select $1, decision_id, submission_id, 'It is wrong', $2, $2, $3, $3, $4, $3 from decision where submission_id = $5`,
      [challenge, idOf('eastmarsh/hilary'), addDays(start, 9), idOf('eastmarsh/grace'), submission],
    )
    expect(await answered()).toEqual(before)
    await rowsIn(
      world,
      1,
      "insert into challenge_stands (challenge_id, reasons, answered_by, answered_on) values ($1, 'As before', $2, $3)",
      [challenge, idOf('eastmarsh/grace'), addDays(start, 42)],
    )
    const whole = between(start, addDays(start, 42))
    expect(await answered()).toEqual([...before, whole].sort((a, b) => a - b))
  })
})

test('whoever waits still, and whoever finished more than a year ago, is not counted', async () => {
  const before = await answered()
  await asks('eastmarsh/david', addDays(LAST, -30))
  expect(await answered()).toEqual(before)
  const all = await answered(addDays(LAST, -250))
  expect(all.length).toBeLessThan(before.length)
  expect(await answered(addDays(LAST, 2 * 365))).toEqual([])
})

test('a job counts once a day, council by council', async () => {
  const run = () => runDue({ pool: world.pool, councils: world.ports.councils, jobs: [usualTimes] }, LAST)
  expect((await run()).map(({ did }) => did)).toEqual([7, 7])
  expect(await run()).toEqual([])
  const rows = (council: number) =>
    rowsIn<{
      step: string
      body: string | null
      counted_on: Day
      finished: number
      low_days: number
      high_days: number
    }>(world, council, 'select * from usual_time order by usual_id')
  const took = (await answered()).map((days) => ({ days, people: 1 }))
  const { finished, low, high } = rangeOf(took)
  const of = (await rows(1)).filter(({ step }) => step === 'asked-to-answer')
  expect(of[0]).toMatchObject({ body: null, counted_on: LAST, finished, low_days: low, high_days: high })
  expect(of[1]).toMatchObject({ body: 'manager', finished: 0, low_days: null, high_days: null })
  expect((await rows(2)).every((row) => row.finished === 0)).toBe(true)
  await expect(rowsIn(world, 1, 'update usual_time set high_days = 1')).rejects.toThrow('permission denied')
})
