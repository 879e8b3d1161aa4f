import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { Tx } from '#db/transaction.ts'
import { idOf } from '#demo/councils.ts'
import { endedByRows } from '#test/steps/ground.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import type { World } from '#test/world.ts'
import { FLOWS } from './flows.ts'
import type { AccountKind, TransferKind } from './ledger.ts'
import { addTransfer, openAccounts } from './store.ts'

/** A budget with every account open, a line to pay, and a pot that was opened. */
export type Kept = { readonly budget: string; readonly line: string; readonly opened: string }

/** Every way in which money can move by itself: kind, from, to. A payment comes back only as that payment. */
export const MOVES = Object.entries(FLOWS)
  // What is written off has its own door: ending/paid-after.
  .filter(([kind]) => kind !== 'payment-returned' && kind !== 'written-off')
  .flatMap(([kind, { debit, credit }]) =>
    debit.flatMap((from) => credit.map((to) => [kind as TransferKind, from, to] as const)),
  )

const openPot = statement(
  'test-ledger-open-pot',
  (_, p: { id: string; budget: string; by: string; on: Day }) => sql<object>`
    insert into unwell_switch (switch_id, budget_id, thrown_by, as_role, adds, words, thrown_on)
    values (${p.id}::uuid, ${p.budget}::uuid, ${p.by}::uuid, 'worker', 'pot', 'It has happened', ${p.on}::date)`,
)

const endAll = statement(
  'test-ledger-end-all',
  (_, p: { budget: string; by: string; on: Day }) => sql<object>`
    insert into overlay (overlay_id, budget_id, agreement_id, kind, from_day, reason, made_by, made_on)
    select gen_random_uuid(), budget_id, agreement_id, 'ends', ${p.on}::date, 'It is over', ${p.by}::uuid, ${p.on}::date
    from agreement where budget_id = ${p.budget}::uuid`,
)

/** Somebody of Eastmarsh, paid £62.00 once a hundred days ago, whose accounts are all open, and whose pot was opened. Their payments are over, so that every flow is open. */
export async function kept(world: World, person: string): Promise<Kept> {
  const { budget, line } = await setUpByRows(world, person)
  await endedByRows(world, person, world.today)
  const opened = newId()
  await world.within(1, async (tx) => {
    await tx.run(openAccounts, { budget, codes: [] })
    await tx.run(endAll, { budget, by: idOf('eastmarsh/priya'), on: world.today })
    await tx.run(openPot, { id: opened, budget, by: idOf('eastmarsh/priya'), on: world.today })
  })
  return { budget, line, opened }
}

type Claim = {
  key: string
  budget: string
  line: string
  amount: Pence
  turn: number
  on: Day
  kind: 'adjustment' | 'pot' | 'refund'
  switch: string | null
}

const addClaim = statement(
  'test-ledger-claim',
  (_, p: Claim) => sql<object>`
    with i as (insert into pay_run_item (item_id, pay_run_id, budget_id, line_id, period_from, period_to, pay_on, amount_pence, kind, turn, working, pocket,
        switch_id)
      values (${p.key}::uuid, (select pay_run_id from pay_run limit 1), ${p.budget}::uuid, ${p.line}::uuid, ${p.on}::date, ${p.on}::date, ${p.on}::date,
        ${p.amount}::bigint, ${p.kind}::text, ${p.turn}::smallint, 'a test', case when ${p.kind}::text <> 'adjustment' then 'held' end,
        ${p.switch}::uuid))
    insert into instalment_claim (line_id, period_from, kind, turn, item_id)
    values (${p.line}::uuid, ${p.on}::date, ${p.kind}::text, ${p.turn}::smallint, ${p.key}::uuid)`,
)

let turn = 0

/** Something due that a run has claimed and not paid; gives its key. */
export async function claimed(
  tx: Tx,
  { budget, line, opened }: Kept,
  amount: Pence,
  on: Day,
  { kind = 'adjustment', key = newId() }: { kind?: Claim['kind']; key?: string | undefined } = {},
): Promise<string> {
  turn += 1
  const claim = { key, budget, line, amount, turn: turn % 30_000, on, kind }
  await tx.run(addClaim, { ...claim, switch: kind === 'pot' ? opened : null })
  return key
}

