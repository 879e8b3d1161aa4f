import { connect } from 'node:net'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES, type Role } from '#access/role.ts'
import { budgetOf } from '#demo/found.ts'
import { filledIn, formsOf, get, keyFor, post } from './access/browse.ts'
import { type AccessWorld, anAccessWorld, rootOf, type SignedIn, whoHolds } from './access/principals.ts'
import { guarded, type Listed, listed, pathOf } from './access/routes.ts'
import { type Filled, fingerprint, rowsNow } from './access/rows.ts'
import { approved, asked } from './steps/decision.ts'
import { ended } from './steps/ending.ts'
import { checkedIn, checkInsChosen } from './steps/followup.ts'
import { paid } from './steps/money.ts'
import { planWritten } from './steps/plan.ts'
import { reviewed } from './steps/review.ts'
import { bought } from './steps/spending.ts'
import { aWorld, type Seen, type World } from './world.ts'

let world: AccessWorld
beforeAll(async () => {
  world = await anAccessWorld()
})
afterAll(() => world.end())

const nameOf = ({ method, path }: Listed): string => `${method} ${path}`
const ourPath = (route: { path: string }): string => pathOf(route, 'eastmarsh', world.filled.eastmarsh)

/** Somebody whose page answers, and not with "not there": each in turn. */
async function whoMay(route: Listed, scene: Scene = ours()): Promise<SignedIn | undefined> {
  for (const who of scene.humans)
    if ((await get(scene.world, pathOf(route, 'eastmarsh', scene.filled, scene.budget), who.cookie)).status < 404)
      return who
  return undefined
}

/** A world at some point of the journey: its rows, and who is there. */
type Scene = { world: World; filled: Filled; budget?: string; humans: readonly SignedIn[] }
const ours = (): Scene => ({ world, filled: world.filled.eastmarsh, humans: ROLES.map((role) => world.here[role]) })

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
      const path = ourPath(route)
      const may = route.resource === 'open' ? undefined : await whoMay(route)
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

const effects = () => fingerprint(world.root, ['audit_entry', 'session'])
const posts = listed.filter(({ method }) => method === 'POST')

type Good = { who: SignedIn; path: string; fields: Record<string, string[]> }

/** A form with a good key and fields that would be taken, as somebody who may draw it; undefined where nobody draws it now. */
async function goodForm(route: Listed, scene: Scene = ours()): Promise<Good | undefined> {
  const path = pathOf(route, 'eastmarsh', scene.filled, scene.budget)
  const who = await whoMay(route, scene)
  if (who === undefined) return undefined
  const drawn = formsOf((await get(scene.world, path, route.resource === 'open' ? '' : who.cookie)).text)
  const form = drawn.find(({ action }) => action === path)
  return form && { who, path, fields: filledIn(form, scene.world.today) }
}

