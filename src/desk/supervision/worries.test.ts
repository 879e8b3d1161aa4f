import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#access/role.ts'
import { get, keyFor, post } from '#test/access/browse.ts'
import { type AccessWorld, anAccessWorld } from '#test/access/principals.ts'
import { guarded, isAboutABudget, pathOf } from '#test/access/routes.ts'

let world: AccessWorld
beforeAll(async () => {
  world = await anAccessWorld()
})
afterAll(() => world.end())

const FORM_KEY = / name="key" value="[^"]*"/g

/** Every page of the record that this role may open, as it came; what a form draws anew each time left out. */
async function pagesOf(role: Role): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const pages = guarded.filter(
    ({ method, path, resource }) =>
      method === 'GET' && isAboutABudget(path) && !path.endsWith('.pdf') && resource !== 'passed-device',
  )
  for (const route of pages) {
    const path = pathOf(route, 'eastmarsh', world.filled.eastmarsh, world.budgets.own)
    const seen = await get(world, path, world.here[role].cookie)
    if (seen.status === 200 && `${seen.headers['content-type']}`.includes('text/html'))
      found.set(path, seen.text.replaceAll(FORM_KEY, ''))
  }
  return found
}

test('never: what worries a worker shows to the person or to those around them', async () => {
  const roles = ['person', 'carer', 'planner', 'advocate'] as const
  const around = async () => Promise.all(roles.map((role) => pagesOf(role)))
  const before = await around()
  const path = `/eastmarsh/budgets/${world.budgets.own}/worry`
  const { worker } = world.here
  const key = keyFor(world, worker.authorityId, worker.token, path)
  const said = await post(world, path, { key, words: 'Nobody is there at night.' }, worker.cookie)
  expect(said.location).toBe(`${path}?done=said`)
  const after = await around()
  expect(before.map(({ size }) => size).every((size) => size > 2)).toBe(true)
  expect(before[0]?.size).toBeGreaterThan(20)
  expect(after).toEqual(before)
  for (const role of roles) expect((await get(world, path, world.here[role].cookie)).status, role).toBe(404)
  expect(world.bugs).toEqual([])
}, 120_000)
