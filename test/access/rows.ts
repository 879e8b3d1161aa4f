import { randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { QUESTIONS } from '#demo/questions.ts'
import { type About, chosen } from './rows-chosen.ts'

export type { About } from './rows-chosen.ts'

/** One row in every table of a council, all about one budget. */
export type Filled = Readonly<Record<string, Row>>
export type Row = Readonly<Record<string, unknown>>
type Chosen = ReturnType<typeof chosen>

type Column = { name: string; type: string; words: string[] | null; identity: boolean }
/** A reference to another table, by the name of its constraint. */
type Link = { name: string; columns: string[]; table: string; theirs: string[] }
export type Table = { name: string; columns: Column[]; links: Link[] }

/** Tables without a council column of their own rows. */
export const NOT_A_COUNCILS: ReadonlySet<string> = new Set([
  'authority',
  'journey_clock',
  'schema_migration',
  'council_owned',
])

/** Every table that holds rows of councils, as the database itself describes them. */
export async function councilTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname::text as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null), 'identity', a.attidentity <> '',
        'words', (select array_agg(m[1]) from pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''([^'']+)''::text', 'g') m
          where k.contype = 'c' and (k.conrelid = c.oid and k.conkey = array[a.attnum] or k.contypid <> 0 and k.contypid = a.atttypid)
            and pg_get_constraintdef(k.oid) like '%= ANY (ARRAY[%'))
        order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select json_agg(json_build_object('name', k.conname, 'table', (select relname from pg_class where oid = k.confrelid),
        'columns', (select array_agg(a.attname order by p.i) from unnest(k.conkey) with ordinality p(n, i) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = p.n),
        'theirs', (select array_agg(a.attname order by p.i) from unnest(k.confkey) with ordinality p(n, i) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = p.n)))
        from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'), '[]') as links
    from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by c.relname`)
  return rows.filter(({ name }) => !NOT_A_COUNCILS.has(name))
}

/** A table's rows come after those it points to, and after those that it closes. */
const AFTER: Record<string, string[]> = {
  submission: ['outcome', 'outcome_fit', 'spend_line', 'plan_sentence', 'plan_answer', 'unwell_more', 'unwell_pot'],
  change_started: ['outcome', 'outcome_fit', 'spend_line', 'plan_sentence', 'plan_answer', 'unwell_more', 'unwell_pot'],
  transfer: ['account', 'instalment_claim'],
  payee_confirmed: ['payee_call'],
  payment: ['payee_confirmed'],
  pay_run_item: ['payment'],
  payment_file: ['pay_run_approved', 'pay_run_slice', 'transfer'],
  payment_returned: ['file_refused'],
  entry_matched: ['file_refused'],
  ending_confirmed: ['ending_view', 'lawful_ground'],
  aftercare_ended: ['aftercare_decided'],
  way_back: ['ending_confirmed', 'agreement_line', 'overlay', 'overlay_withdrawn', 'way_changed'],
  ending_challenge: ['ending_confirmed', 'way_back'],
  lawful_ground: ['review_held', 'eligibility', 'outside_step_decided'],
  review_card_turned: ['review_card'],
  outside_step: ['outside_answer', 'outside_step_passed'],
  way_changed: ['outside_step_decided', 'agreement_line'],
  taper_laid: ['taper_part', 'taper_answer', 'lawful_ground'],
  overlay: ['taper_laid'],
  taper_stopped: ['taper_laid'],
  statement_import: [
    ...['statement_row', 'statement_row_known', 'statement_row_refused', 'statement_row_alike'],
    ...['statement_alike_said'],
  ],
  statement_taken: ['statement_row_told'],
  give_back_decided: ['give_back_approved', 'give_back_tried'],
  paid_after: ['ending_confirmed'],
}

function inOrder(tables: readonly Table[]): Table[] {
  const done = new Map<string, Table>()
  // Two tables may point to each other; the link that may be null is then chosen to be (see `chosen`).
  const begun = new Set<string>()
  const visit = (table: Table): void => {
    if (begun.has(table.name)) return
    begun.add(table.name)
    const before = [...table.links.map((link) => link.table), ...(AFTER[table.name] ?? [])]
    for (const name of before) {
      const other = tables.find((one) => one.name === name)
      if (other !== undefined && other !== table) visit(other)
    }
    done.set(table.name, table)
  }
  for (const table of tables) visit(table)
  return [...done.values()]
}

/** Both sides of what is said by two, so that no page meets a half of it. */
const BOTH_SIDES: Record<string, Record<string, unknown>[]> = {
  answer: ['person', 'worker'].flatMap((side) => QUESTIONS.map(({ key }) => ({ side, question_key: key }))),
  answers_done: [{ side: 'worker' }],
  taper_answer: [{ side: 'worker' }],
  outside_step_passed: ['reminder', 'closer-look'].map((step) => ({ step })),
  // A manager decides after two tries.
  give_back_tried: [{ tried_on: '2000-01-01' }],
  plan_answer: [{ side: 'worker' }],
  review_view: [{ side: 'worker' }],
  get aftercare_decided() {
    return [{ body: 'nhs', aftercare_decided_id: randomUUID() }]
  },
  review_card: [{ side: 'worker' }],
  ending_view: ['person', 'worker'].flatMap((side) => ['a', 'b', 'c', 'd'].map((condition) => ({ side, condition }))),
}

/** Rows that a world has from the start: found, not made. */
const FOUND: Record<string, (about: About) => [string, unknown[]]> = {
  council_settings: () => ['true', []],
  question_set: () => ['true', []],
  human: ({ worker }) => ['human_id = $1', [worker]],
  role_held: ({ worker }) => ['human_id = $1', [worker]],
  person: ({ person }) => ['person_id = $1', [person]],
  named_worker: ({ person }) => ['person_id = $1', [person]],
  budget: ({ budget }) => ['budget_id = $1', [budget]],
}

function anyValue(column: Column, about: About): unknown {
  if (column.words !== null) return column.words[0]
  if (column.name === 'number') return 1
  if (/_by$/.test(column.name) && column.type === 'uuid') return about.worker
  const byType: Record<string, () => unknown> = {
    uuid: randomUUID,
    text: () => `${about.mark} ${column.name}`,
    date: () => about.today,
    'timestamp with time zone': () => new Date(),
    boolean: () => true,
    bytea: () => randomBytes(32),
    jsonb: () => '{}',
    'text[]': () => [],
    smallint: () => 5,
    integer: () => 5,
    bigint: () => 6200,
  }
  const make = byType[column.type]
  if (make === undefined) throw new Error(`test/access/rows.ts knows no value for a ${column.type} (${column.name})`)
  return make()
}

/** The value of a column that points to a row made before. */
function pointed(table: Table, column: string, filled: Filled): unknown {
  for (const { columns, table: other, theirs } of table.links) {
    const place = columns.indexOf(column)
    const row = place < 0 ? undefined : filled[other]
    if (row !== undefined) return row[theirs[place] ?? '']
  }
  return undefined
}

export async function insertRow(client: pg.Client, table: string, row: Row): Promise<Row> {
  const names = Object.keys(row)
  const { rows } = await client.query<Row>(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')}) returning *`,
    Object.values(row),
  )
  return rows[0] ?? {}
}

