import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { alarmRaised, friendChosen, shared } from '#test/steps/unwell.ts'
import { aWorld, hiddenOf, on, type World } from '#test/world.ts'

let world: World
let link: string
beforeAll(async () => {
  world = await aWorld()
  link = await friendChosen(world)
})
afterAll(() => world.close())

const words = ({ text }: { text: string }) =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#39;', "'")
const alarms = () => rowsIn<{ alarm_id: string; words: string }>(world, 1, 'select * from alarm order by raised_at')
const anne = (path: string) => on('eastmarsh/anne', path)

test('a friend opens the link without signing in, and learns nothing about the person', async () => {
  const page = await world.nobody().get(link)
  expect(page.status).toBe(200)
  expect(words(page)).toContain('Are you worried about the person who gave you this link?')
  expect(words(page)).toContain('In danger now: ring 999')
  for (const secret of ['Anne', 'Field', 'Priya', 'Sam', budgetOf('eastmarsh/anne')])
    expect(page.text).not.toContain(secret)
  expect(/<title>([^<]*)/.exec(page.text)?.[1]).toBe('Are you worried? – Eastmarsh Council')
})

test('they say that they are worried, once, however often it is sent; signed in or not', async () => {
  const form = hiddenOf((await world.nobody().get(link)).text, link)
  const twice = await Promise.all(
    [1, 2].map(() => world.nobody().post(link, { ...form, words: 'She has not been out' })),
  )
  expect(twice.map(({ location }) => location)).toEqual([`${link}?told=raised`, `${link}?told=raised`])
  expect((await alarms()).map((row) => row.words)).toEqual(['She has not been out'])
  const thanks = await world.nobody().get(`${link}?told=raised`)
  expect(words(thanks)).toContain('Thank you. You did the right thing')
  expect(thanks.text).not.toContain('Anne')
  const signedIn = await world.as('eastmarsh/joanne')
  expect((await signedIn.send(link, { words: '' })).location).toBe(`${link}?told=raised`)
  expect(await alarms()).toHaveLength(2)
})

test('what cannot be taken is refused with words, and kept', async () => {
  const tooLong = await world.nobody().send(link, { words: 'y'.repeat(2001) })
  expect(tooLong.status).toBe(422)
  expect(tooLong.text).toContain('y'.repeat(2001))
  const old = await world.nobody().post(link, { key: 'none', words: 'Hello' })
  expect(old.status).toBe(422)
  expect(old.text).toContain('Hello')
  const elsewhere = await world.nobody().post(link, { words: 'x' }, { origin: 'https://elsewhere.example' })
  expect(elsewhere.status).toBe(403)
  expect(await alarms()).toHaveLength(2)
})

test('it is the first thing on the worker’s day, with whom to ring; nobody else’s', async () => {
  const priya = await world.as('eastmarsh/priya')
  const today = words(await priya.get('/eastmarsh/caseload'))
  expect(today).toContain('First of all')
  expect(today.indexOf('A friend is worried about Anne')).toBeLessThan(today.indexOf('something from you'))
  expect(today).toContain('No number is written down. Ask Anne for one')
  const owen = await world.as('eastmarsh/owen')
  expect(words(await owen.get('/eastmarsh/caseload'))).not.toContain('is worried')
})

test('whom to ring is what she says now: not what she took away, nor what she says is not hers', async () => {
  const [version] = await rowsIn<{ id: string }>(
    world,
    1,
    `insert into plan_version (version_id, budget_id, number, opened_by, opened_on)
     select gen_random_uuid(), budget_id, 1, person_id, $2 from budget where budget_id = $1
     on conflict do nothing returning version_id as id`,
    [budgetOf('eastmarsh/anne'), world.today],
  )
  const [anneId, priyaId] = [idOf('eastmarsh/anne'), idOf('eastmarsh/priya')]
  const says = (text: string, typist: string) =>
    rowsIn<{ id: string }>(
      world,
      1,
      `insert into plan_sentence (version_id, part, side, words, said_by, typed_by, said_on, how)
       select coalesce($1, (select version_id from plan_version where budget_id = $6 order by number desc limit 1)), 'unwell-ring', 'person',
         $2, $3, $4, $5, $7 returning sentence_id::text as id`,
      [
        ...[version?.id ?? null, text, anneId, typist, world.today, budgetOf('eastmarsh/anne')],
        typist === anneId ? 'own-device' : 'phone',
      ],
    )
  const today = async () => words(await (await world.as('eastmarsh/priya')).get('/eastmarsh/caseload'))
  await says('My brother, 01632 960001', anneId)
  expect(await today()).toContain('My brother, 01632 960001')
  await says('', anneId)
  expect(await today()).not.toContain('My brother')
  const [typed] = await says('My neighbour, 01632 960002', priyaId)
  expect(await today()).toContain('My neighbour')
  await rowsIn(
    world,
    1,
    'insert into sounds_like_me (sentence_id, sounds, said_by, said_on) values ($1, false, $2, $3)',
    [...[typed?.id, anneId, world.today]],
  )
  expect(await today()).not.toContain('My neighbour')
  expect(await today()).not.toContain('My brother')
})

