import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays, type Day, mondayOf } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { settingsIn } from '#council/reads.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { rootOf } from '#test/access/principals.ts'
import { forced } from '#test/forced.ts'
import { endedByRows } from '#test/steps/ground.ts'
import { payRun, setUp } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { friendChosen, shared } from '#test/steps/unwell.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { endPayments } from '../../agreement/deeds.ts'
import { approvedPlan, childcare } from '../../approved.test-kit.ts'
import { doing } from '../../deed.test-kit.ts'
import { canPayOf } from '../../payrun/due/reads.ts'
import { type Laid, laidOn, lineOn } from './more.test-kit.ts'

const [ANNE, DAVID, PRIYA] = ['eastmarsh/anne', 'eastmarsh/david', 'eastmarsh/priya']
const MORE = { pence: 2000, periods: 3, buys: 'two more hours of Dee a week' }

let world: World
const week = (weeks: number): Day => addDays(mondayOf(world.today), 7 * (weeks + 1))
beforeAll(async () => {
  world = await aWorld()
  for (const person of [ANNE, DAVID]) {
    await approvedPlan(world, person, { lines: [{ ...childcare(world.today), more: MORE }] })
    await setUp(world, { person })
  }
})
afterAll(() => world.close())

const lineOf = (person: string) => lineOn(world, person)
const laid = (given: Laid = {}, keep = false) => laidOn(world, given, keep)

/** Everything due to David within eight weeks: day and pence. */
async function due(): Promise<string[]> {
  const { items } = await world.within(1, async (tx) => {
    const settings = await settingsIn(tx, world.today)
    const upTo = addDays(world.today, 56)
    return canPayOf(tx, [budgetOf(DAVID)], { upTo, today: world.today, settings, code: undefined })
  })
  return items.map(({ payOn, amountPence }) => `${payOn} ${amountPence}`)
}
const agreed = () => Array.from({ length: 8 }, (_, at) => `${week(at)} 6200`)

