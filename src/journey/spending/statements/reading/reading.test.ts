import * as xlsx from '@e965/xlsx'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import { budgetOf } from '#demo/found.ts'
import { doLongWork, type LongWork, type Within } from '#jobs/long.ts'
import { approvedPlan } from '#journey/money/approved.test-kit.ts'
import { setUp } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { csvOf, statementSent } from '#test/steps/statements.ts'
import { aWorld, type Browser, type World } from '#test/world.ts'
import { mappingFor } from '../reads.ts'
import { statementReading, statementWork } from './jobs.ts'

let world: World
let her: Browser
const anne = 'eastmarsh/anne'
const count = async (sql: string): Promise<number> =>
  Number((await rowsIn<{ n: number }>(world, 1, `select count(*)::int as n from ${sql}`))[0]?.n)
const ago = (days: number): string => addDays(world.today, -days).split('-').reverse().join('/')
const ports = (...long: LongWork[]) => ({
  ...{ pool: world.pool, councils: world.ports.councils, now: () => new Date(), long },
})
/** So many minutes from now. */
const later = (minutes: number): Date => new Date(Date.now() + minutes * 60_000)
const portsAt = (minutes: number, ...long: LongWork[]) => ({ ...ports(...long), now: () => later(minutes) })

beforeAll(async () => {
  world = await aWorld()
  her = await world.as(anne)
  await approvedPlan(world, anne)
  await setUp(world, { person: anne })
})
afterAll(() => world.close())

const workbookOf = (rows: readonly (readonly string[])[]): Buffer =>
  xlsx.write(
    { SheetNames: ['One'], Sheets: { One: xlsx.utils.aoa_to_sheet(rows.map((row) => [...row])) } },
    { type: 'buffer', bookType: 'xlsx' },
  ) as Buffer

test('what no database keeps is taken out of a row, and the row is kept', async () => {
  const harm = 'SHO\0P \ud800END'
  const head = ['Date', 'Description', 'Payee', 'Paid out', 'Paid in']
  const book = workbookOf([head, [ago(3), harm, harm, '4.20', ''], ['no day', harm, harm, '1.00', '']])
  const sent = await statementSent(world, book, { name: 'june.xlsx' })
  await doLongWork(ports(statementWork))
  expect((await her.get(sent.location ?? '')).text).toContain('One row is new')
  expect(await count("counted_row where amount_pence = -420 and words like '%SHOP%'")).toBe(1)
})

/** While it stands, no row with these words can be written: a fault that no reader could have told. */
async function whileBroken(words: string, work: () => Promise<void>): Promise<void> {
  const owner = new pg.Client({ connectionString: world.ownerUrl })
  await owner.connect()
  try {
    await owner.query(`create function breaks_here() returns trigger language plpgsql as $$ begin
      if new.words like '%${words}%' then raise exception 'a fault of a test'; end if; return new; end $$`)
    await owner.query(
      'create trigger breaks_here before insert on statement_row for each row execute function breaks_here()',
    )
    await work()
  } finally {
    await owner.query('drop trigger breaks_here on statement_row; drop function breaks_here()')
    await owner.end()
  }
}

const long = (words: string, pounds = '1.00'): Buffer =>
  csvOf(Array.from({ length: 8000 }, (_, at) => [ago(30 + (at % 300)), `${words} ${'X'.repeat(40)} ${at}`, pounds, '']))

const begun = (words: string): Promise<number> =>
  count(`statement_reading_begun b join statement_file f on f.file_id = b.file_id where f.name = '${words}.csv'`)

