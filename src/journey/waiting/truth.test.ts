import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day, sayDate, sayDay, workingDaysBetween } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { settingsOn } from '#council/index.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { askedByRows, decidedByRows } from '#test/steps/decision-rows.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'

let world: World
let start: Day
let worked: (from: Day) => string
beforeAll(async () => {
  world = await aWorld()
  start = addDays(world.today, -50)
  const council = world.ports.councils.bySlug('eastmarsh')
  if (council === undefined) throw new Error('there is no Eastmarsh')
  const holidays = new Set(settingsOn(council, world.today).holidays)
  worked = (from) => `${workingDaysBetween(from, world.today, holidays)} working days`
})
afterAll(() => world.close())

const insert = (text: string, values: readonly unknown[]) => rowsIn(world, 1, `insert into ${text}`, values)

const ask = (submission: string, of: 'person' | 'worker', day: Day) =>
  insert(
    `information_request (information_id, submission_id, asked_of, question, why, asked_by, asked_on)
     values ($1, $2, $3, 'On which mornings?', 'So that the days fit', $4, $5)`,
    [newId(), submission, of, idOf('eastmarsh/marcus'), day],
  )

test('a day that was said before a plan came back stays in sight, with what became of it', async () => {
  const person = 'eastmarsh/anne'
  const [first, second] = [addDays(start, 10), addDays(world.today, 5)]
  const { submission } = await askedByRows(world, { person, on: start, expectedOn: first })
  await insert('waiting_update (submission_id, on_day, words, said_by) values ($1, $2, $3, null)', [
    submission,
    addDays(start, 7),
    'Nothing has changed, because it was not read yet.',
  ])
  await decidedByRows(world, { submission, verdict: 'returned', on: addDays(start, 12) })
  await askedByRows(world, { person, number: 2, on: addDays(start, 20), expectedOn: second })
  const page = (await (await world.as(person)).get(on(person, '/waiting'))).text
  expect(page).toContain(`By ${sayDay(second)}, because the Tuesday panel meets on that day.`)
  expect(page).toContain(
    `We expected an answer by ${sayDate(first)}, because the Tuesday panel meets on that day. On ${sayDate(addDays(start, 12))} the plan came back to be changed.`,
  )
  expect(page).toContain('Nothing has changed, because it was not read yet.')
  expect(page).toContain(`You asked on ${sayDate(start)}: ${worked(start)} so far.`)
})

describe('never: a wait is shown shorter than it was, because something was asked first or the answer is challenged', () => {
  test('a question first: whose turn it is and what for, and the days go on counting', async () => {
    const person = 'eastmarsh/arthur'
    const { submission } = await askedByRows(world, { person, on: start })
    await ask(submission, 'person', addDays(start, 3))
    const page = async (key: string) => (await (await world.as(key)).get(on(person, '/waiting'))).text
    const his = await page(person)
    for (const words of [
      'It is your turn: a question first',
      `Marcus Bell asked you on ${sayDate(addDays(start, 3))}:`,
      'On which mornings?',
      'Why: So that the days fit',
      'The days go on counting meanwhile.',
      'Answer the question',
      `You asked on ${sayDate(start)}: ${worked(start)} so far.`,
    ])
      expect(his).toContain(words)
    expect(await page('eastmarsh/owen')).toContain('Write down what Arthur answers')
    const deciders = await page('eastmarsh/marcus')
    expect(deciders).toContain('It is Arthur’s turn: a question first')
    expect(deciders).not.toContain('Answer the question')
  })

  test('after a challenge: who looks again, since when, by when; the days since the first asking go on', async () => {
    const person = 'eastmarsh/david'
    const { submission } = await askedByRows(world, { person, on: start, expectedOn: addDays(start, 10) })
    await decidedByRows(world, { submission, submittedBy: person, verdict: 'declined', on: addDays(start, 10) })
    const [decision] = await rowsIn<{ decision_id: string }>(
      world,
      1,
      'select decision_id from decision where submission_id = $1',
      [submission],
    )
    const [said, by, challenge] = [addDays(world.today, -8), addDays(world.today, 9), newId()]
    await insert(
      `decision_challenge (challenge_id, decision_id, submission_id, words, said_by, typed_by, said_on, typed_on, decider_id, answer_by)
     values ($1, $2, $3, 'That is not what I need', $4, $4, $5, $5, $6, $7)`,
      [challenge, decision?.decision_id, submission, idOf(person), said, idOf('eastmarsh/grace'), by],
    )
    const his = (await (await world.as(person)).get(on(person, '/waiting'))).text
    for (const words of [
      'Somebody else is looking at the decision again',
      `You first asked on ${sayDate(start)}, ${worked(start)} ago. An answer came on ${sayDate(addDays(start, 10))}.`,
      `On ${sayDate(said)} you said that it is wrong: ${worked(said)} so far.`,
      'Grace Adeyemi, who did not decide the first time.',
      `By ${sayDay(by)}.`,
      `The answer came on ${sayDate(addDays(start, 10))}.`,
    ])
      expect(his).toContain(words)
    expect((await (await world.as('eastmarsh/priya')).get('/eastmarsh/caseload')).text).toContain(
      'Nothing has changed, because Grace Adeyemi is still looking at the decision again.',
    )
    await insert('challenge_stands (challenge_id, reasons, answered_by, answered_on) values ($1, $2, $3, $4)', [
      ...[challenge, 'It was looked at again', idOf('eastmarsh/grace'), world.today],
    ])
    expect((await (await world.as(person)).get(on(person, '/waiting'))).text).toContain(
      `On ${sayDate(world.today)} they said that it stays. That was ${worked(start)} in all.`,
    )
  })
})

test('all that was agreed for the meantime stands on the first screen and on the page about the wait', async () => {
  const person = 'eastmarsh/hazel'
  await askedByRows(world, { person, on: addDays(world.today, -3) })
  const help = async (what: string, days: number) => {
    const id = newId()
    await insert(
      `interim_help (interim_id, budget_id, serves, what, who_gives, weekly_pence, urgent, why, from_day, to_day, proposed_by,
        proposed_on, decider_id) values ($1, $2, 'Being among people', $3, 'The Hub', 0, false, 'Alone', $4, $5, $6, $4, $7)`,
      [
        ...[id, budgetOf(person), what, addDays(world.today, -1), addDays(world.today, days)],
        ...[idOf('eastmarsh/owen'), idOf('eastmarsh/grace')],
      ],
    )
    return () =>
      insert(
        `interim_decision (interim_id, proposed_by, decided_by, verdict, reasons, decided_on) values ($1, $2, $3, 'approved', 'x', $4)`,
        [id, idOf('eastmarsh/owen'), idOf('eastmarsh/grace'), world.today],
      )
  }
  const agree = [await help('Mornings at the Hub', 30), await help('Somebody who sits with her', 12)]
  const says = [
    `Mornings at the Hub (free), agreed with Owen Hart until ${sayDate(addDays(world.today, 30))}.`,
    `Somebody who sits with her (free), agreed with Owen Hart until ${sayDate(addDays(world.today, 12))}.`,
  ]
  const hers = await world.as(person)
  for (const words of says) expect((await hers.get(on(person))).text).not.toContain(words)
  for (const one of agree) await one()
  for (const words of says) {
    expect((await hers.get(on(person))).text).toContain(`Meanwhile: ${words}`)
    expect((await hers.get(on(person, '/waiting'))).text).toContain(words)
    for (const path of ['', '/waiting'])
      expect((await (await world.as('eastmarsh/marcus')).get(on(person, path))).text).not.toContain(words)
  }
  expect(world.bugs).toEqual([])
})
