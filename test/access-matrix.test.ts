import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES, STAFF } from '#access/role.ts'
import { allRoutes } from '#app.ts'
import { listRoutes } from '#web/routes.ts'
import { type DrawnForm, filledIn, get, keyFor, post, type Sent } from './access/browse.ts'
import { type AccessWorld, anAccessWorld, type Principal, type Relation, type SignedIn } from './access/principals.ts'
import { guarded, isAboutABudget, type Listed, listed, open, pathOf, triedHere } from './access/routes.ts'
import { fingerprint } from './access/rows-now.ts'
import { type Cell, type Line, lineOf, readTable, TABLE } from './access/table.ts'
import { faults, handedOver, tried } from './access/verdict.ts'
import { everyForm } from './hostile/every-form.ts'
import type { Seen } from './world.ts'

const table = readTable(TABLE)
const nameOf = (route: Listed): string => `${route.method} ${route.path}`

let world: AccessWorld
const drawn = new Map<string, DrawnForm>()
let fingerprintBefore: Record<string, string>
beforeAll(async () => {
  world = await anAccessWorld()
  // Each form as somebody draws it who may, so that others can send it well filled in.
  const another = await anAccessWorld()
  for await (const { route, form } of everyForm(another)) drawn.set(route, form)
  await another.end()
  fingerprintBefore = await prints()
})
afterAll(() => world.end())

/** Without what an administrator does by an empty form: an invitation asks for no word. That nobody else sends one, its verdict tells. */
const butInvited = ({ form_sent: _, invitation: __, ...rest }: Record<string, string>): Record<string, string> => rest

// What a refused request may leave: its audit row and the sign of life of its session.
const prints = () => fingerprint(world.root, ['audit_entry', 'session'])

// Without the council's mark, which a form may hold as it was drawn: a page that gives back what was typed shows nobody's row.
const goodFields = (route: Listed): Sent => {
  const form = drawn.get(route.path)
  const filled = form === undefined ? {} : filledIn(form, world.today)
  return JSON.parse(JSON.stringify(filled).replaceAll(world.marks.eastmarsh, 'typed')) as Sent
}

const expects = (cell: Cell, relationHolds: boolean): boolean => cell === 'any' || (cell === 'own' && relationHolds)

type Try = {
  who: Principal
  human: SignedIn
  budget: keyof AccessWorld['budgets']
  expected: (line: Line, route: Listed) => boolean
}

async function tryAll(tries: readonly Try[]): Promise<string[]> {
  const wrong: string[] = []
  for (const { who, human, budget, expected } of tries)
    for (const route of triedHere(guarded)) {
      const line = lineOf(table, route)
      if (line === undefined) continue
      const record = isAboutABudget(route.path) ? world.budgets[budget] : undefined
      const path = pathOf(route, 'eastmarsh', world.filled.eastmarsh, record)
      const allowed = expected(line, route)
      // Somebody who may sends an empty form, so that nothing changes; somebody who may not sends a good one.
      const fields = allowed ? {} : goodFields(route)
      const verdict = await handedOver(world, route, human, record, () => tried(world, route, path, human, fields))
      wrong.push(
        ...faults(route, verdict, allowed, record).map((fault) => `${who}, ${budget}: ${nameOf(route)} ${fault}`),
      )
    }
  return wrong
}

const everyRole = (budget: keyof AccessWorld['budgets'], holds: (role: Principal) => boolean): Try[] =>
  ROLES.map((who) => ({
    who,
    human: world.here[who],
    budget,
    // Where no record is asked for, there is nothing to stand in a relation to.
    expected: ({ cells }, route) => expects(cells[who], isAboutABudget(route.path) && holds(who)),
  }))

