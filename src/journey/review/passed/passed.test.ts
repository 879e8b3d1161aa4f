import { afterAll, beforeAll, expect, test } from 'vitest'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { boxes, sent } from '#test/steps/plan.ts'
import { forGoals, goalsOn } from '#test/steps/review.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

const [DAVID, PRIYA] = ['eastmarsh/david', 'eastmarsh/priya']
const at = (path: string): string => on(DAVID, `/review${path}`)
let world: World
let own: Browser
let goals: readonly string[]
beforeAll(async () => {
  world = await aWorld()
  await setUpByRows(world, DAVID)
  own = await world.as(DAVID)
  await sent(own, at('/ask'), { ...boxes('meetOn', world.today), how: 'home' })
  goals = goalsOn((await own.get(at('/say'))).text, 'progress')
})
afterAll(() => world.close())

test('a worker lends a device for what is said before a review, after their own side', async () => {
  const device = await world.as(PRIYA)
  expect((await device.get(at('/hand-over'))).text).toContain('There is nothing to hand over now')
  const refused = await forced(world, device, at('/hand-over'), { pin: '2468' })
  expect(refused.status).toBe(422)
  await sent(device, at('/say-as-worker'), forGoals(goals, { progress: 'not-yet', words: 'MARZIPAN' }))
  await sent(device, at('/hand-over'), { pin: '2468' })

  const page = await device.get(at('/passed'))
  expect(page.text).toContain('Hello David')
  expect(page.text).not.toContain('MARZIPAN')
  const empty = await device.send(at('/passed'), {})
  expect(empty.status).toBe(422)
  await sent(device, at('/passed'), forGoals(goals, { progress: 'met', words: 'I get out more' }))
  expect((await device.get(at('/passed'))).location).toBe(at('/passed/back'))
  expect((await device.send(at('/passed/back'), { pin: '1111' })).location).toBe(at('/passed/back'))
  expect((await device.send(at('/passed/back'), { pin: '2468' })).location).toBe(at('?done=device-back'))

  // It is the person's own word: nobody asks them whether it sounds like them, and nobody types over it.
  const both = (await device.get(at('/together'))).text
  for (const words of ['I get out more', 'MARZIPAN']) expect(both).toContain(words)
  expect((await own.get(at(''))).text).not.toContain('Say whether it sounds like you')
  expect((await forced(world, device, at('/hand-over'), { pin: '2468' })).status).toBe(422)
  expect(await rowsIn(world, 1, 'select how from review_preparation where side = $1', ['person'])).toEqual([
    { how: 'passed-device' },
  ])
  expect(world.bugs).toEqual([])
})

test('never: a device lent for a review opens anything but what the person says before it', async () => {
  const device = await world.as(PRIYA)
  await sent(own, at('/take-back'), {})
  await sent(device, at('/hand-over'), { pin: '1357' })
  for (const path of ['', '/review', '/review/together', '/needs/passed', '/needs/passed/back', '/ending', '/plan'])
    expect([path, (await device.get(on(DAVID, path))).location]).toEqual([path, at('/passed')])
  expect((await device.get('/eastmarsh/caseload')).location).toBe(at('/passed'))
  expect((await device.get(on('eastmarsh/anne', '/review/passed'))).status).toBe(404)
  for (const browser of [own, await world.as(PRIYA), await world.as('eastmarsh/owen')])
    expect((await browser.get(at('/passed'))).status).toBe(404)
  // Stopped: nothing that was chosen is kept, and the page is blank.
  const before = await rowsIn(world, 1, 'select count(*) from review_preparation')
  await sent(device, at('/passed'), { stop: 'yes' })
  expect((await device.get(at('/passed'))).location).toBe(at('/passed/back'))
  expect(await rowsIn(world, 1, 'select count(*) from review_preparation')).toEqual(before)
  expect(await rowsIn(world, 1, 'select passed_for from session where passed_budget = $1', [budgetOf(DAVID)])).toEqual([
    { passed_for: 'passed-review' },
  ])
})
