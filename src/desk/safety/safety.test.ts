import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { get } from '#test/access/browse.ts'
import { type AccessWorld, anAccessWorld } from '#test/access/principals.ts'
import { guarded, pathOf } from '#test/access/routes.ts'
import { fingerprint } from '#test/access/rows-now.ts'
import { forced } from '#test/forced.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, hiddenOf, type Seen, type World } from '#test/world.ts'
import { mayAnswer, whatBecomes } from './rules.ts'
import { WORRIES_A_DAY } from './safety.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const PATH = '/eastmarsh/worried'
const words = ({ text }: Seen) =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#39;', "'")
const worries = () =>
  rowsIn<{ worry_id: string; words: string; named: boolean }>(
    world,
    1,
    'select worry_id, words, raised_by is not null as named from safety_worry order by raised_at',
  )

test('so many a day, then numbers to ring; answered once', () => {
  expect([0, WORRIES_A_DAY - 1, WORRIES_A_DAY].map(whatBecomes)).toEqual(['told', 'told', 'enough-for-today'])
  expect(mayAnswer({ answered: undefined })).toEqual([])
  const answered = { on: world.today, byName: 'Grace', words: 'x' }
  expect(mayAnswer({ answered })).toEqual([{ code: 'answered-already' }])
})

test('numbers first; then, for whoever would rather write, a form that asks for a few words alone', async () => {
  const page = await world.nobody().get(PATH)
  expect(words(page).indexOf('Ring 999')).toBeLessThan(words(page).indexOf('If you would rather write'))
  expect(page.text).not.toContain('name="withName"')
  const empty = await world.nobody().send(PATH, { words: '', aboutWhom: 'A neighbour' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('href="#words"')
  expect(empty.text).toContain('value="A neighbour"')
  const old = await world.nobody().post(PATH, { key: 'none', words: 'He shouts' })
  expect(old.status).toBe(422)
  expect(old.text).toContain('He shouts')
  const elsewhere = await world.nobody().post(PATH, { words: 'x' }, { origin: 'https://elsewhere.example' })
  expect(elsewhere.status).toBe(403)
  expect(await worries()).toEqual([])
})

test('sent twice it is one; after it: who reads it and when, and the numbers again', async () => {
  const form = hiddenOf((await world.nobody().get(PATH)).text, PATH)
  const fields = { ...form, words: 'Her son takes her card', aboutWhom: 'Anne, my neighbour', reachBy: '' }
  const both = await Promise.all([1, 2].map(() => world.nobody().post(PATH, fields)))
  expect(both.map(({ location }) => location)).toEqual([`${PATH}?told=told`, `${PATH}?told=told`])
  expect(await worries()).toMatchObject([{ words: 'Her son takes her card', named: false }])
  const after = words(await world.nobody().get(`${PATH}?told=told`))
  for (const said of ['Thank you', 'A manager of Eastmarsh Council reads it', 'Ring 999', 'not watched at night'])
    expect(after).toContain(said)
})

test('signed in: the name is left out, unless it is wanted', async () => {
  const joanne = await world.as('eastmarsh/joanne')
  expect((await joanne.get(PATH)).text).toContain('name="withName"')
  await joanne.send(PATH, { words: 'Without a name' })
  await joanne.send(PATH, { words: 'With my name', withName: 'yes' })
  expect((await worries()).map(({ named }) => named)).toEqual([false, false, true])
  const grace = await world.as('eastmarsh/grace')
  const ids = (await worries()).map(({ worry_id }) => worry_id)
  expect(words(await grace.get(`/eastmarsh/safety/${ids[1]}`))).toContain('They gave no name')
  expect(words(await grace.get(`/eastmarsh/safety/${ids[2]}`))).toContain('Joanne Reed')
  const audit = await rowsIn(world, 1, "select distinct human_id, budget_id from audit_entry where action = 'raise'")
  expect(audit).toEqual([{ human_id: null, budget_id: null }])
})

test('a manager reads it, longest first, and writes what was done; once', async () => {
  const grace = await world.as('eastmarsh/grace')
  const list = words(await grace.get('/eastmarsh/safety'))
  expect(list).toContain('about Anne, my neighbour')
  const path = `/eastmarsh/safety/${(await worries())[0]?.worry_id}`
  expect((await grace.send(path, { words: '' })).text).toContain('href="#words"')
  expect((await grace.send(path, { words: 'I rang the safeguarding team.' })).location).toBe(
    '/eastmarsh/safety?done=answered',
  )
  expect(words(await grace.get(path))).toContain('Grace Adeyemi, ')
  expect(words(await grace.get('/eastmarsh/safety'))).toContain('Answered by Grace Adeyemi on')
  expect((await forced(world, grace, path, { words: 'Again' })).status).toBe(422)
})

test('other roles and the other council find nothing', async () => {
  const path = `/eastmarsh/safety/${(await worries())[0]?.worry_id}`
  for (const key of ['anne', 'joanne', 'priya', 'marcus', 'farah', 'ruth', 'ines']) {
    const other = await world.as(`eastmarsh/${key}`)
    expect((await other.get('/eastmarsh/safety')).status, key).toBe(404)
    expect((await other.get(path)).status, key).toBe(404)
    expect((await forced(world, other, path, { words: 'x' })).status, key).toBe(404)
  }
  const sean = await world.as('northcliffe/sean')
  expect(words(await sean.get('/northcliffe/safety'))).toContain('Nothing waits')
  expect((await sean.get(path.replace('eastmarsh', 'northcliffe'))).status).toBe(404)
})

test('after very many on one day the page says whom to ring', async () => {
  await rowsIn(
    world,
    1,
    `insert into safety_worry (worry_id, words, raised_on, raised_at)
     select gen_random_uuid(), 'x', $1, now() from generate_series(1, $2::int)`,
    [world.today, WORRIES_A_DAY],
  )
  const before = (await worries()).length
  expect((await world.nobody().send(PATH, { words: 'One more' })).location).toBe(`${PATH}?told=enough-for-today`)
  expect(await worries()).toHaveLength(before)
  expect(words(await world.nobody().get(`${PATH}?told=enough-for-today`))).toContain('Please ring')
  expect(world.bugs).toEqual([])
})

describe('never: a worry about safety shows to anybody but managers, or changes money', { timeout: 300_000 }, () => {
  let filled: AccessWorld
  beforeAll(async () => {
    filled = await anAccessWorld()
  })
  afterAll(() => filled.end())

  // Keys and stamps are new each time a page is drawn.
  const bare = (text: string) => text.replaceAll(/name="(?:key|stamp)" value="[^"]*"/g, '')

  // A paper is drawn from the same reads as its page, and takes a second.
  const drawn = guarded.filter(({ method, path }) => method === 'GET' && !path.endsWith('.pdf'))
  const roles = ['person', 'carer', 'worker'] as const
  type Role = (typeof roles)[number]

  const textOf = async (role: Role, path: string): Promise<string | undefined> => {
    const seen = await get(filled, path, filled.here[role].cookie)
    return seen.status === 200 ? bare(seen.text) : undefined
  }

  /** Every page that these may open, by who reads it. */
  async function pagesThatOpen(): Promise<{ role: Role; path: string; text: string }[]> {
    const found: { role: Role; path: string; text: string }[] = []
    for (const role of roles)
      for (const route of drawn) {
        const path = pathOf(route, 'eastmarsh', filled.filled.eastmarsh, filled.budgets.own)
        const text = await textOf(role, path)
        if (text !== undefined) found.push({ role, path, text })
      }
    return found
  }

  test('every page is the same to the byte, and no row but the worry and its audit line is written', async () => {
    const first = await pagesThatOpen()
    expect(first.length).toBeGreaterThan(80)
    const before = await fingerprint(filled.root, ['audit_entry', 'session', 'safety_worry'])
    const nobody = filled.nobody()
    const told = await nobody.send(PATH, { words: 'sentinel-of-worry about Anne Field', aboutWhom: 'Anne Field' })
    expect(told.location).toBe(`${PATH}?told=told`)
    expect(await fingerprint(filled.root, ['audit_entry', 'session', 'safety_worry'])).toEqual(before)
    const changed: string[] = []
    for (const { role, path, text } of first) if ((await textOf(role, path)) !== text) changed.push(`${role} ${path}`)
    expect(changed).toEqual([])
    for (const role of roles) expect(await textOf(role, '/eastmarsh/safety'), role).toBeUndefined()
  })
})
