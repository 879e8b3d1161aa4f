import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, day, mondayOf } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { endedByRows } from '#test/steps/ground.ts'
import { draft, payRun, setUp } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { atOnce, aWorld, hiddenOf, on, type World } from '#test/world.ts'
import { endPayments } from '../agreement/deeds.ts'
import { approvedPlan, childcare, type KitLine } from '../approved.test-kit.ts'
import { doing } from '../deed.test-kit.ts'

let world: World
const runs = '/eastmarsh/finance/pay-runs'
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

async function running(person: string, lines?: KitLine[], author = 'eastmarsh/priya'): Promise<void> {
  await approvedPlan(world, person, lines === undefined ? { author } : { lines, author })
  await setUp(world, { person })
}

const instalments = (key: string) =>
  rowsIn<{ period: string; items: number; transfers: number }>(
    world,
    1,
    `select i.line_id || ' ' || i.period_from as period, count(*)::int as items, count(transfer_id)::int as transfers
     from pay_run_item i left join transfer on key = item_id where i.budget_id = $1 group by i.line_id, i.period_from order by i.period_from, 1`,
    [budgetOf(key)],
  )
/** Claims an item once more and posts it, past every rule of ours. */
const PAY_AS_IT_STANDS = `
  with item as (select i.*, c.item_id as claimed from pay_run_item i left join instalment_claim c on c.item_id = i.item_id where i.item_id = $1),
    claim as (insert into instalment_claim (line_id, period_from, kind, turn, item_id) select line_id, period_from, kind, turn, item_id from item
      where claimed is null)
  insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, line_id, effective_on, posted_at, key, made_by)
  select c.account_id, h.account_id, item.amount_pence, 'payment', item.budget_id, item.line_id, current_date, now(), item.item_id, gen_random_uuid()
  from item join account h on h.kind = 'held' and h.budget_id = item.budget_id join account c on c.kind = 'council' and c.code = ''`
const daysFrom = (from: string, days: number) => addDays(day(from), days)
const boxes = (upTo: string) => {
  const [year = '', month = '', date = ''] = upTo.split('-')
  return { 'upTo-day': date, 'upTo-month': month, 'upTo-year': year }
}

test('never: an instalment is paid twice', async () => {
  const four = { ...childcare(world.today), from: addDays(mondayOf(day(world.today)), -21) }
  await running('eastmarsh/anne', [four, { what: 'A laptop', pence: 30_000, every: 'once', from: day(world.today) }])
  await running('eastmarsh/david', [four])
  const [farah, tom] = [await world.as('eastmarsh/farah'), await world.as('eastmarsh/tom')]
  await rowsIn(
    world,
    1,
    "insert into role_held (human_id, role, from_day) values ($1, 'finance-approver', '2020-01-01')",
    [idOf('eastmarsh/grace')],
  )
  const grace = await world.as('eastmarsh/grace')

  // Two drafts at the same moment, over and over: what both want, one gets.
  const upTo = boxes(daysFrom(world.today, 7))
  const drafts = await atOnce(Array.from({ length: 6 }, () => farah.ready(`${runs}/draft`, upTo)))
  expect(drafts.map(({ status }) => status).sort()).toEqual([303, 422, 422, 422, 422, 422])
  expect(await instalments('eastmarsh/anne')).toHaveLength(6)
  const run = drafts.find(({ status }) => status === 303)?.location?.split('?')[0] ?? ''
  expect((await tom.send(`${run}/approve`, {}, run)).status).toBe(422)
  expect((await farah.send(`${run}/check`, { words: 'Each fits' })).status).toBe(303)

  // Two humans, and one of them twice, at the same moment.
  const approvals = await atOnce([tom, grace, tom, grace].map((one) => one.ready(`${run}/approve`, {})))
  expect(approvals.map(({ status }) => status).sort()).toEqual([303, 422, 422, 422])
  for (const key of ['eastmarsh/anne', 'eastmarsh/david'])
    for (const { items, transfers } of await instalments(key)) expect([items, transfers]).toEqual([1, 1])

  // Again, afterwards; and the same form sent twice.
  const again = await farah.send(`${runs}/draft`, upTo)
  expect(again.status).toBe(422)
  expect(again.text).toContain('Nothing can be paid up to this day')
  expect((await tom.send(`${run}/approve`, {})).status).toBe(422)
  const next = await draft(farah, runs, daysFrom(world.today, 14))
  const form = hiddenOf((await tom.get(`${next}/approve`)).text, `${next}/approve`)
  const twice = await Promise.all([tom.post(`${next}/approve`, form), tom.post(`${next}/approve`, form)])
  expect(twice.map(({ location }) => location)).toEqual([`${next}?done=approved`, `${next}?done=approved`])
  for (const { items, transfers } of await instalments('eastmarsh/anne')) expect([items, transfers]).toEqual([1, 1])

  // And straight into the database, as the app's own role.
  const copy = `with again as (insert into pay_run_item (item_id, pay_run_id, budget_id, line_id, payee_id, payment_id, period_from, period_to,
      pay_on, amount_pence, working)
      select gen_random_uuid(), pay_run_id, budget_id, line_id, payee_id, gen_random_uuid(), period_from, period_to, pay_on, amount_pence, working
      from pay_run_item limit 1 returning *)
    insert into instalment_claim (line_id, period_from, kind, turn, item_id) select line_id, period_from, kind, turn, item_id from again`
  await expect(rowsIn(world, 1, copy)).rejects.toThrow('an_instalment_is_paid_once')
  await expect(rowsIn(world, 1, 'delete from instalment_claim')).rejects.toThrow('what was paid is not freed')
  const pay = `insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, effective_on, posted_at, key, made_by)
    select debit_account, credit_account, amount_pence, kind, budget_id, effective_on, posted_at, key, made_by from transfer limit 1`
  await expect(rowsIn(world, 1, pay)).rejects.toThrow('one_effect_a_key')
  expect(world.bugs).toEqual([])
})

