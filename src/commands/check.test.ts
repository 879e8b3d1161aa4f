import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, day, mondayOf } from '#core/day.ts'
import { openPool, type Pool } from '#db/transaction.ts'
import { approvedPlan, childcare } from '#journey/money/approved.test-kit.ts'
import { paid } from '#test/steps/money.ts'
import { aWorld, type World } from '#test/world.ts'
import { anEnd, FAULTS, UNENDED } from './check.test-kit.ts'
import { checkAll, sayCheck } from './check.ts'

let world: World
let owner: pg.Client
beforeAll(async () => {
  world = await aWorld()
  const from = addDays(mondayOf(day(world.today)), -7)
  await approvedPlan(world, 'eastmarsh/anne', { lines: [{ ...childcare(world.today), from }] })
  await paid(world)
  owner = new pg.Client({ connectionString: world.ownerUrl })
  await owner.connect()
  await owner.query("set app.authority = '1'")
})
afterAll(async () => {
  await owner.end()
  await world.close()
})

const says = async (pool: Pool = world.pool) => (await checkAll(pool)).found.map(({ says }) => says)

test('all is well on what the pages made', async () => {
  expect(sayCheck(await checkAll(world.pool))).toEqual([
    expect.stringMatching(/^All is well: \d+ checks on 2 councils\.$/),
  ])
})

describe('a planted fault is found', () => {
  test.each(FAULTS)('%s', async (name, plant, undo, expected) => {
    if (name === 'a reference without the council') await owner.query('create table planted_too (id int primary key)')
    for (const text of plant) await owner.query(text)
    const found = await says()
    for (const text of undo) await owner.query(text)
    expect(
      found.some((one) => one.startsWith(expected)),
      found.join('\n'),
    ).toBe(true)
    expect(await says()).toEqual([])
  })

  test('the role may go round the walls', async () => {
    const pool = openPool(world.ownerUrl, 1)
    expect((await says(pool)).some((one) => one.startsWith('The role that we sign in as owns nothing'))).toBe(true)
    await pool.end()
  })
})

test('an ending made after the approval, or taken back before it, is no fault', async () => {
  for (const text of [UNENDED[0], anEnd("'2020-01-01'", "'2999-01-01'"), UNENDED[1]]) await owner.query(text)
  expect(await says()).toEqual([])
  await owner.query("delete from overlay where reason = 'planted'")
})

test('many findings are cut short, and none is lost from the count', () => {
  const whats = Array.from({ length: 23 }, (_, index) => `row ${index}`)
  const said = sayCheck({ found: [{ council: 'Eastmarsh Council', says: 'A is B', whats }], checks: 1, councils: 1 })
  expect(said[0]).toBe('Does not hold in Eastmarsh Council: A is B.')
  expect(said).toHaveLength(22)
  expect(said.at(-1)).toBe('  and 3 more')
})
