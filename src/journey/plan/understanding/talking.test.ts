import { afterAll, beforeAll, expect, test } from 'vitest'
import { planAgreed, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'

let world: World
let anne: Browser
let priya: Browser
const at = (path = '') => on('eastmarsh/anne', `/plan/understanding${path}`)

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  await planAgreed(world)
})
afterAll(() => world.close())

const talks = () => rowsIn<{ same: boolean }>(world, 1, 'select same from understanding_talk order by talk_id')

test('both views side by side; the guide is the worker’s', async () => {
  const hers = (await anne.get(at())).text
  for (const text of ['It pays for childcare until', 'Childcare so that Anne can', 'We do not mean the same'])
    expect(hers).toContain(text)
  expect(hers).not.toContain('Listen to the end')
  const theirs = (await priya.get(at())).text
  expect(theirs).toContain('Ask Anne to tell you what the money is for. Listen to the end.')
  expect((await priya.get('/eastmarsh/caseload')).text).not.toContain('not understood the same way')
})

test('the person says that they differ: the worker’s task, and no score', async () => {
  const path = at('/not-the-same')
  const hidden = hiddenOf((await anne.get(path)).text, path)
  const twice = await Promise.all([1, 2].map(() => anne.post(path, hidden)))
  expect(twice.map(({ status }) => status)).toEqual([303, 303])
  expect(await talks()).toEqual([{ same: false }])
  expect((await priya.get('/eastmarsh/caseload')).text).toContain('not understood the same way yet')
  expect((await priya.get(at())).text).toContain('You do not mean the same yet.')
})

test('a talk is noted, and closes it', async () => {
  const path = at('/talked')
  expect((await priya.send(path, { words: 'x' })).text).toContain('href="#same"')
  await sent(priya, path, { same: 'yes', words: 'The <bus> as well' })
  expect((await anne.get(at())).text).toContain('The &lt;bus> as well')
  expect((await priya.get('/eastmarsh/caseload')).text).not.toContain('not understood the same way')
})

test('nobody else notes a talk, or says that they differ; a reader of the plan does not read the talks', async () => {
  for (const key of ['owen', 'joanne', 'marcus', 'farah', 'arthur']) {
    const other = await world.as(`eastmarsh/${key}`)
    for (const path of ['', '/talked', '/not-the-same'])
      expect((await other.get(at(path))).status, `${key} ${path}`).toBe(404)
  }
  expect((await priya.get(at('/not-the-same'))).status).toBe(404)
  expect((await anne.get(at('/talked'))).status).toBe(404)
  await sent(anne, on('eastmarsh/anne', '/decision/ask'), {})
  const marcus = (await (await world.as('eastmarsh/marcus')).get(at())).text
  expect(marcus).toContain('It pays for childcare until')
  expect(marcus).not.toContain('The &lt;bus> as well')
  expect(world.bugs).toEqual([])
})

test('before there are both there is nothing to differ about', async () => {
  const owen = await world.as('eastmarsh/owen')
  expect((await owen.get(on('eastmarsh/hazel', '/plan/understanding'))).status).toBe(404)
})
