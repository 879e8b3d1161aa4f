import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { approvedPlan, childcare } from '#journey/money/approved.test-kit.ts'
import { forced } from '#test/forced.ts'
import { paid } from '#test/steps/money.ts'
import { csvOf, statementSent } from '#test/steps/statements.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
let her: Browser
const anne = (path: string) => on('eastmarsh/anne', path)
const ago = (days: number): string => addDays(world.today, -days).split('-').reverse().join('/')
const fileIn = (location: string | undefined): string => /statements\/([0-9a-f-]{36})/.exec(location ?? '')?.[1] ?? ''

beforeAll(async () => {
  world = await aWorld()
  her = await world.as('eastmarsh/anne')
  const lines = [{ ...childcare(world.today), what: 'childcare', from: addDays(world.today, -3) }]
  await approvedPlan(world, 'eastmarsh/anne', { lines })
  await paid(world, { upTo: world.today })
})
afterAll(() => world.close())

test('never: a statement of a person shown under another, or to finance', async () => {
  const file = fileIn((await statementSent(world, csvOf([[ago(7), 'ANNE ONLY', '5.00', '']]))).location)
  expect((await her.get(anne(`/statements/${file}`))).status).toBe(200)
  const arthur = await world.as('eastmarsh/arthur')
  expect((await arthur.get(on('eastmarsh/arthur', `/statements/${file}`))).status).toBe(404)
  expect((await arthur.get(anne(`/statements/${file}`))).status).toBe(404)
  expect((await forced(world, arthur, on('eastmarsh/arthur', `/statements/${file}/undo`))).status).toBe(404)
  const farah = await world.as('eastmarsh/farah')
  expect((await farah.get(anne(`/statements/${file}`))).status).toBe(404)
  expect((await farah.get(anne('/statements/rows'))).text).not.toContain('ANNE ONLY')
  const priya = await world.as('eastmarsh/priya')
  expect((await priya.get(anne(`/statements/${file}`))).status).toBe(200)
})

test('never: what is nothing of the budget told to others, on the timeline that they may read', async () => {
  const file = fileIn((await statementSent(world, csvOf([[ago(6), 'A PRIVATE THING', '7.77', '']]))).location)
  const sent = await her.send(anne(`/statements/rows/${file}/2`), { is: 'not' })
  expect(sent.status).toBe(303)
  const timeline = (await her.get(anne('/timeline'))).text
  expect(timeline).toContain('sent a bank statement')
  expect(timeline).not.toMatch(/PRIVATE THING|7\.77|nothing of this budget/)
})
