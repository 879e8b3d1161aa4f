import type pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import type { Table } from '#test/access/rows.ts'
import { another, insertion, ours, theirs, theWalls } from './walls.test-kit.ts'

const { filledOf, tables, world, close } = await theWalls()
afterAll(close)

/** Ids without a reference, each with its reason. */
const POINTING_NOWHERE = {
  'audit_entry.budget_id': 'what was asked for is written down even where it is not there',
  'audit_entry.human_id': 'a refused stranger is written down as well',
  'audit_entry.person_id': 'as the budget',
  'form_sent.human_id': 'a form may be sent by nobody',
  'noticed.file_id': 'with row_number a row of a statement, which stays noticed when the statement is undone',
  'outside_question.file_id': 'as in noticed',
  'pay_run_item.payment_id': 'an item is drafted before its payment is posted, and may never have one',
  'transfer.budget_id': 'the trigger that keeps balances refuses accounts of another budget',
  'transfer.credit_account': 'the trigger that keeps balances refuses an account that is not there',
  'transfer.debit_account': 'as the credit account',
  'transfer.group_id': 'what belongs together; there is no row behind it',
  'transfer.line_id': 'held by the deed alone so far',
}

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

  test('every id points to a row of its council, but those that say why not', async () => {
    const { rows } = await world.root.query<{ name: string }>(
      `select c.relname || '.' || a.attname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relname = any ($1) and a.attname ~ '(_id|_account)$' and a.attname <> 'authority_id' and a.attidentity = '' and not exists (
         select from pg_constraint k where k.conrelid = c.oid and k.contype in ('f', 'p') and a.attnum = any (k.conkey)) order by 1`,
      [tables.map(({ name }) => name)],
    )
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(POINTING_NOWHERE))
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
            if (changing(table, link, mine).includes(column))
              row[column] = filledOf(ours)[link.table]?.[link.theirs[place] ?? '']
          })
          // The same demo id, or the same day, on both sides.
          if (link.columns.every((column) => String(row[column]) === String(mine[column]))) continue
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

/**
 * The columns that belong to this reference alone, so that no other one refuses first; all of them where it has none. A reference of
 * which the row leaves a column out refuses nothing.
 */
function changing(table: Table, link: Table['links'][number], row: Record<string, unknown>): string[] {
  const others = table.links
    .filter((one) => one !== link && one.columns.every((column) => row[column] !== null))
    .flatMap(({ columns }) => columns)
  const alone = link.columns.filter((column) => column !== 'authority_id' && !others.includes(column))
  return alone.length > 0 ? alone : link.columns.filter((column) => column !== 'authority_id')
}

/** The constraint that refuses a row, with everything out of the way that might refuse it earlier for another reason. */
async function refusedBy(table: string, row: Record<string, unknown>): Promise<string | undefined> {
  const { root } = world
  await root.query('savepoint trying; set local session_replication_role = replica')
  await root.query(`delete from ${table} where authority_id = ${theirs}`)
  if (['outcome', 'spend_line', 'plan_answer', 'unwell_pot'].includes(table))
    for (const closed of ['submission', 'change_started'])
      await root.query(`delete from ${closed} where authority_id = ${theirs}`)
  await root.query(`set local session_replication_role = origin; alter table ${table} disable trigger user`)
  const constraint = await refusedOnceChecksAreGone(table, row)
  await root.query('rollback to savepoint trying')
  return constraint
}

const CHECK_REFUSED = '23514'

/** A row's own checks are asked before its references: each that refuses is taken out of the way. */
async function refusedOnceChecksAreGone(table: string, row: Record<string, unknown>): Promise<string | undefined> {
  const { root } = world
  await root.query('savepoint asking')
  try {
    await root.query(...insertion(table, row))
    return 'nothing'
  } catch (trouble) {
    const { code, constraint, message } = trouble as pg.DatabaseError
    if (code !== CHECK_REFUSED) return constraint ?? message
    await root.query(`rollback to savepoint asking; alter table ${table} drop constraint ${constraint}`)
    return refusedOnceChecksAreGone(table, row)
  }
}
