import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorld, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

test('a worker begins with somebody new and becomes their named worker', async () => {
  const priya = await world.as('eastmarsh/priya')
  const begun = await priya.send('/eastmarsh/begin', { name: 'Mary Ann O’Neill', knownAs: 'Mary' })
  expect(begun.status).toBe(303)
  expect((await priya.get(begun.location ?? '')).status).toBe(200)
  expect((await priya.get('/eastmarsh/caseload')).text).toContain('Mary')
  const owen = await world.as('eastmarsh/owen')
  expect((await owen.get(begun.location ?? '')).status).toBe(404)
})

test.each([
  ['nothing written', { name: '', knownAs: '' }, 'Write their full name'],
  ['only blanks', { name: 'A B', knownAs: '   ' }, 'Write what they like to be called'],
])('%s is refused at its field', async (_, fields, words) => {
  const priya = await world.as('eastmarsh/priya')
  const refused = await priya.send('/eastmarsh/begin', fields)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain(words)
})

test('sent twice, they are there once', async () => {
  const priya = await world.as('eastmarsh/priya')
  const drawn = await priya.get('/eastmarsh/begin')
  const key = /name="key" value="([^"]+)"/.exec(drawn.text)?.[1] ?? ''
  const fields = { key, name: 'Twice Pressed', knownAs: 'Twice' }
  const [first, second] = await Promise.all([
    priya.post('/eastmarsh/begin', fields),
    priya.post('/eastmarsh/begin', fields),
  ])
  expect(first.location).toBe(second.location)
  expect((await priya.get('/eastmarsh/caseload')).text.split('Twice').length - 1).toBe(2)
})
