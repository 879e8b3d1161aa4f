import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day, sayDate } from '#core/day.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { aWorld, hiddenOf, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const ANNE = 'eastmarsh/anne'
const MINE = '/about-me/mine'
const FOR = '/about-me/for-person'

const dayFields = (of: Day) => {
  const [year = '', month = '', date = ''] = of.split('-')
  return { 'saidOn-day': date, 'saidOn-month': month, 'saidOn-year': year }
}

const rows = () =>
  world.within(1, (tx) =>
    tx.run<object, { part: string; words: string; how: string; own: boolean }>(
      {
        name: 'test-about-me',
        text: `select part, words, how, said_by = typed_by as own from about_me where budget_id = '${budgetOf(ANNE)}' order by about_me_id`,
        values: () => [],
      },
      {},
    ),
  )

test('the person writes as much as they like, changes it, takes it out; sent twice is written once', async () => {
  const her = await world.as(ANNE)
  const path = on(ANNE, MINE)
  expect((await her.get(on(ANNE, '/about-me'))).text).toContain('Nothing is here yet')
  expect((await her.send(path, {})).status).toBe(303)
  const held = hiddenOf((await her.get(path)).text, path)
  const fields = { likes: 'Tea <b>', 'never-suggest': 'Mindfulness', ...held }
  const both = await Promise.all([her.post(path, fields), her.post(path, fields)])
  expect(both.map(({ location }) => location)).toEqual([1, 2].map(() => on(ANNE, '/about-me?done=saved')))
  expect((await rows()).map(({ part, own }) => [part, own])).toEqual([
    ['likes', true],
    ['never-suggest', true],
  ])
  const page = (await her.get(on(ANNE, '/about-me'))).text
  expect(page).toContain('Tea &lt;b>')
  expect(page).toContain('What never to suggest to me')

  const long = await her.send(path, { likes: 'x'.repeat(2001), 'bad-day': 'Kept' })
  expect(long.status).toBe(422)
  expect(long.text).toContain('href="#likes"')
  expect(long.text).toContain('Kept')

  await her.send(path, { likes: '', 'never-suggest': 'Mindfulness' })
  expect((await her.get(on(ANNE, '/about-me'))).text).not.toContain('Tea')
  expect((await rows()).length).toBe(3)
  const line = 'Anne wrote down things that help others to know them.'
  expect((await her.get(on(ANNE, '/timeline'))).text).toContain(line)
  expect(world.bugs).toEqual([])
})

test('a worker types what she says, marked as typed, and never over her own words', async () => {
  const her = await world.as(ANNE)
  const priya = await world.as('eastmarsh/priya')
  const path = on(ANNE, FOR)
  const form = (await priya.get(path)).text
  expect(form).toContain('Anne wrote this')
  expect(form).not.toContain('id="never-suggest"')
  const said = addDays(world.today, -2)
  const own = { 'never-suggest': 'Mindfulness' }

  const empty = await priya.send(path, { ...own, strengths: 'I sing' })
  for (const field of ['how', 'saidOn']) expect(empty.text).toContain(`href="#${field}"`)
  expect(empty.text).toContain('I sing')
  const when = { how: 'phone', ...dayFields(said) }
  expect((await priya.send(path, { ...own, ...when })).text).toContain('Nothing here is new')
  expect(
    (await priya.send(path, { ...own, ...when, ...dayFields(addDays(world.today, 1)), hobbies: 'x' })).status,
  ).toBe(422)
  expect((await priya.send(path, { ...own, ...when, strengths: 'I sing' })).status).toBe(303)
  expect((await rows()).at(-1)).toEqual({ part: 'strengths', words: 'I sing', how: 'phone', own: false })
  const marked = `Said by phone on ${sayDate(said)}, typed by Priya Shah on ${sayDate(world.today)}`
  for (const browser of [her, priya]) expect((await browser.get(on(ANNE, '/about-me'))).text).toContain(marked)
  const line = `Priya Shah typed what Anne said about themselves by phone on ${sayDate(said)}.`
  expect((await her.get(on(ANNE, '/timeline'))).text).toContain(line)
  expect(world.bugs).toEqual([])
})

test('never: a worker types over what the person says of themselves', async () => {
  const her = await world.as('eastmarsh/helen')
  const ken = await world.as('eastmarsh/ken')
  const [mine, path] = [on('eastmarsh/helen', MINE), on('eastmarsh/helen', FOR)]
  await her.send(mine, { likes: 'My garden' })
  const when = { how: 'phone', ...dayFields(world.today) }
  for (const likes of ['Nothing', '']) {
    const over = await ken.send(path, { ...when, likes, strengths: 'Singing' })
    expect(over.status).toBe(422)
    expect(over.text).toContain('The person wrote this one themselves')
  }
  const stamp = hiddenOf((await her.get(mine)).text, mine).stamp ?? ''
  expect((await forced(world, ken, mine, { likes: 'Nothing', stamp })).status).toBe(404)
  const page = (await her.get(on('eastmarsh/helen', '/about-me'))).text
  expect(page).toContain('My garden')
  expect(page).not.toContain('Singing')
})

test('nobody else reads or writes it, nor one side by the other’s page', async () => {
  for (const key of ['eastmarsh/joanne', 'eastmarsh/owen', 'eastmarsh/marcus', 'eastmarsh/farah', 'eastmarsh/arthur'])
    for (const path of ['/about-me', MINE, FOR])
      expect((await (await world.as(key)).get(on(ANNE, path))).status).toBe(404)
  const before = await rows()
  expect((await forced(world, await world.as('eastmarsh/priya'), on(ANNE, MINE), { likes: 'x' })).status).toBe(404)
  expect((await forced(world, await world.as(ANNE), on(ANNE, FOR), { likes: 'x' })).status).toBe(404)
  expect(await rows()).toEqual(before)
})
