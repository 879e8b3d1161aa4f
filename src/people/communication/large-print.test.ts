import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorld, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const ANNE = 'eastmarsh/anne'
const PATH = on(ANNE, '/communication')
const lettersOf = async (key: string, path: string): Promise<string> =>
  /<html lang="en" class="([^"]*)"/.exec((await (await world.as(key)).get(path)).text)?.[1] ?? ''
const USUAL = 'govuk-template'
const PRINTED = 'govuk-template footing-large-print'
const OWN = 'govuk-template footing-large footing-large-print'

test('large print, ticked once, is on the person’s own screen, and on paper whoever prints it', async () => {
  const [anne, priya] = [await world.as(ANNE), await world.as('eastmarsh/priya')]
  expect([await lettersOf(ANNE, on(ANNE)), await lettersOf('eastmarsh/priya', on(ANNE))]).toEqual([USUAL, USUAL])
  const usual = (await priya.get(on(ANNE, '/visit.pdf'))).text.length
  expect((await priya.send(PATH, { words: '', safeChannel: '', largePrint: 'yes' })).status).toBe(303)
  for (const path of [on(ANNE), on(ANNE, '/timeline'), PATH]) expect(await lettersOf(ANNE, path), path).toBe(OWN)
  expect(await lettersOf('eastmarsh/priya', on(ANNE))).toBe(PRINTED)
  expect(await lettersOf('eastmarsh/priya', '/eastmarsh/caseload')).toBe(USUAL)
  expect((await priya.get(on(ANNE))).text).toContain('How to talk and write to Anne: Large print.')
  expect((await anne.get(PATH)).text).toMatch(/name="largePrint" type="checkbox" value="yes" checked/)
  // More pages: the same words take more room.
  expect((await priya.get(on(ANNE, '/visit.pdf'))).text.length).toBeGreaterThan(usual)
  // Without the tick it is as before.
  await anne.send(PATH, { words: '', safeChannel: '' })
  expect(await lettersOf(ANNE, on(ANNE))).toBe(USUAL)
})

test('the tick can be taken away, also where the words speak of large letters', async () => {
  const anne = await world.as(ANNE)
  const words = 'Big letters, please'
  await anne.send(PATH, { words, safeChannel: '' })
  expect(await lettersOf(ANNE, on(ANNE))).toBe(OWN)
  await anne.send(PATH, { words, safeChannel: '' })
  expect(await lettersOf(ANNE, on(ANNE))).toBe(USUAL)
  await anne.send(PATH, { words, safeChannel: 'Text me' })
  expect(await lettersOf(ANNE, on(ANNE))).toBe(USUAL)
})

test.each([
  ['Large print, please', OWN],
  ['bigger letters', OWN],
  ['A large room', USUAL],
])('what was said in words counts as well: %s', async (words, wanted) => {
  await (await world.as(ANNE)).send(PATH, { words, safeChannel: '' })
  expect(await lettersOf(ANNE, on(ANNE))).toBe(wanted)
  expect(world.bugs).toEqual([])
})
