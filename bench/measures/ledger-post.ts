import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type pg from 'pg'
import { type Figure, figure, inTurn, median } from '#bench/core/figure.ts'
import type { Ground } from '#bench/core/ground.ts'
import { asSuper, BARE_SQL, COUNCIL, clients, peopleSql } from '#bench/core/ledger-ground.ts'
import { type Scratch, withScratch } from '#bench/core/scratch.ts'

const [PEOPLE, ROUNDS, ROUND_MS, BATCH] = [2000, 7, 1500, 100_000]
const [EIGHT, MANY] = [8, 32]
const BATCH_ROUNDS = 5

type Account = { budget: string; held: string; spent: string }
type Filled = { council: string; people: readonly Account[] }

const insertInto = (table: string): string => `
  insert into ${table} (debit_account, credit_account, amount_pence, kind, budget_id, effective_on, posted_at, key, made_by)
  values ($1, $2, 100, $3, $4, current_date, now(), $5, $4)`

/** One posting in its transaction: begin, the council, one row, commit. */
const posting =
  (text: string, name: string, next: () => readonly string[]) =>
  async (client: pg.Client): Promise<void> => {
    await client.query(`begin; set local app.authority = '${COUNCIL}'`)
    await client.query({ name, text, values: [...next()] })
    await client.query('commit')
  }

/** How many a second all clients do together. */
async function perSecond(all: readonly pg.Client[], once: (client: pg.Client) => Promise<void>): Promise<number> {
  const [began, until] = [performance.now(), performance.now() + ROUND_MS]
  const done = await Promise.all(
    all.map(async (client) => {
      let count = 0
      while (performance.now() < until) {
        await once(client)
        count += 1
      }
      return count
    }),
  )
  return (done.reduce((sum, count) => sum + count, 0) * 1000) / (performance.now() - began)
}

/** What a posting that the database checks costs against rows that nobody checks, one by one, on one busy account, and in a batch. */
export const ledgerPost = ({ postgres }: Ground): Promise<Figure[]> =>
  withScratch(postgres, async (scratch) => {
    await asSuper(scratch, `${peopleSql(PEOPLE)} ${BARE_SQL}`)
    await asSuper(scratch, 'vacuum analyze')
    const filled = await accountsOf(scratch)
    return [
      ...(await inserts(scratch, filled)),
      ...(await pgledger(scratch)),
      await hot(scratch, filled),
      await batch(scratch, filled),
    ]
  })

async function accountsOf(scratch: Scratch): Promise<Filled> {
  const { all, end } = await clients(scratch, 1)
  const [client] = all
  if (client === undefined) throw new Error('no client')
  await client.query(`set app.authority = '${COUNCIL}'`)
  const { rows } = await client.query<Account & { council: string }>(
    `select h.budget_id as budget, h.account_id as held, s.account_id as spent, c.account_id as council from account h
     join account s on s.budget_id = h.budget_id and s.kind = 'spent' join account c on c.kind = 'council' where h.kind = 'held'`,
  )
  await end()
  return { council: rows[0]?.council ?? '', people: rows }
}

const someone = ({ people }: Filled): Account => {
  const found = people[Math.floor(Math.random() * people.length)]
  if (found === undefined) throw new Error('nobody is there')
  return found
}

/** Money that a person spends: two accounts of one budget, both with a kept balance. */
const spends = (filled: Filled) => (): readonly string[] => {
  const { budget, held, spent } = someone(filled)
  return [held, spent, 'purchase', budget, randomUUID()]
}
/** Money that goes back to the council: every one of these names the same account. */
const toCouncil = (filled: Filled) => (): readonly string[] => {
  const { budget, held } = someone(filled)
  return [held, filled.council, 'adjustment-back', budget, randomUUID()]
}

async function inserts(scratch: Scratch, filled: Filled): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const count of [EIGHT, MANY]) {
    const { all, end } = await clients(scratch, count)
    const side = (table: string) => () => perSecond(all, posting(insertInto(table), table, spends(filled)))
    const sides = { ours: side('transfer'), bare: side('bare_transfer') }
    await inTurn(sides, 1)
    const values = await inTurn(sides, ROUNDS)
    await end()
    figures.push(
      figure('ledger-post', `insert-${count}`, {
        value: median(values.ours),
        unit: 'a second',
        against: `the same row into a table of the same columns and indexes without guards, ${count} clients, the same transaction`,
        limit: median(values.bare),
        bar: { of: 'ratio', is: 'at least', bar: 0.45 },
      }),
    )
  }
  return figures
}

