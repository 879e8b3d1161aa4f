import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { also } from '#access/gate.ts'
import type { Permit } from '#access/permit.ts'
import { keyFor, post } from '#test/access/browse.ts'
import { type AccessWorld, anAccessWorld } from '#test/access/principals.ts'
import { councilTables, type Filled, fingerprint, type Row, type Table } from '#test/access/rows.ts'
import { EXEMPT } from './exempt.ts'

/*
 * The walls between councils, tried in the database itself: every table holds rows of both councils, and the app's own role
 * tries to reach over. Each test here is one guard; `npm run never -- --planted` takes the guard away and expects a failure.
 */

let world: AccessWorld
let app: pg.Client
let tables: Table[]
const ours = 1
const theirs = 2
beforeAll(async () => {
  world = await anAccessWorld()
  app = new pg.Client({ connectionString: (world.pool.options as pg.PoolConfig).connectionString })
  await app.connect()
  tables = await councilTables(world.root)
})
afterAll(async () => {
  await app.end()
  await world.end()
})

/** Asks as the app's role, with this council set (or none), and takes everything back. */
async function asking<T>(authorityId: number | undefined, work: (client: pg.Client) => Promise<T>): Promise<T> {
  await app.query('begin')
  try {
    if (authorityId !== undefined) await app.query(`set local app.authority = '${authorityId}'`)
    return await work(app)
  } finally {
    await app.query('rollback')
  }
}

/** The database's code for a refusal, or `done` where nothing was refused. The transaction goes on. */
async function answerTo(client: pg.Client, sql: string, values: unknown[] = []): Promise<string> {
  await client.query('savepoint trying')
  try {
    await client.query(sql, values)
    return 'done'
  } catch (trouble) {
    await client.query('rollback to savepoint trying')
    return (trouble as pg.DatabaseError).code ?? 'no code'
  }
}

const REFUSED_BY_POLICY = '42501'
const NULL_REFUSED = '23502'

const count = async (client: pg.Client, from: string): Promise<number> =>
  (await client.query<{ n: number }>(`select count(*)::int as n from ${from}`)).rows[0]?.n ?? 0

const filledOf = (authorityId: number): Filled => world.filled[authorityId === ours ? 'eastmarsh' : 'northcliffe']

/** A row of a council as it could be inserted again: without what the database numbers itself, with new ids of its own. */
function another(table: Table, row: Row): Record<string, unknown> {
  const own = table.columns.find(
    ({ type, name }) => type === 'uuid' && name !== 'authority_id' && !pointsAnywhere(table, name),
  )
  const copy: Record<string, unknown> = {}
  for (const { name, identity, type } of table.columns)
    if (!identity) copy[name] = type === 'jsonb' ? JSON.stringify(row[name]) : row[name]
  if (own !== undefined) copy[own.name] = randomUUID()
  return copy
}

const pointsAnywhere = (table: Table, column: string): boolean =>
  table.links.some(({ columns }) => columns.includes(column))

const insertion = (table: string, row: Record<string, unknown>): [string, unknown[]] => [
  `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row)
    .map((_, i) => `$${i + 1}`)
    .join(', ')})`,
  Object.values(row),
]

