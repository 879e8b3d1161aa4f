import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idOf } from '#demo/councils.ts'
import { DEMO_PASSWORD } from '#demo/load.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { atOnce, aWorld, hiddenOf, on, type World } from '#test/world.ts'
import { hashPassword } from './deeds.ts'
import { DELAY_MAX_MS, delayAfter, FAILS_BEFORE_DELAY, sessionLimits, TRIES_AT_ONCE } from './rules.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
  await rowsIn(world, 1, 'update human set password_hash = $1 where human_id = $2', [
    await hashPassword(DEMO_PASSWORD),
    idOf('eastmarsh/anne'),
  ])
})
afterAll(() => world.close())

const path = '/eastmarsh/sign-in'
const signIn = (email: string, password: string, more: Record<string, string> = {}) =>
  world.nobody().send(path, { email, password, ...more })
const cookieIn = (seen: { headers: Record<string, unknown> }): string => String(seen.headers['set-cookie'])

describe('signing in', () => {
  test('with e-mail and password leads to the first page, with a cookie that scripts cannot read', async () => {
    const seen = await signIn(' Anne@Eastmarsh.example ', DEMO_PASSWORD)
    expect(seen.location).toBe('/eastmarsh/home')
    expect(cookieIn(seen)).toMatch(/^footing=1\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  })
  test.each([
    ['a wrong password', 'anne@eastmarsh.example', 'nope'],
    ['an unknown address', 'nobody@eastmarsh.example', DEMO_PASSWORD],
    ['somebody without a password', 'priya@eastmarsh.example', DEMO_PASSWORD],
    ['nothing', '', ''],
    ['a NUL', 'anne@eastmarsh.example\0', DEMO_PASSWORD],
  ])('%s gets the same answer, and the address stays typed', async (_, email, password) => {
    const seen = await signIn(email, password)
    expect(seen.status).toBe(422)
    expect(seen.text).toContain('do not go together')
    expect(seen.headers['set-cookie']).toBeUndefined()
    expect(seen.text).not.toContain(`value="${DEMO_PASSWORD}"`)
  })
  test.each([
    ['//evil.example', '/eastmarsh/home'],
    ['/eastmarsh//evil.example', '/eastmarsh/home'],
    ['https://evil.example', '/eastmarsh/home'],
    ['/northcliffe/home', '/eastmarsh/home'],
    ['/eastmarsh/budgets', '/eastmarsh/budgets'],
  ])('goes on to %s only within this council', async (next, to) => {
    expect((await signIn('anne@eastmarsh.example', DEMO_PASSWORD, { next })).location).toBe(to)
  })
  test('from another site does nothing', async () => {
    const seen = await world
      .nobody()
      .post(path, { email: 'anne@eastmarsh.example', password: DEMO_PASSWORD }, { origin: 'https://evil.example' })
    expect(seen.status).toBe(403)
  })
})

test.each(['/eastmarsh/exit', '/eastmarsh/sign-out'])(
  '%s ends the session: the next request is signed out',
  async (leave) => {
    const her = await world.as('eastmarsh/anne')
    expect((await her.get(on('eastmarsh/anne'))).status).toBe(200)
    const left = await her.get(leave)
    expect(cookieIn(left)).toContain('Max-Age=0')
    if (leave.endsWith('exit')) expect(left.location).toBe('https://www.bbc.co.uk/weather')
    expect((await her.get(on('eastmarsh/anne'))).location).toContain('/eastmarsh/sign-in')
  },
)

test('signing in ends the session that this browser had; everywhere ends all of them', async () => {
  const old = await world.as('eastmarsh/anne')
  const elsewhere = await world.as('eastmarsh/anne')
  const { key = '' } = hiddenOf((await old.get(path)).text, path)
  const again = await old.post(path, { key, email: 'anne@eastmarsh.example', password: DEMO_PASSWORD })
  expect(again.status).toBe(303)
  expect((await old.get(on('eastmarsh/anne'))).location).toContain('/eastmarsh/sign-in')
  expect((await elsewhere.get(on('eastmarsh/anne'))).status).toBe(200)

  const here = await world.as('eastmarsh/anne')
  const arthur = await world.as('eastmarsh/arthur')
  expect((await here.get(on('eastmarsh/anne'))).text).toContain('Sign out everywhere')
  const left = await here.send('/eastmarsh/sign-out/everywhere', {})
  expect([left.status, left.text]).toEqual([200, expect.stringContaining('You are signed out')])
  for (const one of [here, elsewhere])
    expect((await one.get(on('eastmarsh/anne'))).location).toContain('/eastmarsh/sign-in')
  expect((await arthur.get(on('eastmarsh/arthur'))).status).toBe(200)
})

test('in the demo nobody has a password: one tap goes on as the same person, with what they typed', async () => {
  const hers = await world.as('eastmarsh/hazel')
  const typed = { email: 'hazel@new.example' }
  const send = await hers.ready(on('eastmarsh/hazel', '/sign-in-address'), typed)
  await hers.get('/eastmarsh/sign-out')
  const away = await send()
  expect([away.status, away.text.includes('Go on as before')]).toEqual([401, true])
  const demo = '/eastmarsh/demo'
  const back = await world.nobody().post(demo, hiddenOf(away.text, demo))
  expect(back.text).toContain(typed.email)
  expect(cookieIn(back)).toMatch(/^footing=/)
  const { kept: _kept, ...without } = hiddenOf(away.text, demo)
  expect((await world.nobody().post(demo, without)).location).toBe(demo)
  expect((await world.nobody().get('/eastmarsh/sign-in')).text).toContain('Choose who you want to be')
})

describe('limits', () => {
  test('tries at the same moment see each other: some are slowed down, the others are not made', async () => {
    const wrong = { email: 'arthur@eastmarsh.example', password: 'no' }
    const tries = await atOnce(Array.from({ length: 12 }, () => world.nobody().ready(path, wrong)))
    const busy = tries.filter(({ text }) => text.includes('Many tries are going on'))
    expect(busy.length).toBeGreaterThanOrEqual(12 - TRIES_AT_ONCE - 1)
    const counted = await rowsIn(
      world,
      1,
      `select from sign_in_try where not worked and tried_at > now() - interval '1 minute'`,
    )
    expect(counted.length).toBeGreaterThanOrEqual(12 - busy.length)
    const began = performance.now()
    await signIn('arthur@eastmarsh.example', 'no')
    expect(performance.now() - began).toBeGreaterThan(delayAfter(FAILS_BEFORE_DELAY) * 0.9)
  })
  test('guessing slows down, doubles, and has an end', () => {
    expect(delayAfter(FAILS_BEFORE_DELAY - 1)).toBe(0)
    expect([5, 6, 7, 8, 9, 50].map(delayAfter)).toEqual([500, 1000, 2000, 4000, 8000, DELAY_MAX_MS])
  })
  test('staff have longer sessions than people on shared phones', () => {
    expect(sessionLimits(['person'])).toEqual({ idleMinutes: 10, hours: 12 })
    expect(sessionLimits(['carer'])).toEqual({ idleMinutes: 10, hours: 12 })
    expect(sessionLimits(['person', 'worker'])).toEqual({ idleMinutes: 15, hours: 12 })
  })
})
