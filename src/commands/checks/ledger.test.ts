import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import { kept, move } from '#journey/money/ledger/ledger.test-kit.ts'
import { aWorld, type World } from '#test/world.ts'
import { checkAll } from '../check.ts'
import { LEDGER_GUARDS } from './guards.ts'
import { LEDGER_CHECKS } from './ledger.ts'

let world: World
let owner: pg.Client
beforeAll(async () => {
  world = await aWorld()
  const anne = await kept(world, 'eastmarsh/anne')
  const lastMonth = addDays(day(`${world.today.slice(0, 7)}-01`), -1)
  await world.within(1, async (tx) => {
    await move(tx, world, anne, {
      kind: 'purchase',
      debit: 'held',
      credit: 'spent',
      amount: 900n,
      on: addDays(lastMonth, -2),
    })
    await move(tx, world, anne, {
      kind: 'pot-set-aside',
      debit: 'council',
      credit: 'pot',
      amount: 30_000n,
      on: addDays(lastMonth, -1),
    })
    await move(tx, world, anne, { kind: 'pot-payment', debit: 'pot', credit: 'held', amount: 1_000n })
  })
  owner = new pg.Client({ connectionString: world.ownerUrl })
  await owner.connect()
  await owner.query("set app.authority = '1'")
  await owner.query('insert into ledger_closed (up_to, closed_at) values ($1, now())', [lastMonth])
})
afterAll(async () => {
  await owner.end()
  await world.close()
})

const OURS = new Set([...LEDGER_CHECKS, ...LEDGER_GUARDS].map(({ says }) => says))
const found = async (): Promise<string[]> =>
  (await checkAll(world.pool)).found
    .filter(({ says }) => OURS.has(says))
    .flatMap(({ says, whats }) => whats.map((what) => `${says}: ${what}`))

const [OFF, ON] = ['alter table transfer disable trigger user', 'alter table transfer enable trigger user']
const unguarded = (...texts: string[]) => [OFF, ...texts, ON]