test('never: a run is approved by the human who drafted it', async () => {
  await running('eastmarsh/hilary', [{ ...childcare(world.today), event: 'it is over' }], 'eastmarsh/ken')
  await rowsIn(
    world,
    1,
    "insert into role_held (human_id, role, from_day) values ($1, 'finance-approver', '2020-01-01')",
    [idOf('eastmarsh/farah')],
  )
  const farah = await world.as('eastmarsh/farah')
  const run = await draft(farah, runs, daysFrom(world.today, 7))
  const page = await farah.get(`${run}/approve`)
  expect(page.text).toContain('You drafted this run yourself')
  expect(page.text).not.toContain('<form')
  const id = run.split('/').at(-1)
  const direct =
    'insert into pay_run_approved (pay_run_id, drafted_by, approved_by, approved_on) values ($1, $2, $2, current_date)'
  await expect(rowsIn(world, 1, direct, [id, idOf('eastmarsh/farah')])).rejects.toThrow('drafter_is_not_approver')

  const at = (path: string) => on('eastmarsh/hilary', path)
  await farah.send(at('/money/payee'), { accountName: 'Hilary Stone', sortCode: '200000', accountNumber: '55779922' })
  await farah.send(at('/money/payee/call'), { said: 'yes-mine', alone: 'yes', asked: 'Priya, at home' })
  expect((await farah.send(at('/money/payee/confirm'), {})).text).toContain('Ask somebody else who approves payments')
  const checked = `insert into payee_confirmed (payee_id, entered_by, confirmed_by, confirmed_on)
    select payee_id, entered_by, entered_by, current_date from payee order by payee_id desc limit 1`
  await expect(rowsIn(world, 1, checked)).rejects.toThrow('two_people_check_bank_details')
})

test('never: what an ending overtook is paid', async () => {
  const from = addDays(mondayOf(day(world.today)), -7)
  await running('eastmarsh/arthur', [{ ...childcare(world.today), from }], 'eastmarsh/owen')
  const [farah, tom] = [await world.as('eastmarsh/farah'), await world.as('eastmarsh/tom')]
  const run = await draft(farah, runs, daysFrom(from, 14))
  const lastDay = daysFrom(from, 8)
  await endedByRows(world, 'eastmarsh/arthur', lastDay)
  const end = () =>
    doing(
      world,
      'eastmarsh/grace',
      ['money', 'end-payments'],
      (tx, permit) => endPayments(tx, permit, { lastDay, reason: 'It is over' }),
      'eastmarsh/arthur',
    )
  expect(await end()).toBe('done')
  expect((await farah.get(run)).text).toContain('2 payments left out')
  expect((await tom.send(`${run}/approve`, {})).status).toBe(303)
  // The first week was paid; the one in which it ends was drafted in full, so it waits for a run that holds what is due of it.
  expect((await instalments('eastmarsh/arthur')).map(({ transfers }) => transfers)).toEqual([1, 0, 0])
  const again = await draft(farah, runs, daysFrom(from, 14))
  expect((await farah.get(again)).text).toContain('£17.71')
  expect((await tom.send(`${again}/approve`, {})).status).toBe(303)
  expect((await instalments('eastmarsh/arthur')).map(({ transfers }) => transfers)).toEqual([1, 1, 0])
  const page = (await (await world.as('eastmarsh/arthur')).get(on('eastmarsh/arthur', '/money'))).text
  expect(page).toContain('Everything that was agreed has been paid.')
  await farah.send(`${runs}/draft`, boxes(daysFrom(from, 14)))
  expect((await instalments('eastmarsh/arthur')).map(({ transfers }) => transfers)).toEqual([1, 1, 0])
  // Nor past it by whoever writes into the database.
  const [third] = await rowsIn<{ item_id: string }>(
    world,
    1,
    'select item_id from pay_run_item where budget_id = $1 order by period_from desc limit 1',
    [budgetOf('eastmarsh/arthur')],
  )
  await expect(rowsIn(world, 1, PAY_AS_IT_STANDS, [third?.item_id])).rejects.toThrow('after an ending or in a pause')
  expect(world.bugs).toEqual([])
})

test('a second run takes up where the first ended', async () => {
  const before = await instalments('eastmarsh/anne')
  await payRun(world, { upTo: daysFrom(world.today, 21) })
  expect(await instalments('eastmarsh/anne')).toHaveLength(before.length + 1)
})