/** A posting to one busy account of the council against postings between many accounts. */
async function hot(scratch: Scratch, filled: Filled): Promise<Figure> {
  const { all, end } = await clients(scratch, EIGHT)
  const side = (next: () => readonly string[]) => () => perSecond(all, posting(insertInto('transfer'), 'hot', next))
  const sides = { hot: side(toCouncil(filled)), many: side(spends(filled)) }
  await inTurn(sides, 1)
  const values = await inTurn(sides, ROUNDS)
  await end()
  return figure('ledger-post', 'hot', {
    value: median(values.hot),
    unit: 'a second',
    against:
      'postings of purchases between each person’s own two accounts; hot: what came too much, each from a person’s account to one of the council’s; 8 clients',
    limit: median(values.many),
    bar: { of: 'ratio', is: 'at least', bar: 0.9 },
  })
}

/** One INSERT … SELECT of a pay run's size against COPY of the same rows into the same indexes. */
async function batch(scratch: Scratch, { council }: Filled): Promise<Figure> {
  const columns = 'debit_account, credit_account, amount_pence, kind, budget_id, effective_on, posted_at, key, made_by'
  const rows = `select held.account_id, ${council}::bigint, 100, 'adjustment-back', held.budget_id, current_date, now(), gen_random_uuid(), held.budget_id
    from generate_series(1, ${BATCH / PEOPLE}) turn cross join (select account_id, budget_id from account where kind = 'held') held`
  const { all, end } = await clients(scratch, 1)
  const [client] = all
  if (client === undefined) throw new Error('no client')
  const file = (turn: number): string => `/tmp/footing-bench-${process.pid}-${turn}.csv`
  const inContext = `set app.authority = '${COUNCIL}';`
  // As many rows before, and each round a file with keys of its own: both fill indexes of one depth.
  await asSuper(
    scratch,
    `create table bare_batch (like transfer including defaults including indexes including identity);
     insert into bare_batch overriding system value select * from transfer;
     select setval(pg_get_serial_sequence('bare_batch', 'transfer_id'), (select max(transfer_id) from transfer))`,
  )
  for (let turn = 0; turn < BATCH_ROUNDS; turn += 1)
    await asSuper(scratch, `${inContext} copy (${rows}) to '${file(turn)}'`)
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const began = performance.now()
    await work()
    return (BATCH * 1000) / (performance.now() - began)
  }
  const ours = () =>
    timed(async () => {
      await client.query(`begin; set local app.authority = '${COUNCIL}'`)
      await client.query(`insert into transfer (${columns}) ${rows}`)
      await client.query('commit')
    })
  let turn = 0
  const copy = async (): Promise<number> => {
    const from = file(turn)
    turn += 1
    return timed(() => asSuper(scratch, `${inContext} copy bare_batch (${columns}) from '${from}'`))
  }
  const values = await inTurn({ ours, copy }, BATCH_ROUNDS)
  await end()
  await asSuper(scratch, `copy (select 1) to program 'rm -f /tmp/footing-bench-${process.pid}-*.csv'`)
  return figure('ledger-post', 'batch', {
    value: median(values.ours),
    unit: 'transfers a second',
    against: `COPY of ${BATCH} rows into the same indexes, by one client; ours: so many adjustments back to the council in one insert, with every guard (no instalments: of these ${'`payrun`'} posts 100,000 by the run’s own statement)`,
    limit: median(values.copy),
    bar: { of: 'ratio', is: 'at least', bar: 0.5 },
  })
}

/** pgledger's transfer in the same transaction, where its SQL is given; no line without it. */
async function pgledger(scratch: Scratch): Promise<Figure[]> {
  const file = process.env.PGLEDGER_SQL
  if (file === undefined || !existsSync(file)) return []
  await asSuper(
    scratch,
    `create schema peer; set search_path = peer; ${readFileSync(file, 'utf8')};
     create table peer.ids as select n, (pgledger_create_account('a' || n, 'GBP')).id as id from generate_series(1, ${PEOPLE}) n;
     grant usage on schema peer to footing_app; grant select, insert, update on all tables in schema peer to footing_app;
     grant execute on all functions in schema peer to footing_app`,
  )
  const { all, end } = await clients(scratch, EIGHT)
  for (const client of all) await client.query('set search_path = peer, public')
  const { rows = [] } = (await all[0]?.query<{ id: string }>('select id from peer.ids')) ?? {}
  const one = (): string => rows[Math.floor(Math.random() * rows.length)]?.id ?? ''
  const other = (than: string): string => {
    const found = one()
    return found === than ? other(than) : found
  }
  const pair = (): readonly string[] => {
    const from = one()
    return [from, other(from)]
  }
  const filled = await accountsOf(scratch)
  const theirs = posting('select * from peer.pgledger_create_transfer($1, $2, 100)', 'peer', pair)
  const ours = posting(insertInto('public.transfer'), 'ours', spends(filled))
  const values = await inTurn({ ours: () => perSecond(all, ours), theirs: () => perSecond(all, theirs) }, ROUNDS)
  await end()
  return [
    figure('ledger-post', 'pgledger', {
      value: median(values.ours),
      unit: 'a second',
      against: 'pgledger’s transfer in the same transaction, 8 clients',
      limit: median(values.theirs),
      bar: { of: 'ratio', is: 'at least', bar: 3 },
    }),
  ]
}
