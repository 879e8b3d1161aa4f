import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { get, post } from '../access/browse.ts'
import { type AccessWorld, anAccessWorld } from '../access/principals.ts'
import { listed } from '../access/routes.ts'
import { aWorld, type Seen } from '../world.ts'
import { pathIn, sceneOf, whoMay } from './scene.ts'

let world: AccessWorld
beforeAll(async () => {
  world = await anAccessWorld()
})
afterAll(() => world.end())

const scene = () => sceneOf(world)

// Written out here once more, apart from the program, as a reviewer would wish to read it.
const PAGE_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
const FILE_CSP = "default-src 'none'; sandbox"
const ALWAYS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'geolocation=(), microphone=(), payment=(), usb=()',
}
const CACHED = /^\/[^/]+\/(?:brand-[^/]+\.css|icon\.svg)$|^\/assets\//

/** What is wrong with the headers of an answer. */
function headerFaults(
  path: string,
  { headers, status = 200 }: { headers: Seen['headers']; status?: number },
): string[] {
  const isFile = headers['content-disposition'] !== undefined
  const expected: Record<string, string> = {
    ...ALWAYS,
    'content-security-policy': isFile ? FILE_CSP : PAGE_CSP,
    'cache-control': CACHED.test(path) && status === 200 ? 'public, max-age=31536000, immutable' : 'no-store',
  }
  const wrong = Object.entries(expected).filter(([name, value]) => headers[name] !== value)
  const chatty = ['server', 'x-powered-by'].filter((name) => headers[name] !== undefined)
  return [
    ...wrong.map(([name]) => `${path}: ${name} is ${headers[name]}`),
    ...chatty.map((name) => `${path} tells ${name}`),
  ]
}

describe('headers', () => {
  test('of every route, for nobody and for somebody who may', async () => {
    const wrong: string[] = []
    let answers = 0
    for (const route of listed) {
      const path = pathIn(scene(), route)
      const may = route.resource === 'open' ? undefined : await whoMay(route, scene())
      for (const cookie of ['', may?.cookie ?? world.here.person.cookie]) {
        // Both end the session that asks; their own tests are below.
        if (cookie !== '' && /sign-out|exit/.test(path)) continue
        const seen = route.method === 'GET' ? await get(world, path, cookie) : await post(world, path, {}, cookie)
        answers += 1
        wrong.push(...headerFaults(path, seen))
      }
    }
    expect(wrong).toEqual([])
    expect(answers).toBeGreaterThan(listed.length)
  })

  test('of what stands outside the list, and of every kind of trouble', async () => {
    const { cookie } = world.here.person
    const wrong: string[] = []
    const ask = async (method: 'GET' | 'POST' | 'PUT' | 'OPTIONS', url: string, more: object = {}) => {
      const answer = await world.app.inject({ method, url, headers: { host: 'footing.test', cookie }, ...more })
      wrong.push(...headerFaults(url, { headers: answer.headers, status: answer.statusCode }))
      return answer.statusCode
    }
    expect(await ask('GET', '/')).toBe(303)
    expect(await ask('GET', '/health')).toBe(200)
    expect(await ask('GET', '/demo')).toBe(303)
    expect(await ask('GET', '/demo/clock')).toBe(303)
    expect(await ask('GET', '/assets/manifest.json')).toBe(200)
    expect(await ask('GET', '/assets/nothing.css')).toBe(404)
    expect(await ask('GET', '/nowhere')).toBe(404)
    expect(await ask('GET', '/nowhere/home')).toBe(404)
    expect(await ask('GET', '/eastmarsh/nowhere')).toBe(404)
    expect(await ask('PUT', '/eastmarsh/home')).toBe(404)
    expect(await ask('OPTIONS', '/eastmarsh/home')).toBe(404)
    const form = '/eastmarsh/sign-in'
    expect(await ask('POST', form, { payload: 'x', headers: { 'content-type': 'text/plain' } })).toBe(415)
    const huge = { payload: 'x'.repeat(2 ** 21), headers: { 'content-type': 'application/x-www-form-urlencoded' } }
    expect(await ask('POST', form, huge)).toBe(413)
    await world.root.query('revoke insert on audit_entry from footing_app')
    expect(await ask('GET', `/eastmarsh/budgets/${world.budgets.own}`)).toBe(500)
    await world.root.query('grant insert on audit_entry to footing_app')
    expect(wrong).toEqual([])
  })

  test('a fault is found: a header missing, another value, a page that may be kept', () => {
    const good = { ...ALWAYS, 'content-security-policy': PAGE_CSP, 'cache-control': 'no-store' }
    expect(headerFaults('/eastmarsh/home', { headers: good })).toEqual([])
    for (const bad of [
      { ...good, 'x-content-type-options': undefined },
      { ...good, 'content-security-policy': `${PAGE_CSP}; script-src 'unsafe-inline'` },
      { ...good, 'cache-control': 'private' },
      { ...good, 'x-powered-by': 'us' },
    ])
      expect(headerFaults('/eastmarsh/home', { headers: bad })).toHaveLength(1)
  })

  test('in production the browser is held to https, and cookies to this host', async () => {
    const production = await aWorld({ mode: 'production' })
    try {
      const seen = await get(production, '/eastmarsh/sign-out')
      expect(seen.headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
      expect(seen.headers['set-cookie']).toBe('__Host-footing=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure')
    } finally {
      await production.close()
    }
  })
})
