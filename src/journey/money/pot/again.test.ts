import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkAll } from '#commands/check.ts'
import { addDays } from '#core/day.ts'
import { budgetOf } from '#demo/found.ts'
import { setUp } from '#test/steps/money.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { atOnce, aWorld, type Browser, on, type World } from '#test/world.ts'
import { approvedPlan } from '../approved.test-kit.ts'
import { BACK, paymentsOf } from '../bank/bank.test-kit.ts'
import { lies } from '../ledger/ledger.test-kit.ts'

const anne = 'eastmarsh/anne'
const budget = budgetOf(anne)
const RUNS = '/eastmarsh/finance/pay-runs'

let world: World
let farah: Browser
let tom: Browser
beforeAll(async () => {
  world = await aWorld()
  farah = await world.as('eastmarsh/farah')
  tom = await world.as('eastmarsh/tom')
  await approvedPlan(world, anne, {
    pot: { pence: 30_000n, trigger: 'When I stop sleeping' },
    lines: [{ what: 'Childcare', pence: 6200, every: 'weekly', from: world.today, to: addDays(world.today, 30) }],
  })
  await setUp(world, { person: anne })
  await (await world.as(anne)).send(on(anne, '/unwell/pot'), { words: 'I have not slept', happened: 'yes' })
})
afterAll(() => world.close())

const words = ({ text }: { text: string }) => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const went = async (sending: ReturnType<Browser['send']>): Promise<void> => {
  const { status, text } = await sending
  expect(status, text.replace(/<[^>]*>/g, ' ').slice(0, 2000)).toBe(303)
}
const pay = (what: string, amount: string) => went(farah.send(on(anne, '/money/pot/pay'), { amount, to: 'held', what }))
const inPot = () => lies(world, budget, 'pot')
/** The newest run is checked, and approved by somebody else. */
const approved = async (): Promise<void> => {
  const [row] = await rowsIn<{ id: string }>(
    world,
    1,
    'select pay_run_id as id from pay_run order by pay_run_id desc limit 1',
  )
  await went(farah.send(`${RUNS}/${row?.id}/check`, { words: 'It fits' }))
  await went(tom.send(`${RUNS}/${row?.id}/approve`, {}))
}
const newest = async () => {
  const paid = await paymentsOf(world, anne)
  const found = paid.sort((a, b) => (a.pay_run_id < b.pay_run_id ? 1 : -1))[0]
  if (found === undefined) throw new Error('nothing was paid')
  return found
}
/** The newest payment comes back, as a letter of the bank says: the path by which it is asked for again. */
const cameBack = async (): Promise<string> => {
  const { payment_id, reference, amount_pence } = await newest()
  const typed = { reference, amount: `${Number(amount_pence) / 100}`, why: 'account-closed' }
  await went(farah.send(`${BACK}/by-hand`, { ...typed, ...boxes('returnedOn', world.today) }))
  return on(anne, `/money/pot/again/${payment_id}`)
}
const isRight = (path: string) =>
  went(farah.send(`${BACK}/${path.split('/').at(-1)}/again`, { words: 'The bank said that it was its own mistake' }))

describe('a payment out of the pot that came back', () => {
  test('never: a payment out of the pot that came back goes to that account again unsaid, or goes out twice', async () => {
    await pay('two nights at a crisis house', '200.00')
    await approved()
    const again = await cameBack()
    expect(await inPot()).toBe(30_000n)
    // Before somebody put the account right, nothing is asked for; the page says what to do.
    expect(words(await farah.get(again))).toContain('The account that it came back from is not put right yet')
    expect(words(await farah.get(BACK))).not.toContain('Ask for it again')
    await isRight(again)
    const page = words(await farah.get(again))
    expect(page).toContain('£200.00 for two nights at a crisis house came back from the bank on')
    expect(page).toContain('It is for the same bad time, so nobody has to ask for it anew')
    expect((await farah.get(BACK)).text).toContain(`href="${again}"`)
    expect(words(await farah.get(on(anne, '/money/pot/pay')))).toContain('£200.00 of it came back from the bank on')

    // Two officers at once: one asks, the other reads why not. Whoever asks later reads it too.
    const answers = await atOnce([farah, await world.as('eastmarsh/farah')].map((one) => one.ready(again, {})))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    expect(words(await farah.get(again))).toContain('It is asked for again already, or paid')
    expect(words(await farah.get(BACK))).toContain(
      'It stands in a run again. It goes out when another human has said yes',
    )
    expect(words(await (await world.as(anne)).get(on(anne, '/money')))).toContain('Two of us say yes to it first')
    expect(await inPot()).toBe(30_000n)
    // By the app's own role: its place holds one claim.
    const twice = `insert into instalment_claim (line_id, period_from, kind, turn, item_id)
      select i.line_id, i.period_from, i.kind, i.turn, i.item_id from pay_run_item i
      where i.kind = 'pot' and not exists (select from instalment_claim c where c.item_id = i.item_id)`
    await expect(rowsIn(world, 1, twice)).rejects.toThrow('an_instalment_is_paid_once')

    await approved()
    expect([await inPot(), await lies(world, budget, 'held')]).toEqual([10_000n, 20_000n])
    expect(words(await farah.get(BACK))).toContain('It has been paid again.')
    expect(words(await farah.get(again))).toContain('It is asked for again already, or paid')
    expect(
      await rowsIn(
        world,
        1,
        "select count(distinct switch_id)::int as n, count(*)::int as items from pay_run_item where kind = 'pot'",
      ),
    ).toEqual([{ n: 1, items: 2 }])
    expect((await checkAll(world.pool)).found).toEqual([])
  })

  test('another payment of the same amount is not it', async () => {
    await pay('a taxi', '50.00')
    await approved()
    const again = await cameBack()
    await isRight(again)
    await pay('another taxi', '50.00')
    await approved()
    expect(words(await farah.get(BACK))).toContain('A finance officer asks for it again')
    // Half of what came back is left by now: so much goes out, and the page says so before.
    await pay('food for the weekend', '25.00')
    expect(words(await farah.get(again))).toContain(
      'Only £25.00 is left of the money for a bad time, so £25.00 goes out now',
    )
    await went(farah.send(again, {}))
    expect(words(await farah.get(BACK))).toContain('said yes to that. It is £25.00 now.')
    // It is withdrawn: then it can be asked for again.
    const [run] = await rowsIn<{ id: string }>(world, 1, 'select max(pay_run_id::text) as id from pay_run')
    await went(farah.send(`${RUNS}/${run?.id}/withdraw`, { reason: 'The wrong one' }))
    expect(words(await farah.get(again))).toContain('Ask for £25.00 again')
    expect((await checkAll(world.pool)).found).toEqual([])
    expect(world.bugs).toEqual([])
  })
})
