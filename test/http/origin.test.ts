import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keyFor, post } from '../access/browse.ts'
import { type AccessWorld, anAccessWorld } from '../access/principals.ts'
import { listed } from '../access/routes.ts'
import { effectsIn, goodForm, nameOf, pathIn, sceneOf } from './scene.ts'

let world: AccessWorld
beforeAll(async () => {
  world = await anAccessWorld()
})
afterAll(() => world.end())

const scene = () => sceneOf(world)
const posts = listed.filter(({ method }) => method === 'POST')

/** A question that is a POST so that its words stand in no address; the effects below say that it leaves nothing behind. */
const WRITES_NOTHING = new Set(['/:council/can-i-spend'])

describe('a form that we did not draw', { timeout: 300_000 }, () => {
  test('every POST refuses another origin, and a key that is missing, of another session, page or human', async () => {
    const before = await effectsIn(world)
    const wrong: string[] = []
    for (const route of posts) {
      const path = pathIn(scene(), route)
      const good = await goodForm(route, scene())
      const who = good?.who ?? world.here.worker
      const fields = good?.fields ?? { key: [keyFor(world, 1, who.token, path)] }
      const refuse = async (name: string, allowed: number[], body: object, headers: Record<string, string> = {}) => {
        const seen = await post(world, path, body as Record<string, string[]>, who.cookie, headers)
        if (!allowed.includes(seen.status)) wrong.push(`${nameOf(route)} ${name}: ${seen.status}`)
      }
      await refuse('from another origin', [403], fields, { origin: 'https://evil.example' })
      await refuse('from our name at another port', [403], fields, { origin: 'http://footing.test:81' })
      await refuse('from nowhere', [403], fields, { origin: 'null' })
      await refuse('cross-site', [403], fields, { 'sec-fetch-site': 'cross-site' })
      await refuse('from a sister site', [403], fields, { 'sec-fetch-site': 'same-site' })
      if (WRITES_NOTHING.has(route.path)) continue
      const other = world.here[who === world.here.worker ? 'person' : 'worker']
      const keyless = [403, 404, 422]
      await refuse('without a key', keyless, { ...fields, key: [] })
      await refuse('with an empty key', keyless, { ...fields, key: [''] })
      await refuse('with a made-up key', keyless, { ...fields, key: ['00000000-0000-4000-8000-000000000000.AAAA'] })
      await refuse('with a key of another session', keyless, { ...fields, key: [keyFor(world, 1, other.token, path)] })
      await refuse('with a key of another page', keyless, { ...fields, key: [keyFor(world, 1, who.token, `${path}x`)] })
      await refuse('with a key of the other council', keyless, { ...fields, key: [keyFor(world, 2, who.token, path)] })
    }
    expect(wrong).toEqual([])
    expect(await effectsIn(world)).toEqual(before)
  })

  test('a browser that names no origin still needs the key', async () => {
    const path = `/eastmarsh/budgets/${world.budgets.own}/offer/explain`
    const before = await effectsIn(world)
    const seen = await world.app.inject({
      method: 'POST',
      url: path,
      payload: 'whatWasSaid=x',
      headers: {
        cookie: world.here.worker.cookie,
        host: 'footing.test',
        'content-type': 'application/x-www-form-urlencoded',
      },
    })
    expect(seen.statusCode).toBe(422)
    expect(await effectsIn(world)).toEqual(before)
  })
})
