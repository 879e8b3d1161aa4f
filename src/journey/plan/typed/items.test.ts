import { afterAll, beforeAll, expect, test } from 'vitest'
import { planWritten, radioOf, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { dayBoxes } from '#test/steps/spending.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
let anne: Browser
let priya: Browser
const at = (path = '') => on('eastmarsh/anne', `/plan${path}`)
const PATH = at('/sounds-like-me')

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  await planWritten(world)
})
afterAll(() => world.close())

const goal = (words: string, whoseWords: string) => ({
  ...{ words, whoseWords, kind: 'maintenance', need: 'none', knownBy: 'She says so', endsAs: 'ongoing' },
})
const askedOf = async (): Promise<string> => /name="(goal-[0-9a-f-]+)"/.exec((await anne.get(PATH)).text)?.[1] ?? ''
const newest = async () =>
  (await rowsIn<{ sentence: string }>(world, 1, 'select sentence from timeline_line order by line_id desc limit 1'))[0]
    ?.sentence ?? ''

test('what the worker wrote as their own is not asked about', async () => {
  await sent(priya, at('/outcomes/add'), goal('Walk by the river', 'mine'))
  expect((await anne.get(PATH)).text).toContain('Nobody has typed anything for you')
  expect((await anne.get(at())).text).not.toContain('typed something for you')
})

test('a goal typed for the person is asked about, lightly; not quite leads to where its words are put right', async () => {
  await sent(priya, at('/outcomes/add'), goal('See my friends more', 'phone'))
  expect((await anne.get(at())).text).toContain('Somebody typed something for you.')
  const page = (await anne.get(PATH)).text
  expect(page).toContain('Is this goal right for you, as it stands here?')
  expect(page).toContain('Typed by Priya Shah, by phone.')
  expect(page).not.toContain('Put this goal in my own words')
  const field = await askedOf()
  expect((await anne.send(PATH, {})).text).toContain(`href="#${field}"`)
  const told = await anne.send(PATH, { [field]: 'not-quite' })
  expect(told.location).toBe(`${PATH}?done=not-quite`)
  expect(await newest()).toContain('said that a goal in the plan is not quite right yet')
  const after = (await anne.get(`${PATH}?done=not-quite`)).text
  expect(after).toContain('Here you can put a goal in your own words.')
  const edit = at(`/outcomes/${field.slice('goal-'.length)}`)
  expect(after).toContain(`href="${edit}"`)
  expect((await priya.get(at())).text).toContain('not quite right for them')

  await sent(anne, edit, goal('Have coffee with Mary', ''))
  expect((await anne.get(PATH)).text).toContain('Nobody has typed anything for you')
  expect((await anne.get(at())).text).not.toContain('Typed by Priya Shah')
})

test('a yes makes a goal theirs; the same again is told to nobody', async () => {
  await sent(priya, at('/outcomes/add'), goal('Sleep through the night', 'together'))
  const field = await askedOf()
  const first = await anne.send(PATH, { [field]: 'yes' })
  expect(first.location).toBe(`${at()}?done=sounds`)
  expect(await newest()).toBe('Anne said that a goal in the plan is right for them.')
  const lines = async () => (await rowsIn(world, 1, 'select 1 from timeline_line')).length
  const before = await lines()
  const again = await anne.send(PATH, { [field]: 'yes' })
  expect(again.location).toBe(`${at()}?done=sounds-as-before`)
  expect((await anne.get(again.location ?? '')).text).toContain('It stays as you said it before.')
  expect(await lines()).toBe(before)
  expect(await rowsIn(world, 1, 'select fits from outcome_fit order by fit_id')).toEqual([
    { fits: false },
    { fits: true },
  ])
})

test('what money is for can be put in other words; the worker reads it out', async () => {
  const add = at('/spend-lines/add')
  const form = (await priya.get(add)).text
  const line = { what: 'A bus pass', provider: 'The bus company', amount: '10.00', every: 'weekly', endsAs: 'ongoing' }
  const serves = { goal: radioOf(form, 'goal', 'Sleep through the night'), whoseWords: 'phone' }
  await sent(priya, add, { ...line, ...serves, ...dayBoxes('startsOn', world.today) })
  expect((await anne.get(at())).text).toContain('say it your way if you like')
  const page = (await anne.get(PATH)).text
  expect(page).toContain('If it is not quite how you would say it, you can change the words.')
  expect(page).toMatch(/href="[^"]*\/plan\/spend-lines\/[0-9a-f-]{36}"/)
  const hers = (await priya.get(at('/sounds-like-me-for-person'))).text
  for (const words of ['Read these out too', 'A bus pass', 'Sleep through the night']) expect(hers).toContain(words)
  expect(hers).not.toContain('Nothing that was typed')
  expect(world.bugs).toEqual([])
})

test('a worker who writes down the same once more is told that there is nothing new to tell', async () => {
  const path = at('/sounds-like-me-for-person')
  const heard = { how: 'phone', witnessName: '', ...dayBoxes('saidOn', world.today) }
  await sent(priya, at('/words/unwell-help-for-person'), { words: 'A walk', ...heard })
  const field = /name="(sounds-\d+)"/.exec((await priya.get(path)).text)?.[1] ?? ''
  expect((await priya.send(path, { [field]: 'no', ...heard })).location).toContain('done=sounds-for')
  const again = await priya.send(path, { [field]: 'no', ...heard })
  expect((await priya.get(again.location ?? '')).text).toContain('there is nothing new to tell them')
  expect(await rowsIn(world, 1, 'select 1 from sounds_like_me')).toHaveLength(1)
})
