import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, sayDate } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { formsOf } from '#test/access/browse.ts'
import { askedByRows } from '#test/steps/decision-rows.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

const DAY = '/eastmarsh/caseload'
const ANNE = 'eastmarsh/anne'
const [PRIYA, DAVID] = [idOf('eastmarsh/priya'), idOf('eastmarsh/david')]

let world: World
let priya: Browser
beforeAll(async () => {
  world = await aWorld()
  priya = await world.as('eastmarsh/priya')
})
afterAll(() => world.close())

const words = ({ text }: { text: string }) =>
  text
    .slice(text.indexOf('<main'), text.indexOf('</main>'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
const today = async (path = DAY) => words(await priya.get(path))
/** So many more people of Priya's, with whom nothing has begun or who said yes on a day. */
const people = (count: number, answered: boolean) =>
  rowsIn(
    world,
    1,
    `with own as (select gen_random_uuid() as id, n from generate_series(1, $1::int) n),
      h as (insert into human (human_id, name, known_as, joined_at)
        select id, 'Robin Many', case when $2 then 'Yes ' else 'New ' end || lpad(n::text, 2, '0'), now() from own),
      p as (insert into person (person_id, known_from) select id, $4::date from own),
      w as (insert into named_worker (person_id, worker_id, from_day) select id, $3::uuid, $4::date from own),
      b as (insert into budget (budget_id, person_id, opened_on, opened_by) select id, id, $4::date, $3::uuid from own)
    insert into offer (offer_id, budget_id, explained_by, explained_on, format, what_was_said)
      select id, id, $3::uuid, $4::date, 'talked', 'What it is' from own where $2`,
    [count, answered, PRIYA, addDays(world.today, -9)],
  )

test('a kind stands once, with how many, whom and how long; each leads to its page', async () => {
  const first = await priya.get(DAY)
  expect(words(first)).toContain('2 people have not been offered a budget yet')
  expect(words(first)).toContain('Anne , today Explain what a personal budget is (Anne)')
  expect(first.text).toContain(`href="${on(ANNE, '/offer/explain')}"`)
  for (const link of ['/eastmarsh/supervision', '/eastmarsh/cover', '/eastmarsh/begin'])
    expect(first.text).toContain(`href="${link}"`)
  expect(words(first)).not.toContain('Ten minutes free')
})

test('somebody who waits is told in one tap from here, and nothing is typed', async () => {
  const asked = addDays(world.today, -9)
  await askedByRows(world, { person: ANNE, on: asked, expectedOn: addDays(world.today, 5) })
  const before = await priya.get(DAY)
  expect(words(before)).toContain('1 person waits to hear from you Anne , for 9 days')
  expect(words(before)).toContain('Longest: Anne, for 9 days')
  expect(words(before)).toMatch(/Ten minutes free: do these Anne: tell them where it stands , about 1 minute/)
  const [tap] = formsOf(before.text)
  expect(tap?.controls.map(({ kind }) => kind)).toEqual(['hidden', 'hidden', 'hidden'])
  const fields = Object.fromEntries((tap?.controls ?? []).map(({ name, now }) => [name, now[0] ?? '']))
  const told = await priya.post(tap?.action ?? '', fields)
  expect(told.location).toBe(`${DAY}?done=told`)
  const after = await today(`${DAY}?done=told`)
  expect(after).toContain('It is written down, and it stands on the page of the person now.')
  expect(after).not.toContain('waits to hear from you')
  expect(words(await (await world.as(ANNE)).get(on(ANNE, '/waiting')))).toContain('Nothing has changed')
})

test('a message, then the day that was promised; a request; an ending', async () => {
  const message = newId()
  await rowsIn(
    world,
    1,
    'insert into message (message_id, budget_id, from_human, words, written_on, written_at) values ($1, $2, $3, $4, $5, now())',
    [message, budgetOf(ANNE), idOf(ANNE), 'Can I use it for <driving>?', addDays(world.today, -2)],
  )
  const asked = await priya.get(DAY)
  expect(words(asked)).toContain('1 person waits for your answer Anne , for 2 days Wrote to you: read it, and answer')
  expect(asked.text).not.toContain('driving')
  await rowsIn(
    world,
    1,
    'insert into message_answer_by (message_id, answer_by, said_by, said_on) values ($1, $2, $3, $4)',
    [message, addDays(world.today, 1), PRIYA, world.today],
  )
  expect(await today()).toContain(`Anne , promised by ${sayDate(addDays(world.today, 1))}`)
  await rowsIn(
    world,
    1,
    `insert into budget_request (request_id, asked_for, name, route, reach_by, asked_on, asked_at)
      values ($1, 'myself', 'Sam Brook', 'myself', 'Ring me', $2, now())`,
    [newId(), world.today],
  )
  const day = await priya.get(DAY)
  expect(words(day)).toContain('1 person asks for a budget')
  expect(day.text).not.toContain('Sam Brook')
  await rowsIn(
    world,
    1,
    `insert into ending (ending_id, budget_id, kind, last_day, event, reasons, told_on, proposed_by)
      values ($1, (select budget_id from budget where person_id = $2), 'after-review', $3, '', 'It is done.', $4, $5)`,
    [newId(), DAVID, addDays(world.today, 60), world.today, PRIYA],
  )
  expect(await today()).toMatch(/1 ending within 90 days David , today Say how you see the four conditions/)
})

test('many of a kind: three, and the rest one tap away, twenty-five a page', async () => {
  await people(58, false)
  const first = await today()
  expect(first).toContain('58 people have not been offered a budget yet')
  expect(first.split('Explain what').length - 1).toBe(3)
  expect(first).toContain('All 58')
  const names = async (path: string) => [...(await today(path)).matchAll(/New (\d\d) ,/g)].map(([, number]) => number)
  const pages = await Promise.all([1, 2, 3].map((page) => names(`${DAY}?show=offers&page=${page}`)))
  expect(pages.map(({ length }) => length)).toEqual([25, 25, 8])
  expect(new Set(pages.flat()).size).toBe(58)
  expect(await today(`${DAY}?show=offers&page=2`)).toContain('3 of 3')
  expect(await names(`${DAY}?show=offers&page=99`)).toEqual(pages[2])
  expect(await today(`${DAY}?show=nothing`)).toContain('All 58')
})

test('those who need nothing stand below, twenty-five a page', async () => {
  await people(30, true)
  const names = async (path: string) => [...(await today(path)).matchAll(/Yes (\d\d) :/g)].map(([, number]) => number)
  const pages = [await names(DAY), await names(`${DAY}?page=2`)]
  expect(pages.map(({ length }) => length)).toEqual([25, 5])
  expect(new Set(pages.flat()).size).toBe(30)
  expect(await today()).toContain('Yes 01 : thinking about the offer')
})

test('whoever is away reads who covers; nobody but a worker has this page', async () => {
  await rowsIn(
    world,
    1,
    'insert into cover (cover_id, worker_id, covered_by, from_day, to_day, arranged_by, arranged_on) values ($1, $2, $3, $4, $4, $2, $4)',
    [newId(), PRIYA, idOf('eastmarsh/owen'), world.today],
  )
  expect(await today()).toContain(`You are away until ${sayDate(world.today)}. Owen Hart covers.`)
  const owen = words(await (await world.as('eastmarsh/owen')).get(DAY))
  expect(owen).toContain(`Anne (you cover for Priya until ${sayDate(world.today)})`)
  for (const key of ['anne', 'grace', 'marcus', 'farah', 'joanne'])
    expect((await (await world.as(`eastmarsh/${key}`)).get(DAY)).status, key).toBe(404)
  expect(world.bugs).toEqual([])
})
