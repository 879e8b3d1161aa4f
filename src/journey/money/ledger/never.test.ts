import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type World } from '#test/world.ts'
import type { AccountKind, TransferKind } from './ledger.ts'
import { addTransfer, openAccounts } from './store.ts'

const PEOPLE = ['anne', 'david', 'hilary'].map((name) => budgetOf(`eastmarsh/${name}`))
const MOVES: readonly [AccountKind, AccountKind, TransferKind][] = [
  ['council', 'held', 'payment'],
  ['held', 'spent', 'purchase'],
  ['spent', 'held', 'purchase-taken-back'],
  ['held', 'returned', 'money-returned'],
]

let world: World
beforeAll(async () => {
  world = await aWorld()
  for (const budget of PEOPLE) await world.within(1, (tx) => tx.run(openAccounts, { budget }))
})
afterAll(() => world.close())

const move = fc.record({
  budget: fc.constantFrom(...PEOPLE),
  move: fc.constantFrom(...MOVES),
  pence: fc.bigInt({ min: 1n, max: 1_000_000n }),
  /** Several in one transaction, several transactions at once. */
  together: fc.integer({ min: 1, max: 3 }),
  /** Its key is one that was used before. */
  again: fc.boolean(),
})

const DIFFERENCES = `
  select a.kind, a.debits_pence, a.credits_pence, coalesce(p.debits, 0) as debits, coalesce(p.credits, 0) as credits
  from account a left join (select account_id, sum(case when pence < 0 then -pence else 0 end) as debits,
    sum(case when pence > 0 then pence else 0 end) as credits from posting group by account_id) p using (account_id)
  where a.cached and (a.debits_pence, a.credits_pence) is distinct from (coalesce(p.debits, 0)::bigint, coalesce(p.credits, 0)::bigint)
    or not a.cached and (a.debits_pence, a.credits_pence) <> (0, 0)`

test('never: a balance differs from its postings', async () => {
  const used: string[] = []
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 24 }), async (moves) => {
      const post = ({ budget, move: [debit, credit, kind], pence, together, again }: (typeof moves)[number]) =>
        world.within(1, async (tx) => {
          for (let count = 0; count < together; count += 1) {
            const key = again ? (used.at(-1) ?? newId()) : newId()
            used.push(key)
            const facts = { debit, credit, kind, budget, key, line: null, amount: pence }
            await tx.run(addTransfer, { ...facts, on: world.today, at: new Date(), by: idOf('eastmarsh/farah') })
          }
        })
      // Transactions that touch several people in another order than each other may be ended by the database; none half.
      await Promise.allSettled(moves.map(post))
      expect(await rowsIn(world, 1, DIFFERENCES)).toEqual([])
    }),
    { numRuns: 25 },
  )
  const [{ sum, count } = { sum: '', count: 0 }] = await rowsIn<{ sum: string; count: number }>(
    world,
    1,
    'select sum(pence)::text as sum, count(distinct transfer_id)::int as count from posting',
  )
  expect(sum).toBe('0')
  expect(count).toBeGreaterThan(50)
})

test('never: a posting is changed, taken away or made twice', async () => {
  const one = { debit: 'council', credit: 'held', kind: 'payment', line: null, amount: 6200n } as const
  const facts = {
    ...one,
    budget: PEOPLE[0] ?? '',
    key: newId(),
    on: world.today,
    at: new Date(),
    by: idOf('eastmarsh/farah'),
  }
  const both = await Promise.all([1, 2].map(() => world.within(1, (tx) => tx.run(addTransfer, facts))))
  expect(both.flat()).toHaveLength(1)

  const change = 'update transfer set amount_pence = amount_pence + 1'
  for (const attempt of [change, 'delete from transfer', 'truncate transfer', 'update account set credits_pence = 0'])
    await expect(rowsIn(world, 1, attempt), attempt).rejects.toThrow(/permission denied/)

  const owner = new pg.Client({ connectionString: world.ownerUrl })
  await owner.connect()
  await owner.query("set app.authority = '1'")
  for (const attempt of [change, 'delete from transfer', 'truncate transfer'])
    await expect(owner.query(attempt), attempt).rejects.toThrow('the ledger is never changed')
  await owner.end()
  expect(await rowsIn(world, 1, DIFFERENCES)).toEqual([])
})

test('an amount of nothing, one account twice, an account that is not there: refused by the database', async () => {
  const insert = (debit: string, credit: string, pence: number) =>
    rowsIn(
      world,
      1,
      `insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, effective_on, posted_at, key, made_by)
       values (${debit}, ${credit}, ${pence}, 'payment', $1, current_date, now(), gen_random_uuid(), $1)`,
      [PEOPLE[0]],
    )
  const held = `(select account_id from account where kind = 'held' and budget_id = '${PEOPLE[0]}')`
  const council = "(select account_id from account where kind = 'council')"
  await expect(insert(council, held, 0)).rejects.toThrow(/transfer_amount_pence_check/)
  await expect(insert(held, held, 1)).rejects.toThrow(/transfer_check/)
  await expect(insert(council, '999999', 1)).rejects.toThrow('an account that is not there')
})