/** What an owner could do by stepping round the guards: each is found, while it is so or afterwards. */
const FAULTS: readonly [string, readonly string[], readonly string[], string][] = [
  ...(
    [
      ['transfer', 'ledger_never_changes'],
      ['transfer', 'ledger_never_truncated'],
      ['transfer', 'keep_balances'],
      ['transfer', 'pot_is_open'],
      ['transfer', 'reversal_mirrors'],
      ['ledger_closed', 'close_ledger'],
      ['ledger_closed', 'ledger_waits_to_close'],
      ['instalment_claim', 'paid_claims_stay'],
      ['transfer', 'paid_only_for_what_is_due'],
      ['transfer', 'aftercare_is_not_kept_back'],
      ['transfer', 'single_payment_is_claimed'],
      ['payment', 'paid_to_checked_details'],
      ['payment_file', 'file_is_its_payments'],
      ['pay_run_sent', 'one_file_is_sent'],
      ['overlay', 'wages_are_not_paused'],
      ['overlay', 'more_is_as_agreed'],
      ['overlay_withdrawn', 'more_is_ended_by_the_person'],
    ] as const
  ).map(([table, trigger]): [string, string[], string[], string] => [
    `never: ${trigger} is off, and nobody sees it`,
    [`alter table ${table} disable trigger ${trigger}`],
    [`alter table ${table} enable trigger ${trigger}`],
    `The triggers that guard the ledger are there and on: ${table}: ${trigger} is off`,
  ]),
  [
    'a trigger is gone',
    ['alter trigger pot_is_open on transfer rename to pot_was_open'],
    ['alter trigger pot_was_open on transfer rename to pot_is_open'],
    'pot_is_open is gone',
  ],
  ...(
    [
      ['keep_balances', 'begin return null; end'],
      ['one_file_is_sent', 'begin return new; end'],
      ['transfer_fault', 'select null::text'],
      ['payee_pocket', "select 'held'::text"],
    ] as const
  ).map(([name, body]): [string, string[], string[], string] => [
    `never: ${name} was made to do nothing, and nobody sees it`,
    [
      `create temp table was as select pg_get_functiondef('${name}'::regproc) as text`,
      `do $do$ begin execute replace((select text from was), (select prosrc from pg_proc where oid = '${name}'::regproc), $b$${body}$b$); end $do$`,
    ],
    ['do $do$ begin execute (select text from was); end $do$', 'drop table was'],
    `The functions that guard the ledger say what our migrations wrote: ${name} was changed`,
  ]),
  [
    'a trigger runs another function',
    [
      'drop trigger pot_is_open on transfer',
      "create trigger pot_is_open before insert on transfer for each row when (new.kind = 'pot-payment') execute function reversal_mirrors()",
    ],
    [
      'drop trigger pot_is_open on transfer',
      "create trigger pot_is_open before insert on transfer for each row when (new.kind = 'pot-payment') execute function pot_is_open()",
    ],
    'pot_is_open runs something else',
  ],
  [
    'never: an amount was changed while the trigger was off, and nobody sees it',
    unguarded("update transfer set amount_pence = amount_pence + 1 where kind = 'pot-payment'"),
    unguarded("update transfer set amount_pence = amount_pence - 1 where kind = 'pot-payment'"),
    'A kept balance is what its postings come to',
  ],
  [
    'never: a transfer was deleted while the trigger was off, and nobody sees it',
    unguarded(
      "create temp table gone as select * from transfer where kind = 'purchase'",
      "delete from transfer where kind = 'purchase'",
    ),
    unguarded('insert into transfer overriding system value select * from gone', 'drop table gone'),
    'A kept balance is what its postings come to',
  ],
  [
    'an amount of a closed month was changed, and its balance with it',
    unguarded(
      "update transfer set amount_pence = amount_pence + 1 where kind = 'purchase'",
      "update account set debits_pence = debits_pence + 1 where kind = 'held'",
      "update account set credits_pence = credits_pence + 1 where kind = 'spent'",
    ),
    unguarded(
      "update transfer set amount_pence = amount_pence - 1 where kind = 'purchase'",
      "update account set debits_pence = debits_pence - 1 where kind = 'held'",
      "update account set credits_pence = credits_pence - 1 where kind = 'spent'",
    ),
    'What was written down of a closed month',
  ],
  [
    'something was dated into a closed month later',
    unguarded("update transfer set effective_on = effective_on - 60 where kind = 'pot-payment'"),
    unguarded("update transfer set effective_on = effective_on + 60 where kind = 'pot-payment'"),
    'What was written down of a closed month',
  ],
  [
    'a pot payment names another bad time',
    unguarded(
      'create temp table kept as select switch_id from transfer where switch_id is not null',
      "update unwell_switch set adds = 'call' where switch_id in (select switch_id from kept)",
    ),
    unguarded(
      "update unwell_switch set adds = 'pot' where switch_id in (select switch_id from kept)",
      'drop table kept',
    ),
    'The council pays from a pot only in a time in which it was opened',
  ],
  [
    'a reversal of another amount',
    unguarded(
      "update transfer set reverses = (select transfer_id from transfer where kind = 'payment' limit 1) where kind = 'purchase'",
    ),
    unguarded("update transfer set reverses = null where kind = 'purchase'"),
    'What puts a transfer right is that transfer the other way',
  ],
]

test('all is well before', async () => expect(await found()).toEqual([]))

test.each(FAULTS)('%s', async (_, plant, undo, expected) => {
  for (const text of plant) await owner.query(text)
  const seen = await found()
  for (const text of undo) await owner.query(text)
  expect(
    seen.some((one) => one.includes(expected)),
    seen.join('\n'),
  ).toBe(true)
  expect(await found()).toEqual([])
})
