import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { boxes, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { openAccounts } from '../ledger/store.ts'
import { everyWeekIsIn } from './contribution.test-kit.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const at = (path: string) => on('eastmarsh/anne', `/money${path}`)

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
