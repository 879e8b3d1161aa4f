import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { doLongWork } from '#jobs/long.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { csvOf, statementSent } from '#test/steps/statements.ts'
import { aWorld, type Browser, type World } from '#test/world.ts'
import { statementWork } from './reading/jobs.ts'

let world: World
let her: Browser
beforeAll(async () => {
  world = await aWorld()
  her = await world.as('eastmarsh/anne')
})
afterAll(() => world.close())

const count = async (sql: string): Promise<number> =>
  Number((await rowsIn<{ n: number }>(world, 1, `select count(*)::int as n from ${sql}`))[0]?.n)
const ago = (days: number): string => addDays(world.today, -days).split('-').reverse().join('/')

test('a long one is read behind the page, all of it or nothing', async () => {
  const ports = { pool: world.pool, councils: world.ports.councils, now: () => new Date(), long: [statementWork] }
  const many = Array.from({ length: 9000 }, (_, index): readonly [string, string, string, string] => [
    ...([
      ago(30 + (index % 300)),
      `SHOP NUMBER ${index} WITH A LONG NAME SO THAT THE FILE IS LARGE`,
      '1.00',
      '',
    ] as const),
  ])
  const before = await count('counted_row')
  const sent = await statementSent(world, csvOf(many))
  expect((await her.get(sent.location ?? '')).text).toContain('We are reading it')
  await doLongWork(ports)
  expect((await her.get(sent.location ?? '')).text).toContain('9,000 rows are new')
  expect(await count('counted_row')).toBe(before + 9000)
  await statementSent(world, csvOf([...many, [ago(29), 'ONE SHOP MORE', '1.00', '']]))
  await doLongWork(ports)
  expect(await count('counted_row')).toBe(before + 9001)
  expect(await count('statement_row_known where known_row > 1 and row_number = known_row')).toBeGreaterThan(8000)
  const stand = await count('statement_row')
  const entry =
    '<Ntry><Amt Ccy="GBP">2.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-01-02</Dt></BookgDt></Ntry>'
  const torn = `<Document><BkToCstmrStmt><Stmt><Id>1</Id>${entry.repeat(4900)}</Torn>`
  const broken = await statementSent(world, Buffer.from(torn))
  await doLongWork(ports)
  expect((await her.get(broken.location ?? '')).text).toContain('Nothing was taken in')
  expect(await count('statement_row'), 'what was being written as it broke').toBe(stand)
  expect(world.bugs).toEqual([])
})
