import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day, day, mondayOf } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { doLongWork } from '#jobs/long.ts'
import { conditionsMet, draft, draftOnly, setUp } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'
import { approvedPlan, childcare } from '../../approved.test-kit.ts'
import { workInPieces } from '../jobs.ts'

// Twenty each where somebody asks for all of it (FOOTING_TRIES=20); a few in every run.
const TRIES = Number(process.env.FOOTING_TRIES ?? 4)

let world: World
let farah: Browser
let tom: Browser
let upTo: Day
const runs = '/eastmarsh/finance/pay-runs'
const PEOPLE = [
  ['eastmarsh/anne', 'eastmarsh/priya'],
  ['eastmarsh/david', 'eastmarsh/priya'],
  ['eastmarsh/arthur', 'eastmarsh/owen'],
  ['eastmarsh/hilary', 'eastmarsh/ken'],
] as const
beforeAll(async () => {
  world = await aWorld()
  farah = await world.as('eastmarsh/farah')
  tom = await world.as('eastmarsh/tom')
  upTo = addDays(mondayOf(day(world.today)), 7)
  for (const [person, author] of PEOPLE) {
    await approvedPlan(world, person, { author })
    await setUp(world, { person })
  }
})
afterAll(() => world.close())

const rows = <Row extends object>(text: string, values: readonly unknown[] = []) => rowsIn<Row>(world, 1, text, values)
const count = async (text: string, values: readonly unknown[] = []): Promise<number> =>
  (await rows<{ n: number }>(`select count(*)::int as n from ${text}`, values))[0]?.n ?? -1
const idIn = (run: string): string => run.split('/').at(-1) ?? ''
const boxes = (to: Day) => {
  const [year = '', month = '', date = ''] = to.split('-')
  return { 'upTo-day': date, 'upTo-month': month, 'upTo-year': year }
}
const working = (size: number) =>
  doLongWork({ pool: world.pool, councils: world.ports.councils, now: () => new Date(), long: [workInPieces(size)] })
const postedOf = (run: string) =>
  count('transfer t join pay_run_item i on i.item_id = t.key where i.pay_run_id = $1', [idIn(run)])

test('never: a withdrawn run is paid', async () => {
  const run = await draft(farah, runs, upTo)
  expect((await farah.send(`${run}/withdraw`, { reason: '' })).text).toContain('Write why this run is not to be paid')
  const open = await tom.ready(`${run}/approve`, {})
  expect((await farah.send(`${run}/withdraw`, { reason: 'It was the wrong week' })).location).toBe(
    `${run}?done=withdrawn`,
  )
  expect((await open()).status).toBe(422)
  expect((await tom.get(`${run}/approve`)).text).toContain('This run was withdrawn')
  expect((await farah.get(run)).text).toContain('It was the wrong week')
  const direct = `insert into pay_run_approved (pay_run_id, drafted_by, approved_by, approved_on) values ($1, $2, $3, current_date)`
  const by = [idIn(run), idOf('eastmarsh/farah'), idOf('eastmarsh/tom')]
  await expect(rows(direct, by)).rejects.toThrow('approved or withdrawn, not both')
  await working(1)
  expect(await postedOf(run)).toBe(0)
  // What it held is due again.
  const again = await draftOnly(farah, runs, upTo)
  expect((await farah.get(again)).text).toContain('4 payments, £248.00 in all')
  await farah.send(`${again}/withdraw`, { reason: 'It goes on below' })
})

test('never: a run goes on without a human who approved it', async () => {
  const run = await draft(farah, runs, upTo)
  await working(1)
  expect(await postedOf(run)).toBe(0)
  expect((await farah.get(run)).text).toContain('Nothing is paid until a finance approver has approved it')
  await farah.send(`${run}/withdraw`, { reason: 'It goes on below' })
})

