import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day, sayDate } from '#core/day.ts'
import { doLongWork } from '#jobs/long.ts'
import { approvedPlan, childcare } from '#journey/money/approved.test-kit.ts'
import { paid } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { bought } from '#test/steps/spending.ts'
import { csvOf, statementSent } from '#test/steps/statements.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { statementWork } from './reading/jobs.ts'

let world: World
let her: Browser
const anne = (path: string) => on('eastmarsh/anne', path)
const uk = (day: Day): string => day.split('-').reverse().join('/')
const count = async (sql: string): Promise<number> =>
  Number((await rowsIn<{ n: number }>(world, 1, `select count(*)::int as n from ${sql}`))[0]?.n)
const left = async (): Promise<string> =>
  /You have (£[\d.,]+) left/.exec((await her.get(anne('/spending'))).text)?.[1] ?? ''
const ago = (days: number): string => uk(addDays(world.today, -days))
const fileIn = (location: string | undefined): string => /statements\/([0-9a-f-]{36})/.exec(location ?? '')?.[1] ?? ''

beforeAll(async () => {
  world = await aWorld()
  her = await world.as('eastmarsh/anne')
  const lines = [{ ...childcare(world.today), what: 'childcare', from: addDays(world.today, -3) }]
  await approvedPlan(world, 'eastmarsh/anne', { lines })
  await paid(world, { upTo: world.today })
  await bought(world, 'eastmarsh/anne', { what: 'an afternoon with Little Acorns', amount: '20.00' })
})
afterAll(() => world.close())

