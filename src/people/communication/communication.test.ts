import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#access/role.ts'
import { get } from '#test/access/browse.ts'
import { type AccessWorld, anAccessWorld } from '#test/access/principals.ts'
import { guarded, isAboutABudget, pathOf } from '#test/access/routes.ts'
import { forced } from '#test/forced.ts'
import { aWorld, hiddenOf, on, type World } from '#test/world.ts'

let world: World
let filled: AccessWorld
beforeAll(async () => {
  world = await aWorld()
  filled = await anAccessWorld()
})
afterAll(async () => {
  await world.close()
  await filled.end()
})

const ARTHUR = 'eastmarsh/arthur'
const PATH = on(ARTHUR, '/communication')
const LABEL = 'How to talk and write to Arthur: '

test('it is asked once; either may write it; staff read it on the next page, the person does not', async () => {
  const his = await world.as(ARTHUR)
  const owen = await world.as('eastmarsh/owen')
  expect((await owen.get(on(ARTHUR))).text).not.toContain('How to talk and write to')
  const sent = { words: 'Easy read, <please>', safeChannel: 'Text me' }
  expect((await owen.send(PATH, sent)).location).toBe(`${PATH}?done=kept`)
  expect((await owen.get(on(ARTHUR))).text).toContain(`${LABEL}Easy read, &lt;please> Safe to reach: Text me`)
  const own = (await his.get(PATH)).text
  expect(own).toContain('Easy read, &lt;please>')
  expect(own).toContain('Written by Owen Hart')
  expect((await his.get(on(ARTHUR))).text).not.toContain('Easy read')
  // Where somebody is safe to reach is nothing for those with whom the timeline is shared.
  expect((await his.get(on(ARTHUR, '/timeline'))).text).not.toContain('reach')

  await his.send(PATH, { words: '', safeChannel: 'Text me' })
  expect((await owen.get(on(ARTHUR))).text).toContain(`${LABEL}Safe to reach: Text me`)
  await his.send(PATH, { words: '', safeChannel: '' })
  expect((await owen.get(on(ARTHUR))).text).not.toContain('How to talk and write to')
  expect(world.bugs).toEqual([])
})

test('too much is said at its field, a stale page says so, twice is once', async () => {
  const his = await world.as(ARTHUR)
  const owen = await world.as('eastmarsh/owen')
  const wrong = await his.send(PATH, { words: 'x'.repeat(501), safeChannel: 'y'.repeat(301) })
  for (const field of ['words', 'safeChannel']) expect(wrong.text).toContain(`href="#${field}"`)
  expect(wrong.text).toContain('x'.repeat(501))
  const [one, two] = [await his.get(PATH), await owen.get(PATH)]
  const fields = { words: 'Ring first', safeChannel: '', ...hiddenOf(one.text, PATH) }
  const both = await Promise.all([his.post(PATH, fields), his.post(PATH, fields)])
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  const stale = await owen.post(PATH, { words: 'Write', safeChannel: '', ...hiddenOf(two.text, PATH) })
  expect(stale.text).toContain('Somebody changed this')
  expect((await his.get(PATH)).text).toContain('Ring first')
})

test('nobody else reads or writes it', async () => {
  for (const key of ['eastmarsh/joanne', 'eastmarsh/marcus', 'eastmarsh/priya', 'eastmarsh/farah', 'eastmarsh/anne']) {
    const other = await world.as(key)
    expect((await other.get(PATH)).status).toBe(404)
    expect((await forced(world, other, PATH, { words: 'Mine', safeChannel: '' })).status).toBe(404)
  }
})

/** Every page of one record that this role may open, by its address. */
async function pagesOf(role: Role): Promise<readonly (readonly [string, string])[]> {
  const routes = guarded.filter(
    ({ method, path, resource }) => method === 'GET' && isAboutABudget(path) && resource !== 'passed-device',
  )
  const found: [string, string][] = []
  for (const route of routes) {
    const path = pathOf(route, 'eastmarsh', filled.filled.eastmarsh, filled.budgets.own)
    const seen = await get(filled, path, filled.here[role].cookie)
    const isPage = seen.status === 200 && `${seen.headers['content-type']}`.includes('text/html')
    if (isPage) found.push([route.path, seen.text])
  }
  return found
}

const SAID = 'How to talk and write to Anne: sentinel-of-eastmarsh words'

/** Staff who may open a page of a record at all. */
const ON_RECORDS = ['worker', 'panel-member', 'manager', 'finance-officer', 'finance-approver'] as const

test.each(ON_RECORDS)('it stands on each page of the record that a %s may open', async (role) => {
  const pages = await pagesOf(role)
  expect(pages.filter(([, text]) => !text.includes(SAID)).map(([path]) => path)).toEqual([])
  expect(pages.length).toBeGreaterThan(role === 'worker' ? 30 : 0)
})

test('never: how to reach the person is shown to those around them', async () => {
  for (const role of ['person', 'carer', 'advocate', 'planner'] as const) {
    const pages = await pagesOf(role)
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.filter(([, text]) => text.includes('How to talk and write to Anne: ')).map(([path]) => path)).toEqual(
      [],
    )
    // Nor anywhere else on a page: only the person's own page holds what they said.
    const holding = pages
      .filter(([, text]) => text.includes('sentinel-of-eastmarsh safe_channel'))
      .map(([path]) => path)
    expect(holding).toEqual(role === 'person' ? ['/:council/budgets/:budget/communication'] : [])
  }
})
