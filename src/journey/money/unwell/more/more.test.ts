import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day, mondayOf, sayDate, sayDay } from '#core/day.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { payRun, setUp } from '#test/steps/money.ts'
import { rowsIn, toldAt } from '#test/steps/rows.ts'
import { shared } from '#test/steps/unwell.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'
import { approvedPlan, childcare } from '../../approved.test-kit.ts'

const [ANNE, DAVID] = ['eastmarsh/anne', 'eastmarsh/david']
let world: World
let anne: Browser
let priya: Browser
let line: string
const her = (path: string) => on(ANNE, path)
const his = (path: string) => on(DAVID, path)
const week = (weeks: number): Day => addDays(mondayOf(world.today), 7 * (weeks + 1))

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as(ANNE)
  priya = await world.as('eastmarsh/priya')
  const more = { pence: 2000, periods: 3, buys: 'two more hours of Dee a week' }
  await approvedPlan(world, ANNE, { lines: [{ ...childcare(world.today), more }] })
  await approvedPlan(world, DAVID)
  await setUp(world)
  await setUp(world, { person: DAVID })
  const [row] = await rowsIn<{ spend_line_id: string }>(
    world,
    1,
    'select spend_line_id from agreement_line where budget_id = $1',
    [budgetOf(ANNE)],
  )
  line = row?.spend_line_id ?? ''
})
afterAll(() => world.close())

const words = ({ text }: { text: string }) =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#39;', "'")
const overlays = () =>
  rowsIn<{ from_day: Day; to_day: Day; amount_pence: bigint; gone: boolean }>(
    world,
    1,
    `select from_day, to_day, amount_pence, exists (select from overlay_withdrawn w where w.overlay_id = o.overlay_id) as gone
      from overlay o where kind = 'unwell' order by overlay_id`,
  )
const standing = async () =>
  (await overlays()).filter(({ gone }) => !gone).map(({ from_day, to_day }) => `${from_day} ${to_day}`)

test('a plan that agrees on nothing more says so kindly, and what there is instead', async () => {
  const david = await world.as(DAVID)
  const page = await david.get(his('/unwell/more'))
  expect(words(page)).toContain('Your plan does not say yet what may come on top in a bad time.')
  expect(page.text).toContain(`action="${his('/unwell/call')}"`)
  expect((await david.get(his('/unwell'))).text).not.toContain('/unwell/more')
  const [{ spend_line_id: other } = { spend_line_id: '' }] = await rowsIn<{ spend_line_id: string }>(
    world,
    1,
    'select spend_line_id from agreement_line where budget_id = $1',
    [budgetOf(DAVID)],
  )
  expect(words(await david.get(his(`/unwell/more/${other}`)))).toContain('This cannot be started now')
  const refused = await forced(world, david, his(`/unwell/more/${other}`), { periods: '1', stamp: '' })
  expect(refused.status).toBe(422)
  expect(words(refused)).toContain('Payments go on as agreed')
})

test('a carer asks; the worker is led to what the plan agrees, sees it in pounds, and starts it; the person is told at once', async () => {
  for (const item of ['plan', 'my-budget', 'money']) await shared(world, ANNE, 'eastmarsh/joanne', item)
  const joanne = await world.as('eastmarsh/joanne')
  expect((await joanne.send(her('/unwell/hours'), { words: 'She is up all night' })).status).toBe(303)
  const day = await priya.get('/eastmarsh/caseload')
  expect(words(day)).toContain('What the plan agrees for this')
  expect(day.text).toContain(`href="${her('/unwell/more')}"`)
  const which = words(await priya.get(her('/unwell/more')))
  expect(which).toContain('£20.00 more a week: two more hours of Dee a week. At most 3 weeks in any 12 months.')
  const path = her(`/unwell/more/${line}`)
  const page = words(await priya.get(path))
  expect(page).toContain('2 weeks: £40.00 more in all')
  expect(page).toContain('Only Anne can end it earlier.')
  const seen = await priya.send(path, { periods: '2', 'see-first': 'yes' })
  expect(words(seen)).toContain(`£62.00 a week becomes £82.00`)
  expect(seen.text).toContain('footing-picture')
  expect(await overlays()).toEqual([])
  const none = await priya.send(path, { periods: '' })
  expect([none.status, none.text.includes('href="#periods"')]).toEqual([422, true])
  const form = { ...hiddenOf((await priya.get(path)).text, path), periods: '2' }
  const twice = await Promise.all([1, 2].map(() => priya.post(path, form)))
  expect(twice.map(({ location }) => location)).toEqual([1, 2].map(() => her('/unwell?done=more-started')))
  expect(await standing()).toEqual([`${week(0)} ${addDays(week(2), -1)}`])
  expect(await toldAt(world, ANNE, 'money')).toEqual([null])

  const says = `£20.00 more a week for Childcare while I am at therapy, from ${sayDay(week(0))} to ${sayDay(addDays(week(2), -1))}`
  for (const at of ['', '/money', '/unwell']) expect(words(await anne.get(her(at))), at).toContain(says)
  expect(words(await anne.get(her('')))).toContain('You have £62.00 a week')
  expect(words(await anne.get(her('/unwell')))).toContain('Priya Shah started it.')
  expect(words(await anne.get(her('/timeline')))).toContain(
    `Priya Shah started more for a bad time: £20.00 more a week for Childcare while I am at therapy, from ${sayDate(week(0))} to ${sayDate(addDays(week(2), -1))}. Anne can end it at any time.`,
  )
  // It follows the carer's switch and closes none.
  expect(await rowsIn(world, 1, 'select as_role from unwell_switch')).toEqual([{ as_role: 'carer' }])
  expect(await rowsIn(world, 1, 'select from unwell_switch_ended')).toEqual([])
  expect((await forced(world, anne, path, { periods: '1' })).status).toBe(422)
  expect(words(await anne.get(path))).toContain('It goes on until')
})

