import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day } from '#core/day.ts'
import { budgetOf } from '#demo/found.ts'
import { runDue } from '#jobs/index.ts'
import { askedByRows } from '#test/steps/decision-rows.ts'
import { sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { noticesOf, updatesOf } from '#test/steps/waiting.ts'
import { aWorld, hiddenOf, on, type World } from '#test/world.ts'
import { waitingUpdate } from '../jobs.ts'
import type { UpdateEvery } from './choosing.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const path = (person: string) => on(person, '/waiting/choose-updates')

const linesOf = (person: string) =>
  rowsIn<{ sentence: string }>(world, 1, 'select sentence from timeline_line where budget_id = $1 order by line_id', [
    budgetOf(person),
  ])

describe('how often to hear', () => {
  const [arthur, owen] = ['eastmarsh/arthur', 'eastmarsh/owen']

  test('is the person’s choice: kept once, shown, in the timeline, and changed when they like', async () => {
    await askedByRows(world, { person: arthur, on: addDays(world.today, -3) })
    const his = await world.as(arthur)
    expect((await his.get(path(arthur))).text).toContain('Nobody has chosen yet. Until then it is every 7 days.')
    const nothing = await his.send(path(arthur), {})
    expect(nothing.status).toBe(422)
    expect(nothing.text).toContain('Choose one of these')
    expect((await his.send(path(arthur), { every: 'hourly' })).status).toBe(422)
    await sent(his, path(arthur), { every: 'fortnightly' })
    const page = (await his.get(on(arthur, '/waiting'))).text
    expect(page).toContain('Every two weeks. The next time is by')
    expect(page).toContain(path(arthur))
    expect((await linesOf(arthur)).at(-1)?.sentence).toBe('Arthur chose to hear how the wait goes every two weeks.')
  })

  test('may be typed by the worker: said by the person, and it says who typed it', async () => {
    const worker = await world.as(owen)
    expect((await worker.get(path(arthur))).text).toContain('It says that you typed it.')
    const his = await world.as(arthur)
    const drawn = hiddenOf((await his.get(path(arthur))).text, path(arthur))
    await sent(worker, path(arthur), { every: 'worker-rings' })
    const [row] = await rowsIn<{ himself: boolean; typed: boolean }>(
      world,
      1,
      `select c.said_by = b.person_id as himself, c.typed_by <> b.person_id as typed from update_choice c
       join budget b on b.budget_id = c.budget_id where c.budget_id = $1 order by c.choice_id desc limit 1`,
      [budgetOf(arthur)],
    )
    expect(row).toEqual({ himself: true, typed: true })
    expect((await his.get(path(arthur))).text).toContain('typed by Owen Hart')
    expect((await his.get(on(arthur, '/waiting'))).text).toContain('Owen Hart rings.')
    expect((await linesOf(arthur)).at(-1)?.sentence).toContain('by a ring from their worker. Owen Hart wrote it down.')
    const late = await his.post(path(arthur), { ...drawn, every: 'weekly' })
    expect(late.text).toContain('Somebody changed this while you had it open')
  })

  test('is nobody else’s: who decides sees it, and may not choose', async () => {
    for (const key of ['eastmarsh/marcus', 'eastmarsh/priya', 'eastmarsh/joanne', 'eastmarsh/farah'])
      expect((await (await world.as(key)).get(path(arthur))).status, key).toBe(404)
    const seen = (await (await world.as('eastmarsh/marcus')).get(on(arthur, '/waiting'))).text
    expect(seen).toContain('Owen Hart rings.')
    expect(seen).not.toContain(path(arthur))
  })
})

describe('the system honours it', () => {
  let start: Day
  const run = (until: Day) => runDue({ pool: world.pool, councils: world.ports.councils, jobs: [waitingUpdate] }, until)
  const chosen: Record<string, UpdateEvery | undefined> = {
    'eastmarsh/anne': 'weekly',
    'eastmarsh/david': 'fortnightly',
    'eastmarsh/helen': 'on-change',
    'eastmarsh/hilary': 'worker-rings',
    'eastmarsh/hazel': undefined,
  }
  const days = async (person: string) =>
    (await updatesOf(world, person)).map(({ on_day }) =>
      Math.round((Date.parse(on_day) - Date.parse(start)) / 86_400_000),
    )

  beforeAll(async () => {
    start = addDays(world.today, -40)
    for (const [person, every] of Object.entries(chosen)) {
      await askedByRows(world, { person, on: start, expectedOn: addDays(start, 22) })
      if (every !== undefined) await sent(await world.as(person), path(person), { every })
    }
    await run(start)
    await run(addDays(start, 30))
  })

  test('weekly, every two weeks, the council’s days; and for all of them a day that passes is news', async () => {
    expect(await days('eastmarsh/anne')).toEqual([7, 14, 21, 23, 30])
    expect(await days('eastmarsh/david')).toEqual([14, 23])
    expect(await days('eastmarsh/hazel')).toEqual([7, 14, 21, 23, 30])
    expect(await days('eastmarsh/helen')).toEqual([23])
  })

  test('each has its line and one notice that asks nothing of anybody', async () => {
    for (const person of ['eastmarsh/anne', 'eastmarsh/david', 'eastmarsh/helen']) {
      const told = await updatesOf(world, person)
      const notices = await noticesOf(world, person)
      expect(notices).toHaveLength(told.length)
      expect(notices.every(({ read_by }) => read_by === null)).toBe(true)
      expect((await linesOf(person)).filter(({ sentence }) => /changed|no decision yet/.test(sentence))).toHaveLength(
        told.length,
      )
    }
  })

  test('never: a person is sent an update that they did not want', async () => {
    const [helen, hilary] = ['eastmarsh/helen', 'eastmarsh/hilary']
    expect(await days(helen)).toEqual([23])
    expect(await updatesOf(world, hilary)).toEqual([])
    expect(await noticesOf(world, hilary)).toEqual([])
    const ken = await world.as('eastmarsh/ken')
    const desk = (await ken.get('/eastmarsh/caseload')).text
    expect(desk).toContain('I rang Hilary and told them this')
    const tap = on(hilary, '/waiting/nothing-changed')
    expect((await ken.send(tap, {}, '/eastmarsh/caseload')).status).toBe(303)
    expect(await updatesOf(world, hilary)).toHaveLength(1)
    expect((await linesOf(hilary)).at(-1)?.sentence).toContain('Ken Marlow told it by voice: There is no decision yet.')
    expect(await noticesOf(world, hilary)).toEqual([])
    expect(world.bugs).toEqual([])
  })
})
