import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '#core/day.ts'
import { conditionsMet, setUp } from '#test/steps/money.ts'
import { sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'
import { approvedPlan } from '../approved.test-kit.ts'
import type { Hold } from './hold.ts'
import { mayHold, mayLift } from './rules.ts'

const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')
const today = day('2026-11-23')
const hold: Hold = {
  ...{ holdId: 'h', reason: 'safety', words: '', whoActs: 'manager', actBy: today, placedOn: today },
  ...{ placedByName: 'Farah', lifted: undefined },
}
const lifted: Hold = { ...hold, lifted: { on: today, byName: 'Tom', words: '' } }

describe('placing a hold', () => {
  const asked = { reason: 'amount-in-doubt', words: '', actBy: today } as const
  test.each<[string, Partial<Parameters<typeof mayHold>[0]>, { isSetUp: boolean; holds: Hold[] }, string]>([
    ['a reason and a day', {}, { isSetUp: true, holds: [] }, ''],
    ['after one that was lifted', {}, { isSetUp: true, holds: [lifted] }, ''],
    ['nothing is set up', {}, { isSetUp: false, holds: [] }, 'nothing-is-set-up'],
    ['on hold already', {}, { isSetUp: true, holds: [hold] }, 'on-hold-already'],
    ['something else, unsaid', { reason: 'other' }, { isSetUp: true, holds: [] }, 'say-what-it-is @words'],
    ['yesterday', { actBy: day('2026-11-22') }, { isSetUp: true, holds: [] }, 'day-has-gone-by @actBy'],
    ['in four weeks', { actBy: day('2026-12-21') }, { isSetUp: true, holds: [] }, ''],
    ['a day more', { actBy: day('2026-12-22') }, { isSetUp: true, holds: [] }, 'too-far-off @actBy'],
  ])('%s', (_, part, now, expected) => expect(codes(mayHold({ ...asked, ...part }, now, today))).toBe(expected))

  test('only what stands is lifted', () => {
    expect(codes(mayLift([hold]))).toBe('')
    expect(codes(mayLift([lifted]))).toBe('nothing-is-on-hold')
  })
})

let world: World
let farah: Browser
const her = (path: string) => on('eastmarsh/anne', path)
const words = (page: { text: string }) => page.text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const boxes = (on: Day) => {
  const [year = '', month = '', date = ''] = on.split('-')
  return { 'actBy-day': date, 'actBy-month': month, 'actBy-year': year }
}
beforeAll(async () => {
  world = await aWorld()
  farah = await world.as('eastmarsh/farah')
  await approvedPlan(world, 'eastmarsh/anne')
  await setUp(world)
})
afterAll(() => world.close())

test('a hold is placed once, told in words and by notice, seen by finance with who must act, and lifted', async () => {
  const [anne, tom] = [await world.as('eastmarsh/anne'), await world.as('eastmarsh/tom')]
  const none = await farah.send(her('/money/hold/place'), { words: 'x' })
  expect(none.status).toBe(422)
  expect(words(none)).toContain('Choose why these payments are to wait')
  const asked = { reason: 'amount-in-doubt', words: 'Two invoices differ', whoActs: 'finance-approver' }
  const actBy = addDays(day(world.today), 3)
  expect((await farah.get(her('/money'))).text).toContain(`href="${her('/money/hold')}"`)
  const form = {
    ...hiddenOf((await farah.get(her('/money/hold/place'))).text, her('/money/hold/place')),
    ...asked,
    ...boxes(actBy),
  }
  const twice = await Promise.all([
    farah.post(her('/money/hold/place'), form),
    farah.post(her('/money/hold/place'), form),
  ])
  expect(twice.map(({ location }) => location)).toEqual([her('/money/hold?done=held'), her('/money/hold?done=held')])
  const told = await rowsIn<{ n: number }>(world, 1, "select count(*)::int as n from notice where stage = 'money'")
  expect(told[0]?.n).toBeGreaterThan(0)
  expect(await rowsIn(world, 1, 'select hold_id from payment_hold')).toHaveLength(1)

  const first = await anne.get(on('eastmarsh/anne'))
  expect(words(first)).toContain('£62.00. It waits, because payments are on hold. Somebody sees to it by')
  expect(first.text).toContain(`href="${her('/money/hold')}"`)
  const money = await anne.get(her('/money'))
  expect(words(money)).toContain('We are not sure that the amount is right')
  expect(words(money)).toContain('It waits, because payments are on hold')
  expect(words(money)).not.toMatch(/£62\.00 on /)
  expect(money.text).toContain(`href="${her('/money/hold')}"`)
  const mine = words(await anne.get(her('/money/hold')))
  expect(mine).toContain('Your payments are on hold. We are not sure that the amount is right.')
  expect(mine).toContain('Nothing is lost')
  expect(mine).not.toContain('Two invoices differ')
  expect(words(await anne.get(her('/timeline')))).toContain('We put your payments on hold')
  const desk = words(await tom.get('/eastmarsh/finance/pay-runs'))
  expect(desk).toContain('We are not sure about the amount. “Two invoices differ” Farah Aziz placed it on')
  expect(desk).toContain('To act: a finance approver')
  expect(words(await farah.get(her('/money/hold/place')))).toContain('These payments are on hold already')

  const stale = await world.as('eastmarsh/tom')
  await rowsIn(
    world,
    1,
    "update session set password_at = now() - interval '6 minutes' where token_hash = sha256(convert_to($1, 'utf8'))",
    [/footing=1\.([^;]+)/.exec(stale.cookie)?.[1] ?? ''],
  )
  expect((await stale.send(her('/money/hold/lift'), { words: '' })).status).toBe(401)
  expect((await tom.send(her('/money/hold/lift'), { words: 'One was old' })).location).toBe(
    her('/money/hold?done=lifted'),
  )
  expect(words(await anne.get(her('/money/hold')))).toContain('Payments are not on hold')
  expect(words(await tom.get(her('/money/hold/lift')))).toContain('These payments are not on hold any more')
  expect(world.bugs).toEqual([])
})

test('a hold that nobody saw to in time stands first; why it stands is for the person and staff alone', async () => {
  await approvedPlan(world, 'eastmarsh/david')
  await setUp(world, { person: 'eastmarsh/david' })
  const later = { reason: 'person-asked', words: '', whoActs: 'worker', ...boxes(addDays(day(world.today), 20)) }
  expect((await farah.send(on('eastmarsh/david', '/money/hold/place'), later)).status).toBe(303)
  const safety = { reason: 'safety', words: '', whoActs: 'manager', ...boxes(day(world.today)) }
  expect((await farah.send(her('/money/hold/place'), safety)).status).toBe(303)
  await rowsIn(
    world,
    1,
    `insert into payment_hold (hold_id, budget_id, reason, who_acts, act_by, placed_by, placed_on)
     select gen_random_uuid(), budget_id, reason, who_acts, act_by - 30, placed_by, placed_on - 30 from payment_hold
     where reason = 'person-asked'`,
  )
  const [priya, grace] = [await world.as('eastmarsh/priya'), await world.as('eastmarsh/grace')]
  const caseload = await priya.get('/eastmarsh/caseload')
  expect(words(caseload)).toContain('Payments are on hold, and you see to it: read why')
  expect(caseload.text).toContain(`href="${on('eastmarsh/david', '/money/hold')}"`)
  expect(caseload.text).not.toContain(`href="${her('/money/hold')}"`)
  const page = words(await priya.get(on('eastmarsh/david', '/money/hold')))
  expect(page).toContain('To act: the worker')
  expect(page).toContain('When it is seen to, tell Farah Aziz')
  const todays = await grace.get('/eastmarsh/today')
  expect(words(todays)).toContain('The payments of 1 person wait for a manager')
  expect(todays.text).toContain('href="/eastmarsh/holds"')
  const held = words(await grace.get('/eastmarsh/holds'))
  expect(held).toContain('Somebody is worried about the person’s safety. Farah Aziz placed it on')
  expect(held).not.toContain('David')
  const desk = words(await farah.get('/eastmarsh/finance/pay-runs'))
  expect(desk.indexOf('David Reed')).toBeLessThan(desk.indexOf('Anne Field'))
  expect(desk).toContain('That day has gone by.')
  for (const key of ['owen', 'grace', 'arthur', 'marcus'])
    expect((await (await world.as(`eastmarsh/${key}`)).get(her('/money/hold'))).status, key).toBe(404)
  expect((await (await world.as('eastmarsh/anne')).get(her('/money/hold/place'))).status).toBe(404)
  expect((await (await world.as('eastmarsh/priya')).get(her('/money/hold/lift'))).status).toBe(404)
  expect(world.bugs).toEqual([])
})

test('what is held up without a hold names who acts and by when, on each of finance’s screens', async () => {
  const screens = [await farah.get('/eastmarsh/finance'), await farah.get('/eastmarsh/finance/pay-runs')]
  for (const screen of screens) {
    expect(words(screen)).not.toContain('No bank details yet')
    expect(words(screen)).toContain('To act:')
  }
  await approvedPlan(world, 'eastmarsh/hilary')
  await conditionsMet(world, 'eastmarsh/hilary')
  await sent(farah, on('eastmarsh/hilary', '/money/set-up'), { managedAs: 'direct-payment' })
  for (const path of ['/eastmarsh/finance', '/eastmarsh/finance/pay-runs'])
    expect(words(await farah.get(path))).toMatch(
      /No bank details yet\. A finance officer writes them down\. (To be done by|That was to be done by) /,
    )
})
