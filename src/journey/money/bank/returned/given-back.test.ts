import { afterAll, beforeAll, expect, test } from 'vitest'
import { LEDGER_CHECKS } from '#commands/checks/ledger.ts'
import { PAYMENT_CHECKS } from '#commands/checks/payments.ts'
import { addDays, type Day, day, mondayOf } from '#core/day.ts'
import { budgetOf } from '#demo/found.ts'
import { payRun, setUp } from '#test/steps/money.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { approvedPlan } from '../../approved.test-kit.ts'
import { paysBy } from '../../contribution/contribution.test-kit.ts'
import { BACK, paymentsOf } from '../bank.test-kit.ts'

let world: World
let farah: Browser
const ANNE = 'eastmarsh/anne'
let monday: Day
beforeAll(async () => {
  world = await aWorld()
  farah = await world.as('eastmarsh/farah')
  monday = addDays(mondayOf(day(world.today)), 7)
  await paysBy(world, { contributions: 'net' })
  await approvedPlan(world, ANNE, { author: 'eastmarsh/priya' })
  await setUp(world)
})
afterAll(() => world.close())

/** What the council has kept, and what lies in the pocket, in pence. */
async function lies(): Promise<Record<string, number>> {
  const rows = await rowsIn<{ kind: string; pence: number }>(
    world,
    1,
    `select 'contribution' as kind, coalesce(sum(p.pence), 0)::int as pence from posting p join account a using (account_id)
     where p.budget_id = $1 and p.kind = 'contribution-kept' and a.kind = 'council'
     union all select a.kind, (a.credits_pence - a.debits_pence)::int from account a where a.budget_id = $1 and a.kind = 'held'`,
    [budgetOf(ANNE)],
  )
  return Object.fromEntries(rows.map(({ kind, pence }) => [kind, pence]))
}

const contribution = async (fields: Record<string, string>): Promise<void> => {
  const sent = await farah.send(on(ANNE, '/money/contribution/change'), {
    words: '',
    ...fields,
    ...boxes('from', monday),
  })
  expect(sent.status, sent.text.replaceAll(/<[^>]+>/g, ' ').slice(0, 2000)).toBe(303)
}

/** The newest payment comes back from the bank, as a letter of it says. */
async function cameBack(): Promise<void> {
  const newest = (await paymentsOf(world, ANNE)).sort((a, b) => (a.pay_run_id < b.pay_run_id ? -1 : 1)).at(-1)
  const pounds = `${Number(newest?.amount_pence) / 100}`
  const typed = {
    reference: newest?.reference ?? '',
    amount: pounds,
    why: 'account-closed',
    ...boxes('returnedOn', world.today),
  }
  const sent = await farah.send(`${BACK}/by-hand`, typed)
  expect(sent.status, sent.text.replaceAll(/<[^>]+>/g, ' ').slice(0, 2000)).toBe(303)
  await farah.send(`${BACK}/${newest?.payment_id}/again`, { words: 'The bank rang: it was their mistake' })
}

/** Everything that must hold of the ledger and of what is paid. */
async function expectSound(): Promise<void> {
  for (const check of [...LEDGER_CHECKS, ...PAYMENT_CHECKS])
    expect(await world.within(1, (tx) => tx.run(check.finds, {})), check.says).toEqual([])
}

test('never: what was given back and came back from the bank is lost to the person, or stands twice', async () => {
  await contribution({ known: 'amount', amount: '10' })
  await payRun(world, { upTo: monday })
  expect(await lies()).toEqual({ contribution: 1000, held: 5200 })

  // It turns out that nothing is to be paid: given back with the next payment.
  await contribution({ known: 'nothing' })
  await payRun(world, { upTo: addDays(monday, 7) })
  expect(await lies()).toEqual({ contribution: 0, held: 12_400 })

  // Twice that payment comes back: it is as it was before it, and both parts of it are due again.
  for (const _ of ['once', 'once more']) {
    await cameBack()
    expect(await lies()).toEqual({ contribution: 1000, held: 5200 })
    await expectSound()
    await payRun(world, { upTo: addDays(monday, 7) })
    expect(await lies()).toEqual({ contribution: 0, held: 12_400 })
    await expectSound()
  }
  // Once it has arrived, nothing more is given back.
  await payRun(world, { upTo: addDays(monday, 14) })
  expect(await lies()).toEqual({ contribution: 0, held: 18_600 })
  const text = (await (await world.as(ANNE)).get(on(ANNE, '/money/statement'))).text
  expect(text).toContain('the payment that gave it back did not arrive')
  expect(world.bugs).toEqual([])
}, 120_000)

test('no other transfer is put right twice', async () => {
  const again = `insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, line_id, effective_on, posted_at, key, made_by, reverses)
    select r.credit_account, r.debit_account, r.amount_pence, 'payment', r.budget_id, r.line_id, r.effective_on, now(), gen_random_uuid(), r.made_by, r.transfer_id
    from transfer r where r.kind = 'payment-returned' limit 1`
  await expect(rowsIn(world, 1, again)).rejects.toThrow('that transfer the other way')
})
