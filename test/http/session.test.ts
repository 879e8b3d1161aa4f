import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#access/role.ts'
import { get, keyFor, post } from '../access/browse.ts'
import { type AccessWorld, anAccessWorld, type SignedIn } from '../access/principals.ts'
import { listed, triedHere } from '../access/routes.ts'
import { watchWrites } from '../access/written.ts'
import { effectsIn, LEFT_BY_A_REQUEST, nameOf, pathIn, sceneOf, whoMay } from './scene.ts'

let world: AccessWorld
beforeAll(async () => {
  world = await anAccessWorld()
})
afterAll(() => world.end())

const scene = () => sceneOf(world)

describe('a GET', { timeout: 300_000 }, () => {
  test('writes nothing but audit and last-seen, on every route', async () => {
    const watch = await watchWrites(world.root, LEFT_BY_A_REQUEST)
    const wrong: string[] = []
    for (const route of triedHere(
      listed.filter(({ method, path }) => method === 'GET' && !/sign-out|exit/.test(path)),
    )) {
      const who = (await whoMay(route, scene())) ?? world.here.worker
      await get(world, pathIn(scene(), route), who.cookie)
      await get(world, `${pathIn(scene(), route)}?done=x&next=/eastmarsh/home&answer=accepted&key=x`, who.cookie)
      const written = await watch.written()
      if (written.length > 0) wrong.push(`${nameOf(route)} wrote ${written.join(', ')}`)
    }
    expect(wrong).toEqual([])
  })

  test('of exit and sign-out ends that session, and writes nothing else', async () => {
    for (const leave of ['exit', 'sign-out']) {
      const one = await world.signIn('eastmarsh', world.here.person.human)
      const two = await world.signIn('eastmarsh', world.here.person.human)
      const before = await effectsIn(world)
      const seen = await get(world, `/eastmarsh/${leave}`, one.cookie)
      expect(await effectsIn(world)).toEqual(before)
      expect(seen.headers['set-cookie']).toContain('Max-Age=0')
      if (leave === 'exit') expect([seen.status, seen.location]).toEqual([303, 'https://www.bbc.co.uk/weather'])
      expect(await signedIn(one)).toBe(false)
      expect(await signedIn(two)).toBe(true)
    }
  })
})

const signedIn = async ({ cookie }: SignedIn): Promise<boolean> =>
  !((await get(world, '/eastmarsh/home', cookie)).location ?? '').includes('/sign-in')

describe('a session', () => {
  const onSession = (who: SignedIn, set: string) =>
    world.root.query(`update session set ${set} where human_id = $1 and authority_id = $2`, [
      who.human,
      who.authorityId,
    ])
  const fresh = (role: Role) => world.signIn('eastmarsh', world.here[role].human)

  test.each<[string, Role, string]>([
    ['revoked', 'analyst', 'ended_at = now()'],
    ['past its last hour', 'analyst', "ends_at = now() - interval '1 second'"],
    ['of staff, idle for more than 15 minutes', 'analyst', "seen_at = now() - interval '15 minutes 1 second'"],
    ['of a carer, idle for more than 10 minutes', 'carer', "seen_at = now() - interval '10 minutes 1 second'"],
  ])('%s, is refused at the next request, page and form', async (_, role, set) => {
    const who = await fresh(role)
    expect(await signedIn(who)).toBe(true)
    await onSession(who, set)
    expect(await signedIn(who)).toBe(false)
    const path = `/eastmarsh/budgets/${world.budgets.own}/offer/answer`
    expect((await post(world, path, { key: keyFor(world, 1, who.token, path) }, who.cookie)).status).toBe(401)
    await onSession(who, "ended_at = null, seen_at = now(), ends_at = now() + interval '1 hour'")
  })

  test('that is in use stays, and its last-seen moves', async () => {
    const who = await fresh('administrator')
    await onSession(who, "seen_at = now() - interval '14 minutes'")
    expect(await signedIn(who)).toBe(true)
    const { rows } = await world.root.query(
      "select min(now() - seen_at) < interval '1 minute' as seen from session where human_id = $1",
      [who.human],
    )
    expect(rows).toEqual([{ seen: true }])
  })

  test('lasts at most 12 hours, and 15 or 10 idle minutes', async () => {
    const limits = async (role: Role) => {
      const who = await fresh(role)
      const { rows } = await world.root.query(
        "select idle_minutes, ends_at - started_at = interval '12 hours' as twelve from session where human_id = $1 order by started_at desc limit 1",
        [who.human],
      )
      return rows[0]
    }
    expect(await limits('finance-officer')).toEqual({ idle_minutes: 15, twelve: true })
    expect(await limits('person')).toEqual({ idle_minutes: 10, twelve: true })
    expect(await limits('carer')).toEqual({ idle_minutes: 10, twelve: true })
  })

  test('of the other council opens nothing, under its own name or ours', async () => {
    const { token } = world.there.worker
    for (const cookie of [
      `footing=2.${token}`,
      `footing=1.${token}`,
      `__Host-footing=1.${token}`,
      `footing=01.${token}`,
    ])
      expect((await get(world, '/eastmarsh/home', cookie)).location).toContain('/eastmarsh/sign-in')
  })

  test('ends with the role: what a role gave is gone at the next request', async () => {
    const who = world.here['panel-member']
    const page = () => get(world, '/eastmarsh/panel', who.cookie)
    expect((await page()).status).toBe(200)
    await world.root.query('begin; set local app.authority = 1')
    await world.root.query(
      'insert into role_ended (authority_id, human_id, role, from_day, ended_on, recorded_by) select 1, human_id, role, from_day, $2, human_id from role_held where human_id = $1',
      [who.human, world.today],
    )
    await world.root.query('commit')
    expect((await page()).status).toBe(404)
    await world.root.query('delete from role_ended where human_id = $1', [who.human])
    expect((await page()).status).toBe(200)
  })
})