test('never: a file that cannot be read to its end read for ever, or keeping others waiting', async () => {
  const broken = (await statementSent(world, long('BREAKS'), { name: 'breaks.csv' })).location ?? ''
  const well = (await statementSent(world, long('WELL'))).location ?? ''
  const other: string[] = []
  const after: LongWork = {
    name: 'after',
    piece: async (_, council) => other.push(council.slug) > 1_000,
  }
  await whileBroken('BREAKS', async () => {
    // Each look is another server’s, or one that was started anew: what was tried before is known to all.
    const failsAt = (minutes: number) =>
      expect(doLongWork(portsAt(minutes, statementReading(), after)), `after ${minutes} minutes`).rejects.toThrow(
        'statements of eastmarsh',
      )
    await failsAt(0)
    expect(other, 'every other work of every council went on').toEqual(['eastmarsh', 'northcliffe'])
    // It rests, and what was sent after it is read.
    expect(await doLongWork(portsAt(0.9, statementReading()))).toBe(1)
    expect((await her.get(well)).text).toContain('8,000 rows are new')
    await failsAt(1.1)
    expect(await doLongWork(portsAt(11, statementReading()))).toBe(0)
    expect((await her.get(broken)).text).toContain('We are reading it')
    await failsAt(11.2)
    expect(await doLongWork(portsAt(11.3, statementReading())), 'it is refused').toBe(1)
    expect(await doLongWork(portsAt(1000, statementReading()))).toBe(0)
  })
  const page = (await her.get(broken)).text
  expect(page).toContain('We tried again and again and could not read this file to its end.')
  expect(page).toContain('Send another file')
  expect(await count("statement_row where words like 'BREAKS%'")).toBe(0)
  expect(await begun('breaks')).toBe(3)
  expect(await count('statement_reading_failed')).toBe(3)
})

/** A look of a server of its own, which ends when it has begun to read, with what it says as it ends; from then on it writes nothing. */
async function cutOff(minutes: number, work: LongWork, as: Error = new Error('the server stopped')): Promise<void> {
  const council = world.ports.councils.bySlug('eastmarsh')
  if (council === undefined || !('steps' in work)) throw new Error('nothing to read with')
  let asked = 0
  // The first holds the file, the second writes beside it that it began.
  const within: Within = async (one) => {
    asked += 1
    if (asked > 2) throw as
    const isBegun = asked === 2
    const done = await world.within(1, one)
    if (isBegun) throw as
    return done
  }
  await work.steps(within, council, { today: world.today, at: later(minutes) }).catch(() => undefined)
}

test('a good file is read though the server was started anew three times in the middle, or its database', async () => {
  const restarted = (await statementSent(world, long('RESTARTED', '2.00'), { name: 'restarted.csv' })).location ?? ''
  for (const _ of [1, 2, 3]) await cutOff(0, statementReading())
  expect(await begun('restarted')).toBe(3)
  expect((await her.get(restarted)).text).toContain('We are reading it')
  expect(await doLongWork(portsAt(0.5, statementReading())), 'it rests').toBe(0)
  await doLongWork(portsAt(1.5, statementReading()))
  expect((await her.get(restarted)).text).toContain('8,000 rows are new')

  const away = (await statementSent(world, long('AWAY', '3.00'), { name: 'away.csv' })).location ?? ''
  const reading = statementReading()
  const gone = Object.assign(new Error('terminating connection'), { code: '57P01' })
  for (const minutes of [0, 0, 0, 2]) await cutOff(minutes, reading, gone)
  expect(await begun('away')).toBe(4)
  await doLongWork(portsAt(20, reading))
  expect((await her.get(away)).text).toContain('8,000 rows are new')
})

test('never: a file that stops the server each time begun for ever', async () => {
  const kills = (await statementSent(world, long('KILLS'), { name: 'kills.csv' })).location ?? ''
  for (let looks = 0; looks < 20; looks += 1) await cutOff(looks * 61, statementReading())
  expect(await begun('kills')).toBe(7)
  await doLongWork(portsAt(3000, statementReading()))
  expect((await her.get(kills)).text).toContain('could not read this file to its end')
  expect(await begun('kills')).toBe(7)
})

