import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { boxes, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { BACK } from '../bank/bank.test-kit.ts'
import { openAccounts } from '../ledger/store.ts'
import { everyWeekIsIn } from './contribution.test-kit.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const at = (path: string) => on('eastmarsh/anne', `/money${path}`)
const words = ({ text }: { text: string }) => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
/** The page of the newest run. */
const newestRun = async (): Promise<string> => {
  const [row] = await rowsIn<{ id: string }>(
    world,
    1,
    'select max(pay_run_id::text) as id from pay_run where is_single',
  )
  return `/eastmarsh/finance/pay-runs/${row?.id}`
}

test('what goes back for days that were not paid after all leaves nothing owed in the ledger', async () => {
  const { budget, line } = await setUpByRows(world, 'eastmarsh/anne', { daysAgo: 60 })
  await everyWeekIsIn(world, line, 10)
  await world.within(1, (tx) => tx.run(openAccounts, { budget, codes: [] }))
  const [farah, tom] = [await world.as('eastmarsh/farah'), await world.as('eastmarsh/tom')]
  const since = addDays(world.today, -13)
  await sent(farah, at('/contribution/change'), { known: 'amount', amount: '7', words: '', ...boxes('from', since) })
  await sent(farah, at('/contribution/paid'), { amount: '14', ...boxes('paidOn', world.today) })
  await sent(farah, at('/payee'), { accountName: 'Anne Field', sortCode: '20-00-00', accountNumber: '55779911' })
  await sent(tom, at('/payee/confirm'), {})

  // A week of those two is let go, as what comes back from the bank is: nothing is due for it any more.
  const gone = 'delete from instalment_claim where line_id = $1 and period_from = $2 returning item_id'
  expect(await rowsIn(world, 1, gone, [line, addDays(world.today, -11)])).toHaveLength(1)
  // Another is let go while the form lies open: what it says to go back is not what would go back now.
  const open = await farah.ready(at('/contribution/refund'), {})
  expect(await rowsIn(world, 1, gone, [line, addDays(world.today, -4)])).toHaveLength(1)
  expect((await open()).text).toContain('Somebody changed this')
  await sent(farah, at('/contribution/refund'), {})
  const [asked] = await rowsIn(world, 1, "select amount_pence::int as pence from pay_run_item where kind = 'refund'")
  const [lies] = await rowsIn(
    world,
    1,
    "select (credits_pence - debits_pence)::int as pence from account where kind = 'contribution' and budget_id = $1",
    [budget],
  )
  expect([asked, lies]).toEqual([{ pence: 1200 }, { pence: 1200 }])
  expect(world.bugs).toEqual([])
})

describe('what was drafted to go back is looked at again', () => {
  const david = 'eastmarsh/david'
  const its = (path: string) => on(david, `/money${path}`)
  const weekly = async (pounds: string): Promise<void> =>
    sent(await world.as('eastmarsh/farah'), its('/contribution/change'), {
      ...{ known: 'amount', amount: pounds, words: '', ...boxes('from', addDays(world.today, -13)) },
    })
  const refund = async (): Promise<void> => sent(await world.as('eastmarsh/farah'), its('/contribution/refund'), {})
  const checkedAndApproved = async (run: string): Promise<void> => {
    await sent(await world.as('eastmarsh/farah'), `${run}/check`, { words: 'It fits' })
    await sent(await world.as('eastmarsh/tom'), `${run}/approve`, {})
  }
  /** What both officers read of the run. */
  const bothRead = async (run: string, sentence: string): Promise<void> => {
    for (const key of ['eastmarsh/farah', 'eastmarsh/tom'])
      expect(words(await (await world.as(key)).get(run)), key).toContain(sentence)
  }
  const given = () =>
    rowsIn(
      world,
      1,
      "select amount_pence::int as pence from transfer where kind = 'contribution-returned' and reverses is null and budget_id = $1",
      [budgetOf(david)],
    )

  test('never: money is given back that is owed by now', async () => {
    const { budget, line } = await setUpByRows(world, david, { daysAgo: 60 })
    await everyWeekIsIn(world, line, 10)
    await world.within(1, (tx) => tx.run(openAccounts, { budget, codes: [] }))
    const [farah, tom] = [await world.as('eastmarsh/farah'), await world.as('eastmarsh/tom')]
    await weekly('7')
    await sent(farah, its('/contribution/paid'), { amount: '30', ...boxes('paidOn', world.today) })
    await sent(farah, its('/payee'), { accountName: 'David Marsh', sortCode: '20-00-00', accountNumber: '55779911' })
    await sent(tom, its('/payee/confirm'), {})
    await refund()
    const run = await newestRun()
    expect(words(await farah.get(run))).toContain('1 payment, £16.00 in all')
    await weekly('10')
    await bothRead(run, 'Left out: less is to go back by now')
    await weekly('20')
    await bothRead(run, 'Left out: nothing is to go back any more')
    await checkedAndApproved(run)
    await bothRead(run, 'Left out: nothing is to go back any more')
    expect(await given()).toEqual([])
  })

  test('asked for again it comes to what is too much then, and that is what was sent again', async () => {
    await weekly('7')
    await refund()
    await checkedAndApproved(await newestRun())
    expect(await given()).toEqual([{ pence: 1600 }])
    const farah = await world.as('eastmarsh/farah')
    const [payment] = await rowsIn<{ id: string; reference: string }>(
      world,
      1,
      'select payment_id as id, reference from payment where budget_id = $1',
      [budgetOf(david)],
    )
    const typed = { reference: payment?.reference ?? '', amount: '16.00', why: 'asked-back' }
    await sent(farah, `${BACK}/by-hand`, { ...typed, ...boxes('returnedOn', world.today) })
    await sent(farah, `${BACK}/${payment?.id}/again`, { words: 'They rang' })
    expect(words(await farah.get(BACK))).toContain('as much as is too much by then')
    expect((await farah.get(BACK)).text).toContain(`href="${its('/contribution/refund')}"`)
    await weekly('10')
    await refund()
    expect(words(await farah.get(BACK))).toContain('another human has said yes to that. It is £10.00 now.')
    await checkedAndApproved(await newestRun())
    expect(words(await farah.get(BACK))).toContain('It has been paid again. It is £10.00 now.')
  })

  test('never: a payment of its own goes to the account of somebody who has died', async () => {
    await weekly('7')
    await refund()
    const run = await newestRun()
    await rowsIn(
      world,
      1,
      `insert into lawful_ground (ground_id, budget_id, basis, why, on_day, written_by, written_on)
       values ($1, $2, 'died', 'Their sister rang', $3, $4, $3)`,
      [newId(), budgetOf(david), world.today, idOf('eastmarsh/priya')],
    )
    await bothRead(run, 'or they have died. Ask for it again on the page of what they pay')
    const before = await given()
    await checkedAndApproved(run)
    expect(await given()).toEqual(before)
    const asked = await (await world.as('eastmarsh/farah')).send(its('/contribution/refund'), {})
    expect([asked.status, words(asked).includes('This person has died, so nothing goes to their own account')]).toEqual(
      [422, true],
    )
    expect(world.bugs).toEqual([])
  })
})
