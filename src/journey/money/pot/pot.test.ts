import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkAll } from '#commands/check.ts'
import { addDays } from '#core/day.ts'
import { budgetOf } from '#demo/found.ts'
import { endedByRows } from '#test/steps/ground.ts'
import { setUp } from '#test/steps/money.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { atOnce, aWorld, on, type World } from '#test/world.ts'
import { approvedPlan } from '../approved.test-kit.ts'
import { differences, lies } from '../ledger/ledger.test-kit.ts'

const [anne, farah, priya] = ['eastmarsh/anne', 'eastmarsh/farah', 'eastmarsh/priya']
const budget = budgetOf(anne)
const POT = { pence: 30_000n, trigger: 'When I stop sleeping and my sister says so' }

let world: World
beforeAll(async () => {
  world = await aWorld()
  await approvedPlan(world, anne, {
    pot: POT,
    lines: [{ what: 'Childcare', pence: 6200, every: 'weekly', from: world.today, to: addDays(world.today, 30) }],
  })
  await setUp(world, { person: anne })
})
afterAll(() => world.close())

const page = async (key: string): Promise<string> => (await (await world.as(key)).get(on(anne, '/money/pot'))).text
const pay = async (typed: Record<string, string> = {}) =>
  (await world.as(farah)).send(on(anne, '/money/pot/pay'), {
    amount: '50.00',
    to: 'held',
    what: 'two nights at a crisis house',
    ...typed,
  })
/** The page of the newest run. */
const newest = async (): Promise<string> => {
  const text = 'select pay_run_id as id from pay_run order by pay_run_id desc limit 1'
  const [row] = await rowsIn<{ id: string }>(world, 1, text)
  return `/eastmarsh/finance/pay-runs/${row?.id}`
}
/** What was asked for is checked, and approved by somebody else. */
const approved = async () => {
  const run = await newest()
  for (const [key, step] of [
    [farah, 'check'],
    ['eastmarsh/tom', 'approve'],
  ] as const) {
    const { status, text } = await (await world.as(key)).send(
      `${run}/${step}`,
      step === 'check' ? { words: 'It fits' } : {},
    )
    expect(status, text.replace(/<[^>]*>/g, ' ').slice(0, 2000)).toBe(303)
  }
}
const inPot = () => lies(world, budget, 'pot')

