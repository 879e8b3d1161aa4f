import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, day, mondayOf } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { endedByRows } from '#test/steps/ground.ts'
import { setUp } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { atOnce, aWorld, type Browser, on, type World } from '#test/world.ts'
import { approvedPlan, type KitLine } from '../approved.test-kit.ts'

let world: World
let farah: Browser
let tom: Browser
const uplifts = '/eastmarsh/finance/uplift'

/** Sixteen weeks old, so that it runs; another that was paid once. */
const lines = (today: string): KitLine[] => {
  const from = addDays(mondayOf(day(today)), -112)
  return [
    { what: 'Childcare', pence: 6200, every: 'weekly', from },
    { what: 'A laptop', pence: 30_000, every: 'once', from },
  ]
}

beforeAll(async () => {
  world = await aWorld()
  await approvedPlan(world, 'eastmarsh/anne', { lines: lines(world.today) })
  await setUp(world)
  await approvedPlan(world, 'eastmarsh/arthur', { lines: lines(world.today), author: 'eastmarsh/owen' })
  await setUp(world, { person: 'eastmarsh/arthur' })
  // All of it ends for David before any rise.
  await approvedPlan(world, 'eastmarsh/david', { lines: lines(world.today) })
  await setUp(world, { person: 'eastmarsh/david' })
  await endedByRows(world, 'eastmarsh/david', world.today)
  await rowsIn(
    world,
    1,
    `insert into overlay (overlay_id, budget_id, agreement_id, kind, from_day, reason, made_by, made_on)
     select gen_random_uuid(), budget_id, agreement_id, 'ends', $2, 'It is over', set_up_by, $2 from agreement where budget_id = $1`,
    [budgetOf('eastmarsh/david'), world.today],
  )
  for (const key of ['eastmarsh/grace', 'eastmarsh/farah'])
    await rowsIn(
      world,
      1,
      "insert into role_held (human_id, role, from_day) values ($1, 'finance-approver', '2020-01-01')",
      [idOf(key)],
    )
  ;[farah, tom] = [await world.as('eastmarsh/farah'), await world.as('eastmarsh/tom')]
})
afterAll(() => world.close())

const rise = (percent: string, from: string, more: Record<string, string> = {}) => {
  const [year = '', month = '', date = ''] = from.split('-')
  const boxes = { 'from-day': date, 'from-month': month, 'from-year': year }
  return { ...boxes, percent, which: 'all', reason: 'Prices have gone up.', ...more }
}

/** Proposes a rise; gives its path. */
async function proposed(percent: string, from: string): Promise<string> {
  const { status, location, text } = await farah.send(`${uplifts}/propose`, rise(percent, from))
  expect(status, text.replace(/<[^>]*>/g, ' ').slice(0, 2000)).toBe(303)
  return location?.split('?')[0] ?? ''
}

const overlays = (path: string) =>
  rowsIn<{ line_id: string; budget_id: string; basis_points: number }>(
    world,
    1,
    "select line_id, budget_id, basis_points from overlay where kind = 'uplift' and uplift_id = $1 order by line_id",
    [path.split('/').at(-1)],
  )

const soon = () => addDays(mondayOf(day(world.today)), 28)

