import { expect, test } from 'vitest'
import { addDays, sayDay } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { CONFIRMS, ended } from '#test/steps/ending.ts'
import { endedByRows, groundWritten, wishWritten } from '#test/steps/ground.ts'
import { boxes, radioOf, sent } from '#test/steps/plan.ts'
import { reviewed } from '#test/steps/review.ts'
import { on } from '#test/world.ts'
import {
  addEnding,
  addGround,
  at,
  confirm,
  inNoticeWorld,
  person,
  put,
  stop,
  stops,
  textOf,
  worker,
  world,
} from './notice.test-kit.ts'

inNoticeWorld()

test('never: money stops without a dated notice', async () => {
  const ground = await addGround('moved')
  const short = await addEnding({ ground, lastDay: addDays(world.today, 27) })
  await expect(confirm(short)).rejects.toThrow('full notice')
  const full = await addEnding({ ground, lastDay: addDays(world.today, 28) })
  await expect(stop(addDays(world.today, 28))).rejects.toThrow('told and confirmed')
  await confirm(full)
  await expect(stop(addDays(world.today, 27))).rejects.toThrow('told and confirmed')
  await stop(addDays(world.today, 28))
  const past = await addEnding({ ground, lastDay: addDays(world.today, -1), toldOn: addDays(world.today, -40) })
  await expect(confirm(past)).rejects.toThrow('looking back')
})

test('never: money ends or is cut without the lawful ground', async () => {
  await expect(confirm(await addEnding({}))).rejects.toThrow('lawful ground')
  await reviewed(world, person, worker)
  const [review] = await put('select review_id from review where budget_id = $1', [budgetOf(person)])
  const less = await addGround('reassessed-less-needed', { review_id: review?.review_id })
  await expect(confirm(await addEnding({ ground: less }))).rejects.toThrow('lawful ground')
  // A review alone never says that there are no needs, nor does a decision that found some.
  for (const basis of ['reassessed-not-eligible', 'no-needs'])
    await expect(addGround(basis, { review_id: review?.review_id })).rejects.toThrow('made since the money began')
  const page = (await (await world.as(worker)).get(on(person, '/ending/ground/looked-again'))).text
  const byReview = await (await world.as(worker)).send(on(person, '/ending/ground/looked-again'), {
    ...{ basis: 'reassessed-not-eligible', restsOn: radioOf(page, 'restsOn', 'The review'), why: 'x', agreeSteps: 'x' },
    ...{ personSaid: '', advice: 'x' },
  })
  expect(byReview.text).toContain('said by a decision about the needs since the money began')
  const other = { other_what: 'A club', other_who: 'Mind', other_from: addDays(world.today, 32) }
  const late = await addGround('another-way', other)
  await expect(confirm(await addEnding({ ground: late }))).rejects.toThrow('other help is there')
  const theirs = await world.as(worker)
  const told = { kind: 'reassessed', event: '', ...boxes('lastDay', addDays(world.today, 28)), reasons: 'It is over' }
  const refused = await theirs.send(at('/propose'), told)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('The other help is not there on the day after the last day')
  await groundWritten(world, person, worker)
  await sent(theirs, at('/propose'), told)
  expect(await textOf(person, at('/notice'))).toContain('Care Act 2014, sections 13 and 27(4)')
})

test('never: an end is decided by the system, by silence, by a date in the plan, or by whoever proposed it', async () => {
  const ground = await addGround('moved')
  const ending = await addEnding({ ground })
  await expect(confirm(ending, worker)).rejects.toThrow('another human')
  await expect(
    put('insert into ending_confirmed (ending_id, confirmed_by, confirmed_on) values ($1, null, $2)', [
      ending,
      world.today,
    ]),
  ).rejects.toThrow(/confirmed_by/)
  // Told, and nobody answers: its last day comes and goes, and nothing is laid over the agreement.
  const grace = await world.as('eastmarsh/grace')
  const silent = await grace.send(at('/confirm'), CONFIRMS)
  expect(silent.text).toContain('The person has not said yet how they see it')
  expect(await stops()).toBe(0)
  expect((await (await world.as(worker)).get(at('/confirm'))).status).toBe(404)
  // What the plan itself waits for has happened: that too is only told, with a ground, and confirmed by another human.
  await wishWritten(world, person, worker)
  const event = { kind: 'person-chose', otherWays: 'talked', event: 'my therapy ends', reasons: 'It is over' }
  await sent(await world.as(worker), at('/propose'), { ...event, ...boxes('lastDay', addDays(world.today, 1)) })
  expect(await stops()).toBe(0)
  expect(
    await put('select 1 from ended_early x join ending e on e.ending_id = x.ending_id where e.budget_id = $1', [
      budgetOf(person),
    ]),
  ).toEqual([])
})

