import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkAll } from '#commands/check.ts'
import { budgetOf } from '#demo/found.ts'
import { conditionsMet, payRun } from '#test/steps/money.ts'
import { sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { approvedPlan } from '../approved.test-kit.ts'

const ANNE = 'eastmarsh/anne'
const her = (path: string) => on(ANNE, path)
const HERS = { accountName: 'Anne Field', sortCode: '20-00-00', accountNumber: '55779911' }
const THEIRS = { ...HERS, accountName: 'Hollow Lane Support', whose: 'third-party' }

let world: World
let farah: Browser
let tom: Browser
/** Childcare goes to Anne, a club to people who look after its money. */
beforeAll(async () => {
  world = await aWorld()
  ;[farah, tom] = [await world.as('eastmarsh/farah'), await world.as('eastmarsh/tom')]
  const line = { every: 'weekly', from: world.today } as const
  await approvedPlan(world, ANNE, {
    lines: [
      { what: 'Childcare', pence: 6200, ...line },
      { what: 'A club', pence: 1500, ...line },
    ],
  })
  await conditionsMet(world)
  const lines = await rowsIn<{ id: string; what: string }>(world, 1, 'select spend_line_id as id, what from spend_line')
  const ways = lines.map(({ id, what }) => [`managed-${id}`, what === 'A club' ? 'third-party' : 'direct-payment'])
  await sent(farah, her('/money/set-up'), { managedAs: 'mixed', ...Object.fromEntries(ways) })
})
afterAll(() => world.close())

const words = ({ text }: { text: string }) => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const paid = () =>
  rowsIn<{ name: string; pence: string }>(
    world,
    1,
    `select y.account_name as name, p.amount_pence::text as pence from payment p join payee y on y.payee_id = p.payee_id
     where p.budget_id = $1 order by y.account_name`,
    [budgetOf(ANNE)],
  )

test('never: what somebody else looks after goes to the person’s own account, or the reverse', async () => {
  const unsaid = await farah.send(her('/money/payee'), HERS)
  expect(unsaid.status).toBe(422)
  expect(words(unsaid)).toContain('Choose whose account it is')
  await sent(farah, her('/money/payee'), { ...HERS, whose: 'held' })
  await sent(tom, her('/money/payee/confirm'), {})
  await payRun(world, { upTo: world.today })
  expect(await paid()).toEqual([{ name: 'Anne Field', pence: '6200' }])
  expect(words(await farah.get('/eastmarsh/finance/pay-runs'))).toContain('£30.00. No bank details yet.')

  // The first details of the other account take the place of none, so nobody has to be rung.
  await sent(farah, her('/money/payee'), THEIRS)
  expect(words(await tom.get(her('/money/payee/confirm')))).toContain('those who look after money for Anne')
  await sent(tom, her('/money/payee/confirm'), {})
  await payRun(world, { upTo: world.today })
  expect(await paid()).toEqual([
    { name: 'Anne Field', pence: '6200' },
    { name: 'Hollow Lane Support', pence: '1500' },
  ])
  const page = words(await (await world.as(ANNE)).get(her('/money/account')))
  expect(page).toContain('Payments go to the account ending in 11, in the name of Anne Field')
  expect(page).toContain('What others look after goes to the account ending in 11, in the name of Hollow Lane Support')

  // Whoever writes past the pages is refused by the database.
  const crossed = rowsIn(
    world,
    1,
    `with again as (select p.pay_run_id, p.budget_id, p.arrives_on, gen_random_uuid() as id,
        (select payee_id from payee where account_name = 'Hollow Lane Support') as theirs from payment p where p.amount_pence = 6200),
      item as (insert into pay_run_item (item_id, pay_run_id, budget_id, line_id, payee_id, payment_id, period_from, period_to, pay_on, amount_pence, working)
        select gen_random_uuid(), a.pay_run_id, a.budget_id, l.line_id, a.theirs, a.id, a.arrives_on + 90, a.arrives_on + 90, a.arrives_on, 100, 'x'
        from again a join agreement_line l on l.budget_id = a.budget_id and l.what = 'Childcare')
     insert into payment (payment_id, pay_run_id, budget_id, payee_id, arrives_on, amount_pence, reference)
     select id, pay_run_id, budget_id, theirs, arrives_on, 100, 'FTWRONG1' from again`,
  )
  await expect(crossed).rejects.toThrow('what is for one account is not paid to another')
  expect((await checkAll(world.pool)).found).toEqual([])
  expect(world.bugs).toEqual([])
})