describe('never: more money in a bad time than the plan that was decided agreed to', () => {
  test('through the door: no longer than was agreed, nothing that was not, and nothing of a version nobody decided', async () => {
    const [david, priya] = [await world.as(DAVID), await world.as(PRIYA)]
    const { spend_line_id: line } = await lineOf(DAVID)
    const path = on(DAVID, `/unwell/more/${line}`)
    for (const who of [david, priya]) {
      expect((await who.send(path, { periods: '4', amount: '900' })).status).toBe(422)
      expect((await forced(world, who, on(DAVID, `/unwell/more/${newId()}`), { periods: '1' })).status).toBe(422)
    }
    // Priya writes more into the next version and would start it without a decision.
    await priya.send(on(DAVID, '/plan/open-again'), {}, on(DAVID, '/plan'))
    const [next] = await rowsIn<{ spend_line_id: string; amount_pence: bigint; periods: number }>(
      world,
      1,
      'select spend_line_id, m.amount_pence, m.periods from unwell_more m join spend_line using (spend_line_id) join plan_version v using (version_id) where v.budget_id = $1 and v.number = 2',
      [budgetOf(DAVID)],
    )
    expect([next?.amount_pence, next?.periods]).toEqual([2000n, 3])
    const wider = on(DAVID, `/plan/unwell/more/${next?.spend_line_id}`)
    expect((await priya.send(wider, { amount: '90', periods: '9', buys: 'x' })).status).toBe(303)
    const started = await priya.send(on(DAVID, '/plan/start-change'), { words: '' })
    expect(started.status).toBe(422)
    expect(started.text).toContain('This asks for more than was decided')
    expect((await david.get(path)).text).toContain('£20.00 more a week')
    expect(await due()).toEqual(agreed())
  })

  // biome-ignore format: a row a case
  test.each<[string, () => Laid, string]>([
    ['a penny more', () => ({ pence: 2001 }), 'no more money than'],
    ['nothing', () => ({ pence: 0 }), 'no more money than'],
    ['a week longer', () => ({ to: addDays(week(4), -1) }), 'no longer than'],
    ['part of a week', () => ({ to: addDays(week(1), 2) }), 'whole periods'],
    ['from the middle of a week', () => ({ from: addDays(week(0), 2), to: addDays(week(1), -1) }), 'whole periods'],
    ['by the switch of somebody else', () => ({ switchOf: ANNE }), 'follows a switch'],
    ['by a switch that asked for a call', () => ({ adds: 'call' }), 'follows a switch'],
    ['by a switch that has ended', () => ({ ended: true }), 'follows a switch'],
  ])('straight into the database: %s', async (_, given, says) => {
    await expect(laid(given())).rejects.toThrow(says)
  })

  test('the database does take what was agreed, once; and not more than that in any 12 months', async () => {
    const first = await laid({ to: addDays(week(2), -1) }, true)
    await expect(laid({ from: week(1) })).rejects.toThrow('laid once over a day')
    await expect(laid({ from: week(2), to: addDays(week(4), -1) })).rejects.toThrow('no longer than')
    await laid({ from: week(2) })
    await laid({ from: addDays(week(0), 371), to: addDays(week(0), 371 + 20) })
    const root = await rootOf(world)
    await root.query(
      `set session_replication_role = replica; delete from overlay where overlay_id = '${first}'; delete from unwell_switch`,
    )
    await root.end()
  })

  test('what a version says that was never decided, or that is not in force, counts for nothing', async () => {
    const { spend_line_id: line, version_id: version } = await lineOf(DAVID)
    const rows = (text: string, ...values: unknown[]) => rowsIn(world, 1, text, values)
    await expect(
      rows(
        `insert into unwell_more (spend_line_id, amount_pence, periods, buys, said_by, typed_by, said_on) values ($1, 9000, 9, 'x', $2, $2, $3)`,
        line,
        idOf(DAVID),
        world.today,
      ),
    ).rejects.toThrow('changes with its plan')
    await expect(rows('update unwell_more set amount_pence = 9000')).rejects.toThrow('permission denied')
    // Version 2 was put in force by somebody who went round the rule: nobody has decided what it agrees.
    const root = await rootOf(world)
    await root.query(
      `set session_replication_role = replica; insert into change_started (authority_id, change_id, budget_id, version_id, for_the_worse, words, starts_on, object_until, started_by, started_on)
        select 1, gen_random_uuid(), budget_id, version_id, false, 'x', current_date, current_date, $2, current_date from plan_version where budget_id = $1 and number = 2`.replaceAll(
        /\$(\d)/g,
        (_, at) => `'${at === '1' ? budgetOf(DAVID) : idOf(PRIYA)}'`,
      ),
    )
    await expect(laid({ pence: 2001 })).rejects.toThrow('no more money than')
    await expect(laid({ to: addDays(week(4), -1) })).rejects.toThrow('no longer than')
    await root.query(
      `insert into unwell_more (authority_id, spend_line_id, amount_pence, periods, buys, said_by, typed_by, said_on)
        select 1, spend_line_id, 1000, 1, 'less', '${idOf(DAVID)}', '${idOf(DAVID)}', current_date from spend_line join plan_version using (version_id) where number = 2`,
    )
    await expect(laid({ pence: 1001 })).rejects.toThrow('no more money than')
    await expect(laid({ pence: 1000, to: addDays(week(2), -1) })).rejects.toThrow('no longer than')
    await laid({ pence: 1000 })
    await root.query(`delete from change_started where version_id <> '${version}'`)
    await root.end()
  })
})

test('never: more in a bad time is started by a carer, a friend or anybody but the person and their worker', async () => {
  for (const item of ['plan', 'my-budget', 'money']) await shared(world, DAVID, 'eastmarsh/joanne', item)
  const { spend_line_id: line } = await lineOf(DAVID)
  const path = on(DAVID, `/unwell/more/${line}`)
  for (const who of ['eastmarsh/joanne', 'eastmarsh/owen', 'eastmarsh/farah', ANNE]) {
    const browser = await world.as(who)
    expect((await browser.get(path)).status, who).toBe(404)
    expect((await forced(world, browser, path, { periods: '1', stamp: '' })).status, who).toBe(404)
    await expect(laid({ by: who }), who).rejects.toThrow('by the person or their worker')
  }
  const joanne = await world.as('eastmarsh/joanne')
  expect((await joanne.send(on(DAVID, '/unwell/hours'), { words: 'He is low' })).status).toBe(303)
  expect((await world.nobody().send(await friendChosen(world, DAVID), { words: 'Worried' })).status).toBe(303)
  expect(await rowsIn(world, 1, 'select from overlay')).toEqual([])
  expect(await due()).toEqual(agreed())
  await laid({ by: PRIYA })
  await laid({ by: DAVID })
})

