import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#core/id.ts'
import { budgetOf } from '#demo/found.ts'
import { paid } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { endPayments } from '../agreement/deeds.ts'
import { approvedPlan } from '../approved.test-kit.ts'
import { doing } from '../deed.test-kit.ts'
import { recordReturned, recordSpent } from './deeds.ts'

let world: World
let [annes, davids] = ['', '']
const anne = 'eastmarsh/anne'
const SPEND = ['money', 'record-spent'] as const
const TAKE_BACK = ['money', 'take-back'] as const
const END = ['money', 'end-payments'] as const

const lineOf = async (person: string): Promise<string> => {
  const text = 'select line_id from agreement_line where budget_id = $1'
  const [row] = await rowsIn<{ line_id: string }>(world, 1, text, [budgetOf(person)])
  return row?.line_id ?? ''
}
const spend = (lineId: string, amountPence: bigint, key = newId()) =>
  doing(world, anne, SPEND, (tx, permit) => recordSpent(tx, permit, { key, lineId, amountPence, on: permit.today }))
const back = (amountPence: bigint, key = newId()) =>
  doing(world, 'eastmarsh/farah', TAKE_BACK, (tx, permit) =>
    recordReturned(tx, permit, { key, amountPence, on: permit.today }),
  )
const page = async () => (await (await world.as(anne)).get(on(anne, '/money'))).text

beforeAll(async () => {
  world = await aWorld()
  for (const person of [anne, 'eastmarsh/david']) {
    await approvedPlan(world, person)
    await paid(world, { person })
  }
  ;[annes, davids] = [await lineOf(anne), await lineOf('eastmarsh/david')]
})
afterAll(() => world.close())

test('something bought counts once, on a line of this budget alone', async () => {
  const key = newId()
  expect([await spend(annes, 5800n, key), await spend(annes, 5800n, key)]).toEqual(['done', 'done'])
  expect(await page()).toContain('Written down as spent: £58.00. Left: £4.00.')
  expect(await spend(davids, 100n)).toEqual(['not-one-of-these'])
  await expect(spend(annes, 0n)).rejects.toThrow('above zero')
})

test('money comes back from what is held, once; more may be spent than is held, and that is said kindly', async () => {
  expect(await back(401n)).toEqual(['more-than-is-held'])
  const key = newId()
  expect([await back(400n, key), await back(400n, key)]).toEqual(['done', ['more-than-is-held']])
  expect(await spend(annes, 1000n)).toBe('done')
  expect(await page()).toContain('£10.00 more than was paid so far. Tell your worker')
})

test('what is not set up cannot be ended, and nobody else may end it', async () => {
  const ending = { lastDay: world.today, reason: 'It is over' }
  const end = (key: string, person: string) =>
    doing(world, key, END, (tx, permit) => endPayments(tx, permit, ending), person)
  // A manager reaches who has sent a plan; Helen has none, so nothing can be ended there.
  expect(await end('eastmarsh/grace', 'eastmarsh/helen')).toBe('not-allowed')
  expect(await end('eastmarsh/priya', 'eastmarsh/helen')).toBe('not-allowed')
  expect(await end(anne, anne)).toBe('not-allowed')
})
