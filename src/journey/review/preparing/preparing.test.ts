import { afterAll, beforeAll, expect, test } from 'vitest'

import { addDays, sayDate } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { forced } from '#test/forced.ts'
import { boxes, sent } from '#test/steps/plan.ts'
import { goalsOn, reviewed } from '#test/steps/review.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { PREPARING_WORDS } from './words.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

type Pair = { person: Browser; worker: Browser; at: (path?: string) => string; goal: string }

/** A plan that is paid, and a review that the worker planned. */
async function planned(person: string, worker: string): Promise<Pair> {
  const { outcome } = await setUpByRows(world, person)
  const pair = { person: await world.as(person), worker: await world.as(worker) }
  const at = (path = '') => on(person, `/review${path}`)
  await sent(pair.worker, at('/ask'), {
    ...{ kind: 'planned', how: 'home', reasons: 'We were both away before.' },
    ...boxes('meetOn', world.today),
  })
  return { ...pair, at, goal: outcome }
}

const rating = (goal: string, progress: string, words = '') => ({
  [`progress-${goal}`]: progress,
  [`words-${goal}`]: words,
})
const heard = (days = 0) => ({ how: 'phone', ...boxes('saidOn', addDays(world.today, -days)) })

test('never: a side sees what the other prepared before both have said', async () => {
  const { person, worker, at, goal } = await planned('eastmarsh/anne', 'eastmarsh/priya')
  const more = (who: string) => ({
    ...{ possible: `${who}-POSSIBLE`, around: `${who}-AROUND`, feelPlan: `${who}-PLAN`, feelHelp: `${who}-HELP` },
    ...{ newNeeds: `${who}-NEW`, wish: 'more', wishWords: `${who}-WISH`, withWhom: `${who}-WITH` },
  })
  const seesNothingOf = async (who: Browser, marks: string, paths: readonly string[]) => {
    for (const path of paths) expect((await who.get(path)).text, path).not.toContain(marks)
  }
  const workerPages = [
    '',
    '/say-as-worker',
    '/say-for-person',
    '/together',
    '/conclude',
    '/on-paper',
    '/new-needs',
    '/asked',
  ]
  // Kept to come back to: not even that it is there is told.
  await sent(person, at('/say'), { ...rating(goal, 'partly', 'ANNE-WORDS'), ...more('ANNE'), keep: 'later' })
  const theirs = [...workerPages.map(at), '/eastmarsh/caseload', on('eastmarsh/anne')]
  await seesNothingOf(worker, 'ANNE-', theirs)
  await sent(person, at('/say'), { ...rating(goal, 'partly', 'ANNE-WORDS'), ...more('ANNE') })
  await seesNothingOf(worker, 'ANNE-', theirs)
  expect((await worker.get('/eastmarsh/caseload')).text).not.toContain('Named something new')
  await sent(worker, at('/say-as-worker'), { ...rating(goal, 'met', 'PRIYA-WORDS'), ...more('PRIYA'), keep: 'later' })
  await seesNothingOf(person, 'PRIYA-', ['', '/say', '/together', '/take-back', '/sounds-like-me', '/on-paper'].map(at))
  await sent(worker, at('/say-as-worker'), { ...rating(goal, 'met', 'PRIYA-WORDS'), ...more('PRIYA') })
  for (const who of [person, worker]) {
    const { text } = await who.get(at('/together'))
    for (const mark of ['WORDS', 'POSSIBLE', 'AROUND', 'PLAN', 'HELP', 'NEW', 'WISH', 'WITH'])
      for (const name of ['ANNE', 'PRIYA']) expect(text, `${name}-${mark}`).toContain(`${name}-${mark}`)
    expect(text).toContain('There is more help.')
  }
  // Taken back, the seal is there again.
  await sent(person, at('/take-back'), {})
  await seesNothingOf(person, 'PRIYA-', ['', '/say', '/together'].map(at))
  await seesNothingOf(worker, 'ANNE-', theirs)
  expect((await rowsIn(world, 1, "select 1 from review_preparation where side = 'person'")).length).toBe(1)
  expect(world.bugs).toEqual([])
})