test('never: a piece of a run is done twice, however many work on it', async () => {
  // As it stands after a request that did one person and was then cut off.
  const run = newId()
  await rows('insert into pay_run (pay_run_id, pay_up_to, drafted_by, drafted_on) values ($1, $2, $3, $4)', [
    run,
    upTo,
    idOf('eastmarsh/farah'),
    world.today,
  ])
  await Promise.all([working(1), working(1), working(2), working(1)])
  const path = `${runs}/${run}`
  expect((await farah.get(path)).text).toContain('4 payments, £248.00 in all')
  expect((await farah.send(`${path}/check`, { words: 'Each fits' })).status).toBe(303)
  await rows(
    'insert into pay_run_approved (pay_run_id, drafted_by, approved_by, approved_on) values ($1, $2, $3, $4)',
    [run, idOf('eastmarsh/farah'), idOf('eastmarsh/tom'), world.today],
  )
  expect((await farah.get(path)).text).toContain('http-equiv="refresh"')
  await Promise.all([working(1), working(2), working(1), working(1)])
  const done = await farah.get(path)
  expect(done.text).not.toContain('http-equiv="refresh"')
  expect(await postedOf(run)).toBe(4)
  expect(await count('payment where pay_run_id = $1', [run])).toBe(4)
  const slices = await rows<{ phase: string; items: number }>(
    'select phase, sum(items)::int as items from pay_run_slice where pay_run_id = $1 group by phase order by phase',
    [run],
  )
  expect(slices).toEqual([
    { phase: 'draft', items: 4 },
    { phase: 'post', items: 4 },
  ])
  expect(world.bugs).toEqual([])
})

test('never: an approval has more than one effect, however often it is sent', async () => {
  const run = await draft(farah, runs, addDays(upTo, 7))
  const page = `${run}/approve`
  const clients = await Promise.all(Array.from({ length: 50 }, () => world.as('eastmarsh/tom')))
  const form = hiddenOf((await tom.get(page)).text, page)
  const ready = await Promise.all(clients.slice(1).map(async (one) => hiddenOf((await one.get(page)).text, page)))
  const tries = [tom, ...clients.slice(1)].flatMap((one, index) =>
    Array.from({ length: TRIES }, () => () => one.post(page, index === 0 ? form : (ready[index - 1] ?? {}))),
  )
  const answers = await Promise.all(tries.map((send) => send()))
  const effects = new Set(answers.filter(({ status }) => status === 303).map(({ location }) => location))
  expect([...effects]).toEqual([`${run}?done=approved`])
  expect(await postedOf(run)).toBe(4)
  expect(await count('payment where pay_run_id = $1', [idIn(run)])).toBe(4)
  const [twice] = await rows<{ n: number }>(
    'select count(*)::int as n from transfer group by key order by 1 desc limit 1',
  )
  expect(twice?.n).toBe(1)
  expect(world.bugs).toEqual([])
})

test('never: a run is approved with a password that was given long ago', async () => {
  const run = await draft(farah, runs, addDays(upTo, 14))
  const stale = await world.as('eastmarsh/tom')
  await rows(
    "update session set password_at = now() - interval '6 minutes' where token_hash = sha256(convert_to($1, 'utf8'))",
    [/footing=1\.([^;]+)/.exec(stale.cookie)?.[1] ?? ''],
  )
  const asked = await stale.send(`${run}/approve`, {})
  expect(asked.status).toBe(401)
  expect(asked.text).toContain('we ask for your password once more')
  expect(await postedOf(run)).toBe(0)
  expect((await tom.send(`${run}/approve`, {})).status).toBe(303)
  expect(await postedOf(run)).toBe(4)
})

test('never: money goes to bank details that nobody has checked', async () => {
  await approvedPlan(world, 'eastmarsh/helen', { author: 'eastmarsh/ken' })
  await conditionsMet(world, 'eastmarsh/helen')
  const at = (path: string) => on('eastmarsh/helen', path)
  expect((await farah.send(at('/money/set-up'), { managedAs: 'direct-payment' })).status).toBe(303)
  await farah.send(at('/money/payee'), { accountName: 'Helen Marsh', sortCode: '20-00-00', accountNumber: '55779911' })
  const refused = await farah.send(`${runs}/draft`, boxes(addDays(upTo, 7)))
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Bank details not checked yet')
  const direct = `insert into payment (payment_id, pay_run_id, budget_id, payee_id, arrives_on, amount_pence, reference)
    select gen_random_uuid(), r.pay_run_id, p.budget_id, p.payee_id, current_date, 6200, 'FTDIRECT' from payee p, pay_run r
    where p.budget_id = $1 limit 1`
  await expect(rows(direct, [budgetOf('eastmarsh/helen')])).rejects.toThrow('nobody has checked')
})

