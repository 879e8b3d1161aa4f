import pg from 'pg'
import { microsecondsOf } from '#bench/core/cpu.ts'
import { type Figure, figure, inTurn, median } from '#bench/core/figure.ts'
import { asSuper, type Ground } from '#bench/core/ground.ts'
import { record } from '#bench/core/record.ts'
import { type Recorded, type Sent, together } from '#bench/core/wire.ts'
import { PLANNING } from '#db/transaction.ts'
import { POPULATED } from '#demo/councils.ts'

const ROUNDS = 15
const PAGES_A_ROUND = 160

/** Who is signed in, and nothing about what they may do or how they stand to the record. */
const SESSION_ONLY = `select s.human_id, h.name, h.known_as, extract(epoch from now() - s.seen_at)::int as seen_before, s.password_at,
  now() as at, now() + c.ahead as now, ((now() + c.ahead) at time zone 'Europe/London')::date as today
  from session s join human h on h.human_id = s.human_id cross join journey_clock c
  where s.token_hash = $1 and s.ended_at is null and s.ends_at > now() and s.seen_at > now() - make_interval(mins => s.idle_minutes)`

/**
 * What row-level security and the permission cost: the plan page's statements as our app sends them, against the same
 * statements by a role without policies, with the council written out in each (views), and with a session alone in place of
 * the permission. Counted is the database's own time on the processor: the rest of a page is the same on both sides.
 */
export async function accessCost({ postgres, visitors }: Ground): Promise<Figure[]> {
  const recorded = await record(
    postgres.appUrl,
    visitors,
    ({ budgetId }) => `/${POPULATED.slug}/budgets/${budgetId}/plan`,
  )
  const [ours, bare] = [new pg.Client(guardedUrl(postgres.appUrl)), new pg.Client(await bareUrl(postgres))]
  await Promise.all([ours.connect(), bare.connect()])
  try {
    const unguarded = recorded.map(withoutGuards)
    const side = async (client: pg.Client, pages: readonly Pick<Recorded, 'trips'>[]) => {
      const pid = (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid ?? 0
      return async (): Promise<number> => {
        const before = microsecondsOf(pid)
        for (let at = 0; at < PAGES_A_ROUND; at += 1)
          for (const trip of pages[at % pages.length]?.trips ?? []) await together(client, trip)
        return (microsecondsOf(pid) - before) / PAGES_A_ROUND
      }
    }
    const sides = { ours: await side(ours, recorded), bare: await side(bare, unguarded) }
    await inTurn(sides, 2)
    const values = await inTurn(sides, ROUNDS)
    return [
      figure('access-cost', 'rls-permission', {
        value: median(values.ours),
        unit: 'µs of the database a page',
        against: 'the same statements without policies and without the permission',
        limit: median(values.bare),
        bar: { of: 'ratio', is: 'at most', bar: 1.15 },
      }),
    ]
  } finally {
    await Promise.all([ours.end(), bare.end()])
  }
}

const guardedUrl = (url: string): pg.ClientConfig =>
  ({ connectionString: url, options: PLANNING, pipeline: true }) as pg.ClientConfig

function withoutGuards({ trips }: Recorded): Pick<Recorded, 'trips'> {
  const bare = (sent: Sent): Sent => {
    if (typeof sent === 'string') return sent.startsWith('begin') ? 'begin' : sent
    if (sent.name !== 'who-is-asking') return sent
    return { name: 'session-only', text: SESSION_ONLY, values: sent.values.filter((value) => Buffer.isBuffer(value)) }
  }
  return { trips: trips.map((trip) => trip.map(bare)) }
}

/** A table, or a view and what it is made of. */
type Made = { name: string; is: string | null }

/**
 * Makes a role for which each table is a view of one council's rows, owned by the superuser: no policy is looked at, and
 * `authority_id = …` stands in every statement as if it had been written there.
 */
async function bareUrl({ superUrl, appUrl }: Ground['postgres']): Promise<pg.ClientConfig> {
  const { authorityId } = POPULATED
  const found = await asSuper<Made>(
    superUrl,
    `select c.relname as name, case c.relkind when 'v' then pg_get_viewdef(c.oid) end as is
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'authority_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') and c.relname not in ('authority', 'council_owned')`,
  )
  // A view is made of the council's rows like any statement: one that asks as who reads it would be refused behind another's.
  const views = inOrder(found).map(({ name, is }) =>
    is === null
      ? `create view bare."${name}" as select * from public."${name}" where authority_id = ${authorityId};
         alter view bare."${name}" alter column authority_id set default ${authorityId};`
      : `create view bare."${name}" as ${is};`,
  )
  const password = 'only-for-the-bench'
  const known = await asSuper(superUrl, "select from pg_roles where rolname = 'bench_bare'")
  if (known.length === 1) await asSuper(superUrl, 'drop owned by bench_bare; drop role bench_bare')
  await asSuper(
    superUrl,
    `drop schema if exists bare cascade; create schema bare; set search_path = bare, public; create role bench_bare login password '${password}';
     grant connect on database footing to bench_bare; ${views.join(' ')} grant usage on schema bare to bench_bare;
     grant select, insert, update on all tables in schema bare to bench_bare;
     grant select on authority, journey_clock to bench_bare; alter role bench_bare set search_path = bare, public`,
  )
  const connectionString = appUrl.replace(/\/\/[^:]+:[^@]+@/, `//bench_bare:${password}@`)
  return guardedUrl(connectionString)
}

/** Tables, then each view after those that it is made of. */
function inOrder(found: readonly Made[]): Made[] {
  const views = found.filter(({ is }) => is !== null)
  const made = found.filter(({ is }) => is === null)
  const waitsFor = (one: Made) =>
    views.some((other) => !made.includes(other) && new RegExp(`\\b${other.name}\\b`).test(one.is ?? ''))
  while (made.length < found.length) {
    const next = views.filter((one) => !made.includes(one) && !waitsFor(one))
    if (next.length === 0) throw new Error('views that are made of each other')
    made.push(...next)
  }
  return made
}
