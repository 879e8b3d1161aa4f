import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#core/id.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type World } from '#test/world.ts'
import {
  CLAIMED_AS,
  claimed,
  differences,
  type Kept,
  kept,
  lies,
  MOVES,
  type Moved,
  move,
  together,
} from './ledger.test-kit.ts'

let world: World
let people: readonly Kept[] = []
const [anne, david] = [() => one(0), () => one(1)]
const one = (at: number): Kept => people[at] ?? { budget: '', line: '', opened: '' }

beforeAll(async () => {
  world = await aWorld()
  const found: Kept[] = []
  for (const name of ['anne', 'david', 'hilary']) found.push(await kept(world, `eastmarsh/${name}`))
  people = found
})
afterAll(() => world.close())

const post = (of: Kept, moved: Moved) => world.within(1, (tx) => move(tx, world, of, moved))
const paid = (of: Kept, to: Moved['credit'], amount: bigint) =>
  post(of, { kind: 'payment', debit: 'council', credit: to, amount })

const someMoves = fc.array(
  fc.record({
    person: fc.integer({ min: 0, max: 2 }),
    move: fc.constantFrom(...MOVES),
    pence: fc.bigInt({ min: 1n, max: 1_000_000n }),
    /** Several in one transaction, several transactions at once. */
    together: fc.integer({ min: 1, max: 3 }),
    /** Its key is one that was used before. */
    again: fc.boolean(),
  }),
  { minLength: 1, maxLength: 24 },
)

test('never: a balance differs from its postings', async () => {
  const used: string[] = []
  await fc.assert(
    fc.asyncProperty(someMoves, async (moves) => {
      const all = moves.map(({ person, move: [kind, debit, credit], pence: amount, again, ...how }) =>
        world.within(1, async (tx) => {
          for (let count = 0; count < how.together; count += 1) {
            const as = CLAIMED_AS[kind]
            const key = as ? await claimed(tx, one(person), amount, world.today, { kind: as }) : newId()
            const before = again && !as ? used.at(-1) : undefined
            if (!as) used.push(before ?? key)
            await move(tx, world, one(person), { kind, debit, credit, amount, key: before ?? key })
          }
        }),
      )
      // Transactions that touch several people in another order than each other may be ended by the database; none half.
      await Promise.allSettled(all)
      expect(await differences(world)).toEqual([])
    }),
    { numRuns: 25 },
  )
  const { sum, count } = await together(world)
  expect(sum).toBe('0')
  expect(count).toBeGreaterThan(50)
})

test('never: a batch leaves a balance that differs from its postings', async () => {
  const [council, held, spent] = await Promise.all(
    ['council', 'held', 'spent'].map(async (kind) => {
      const text = 'select account_id from account where kind = $1 and (budget_id = $2 or budget_id is null)'
      const [row] = await rowsIn<{ account_id: bigint }>(world, 1, text, [kind, anne().budget])
      return String(row?.account_id)
    }),
  )
  const many = `insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, effective_on, posted_at, key, made_by)
    select case when n % 2 = 0 then $1::bigint else $2::bigint end, case when n % 2 = 0 then $2::bigint else $3::bigint end, n, case when n % 2 = 0 then
      'adjustment-back' else 'purchase' end, $4, current_date, now(), gen_random_uuid(), $4 from generate_series(1, 500) n`
  const before = await lies(world, anne().budget, 'spent')
  // From council to held is no way that an adjustment goes: all five hundred are refused together.
  await expect(rowsIn(world, 1, many, [council, held, spent, anne().budget])).rejects.toThrow('does not know')
  const right = many
    .replace('then $1::bigint else $2', 'then $2::bigint else $2')
    .replace('then $2::bigint else $3', 'then $1::bigint else $3')
  await rowsIn(world, 1, right, [council, held, spent, anne().budget])
  expect((await lies(world, anne().budget, 'spent')) - before).toBe(62_500n)
  expect(await differences(world)).toEqual([])
})

test('never: a posting is changed, taken away or made twice', async () => {
  const key = await world.within(1, (tx) => claimed(tx, anne(), 6200n, world.today))
  const twice = { kind: 'payment', debit: 'council', credit: 'held', amount: 6200n, key } as const
  const both = await Promise.all([1, 2].map(() => post(anne(), twice)))
  expect(both.filter((row) => row !== undefined)).toHaveLength(1)

  const change = 'update transfer set amount_pence = amount_pence + 1'
  for (const attempt of [change, 'delete from transfer', 'truncate transfer', 'update account set credits_pence = 0'])
    await expect(rowsIn(world, 1, attempt), attempt).rejects.toThrow(/permission denied/)
  await expect(rowsIn(world, 1, 'insert into balance_checkpoint select 1, 1, current_date, 0, 0')).rejects.toThrow(
    /permission denied/,
  )

  const owner = new pg.Client({ connectionString: world.ownerUrl })
  await owner.connect()
  await owner.query("set app.authority = '1'")
  for (const attempt of [change, 'delete from transfer', 'truncate transfer'])
    await expect(owner.query(attempt), attempt).rejects.toThrow('the ledger is never changed')
  await owner.end()
  expect(await differences(world)).toEqual([])
})