describe('a bank statement', () => {
  test('is read at once: what can be nothing else is settled, what is likely is proposed', async () => {
    const rows = csvOf([
      [ago(0), 'CARD LITTLE ACORNS 0042', '20.00', ''],
      [ago(1), 'CARD LITTLE ACORNS 0042', '12.50', ''],
      [ago(1), 'CARD CORNER SHOP', '3.00', ''],
      [ago(1), 'CARD CORNER SHOP', '3.00', ''],
      ['32/13/2026', 'NO SUCH DAY', '1.00', ''],
    ])
    const sent = await statementSent(world, rows)
    expect(sent.status).toBe(303)
    const page = await her.get(sent.location ?? '')
    expect(page.text).toContain('5 rows were in the file')
    expect(page.text).toContain('4 rows are new')
    expect(page.text).toContain('One row could not be read')
    expect(page.text).toContain('We cannot read its day.')
    const settled = await her.get(anne('/statements/settled'))
    expect(settled.text).toContain(
      'It can be nothing else: the same amount, the same day, “little acorns” stands in both',
    )
    const open = await her.get(anne('/statements/rows'))
    expect(open.text).toContain('3 rows wait')
    expect(open.text).toContain('We think so because:')
  })

  test('never: a row lost or doubled, when a file comes again, overlaps another or is sent twice at once', async () => {
    const row = (days: number, words: string): [string, string, string, string] => [ago(days), words, '3.00', '']
    const first = csvOf([row(8, 'SAME SHOP'), row(8, 'SAME SHOP'), row(9, 'SAME SHOP')])
    const before = await count('counted_row')
    await statementSent(world, first)
    expect(await count('counted_row')).toBe(before + 3)
    await statementSent(world, first)
    expect(await count('counted_row')).toBe(before + 3)
    const more = csvOf([row(7, 'SAME SHOP'), row(8, 'SAME SHOP'), row(8, 'SAME SHOP'), row(8, 'SAME SHOP')])
    await statementSent(world, more)
    expect(await count('counted_row')).toBe(before + 5)
    await Promise.all([1, 2].map(() => statementSent(world, csvOf([row(10, 'AT ONCE')]))))
    expect(await count('counted_row')).toBe(before + 6)
    expect(await count('statement_import where rows_read <> rows_new + rows_known + rows_refused')).toBe(0)
    expect(
      (
        await rowsIn<{ pence: bigint }>(
          world,
          1,
          "select sum(amount_pence)::bigint as pence from counted_row where words like '%SAME SHOP%'",
        )
      )[0]?.pence,
    ).toBe(-1500n)
  })

  test('what is here already is said so', async () => {
    const rows = csvOf([
      [ago(1), 'CARD CORNER SHOP', '3.00', ''],
      [ago(1), 'CARD CORNER SHOP', '3.00', ''],
      [ago(2), 'BUS', '2.00', ''],
    ])
    const again = await her.get((await statementSent(world, rows)).location ?? '')
    expect(again.text).toContain('One row is new')
    expect(again.text).toContain('2 rows were here already')
    const third = await her.get((await statementSent(world, rows)).location ?? '')
    expect(third.text).toContain('Nothing new')
  })

  test('never: an amount changed by rounding', async () => {
    const pounds = ['0.01', '0.07', '1.10', '1.15', '8.29', '16.35', '70.07', '1,000.10', '99999999.99', '0.29']
    const pence = ['1', '7', '110', '115', '829', '1635', '7007', '100010', '9999999999', '29']
    await statementSent(world, csvOf(pounds.map((text, index) => [ago(11), `ROUND ${index}`, `"${text}"`, ''])))
    const kept = await rowsIn<{ pence: string }>(
      world,
      1,
      "select (-amount_pence)::text as pence from counted_row where words like '%ROUND %' order by row_number",
    )
    expect(kept.map((row) => row.pence)).toEqual(pence)
  })

  test('never: rows that are here in other words taken in or left out before a human says whether they are the same', async () => {
    const before = await count('counted_row')
    const rows = csvOf([
      [ago(2), 'Transport for Eastmarsh', '2.00', ''],
      [ago(2), 'Bakery', '1.20', ''],
    ])
    const stand = await count('statement_row')
    const file = fileIn((await statementSent(world, rows)).location)
    expect((await her.get(anne(`/statements/${file}`))).text).toContain('Say whether they are the same')
    expect([await count('counted_row'), await count('statement_row')]).toEqual([before, stand])
    const path = anne(`/statements/${file}/same`)
    const asked = (await her.get(path)).text
    expect(asked).toContain('One row of this file has the day and amount of a row that is here already.')
    expect(asked).toContain('Transport for Eastmarsh')
    expect(asked).toContain('>BUS<')
    // Neither by an empty answer, nor behind the page, nor by anybody who goes round it.
    expect((await her.send(path, {})).text).toContain('Say whether they are the same')
    await doLongWork({ pool: world.pool, councils: world.ports.councils, now: () => new Date(), long: [statementWork] })
    expect(await count('statement_row')).toBe(stand)
    const written = rowsIn(
      world,
      1,
      `insert into statement_import (file_id, budget_id, account_id, format, rows_read, rows_new, rows_known, rows_refused, rows_alike, read_at)
        select file_id, budget_id, account_id, 'csv', 1, 1, 0, 0, 0, now() from statement_file where file_id = $1`,
      [file],
    )
    await expect(written).rejects.toThrow('waits until a human says whether they are the same')
    const late = await her.ready(path, { alike: 'take-in' })
    expect((await her.send(path, { alike: 'leave-out' })).status).toBe(303)
    expect((await late()).text).toContain('Somebody has done this already')
    expect((await her.get(anne(`/statements/${file}`))).text).toContain('One row was here already in other words')
    expect(await count('counted_row')).toBe(before + 1)
  })

  test('of two rows alike one is settled by hand, and the name is remembered', async () => {
    const list = await her.get(anne('/statements/rows'))
    const row = /\/statements\/rows\/([0-9a-f-]{36}\/\d+)"[^>]*>\s*CARD CORNER SHOP/.exec(list.text)?.[1] ?? ''
    const path = anne(`/statements/rows/${row}`)
    const page = await her.get(path)
    const line = /value="(line:[0-9a-f-]{36})"/.exec(page.text)?.[1] ?? ''
    const before = await left()
    expect((await her.send(path, { is: line, remembers: 'yes' })).status).toBe(303)
    expect(before).toBe('£42.00')
    expect(await left()).toBe('£39.00')
    const again = await her.get(anne('/statements/rows'))
    expect(again.text).toContain('this is what was said of “corner shop”')
    const settled = await her.get(anne('/statements/settled'))
    const open = /\/statements\/settled\/([0-9a-f-]{36})\/open"[^>]*>Open again<span[^>]*> CARD CORNER SHOP/.exec(
      settled.text,
    )?.[1]
    expect((await her.send(anne(`/statements/settled/${open}/open`), {})).status).toBe(303)
    expect(await left()).toBe('£42.00')
  })

  test('what is proposed is agreed by ticking it', async () => {
    const page = await her.get(anne('/statements/rows'))
    const ticked = [...page.text.matchAll(/name="ticked" type="checkbox" value="([^"]+)"/g)].map(
      ([, value]) => value ?? '',
    )
    expect(ticked.length).toBeGreaterThan(1)
    expect((await her.send(anne('/statements/rows'), {})).text).toContain('Tick what is right')
    const late = await her.ready(anne('/statements/rows'), { ticked })
    expect((await her.send(anne('/statements/rows'), { ticked })).status).toBe(303)
    expect((await late()).text).toContain('Something has changed')
  })

  test('a file can be taken back, and sent again', async () => {
    const before = await count('counted_row')
    const money = await left()
    const rows = csvOf([[ago(3), 'CARD LITTLE ACORNS', '4.00', '']])
    const file = fileIn((await statementSent(world, rows)).location)
    expect(await count('counted_row')).toBe(before + 1)
    const list = await her.get(anne(`/statements/rows/${file}/2`))
    const line = /value="(line:[0-9a-f-]{36})"/.exec(list.text)?.[1] ?? ''
    expect((await her.send(anne(`/statements/rows/${file}/2`), { is: line })).status).toBe(303)
    expect(await left()).not.toBe(money)
    expect((await her.send(anne(`/statements/${file}/undo`), {})).status).toBe(303)
    expect(await count('counted_row')).toBe(before)
    expect(await left()).toBe(money)
    expect((await her.send(anne(`/statements/${file}/undo`), {})).text).toContain('taken back already')
    await statementSent(world, rows)
    expect(await count('counted_row')).toBe(before + 1)
  })

  test('headings that we do not know are explained once, and remembered', async () => {
    const odd = Buffer.from(`Wann,Wieviel,Wofuer\r\n${ago(4)},-7.25,Paints\r\n${ago(5)},-8.00,Brushes\r\n`)
    const sent = await statementSent(world, odd)
    expect(sent.status).toBe(303)
    const file = fileIn(sent.location)
    const page = await her.get(sent.location ?? '')
    expect(page.text).toContain('Say what its columns are')
    const path = anne(`/statements/${file}/columns`)
    expect((await her.get(path)).text).toContain('Wieviel')
    const order = { dateOrder: 'dmy', plainIs: 'in' }
    expect((await her.send(path, { 'column-0': 'day', ...order })).text).toContain('Say which column is the amount')
    const told = { 'column-0': 'day', 'column-1': 'amount', 'column-2': 'payee', ...order }
    expect((await her.send(path, { ...told, 'column-0': 'words', 'column-2': 'day' })).text).toContain(
      'We could not read the rows by what you chose',
    )
    const stand = await count('statement_row')
    expect((await her.send(path, told)).location).toBe(`${path}/right`)
    const shown = (await her.get(`${path}/right`)).text
    expect([
      shown.includes('Paints'),
      shown.includes('£7.25'),
      shown.includes(sayDate(addDays(world.today, -4))),
    ]).toEqual([true, true, true])
    expect(await count('statement_row'), 'nothing is written before the yes').toBe(stand)
    expect((await her.get(anne(`/statements/${file}`))).text).toContain('Say what its columns are')
    const late = await her.ready(`${path}/right`, {})
    await her.send(path, { ...told, plainIs: 'out' })
    expect((await late()).status, 'what was explained since was not seen').toBe(422)
    expect((await her.send(`${path}/right`, {})).status).toBe(303)
    expect((await her.get(anne(`/statements/${file}`))).text).toContain('2 rows are new')
    const next = Buffer.from(`Wann,Wieviel,Wofuer\r\n${ago(6)},-9.00,Paper\r\n`)
    expect((await her.get((await statementSent(world, next)).location ?? '')).text).toContain('One row is new')
  })

  test.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'Choose the file'],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'We cannot read this kind of file'],
    ['headings alone', Buffer.from('Date,Description,Paid out,Paid in\r\n'), 'There is nothing in this file'],
    [
      'rows of which none can be read',
      Buffer.from('Date,Description,Paid out,Paid in\r\nx,y,z,\r\n'),
      'could not read a single row',
    ],
  ])('%s is refused kindly, and nothing is kept', async (_, bytes, words) => {
    const before = await count('statement_file')
    const seen = await statementSent(world, bytes)
    expect(seen.status).toBe(422)
    expect(seen.text).toContain(words)
    expect(await count('statement_file')).toBe(before)
  })
})
