import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, sayDate } from '#core/day.ts'
import { approved } from '#test/steps/decision.ts'
import { paid } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { at, firstStep, proposed, sent, wished } from './taper.test-kit.ts'

const anne = 'eastmarsh/anne'
const change = (path = '') => on(anne, `/spending/change${path}`)
let world: World
let her: Browser
let priya: Browser
beforeAll(async () => {
  world = await aWorld()
  ;[her, priya] = [await world.as(anne), await world.as('eastmarsh/priya')]
  await approved(world)
  await paid(world, { upTo: addDays(world.today, 9) })
})
afterAll(() => world.close())

const id = async (text: string): Promise<string> => (await rowsIn<{ id: string }>(world, 1, text))[0]?.id ?? ''

test('steps down that are still to come end with another use; each is told before their yes, and agrees anew', async () => {
  const path = await proposed(world, 'eastmarsh/priya', anne)
  await sent(her.send(`${path}/answer`, { said: 'yes', words: '' }))
  await wished(world, anne)
  await sent(priya.send(`${path}/lay`, {}))
  expect((await her.get(path)).text).toContain('Both said yes. The first step comes on')

  const lineId = await id('select line_id as id from agreement_line limit 1')
  await sent(her.send(change('/other-use'), { lineId, words: 'Swimming' }))
  const request = await id('select request_id as id from change_asked limit 1')
  const told = `end with this. The next one would have come on ${sayDate(firstStep(world.today))}`
  const answering = (await priya.get(change(`/${request}/answer`))).text
  expect(answering).toContain(told)
  expect(answering).toContain('£40.00 a week becomes £62.00')
  const use = { what: 'Swimming lessons', provider: 'The pool', goal: '' }
  await sent(priya.send(change(`/${request}/answer`), { answer: 'yes', words: 'That is fine', ...use }))
  // The pounds that she reads before her yes are those that come of it: no step, so more than with them.
  const asked = (await her.get(change(`/${request}/begin`))).text
  expect(asked).toContain(told)
  expect(asked).toContain('£40.00 a week becomes £62.00')
  expect(asked).not.toContain('No week of the next half year comes to more or less')
  expect((await her.get(on(anne, '/plan/start-change'))).text).toContain(told)
  await sent(her.send(change(`/${request}/begin`), { begins: 'yes', words: '' }))

  expect(await id('select words as id from change_started')).toContain(told)
  const after = (await her.get(path)).text
  expect(after).toContain(
    `What it was for, or its amount, changed on ${sayDate(world.today)}. So no further step comes.`,
  )
  expect(after).toContain('(does not come)')
  expect(after).not.toContain('The first step comes on')
  for (const deed of ['/hard-week', '/stay', '/step-back', '/drop'])
    expect((await her.send(`${path}${deed}`, {})).status, deed).toBe(422)
  // What it is for now is what steps can be agreed for, at what it pays.
  const propose = (await priya.get(at(anne, '/propose'))).text
  expect(propose).toContain('Swimming lessons')
  expect([...propose.matchAll(/name="line"/g)]).toHaveLength(1)
  const [now] = await rowsIn(
    world,
    1,
    'select amount_pence::int as pence from agreement_line order by from_day desc limit 1',
  )
  expect(now).toEqual({ pence: 6200 })
  expect(world.bugs).toEqual([])
})