describe('every table', () => {
  test('holds rows of both councils, or the tests below prove nothing', async () => {
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
    for (const { name, invoker } of views.rows) {
      const seen = await asking(ours, (client) =>
        client.query<{ a: number }>(`select distinct authority_id as a from ${name}`),
      )
      expect([name, invoker, seen.rows.map(({ a }) => a)]).toEqual([name, true, [ours]])
    }
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

describe('never: a write without a council', () => {
  const insertable = async (): Promise<Set<string>> => {
    const { rows } = await world.root.query<{ name: string }>(
      `select table_name::text as name from information_schema.role_table_grants
       where grantee = 'footing_app' and privilege_type = 'INSERT' and table_schema = 'public'`,
    )
    return new Set(rows.map(({ name }) => name))
  }

  test('no council set: a row that names one is refused', async () => {
    const may = await insertable()
    expect(may.size).toBeGreaterThan(35)
    for (const table of tables.filter(({ name }) => may.has(name)))
      await asking(undefined, async (client) => {
        const row = another(table, filledOf(ours)[table.name] ?? {})
        expect([table.name, await answerTo(client, ...insertion(table.name, row))]).toEqual([
          table.name,
          REFUSED_BY_POLICY,
        ])
      })
  })

  test('one council set: a row that names another is refused', async () => {
    const may = await insertable()
    for (const table of tables.filter(({ name }) => may.has(name)))
      await asking(ours, async (client) => {
        const row = another(table, filledOf(theirs)[table.name] ?? {})
        expect([table.name, await answerTo(client, ...insertion(table.name, row))]).toEqual([
          table.name,
          REFUSED_BY_POLICY,
        ])
      })
  })

  test('no council at all is refused by the column itself, whoever asks', async () => {
    await world.root.query('begin')
    try {
      for (const table of tables) {
        const { authority_id: _, ...row } = another(table, filledOf(ours)[table.name] ?? {})
        expect([table.name, await answerTo(world.root, ...insertion(table.name, row))]).toEqual([
          table.name,
          NULL_REFUSED,
        ])
      }
    } finally {
      await world.root.query('rollback')
    }
  })

  test('nothing is changed or taken away: without a council, and over the wall', async () => {
    for (const authorityId of [undefined, ours])
      for (const { name } of tables)
        await asking(authorityId, async (client) => {
          for (const sql of [
            `delete from ${name} where authority_id = ${theirs}`,
            `update ${name} set authority_id = authority_id where authority_id = ${theirs}`,
          ]) {
            await client.query('savepoint trying')
            const changed = await client.query(sql).then(
              (result) => result.rowCount,
              (trouble: pg.DatabaseError) => trouble.code,
            )
            await client.query('rollback to savepoint trying')
            expect([name, [0, REFUSED_BY_POLICY].includes(changed ?? -1)]).toEqual([name, true])
          }
        })
  })

  test('the app may not empty a table', async () => {
    for (const { name } of tables)
      await asking(ours, async (client) => {
        expect([name, await answerTo(client, `truncate ${name} cascade`)]).toEqual([name, REFUSED_BY_POLICY])
      })
  })
})

describe('never: a composite reference crosses councils', () => {
  test('every key and every reference begins with the council', async () => {
    const { rows } = await world.root.query<{ name: string; def: string }>(
      `select c.relname || '.' || k.conname as name, pg_get_constraintdef(k.oid) as def
       from pg_constraint k join pg_class c on c.oid = k.conrelid
       where k.contype in ('p', 'u', 'f') and c.relnamespace = 'public'::regnamespace and c.relname = any ($1)
       and (select attname from pg_attribute where attrelid = k.conrelid and attnum = k.conkey[1]) <> 'authority_id'`,
      [tables.map(({ name }) => name)],
    )
    expect(rows).toEqual([])
  })

  test('a row of one council that names a row of the other is refused, reference by reference', async () => {
    let tried = 0
    await world.root.query('begin; set local app.authority = 2')
    try {
      for (const table of tables)
        for (const link of table.links.filter(({ columns }) => columns.length > 1)) {
          const mine = filledOf(theirs)[table.name] ?? {}
          const row = another(table, mine)
          link.columns.forEach((column, place) => {
            if (changing(table, link).includes(column))
              row[column] = filledOf(ours)[link.table]?.[link.theirs[place] ?? '']
          })
          if (link.columns.every((column) => row[column] === mine[column])) continue // the same demo id on both sides
          tried += 1
          expect([table.name, link.columns, await refusedBy(table.name, row)]).toEqual([
            table.name,
            link.columns,
            link.name,
          ])
        }
    } finally {
      await world.root.query('rollback')
    }
    expect(tried).toBeGreaterThan(50)
  })
})

/** The columns that belong to this reference alone, so that no other one refuses first; all of them where it has none. */
function changing(table: Table, link: Table['links'][number]): string[] {
  const others = table.links.filter((one) => one !== link).flatMap(({ columns }) => columns)
  const alone = link.columns.filter((column) => !others.includes(column))
  return alone.length > 0 ? alone : link.columns.filter((column) => column !== 'authority_id')
}

/** The constraint that refuses a row, with everything out of the way that might refuse it earlier for another reason. */
async function refusedBy(table: string, row: Record<string, unknown>): Promise<string | undefined> {
  const { root } = world
  await root.query('savepoint trying; set local session_replication_role = replica')
  await root.query(`delete from ${table} where authority_id = ${theirs}`)
  if (['outcome', 'spend_line', 'plan_answer'].includes(table))
    await root.query(`delete from submission where authority_id = ${theirs}`)
  await root.query('set local session_replication_role = origin')
  const constraint = await root.query(...insertion(table, row)).then(
    () => 'nothing',
    (trouble: pg.DatabaseError) => trouble.constraint ?? trouble.message,
  )
  await root.query('rollback to savepoint trying')
  return constraint
}

const anne = () => `/eastmarsh/budgets/${world.budgets.own}`

/** Sends the one form whose good fields are known here: the worker writes down what she explained. */
function explain() {
  const path = `${anne()}/offer/explain`
  const { token, cookie } = world.here.worker
  const [year = '', month = '', day = ''] = world.today.split('-')
  const fields = { format: 'talked', 'on-day': day, 'on-month': month, 'on-year': year, whatWasSaid: 'It ends.' }
  return post(world, path, { ...fields, key: keyFor(world, ours, token, path) }, cookie)
}

async function withoutAudit<T>(work: () => Promise<T>): Promise<T> {
  await world.root.query('revoke insert on audit_entry from footing_app')
  try {
    return await work()
  } finally {
    await world.root.query('grant insert on audit_entry to footing_app')
  }
}

describe('never: a write without an audit row', () => {
  const prints = () => fingerprint(world.root, ['session'])

  test('where the audit cannot be written, the deed leaves nothing', async () => {
    const before = await prints()
    const refused = await withoutAudit(explain)
    expect(refused.status).toBe(500)
    expect(refused.text).toContain('Nothing was saved')
    expect(await prints()).toEqual(before)
    expect((await explain()).status).toBe(303)
    expect(await prints()).not.toEqual(before)
  })

  test('where the audit cannot be written, a page shows nothing either', async () => {
    const { cookie } = world.here.worker
    const show = () => world.app.inject({ url: `${anne()}/offer`, headers: { cookie } })
    const hidden = await withoutAudit(show)
    expect(hidden.statusCode).toBe(500)
    expect(hidden.body).not.toContain(world.marks.eastmarsh)
    expect((await show()).body).toContain(world.marks.eastmarsh)
  })

  test('one row for each read and each write, with who, what and whose record', async () => {
    const last = await count(world.root, 'audit_entry')
    await world.app.inject({ url: `${anne()}/offer`, headers: { cookie: world.here.person.cookie } })
    await explain()
    const { rows } = await world.root.query(
      'select human_id, role, resource, action, outcome, budget_id from audit_entry order by audit_id offset $1',
      [last],
    )
    const budget = world.budgets.own
    expect(rows).toEqual([
      {
        human_id: world.here.person.human,
        role: 'person',
        resource: 'offer',
        action: 'see',
        outcome: 'read',
        budget_id: budget,
      },
      {
        human_id: world.here.worker.human,
        role: 'worker',
        resource: 'offer',
        action: 'explain',
        outcome: 'wrote',
        budget_id: budget,
      },
    ])
  })

  test('the audit is added to, never changed or taken away', async () => {
    await asking(ours, async (client) => {
      expect(await answerTo(client, "update audit_entry set outcome = 'read'")).toBe(REFUSED_BY_POLICY)
      expect(await answerTo(client, 'delete from audit_entry')).toBe(REFUSED_BY_POLICY)
    })
  })
})

/** What the compiler says to pieces of TypeScript that stand among our own files, each in a file of its own. */
function compile(bodies: readonly string[]): string[][] {
  const root = process.env.FOOTING_ROOT ?? process.cwd()
  const head = [
    "import { explainOffer } from '#journey/offer/deeds.ts'",
    "import type { Permit } from '#access/permit.ts'",
    "import type { Tx } from '#db/transaction.ts'",
    'declare const tx: Tx',
    'declare const input: Parameters<typeof explainOffer>[2]',
    "declare const other: Permit<'offer', 'answer'>",
    "declare const given: Permit<'offer', 'explain'>",
  ].join('\n')
  const texts = new Map(
    bodies.map((body, i) => [join(root, `src/planted-permit-${i}.ts`), `${head}\n${body}\nexport {}\n`]),
  )
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.getSourceFile = (name, ...rest) => {
    const text = texts.get(name)
    return text === undefined
      ? getSourceFile.call(host, name, ...rest)
      : ts.createSourceFile(name, text, ts.ScriptTarget.ES2023)
  }
  host.fileExists = (name) => texts.has(name) || fileExists.call(host, name)
  host.readFile = (name) => texts.get(name) ?? readFile.call(host, name)
  const program = ts.createProgram([...texts.keys()], { ...options, noUnusedLocals: false }, host)
  return [...texts.keys()].map((name) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(name))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
  )
}

const byHand =
  "{ resource: 'offer', action: 'explain', as: 'worker', authorityId: 1, humanId: '', humanName: '', knownAs: '', roles: [], today: '' as never, now: new Date(), at: new Date(), record: undefined }"

const FORGERIES = {
  'given by the gate': 'void explainOffer(tx, given, input)',
  'made by hand': `void explainOffer(tx, ${byHand} as const, input)`,
  'for another action': 'void explainOffer(tx, other, input)',
  'left out': 'void explainOffer(tx, undefined, input)',
  'copied and bent to another action': "void explainOffer(tx, { ...other, action: 'explain' as const }, input)",
}

describe('never: a write without a permit', () => {
  test('a permit compiles only as the gate gave it', () => {
    const complaints = compile(Object.values(FORGERIES))
    const passed = Object.keys(FORGERIES).filter((_, place) => complaints[place]?.length === 0)
    expect(passed).toEqual(['given by the gate'])
  })

  test('a permit that the gate did not make leads to no further one', () => {
    const forged = { resource: 'offer', action: 'explain', authorityId: 1, roles: ['worker'] } as unknown as Permit
    expect(() => also(forged, 'money', 'end-payments')).toThrow('the gate did not make')
  })

  test('a form sent by somebody without a permit leaves its audit row and nothing else', async () => {
    const path = `/eastmarsh/budgets/${world.budgets.others}/offer/explain`
    const { token, cookie } = world.here.worker
    const before = await fingerprint(world.root, ['session', 'audit_entry'])
    const audits = await count(world.root, 'audit_entry')
    const [year = '', month = '', day = ''] = world.today.split('-')
    const typed = { format: 'talked', 'on-day': day, 'on-month': month, 'on-year': year, whatWasSaid: 'It ends.' }
    const seen = await post(world, path, { ...typed, key: keyFor(world, ours, token, path) }, cookie)
    expect(seen.status).toBe(404)
    expect(await fingerprint(world.root, ['session', 'audit_entry'])).toEqual(before)
    expect(await count(world.root, 'audit_entry')).toBe(audits + 1)
  })
})
