import { afterAll, beforeAll, expect, test } from 'vitest'
import { sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'
import { leftOutCount } from './reads.ts'

let world: World
let anne: Browser
let priya: Browser
const path = on('eastmarsh/anne', '/plan/left-out')

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
})
afterAll(() => world.close())

test('what was wanted and left out is written by either, listed for both, and counted without names', async () => {
  expect((await anne.get(path)).text).toContain('Nothing is written here yet.')
  expect((await anne.send(path, { words: '  ' })).text).toContain('Write what it was')
  const tooLong = await anne.send(path, { words: 'z'.repeat(2001) })
  expect([tooLong.status, tooLong.text.includes('z'.repeat(2001))]).toEqual([422, true])
  const hidden = hiddenOf((await anne.get(path)).text, path)
  const typed = { ...hidden, words: 'A piano <i>' }
  expect((await Promise.all([anne.post(path, typed), anne.post(path, typed)])).map(({ status }) => status)).toEqual([
    303, 303,
  ])
  await sent(priya, path, { words: 'A weekend away, which I thought nobody pays for' })
  const page = (await priya.get(path)).text
  expect(page).toContain('A piano &lt;i>')
  expect(page).toContain('Anne Field, ')
  expect(page).toContain('Priya Shah, ')
  const days = { from: world.today, to: world.today }
  expect(await world.within(1, (tx) => leftOutCount(tx, days))).toEqual({ count: 2, budgets: 1 })
  expect(await world.within(2, (tx) => leftOutCount(tx, days))).toEqual({ count: 0, budgets: 0 })
})

test('the timeline says that something was said, not what; others get nothing; nothing is taken away', async () => {
  const timeline = (await anne.get(on('eastmarsh/anne', '/timeline'))).text
  expect(timeline).toContain('wanted and left out of the plan')
  expect(timeline).not.toContain('piano')
  for (const key of ['eastmarsh/hazel', 'eastmarsh/marcus', 'eastmarsh/farah'])
    expect((await (await world.as(key)).get(path)).status, key).toBe(404)
  await expect(rowsIn(world, 1, 'delete from left_out')).rejects.toThrow(/permission denied/)
  expect(world.bugs).toEqual([])
})
