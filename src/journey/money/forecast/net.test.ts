import { afterAll, beforeAll, expect, test } from 'vitest'
import { day, daysBetween } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, type World } from '#test/world.ts'
import { paysBy } from '../contribution/contribution.test-kit.ts'
import { financialYearOf } from './forecast.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

test('what is kept of payments has not gone out, and will not: the year comes out net of it', async () => {
  const anne = await setUpByRows(world, 'eastmarsh/anne', { daysAgo: 7 })
  const year = financialYearOf(day(world.today))
  const farah = await world.as('eastmarsh/farah')
  const toCome = async () => {
    const text = (await farah.get('/eastmarsh/finance')).text
    return BigInt((/£([\d,.]+) is agreed and still to come/.exec(text)?.[1] ?? '').replaceAll(/[,.]/g, ''))
  }
  const gross = await toCome()
  const weeks = Math.floor((daysBetween(day(world.today), year.to) + 7) / 7)
  expect(gross).toBe(BigInt(6200 * weeks))
  await paysBy(world, { contributions: 'net' })
  await rowsIn(
    world,
    1,
    'insert into contribution (budget_id, weekly_pence, from_day, recorded_by, recorded_on) values ($1, 1000, $2, $3, $2)',
    [anne.budget, world.today, idOf('eastmarsh/farah')],
  )
  expect(await toCome()).toBe(BigInt(5200 * weeks))
})
