import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Permit } from '#access/permit.ts'
import { addDays, sayDate } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { forced } from '#test/forced.ts'
import { contactChosen } from '#test/steps/messages.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, hiddenOf, on, type Seen, type World } from '#test/world.ts'
import { messagesWaiting } from './reads.ts'

let world: World
let her: Browser
let priya: Browser
beforeAll(async () => {
  world = await aWorld()
  ;[her, priya] = await Promise.all([world.as('eastmarsh/anne'), world.as('eastmarsh/priya')])
})
afterAll(() => world.close())

const anne = (path: string) => on('eastmarsh/anne', path)
const PATH = anne('/messages')
const SECRET = 'Can I spend it on driving lessons? My sister must not know.'
const words = ({ text }: Seen) =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#39;', "'")
const notices = () => rowsIn<{ read_by: string; channel: string }>(world, 1, 'select read_by, channel from notice')
const waiting = (key: string) =>
  world.within(1, (tx) => messagesWaiting(tx, { humanId: idOf(key), today: world.today } as Permit<'desk', 'caseload'>))
const answerBy = async () => /href="([^"]*\/answer-by)"/.exec((await priya.get(PATH)).text)?.[1] ?? ''

test('before anything: who reads it, what will stand here, whom to ring', async () => {
  const page = words(await her.get(PATH))
  expect(page).toContain('Priya Shah reads this on working days.')
  expect(page).toContain('If it cannot wait, ring')
  expect(page).toContain('What either of you writes will stand here')
})

test('she writes, once however often it is sent; her worker reads it and it counts for their day', async () => {
  const empty = await her.send(PATH, { words: ' ' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('href="#words"')
  const fields = { ...hiddenOf((await her.get(PATH)).text, PATH), words: SECRET }
  const both = await Promise.all([her.post(PATH, fields), her.post(PATH, fields)])
  expect(both.map(({ location }) => location)).toEqual([`${PATH}?done=written`, `${PATH}?done=written`])
  expect(await rowsIn(world, 1, 'select words from message')).toEqual([{ words: SECRET }])
  expect(await notices()).toEqual([])
  expect(words(await priya.get(PATH))).toContain(SECRET)
  expect(words(await her.get(PATH))).toContain('Priya Shah has not said yet by which day you get an answer.')
  expect(await waiting('eastmarsh/priya')).toMatchObject([
    { knownAs: 'Anne', since: world.today, count: 1, answerBy: undefined },
  ])
  expect(await waiting('eastmarsh/owen')).toEqual([])
})

test('her worker says by which day: a promise, once, on the timeline', async () => {
  const path = await answerBy()
  expect((await priya.send(path, {})).text).toContain('href="#by"')
  const past = await priya.send(path, { by: 'another-day', ...boxes('other', addDays(world.today, -1)) })
  expect(past.text).toContain('href="#other-day"')
  const by = addDays(world.today, 5)
  expect((await priya.send(path, { by: 'another-day', ...boxes('other', by) })).location).toBe(`${PATH}?done=promised`)
  expect((await forced(world, priya, path, { by: 'today' })).status).toBe(422)
  expect(words(await priya.get(path))).toContain(`Priya Shah said: an answer by ${sayDate(by)}.`)
  expect(words(await her.get(PATH))).toContain(`Priya Shah answers by ${sayDate(by)}.`)
  expect(words(await her.get(anne('/timeline')))).toContain(`Priya Shah answers what Anne wrote by ${sayDate(by)}.`)
  expect((await waiting('eastmarsh/priya'))[0]?.answerBy).toBe(by)
})

test('whoever covers for the worker sees that it waits, and may answer', async () => {
  await rowsIn(
    world,
    1,
    `insert into cover (cover_id, worker_id, covered_by, from_day, to_day, arranged_by, arranged_on)
     values (gen_random_uuid(), $1, $2, $3, $3, $1, $3)`,
    [idOf('eastmarsh/priya'), idOf('eastmarsh/ken'), world.today],
  )
  expect((await waiting('eastmarsh/ken')).map(({ knownAs }) => knownAs)).toContain('Anne')
  expect(words(await (await world.as('eastmarsh/ken')).get(PATH))).toContain(SECRET)
})

test('the answer: the person is told in neutral words, and nobody waits any more', async () => {
  await contactChosen(world, 'email', 'anne@example.org')
  expect((await priya.send(PATH, { words: 'Yes, if it helps you to get to therapy.' })).status).toBe(303)
  expect(await notices()).toEqual([{ read_by: addDays(world.today, 14), channel: 'email' }])
  expect(await waiting('eastmarsh/priya')).toEqual([])
  const page = words(await her.get(PATH))
  expect(page).toContain('Priya Shah reads this on working days.')
  expect(page.indexOf('Yes, if it helps')).toBeLessThan(page.indexOf('Can I spend it'))
  expect(await answerBy()).toBe('')
})

test('never: what was written to each other stands anywhere else', async () => {
  await contactChosen(world, 'email', 'anne@example.org')
  expect((await her.send(PATH, { words: SECRET })).status).toBe(303)
  expect((await priya.send(PATH, { words: 'Yes, if it helps you to get to therapy.' })).status).toBe(303)
  const timeline = words(await her.get(anne('/timeline')))
  expect(timeline).toContain('Anne wrote to their worker.')
  expect(timeline).toContain('Priya Shah wrote to Anne.')
  for (const path of ['', '/timeline', '/notices', '/plan', '/needs'])
    expect((await her.get(anne(path))).text, path).not.toContain('driving lessons')
  for (const key of ['joanne', 'owen', 'marcus', 'grace', 'farah', 'ruth', 'pat', 'noor', 'arthur']) {
    const other = await world.as(`eastmarsh/${key}`)
    expect((await other.get(PATH)).status, key).toBe(404)
    expect((await forced(world, other, PATH, { words: 'x' })).status, key).toBe(404)
  }
  const kept = await rowsIn<{ text: string }>(
    world,
    1,
    'select t::text as text from notice t union all select t::text from timeline_line t union all select t::text from audit_entry t',
  )
  expect(kept.length).toBeGreaterThan(3)
  for (const secret of ['driving', 'sister', 'therapy'])
    expect(kept.filter(({ text }) => text.includes(secret))).toEqual([])
})

test('15 on a page, the newest first', async () => {
  await rowsIn(
    world,
    1,
    `insert into message (message_id, budget_id, from_human, words, written_on, written_at)
     select gen_random_uuid(), m.budget_id, m.from_human, 'Number ' || n || '.', m.written_on, m.written_at - n * interval '1 hour'
     from (select * from message order by written_at limit 1) m, generate_series(1, 20) n`,
  )
  const first = words(await her.get(PATH))
  expect(first).toContain('Number 11.')
  expect(first).not.toContain('Number 12.')
  const second = words(await her.get(`${PATH}?page=2`))
  expect(second).toContain('Number 12.')
  expect(second).toContain('Number 20.')
  expect(second).not.toContain('Older')
  expect(world.bugs).toEqual([])
})
