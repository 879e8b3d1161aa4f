import { afterAll, beforeAll, expect, test } from 'vitest'
import { sayDate } from '#core/day.ts'
import { approved } from '#test/steps/decision.ts'
import { setUp } from '#test/steps/money.ts'
import { ANNES } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { sent } from '../../giving-back/giving-back.test-kit.ts'

const at = (path = '') => on('eastmarsh/anne', `/spending/change${path}`)
let world: World
let her: Browser
let priya: Browser
beforeAll(async () => {
  world = await aWorld()
  her = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  await approved(world)
  await setUp(world)
})
afterAll(() => world.close())

const idOfOnly = async (text: string): Promise<string> => (await rowsIn<{ id: string }>(world, 1, text))[0]?.id ?? ''

test('who it comes from by now goes along where the row changes for another reason, and is said once', async () => {
  const line = await idOfOnly('select line_id as id from agreement_line')
  await sent(her.send(at(`/provider/${line}`), { provider: 'Sunny Days', words: '' }))
  const provider = await idOfOnly('select provider as id from spend_line order by position limit 1')
  await sent(her.send(at('/other-use'), { lineId: line, words: 'Mornings now' }))
  const request = await idOfOnly('select request_id as id from change_asked')
  const what = 'Childcare in the mornings'
  await sent(priya.send(at(`/${request}/answer`), { answer: 'yes', words: 'Fine', what, provider, goal: '' }))
  await sent(her.send(at(`/${request}/begin`), { begins: 'yes', words: '' }))
  const since = `from Sunny Days since ${sayDate(world.today)}`
  expect((await her.get(at())).text).toContain(`${what}: ${since}`)
  // The first row ended before its first day: it is no part of anything, and nothing is bought for it.
  const seen = (await her.get(at())).text
  expect(seen).toContain(`Get it from somebody else: ${what}`)
  expect(seen).not.toContain(`Get it from somebody else: ${ANNES.what}`)
  const record = (await her.get(on('eastmarsh/anne', '/spending/record'))).text
  expect(record).toContain(what)
  expect(record).not.toContain(ANNES.what)
  expect(world.bugs).toEqual([])
})