describe('the money for a bad time', () => {
  test('is set aside once when the payments are set up, as the plan says', async () => {
    expect(await inPot()).toBe(30_000n)
    expect(await page(anne)).toContain('£300.00 is kept for a bad time. It is yours for that')
    expect(await page(anne)).toContain('When I stop sleeping and my sister says so')
    expect(await page(anne)).toContain('It has not been opened.')
    expect((await (await world.as(anne)).get(on(anne, '/timeline'))).text).toContain(
      '£300.00 was put aside for a bad time',
    )
  })

  test('never: the council pays from the pot before what opens it has happened', async () => {
    const { status, text } = await pay()
    expect(status).toBe(422)
    expect(text).toContain('Nobody has said yet that what opens this money has happened')
    expect(await inPot()).toBe(30_000n)
  })

  test('own money used before is written down at once, and there are 14 days to say what happened', async () => {
    const used = { amount: '12.50', what: 'a taxi to my sister', ...boxes('on', world.today) }
    const browser = await world.as(anne)
    const tomorrow = await browser.send(on(anne, '/money/pot/used'), {
      ...used,
      ...boxes('on', addDays(world.today, 1)),
    })
    expect([tomorrow.status, tomorrow.text.includes('This day has not come yet')]).toEqual([422, true])
    expect((await browser.send(on(anne, '/money/pot/used'), used)).status).toBe(303)
    expect(await page(anne)).toContain('£12.50 for a taxi to my sister')
    expect(await page(anne)).toContain('Please tell us what happened by')
    expect(await page(priya)).toContain('Offer to say it for them')
    expect(await lies(world, budget, 'held')).toBe(-1250n)
    expect(await inPot()).toBe(30_000n)
  })

  test('own money is written down for somebody who rang, marked with who and how', async () => {
    const worker = await world.as(priya)
    expect((await worker.get(on(anne, '/money/pot'))).text).toContain(`href="${on(anne, '/money/pot/used-for')}"`)
    const used = { amount: '1.50', what: 'a bus to the clinic', ...boxes('on', world.today) }
    expect((await worker.send(on(anne, '/money/pot/used-for'), used)).text).toContain('Choose how you heard it')
    expect((await worker.send(on(anne, '/money/pot/used-for'), { ...used, how: 'phone' })).status).toBe(303)
    expect(await page(anne)).toContain('Priya Shah wrote it down for you')
    expect(
      await rowsIn(world, 1, 'select how, said_by <> typed_by as other from pot_advance where typed_by is not null'),
    ).toEqual([{ how: 'phone', other: true }])
    expect(await lies(world, budget, 'held')).toBe(-1400n)
  })

  test('is paid from once it was opened, never beyond what is in it, whoever is quicker', async () => {
    await (await world.as(anne)).send(on(anne, '/unwell/pot'), { words: 'I have not slept', happened: 'yes' })
    expect(await page(anne)).toContain('The money for a bad time was opened, so it can be paid back from there')
    expect((await pay({ amount: '300.01' })).text).toContain('This is more than is kept for a bad time')
    expect((await pay({ what: '' })).text).toContain('Write in a few words what it pays for')
    // Two officers, each for more than half of what is there: one asks for it, the other reads why not.
    const [one, two] = [await world.as(farah), await world.as(farah)]
    const big = { amount: '200.00', to: 'managed', what: 'respite' }
    const answers = await atOnce([one, two].map((browser) => browser.ready(on(anne, '/money/pot/pay'), big)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    expect((await pay({ amount: '100.01' })).text).toContain(
      'This is more than is kept for a bad time and not asked for',
    )
    await approved()
    expect(await inPot()).toBe(10_000n)
    expect(await lies(world, budget, 'managed')).toBe(20_000n)
    expect(await page(farah)).toContain('£200.00 of it was paid so far')
  })

  test('never: the council pays from the pot without a second human, or without a payment in a file', async () => {
    expect((await pay()).status).toBe(303)
    expect([await inPot(), await lies(world, budget, 'held')]).toEqual([10_000n, -1400n])
    expect(await page(anne)).toContain(
      '£50.00 for two nights at a crisis house: Farah Aziz asked for it. Another person',
    )
    const run = await newest()
    // Nothing is compared with a run before, and there were some: nothing says that there was none.
    const looked = (await (await world.as(farah)).get(run)).text
    expect(looked).toContain('Payment of its own, asked for on')
    expect(looked).not.toContain('No run was approved before this one')
    expect((await (await world.as(farah)).send(`${run}/approve`, {})).status).toBe(404)
    const unseen = await (await world.as('eastmarsh/tom')).send(`${run}/approve`, {})
    expect([unseen.status, unseen.text.includes('Nobody has checked this run yet')]).toEqual([422, true])
    expect(await inPot()).toBe(10_000n)
    await approved()
    expect([await inPot(), await lies(world, budget, 'held')]).toEqual([5_000n, 3600n])
    expect(await page(anne)).toContain('£50.00 for two nights at a crisis house: on its way. It is there by')
    expect((await (await world.as(anne)).get(on(anne, '/timeline'))).text).toContain(
      'We paid £50.00 out of your money for a bad time: two nights at a crisis house. It arrives on',
    )
    const paid = await rowsIn<{ pence: string; payee: boolean }>(
      world,
      1,
      'select amount_pence::text as pence, payee_id is not null as payee from payment where pay_run_id = $1',
      [run.split('/').at(-1)],
    )
    expect(paid).toEqual([{ pence: '5000', payee: true }])
    expect((await (await world.as(farah)).send(`${run}/files/make`, { format: 'pain.001' })).status).toBe(303)
    expect((await checkAll(world.pool)).found).toEqual([])
  })

  test('never: what is asked for out of the pot goes out while payments are on hold', async () => {
    expect((await pay({ amount: '10.00', what: 'a taxi' })).status).toBe(303)
    const run = await newest()
    await (await world.as(farah)).send(`${run}/check`, { words: 'It fits' })
    await (await world.as(farah)).send(on(anne, '/money/hold/place'), {
      ...{ reason: 'amount-in-doubt', words: '', whoActs: 'worker' },
      ...boxes('actBy', addDays(world.today, 3)),
    })
    expect((await (await world.as('eastmarsh/tom')).send(`${run}/approve`, {})).status).toBe(303)
    expect(await inPot()).toBe(5_000n)
    expect((await pay()).text).toContain('Payments are on hold, so this cannot go out')
    await (await world.as(farah)).send(on(anne, '/money/hold/lift'), { words: '' })
    expect(await page(anne)).not.toContain('a taxi:')
  })

  test('stays while payments go on, and is let go after the last day', async () => {
    const release = async () => (await world.as(farah)).send(on(anne, '/money/pot/release'), {})
    expect((await release()).text).toContain('The payments still go on, so this money stays')
    await endedByRows(world, anne, addDays(world.today, -1))
    await rowsIn(
      world,
      1,
      `insert into overlay (overlay_id, budget_id, agreement_id, kind, from_day, reason, made_by, made_on)
       select gen_random_uuid(), budget_id, agreement_id, 'ends', $2, 'It is over', set_up_by, $2 from agreement where budget_id = $1`,
      [budget, addDays(world.today, -1)],
    )
    expect((await release()).status).toBe(303)
    expect(await inPot()).toBe(0n)
    expect((await release()).text).toContain('Nothing is kept for a bad time now')
    expect(await differences(world)).toEqual([])
  })

  test('others get nothing, and only finance pays', async () => {
    const status = async (key: string, path: string) => (await (await world.as(key)).get(on(anne, path))).status
    expect(await status('eastmarsh/david', '/money/pot')).toBe(404)
    for (const key of [anne, priya, 'eastmarsh/tom']) expect(await status(key, '/money/pot/pay'), key).toBe(404)
    for (const key of [farah, priya]) expect(await status(key, '/money/pot/used'), key).toBe(404)
    for (const key of [anne, 'eastmarsh/tom']) expect(await status(key, '/money/pot/used-for'), key).toBe(404)
    expect(world.bugs).toEqual([])
  })
})
