import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '#core/day.ts'
import { runDue } from '#jobs/index.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type World } from '#test/world.ts'
import { balancesAt, councilBalancesAt } from '../statement/store.ts'
import { CLOSES_ON_WORKING_DAY, closesOn } from './closing.ts'
import { closeMonths } from './jobs.ts'
import { differences, type Kept, kept, move, tried } from './ledger.test-kit.ts'

test.each<[string, string[], string | undefined]>([
  ['2026-11-01', [], undefined],
  ['2026-11-05', [], undefined],
  ['2026-11-06', [], '2026-10-31'],
  ['2026-11-30', [], '2026-10-31'],
  // New Year's Day and a weekend are no working days.
  ['2027-01-07', ['2027-01-01'], undefined],
  ['2027-01-08', ['2027-01-01'], '2026-12-31'],
  ['2028-03-07', [], '2028-02-29'],
])('what is to be closed on %s with holidays %j: %s', (on, holidays, expected) => {
  expect(CLOSES_ON_WORKING_DAY).toBe(5)
  expect(closesOn(day(on), new Set(holidays.map(day)))).toBe(expected)
})

describe('a closed month', () => {
  let world: World
  let anne: Kept
  let lastMonth: Day
  beforeAll(async () => {
    world = await aWorld()
    anne = await kept(world, 'eastmarsh/anne')
    lastMonth = addDays(day(`${world.today.slice(0, 7)}-01`), -1)
  })
  afterAll(() => world.close())

  const at = async (on: Day): Promise<Record<string, bigint>> => {
    const last = { budget: anne.budget, day: on, transfer: '9223372036854775807' }
    const rows = await world.within(1, (tx) => tx.run(balancesAt, last))
    return Object.fromEntries(rows.map(({ kind, pence }) => [kind, pence]))
  }
  const insert = `insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, effective_on, posted_at, key, made_by)
    select d.account_id, c.account_id, 1000, 'purchase', $1, $2, now(), gen_random_uuid(), $1 from account d, account c
    where d.kind = 'held' and c.kind = 'spent' and d.budget_id = $1 and c.budget_id = $1 returning transfer_id`
  const connect = async () => {
    const client = await world.pool.connect()
    await client.query("begin; set local app.authority = '1'")
    return client
  }
  const waiting = async (): Promise<number> => {
    const text = "select count(*)::int as n from pg_locks where not granted and relation = 'transfer'::regclass"
    return (await rowsIn<{ n: number }>(world, 1, text))[0]?.n ?? 0
  }
  const untilWaiting = async (count: number): Promise<void> => {
    for (let tries = 0; tries < 500 && (await waiting()) < count; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10))
    expect(await waiting()).toBe(count)
  }

  test('never: a balance misses what was posted while its month was being closed', async () => {
    const [before, closes, after] = [await connect(), await connect(), await connect()]
    try {
      await before.query(insert, [anne.budget, lastMonth])
      // The close waits for whoever has posted; whoever posts next waits for the close, and is refused.
      const closing = closes.query('insert into ledger_closed (up_to, closed_at) values ($1, now())', [lastMonth])
      await untilWaiting(1)
      const late = after.query(insert, [anne.budget, lastMonth]).catch((trouble: Error) => trouble.message)
      await untilWaiting(2)
      await before.query('commit')
      await closing
      await closes.query('commit')
      expect(await late).toContain('a month that is closed')
    } finally {
      await after.query('rollback')
      for (const client of [before, closes, after]) client.release()
    }
    const text = `select b.credits_pence::text as pence from balance_checkpoint b join account a using (account_id)
      where a.kind = 'spent' and a.budget_id = $1`
    expect(await rowsIn(world, 1, text, [anne.budget])).toEqual([{ pence: '1000' }])
  })

  test('what happened in it counts on the first open day and keeps its own', async () => {
    const id = await world.within(1, (tx) =>
      move(tx, world, anne, { kind: 'purchase', debit: 'held', credit: 'spent', amount: 250n, on: lastMonth }),
    )
    const text = 'select effective_on, happened_on from transfer where transfer_id = $1'
    expect(await rowsIn(world, 1, text, [String(id)])).toEqual([
      { effective_on: addDays(lastMonth, 1), happened_on: lastMonth },
    ])
    expect(await at(lastMonth)).toMatchObject({ held: 5200n, spent: 1000n })
    expect(await at(world.today)).toMatchObject({ held: 4950n, spent: 1250n })
    expect(await at(addDays(lastMonth, -40))).toMatchObject({ held: 6200n, spent: 0n })
  })

  test('it closes once, at its end, when it is over, and none before it', async () => {
    const close = (upTo: Day) =>
      rowsIn(world, 1, 'insert into ledger_closed (up_to, closed_at) values ($1, now())', [upTo])
    const thisMonth = addDays(day(`${addDays(lastMonth, 40).slice(0, 7)}-01`), -1)
    await expect(close(lastMonth)).rejects.toThrow('closed already')
    await expect(close(addDays(day(`${lastMonth.slice(0, 7)}-01`), -1))).rejects.toThrow('closed already')
    await expect(close(addDays(lastMonth, -1))).rejects.toThrow('at its end')
    await expect(close(thisMonth)).rejects.toThrow('when it is over')
    for (const attempt of ['update ledger_closed set up_to = up_to', 'delete from ledger_closed'])
      await expect(rowsIn(world, 1, attempt), attempt).rejects.toThrow(/permission denied/)
  })

  test('the daily work closes it from the fifth working day on', async () => {
    const closed = () => rowsIn<{ up_to: Day }>(world, 2, 'select up_to from ledger_closed')
    const due = (until: Day) => runDue({ pool: world.pool, councils: world.ports.councils, jobs: [closeMonths] }, until)
    await due(addDays(lastMonth, 1))
    expect(await closed()).toEqual([])
    await due(addDays(lastMonth, 12))
    expect(await closed()).toEqual([{ up_to: lastMonth }])
  })
})