test('the worker reads it and says what they did; the person reads that, and not who was worried', async () => {
  const [first] = await alarms()
  const path = anne(`/unwell/alarms/${first?.alarm_id}`)
  const [priya, her] = [await world.as('eastmarsh/priya'), await world.as('eastmarsh/anne')]
  const page = words(await priya.get(path))
  for (const told of ['Sam', 'From the bowling club', 'She has not been out']) expect(page).toContain(told)
  const empty = await priya.send(path, { words: '' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('href="#words"')
  expect((await priya.send(path, { words: 'I rang, and we talked.' })).location).toBe(
    anne('/unwell?done=alarm-answered'),
  )
  expect((await forced(world, priya, path, { words: 'Again' })).status).toBe(422)
  expect(words(await priya.get(path))).toContain('Priya Shah answered on')

  expect((await her.get(path)).status).toBe(404)
  expect((await forced(world, her, path, { words: 'x' })).status).toBe(404)
  const timeline = words(await her.get(anne('/timeline')))
  expect(timeline).toContain('Somebody Anne chose told us that they are worried.')
  expect(timeline).toContain('I rang, and we talked.')
  const hers = words(await her.get(anne('/unwell')))
  expect(hers).toContain('somebody you chose told us that they were worried. Priya Shah: I rang, and we talked.')
  expect(hers).toContain('Nobody has answered yet.')
  for (const secret of ['Sam', 'She has not been out']) expect(`${timeline} ${hers}`).not.toContain(secret)
})

test('a carer sees nothing of it, and no other worker', async () => {
  await shared(world, 'eastmarsh/anne', 'eastmarsh/joanne', 'plan')
  const [, open] = await alarms()
  const path = anne(`/unwell/alarms/${open?.alarm_id}`)
  for (const key of ['joanne', 'owen', 'marcus', 'farah'])
    expect((await (await world.as(`eastmarsh/${key}`)).get(path)).status, key).toBe(404)
  const joanne = await world.as('eastmarsh/joanne')
  expect(words(await joanne.get(anne('/unwell')))).not.toContain('When somebody was worried')
})

test('after five on one day the page only says whom to ring', async () => {
  for (let times = 0; times < 3; times++) expect(await alarmRaised(world, link)).toBe(`${link}?told=raised`)
  expect(await alarmRaised(world, link)).toBe(`${link}?told=enough-for-today`)
  expect(await alarms()).toHaveLength(5)
  expect(words(await world.nobody().get(`${link}?told=enough-for-today`))).toContain('several times today')
})

test('a link that was taken back and one that never was look the same, and pass nothing on', async () => {
  const never = `${link.slice(0, -4)}AAAA`
  const form = hiddenOf((await world.nobody().get(link)).text, link)
  const [sam] = await rowsIn<{ friend_id: string }>(world, 1, 'select friend_id from alarm_friend')
  const her = await world.as('eastmarsh/anne')
  await her.send(anne(`/plan/unwell/friends/${sam?.friend_id}/withdraw`), {})
  const pages = await Promise.all([link, never, '/northcliffe/alarm/x'].map((one) => world.nobody().get(one)))
  expect(pages.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(pages[0]?.text).toBe(pages[1]?.text)
  for (const page of pages) expect(words(page)).toContain('This link does not work now')
  expect((await world.nobody().post(link, { ...form, words: 'Please' })).location).toBe(link)
  expect(words(await world.nobody().get(`${link}?told=raised`))).not.toContain('Thank you')
  expect(await alarms()).toHaveLength(5)
  expect(world.bugs).toEqual([])
})