describe('a form that we did not draw', () => {
  test('every POST refuses another origin, and a key that is missing, of another session, page or human', async () => {
    const before = await effects()
    const wrong: string[] = []
    for (const route of posts) {
      const path = ourPath(route)
      const good = await goodForm(route)
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
    expect(await effects()).toEqual(before)
  })

  test('a browser that names no origin still needs the key', async () => {
    const path = `/eastmarsh/budgets/${world.budgets.own}/offer/explain`
    const before = await effects()
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
    expect(await effects()).toEqual(before)
  })
})

describe('a GET', () => {
  test('writes nothing but audit and last-seen, on every route', async () => {
    const wrong: string[] = []
    for (const route of listed.filter(({ method, path }) => method === 'GET' && !/sign-out|exit/.test(path))) {
      const who = (await whoMay(route)) ?? world.here.worker
      const before = await effects()
      await get(world, ourPath(route), who.cookie)
      await get(world, `${ourPath(route)}?done=x&next=/eastmarsh/home&answer=accepted&key=x`, who.cookie)
      const after = await effects()
      const written = Object.keys(after).filter((name) => after[name] !== before[name])
      if (written.length > 0) wrong.push(`${nameOf(route)} wrote ${written.join(', ')}`)
    }
    expect(wrong).toEqual([])
  })

  test('of exit and sign-out ends that session, and writes nothing else', async () => {
    for (const leave of ['exit', 'sign-out']) {
      const one = await world.signIn('eastmarsh', world.here.person.human)
      const two = await world.signIn('eastmarsh', world.here.person.human)
      const before = await effects()
      const seen = await get(world, `/eastmarsh/${leave}`, one.cookie)
      expect(await effects()).toEqual(before)
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

/** What the rows of a journey come to, without what each request leaves by being made. */
const COUNTED_APART = ['audit_entry', 'session', 'sign_in_try']

/** Anne's whole journey by the real pages. */
async function wholeJourney(one: World): Promise<void> {
  await paidJourney(one)
  await bought(one)
  await reviewed(one)
  await ended(one)
  await checkInsChosen(one)
}

type Injected = { method?: string; url?: string; payload?: unknown; headers?: Record<string, string> }

/** Lets every form of a world go through `sending`, which may send it more than once. */
function onEverySend(
  one: World,
  sending: (request: Injected, send: () => Promise<Answered>) => Promise<Answered>,
): void {
  const inject = one.app.inject.bind(one.app) as (request: Injected) => Promise<Answered>
  const through = (request: Injected) =>
    request.method === 'POST' ? sending(request, () => inject(request)) : inject(request)
  Object.assign(one.app, { inject: through })
}
type Answered = { statusCode: number; headers: { location?: string | undefined }; body: string }

const patternOf = (url: string): string | undefined =>
  posts.find(({ path }) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`).test(url))?.path

/** How many rows each table holds. */
async function counts(root: pg.Client): Promise<Record<string, string>> {
  const found = await fingerprint(root, COUNTED_APART)
  return Object.fromEntries(Object.entries(found).map(([name, print]) => [name, print.split(' ')[0] ?? '']))
}

/** Walks the journey in a world of its own; gives the rows at its end, and what `sending` had to say on the way. */
async function walked(
  sending: (root: pg.Client, request: Injected, send: () => Promise<Answered>) => Promise<Answered>,
): Promise<Record<string, string>> {
  const one = await aWorld()
  const root = await rootOf(one)
  try {
    onEverySend(one, (request, send) => sending(root, request, send))
    await wholeJourney(one)
    await root.query("update journey_clock set ahead = interval '200 days'")
    await checkedIn(one)
    expect(one.bugs).toEqual([])
    return await counts(root)
  } finally {
    await root.end()
    await one.close()
  }
}

describe('a form sent twice', { timeout: 300_000 }, () => {
  const sent = new Set<string>()
  let once: Record<string, string>

  test('one after the other: the second goes where the first went and does nothing', async () => {
    const wrong: string[] = []
    once = await walked(async (root, { url = '' }, send) => {
      const first = await send()
      if (first.statusCode !== 303) return first
      const before = await fingerprint(root, COUNTED_APART)
      const second = await send()
      const after = await fingerprint(root, COUNTED_APART)
      const written = Object.keys(after).filter((name) => after[name] !== before[name])
      if (second.headers.location !== first.headers.location || written.length > 0)
        wrong.push(
          `${patternOf(url)} again: ${second.statusCode} to ${second.headers.location}, wrote ${written.join(', ') || 'nothing'}`,
        )
      sent.add(patternOf(url) ?? url)
      return first
    })
    expect(wrong).toEqual([])
  })

  test('at the same moment: both go to one place, and the journey ends with the same rows', async () => {
    const wrong: string[] = []
    const twice = await walked(async (_, { url = '' }, send) => {
      const [first, second, third] = await Promise.all([send(), send(), send()])
      if (first.headers.location !== second.headers.location || second.headers.location !== third.headers.location)
        wrong.push(
          `${patternOf(url)}: ${first.headers.location}, ${second.headers.location}, ${third.headers.location}`,
        )
      return first
    })
    expect(wrong).toEqual([])
    expect(twice).toEqual(once)
  })

  test.each([
    ['while the plan is written', planWritten],
    ['while she waits', asked],
    ['while she is paid', paidJourney],
  ])('the forms that Anne’s journey does not pass, filled in from their own page, %s', async (_, walk) => {
    const one = await aWorld()
    const root = await rootOf(one)
    try {
      await walk(one)
      const humans = await Promise.all(
        EASTMARSH.map(async (key) => whoHolds((await one.as(`eastmarsh/${key}`)).cookie)),
      )
      const scene = { world: one, filled: await rowsNow(root, 1), budget: budgetOf('eastmarsh/anne'), humans }
      const unsent = guarded.filter(({ method, path }) => method === 'POST' && !sent.has(path))
      const faults = []
      for (const route of unsent) faults.push(...(await sentTwice(route, scene, root, sent)))
      expect(faults).toEqual([])
      expect(one.bugs).toEqual([])
    } finally {
      await root.end()
      await one.close()
    }
  })

  test('and that is every form there is', () => {
    const never = guarded.filter(({ method, path }) => method === 'POST' && !sent.has(path)).map(({ path }) => path)
    expect(never).toEqual(NOT_SENT_TWICE_HERE)
  })
})

/** Forms for which no good body is known here; each stage's own tests send them. Shorter is better. */
const NOT_SENT_TWICE_HERE: string[] = []
const EASTMARSH = ['anne', 'priya', 'marcus', 'grace', 'farah', 'tom']

async function paidJourney(one: World): Promise<void> {
  await approved(one)
  await paid(one)
}

/** Sends a form twice and says what the second time did; nothing where it is not taken the first time. */
async function sentTwice(route: Listed, scene: Scene, root: pg.Client, sent: Set<string>): Promise<string[]> {
  const good = await goodForm(route, scene)
  if (good === undefined) return []
  const send = () => post(scene.world, good.path, good.fields, good.who.cookie)
  const first = await send()
  if (first.status !== 303) return []
  sent.add(route.path)
  const before = await fingerprint(root, COUNTED_APART)
  const second = await send()
  const after = await fingerprint(root, COUNTED_APART)
  const written = Object.keys(after).filter((name) => after[name] !== before[name])
  if (second.location === first.location && written.length === 0) return []
  return [`${route.path} again: to ${second.location}, wrote ${written.join(', ') || 'nothing'}`]
}

describe('requests that two servers would read differently', () => {
  let port: number
  beforeAll(async () => {
    await world.app.listen({ host: '127.0.0.1', port: 0 })
    const address = world.app.server.address()
    port = typeof address === 'object' && address !== null ? address.port : 0
  })

  /** Sends these bytes and gives the first line of each answer. */
  const raw = (bytes: string): Promise<string[]> =>
    new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1')
      let said = ''
      socket.setTimeout(1500, () => socket.destroy())
      socket.on('data', (chunk) => {
        said += chunk.toString('latin1')
      })
      socket.on('error', reject)
      socket.on('close', () => resolve([...said.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status ?? '')))
      socket.write(bytes, 'latin1')
    })

  const HOST = 'Host: footing.test'
  const FORM = 'Content-Type: application/x-www-form-urlencoded'
  const HIDDEN = 'GET /eastmarsh/worried HTTP/1.1\r\nHost: footing.test\r\n\r\n'
  test.each<[string, string]>([
    [
      'both a length and chunks',
      `POST /eastmarsh/sign-in HTTP/1.1\r\n${HOST}\r\n${FORM}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${HIDDEN}`,
    ],
    [
      'chunks and a length',
      `POST /eastmarsh/sign-in HTTP/1.1\r\n${HOST}\r\n${FORM}\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${HIDDEN}`,
    ],
    [
      'two lengths',
      `POST /eastmarsh/sign-in HTTP/1.1\r\n${HOST}\r\n${FORM}\r\nContent-Length: 0\r\nContent-Length: 62\r\n\r\n${HIDDEN}`,
    ],
    [
      'a length that is no number',
      `POST /eastmarsh/sign-in HTTP/1.1\r\n${HOST}\r\n${FORM}\r\nContent-Length: +0\r\n\r\n${HIDDEN}`,
    ],
    [
      'an unknown coding',
      `POST /eastmarsh/sign-in HTTP/1.1\r\n${HOST}\r\n${FORM}\r\nTransfer-Encoding: xchunked\r\n\r\n${HIDDEN}`,
    ],
    [
      'chunked twice',
      `POST /eastmarsh/sign-in HTTP/1.1\r\n${HOST}\r\n${FORM}\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${HIDDEN}`,
    ],
    [
      'a space before the colon',
      `POST /eastmarsh/sign-in HTTP/1.1\r\n${HOST}\r\n${FORM}\r\nContent-Length : 62\r\n\r\n${HIDDEN}`,
    ],
    ['a folded header', `GET /eastmarsh/worried HTTP/1.1\r\n${HOST}\r\nX-One: a\r\n Content-Length: 62\r\n\r\n`],
    ['a bare line feed inside a header', `GET /eastmarsh/worried HTTP/1.1\r\n${HOST}\r\nX-One: a\nX-Two: b\r\n\r\n`],
    ['a zero byte in a header', `GET /eastmarsh/worried HTTP/1.1\r\n${HOST}\r\nX-One: a\0b\r\n\r\n`],
    ['no host', 'GET /eastmarsh/worried HTTP/1.1\r\n\r\n'],
    [
      'a chunk size that is none',
      `POST /eastmarsh/sign-in HTTP/1.1\r\n${HOST}\r\n${FORM}\r\nTransfer-Encoding: chunked\r\n\r\n0x4\r\nabcd\r\n0\r\n\r\n`,
    ],
  ])('%s: refused, and what hides behind is not answered', async (_, bytes) => {
    expect(await raw(bytes)).toEqual(['400'])
  })

  test('an honest request on the same wire is answered', async () => {
    expect(await raw(HIDDEN.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'))).toEqual(['200'])
  })
})
