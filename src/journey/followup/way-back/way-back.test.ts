import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { moveClock } from '#demo/clock.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { ended } from '#test/steps/ending.ts'
import { reviewed } from '#test/steps/review.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, on, type World } from '#test/world.ts'

const [anne, hazel, david] = ['eastmarsh/anne', 'eastmarsh/hazel', 'eastmarsh/david']
let world: World
beforeAll(async () => {
  world = await aWorld()
  await setUpByRows(world, anne)
  await reviewed(world)
  await ended(world)
  await setUpByRows(world, hazel)
  await reviewed(world, hazel, 'eastmarsh/owen')
  await ended(world, hazel, 'eastmarsh/owen')
  await setUpByRows(world, david)
  await reviewed(world, david, 'eastmarsh/priya')
  await ended(world, david, 'eastmarsh/priya')
})
afterAll(() => world.close())

const at = (path: string, key = anne): string => on(key, path)
const moved = (days: number) =>
  moveClock({ pool: world.pool, councils: world.ports.councils, jobs: [] }, addDays(world.today, days))
const rows = <Row extends object>(text: string, ...values: unknown[]) => rowsIn<Row>(world, 1, text, values)

test('never: a budget that ended pays again after a way back without a new decision', async () => {
  const [her, priya, farah] = await Promise.all(
    [anne, 'eastmarsh/priya', 'eastmarsh/farah'].map((key) => world.as(key)),
  )
  if (her === undefined || priya === undefined || farah === undefined) throw new Error('nobody')
  expect((await her.get(at('/afterwards/way-back'))).text).toContain('nothing to come back to yet')
  await moved(30)
  expect((await her.send(at('/afterwards/way-back'), { words: 'I stay in again.' })).text).toContain(
    'Tick what has changed',
  )
  const both = { words: 'I stay in again.', changed: ['nothing', 'people'] }
  expect((await her.send(at('/afterwards/way-back'), both)).text).toContain('alone')
  const form = { words: 'I stay in again.', changed: ['people', 'health'] }
  const overlays =
    'select count(*)::int as n from overlay o where not exists (select from overlay_withdrawn w where w.overlay_id = o.overlay_id)'
  const before = await rows(overlays)
  // What finance would pay of Anne's: the days up to her last one, and none after it.
  const unpaid = async () => {
    const page = (await farah.get('/eastmarsh/finance/pay-runs/draft')).text.replaceAll(/<[^>]*>/g, ' ')
    const found = /Anne \w+\s+(\d+ payments?, £[\d,.]+)/.exec(page)?.[1]
    return found ?? page.slice(-3000)
  }
  const dueBefore = await unpaid()
  expect(dueBefore).toMatch(/^\d+ payments?, £/)
  expect((await her.send(at('/afterwards/way-back'), form)).status).toBe(303)
  // Everything is kept: the last plan is the start of the next, the last day stays, and the re-entry is a row of its own.
  expect(await rows(overlays)).toEqual(before)
  const [back] = await rows(
    'select w.step, w.typed_on, v.number from way_back w join plan_version v using (version_id)',
  )
  expect(back).toEqual({ step: 'plan', typed_on: addDays(world.today, 30), number: 2 })
  const plan = (await her.get(at('/plan'))).text
  expect(plan).toContain('Go to my therapy every week')
  expect((await her.get(at('/afterwards/way-back'))).text).toContain('Go on with the plan')
  expect((await her.get(at(''))).text).toContain('You have come back')
  expect((await her.get(at('/timeline'))).text).toContain('Anne came back')
  expect((await her.get(at('/afterwards/way-back'))).text).not.toContain('I want to come back')
  // It never pays by itself: not started as a change, not set up, not in a pay run, and nobody takes it out of the record.
  expect((await forced(world, priya, at('/plan/start-change'), { words: '' })).text).toContain(
    'The payments have come to their end',
  )
  expect((await farah.get(at('/money/set-up'))).text).toContain('new plan is not approved yet')
  await moved(45)
  expect(await unpaid()).toBe(dueBefore)
  await expect(rows('delete from way_back')).rejects.toThrow('permission denied')
  expect(world.bugs).toEqual([])
})

test('the worker begins it with the person, and where something changed the questions come first', async () => {
  const owen = await world.as('eastmarsh/owen')
  await moved(60)
  const when = addDays(world.today, 59)
  const [year, month, date] = when.split('-').map(Number)
  const form = { words: 'She fell, and cannot use the stairs.', changed: ['what-i-can-do'], how: 'phone' }
  const day = { 'saidOn-day': `${date}`, 'saidOn-month': `${month}`, 'saidOn-year': `${year}` }
  const path = at('/afterwards/way-back-for', hazel)
  expect((await owen.send(path, { ...form, ...day, 'saidOn-year': '2100' })).text).toContain('still to come')
  expect((await owen.send(path, { ...form, ...day })).status).toBe(303)
  const page = (await owen.get(path)).text
  expect(page).toContain('Go to the questions')
  expect(page).toContain('Owen Hart wrote it down')
  const [row] = await rows<object>(
    'select how, said_by, typed_by, said_on, typed_on, step from way_back where budget_id = $1',
    budgetOf(hazel),
  )
  expect(row).toEqual({
    ...{ how: 'phone', said_by: idOf(hazel), typed_by: idOf('eastmarsh/owen'), step: 'needs' },
    ...{ said_on: when, typed_on: addDays(world.today, 60) },
  })
  expect((await owen.get(at('', hazel))).text).toContain('has come back')
})

test('after twelve months the page leads to asking anew, and nothing of before is lost', async () => {
  const his = await world.as(david)
  await moved(370)
  const page = (await his.get(at('/afterwards/way-back', david))).text
  expect(page).toContain('too long ago for this short way')
  expect(page).toContain('/eastmarsh/ask"')
  expect((await his.get(at('/plan', david))).text).toContain('Go to my therapy every week')
})
