import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day, sayDate, sayDay } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { askedByRows, decidedByRows } from '#test/steps/decision-rows.ts'
import { decidesBy } from '#test/steps/process.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type World } from '#test/world.ts'
import { PAGE_SIZE } from './panel.ts'
import { agendas, dayFrom, pageFrom, panelDaysFrom } from './rules.ts'
import { sayCutOff, sayDue, sayPlaces } from './words.ts'

let world: World
let first: Day
beforeAll(async () => {
  world = await aWorld()
  first = addDays(world.today, 7)
  await decidesBy(world, { panelDays: [first, addDays(first, 7), addDays(first, 14)], panelAgendaMax: 2 })
})
afterAll(() => world.close())

const desk = async (key: string, query = ''): Promise<string> => {
  const { text, status } = await (await world.as(key)).get(`/eastmarsh/panel${query}`)
  expect(status).toBe(200)
  return text
    .slice(text.indexOf('<main'), text.indexOf('</main>'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}

test('which panel days are shown, how full they are, and until when a plan may be sent', async () => {
  const process = { panelDays: [], panelDay: first, panelEveryWeeks: 2, panelAgendaMax: 2, panelCutOffDays: 5 }
  const days = panelDaysFrom(process as never, world.today)
  expect(days).toEqual([0, 14, 28].map((n) => addDays(first, n)))
  const [one, two] = agendas(days, new Map([[first, 2]]), process)
  expect(one).toEqual({ on: first, taken: 2, fits: 2, cutOff: addDays(first, -5) })
  expect(one && sayPlaces(one)).toContain('no place is left: 2 plans, and 2 fit')
  expect(two && sayPlaces(two)).toBe('0 plans stand on it, and 2 fit.')
  expect(one && sayCutOff(one, world.today)).toBe(`Plans for it can be sent until ${sayDate(addDays(first, -5))}.`)
  expect(one && sayCutOff(one, first)).toContain('had to be sent by')
})

test.each([
  ['', 1],
  ['3', 3],
  ['0', 1],
  ['-1', 1],
  ['99999', 1],
  ['two', 1],
])('page “%s” is page %i', (text, expected) => expect(pageFrom(text)).toBe(expected))

test('when it is due, in words', () => {
  expect(dayFrom('2026-02-30')).toBeUndefined()
  expect(sayDue(first, true, world.today)).toBe(`The panel of ${sayDay(first)}`)
  expect(sayDue(first, false, world.today)).toBe(`By ${sayDay(first)}`)
  expect(sayDue(addDays(world.today, -1), true, world.today)).toContain('that day has passed')
})

test('mine first, each by day; the whole wait is shown, also where the plan came back', async () => {
  expect(await desk('eastmarsh/marcus')).toContain('Nothing waits for you')
  const began = addDays(world.today, -40)
  const { submission } = await askedByRows(world, { on: began })
  await decidedByRows(world, { submission, verdict: 'returned', on: addDays(world.today, -20) })
  await askedByRows(world, { number: 2, on: addDays(world.today, -10), expectedOn: addDays(first, 7) })
  const owen = { by: 'eastmarsh/owen', on: world.today }
  await askedByRows(world, { ...owen, person: 'eastmarsh/arthur', expectedOn: first })
  await askedByRows(world, {
    ...owen,
    person: 'eastmarsh/hazel',
    decider: 'eastmarsh/grace',
    body: 'manager',
    expectedOn: world.today,
  })
  const marcus = await desk('eastmarsh/marcus')
  const places = ['Waiting for you', 'Arthur: £62.00 a week', 'Anne: £62.00', 'Waiting for somebody else', 'Hazel'].map(
    (words) => marcus.indexOf(words),
  )
  expect(places.includes(-1)).toBe(false)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  for (const part of [
    `since ${sayDate(began)}`,
    `The panel of ${sayDay(first)}`,
    'Decides Grace Adeyemi',
    `${sayDay(first)} : 1 plan stands on it, and 2 fit.`,
    'Decided by you lately',
    'Sent back to be changed',
  ])
    expect(marcus).toContain(part)
  const grace = await desk('eastmarsh/grace')
  expect(grace.indexOf('Hazel')).toBeLessThan(grace.indexOf('Arthur'))
  expect(grace).toContain('Decides Marcus Bell')
})

test('the agenda of one panel day; a day without plans says so', async () => {
  const page = await desk('eastmarsh/marcus', `?on=${first}`)
  expect(page).toContain(`The agenda of ${sayDay(first)}`)
  expect(page).toContain('Arthur')
  expect(page).not.toContain('Anne: £62.00')
  expect(await desk('eastmarsh/marcus', `?on=${addDays(first, 1)}`)).toContain('No plan stands on this day')
})

test('a page holds so many; the rest is on the next, and nobody is shown twice or never', async () => {
  const by = idOf('eastmarsh/owen')
  for (let n = 0; n < PAGE_SIZE + 3; n += 1) {
    const [version, submission, budget] = [newId(), newId(), newId()]
    await rowsIn(
      world,
      1,
      `with b as (insert into budget (budget_id, person_id, opened_on, opened_by) values ($1, $2, $3, $4) returning budget_id),
        v as (insert into plan_version (version_id, budget_id, number, opened_by, opened_on) select $5, budget_id, 1, $4, $3 from b returning version_id)
       insert into submission (submission_id, budget_id, version_id, submitted_by, submitted_on, body, decider_id, weekly_pence, panel_on)
        select $6, $1, version_id, $4, $3, 'panel', $7, $8, $9 from v`,
      [
        budget,
        idOf('eastmarsh/david'),
        world.today,
        by,
        version,
        submission,
        idOf('eastmarsh/marcus'),
        1000 + n,
        first,
      ],
    )
  }
  const pages = [await desk('eastmarsh/marcus'), await desk('eastmarsh/marcus', '?page=2')]
  const amounts = pages.map((page) => [
    ...new Set([...page.matchAll(/David: £([\d.]+) a week/g)].map(([, amount]) => amount)),
  ])
  expect(amounts.flat()).toHaveLength(PAGE_SIZE + 3)
  expect(new Set(amounts.flat()).size).toBe(PAGE_SIZE + 3)
  expect(pages[0]).toContain('Page 2')
  expect(pages[1]).toContain('Page 1')
  expect(pages[1]).toContain('Waiting for somebody else')
  expect(await desk('eastmarsh/marcus', '?page=9')).toContain('There is no more to show')
  expect(await desk('eastmarsh/marcus')).toContain('no place is left')
})

test('nobody finds their own plan here', async () => {
  await rowsIn(world, 1, "insert into role_held (human_id, role, from_day) values ($1, 'panel-member', $2)", [
    idOf('eastmarsh/anne'),
    world.today,
  ])
  expect(await desk('eastmarsh/anne', '?page=2')).not.toContain('Anne: £62.00')
  expect(await desk('eastmarsh/anne')).not.toContain('Anne: £62.00')
  expect(world.bugs).toEqual([])
})
