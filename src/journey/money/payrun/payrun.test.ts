import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkAll, sayCheck } from '#commands/check.ts'
import { addDays, type Day, day, mondayOf } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { draft, draftOnly, payRun, setUp } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { aheadOf } from '../ahead/store.ts'
import { approvedPlan, childcare } from '../approved.test-kit.ts'

let world: World
let farah: Browser
let tom: Browser
let monday: Day
const runs = '/eastmarsh/finance/pay-runs'
const [ANNE, DAVID] = ['eastmarsh/anne', 'eastmarsh/david']

beforeAll(async () => {
  world = await aWorld()
  farah = await world.as('eastmarsh/farah')
  tom = await world.as('eastmarsh/tom')
  monday = addDays(mondayOf(day(world.today)), -14)
  await approvedPlan(world, ANNE, { lines: [{ ...childcare(world.today), from: monday }] })
  await setUp(world, { person: ANNE })
})
afterAll(() => world.close())

const rows = <Row extends object>(text: string, values: readonly unknown[] = []) => rowsIn<Row>(world, 1, text, values)
const words = (page: { text: string }) =>
  page.text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#39;', "'")

/** Another version of the council's money settings, from today on. */
async function settings(money: object): Promise<void> {
  await rows(
    `insert into council_settings (effective_from, settings, recorded_at)
     select effective_from, jsonb_set(settings, '{money}', settings->'money' || $1::jsonb), now() from council_settings
     order by effective_from desc, settings_id desc limit 1`,
    [JSON.stringify(money)],
  )
  await world.ports.councils.reload()
}

/** What was posted to a person's account by a run, by kind, in pence; and what goes to the bank. */
async function postedBy(run: string, person: string): Promise<string> {
  const posted = await rows<{ said: string }>(
    `select t.kind || case when t.reverses is null then '' else ' put right' end || ' ' || t.amount_pence as said
     from transfer t join pay_run_item i on i.item_id = t.key where i.pay_run_id = $1 and i.budget_id = $2 order by t.kind desc, t.transfer_id`,
    [run.split('/').at(-1), budgetOf(person)],
  )
  const credits = await rows<{ said: string }>(
    "select 'credit ' || amount_pence as said from payment where pay_run_id = $1 and budget_id = $2 order by arrives_on",
    [run.split('/').at(-1), budgetOf(person)],
  )
  return [...posted, ...credits].map(({ said }) => said).join(', ')
}

const pausing = (person: string, from: Day, to: Day) =>
  rows(
    `with pause as (insert into overlay (overlay_id, budget_id, agreement_id, kind, from_day, to_day, reason, made_by, made_on)
       select gen_random_uuid(), budget_id, agreement_id, 'pause', $2, $3, 'In hospital', $4, $5 from agreement where budget_id = $1 returning *)
     insert into pause_consent (overlay_id, by_wish, person_id) select overlay_id, false, made_by from pause`,
    [budgetOf(person), from, to, idOf(person), world.today],
  )

test('the first run says that all is new, asks about its warnings, and goes on when they are answered', async () => {
  const run = await draftOnly(farah, runs, monday)
  const page = words(await farah.get(run))
  expect(page).toContain('First payment to these bank details Anne Field')
  expect(page).toContain('No run was approved before this one. 1 person is in it.')
  expect((await tom.get(run)).text).not.toContain('/approve')
  expect(words(await tom.send(`${run}/approve`, {}, run))).toContain('This page was open for too long')
  const silent = await farah.send(`${run}/check`, { words: '' })
  expect(silent.status).toBe(422)
  expect(words(silent)).toContain('Write what you found for the warnings above')
  expect((await farah.send(`${run}/check`, { words: 'Her own account, we rang her' })).location).toBe(
    `${run}?done=checked`,
  )
  expect(words(await farah.send(`${run}/check`, { words: 'Again' }, `${run}/withdraw`))).toContain('There is a problem')
  expect(words(await tom.get(`${run}/approve`))).toContain('“Her own account, we rang her”')
  expect((await tom.send(`${run}/approve`, {})).location).toBe(`${run}?done=approved`)
  expect(await postedBy(run, ANNE)).toBe('payment 6200, credit 6200')
  expect(words(await (await world.as(ANNE)).get(on(ANNE, '/timeline')))).toContain('We paid you £62.00 for')
})