test('never: one side answers for the other in a review', async () => {
  const { person, worker, at, goal } = await planned('eastmarsh/david', 'eastmarsh/priya')
  const path = at('/say-for-person')
  const theirs = { ...rating(goal, 'met', 'I walk every day'), ...heard(2), feelHelp: 'You ring when you say' }
  // Not before the worker's own, not from the person's place, nor the other way round.
  expect((await worker.get(path)).text).toContain('Say first how you see it yourself')
  for (const forbidden of ['/say', '/take-back', '/sounds-like-me'])
    expect((await worker.get(at(forbidden))).status, forbidden).toBe(404)
  for (const forbidden of ['/say-as-worker', '/say-for-person', '/asked', '/new-needs'])
    expect((await person.get(at(forbidden))).status, forbidden).toBe(404)
  expect((await forced(world, worker, path, theirs)).text).toContain(PREPARING_WORDS['say-yours-first'])
  await sent(worker, at('/say-as-worker'), rating(goal, 'met'))
  expect((await worker.send(path, { ...theirs, ...boxes('saidOn', addDays(world.today, 1)) })).text).toContain(
    'has not come yet',
  )
  await sent(worker, path, theirs)
  // Said by the person, typed by the worker, each with its day; marked wherever it stands.
  expect(
    await rowsIn(
      world,
      1,
      `select h.key_said, how, typed_on - said_on as days from (select p.*, p.said_by <> p.typed_by as key_said from review_preparation p) h where side = 'person' and how = 'phone'
       and exists (select from review_view v where v.preparation_id = h.preparation_id and v.said_by = h.said_by and v.typed_by = h.typed_by)`,
    ),
  ).toEqual([{ key_said: true, how: 'phone', days: 2 }])
  for (const who of [person, worker]) expect((await who.get(at('/together'))).text).toContain('typed it on')
  // It is no yes to an ending.
  const end = { celebrated: 'Much', [`step-${goal}`]: 'end', [`reasons-${goal}`]: 'Reached' }
  expect((await worker.send(at('/conclude'), end)).text).toContain('no yes to less')
  // What the worker said stays from here.
  expect((await worker.get(at('/say-as-worker'))).text).toContain('your own answers stay as they are')
  // "Does this sound like you?" After a no it does not count.
  const asks = await person.get(at('/sounds-like-me'))
  expect(asks.text).toContain('I walk every day')
  expect((await person.send(at('/sounds-like-me'), {})).text).toContain('Say yes or no')
  await sent(person, at('/sounds-like-me'), { sounds: 'no' })
  expect((await worker.get(at('/together'))).text).not.toContain('I walk every day')
  expect((await worker.get(at('/say-as-worker'))).text).toContain('your own answers stay as they are')
  // Their own words stand over anything typed.
  await sent(person, at('/say'), rating(goal, 'not-yet', 'Not yet, honestly'))
  expect((await worker.get(path)).text).toContain('The person has said it themselves')
  expect((await worker.get(at('/together'))).text).toContain('Not yet, honestly')
  // The database holds to it too.
  const raw = (side: string, saidBy: string, typedBy: string, how: string) =>
    rowsIn(
      world,
      1,
      `insert into review_preparation (review_id, side, possible, around, feel_plan, feel_help, new_needs, wish_words, with_whom, said_by, typed_by, said_on, typed_on, how)
       select r.review_id, $1, '', '', '', '', '', '', '', ${saidBy}, ${typedBy}, r.meet_on, r.meet_on, $2
       from review r join budget b on b.budget_id = r.budget_id join human h on h.human_id = b.person_id where h.known_as = 'David'`,
      [side, how],
    )
  await expect(raw('person', 'r.opened_by', 'r.opened_by', 'own-device')).rejects.toThrow('only the person')
  await expect(raw('worker', 'r.opened_by', 'b.person_id', 'phone')).rejects.toThrow('review_preparation_check')
  await expect(raw('person', 'b.person_id', 'r.opened_by', 'own-device')).rejects.toThrow('review_preparation_check')
  expect(world.bugs).toEqual([])
})

test('never: no answer is taken for less, or for an end', async () => {
  const { person, worker, at, goal } = await planned('eastmarsh/arthur', 'eastmarsh/owen')
  await sent(worker, at('/say-as-worker'), rating(goal, 'met'))
  const conclude = (step: string) =>
    worker.send(at('/conclude'), { celebrated: 'Much', [`step-${goal}`]: step, [`reasons-${goal}`]: 'Because' })
  const asks = (days: number) =>
    worker.send(at('/asked'), { way: 'phone', ...boxes('askedOn', addDays(world.today, -days)), words: 'Rang twice' })
  expect((await conclude('go-on')).text).toContain('The person has not said yet')
  expect((await asks(3)).status).toBe(303)
  expect((await asks(3)).text).toContain('written down that you asked that day')
  expect((await conclude('go-on')).text).toContain('The person has not said yet')
  expect((await asks(1)).status).toBe(303)
  for (const step of ['change', 'step-down', 'end'])
    expect((await conclude(step)).text, step).toContain('everything goes on as it is for now')
  const his = await person.get(at())
  expect(his.text).toContain(`rang on ${sayDate(addDays(world.today, -3))}`)
  expect(his.text).toContain('That is not a yes, and not a no.')
  expect((await worker.get(at())).text).toContain('all goes on')
  expect((await conclude('go-on')).status).toBe(303)
  expect((await person.get(on('eastmarsh/arthur', '/timeline'))).text).toContain(
    'gave no answer, so all goes on as it is',
  )
  expect(world.bugs).toEqual([])
})