describe('never: a switch, or more in a bad time, lowers or stops money', () => {
  beforeEach(async () => {
    const root = await rootOf(world)
    await root.query('set session_replication_role = replica; delete from overlay_withdrawn; delete from overlay')
    await root.end()
  })

  test('through the door: on no day is less due, while it goes on, when the switch ends, or once it is over', async () => {
    const [david, priya] = [await world.as(DAVID), await world.as(PRIYA)]
    const { spend_line_id: line } = await lineOf(DAVID)
    expect((await priya.send(on(DAVID, `/unwell/more/${line}`), { periods: '2' })).status).toBe(303)
    const raised = agreed().map((one, at) => (at < 2 ? one.replace('6200', '8200') : one))
    expect(await due()).toEqual(raised)
    const [open] = await rowsIn<{ switch_id: string }>(
      world,
      1,
      "select switch_id from unwell_switch where adds = 'hours' and budget_id = $1",
      [budgetOf(DAVID)],
    )
    expect(
      (await priya.send(on(DAVID, `/unwell/switches/${open?.switch_id}/end`), {}, on(DAVID, '/unwell'))).status,
    ).toBe(303)
    expect(await due()).toEqual(raised)
    const [more] = await rowsIn<{ overlay_id: string }>(world, 1, 'select overlay_id from overlay')
    const end = on(DAVID, `/unwell/more-now/${more?.overlay_id}/end`)
    expect((await forced(world, priya, end)).status).toBe(404)
    expect((await forced(world, await world.as('eastmarsh/joanne'), end)).status).toBe(404)
    expect(await due()).toEqual(raised)
    expect((await david.send(end, {})).status).toBe(303)
    expect(await due()).toEqual(agreed())
  })

  test('straight into the database: nobody else ends it, and the days in a pay run stay', async () => {
    const id = await laid({ to: addDays(week(2), -1) }, true)
    const withdrawn = (by: string, on = world.today) =>
      rowsIn(world, 1, 'insert into overlay_withdrawn (overlay_id, withdrawn_by, withdrawn_on) values ($1, $2, $3)', [
        id,
        idOf(by),
        on,
      ])
    for (const by of [PRIYA, 'eastmarsh/joanne', ANNE]) await expect(withdrawn(by)).rejects.toThrow('person alone ends')
    await expect(withdrawn(DAVID, addDays(week(0), 1))).rejects.toThrow('stays for the days')
    await payRun(world, { upTo: week(0) })
    await expect(withdrawn(DAVID)).rejects.toThrow('stays for the days')
  })
})

test('never: more in a bad time is paid past an ending', async () => {
  const anne = await world.as(ANNE)
  const { spend_line_id: line } = await lineOf(ANNE)
  expect((await anne.send(on(ANNE, `/unwell/more/${line}`), { periods: '3' })).status).toBe(303)
  // Its first week is cut in the middle.
  const lastDay = addDays(week(1), 2)
  await endedByRows(world, ANNE, lastDay)
  const end = await doing(world, 'eastmarsh/grace', ['money', 'end-payments'], (tx, permit) =>
    endPayments(tx, permit, { lastDay, reason: 'It is over' }),
  )
  expect(end).toBe('done')
  await payRun(world, { upTo: week(4) })
  const items = await rowsIn<{ pay_on: Day; amount_pence: bigint }>(
    world,
    1,
    'select pay_on, amount_pence from pay_run_item where budget_id = $1 order by pay_on',
    [budgetOf(ANNE)],
  )
  expect(items.map(({ pay_on, amount_pence }) => `${pay_on} ${amount_pence}`)).toEqual([
    // It stood in a run before she started more.
    `${week(0)} 6200`,
    // 8200 × 3 ÷ 7 = 3514.28
    `${week(1)} 3514`,
  ])
  const paid = await rowsIn<{ pence: bigint }>(
    world,
    1,
    "select sum(amount_pence)::bigint as pence from transfer where budget_id = $1 and kind = 'payment'",
    [budgetOf(ANNE)],
  )
  expect(paid).toEqual([{ pence: 9_714n }])
  expect((await anne.get(on(ANNE, '/unwell/more'))).text).not.toContain(`/unwell/more/${line}`)
  expect((await forced(world, anne, on(ANNE, `/unwell/more/${line}`), { periods: '1' })).status).toBe(422)
  expect(world.bugs).toEqual([])
})
