import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day, sayDay } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { asked } from '#test/steps/decision.ts'
import { askedByRows } from '#test/steps/decision-rows.ts'
import { planAgreed } from '#test/steps/plan.ts'
import { decidesBy } from '#test/steps/process.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { atOnce, aWorld, on, type World } from '#test/world.ts'

let world: World
let full: Day
beforeAll(async () => {
  world = await aWorld()
  full = addDays(world.today, 9)
})
afterAll(() => world.close())

const ANNE = 'eastmarsh/anne'
const anne = (path: string) => on(ANNE, path)
type Asked = { body: string; decider_id: string; panel_on: Day | null }
const submissionOf = async (person = ANNE): Promise<Asked | undefined> =>
  (
    await rowsIn<Asked>(
      world,
      1,
      `select body, decider_id, change, yearly_pence, risk, panel_on::text as panel_on
       from submission where budget_id = $1`,
      [budgetOf(person)],
    )
  )[0]

describe('a plan finds its way to who decides', () => {
  test('what it comes to, changes and risks is kept; a full agenda sends it to the next day, and she reads why', async () => {
    await decidesBy(world, { panelDays: [full, addDays(full, 14)], panelAgendaMax: 1 })
    await askedByRows(world, { person: 'eastmarsh/hazel', on: world.today, expectedOn: full })
    await asked(world)
    expect(await submissionOf()).toMatchObject({
      ...{ body: 'panel', decider_id: idOf('eastmarsh/marcus'), change: 'first-plan', yearly_pence: 322_400n },
      ...{ risk: false, panel_on: addDays(full, 14) },
    })
    const page = await (await world.as(ANNE)).get(anne('/waiting'))
    for (const words of [sayDay(addDays(full, 14)), `there is no room left on ${sayDay(full)}`])
      expect(page.text).toContain(words)
  })

  test('two who ask at once for the last place of a day: one of them gets it', async () => {
    const last = addDays(full, 21)
    await decidesBy(world, { panelDays: [last, addDays(last, 14)], panelAgendaMax: 1 })
    const two = [
      ['eastmarsh/david', 'eastmarsh/priya'],
      ['eastmarsh/helen', 'eastmarsh/ken'],
    ] as const
    for (const [person, worker] of two) await planAgreed(world, person, worker)
    const forms = two.map(async ([person]) => (await world.as(person)).ready(on(person, '/decision/ask'), {}))
    await atOnce(forms)
    const days = await Promise.all(two.map(async ([person]) => (await submissionOf(person))?.panel_on))
    expect(days.sort()).toEqual([last, addDays(last, 14)])
  })

  test('by a route for what could go wrong, and past whoever may not say yes to so much', async () => {
    const [arthur, owen] = ['eastmarsh/arthur', idOf('eastmarsh/owen')]
    await rowsIn(
      world,
      1,
      `insert into risk_words (budget_id, topic, side, words, said_by, typed_by, said_on)
       select $1, topic, 'worker', 'He may stop eating', $2, $2, $3 from unnest(array['self-neglect']) topic`,
      [budgetOf(arthur), owen, world.today],
    )
    const limits = [{ humanId: idOf('eastmarsh/grace'), yearlyPence: '1000' }]
    await decidesBy(world, { routes: [{ body: 'manager', withRisk: true }, { body: 'panel' }], limits, panelDays: [] })
    await asked(world, arthur, 'eastmarsh/owen')
    // A manager decides where something could go wrong; the only one may not say yes to so much, and the panel is next.
    expect(await submissionOf(arthur)).toMatchObject({
      risk: true,
      body: 'panel',
      decider_id: idOf('eastmarsh/marcus'),
    })
  })
})
