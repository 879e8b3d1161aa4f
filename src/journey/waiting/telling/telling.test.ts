import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { askedByRows } from '#test/steps/decision-rows.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { clicking, noticesOf, updatesOf } from '#test/steps/waiting.ts'
import { aWorld, hiddenOf, on, type World } from '#test/world.ts'

let world: World
let since: Day
beforeAll(async () => {
  world = await aWorld()
  since = addDays(world.today, -9)
})
afterAll(() => world.close())

const DESK = '/eastmarsh/caseload'
const ALL = '/eastmarsh/waiting/tell-all'
const tapOf = (person: string) => on(person, '/waiting/nothing-changed')

describe('a wait costs the worker at most a minute a week', () => {
  const [helen, hilary] = ['eastmarsh/helen', 'eastmarsh/hilary']
  beforeAll(async () => {
    for (const person of [helen, hilary]) await askedByRows(world, { person, on: since })
  })

  test('one person: from the desk to told is one tap, and nothing is typed', async () => {
    const ken = await clicking(world, 'eastmarsh/ken')
    await ken.open(DESK)
    expect(ken.text()).toContain('Nothing has changed, because the Tuesday panel has not decided yet.')
    await ken.press(tapOf(helen))
    expect(ken.taps()).toBeLessThanOrEqual(2)
    expect(ken.text()).toContain('It is written down')
    expect(await updatesOf(world, helen)).toEqual([{ on_day: world.today, by: idOf('eastmarsh/ken') }])
    expect(await noticesOf(world, helen)).toEqual([{ on_day: world.today, read_by: null }])
    expect(await updatesOf(world, hilary)).toEqual([])
    const hers = await (await world.as(helen)).get(on(helen, '/timeline'))
    expect(hers.text).toContain('Ken Marlow looked at the wait: Nothing has changed, because the Tuesday panel')
  })

  test('told today: no second tap stands there, and a page drawn before sends nothing again', async () => {
    const ken = await world.as('eastmarsh/ken')
    const path = tapOf(hilary)
    const before = (await ken.get(DESK)).text
    const again = (await ken.get(DESK)).text
    const fields = hiddenOf(before, path)
    const [one, two] = await Promise.all([ken.post(path, fields), ken.post(path, fields)])
    expect([one?.status, two?.status]).toEqual([303, 303])
    const late = await ken.post(path, hiddenOf(again, path))
    expect(late.status).toBe(422)
    expect(late.text).toContain('They have been told something today already')
    expect(await updatesOf(world, hilary)).toHaveLength(1)
    expect(await noticesOf(world, hilary)).toHaveLength(1)
    expect((await ken.get(DESK)).text).not.toContain(path)
    expect((await ken.get(on(hilary, '/waiting'))).text).toContain('Hilary heard something today.')
  })

  test('a sentence that is no longer true is not sent; the new one is one tap away', async () => {
    const person = 'eastmarsh/arthur'
    const { submission } = await askedByRows(world, { person, on: since })
    const owen = await world.as('eastmarsh/owen')
    const shown = hiddenOf((await owen.get(DESK)).text, tapOf(person))
    await rowsIn(
      world,
      1,
      `insert into information_request (information_id, submission_id, asked_of, question, why, asked_by, asked_on)
       values ($1, $2, 'worker', 'Which classes?', 'Only two are in the plan', $3, $4)`,
      [newId(), submission, idOf('eastmarsh/marcus'), addDays(since, 1)],
    )
    const refused = await owen.post(tapOf(person), shown)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('It stands differently now')
    expect(refused.text).toContain('Marcus Bell asked Owen Hart something first. The answer is not there yet.')
    expect(await updatesOf(world, person)).toEqual([])
    expect((await owen.post(tapOf(person), hiddenOf(refused.text, tapOf(person)))).status).toBe(303)
    expect(await updatesOf(world, person)).toHaveLength(1)
    const his = (await (await world.as(person)).get(on(person, '/waiting'))).text
    for (const words of ['It is the worker’s turn', 'Which classes?', 'Only two are in the plan', 'go on counting'])
      expect(his).toContain(words)
  })
})

describe('one tap for all who wait for one panel', () => {
  const hers = ['eastmarsh/anne', 'eastmarsh/david']
  const waits = 'eastmarsh/hazel'
  beforeAll(async () => {
    for (const person of [...hers, waits]) await askedByRows(world, { person, on: since })
  })

  test('three taps at most, nothing typed, each told once, and nobody else’s people', async () => {
    const priya = await clicking(world, 'eastmarsh/priya')
    await priya.open(DESK)
    await priya.follow(ALL)
    const page = priya.text()
    for (const name of ['Anne', 'David']) expect(page).toContain(name)
    expect(page).not.toContain('Hazel')
    await priya.press(ALL)
    expect(priya.taps()).toBeLessThanOrEqual(3)
    expect(priya.text()).toContain('You told 2 people.')
    for (const person of hers) {
      expect(await updatesOf(world, person)).toEqual([{ on_day: world.today, by: idOf('eastmarsh/priya') }])
      expect(await noticesOf(world, person)).toHaveLength(1)
    }
    expect(await updatesOf(world, waits)).toEqual([])
    const audits = await rowsIn<{ budget_id: string }>(
      world,
      1,
      "select budget_id from audit_entry where action = 'tell-all' and outcome = 'wrote' and budget_id is not null order by 1",
    )
    expect(audits.map(({ budget_id }) => budget_id)).toEqual(hers.map(budgetOf).sort())
  })

  test('twice is once a day each', async () => {
    const priya = await world.as('eastmarsh/priya')
    expect((await priya.get(ALL)).text).toContain('Nobody needs an update about the panel from you now.')
    const again = await priya.send(ALL, { panel: world.today })
    expect(again.status).toBe(422)
    for (const person of hers) expect(await updatesOf(world, person)).toHaveLength(1)
    expect(world.bugs).toEqual([])
  })

  test('never: somebody is told by whoever is not their worker', async () => {
    const priya = await world.as('eastmarsh/priya')
    const [desk, all] = [(await priya.get(DESK)).text, (await priya.get(ALL)).text]
    for (const text of [desk, all]) expect(text).not.toContain(budgetOf(waits))
    expect((await priya.get(tapOf(waits))).status).toBe(404)
    for (const nobody of ['eastmarsh/marcus', 'eastmarsh/joanne', 'eastmarsh/anne', 'eastmarsh/farah'])
      expect((await (await world.as(nobody)).get(ALL)).status, nobody).toBe(404)
  })

  test('whoever covers finds them, on the days of the cover alone', async () => {
    const owens = async () => (await (await world.as('eastmarsh/ken')).get(DESK)).text.includes(tapOf(waits))
    expect(await owens()).toBe(false)
    const cover = [newId(), idOf('eastmarsh/owen'), idOf('eastmarsh/ken'), addDays(world.today, -1), world.today]
    await rowsIn(
      world,
      1,
      `insert into cover (cover_id, worker_id, covered_by, from_day, to_day, arranged_by, arranged_on)
       values ($1, $2, $3, $4, $5, $2, $4)`,
      cover,
    )
    expect(await owens()).toBe(true)
    await rowsIn(world, 1, 'insert into cover_ended (cover_id, ended_on, ended_by) values ($1, $2, $3)', [
      cover[0],
      world.today,
      cover[1],
    ])
    expect(await owens()).toBe(false)
  })
})