test('never: what a pause covers is paid', async () => {
  const [from, to] = [addDays(upTo, 21), addDays(upTo, 40)]
  const run = await draft(farah, runs, from)
  await rows(
    `with pause as (insert into overlay (overlay_id, budget_id, agreement_id, kind, from_day, to_day, reason, made_by, made_on)
       select gen_random_uuid(), budget_id, agreement_id, 'pause', $2, $3, 'In hospital', $4, $5 from agreement where budget_id = $1 returning *)
     insert into pause_consent (overlay_id, by_wish, person_id) select overlay_id, false, made_by from pause`,
    [budgetOf('eastmarsh/david'), from, to, idOf('eastmarsh/david'), world.today],
  )
  expect((await farah.get(run)).text).toContain('1 payment left out')
  expect((await tom.send(`${run}/approve`, {})).status).toBe(303)
  expect(await postedOf(run)).toBe(3)
  const [out] = await rows<{ item_id: string }>('select item_id from item_left_out order by left_out_on desc limit 1')
  const claim = `insert into instalment_claim (line_id, period_from, kind, turn, item_id)
    select line_id, period_from, kind, turn, item_id from pay_run_item where item_id = $1`
  const post = `insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, line_id, effective_on, posted_at, key, made_by)
    select t.debit_account, h.account_id, i.amount_pence, 'payment', i.budget_id, i.line_id, current_date, now(), i.item_id, gen_random_uuid()
    from pay_run_item i join account h on h.kind = 'held' and h.budget_id = i.budget_id
    cross join lateral (select debit_account from transfer where kind = 'payment' limit 1) t where i.item_id = $1`
  await rows(claim, [out?.item_id])
  await expect(rows(post, [out?.item_id])).rejects.toThrow('after an ending or in a pause')
  expect(world.bugs).toEqual([])
})

test('never: payments on hold are paid', async () => {
  const run = await draft(farah, runs, addDays(upTo, 28))
  const at = (path: string) => on('eastmarsh/anne', path)
  const placed = await farah.send(at('/money/hold/place'), {
    ...{ reason: 'bank-details-in-doubt', words: '', whoActs: 'finance-officer' },
    ...{
      'actBy-day': world.today.slice(8),
      'actBy-month': world.today.slice(5, 7),
      'actBy-year': world.today.slice(0, 4),
    },
  })
  expect(placed.status).toBe(303)
  expect((await farah.get(run)).text).toContain('Left out: payments are on hold')
  expect((await tom.send(`${run}/approve`, {})).status).toBe(303)
  const left = await rows<{ reason: string }>(
    'select o.reason from item_left_out o join pay_run_item i on i.item_id = o.item_id where i.pay_run_id = $1 and i.budget_id = $2',
    [idIn(run), budgetOf('eastmarsh/anne')],
  )
  expect(left).toEqual([{ reason: 'on-hold' }])
  // While it stands no draft holds it; once it is lifted the next one does.
  const nothing = await farah.send(`${runs}/draft`, boxes(addDays(upTo, 28)))
  expect(nothing.status).toBe(422)
  expect((await farah.send(at('/money/hold/lift'), { words: 'They are right' })).status).toBe(303)
  const again = await draftOnly(farah, runs, addDays(upTo, 28))
  expect((await farah.get(again)).text).toContain('1 payment, £62.00 in all')
  expect(world.bugs).toEqual([])
})

test('in the end each week of childcare was paid once', async () => {
  const amounts = await rows<{ n: number; pence: string }>(
    "select count(*)::int as n, sum(amount_pence)::text as pence from transfer where kind = 'payment' and budget_id = $1",
    [budgetOf('eastmarsh/hilary')],
  )
  expect(amounts).toEqual([{ n: 5, pence: String(5 * childcare(world.today).pence) }])
})