test('what is kept waits for another session, with every word; nothing has to be answered yet', async () => {
  const { person, at, goal } = await planned('eastmarsh/helen', 'eastmarsh/ken')
  expect((await person.send(at('/say'), { feelPlan: 'It is fine' })).text).toContain('There is no wrong answer')
  const kept = await person.send(at('/say'), { feelPlan: 'It <is> fine', wish: 'go-on', keep: 'later' })
  expect(kept.location).toBe(at('?done=kept'))
  expect((await person.get(at('?done=kept'))).text).toContain('Nobody else can read it yet')
  const later = await (await world.as('eastmarsh/helen')).get(at('/say'))
  expect(later.text).toContain(`You kept this on ${sayDate(world.today)}`)
  expect(later.text).toContain('It &lt;is> fine')
  expect(later.text).toMatch(/value="go-on" checked/)
  expect((await person.send(at('/say'), { feelPlan: 'y'.repeat(2001), keep: 'later' })).text).toContain(
    'href="#feelPlan"',
  )
  await sent(person, at('/say'), { ...rating(goal, 'dont-know'), feelPlan: 'It is fine' })
  const said = await person.get(at('/say'))
  expect(said.text).not.toContain('You kept this')
  expect(said.text).toMatch(/value="dont-know" checked/)
  expect(world.bugs).toEqual([])
})

test('what was said before stands beside, with the money; a new need comes to the worker as a note', async () => {
  const person = 'eastmarsh/hazel'
  const { outcome } = await setUpByRows(world, person)
  const facts = { progress: 'partly', step: 'go-on', words: 'Some weeks I went.' }
  await reviewed(world, person, 'eastmarsh/owen', facts)
  const [her, owen] = [await world.as(person), await world.as('eastmarsh/owen')]
  const at = (path = '') => on(person, `/review${path}`)
  await sent(her, at('/ask'), { ...boxes('meetOn', world.today), how: 'phone' })
  // In the plan she said one thing, and then of what was typed for her over it that it is not hers: neither is remembered as hers.
  await rowsIn(
    world,
    1,
    `with said as (insert into plan_sentence (version_id, part, side, words, said_by, typed_by, said_on, how)
      select o.version_id, 'want', 'person', w.words, $2, w.by, $4, w.how from outcome o,
        (values ('An older wish', $2::uuid, 'own-device'), ('Not her wish', $3::uuid, 'phone')) w (words, by, how) where o.outcome_id = $1
      returning sentence_id, words)
     insert into sounds_like_me (sentence_id, sounds, said_by, said_on) select sentence_id, false, $2, $4 from said where words like 'Not%'`,
    [outcome, idOf(person), idOf('eastmarsh/owen'), world.today],
  )
  const { text } = await her.get(at('/say'))
  for (const words of ['An older wish', 'Not her wish']) expect(text).not.toContain(words)
  expect(goalsOn(text, 'progress')).toEqual([outcome])
  expect(text).toContain(`On ${sayDate(world.today)} you said, about`)
  expect(text).toContain('Partly. Some weeks I went.')
  expect(text).toContain('Is that how you remember it?')
  expect(text).toContain('Nothing is written down as bought for this goal so far.')
  await sent(her, at('/say'), {
    ...rating(outcome, 'met'),
    ...{
      [`same-goal-${outcome}`]: 'not-quite',
      [`now-goal-${outcome}`]: 'It was most weeks.',
      newNeeds: 'Help with the stairs',
    },
  })
  await sent(owen, at('/say-as-worker'), rating(outcome, 'met'))
  const both = await owen.get(at('/together'))
  expect(both.text).toContain('Not quite. It was most weeks.')
  expect((await owen.get('/eastmarsh/caseload')).text).toContain('Named something new before a review')
  await sent(owen, at('/new-needs'), { words: 'I ask the stairs people on Monday.' })
  expect((await owen.get('/eastmarsh/caseload')).text).not.toContain('Named something new')
  expect((await her.get(at())).text).toContain('I ask the stairs people on Monday.')
  expect((await forced(world, owen, at('/new-needs'), { words: 'Twice' })).text).toContain(
    PREPARING_WORDS['new-need-is-noted'],
  )
  expect((await her.get(at('/on-paper'))).text).toContain('Do you need anything new?')
  expect(world.bugs).toEqual([])
})