test('the next one says what differs, and who is new', async () => {
  await approvedPlan(world, DAVID, { lines: [{ ...childcare(world.today), from: monday, pence: 9000 }] })
  await setUp(world, { person: DAVID })
  const run = await draft(farah, runs, addDays(monday, 7))
  const page = words(await farah.get(run))
  expect(page).toContain('1 person gets the same as then.')
  expect(page).toContain('New: 1 person, £180.00 more. David Reed: £180.00, before £0.00.')
  expect(page).toContain('First payment to these bank details David Reed')
  expect((await tom.send(`${run}/approve`, {})).status).toBe(303)
  expect(await postedBy(run, DAVID)).toBe('payment 9000, payment 9000, credit 18000')
  const past = words(await farah.get(runs))
  expect(past).toContain('£242.00: approved. Approved by Tom')
})

test('nobody approves above their limit', async () => {
  await settings({ runLimits: [{ humanId: idOf('eastmarsh/tom'), pence: '15199' }] })
  const run = await draft(farah, runs, addDays(monday, 14))
  const page = await tom.get(`${run}/approve`)
  expect(words(page)).toContain('This run is above what you may approve')
  expect(page.text).not.toContain('Approve these payments')
  await settings({ runLimits: [{ humanId: idOf('eastmarsh/tom'), pence: '15200' }] })
  expect((await tom.send(`${run}/approve`, {})).status).toBe(303)
  await settings({ runLimits: [] })
})

test('what came too much is taken off the next payment, and the person is told; the rest waits', async () => {
  // David was in hospital for the first week that was paid.
  await pausing(DAVID, monday, addDays(monday, 6))
  const run = await payRun(world, { person: DAVID, upTo: addDays(monday, 21) })
  expect(await postedBy(run, DAVID)).toBe('payment 9000, adjustment-back 9000')
  expect(await postedBy(run, ANNE)).toBe('payment 6200, credit 6200')
  expect(words(await (await world.as(DAVID)).get(on(DAVID, '/timeline')))).toContain('We took £90.00 off this payment')
  const page = words(await farah.get(run))
  expect(page).toContain('£90.00 kept back')
  expect(page).toContain('It comes to £0.00 now, and £90.00 was paid.')
  // Put right: the next run knows nothing of it any more.
  const next = await payRun(world, { person: DAVID, upTo: addDays(monday, 28) })
  expect(await postedBy(next, DAVID)).toBe('payment 9000, credit 9000')
})

test('what a person pays is kept back where the council does so, and given back once care is free', async () => {
  await settings({ contributions: 'net' })
  const first = addDays(monday, 35)
  await rows(
    'insert into contribution (budget_id, weekly_pence, from_day, recorded_by, recorded_on) values ($1, 1000, $2, $3, $4)',
    [...[budgetOf(ANNE), first, idOf('eastmarsh/farah'), world.today]],
  )
  const run = await payRun(world, { upTo: first })
  expect(await postedBy(run, ANNE)).toBe('payment 6200, contribution-kept 1000, credit 5200')
  expect(words(await (await world.as(ANNE)).get(on(ANNE, '/timeline')))).toContain('We kept £10.00 of this payment')
  // It never left the council: its code has paid so much less, and nobody owes it or has it to their credit.
  const kept = await rows(
    `select a.kind, a.code, p.pence::int from posting p join account a using (account_id)
     where p.budget_id = $1 and p.kind = 'contribution-kept' order by p.pence`,
    [budgetOf(ANNE)],
  )
  expect(kept).toEqual([
    { kind: 'held', code: '', pence: -1000 },
    { kind: 'council', code: '', pence: 1000 },
  ])
  await rows(
    'insert into aftercare (aftercare_id, person_id, from_day, recorded_by, recorded_on) values (gen_random_uuid(), $1, $2, $3, $3)'.replace(
      '$3, $3)',
      '$3, $4)',
    ),
    [...[idOf(ANNE), first, idOf('eastmarsh/priya'), world.today]],
  )
  const next = await draft(farah, runs, addDays(first, 7))
  expect((await tom.send(`${next}/approve`, {})).status).toBe(303)
  expect(await postedBy(next, ANNE)).toBe('payment 6200, contribution-kept put right 1000, credit 7200')
  // On each day as much is said to come as goes into the account: what is given back among it, and what was kept as it was then.
  for (const [today, pence] of [
    [first, 5200n],
    [addDays(first, 7), 7200n],
  ] as const)
    expect(await world.within(1, (tx) => tx.one(aheadOf, { budget: budgetOf(ANNE), today }))).toMatchObject({
      ...{ coming_on: today, coming_pence: pence },
    })
  await settings({ contributions: 'gross' })
})

test('after all of it the books are in order', async () => {
  expect(sayCheck(await checkAll(world.pool))).toEqual([expect.stringMatching(/^All is well/)])
  expect(world.bugs).toEqual([])
})