describe('refused by the database', () => {
  const insert = (debit: string, credit: string, pence: number, more: { kind?: string; key?: string } = {}) =>
    rowsIn(
      world,
      1,
      `insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, effective_on, posted_at, key, made_by)
       values (${debit}, ${credit}, ${pence}, $2, $1, current_date, now(), coalesce($3, gen_random_uuid()), $1)`,
      [anne().budget, more.kind ?? 'purchase', more.key ?? null],
    )
  const account = (kind: string, of = anne()) =>
    `(select account_id from account where kind = '${kind}' and (budget_id = '${of.budget}' or budget_id is null))`

  test('an amount of nothing, one account twice, an account that is not there', async () => {
    await expect(insert(account('held'), account('spent'), 0)).rejects.toThrow(/transfer_amount_pence_check/)
    await expect(insert(account('held'), account('held'), 1)).rejects.toThrow(/transfer_check/)
    await expect(insert(account('held'), '999999', 1)).rejects.toThrow('an account that is not there')
  })

  test('never: money moves between two people, or between accounts that its kind does not know', async () => {
    await expect(insert(account('held'), account('spent', david()), 1)).rejects.toThrow('the money of another budget')
    await expect(insert(account('held', david()), account('spent', david()), 1)).rejects.toThrow('another budget')
    await expect(insert(account('spent'), account('returned'), 1)).rejects.toThrow('its kind does not know')
    await expect(insert(account('council'), account('returned'), 1, { kind: 'payment' })).rejects.toThrow(
      'does not know',
    )
  })

  test('never: what no run has claimed is paid', async () => {
    const pay = (key: string) => insert(account('council'), account('held'), 6200, { kind: 'payment', key })
    await expect(pay(newId())).rejects.toThrow('what no run has claimed')
    const key = await world.within(1, (tx) => claimed(tx, anne(), 6200n, world.today))
    await rowsIn(world, 1, 'delete from instalment_claim where item_id = $1', [key])
    await expect(pay(key)).rejects.toThrow('what no run has claimed')
  })

  test('never: the council pays from the pot without its trigger', async () => {
    await post(anne(), { kind: 'pot-set-aside', debit: 'council', credit: 'pot', amount: 30_000n })
    const fromPot = (opened: string | null, key = newId()) =>
      rowsIn(
        world,
        1,
        `insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, switch_id, effective_on, posted_at, key, made_by)
         values (${account('pot')}, ${account('held')}, 100, 'pot-payment', $1, $2, current_date, now(), $3, $1)`,
        [anne().budget, opened, key],
      )
    const asked = newId()
    await rowsIn(
      world,
      1,
      `insert into unwell_switch (switch_id, budget_id, thrown_by, as_role, adds, words, thrown_on)
       select $1, budget_id, thrown_by, 'person', 'call', '', thrown_on from unwell_switch where switch_id = $2`,
      [asked, anne().opened],
    )
    await expect(fromPot(null)).rejects.toThrow('the pot has not been opened')
    await expect(fromPot(david().opened)).rejects.toThrow('the pot has not been opened')
    await expect(fromPot(asked)).rejects.toThrow('the pot has not been opened')
    await expect(fromPot(anne().opened)).rejects.toThrow('that no run has claimed')
    await fromPot(anne().opened, await world.within(1, (tx) => claimed(tx, anne(), 100n, world.today, { kind: 'pot' })))
  })

  test('never: the council pays from the pot, or gives back, what no run has claimed', async () => {
    await post(anne(), { kind: 'pot-set-aside', debit: 'council', credit: 'pot', amount: 30_000n })
    const asked = await world.within(1, (tx) => claimed(tx, anne(), 100n, world.today, { kind: 'pot' }))
    const pot = { kind: 'pot-payment', debit: 'pot', credit: 'held' } as const
    await expect(post(anne(), { ...pot, amount: 100n, key: newId() })).rejects.toThrow('that no run has claimed')
    await expect(post(anne(), { ...pot, amount: 101n, key: asked })).rejects.toThrow('that no run has claimed')
    await expect(post(david(), { ...pot, amount: 100n, key: asked })).rejects.toThrow('that no run has claimed')
    const back = { kind: 'contribution-returned', debit: 'contribution', credit: 'bank', amount: 100n } as const
    await expect(post(anne(), { ...back, key: newId() })).rejects.toThrow('that no run has claimed')
    await expect(post(anne(), { ...back, key: asked })).rejects.toThrow('that no run has claimed')
    await post(anne(), { ...pot, amount: 100n, key: asked })
  })

  test('never: a transfer is put right by another amount, twice, or by what puts right itself', async () => {
    const id = await paid(david(), 'held', 4000n)
    const back = (amount: number, reverses: bigint | undefined, kind = 'payment-returned', swap = false) =>
      rowsIn<{ transfer_id: bigint }>(
        world,
        1,
        `insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, reverses, effective_on, posted_at, key, made_by)
         values (${account(swap ? 'council' : 'held', david())}, ${account(swap ? 'held' : 'council', david())}, ${amount}, $2, $1, $3, current_date,
           now(), gen_random_uuid(), $1) returning transfer_id`,
        [david().budget, kind, reverses === undefined ? null : String(reverses)],
      )
    await expect(back(3999, id)).rejects.toThrow('that transfer the other way')
    await expect(back(4000, undefined)).rejects.toThrow('what_came_back_reverses_a_payment')
    const [first] = await back(4000, id)
    await expect(back(4000, id)).rejects.toThrow('reversed_once')
    await expect(back(4000, first?.transfer_id, 'adjustment-back', true)).rejects.toThrow('that transfer the other way')
  })
})