/** What a run must have claimed before it is posted, and as what. */
export const CLAIMED_AS: Partial<Record<TransferKind, Claim['kind']>> = {
  payment: 'adjustment',
  'pot-payment': 'pot',
  'contribution-returned': 'refund',
}

export type Moved = {
  readonly kind: TransferKind
  readonly debit: AccountKind
  readonly credit: AccountKind
  readonly amount: Pence
  readonly key?: string | undefined
  readonly on?: Day
}

/** Posts one movement as the store does, with what its kind needs. Gives its number; undefined where its key was used before. */
export async function move(tx: Tx, world: World, of: Kept, moved: Moved): Promise<bigint | undefined> {
  const { kind, amount, on = world.today } = moved
  const as = CLAIMED_AS[kind]
  const key = moved.key ?? (as === undefined ? newId() : await claimed(tx, of, amount, on, { kind: as }))
  const row = await tx.one(addTransfer, {
    ...{ ...moved, key, on, code: '', budget: of.budget, line: null, outcome: null, group: null },
    ...{ switch: kind === 'pot-payment' ? of.opened : null, at: new Date(), by: idOf('eastmarsh/farah') },
  })
  return row?.transfer_id
}

/** One transaction that may be refused: the same connection goes on afterwards, where the app would take a new one. */
export async function tried<T>(world: World, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await world.pool.connect()
  const run: Tx['run'] = async ({ name, text, values }, params) =>
    (await client.query({ name, text, values: values(params) })).rows
  try {
    await client.query("begin; set local app.authority = '1'")
    const done = await work({ run, one: async (statement, params) => (await run(statement, params))[0] })
    await client.query('commit')
    return done
  } catch (trouble) {
    await client.query('rollback')
    throw trouble
  } finally {
    client.release()
  }
}

/** Accounts whose kept balance, or days of control accounts whose sum, is not what their postings come to; none, or the ledger is wrong. */
export const differences = (world: World): Promise<object[]> =>
  rowsIn(
    world,
    1,
    `select a.kind, a.debits_pence, a.credits_pence, coalesce(p.debits, 0) as debits, coalesce(p.credits, 0) as credits
     from account a left join (select account_id, sum(case when pence < 0 then -pence else 0 end) as debits,
       sum(case when pence > 0 then pence else 0 end) as credits from posting group by account_id) p using (account_id)
     where a.cached and (a.debits_pence, a.credits_pence) is distinct from (coalesce(p.debits, 0)::bigint, coalesce(p.credits, 0)::bigint)
       or not a.cached and (a.debits_pence, a.credits_pence) <> (0, 0)
     union all
     select coalesce(kept.day, come.day)::text, kept.debits, kept.credits, come.debits, come.credits
     from (select account_id, day, sum(debits_pence) as debits, sum(credits_pence) as credits from control_day group by 1, 2) kept
     full join (select p.account_id, p.effective_on as day, sum(greatest(-p.pence, 0)) as debits, sum(greatest(p.pence, 0)) as credits
       from posting p join account a using (account_id) where not a.cached group by 1, 2) come using (account_id, day)
     where (kept.debits, kept.credits) is distinct from (come.debits, come.credits)`,
  )

/** What all postings come to together, in pence, and how many transfers there are. */
export async function together(world: World): Promise<{ sum: string; count: number }> {
  const text = 'select coalesce(sum(pence), 0)::text as sum, count(distinct transfer_id)::int as count from posting'
  const [row] = await rowsIn<{ sum: string; count: number }>(world, 1, text)
  return row ?? { sum: '0', count: 0 }
}

/** What lies in one account of a budget, in pence. */
export async function lies(world: World, budget: string, kind: AccountKind): Promise<bigint> {
  const text = 'select (credits_pence - debits_pence)::text as pence from account where budget_id = $1 and kind = $2'
  const [row] = await rowsIn<{ pence: string }>(world, 1, text, [budget, kind])
  return BigInt(row?.pence ?? 0)
}
