import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { atOnce, aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const ASK = '/eastmarsh/ask'
const words = ({ text }: { text: string }) =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#39;', "'")
const requests = () =>
  rowsIn<{ request_id: string; name: string; route: string; they_know: boolean; group_name: string }>(
    world,
    1,
    'select request_id, name, route, they_know, group_name from budget_request order by asked_at',
  )
/** Sends the public form for one of the three, as drawn. */
async function asks(askedFor: string, fields: Record<string, string>, who: Browser = world.nobody()) {
  const drawn = hiddenOf((await who.get(`${ASK}?for=${askedFor}`)).text, ASK)
  return who.post(ASK, { ...drawn, askedFor, ...fields })
}
const idOfRequest = async (name: string): Promise<string> =>
  (await requests()).find((one) => one.name === name)?.request_id ?? ''

const MARY = { name: 'Mary O’Neill', reachBy: 'Text 07700 900321, my sister reads my post', reachWhen: 'Mornings' }

test('somebody asks without signing in, once however often it is sent, and reads what happens next', async () => {
  expect(words(await world.nobody().get(ASK))).toContain('For whom do you ask?')
  const drawn = hiddenOf((await world.nobody().get(`${ASK}?for=myself`)).text, ASK)
  const fields = { ...drawn, askedFor: 'myself', ...MARY, language: 'Polish' }
  const twice = await Promise.all([1, 2].map(() => world.nobody().post(ASK, fields)))
  expect(twice.map(({ location }) => location)).toEqual([`${ASK}?asked=myself`, `${ASK}?asked=myself`])
  expect(await requests()).toHaveLength(1)
  const after = words(await world.nobody().get(`${ASK}?asked=myself`))
  expect(after).toContain('What happens next')
  expect(after).toContain('We cannot name a day here')
  const audit = await rowsIn(world, 1, "select action, human_id from audit_entry where resource = 'request'")
  expect(audit).toEqual([{ action: 'ask', human_id: null }])
})

test('for somebody else, and through a group: the way they came is kept', async () => {
  const joe = { name: 'Joe Marsh', reachBy: 'Ring 01632 960002' }
  const missing = await asks('somebody-else', joe)
  expect(missing.status).toBe(422)
  expect(missing.text).toContain('href="#theyKnow"')
  expect(missing.text).toContain('Joe Marsh')
  expect((await asks('somebody-else', { ...joe, theyKnow: 'no', relation: 'gp' })).location).toBe(
    `${ASK}?asked=somebody-else`,
  )
  expect(words(await world.nobody().get(`${ASK}?asked=somebody-else`))).toContain('We cannot tell you what the person')
  const ida = { name: 'Ida Long', reachBy: 'At the kitchen on Fridays' }
  expect((await asks('through-a-group', ida)).text).toContain('href="#groupName"')
  // Signed in or not is the same.
  await asks('through-a-group', { ...ida, groupName: 'Harbour kitchen' }, await world.as('eastmarsh/joanne'))
  expect(
    (await requests()).map(({ name, route, they_know, group_name }) => [name, route, they_know, group_name]),
  ).toEqual([
    ['Mary O’Neill', 'myself', true, ''],
    ['Joe Marsh', 'gp', false, ''],
    ['Ida Long', 'community-group', true, 'Harbour kitchen'],
  ])
})

test('what cannot be taken is refused with words, and kept', async () => {
  const empty = await asks('myself', { name: '', reachBy: '' })
  for (const field of ['name', 'reachBy']) expect(empty.text).toContain(`href="#${field}"`)
  const old = await world.nobody().post(ASK, { key: 'none', askedFor: 'myself', ...MARY })
  expect([old.status, old.text.includes('my sister reads my post')]).toEqual([422, true])
  const long = await asks('myself', { ...MARY, words: 'z'.repeat(2001) })
  expect([long.status, long.text.includes('z'.repeat(2001))]).toEqual([422, true])
  const away = await world.nobody().post(ASK, { ...MARY, askedFor: 'myself' }, { origin: 'https://elsewhere.example' })
  expect(away.status).toBe(403)
  expect(await requests()).toHaveLength(3)
})

test('workers and managers read who waits, oldest first; nobody else', async () => {
  const priya = await world.as('eastmarsh/priya')
  const list = words(await priya.get('/eastmarsh/requests'))
  expect(list).toContain('3 people wait for a first word')
  expect(list.indexOf('Mary O’Neill')).toBeLessThan(list.indexOf('Joe Marsh'))
  const path = `/eastmarsh/requests/${await idOfRequest('Joe Marsh')}`
  expect(words(await priya.get(path))).toContain('They may not know that somebody asked')
  const grace = await world.as('eastmarsh/grace')
  expect((await grace.get(path)).status).toBe(200)
  expect((await grace.get(path)).text).not.toContain('Begin with them')
  expect((await forced(world, grace, `${path}/begin`, { name: 'J', knownAs: 'J' })).status).toBe(404)
  for (const key of ['eastmarsh/anne', 'eastmarsh/joanne', 'eastmarsh/marcus', 'eastmarsh/farah', 'eastmarsh/ruth'])
    for (const page of ['/eastmarsh/requests', path, `${path}/begin`, `${path}/close`])
      expect((await (await world.as(key)).get(page)).status, `${key} ${page}`).toBe(404)
  expect((await priya.get('/eastmarsh/requests/00000000-0000-4000-8000-000000000000')).status).toBe(404)
})

test('a worker begins with who asked: named worker, safe ways kept, off the list; two workers at once make one journey', async () => {
  const path = `/eastmarsh/requests/${await idOfRequest('Mary O’Neill')}/begin`
  const [priya, owen] = [await world.as('eastmarsh/priya'), await world.as('eastmarsh/owen')]
  const drawn = await priya.get(path)
  expect(drawn.text).toContain('value="Mary O’Neill"')
  expect(drawn.text).toContain('value="Mary"')
  const fields = { name: 'Mary O’Neill', knownAs: 'Mary' }
  expect((await priya.send(path, { ...fields, name: '' })).text).toContain('href="#name"')
  const both = await atOnce([priya.ready(path, fields), owen.ready(path, fields)])
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
  const [winner, loser] = both[0]?.status === 303 ? [priya, both[1]] : [owen, both[0]]
  expect(words(loser ?? { text: '' })).toContain('Somebody has taken this request already')
  const begun = both.find(({ status }) => status === 303)?.location ?? ''
  const seen = words(await winner.get(begun))
  expect(seen).toContain('Safe to reach: Text 07700 900321, my sister reads my post, Mornings')
  expect(seen).toContain('Language: Polish.')
  const timeline = words(await winner.get(begun.replace('/offer', '/timeline')))
  expect(timeline).toContain('somebody asked us about a personal budget')
  expect(await rowsIn(world, 1, "select 1 from human where name = 'Mary O’Neill'")).toHaveLength(1)
  expect(words(await priya.get('/eastmarsh/requests'))).not.toContain('Mary')
  expect(words(await priya.get(path))).toContain('A journey was begun')
  expect((await forced(world, priya, path, fields)).status).toBe(422)
})

test('or says what else became of it: one of their own people, or in words', async () => {
  const priya = await world.as('eastmarsh/priya')
  const joe = `/eastmarsh/requests/${await idOfRequest('Joe Marsh')}/close`
  expect((await priya.send(joe, { became: 'could-not-reach', words: '' })).text).toContain('href="#words"')
  const other = await priya.send(joe, { became: 'already-known', budgetId: budgetOf('eastmarsh/hazel'), words: '' })
  expect(other.text).toContain('href="#budgetId"')
  expect((await priya.send(joe, { became: 'could-not-reach', words: 'The number is not in use.' })).location).toBe(
    '/eastmarsh/requests?done=closed',
  )
  const ida = `/eastmarsh/requests/${await idOfRequest('Ida Long')}/close`
  const anne = { became: 'already-known', budgetId: budgetOf('eastmarsh/anne'), words: '' }
  expect((await priya.send(ida, anne)).status).toBe(303)
  const her = await world.as('eastmarsh/anne')
  expect(words(await her.get(on('eastmarsh/anne', '/timeline')))).toContain('somebody asked us about a personal budget')
  expect((await forced(world, priya, ida, anne)).status).toBe(422)
  expect(words(await priya.get('/eastmarsh/requests'))).toContain('Nobody is waiting for a first word')
})

test('after two hundred that wait on one day the page asks to ring', async () => {
  const made = (rows: number) =>
    rowsIn(
      world,
      1,
      `insert into budget_request (request_id, asked_for, name, route, reach_by, asked_on, asked_at)
        select gen_random_uuid(), 'myself', 'A B', 'myself', 'x', $1, now() from generate_series(1, ${rows})`,
      [world.today],
    )
  await made(200)
  const full = await asks('myself', MARY)
  expect(full.status).toBe(422)
  expect(words(full)).toContain('Please ring us')
  expect(full.text).toContain('my sister reads my post')
  const ken = await world.as('eastmarsh/ken')
  const first = words(await ken.get('/eastmarsh/requests'))
  expect(first).toContain('200 people wait')
  expect((await ken.get('/eastmarsh/requests?page=8')).text).toContain('?page=7')
  // Taken ones make room again.
  await rowsIn(
    world,
    1,
    `insert into request_taken (request_id, taken_by, taken_on, became, words)
      select request_id, $1, $2, 'not-for-us', 'x' from budget_request where name = 'A B' limit 1`,
    [idOf('eastmarsh/ken'), world.today],
  )
  expect((await asks('myself', MARY)).status).toBe(303)
  expect(world.bugs).toEqual([])
})

test('whoever covers for a worker finds that worker’s people among their own', async () => {
  const ken = await world.as('eastmarsh/ken')
  const path = `/eastmarsh/requests/${await idOfRequest('Mary O’Neill')}/close`
  const open = (await requests()).findLast(({ name }) => name === 'Mary O’Neill')?.request_id
  const page = path.replace(/requests\/[^/]*/, `requests/${open}`)
  expect((await ken.get(page)).text).not.toContain('Anne Field')
  await rowsIn(
    world,
    1,
    `insert into cover (cover_id, worker_id, covered_by, from_day, to_day, arranged_by, arranged_on)
      values (gen_random_uuid(), $1, $2, $3, $3, $1, $3)`,
    [idOf('eastmarsh/priya'), idOf('eastmarsh/ken'), world.today],
  )
  expect((await ken.get(page)).text).toContain('Anne Field')
})
