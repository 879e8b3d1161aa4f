import { afterAll, beforeAll, expect, test } from 'vitest'
import { endingTold } from '#test/steps/ending.ts'
import { reviewed } from '#test/steps/review.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, on, type World } from '#test/world.ts'

const ANNE = 'eastmarsh/anne'
let world: World
beforeAll(async () => {
  world = await aWorld()
  await setUpByRows(world, ANNE)
  await reviewed(world, ANNE)
  await endingTold(world)
})
afterAll(() => world.close())

/** The lines on top of a page, each with where it leads. */
const linesOf = (page: string): { to: string; text: string }[] => {
  const summary = page.slice(page.indexOf('govuk-error-summary__list'), page.indexOf('<h1'))
  return [...summary.matchAll(/<a href="#([^"]+)">([^<]+)<\/a>/g)].map(([, to = '', text = '']) => ({ to, text }))
}

test.each([
  [ANNE, '/ending/say'],
  ['eastmarsh/priya', '/ending/say-as-worker'],
])('sent empty by %s, each line names its own question and leads to it; what was typed stays', async (who, path) => {
  const browser = await world.as(who)
  const { status, text } = await browser.send(on(ANNE, path), { 'words-b': 'It was said once, long ago.' })
  expect(status).toBe(422)
  const lines = linesOf(text)
  expect(lines.map(({ to }) => to)).toEqual(['said-a', 'said-b', 'said-c', 'said-d'])
  expect(new Set(lines.map((one) => one.text)).size).toBe(4)
  for (const [at, name] of [
    'What the money was for',
    'That it would end one day',
    'Go to my therapy every week',
    'Keeping the good of it',
  ].entries())
    expect(lines[at]?.text).toContain(`“${name}”: Choose how you see it`)
  for (const { to } of lines) expect(text).toContain(`id="${to}"`)
  expect(text).toContain('It was said once, long ago.')
})
