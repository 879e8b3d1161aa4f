import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf } from '#demo/councils.ts'
import { setUp } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { approvedPlan } from '../approved.test-kit.ts'

let world: World
let farah: Browser
const her = (path: string) => on('eastmarsh/anne', path)
const CALL = her('/money/payee/call')
const ring = { said: 'yes-mine', alone: 'yes', asked: '' }

beforeAll(async () => {
  world = await aWorld()
  farah = await world.as('eastmarsh/farah')
  await approvedPlan(world, 'eastmarsh/anne')
  await setUp(world)
})
afterAll(() => world.close())

const held = (phone: string, daysAgo: number) =>
  rowsIn(
    world,
    1,
    `insert into phone_said (human_id, phone, how, said_by, typed_by, said_on, typed_on)
     values ($1, $2, 'own-device', $1, $1, $3::date - $4::int, $3::date - $4::int)`,
    [idOf('eastmarsh/anne'), phone, world.today, daysAgo],
  )
const rung = async () => (await rowsIn<{ n: string }>(world, 1, 'select number_rung as n from payee_call'))[0]?.n

test('never: a call about new bank details uses a number that came shortly before them, or after', async () => {
  await held('07700900111', 27)
  expect(await rungAbout()).toContain('The council holds no number for Anne that is old enough')
  await held('01632960001', 28)
  await held('07700900222', 5)
  const anne = await world.as('eastmarsh/anne')
  // Changed in her own session, on the day itself.
  expect((await anne.send(her('/contact/phone'), { phone: '07700 900333' })).status).toBe(303)
  const form = await rungAbout()
  expect(form).toContain('Ring Anne on 01632 960001')
  for (const young of ['900111', '900222', '900333']) expect(form).not.toContain(young)
  expect((await farah.send(CALL, { ...ring, number: '07700900333', held: '07700900333' })).status).toBe(303)
  expect(await rung()).toBe('01632 960001')
  expect(world.bugs).toEqual([])
})

/** The form on which somebody rings about new details of today. */
async function rungAbout(): Promise<string> {
  await farah.send(her('/money/payee'), { accountName: 'K Nobody', sortCode: '089999', accountNumber: '66374958' })
  return (await farah.get(CALL)).text
}

test('where nobody answers on it, somebody asks face to face, and says who and where', async () => {
  await farah.send(her('/money/payee'), { accountName: 'Anne Field', sortCode: '107999', accountNumber: '88837491' })
  expect((await farah.get(CALL)).text).toContain('Asked face to face instead?')
  expect((await farah.send(CALL, { ...ring, asked: 'Priya Shah, at home' })).status).toBe(303)
  const calls = await rowsIn(world, 1, 'select number_rung from payee_call order by payee_id desc limit 1')
  expect(calls).toEqual([{ number_rung: 'face to face: Priya Shah, at home' }])
  expect(world.bugs).toEqual([])
})
