import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { approvedPlan, childcare } from '#journey/money/approved.test-kit.ts'
import { paid } from '#test/steps/money.ts'
import { bought } from '#test/steps/spending.ts'
import { csvOf, statementSent } from '#test/steps/statements.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
let her: Browser
const anne = (path: string) => on('eastmarsh/anne', path)

beforeAll(async () => {
  world = await aWorld()
  her = await world.as('eastmarsh/anne')
  const lines = [{ ...childcare(world.today), what: 'childcare', from: addDays(world.today, -3) }]
  await approvedPlan(world, 'eastmarsh/anne', { lines })
  await paid(world, { upTo: world.today })
  await bought(world, 'eastmarsh/anne', { what: 'an afternoon', amount: '20.00' })
})
afterAll(() => world.close())

test('a row that was another file’s in other words is settled when that file is taken back', async () => {
  const day = world.today.split('-').reverse().join('/')
  const first = await statementSent(world, csvOf([[day, 'LITTLE ACORNS', '20.00', '']]))
  const alike = csvOf([[day, 'Acorns Nursery Ltd', '20.00', '']])
  await statementSent(world, alike, { fields: { alike: 'leave-out' } })
  const settled = async () => (await her.get(anne('/statements/settled'))).text
  expect(await settled()).toContain('LITTLE ACORNS')
  expect(await settled()).not.toContain('Acorns Nursery')
  const file = /statements\/([0-9a-f-]{36})/.exec(first.location ?? '')?.[1] ?? ''
  expect((await her.send(anne(`/statements/${file}/undo`), {})).status).toBe(303)
  expect(await settled()).not.toContain('LITTLE ACORNS')
  expect(await settled()).toContain('Acorns Nursery')
})