test('it is paid with its reason; the year counts it; ended early by the person, what has gone out stays', async () => {
  const farah = await world.as('eastmarsh/farah')
  const run = await payRun(world, { upTo: week(0) })
  const paid = async () =>
    (
      await rowsIn<{ pay_on: Day; amount_pence: bigint }>(
        world,
        1,
        'select pay_on, amount_pence from pay_run_item where budget_id = $1 order by pay_on',
        [budgetOf(ANNE)],
      )
    ).map(({ pay_on, amount_pence }) => [pay_on, amount_pence])
  expect(await paid()).toEqual([[week(0), 8200n]])
  expect(words(await farah.get(run))).toContain('£82.00')
  expect(words(await anne.get(her('/money')))).toContain('£20.00 more for a bad time')

  const page = await anne.get(her('/unwell'))
  const path = /\/eastmarsh\/budgets\/[^"]*\/unwell\/more-now\/[^"]*\/end/.exec(page.text)?.[0] ?? ''
  expect((await priya.get(her('/unwell'))).text).not.toContain('/unwell/more-now/')
  expect((await forced(world, priya, path)).status).toBe(404)
  expect(words(await anne.get(path))).toContain(`from ${sayDay(week(1))} it is as before`)
  const ending = hiddenOf((await anne.get(path)).text, path)
  const twice = await Promise.all([1, 2].map(() => anne.post(path, ending)))
  expect(twice.map(({ location }) => location)).toEqual([1, 2].map(() => her('/unwell?done=more-ended')))
  expect(await standing()).toEqual([`${week(0)} ${addDays(week(1), -1)}`])
  expect((await forced(world, anne, path)).status).toBe(404)
  expect(words(await anne.get(her('/timeline')))).toContain(
    `Anne ended more for a bad time: Childcare while I am at therapy. From ${sayDate(week(1))} it is as before.`,
  )
  await payRun(world, { upTo: week(2) })
  expect(await paid()).toEqual([
    [week(0), 8200n],
    [week(1), 6200n],
    [week(2), 6200n],
  ])
  expect(words(await anne.get(her('/money')))).not.toContain('was paid for days')
})

test('the person starts what is left of the year themselves, and no more than that', async () => {
  expect(words(await anne.get(her('/unwell/more')))).toContain('Left now: 2 weeks.')
  expect(words(await anne.get(her('/unwell/hours')))).toContain('This has been asked for.')
  const path = her(`/unwell/more/${line}`)
  const over = await anne.send(path, { periods: '3' })
  expect([over.status, words(over).includes('Choose for how long')]).toEqual([422, true])
  expect((await anne.send(path, { periods: '2' })).status).toBe(303)
  expect(await standing()).toEqual([`${week(0)} ${addDays(week(1), -1)}`, `${week(3)} ${addDays(week(5), -1)}`])
  await payRun(world, { upTo: week(5) })
  expect(words(await anne.get(her('/unwell/more')))).toContain(
    `From ${sayDay(addDays(week(0), 365))} there is some again.`,
  )
  expect((await forced(world, anne, path, { periods: '1' })).status).toBe(422)
  expect(words(await anne.get(path))).toContain('Ask for a call now.')
  expect(await toldAt(world, ANNE, 'money')).toEqual([null])
  expect(world.bugs).toEqual([])
})
