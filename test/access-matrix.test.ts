import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES, STAFF } from '#access/role.ts'
import { allRoutes } from '#app.ts'
import { listRoutes } from '#web/routes.ts'
import { type DrawnForm, filledIn, formsOf, get, keyFor, post, type Sent } from './access/browse.ts'
import {
  type AccessWorld,
  anAccessWorld,
  PRINCIPALS,
  type Principal,
  type Relation,
  type SignedIn,
} from './access/principals.ts'
import { guarded, isAboutABudget, type Listed, listed, open, pathOf } from './access/routes.ts'
import { fingerprint } from './access/rows.ts'
import { type Cell, differencesFromPolicy, inPolicy, type Line, lineOf, readTable } from './access/table.ts'
import type { Seen } from './world.ts'

const csv = readFileSync(join(fileURLToPath(new URL('.', import.meta.url)), 'access/matrix.csv'), 'utf8')
const table = readTable(csv)
const nameOf = (route: Listed): string => `${route.method} ${route.path}`

describe('the reviewed table', () => {
  test('has a line for every route', () => {
    expect(listed.length).toBeGreaterThan(10)
    expect(listed.filter((route) => lineOf(table, route) === undefined).map(nameOf)).toEqual([])
  })

  test('has no line without a route or an entry of the policy, and the policy no entry without a line', () => {
    const used = new Set(listed.map((route) => lineOf(table, route)))
    const policy = inPolicy()
    const idle = table.filter((line) => !used.has(line) && !policy.includes(`${line.resource} ${line.action}`))
    expect(idle).toEqual([])
    expect(policy.filter((name) => !table.some((line) => `${line.resource} ${line.action}` === name))).toEqual([])
  })

  test('says what the policy says', () => {
    expect(differencesFromPolicy(table)).toEqual([])
  })

  test('a changed cell is caught, as is a line too many, too few or misspelt', () => {
    const changed = readTable(csv.replace('needs,see,own,-', 'needs,see,own,own'))
    expect(differencesFromPolicy(changed).length).toBe(differencesFromPolicy(table).length + 1)
    expect(() => readTable(csv.replace('needs,see,own,-', 'needs,see,own,sometimes'))).toThrow('not a line')
    expect(() => readTable(csv.replace('needs,see,own,-,own', 'needs,see,own,-'))).toThrow('not a line')
    expect(() => readTable(`${csv}needs,see${',-'.repeat(PRINCIPALS.length)}\n`)).toThrow('twice')
  })
})

/** What a request came to: the gate's answer as the audit has it, and how the browser saw it. */
type Verdict = { allowed: boolean; audit: AuditRow[]; seen: Seen }
type AuditRow = {
  role: string | null
  resource: string
  action: string
  outcome: string
  budget_id: string | null
  route: string
}

let world: AccessWorld
let drawn: Map<string, DrawnForm>
let fingerprintBefore: Record<string, string>
beforeAll(async () => {
  world = await anAccessWorld()
  drawn = await formsDrawn()
  fingerprintBefore = await prints()
})
afterAll(() => world.end())

// What a refused request may leave: its audit row and the sign of life of its session.
const prints = () => fingerprint(world.root, ['audit_entry', 'session'])

/** Each form as somebody draws it who may, so that others can send it well filled in. */
async function formsDrawn(): Promise<Map<string, DrawnForm>> {
  const found = new Map<string, DrawnForm>()
  for (const route of guarded.filter(({ method }) => method === 'POST')) {
    const path = pathOf(route, 'eastmarsh', world.filled.eastmarsh)
    const role = ROLES.find((one) => lineOf(table, route)?.cells[one] !== '-')
    if (role === undefined) continue
    const page = await get(world, path, world.here[role].cookie)
    const form = formsOf(page.text).find(({ action }) => action === path)
    if (form !== undefined) found.set(route.path, form)
  }
  return found
}

/** Asks once and reads the audit rows that it left. */
async function tried(route: Listed, path: string, who: SignedIn, cookie: string, fields: Sent): Promise<Verdict> {
  const last = await world.root.query<{ id: string }>('select coalesce(max(audit_id), 0) as id from audit_entry')
  const seen =
    route.method === 'GET'
      ? await get(world, path, cookie)
      : await post(world, path, { ...fields, key: keyFor(world, who.authorityId, who.token, path) }, cookie)
  const { rows } = await world.root.query<AuditRow>(
    'select role, resource, action, outcome, budget_id, route from audit_entry where audit_id > $1 and human_id = $2 order by audit_id',
    [last.rows[0]?.id, who.human],
  )
  return { allowed: rows.some(({ role }) => role !== null), audit: rows, seen }
}

