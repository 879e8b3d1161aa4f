import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { boxes, planWritten, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

// Asked on Monday, changed on Thursday: whoever types on Friday what was on Monday types it of other words.

let world: World
let priya: Browser
const at = (path = '') => on('eastmarsh/anne', `/plan${path}`)
const ask = on('eastmarsh/anne', '/decision/ask')

beforeAll(async () => {
  world = await aWorld()
  priya = await world.as('eastmarsh/priya')
  await planWritten(world)
  await sent(priya, at('/agree-as-worker'), { answer: 'yes', words: '' })
})
afterAll(() => world.close())

const dayLater = (days: number) => rowsIn(world, 1, `update journey_clock set ahead = make_interval(days => ${days})`)
const asking = (daysIn: number, part: Record<string, string> = {}) => ({
  ...{ way: 'letter', steps: 'Another time, with her sister', came: 'no-answer', because: '' },
  ...boxes('askedOn', addDays(world.today, daysIn)),
  ...part,
})
const byPhone = (daysIn: number) => ({
  ...{ how: 'phone', answer: 'yes', words: 'Yes, that is right', witnessName: 'Grace Adeyemi', copy: 'post' },
  ...boxes('saidOn', addDays(world.today, daysIn)),
})
const changedDays = async () =>
  (await rowsIn<{ on: string }>(world, 1, 'select changed_on as on from plan_changed order by changed_on')).map(
    ({ on: day }) => day,
  )

test('never: two askings about other words count as no answer', async () => {
  await dayLater(3)
  await sent(priya, at('/words/worker-adds'), { words: 'Therapy is on Wednesdays now.' })
  await sent(priya, at('/agree-as-worker'), { answer: 'yes', words: '' })
  await dayLater(4)
  for (const day of [1, 2]) await sent(priya, at('/ask-to-agree'), asking(day))
  expect((await priya.get(at('/ask-to-agree'))).text).toContain(
    'The plan has changed since then, so this asking does not count.',
  )
  const alone = await priya.send(ask, {})
  expect(alone.status).toBe(422)
  await sent(priya, at('/ask-to-agree'), asking(4))
  expect((await priya.send(ask, {})).status).toBe(422)
})

test('never: an answer of a day before the last change counts for the words as they are', async () => {
  const path = at('/agree-for-person')
  const early = await priya.send(path, byPhone(2))
  expect(early.status).toBe(422)
  expect(early.text).toContain('The plan was changed after that day')
  const could = await priya.send(at('/ask-to-agree'), asking(2, { came: 'could-not', because: 'In hospital' }))
  expect(could.status).toBe(422)
  expect(could.text).toContain('The plan was changed after that day')
  expect(await rowsIn(world, 1, "select 1 from plan_answer where side = 'person'")).toEqual([])
})

test('what is saved again as it was is no change, what is taken out is one', async () => {
  expect(await changedDays()).toEqual([world.today, addDays(world.today, 3)])
  await sent(priya, at('/words/worker-adds'), { words: 'Therapy is on Wednesdays now.' })
  const [goal] = await rowsIn<{ id: string }>(world, 1, 'select outcome_id as id from outcome')
  const path = at(`/outcomes/${goal?.id}`)
  await rowsIn(world, 1, 'update outcome set words = words, typed_by = said_by')
  expect(await changedDays()).toHaveLength(2)
  await sent(priya, at('/ask-to-agree'), asking(3))
  expect((await priya.get(ask)).text).toContain('It goes without the person’s yes')
  await sent(priya, `${path}/remove`, {})
  expect(await changedDays()).toHaveLength(3)
})