describe('every route, as every principal', { timeout: 300_000 }, () => {
  test.each<[Relation & keyof AccessWorld['budgets'], (role: Principal) => boolean]>([
    ['others', () => false],
    ['ended', (role) => role === 'panel-member' || role === 'manager'],
    ['own', () => true],
  ])('%s', async (relation, holds) => {
    expect(await tryAll(everyRole(relation, holds))).toEqual([])
    if (relation === 'others') expect(butInvited(await prints())).toEqual(butInvited(fingerprintBefore))
  })

  test('own-record-as-staff: on their own record nobody is staff', async () => {
    const sam: Try = {
      who: 'person',
      human: world.staffPerson,
      budget: 'own-record-as-staff',
      expected: ({ cells }, route) =>
        isAboutABudget(route.path)
          ? cells.person !== '-'
          : [...STAFF, 'person' as const].some((role) => cells[role] === 'any'),
    }
    expect(await tryAll([sam])).toEqual([])
  })

  test('other-council-there: a cookie of the other council opens nothing here, nor does a forged one', async () => {
    const before = await prints()
    const wrong: string[] = []
    for (const who of ROLES)
      for (const route of triedHere(guarded)) {
        const human = world.there[who]
        const path = pathOf(route, 'eastmarsh', world.filled.eastmarsh)
        for (const cookie of [human.cookie, `footing=1.${human.token}`]) {
          const { audit, seen } = await tried(
            world,
            route,
            path,
            { ...human, authorityId: 1 },
            goodFields(route),
            cookie,
          )
          const outside = route.method === 'GET' ? seen.status === 303 && toSignIn(seen) : seen.status === 401
          if (!outside || audit.length > 0 || seen.text.includes(world.marks.eastmarsh))
            wrong.push(`${who}: ${nameOf(route)} answered ${seen.status}`)
        }
      }
    expect(wrong).toEqual([])
    expect(await prints()).toEqual(before)
  })

  test('other-council-here: this council’s ids lead nowhere at the other’s address', async () => {
    // On a slow machine the five minutes of a password are over by now; it is the ids that are tried here.
    await world.root.query('update session set password_at = now() where password_at is not null')
    const before = await prints()
    const wrong: string[] = []
    for (const who of ROLES)
      for (const route of triedHere(guarded)) {
        const human = world.there[who]
        const path = pathOf(route, 'northcliffe', world.filled.eastmarsh)
        const namesAnId = route.path.replace(':council', '').includes(':')
        if (!namesAnId && route.method === 'POST') continue // their own council's form, with nothing of ours in it
        const { allowed, seen } = await tried(world, route, path, human, goodFields(route))
        const name = `${who}: ${nameOf(route)}`
        if (isAboutABudget(route.path) && allowed) wrong.push(`${name} was let in`)
        if (namesAnId && seen.status !== 404 && seen.status !== 422) wrong.push(`${name} answered ${seen.status}`)
        if (seen.text.includes(world.marks.eastmarsh)) wrong.push(`${name} shows our words`)
      }
    expect(wrong).toEqual([])
    expect(await prints()).toEqual(before)
  })

  test('nobody-signed-in: every page leads to the sign-in, every form too, and nothing is written down', async () => {
    const wrong: string[] = []
    const count = 'select count(*)::int as n from audit_entry'
    const before = (await world.root.query(count)).rows
    for (const route of triedHere(guarded)) {
      const path = pathOf(route, 'eastmarsh', world.filled.eastmarsh)
      const fields = goodFields(route)
      for (const cookie of ['', 'footing=1.', 'footing=1.forged', `footing=2.${world.there.worker.token}`]) {
        const seen =
          route.method === 'GET'
            ? await get(world, path, cookie)
            : await post(world, path, { ...fields, key: keyFor(world, 1, undefined, path) }, cookie)
        const outside = route.method === 'GET' ? seen.status === 303 && toSignIn(seen) : seen.status === 401
        if (!outside || seen.text.includes(world.marks.eastmarsh))
          wrong.push(`${nameOf(route)} answered ${seen.status}`)
      }
    }
    expect(wrong).toEqual([])
    expect((await world.root.query(count)).rows).toEqual(before)
  })
})

const toSignIn = ({ location }: Seen): boolean => location?.startsWith('/eastmarsh/sign-in?next=') ?? false

describe('beside the table', () => {
  test('open pages name nobody and leave no trace of a record', async () => {
    const wrong: string[] = []
    for (const route of open.filter(({ method }) => method === 'GET')) {
      const seen = await get(world, pathOf(route, 'eastmarsh', {}))
      if (seen.status >= 400 || seen.text.includes('sentinel-of-'))
        wrong.push(`${nameOf(route)} answered ${seen.status}`)
    }
    expect(wrong).toEqual([])
  })

  test('a refused record and one that is not there look the same, to the byte', async () => {
    const { cookie } = world.here.worker
    const refused = await get(world, `/eastmarsh/budgets/${world.budgets.others}`, cookie)
    const missing = await get(world, '/eastmarsh/budgets/00000000-0000-4000-8000-000000000000', cookie)
    expect(refused.status).toBe(404)
    expect(refused.text).toBe(missing.text)
    const headers = (seen: Seen) => ({ ...seen.headers, date: undefined })
    expect(headers(refused)).toEqual(headers(missing))
  })

  test('the router serves what is listed, and besides that only the doors without a person behind them', () => {
    const expected = new Set([...listed.map(({ method, path }) => `${method} ${path}`), ...UNLISTED])
    const served = servedBy(world.app.printRoutes({ commonPrefix: false }))
    expect(served.length).toBeGreaterThan(listed.length)
    expect(served.filter((route) => !expected.has(route))).toEqual([])
    expect(world.app.hasRoute({ method: 'GET', url: '/assets/*' })).toBe(true)
    expect(world.app.hasRoute({ method: 'GET', url: '/*' })).toBe(false)
  })

  test('the demo’s own pages are not there in production', () => {
    const demos = (all: readonly Listed[]) => all.filter(({ path }) => path.startsWith('/:council/demo'))
    expect(demos(listed).length).toBeGreaterThan(0)
    expect(demos(listRoutes(allRoutes('production')))).toEqual([])
  })
})

// The router draws /assets/* as /*.
const UNLISTED = ['GET /health', 'GET /', 'GET /:council', 'GET /demo', 'GET /demo/clock', 'GET /*']

/** `METHOD /path` of every route in Fastify's own drawing of its tree. HEAD comes with each GET. */
function servedBy(tree: string): string[] {
  const found: string[] = []
  const path: string[] = []
  for (const row of tree.split('\n')) {
    const match = /^([│ ├└─]*)(\S*)(?: \(([A-Z, ]+)\))?/.exec(row)
    if (match === null || match[2] === undefined || match[2] === '') continue
    const depth = (match[1]?.length ?? 0) / 4
    path.length = Math.max(0, depth - 1)
    path[depth - 1] = match[2]
    for (const method of match[3]?.split(', ') ?? []) if (method !== 'HEAD') found.push(`${method} ${path.join('')}`)
  }
  return found
}
