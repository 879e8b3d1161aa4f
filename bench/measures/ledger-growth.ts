import { microsecondsOf } from '#bench/core/cpu.ts'
import { type Figure, figure, inTurn, median } from '#bench/core/figure.ts'
import type { Ground } from '#bench/core/ground.ts'
import { asSuper, COUNCIL, clients, peopleSql } from '#bench/core/ledger-ground.ts'
import { type Scratch, withScratch } from '#bench/core/scratch.ts'
import type { Statement } from '#db/statement.ts'
import { balancesAt, councilBalancesAt, councilEntriesBefore, entriesBefore } from '#journey/money/statement/store.ts'

/** Transfers on each side; a smaller machine may say less. */
const [FEW, MANY] = [10_000, Number(process.env.LEDGER_GROWTH_ROWS ?? 5_000_000)]
// People as the ledger grows: each has more than fifty transfers on both sides, so that as many rows are drawn.
const [FEW_PEOPLE, MANY_PEOPLE] = [100, 2000]
const [ROUNDS, ASKED] = [9, 40]
const LAST = '9223372036854775807'

type Side = {
  ask: (what: Statement<never, unknown>, params: object) => Promise<void>
  pid: number
  council: string
  budget: string
  end: () => Promise<void>
}

/** So many transfers over three years, half of them of the council's one account; all months that are over are closed. */
const transfersSql = (count: number, people: number): string => `
  set app.authority = '${COUNCIL}'; set work_mem = '256MB';
  create temporary table acc as select row_number() over (order by h.account_id) as n, h.account_id as held, s.account_id as spent, h.budget_id
    from account h join account s on s.budget_id = h.budget_id and s.kind = 'spent' where h.kind = 'held';
  alter table transfer disable trigger user;
  insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, effective_on, posted_at, key, made_by)
    select case when g % 2 = 0 then c.account_id else acc.held end, case when g % 2 = 0 then acc.held else acc.spent end, 1 + g % 5000,
      case when g % 2 = 0 then 'payment' else 'purchase' end, acc.budget_id, current_date - 1095 + (g::bigint * 1095 / ${count})::int, now(),
      gen_random_uuid(), acc.budget_id
    from generate_series(1, ${count}) g join acc on acc.n = 1 + (g / 2) % ${people} cross join (select account_id from account where kind = 'council') c;
  alter table transfer enable trigger user;
  update account a set debits_pence = s.debits, credits_pence = s.credits from (select account_id, sum(greatest(-pence, 0)) as debits,
    sum(greatest(pence, 0)) as credits from posting group by account_id) s where a.account_id = s.account_id and a.cached;
  insert into control_day (account_id, day, writer, debits_pence, credits_pence)
    select p.account_id, p.effective_on, 0, sum(greatest(-p.pence, 0)), sum(greatest(p.pence, 0)) from posting p
    join account a on a.account_id = p.account_id where not a.cached group by 1, 2;
  alter table ledger_closed disable trigger user;
  insert into ledger_closed (up_to, closed_at) select (date_trunc('month', current_date - 1095) + make_interval(months => m + 1) - interval '1 day')::date, now()
    from generate_series(0, 40) m
    where date_trunc('month', current_date - 1095) + make_interval(months => m + 1) <= date_trunc('month', current_date);
  alter table ledger_closed enable trigger user;
  insert into balance_checkpoint (account_id, up_to, debits_pence, credits_pence)
    select account_id, up_to, sum(debits) over months, sum(credits) over months from (
      select account_id, (date_trunc('month', effective_on) + interval '1 month - 1 day')::date as up_to, sum(greatest(-pence, 0)) as debits,
        sum(greatest(pence, 0)) as credits from posting where effective_on < date_trunc('month', current_date) group by 1, 2) moved
    window months as (partition by account_id order by up_to);`

async function side(scratch: Scratch, transfers: number, people: number): Promise<Side> {
  await asSuper(scratch, peopleSql(people))
  await asSuper(scratch, transfersSql(transfers, people))
  await asSuper(scratch, 'vacuum analyze')
  const { all, end } = await clients(scratch, 1)
  const [client] = all
  if (client === undefined) throw new Error('no client')
  await client.query(`set app.authority = '${COUNCIL}'`)
  const one = async (text: string): Promise<string> =>
    (await client.query<{ found: string }>(text)).rows[0]?.found ?? ''
  const pid = Number(await one('select pg_backend_pid()::text as found'))
  return {
    ask: async ({ name, text, values }, params) => {
      await client.query({ name, text, values: values(params as never) })
    },
    ...{ pid, end },
    council: await one("select account_id::text as found from account where kind = 'council'"),
    budget: await one("select budget_id::text as found from account where kind = 'held' order by account_id limit 1"),
  }
}

/** What each question about money costs over five million transfers, against the same over ten thousand. */
export const ledgerGrowth = ({ postgres }: Ground): Promise<Figure[]> =>
  withScratch(postgres, (small) =>
    withScratch(postgres, async (large) => {
      const sides = { few: await side(small, FEW, FEW_PEOPLE), many: await side(large, MANY, MANY_PEOPLE) }
      try {
        return [
          await grown('balance', sides, async ({ ask, budget }) => {
            await ask(councilBalancesAt, { day: '9999-12-31' })
            await ask(balancesAt, { budget, day: '9999-12-31', transfer: LAST })
          }),
          await grown('as-at', sides, async ({ ask, budget }, turn) => {
            const day = new Date(Date.now() - (30 + turn * 20) * 86_400_000).toISOString().slice(0, 10)
            await ask(councilBalancesAt, { day })
            await ask(balancesAt, { budget, day, transfer: LAST })
          }),
          await grown('last-50', sides, async ({ ask, budget, council }) => {
            await ask(councilEntriesBefore, { account: council, day: '9999-12-31', transfer: LAST, limit: 50 })
            await ask(entriesBefore, { budget, day: '9999-12-31', transfer: LAST, limit: 50 })
          }),
        ]
      } finally {
        await Promise.all([sides.few.end(), sides.many.end()])
      }
    }),
  )

async function grown(
  what: string,
  { few, many }: { few: Side; many: Side },
  asking: (side: Side, turn: number) => Promise<void>,
): Promise<Figure> {
  const taken = (of: Side) => async (): Promise<number> => {
    const before = microsecondsOf(of.pid)
    for (let turn = 0; turn < ASKED; turn += 1) await asking(of, turn)
    return (microsecondsOf(of.pid) - before) / ASKED
  }
  const both = { many: taken(many), few: taken(few) }
  await inTurn(both, 2)
  const values = await inTurn(both, ROUNDS)
  return figure('ledger-growth', what, {
    value: median(values.many),
    unit: 'µs of the database',
    against: `${MANY} transfers against ${FEW}: the council’s busy account and one person’s, both`,
    limit: median(values.few),
    bar: { of: 'ratio', is: 'at most', bar: 2 },
  })
}