test('a long file, and one in columns that we do not know, wait for the same answer', async () => {
  const mine = Array.from({ length: 8000 }, (_, at): readonly [string, string, string, string] => [
    ...([ago(30 + (at % 300)), `${'OTHER WORDS '.repeat(4)}${at}`, '1.00', ''] as const),
  ])
  const file = (await statementSent(world, csvOf(mine))).location?.replace(/\?.*/, '') ?? ''
  const before = await count('counted_row')
  await doLongWork(ports(statementWork))
  expect((await her.get(`${file}/same`)).text).toContain('8,000 rows of this file have the day and amount of rows')
  expect((await her.get(`${file}/same`)).text).toContain('Here are the first 50.')
  expect(await doLongWork(ports(statementWork))).toBe(0)
  expect((await her.send(`${file}/same`, { alike: 'take-in' })).status).toBe(303)
  expect((await her.get(file)).text).toContain('We are reading it')
  await doLongWork(ports(statementWork))
  expect((await her.get(file)).text).toContain('8,000 rows are new')
  expect(await count('counted_row')).toBe(before + 8000)
})

test('never: what one person said of columns used for somebody else’s file', async () => {
  const odd = Buffer.from(`Wann,Wieviel,Wofuer\r\n${ago(4)},-7.25,Paints\r\n`)
  const told = { 'column-0': 'day', 'column-1': 'amount', 'column-2': 'payee', dateOrder: 'dmy', plainIs: 'in' }
  const other = '00000000-0000-4000-8000-000000000000'
  const used = async (budget: string) =>
    world.within(1, async (tx) => {
      const row = await tx.one(unknownOf, {})
      return (await mappingFor(tx, row?.fingerprint ?? '', budget)) !== undefined
    })
  const budget =
    (await rowsIn<{ budget_id: string }>(world, 1, 'select budget_id from statement_file limit 1'))[0]?.budget_id ?? ''
  const file = (await statementSent(world, odd)).location?.replace(/\?.*/, '') ?? ''
  const says = async (who: string): Promise<void> => {
    const browser = await world.as(who)
    expect((await browser.send(`${file}/columns`, told)).status).toBe(303)
    expect((await browser.send(`${file}/columns/right`, {})).status).toBe(303)
  }
  expect([await used(budget), await used(other)]).toEqual([false, false])
  await says(anne)
  expect([await used(budget), await used(other)]).toEqual([true, false])
  await says('eastmarsh/priya')
  expect([await used(budget), await used(other)]).toEqual([true, true])
  expect(world.bugs).toEqual([])
})

test('what is said of columns once more is used again, also where somebody said otherwise in between', async () => {
  const odd = Buffer.from(`Kuupaev,Summa,Mis\r\n${ago(6)},8.50,Brushes\r\n`)
  const told = { 'column-0': 'day', 'column-1': 'amount', 'column-2': 'payee', dateOrder: 'dmy' }
  const file = (await statementSent(world, odd)).location?.replace(/\?.*/, '') ?? ''
  const priya = await world.as('eastmarsh/priya')
  const right = async (browser: Browser) => expect((await browser.send(`${file}/columns/right`, {})).status).toBe(303)
  const newest = 'select fingerprint from statement_unknown order by found_at desc limit 1'
  const [unknown] = await rowsIn<{ fingerprint: string }>(world, 1, newest)
  const used = () =>
    world.within(1, async (tx) => (await mappingFor(tx, unknown?.fingerprint ?? '', budgetOf(anne)))?.plainIs)
  expect((await priya.send(`${file}/columns`, { ...told, plainIs: 'out' })).status).toBe(303)
  await right(priya)
  expect((await her.send(`${file}/columns`, { ...told, plainIs: 'in' })).status).toBe(303)
  await right(her)
  expect(await used()).toBe('in')
  await right(priya)
  expect(await used()).toBe('out')
})

const unknownOf = statement(
  'test-unknown-of',
  (_, _p: object) => sql<{ fingerprint: string }>`select fingerprint from statement_unknown limit 1`,
)
