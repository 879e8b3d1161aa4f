import type pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import {
  another,
  answerTo,
  insertion,
  NULL_REFUSED,
  ours,
  REFUSED_BY_POLICY,
  theirs,
  theWalls,
} from './walls.test-kit.ts'

const { asking, filledOf, tables, world, close } = await theWalls()
afterAll(close)

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