test('the council’s account is read by its days: one row a session while the month is open, one a day once it is closed', async () => {
  const world = await aWorld()
  try {
    const anne = await kept(world, 'eastmarsh/anne')
    const lastMonth = addDays(day(`${world.today.slice(0, 7)}-01`), -1)
    const back = { kind: 'adjustment-back', debit: 'held', credit: 'council', on: lastMonth } as const
    await Promise.all(
      [100n, 200n, 300n].map((amount) => tried(world, (tx) => move(tx, world, anne, { ...back, amount }))),
    )
    await tried(world, (tx) => move(tx, world, anne, { ...back, amount: 50n, on: world.today }))
    const council = async (on: Day) =>
      (await world.within(1, (tx) => tx.run(councilBalancesAt, { day: on }))).map(({ kind, pence }) => [kind, pence])
    const rows = () =>
      rowsIn<{ writer: number; pence: bigint }>(
        world,
        1,
        'select writer, credits_pence as pence from control_day where day = $1 order by writer',
        [lastMonth],
      )
    const [open, today] = [await council(lastMonth), await council(world.today)]
    expect(open).toEqual([
      ['bank', 0n],
      ['council', -5600n],
    ])
    expect(today).toEqual([
      ['bank', 0n],
      ['council', -5550n],
    ])
    expect((await rows()).every(({ writer }) => writer !== 0)).toBe(true)
    await rowsIn(world, 1, 'insert into ledger_closed (up_to, closed_at) values ($1, now())', [lastMonth])
    expect(await rows()).toEqual([{ writer: 0, pence: 600n }])
    expect([await council(lastMonth), await council(world.today)]).toEqual([open, today])
    expect(await differences(world)).toEqual([])
  } finally {
    await world.close()
  }
})
