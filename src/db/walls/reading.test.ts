import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { EXEMPT } from '../exempt.ts'
import { count, ours, theirs, theWalls } from './walls.test-kit.ts'

const { app, asking, filledOf, tables, world, close } = await theWalls()
afterAll(close)

describe('every table', () => {
  test('holds rows of both councils, or the walls prove nothing', async () => {
    expect(tables.length).toBeGreaterThan(40)
    for (const { name } of tables) {
      const { rows } = await world.root.query<{ a: number }>(
        `select distinct authority_id as a from ${name} order by 1`,
      )
      expect([name, rows.map(({ a }) => a)]).toEqual([name, [ours, theirs]])
    }
  })

  test('has forced row-level security, but those that say why not', async () => {
    const { rows } = await world.root.query<{ name: string }>(
      `select relname::text as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
       and not (relrowsecurity and relforcerowsecurity) order by 1`,
    )
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(EXEMPT).sort())
  })
})

describe('never: a council reads another’s row', () => {
  test('table by table', async () => {
    for (const { name } of tables) {
      const seen = await asking(ours, async (client) =>
        client.query<{ a: number }>(`select distinct authority_id as a from ${name}`),
      )
      expect([name, seen.rows.map(({ a }) => a)]).toEqual([name, [ours]])
    }
  })

  test('by its id, which somebody may have learnt', async () => {
    await asking(ours, async (client) => {
      expect(await count(client, `budget where budget_id = '${filledOf(theirs).budget?.budget_id}'`)).toBe(0)
      expect(await count(client, `human where authority_id = ${theirs}`)).toBe(0)
    })
  })

  test('through a view', async () => {
    const views = await world.root.query<{ name: string; invoker: boolean }>(
      `select relname::text as name, coalesce(reloptions::text like '%security_invoker=true%', false) as invoker
       from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace`,
    )
    expect(views.rows.length).toBeGreaterThan(0)
    // What came back is paid again in this world, a statement and a preparation are taken back, an ending is challenged, and a plan was not
    // returned: that hides what these show.
    await world.root.query(
      'begin; set local session_replication_role = replica; delete from pay_again; delete from statement_undone; delete from statement_row_alike; delete from ending_challenge; delete from review_preparation_withdrawn; delete from review_sounds; ' +
        "update decision set verdict = 'returned'",
    )
    await world.root.query(`set local role footing_app; set local app.authority = '${ours}'`)
    for (const { name, invoker } of views.rows) {
      const seen = await world.root.query<{ a: number }>(`select distinct authority_id as a from ${name}`)
      expect([name, invoker, seen.rows.map(({ a }) => a)]).toEqual([name, true, [ours]])
    }
    await world.root.query('rollback')
  })

  test('with no council set, or one that is none', async () => {
    for (const { name } of tables) {
      expect([name, await asking(undefined, (client) => count(client, name))]).toEqual([name, 0])
      const empty = await asking(undefined, async (client) => {
        await client.query("set local app.authority = ''")
        return count(client, name)
      })
      expect([name, empty]).toEqual([name, 0])
    }
  })

  test('with the council of the transaction before', async () => {
    await app.query(`begin; set local app.authority = '${theirs}'; commit`)
    expect(await count(app, 'budget')).toBe(0)
    // The same of every connection of the app's own pool, after its own transactions.
    await Promise.all(Array.from({ length: 12 }, () => world.within(theirs, async () => undefined)))
    const left = Array.from({ length: 12 }, () => world.pool.query('select count(*)::int as n from budget'))
    for (const { rows } of await Promise.all(left)) expect(rows).toEqual([{ n: 0 }])
  })

  test('even as the owner of the schema', async () => {
    const owner = new pg.Client({ connectionString: world.ownerUrl })
    await owner.connect()
    try {
      for (const { name } of tables) expect([name, await count(owner, name)]).toEqual([name, 0])
    } finally {
      await owner.end()
    }
  })

  test('by a function that runs with the owner’s rights', async () => {
    const { rows } = await world.root.query<{ name: string }>(
      `select proname::text as name from pg_proc p join pg_type t on t.oid = p.prorettype
       where p.pronamespace = 'public'::regnamespace and p.prosecdef and t.typname <> 'trigger'`,
    )
    expect(rows).toEqual([])
  })

  test('by a role that may go round the walls', async () => {
    const { rows } = await app.query(
      'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user',
    )
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }])
  })
})
