import { afterAll, beforeAll, expect, test } from 'vitest'
import { needsDone } from '#test/steps/needs.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
let anne: Browser
let priya: Browser
const at = (path = '') => on('eastmarsh/anne', `/plan${path}`)

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  await needsDone(world)
  await priya.send(at('/open'), {})
})
afterAll(() => world.close())

test('an empty plan says what comes next and is no dead end for either', async () => {
  const hers = await anne.get(at())
  expect(hers.text).toContain('A plan begins in three steps:')
  expect(hers.text).toContain('Next: Say in your own words what you need or want.')
  expect(hers.text).toContain('things left for you here.')
  expect(hers.text).toContain('There is no goal in the plan yet.')
  const theirs = await priya.get(at())
  expect(theirs.text).toContain('Next: What you add. You can leave it.')
  expect(theirs.text).toContain('What Anne needs or wants: not yet')
  expect(theirs.text).toContain('Anne has not said yet what they need or want. Only they can write it')
  expect(theirs.text).not.toContain('/plan/words/want"')
})

test('what each understands is written apart, shown together, and holds nothing up', async () => {
  const secret = 'It is a sentinel of my own'
  await anne.send(at('/words/understood'), { words: secret })
  for (const path of ['', '/words/understood-as-worker', '/agree-as-worker', '/outcomes/add'])
    expect((await priya.get(at(path))).text).not.toContain(secret)
  expect((await priya.get(at())).text).toContain('Both are shown when both are written.')
  expect((await anne.get(at())).text).toContain(secret)
  await priya.send(at('/words/understood-as-worker'), { words: 'Childcare while therapy lasts' })
  expect((await priya.get(at())).text).toContain(secret)
  expect((await anne.get(at())).text).toContain('Childcare while therapy lasts')
  expect(world.bugs).toEqual([])
})
