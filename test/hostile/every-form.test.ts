import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccessWorld, anAccessWorld } from '../access/principals.ts'
import { guarded, onPassedDevice } from '../access/routes.ts'
import { DRAWN_FIRST, drawnFirst, drawnInAll, everyForm, findForms } from './every-form.ts'

let world: AccessWorld
beforeAll(async () => {
  world = await anAccessWorld()
})
afterAll(() => world.end())

test.runIf(process.env.FIND_FORMS)('looks at every point for every form', { timeout: 900_000 }, async () => {
  writeFileSync(DRAWN_FIRST, `${(await findForms(world)).join('\n')}\n`)
})

const posts = guarded.filter((route) => route.method === 'POST' && !onPassedDevice(route))

test('each form there is stands in the table, with the point at which it is drawn first', () => {
  expect(
    drawnFirst().map(({ route }) => route),
    'a form came, went or moved: FIND_FORMS=1 npx vitest run test/hostile/every-form.test.ts',
  ).toEqual(posts.map(({ path }) => path))
})

test.skipIf(process.env.FIND_FORMS)('each is drawn where the table says so', async () => {
  const drawn = new Set<string>()
  for await (const { route } of everyForm(world)) drawn.add(route)
  const gone = drawnFirst().filter(({ at, route }) => Number.isFinite(at) && !drawn.has(route))
  expect(gone).toEqual([])
  // Of what is sent to forms, this share is held to the hostile texts (texts.test.ts) and keeps what was typed (kept.test.ts).
  expect(drawnInAll()).toBeGreaterThan(posts.length * 0.84)
})