test('a rise is proposed, shown for whom, approved by another, and told to each person', async () => {
  const path = await proposed('3.5', soon())
  const seen = await tom.get(path)
  expect(seen.text).toContain('3.5 per cent more from')
  expect(seen.text).toContain('2 people get more, on 2 payment lines')
  expect(seen.text).toContain('£64.17')
  expect(seen.text).toContain('In a year that is about £225.68 more')
  // Week by week, all of them together: as it is until its day, then with the rise, as picture and as table.
  const weeks = [...seen.text.matchAll(/data-label="More">(?:<[^>]*>)*([^<]*)/g)].map(([, more]) => more)
  expect(weeks).toEqual([...Array(2).fill('£0.00'), ...Array(13).fill('£4.34')])
  expect(seen.text).toContain('£128.34')
  expect(seen.text).toContain('outlines are now, filled bars are with the change')
  expect(await overlays(path)).toEqual([])
  const form = await tom.ready(`${path}/approve`, {})
  expect((await form()).location).toBe(`${path}?done=approved`)
  expect((await form()).location).toBe(`${path}?done=approved`)
  expect(await overlays(path)).toHaveLength(2)
  const told = await rowsIn<{ sentence: string }>(
    world,
    1,
    "select sentence from timeline_line where budget_id = $1 and sentence like 'You get more%'",
    [budgetOf('eastmarsh/anne')],
  )
  expect(told.map(({ sentence }) => sentence)).toEqual([
    expect.stringContaining('£62.00 a week becomes £64.17. You need to do nothing for it.'),
  ])
  const notices = await rowsIn<{ n: number }>(world, 1, "select count(*)::int as n from notice where stage = 'money'")
  expect(notices[0]?.n).toBeGreaterThanOrEqual(2)
  expect((await tom.get(path)).text).toContain('for 2 payment lines')
  expect((await tom.get(uplifts)).text).toContain('3.5 per cent from')
  const anne = await world.as('eastmarsh/anne')
  expect((await anne.get(on('eastmarsh/anne', '/money'))).status).toBe(200)
})

test('is refused with its reason at the field, and what was typed is kept', async () => {
  const path = `${uplifts}/propose`
  const nothing = await farah.send(path, { which: 'all' })
  expect(nothing.status).toBe(422)
  for (const words of ['Write the day from which more is paid', 'Write how many per cent more', 'Write why'])
    expect(nothing.text).toContain(words)
  const tooMuch = await farah.send(path, rise('80', soon()))
  expect([tooMuch.status, tooMuch.text.includes('value="80"')]).toEqual([422, true])
  expect((await farah.send(path, rise('2', addDays(day(world.today), 700)))).text).toContain('within the next year')
  expect((await farah.send(path, rise('2', addDays(day(world.today), -700)))).text).toContain('within the last year')
  expect((await farah.send(path, rise('2', soon(), { which: 'employed' }))).text).toContain('No payment that runs')
})

test('nobody else sees it', async () => {
  const path = await proposed('1', soon())
  for (const key of ['eastmarsh/anne', 'eastmarsh/priya', 'eastmarsh/ruth', 'eastmarsh/marcus']) {
    const browser = await world.as(key)
    for (const page of [uplifts, `${uplifts}/propose`, path, `${path}/approve`])
      expect((await browser.get(page)).status).toBe(404)
  }
  expect((await (await world.as('northcliffe/dan')).get(path.replace('eastmarsh', 'northcliffe'))).status).toBe(404)
})

test('never: an uplift is approved by its proposer', async () => {
  const path = await proposed('2', soon())
  const form = await tom.ready(`${path}/approve`, {})
  expect((await forced(world, farah, `${path}/approve`)).text).toContain('Somebody changed this')
  expect((await farah.get(`${path}/approve`)).text).toContain('You proposed this rise')
  expect(await overlays(path)).toEqual([])
  const straight = `insert into uplift_approved (uplift_id, proposed_by, approved_by, approved_on)
    select uplift_id, proposed_by, proposed_by, proposed_on from uplift where uplift_id = $1`
  await expect(rowsIn(world, 1, straight, [path.split('/').at(-1)])).rejects.toThrow('proposer_is_not_approver')
  expect((await form()).status).toBe(303)
})

test('never: an uplift is laid twice over a line', async () => {
  const path = await proposed('1.5', soon())
  const grace = await world.as('eastmarsh/grace')
  const pressed = await atOnce([tom, grace, tom, grace].map((one) => one.ready(`${path}/approve`, {})))
  expect(pressed.map(({ status }) => status).sort()).toEqual([303, 422, 422, 422])
  const laid = await overlays(path)
  expect(new Set(laid.map(({ line_id }) => line_id)).size).toBe(laid.length)
  const straight = `insert into overlay (overlay_id, budget_id, agreement_id, line_id, kind, from_day, basis_points, uplift_id, reason, made_by, made_on)
    select gen_random_uuid(), budget_id, agreement_id, line_id, kind, from_day, basis_points, uplift_id, reason, made_by, made_on
    from overlay where uplift_id = $1 limit 1`
  await expect(rowsIn(world, 1, straight, [path.split('/').at(-1)])).rejects.toThrow('one_uplift_a_line')
})
