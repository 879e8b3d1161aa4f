import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { asked } from '#test/steps/decision.ts'
import { sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'

let world: World
let her: Browser
let priya: Browser
let marcus: Browser
beforeAll(async () => {
  world = await aWorld()
  await asked(world)
  her = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  marcus = await world.as('eastmarsh/marcus')
})
afterAll(() => world.close())

const anne = (path: string) => on('eastmarsh/anne', path)
const ASK = anne('/decision/ask-information')
const question = {
  askedOf: 'person',
  question: 'With whom are they on Tuesdays?',
  why: 'I must know that they are safe',
}
const notices = () =>
  rowsIn<{ read_by: string | null }>(
    world,
    1,
    "select read_by::text from notice where budget_id = $1 and stage = 'decision' order by made_at, read_by desc nulls last",
    [budgetOf('eastmarsh/anne')],
  )
const links = (page: string): string[] => [
  ...new Set([...page.matchAll(/href="([^"]*\/decision\/information\/[0-9a-f-]{36})"/g)].map(([, path = '']) => path)),
]
const requests = () =>
  rowsIn<{ information_id: string; asked_of: string }>(
    world,
    1,
    'select information_id, asked_of from information_request',
  )

test('each thing missing is said at its field; only whoever may decide asks', async () => {
  const empty = await marcus.send(ASK, { askedOf: '', question: ' ', why: '' })
  expect(empty.status).toBe(422)
  for (const field of ['askedOf', 'question', 'why']) expect(empty.text).toContain(`href="#${field}"`)
  const grace = await world.as('eastmarsh/grace')
  expect((await grace.get(ASK)).text).toContain('This one is with the others who decide')
  expect((await forced(world, grace, ASK, { ...question, stamp: '' })).status).toBe(422)
  for (const who of [her, priya]) {
    expect((await who.get(ASK)).status).toBe(404)
    expect((await forced(world, who, ASK, question)).status).toBe(404)
  }
  expect(await requests()).toEqual([])
})

test('asked twice by a double click it is asked once; the person is told by when, and the page says whose turn it is', async () => {
  const drawn = { ...hiddenOf((await marcus.get(ASK)).text, ASK), ...question }
  const sends = await Promise.all([marcus.post(ASK, drawn), marcus.post(ASK, drawn)])
  expect(sends.map(({ status }) => status)).toEqual([303, 303])
  expect(await requests()).toHaveLength(1)
  expect(await notices()).toEqual([{ read_by: addDays(world.today, 7) }])
  const page = (await her.get(anne('/decision'))).text
  for (const words of [
    'It is your turn now: Marcus Bell asked something before deciding. The wait goes on counting.',
    '1 thing is left for you here',
    'With whom are they on Tuesdays?',
    'Why: I must know that they are safe',
    'There is no answer yet',
  ])
    expect(page).toContain(words)
  expect((await priya.get(anne('/decision'))).text).toContain('Write down what Anne says')
  expect((await her.get(anne('/timeline'))).text).toContain('needs to know something before deciding, and asked Anne')
  expect((await her.get(anne('/timeline'))).text).not.toContain('on Tuesdays?')
})

test('the person answers once; whoever decides reads it in the pack; it is the decider’s turn again', async () => {
  const [path = ''] = links((await her.get(anne('/decision'))).text)
  expect((await her.send(path, { words: '' })).status).toBe(422)
  const drawn = { ...hiddenOf((await her.get(path)).text, path), words: 'With Pat, <next door>' }
  const sends = await Promise.all([her.post(path, drawn), her.post(path, drawn)])
  expect(sends.map(({ status }) => status)).toEqual([303, 303])
  expect((await forced(world, priya, path, { words: 'Another' })).text).toContain('This question has an answer already')
  expect((await her.get(path)).text).toContain('This question has an answer already')
  expect((await marcus.get(anne('/decision/decide'))).text).toContain('With Pat, &lt;next door>')
  expect((await her.get(anne('/decision'))).text).not.toContain('It is your turn')
  for (const key of ['eastmarsh/owen', 'eastmarsh/arthur', 'eastmarsh/joanne', 'eastmarsh/marcus'])
    expect((await (await world.as(key)).get(path)).status, key).toBe(404)
})

test('asked of the worker, the person has nothing to do; typed for the person, it says so', async () => {
  await sent(marcus, ASK, { ...question, askedOf: 'worker', question: 'Is the childminder registered?' })
  expect(await notices()).toEqual([{ read_by: addDays(world.today, 7) }, { read_by: null }])
  const page = (await her.get(anne('/decision'))).text
  expect(page).toContain('Your worker was asked something first. You have nothing to do.')
  const ofWorker = links((await priya.get(anne('/decision'))).text)[0] ?? ''
  expect((await her.get(ofWorker)).text).toContain('This question is for your worker')
  expect((await forced(world, her, ofWorker, { words: 'x' })).status).toBe(422)
  await sent(priya, ofWorker, { words: 'Yes, since March' })
  await sent(marcus, ASK, { ...question, question: 'And when you are ill?' })
  const again = links((await priya.get(anne('/decision'))).text)[0] ?? ''
  await sent(priya, again, { words: 'My sister comes' })
  const rows = await rowsIn(
    world,
    1,
    'select a.said_by, a.typed_by from information_answer a join information_request i using (authority_id, information_id) order by i.question',
  )
  expect(rows).toEqual([
    { said_by: idOf('eastmarsh/anne'), typed_by: idOf('eastmarsh/priya') },
    { said_by: idOf('eastmarsh/priya'), typed_by: idOf('eastmarsh/priya') },
    { said_by: idOf('eastmarsh/anne'), typed_by: idOf('eastmarsh/anne') },
  ])
  expect((await her.get(anne('/decision'))).text).toContain('typed by Priya Shah')
})

test('once it is decided, nothing is left to answer', async () => {
  await sent(marcus, ASK, { ...question, question: 'One more?' })
  const [path = ''] = links((await her.get(anne('/decision'))).text)
  const yes = { verdict: 'approved', reasons: 'You need it', conditions: '' }
  await sent(marcus, anne('/decision/decide'), yes)
  expect((await her.get(path)).text).toContain('The plan has been decided meanwhile')
  expect((await her.get(anne('/decision'))).text).toContain('There was no answer to this before the decision')
  expect((await marcus.get(ASK)).text).toContain('Somebody has decided this already')
  expect(world.bugs).toEqual([])
})
