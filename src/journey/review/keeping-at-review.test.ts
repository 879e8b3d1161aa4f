import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { boxes } from '#test/steps/plan.ts'
import { reviewed } from '#test/steps/review.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

test('at the first review each side is offered its own questions on keeping the good of each line', async () => {
  await setUpByRows(world, 'eastmarsh/david', { kind: 'maintenance' })
  const [david, priya] = [await world.as('eastmarsh/david'), await world.as('eastmarsh/priya')]
  const at = (path: string) => on('eastmarsh/david', path)
  expect((await david.get(at('/review'))).text).not.toContain('keeping-it')
  const planned = await priya.send(at('/review/ask'), {
    kind: 'planned',
    ...boxes('meetOn', addDays(world.today, 3)),
    ...{ how: 'cafe', place: 'The Corner, Mill Road', reasons: 'David was in hospital in the weeks before.' },
  })
  expect(planned.location).toBe(at('/review?done=asked'))
  const page = (await david.get(at('/review'))).text
  expect(page).toContain('How will you keep the good of this?')
  expect(page).toContain('You can leave any of this.')
  const link = /href="([^"]*\/keeping-it)"/.exec(page)?.[1] ?? ''
  expect((await david.send(link, { atRisk: 'My calm' })).status).toBe(303)
  expect((await david.get(at('/review'))).text).toContain(': you have written something')
  const theirs = (await priya.get(at('/review'))).text
  expect(theirs).toContain('How could the good of it last?')
  expect(theirs).toContain(`${link}-as-worker"`)
  expect(theirs).not.toContain('you have written something')
  expect(world.bugs).toEqual([])
})

test('once a review was held, the page asks it no more', async () => {
  await setUpByRows(world, 'eastmarsh/anne')
  await reviewed(world)
  expect((await (await world.as('eastmarsh/anne')).get(on('eastmarsh/anne', '/review'))).text).not.toContain(
    'keeping-it',
  )
  expect(world.bugs).toEqual([])
})