test('never: the money of who says that an ending is wrong stops while somebody looks again', async () => {
  await reviewed(world, person, worker)
  await ended(world, person, worker, { lastDay: addDays(world.today, 5) })
  expect(await stops()).toBe(1)
  const own = await world.as(person)
  await sent(own, at('/notice/challenge'), { words: 'Nobody asked me about the winter' })
  expect(await stops()).toBe(0)
  const page = await textOf(person, at('/notice'))
  expect(page).toContain('The last day in this notice counts no longer. The money goes on as it was.')
  expect(await textOf(person, on(person, '/ending'))).toContain('said that this is wrong, so that day counts no longer')
  const firstScreen = await textOf(person, on(person, ''))
  expect(firstScreen).toContain('Somebody looks at the ending again. Everything goes on meanwhile')
  expect(firstScreen).not.toContain('should be the last day')
  expect(firstScreen).not.toContain('Please say how you see it')
  const again = await own.send(at('/notice/challenge'), { words: 'x' }, at('/notice/challenge'))
  expect(again.status).toBe(422)
  await expect(stop(addDays(world.today, 5))).rejects.toThrow('told and confirmed')
  const [challenge] = await put('select ending_challenge_id as id from ending_challenge where budget_id = $1', [
    budgetOf(person),
  ])
  for (const human of [worker, 'eastmarsh/grace'])
    await expect(
      put(
        "insert into ending_challenge_answered (ending_challenge_id, stands, reasons, decided_by, decided_on) values ($1, true, 'x', $2, $3)",
        [challenge?.id, idOf(human), world.today],
      ),
    ).rejects.toThrow('another human looks')
  const [grace, marcus] = [await world.as('eastmarsh/grace'), await world.as('eastmarsh/marcus')]
  const answer = { answer: 'stands', reasons: 'We looked at everything again' }
  expect((await grace.get(at('/notice/challenge/answer'))).text).toContain('so somebody else looks at it again')
  expect(await textOf('eastmarsh/marcus', '/eastmarsh/endings')).toContain('says that it is wrong')
  await sent(marcus, at('/notice/challenge/answer'), answer)
  expect(await stops()).toBe(0)
  expect(await textOf(person, at('/notice'))).toContain('A new one comes with the full notice')
  expect(await textOf(person, on(person, ''))).toContain('Somebody looked at the ending again, and it stands')
  // Told anew on the same ground with the full notice: what stood a moment ago is not looked at a third time here.
  const theirs = await world.as(worker)
  const told = {
    kind: 'after-review',
    event: '',
    ...boxes('lastDay', addDays(world.today, 28)),
    reasons: 'As answered',
  }
  await sent(theirs, at('/propose'), told)
  expect(await textOf(person, at('/notice/challenge'))).toContain('The next step is a complaint')
})

test('never: money stays stopped although somebody said by the last day that the ending is wrong', async () => {
  const lastDay = addDays(world.today, -10)
  await endedByRows(world, person, lastDay)
  await stop(lastDay)
  const theirs = await world.as(worker)
  const [path, said] = [at('/notice/challenge-for-person'), { words: 'I rang you about it', how: 'phone' }]
  expect((await (await world.as(person)).get(at('/notice'))).text).not.toContain('I think this is wrong')
  expect((await theirs.get(at('/notice'))).text).toContain('They said by the last day that this is wrong')
  const late = await theirs.send(path, { ...said, ...boxes('saidOn', addDays(lastDay, 1)) })
  expect(late.text).toContain('That is after the last day')
  expect(late.text).toContain('I rang you about it')
  const row =
    'insert into ending_challenge (ending_challenge_id, budget_id, ending_id, words, said_how, said_by, said_on, typed_by, typed_on, answer_by) '
  await expect(
    put(
      `${row} select gen_random_uuid(), budget_id, ending_id, 'x', 'phone', $2, $3, $4, $5, $5 from ending where budget_id = $1`,
      [budgetOf(person), idOf(person), addDays(lastDay, 1), idOf(worker), world.today],
    ),
  ).rejects.toThrow('said to be wrong by its last day')
  const tillThen = `The last day that is paid for is ${sayDay(lastDay)}`
  expect(await textOf(person, on(person, '/money'))).toContain(tillThen)
  await sent(theirs, path, { ...said, ...boxes('saidOn', lastDay) })
  expect(await stops()).toBe(0)
  expect(await textOf(person, on(person, '/money'))).not.toContain('The last day that is paid')
  expect(await textOf(person, on(person, ''))).toContain('Somebody looks at the ending again. Everything goes on')
  await sent(await world.as('eastmarsh/marcus'), at('/notice/challenge/answer'), { answer: 'falls', reasons: 'True' })
  expect(await stops()).toBe(0)
  expect(world.bugs).toEqual([])
})

test('aftercare is not ended on the word of one body, whatever the kind', async () => {
  await put(
    'insert into aftercare (aftercare_id, person_id, from_day, recorded_by, recorded_on) select $1, person_id, $3, $4, $3 from budget where budget_id = $2',
    [newId(), budgetOf(person), world.today, idOf(worker)],
  )
  await wishWritten(world, person, worker)
  const told = { kind: 'person-chose', otherWays: 'talked', event: '', reasons: 'x' }
  const refused = await (await world.as(worker)).send(at('/propose'), {
    ...{ ...told, ...boxes('lastDay', addDays(world.today, 30)) },
  })
  expect(refused.text).toContain('the council and the NHS have each decided')
  const [wish] = await put('select ground_id from lawful_ground where budget_id = $1', [budgetOf(person)])
  const ending = await addEnding({ ground: String(wish?.ground_id), kind: 'person-chose' })
  await expect(confirm(ending)).rejects.toThrow('council and NHS have both decided')
  // Whoever moves is still owed it.
  const moved = await addEnding({ ground: await addGround('moved') })
  await expect(confirm(moved)).rejects.toThrow('council and NHS have both decided')
})