/** What is wrong with a verdict, against what the table expects; nothing where all is well. */
function faults(route: Listed, verdict: Verdict, expected: boolean, budget: string | undefined): string[] {
  const { allowed, audit, seen } = verdict
  const found: string[] = []
  if (allowed !== expected) found.push(`was ${allowed ? 'let in' : 'refused'}`)
  if (audit.length === 0) found.push('left no audit row')
  if (route.method === 'GET' && audit.length > 1) found.push(`left ${audit.length} audit rows`)
  for (const row of audit)
    if (row.resource !== route.resource || row.action !== route.action || `/:council${row.route}` !== route.path)
      found.push(`was written down as ${row.resource} ${row.action} at ${row.route}`)
  if (audit.some((row) => row.budget_id !== (budget ?? null))) found.push('was written down for another record')
  if (!allowed && seen.status !== 404) found.push(`was refused with ${seen.status}`)
  if (seen.status >= 500) found.push(`broke with ${seen.status}`)
  if (seen.text.includes(world.marks.northcliffe) || /Lisa Thorne|Sentinel Northcliffe/.test(seen.text))
    found.push('shows the other council’s words')
  return found
}

const expects = (cell: Cell, relationHolds: boolean): boolean => cell === 'any' || (cell === 'own' && relationHolds)

type Try = {
  who: Principal
  human: SignedIn
  budget: keyof AccessWorld['budgets']
  expected: (line: Line, route: Listed) => boolean
}

async function tryAll(tries: readonly Try[], well: boolean): Promise<string[]> {
  const wrong: string[] = []
  for (const { who, human, budget, expected } of tries)
    for (const route of guarded) {
      const line = lineOf(table, route)
      if (line === undefined) continue
      const record = isAboutABudget(route.path) ? world.budgets[budget] : undefined
      const path = pathOf(route, 'eastmarsh', world.filled.eastmarsh, record)
      const allowed = expected(line, route)
      const form = drawn.get(route.path)
      // Somebody who may sends an empty form, so that nothing changes; somebody who may not sends a good one.
      const fields = form === undefined || (allowed && well) ? {} : filledIn(form, world.today)
      const verdict = await tried(route, path, human, human.cookie, fields)
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
    expect(await tryAll(everyRole(relation, holds), true)).toEqual([])
    if (relation === 'others') expect(await prints()).toEqual(fingerprintBefore)
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
    expect(await tryAll([sam], true)).toEqual([])
  })

  test('other-council-there: a cookie of the other council opens nothing here, nor does a forged one', async () => {
    const before = await prints()
    const wrong: string[] = []
    for (const who of ROLES)
      for (const route of guarded) {
        const human = world.there[who]
        const path = pathOf(route, 'eastmarsh', world.filled.eastmarsh)
        const form = drawn.get(route.path)
        const fields = form === undefined ? {} : filledIn(form, world.today)
        for (const cookie of [human.cookie, `footing=1.${human.token}`]) {
          const { audit, seen } = await tried(route, path, { ...human, authorityId: 1 }, cookie, fields)
          const outside = route.method === 'GET' ? seen.status === 303 && toSignIn(seen) : seen.status === 401
          if (!outside || audit.length > 0 || seen.text.includes(world.marks.eastmarsh))
            wrong.push(`${who}: ${nameOf(route)} answered ${seen.status}`)
        }
      }
    expect(wrong).toEqual([])
    expect(await prints()).toEqual(before)
  })

  test('other-council-here: this council’s ids lead nowhere at the other’s address', async () => {
    const before = await prints()
    const wrong: string[] = []
    for (const who of ROLES)
      for (const route of guarded) {
        const human = world.there[who]
        const path = pathOf(route, 'northcliffe', world.filled.eastmarsh)
        const namesAnId = route.path.replace(':council', '').includes(':')
        if (!namesAnId && route.method === 'POST') continue // their own council's form, with nothing of ours in it
        const form = drawn.get(route.path)
        const fields = form === undefined ? {} : filledIn(form, world.today)
        const { allowed, seen } = await tried(route, path, human, human.cookie, fields)
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
    for (const route of guarded) {
      const path = pathOf(route, 'eastmarsh', world.filled.eastmarsh)
      const form = drawn.get(route.path)
      const fields = form === undefined ? {} : filledIn(form, world.today)
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
const UNLISTED = ['GET /health', 'GET /', 'GET /demo', 'GET /demo/clock', 'GET /*']

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