/** Does something as the schema’s owner (or a superuser) within one council. */
export async function withinCouncil<T>(client: pg.Client, authorityId: number, work: () => Promise<T>): Promise<T> {
  await client.query(`set app.authority = '${authorityId}'`)
  try {
    return await work()
  } finally {
    await client.query('reset app.authority')
  }
}

/** Puts one row into every table of a council, or names the table for which this file must be told more. */
export async function fill(client: pg.Client, about: About): Promise<Filled> {
  const tables = inOrder(await councilTables(client))
  const choices = chosen(about)
  const filled: Record<string, Row> = {}
  await withinCouncil(client, about.authorityId, async () => {
    for (const table of tables) {
      const found = FOUND[table.name]?.(about)
      if (found !== undefined) {
        const { rows } = await client.query<Row>(
          `select * from ${table.name} where authority_id = ${about.authorityId} and ${found[0]} limit 1`,
          found[1],
        )
        if (rows[0] !== undefined) {
          filled[table.name] = rows[0]
          continue
        }
      }
      const values = valuesFor(table, about, await choiceFor(client, table.name, choices, filled), filled)
      const row = await insertRow(client, table.name, values).catch((trouble: Error) => {
        throw new Error(`test/access/rows.ts cannot fill ${table.name}: ${trouble.message}`)
      })
      filled[table.name] = row
      for (const other of BOTH_SIDES[table.name] ?? []) await insertRow(client, table.name, { ...values, ...other })
    }
  })
  return filled
}

function valuesFor(table: Table, about: About, choice: Record<string, unknown>, filled: Filled): Row {
  const row: Record<string, unknown> = {}
  for (const column of table.columns) {
    if (column.identity) continue
    if (column.name === 'authority_id') row.authority_id = about.authorityId
    else if (column.name in choice) row[column.name] = choice[column.name]
    else row[column.name] = pointed(table, column.name, filled) ?? anyValue(column, about)
  }
  return row
}

/** What is chosen for a table, where that needs rows of other tables besides the one of each. */
async function choiceFor(client: pg.Client, table: string, choices: Chosen, filled: Filled): Promise<Row> {
  const choice = choices[table] ?? {}
  if (table === 'transfer') {
    // The accounts of a budget are opened together; money comes from the council's.
    const budget_id = filled.account?.budget_id
    for (const kind of ['spent', 'returned']) await insertRow(client, 'account', { kind, budget_id, cached: true })
    const council = await insertRow(client, 'account', { kind: 'council', cached: false })
    // Only what a run has claimed is paid.
    const key = filled.instalment_claim?.item_id
    return { ...choice, key, credit_account: filled.account?.account_id, debit_account: council.account_id }
  }
  if (table === 'give_back_carried_out') {
    // Only what the person offered, or had notice of, goes back: another than the proposal that is open.
    const amount = filled.give_back?.amount_pence
    const offered = { ...filled.give_back, amount_pence: amount, give_back_id: randomUUID(), as_role: 'person' }
    await insertRow(client, 'give_back', offered)
    const { give_back_id, amount_pence } = offered
    await insertRow(client, 'give_back_line', { give_back_id, position: 1, words: 'A reason', amount_pence })
    return { ...choice, give_back_id }
  }
  if (table === 'pay_run_item') return { ...choice, payment_id: filled.payment?.payment_id }
  if (table !== 'pay_run_withdrawn') return choice
  // A run is approved or withdrawn, not both: the one that is withdrawn is another.
  const other = await insertRow(client, 'pay_run', { ...filled.pay_run, pay_run_id: randomUUID() })
  return { ...choice, pay_run_id: other.pay_run_id }
}
