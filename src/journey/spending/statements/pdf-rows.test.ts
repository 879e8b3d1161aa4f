import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, sayDate } from '#core/day.ts'
import { makePdf } from '#files/pdf/make.ts'
import { doLongWork } from '#jobs/long.ts'
import { approvedPlan } from '#journey/money/approved.test-kit.ts'
import { setUp } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { csvOf, statementSent } from '#test/steps/statements.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'
import { statementWork } from './reading/jobs.ts'

let world: World
let her: Browser
const anne = 'eastmarsh/anne'
const count = async (sql: string): Promise<number> =>
  Number((await rowsIn<{ n: number }>(world, 1, `select count(*)::int as n from ${sql}`))[0]?.n)
const ago = (days: number): string => addDays(world.today, -days).split('-').reverse().join('/')

beforeAll(async () => {
  world = await aWorld()
  her = await world.as(anne)
  await approvedPlan(world, anne)
  await setUp(world, { person: anne })
})
afterAll(() => world.close())

/** A bank's PDF with so many rows of one day; gives the path of its page once it is read. */
async function pdfRead(rows: number, days: number, name: string): Promise<string> {
  const cells = Array.from({ length: rows }, (_, at) => `[${ago(days)}], [${name} ${at + 1}], [${at + 1}.50], []`)
  const pdf = await makePdf(
    `#set text(size: 9pt)
#table(stroke: none, columns: (2.4cm, 1fr, 2.3cm, 2.3cm), align: (x, y) => if x < 2 { left } else { right },
  table.header([Date], [Description], [Paid out], [Paid in]),
  ${cells.join(',\n')})`,
    { title: 'A statement', council: 'A bank', large: false, day: ago(days) },
  )
  const sent = await statementSent(world, pdf, { name: 'june.pdf' })
  await doLongWork({ pool: world.pool, councils: world.ports.councils, now: () => new Date(), long: [statementWork] })
  return on(anne, `/statements/${/statements\/([0-9a-f-]{36})/.exec(sent.location ?? '')?.[1]}`)
}

const onDay = (days: number) => {
  const [year = '', month = '', day = ''] = addDays(world.today, -days).split('-')
  return { 'on-day': day, 'on-month': month, 'on-year': year }
}

test('rows of a PDF are put right or left out one by one, page after page, before the yes', async () => {
  const file = await pdfRead(130, 20, 'SHOP')
  const [first, last] = [(await her.get(`${file}/right`)).text, (await her.get(`${file}/right?page=2`)).text]
  expect(first).toContain('Page 1 of 2: 100 rows of 130. You say yes on the last page.')
  expect([first.includes('Yes, they are right'), last.includes('Yes, they are right')]).toEqual([false, true])
  expect([first.includes('SHOP 101'), last.includes('SHOP 101')]).toEqual([false, true])
  const said = { side: 'in', amount: '5.25' }
  const tomorrow = await her.send(`${file}/right/2`, { ...onDay(-1), ...said })
  expect(tomorrow.text).toContain('This day is still to come.')
  expect((await her.send(`${file}/right/2`, { ...onDay(19), ...said, amount: '' })).text).toContain(
    'Write how much it was',
  )
  expect((await her.send(`${file}/right/2`, { ...onDay(18), ...said })).location).toMatch(/right\?page=1&done=told$/)
  expect((await her.send(`${file}/right/105`, { ...onDay(20), side: 'out', amount: '105.50' })).location).toMatch(
    /right\?page=2&done=told$/,
  )
  expect((await her.get(`${file}/right/105`)).text).toContain('right?page=2"')
  const beyond = (await her.get(`${file}/right?page=99`)).text
  expect(['Page 2 of 2: 30 rows', 'SHOP 130', 'Yes, they are right'].map((part) => beyond.includes(part))).toEqual([
    true,
    true,
    true,
  ])
  expect((await her.send(`${file}/right/2`, { ...onDay(19), ...said })).status).toBe(303)
  expect((await her.send(`${file}/right/3`, { ...onDay(20), ...said, leaveOut: 'yes' })).status).toBe(303)
  const page = (await her.get(file)).text
  expect([page.includes('Anne put it right.'), page.includes('Anne left it out.')]).toEqual([true, true])
  expect(await count('counted_row'), 'none counts before the yes').toBe(0)
  const yes = hiddenOf((await her.get(`${file}/right?page=2`)).text, `${file}/right`)
  expect((await her.post(`${file}/right`, yes)).status).toBe(303)
  expect(await count('counted_row')).toBe(129)
  expect(
    await count(
      `counted_row where amount_pence = 525 and booked_on = '${addDays(world.today, -19)}' and words = 'SHOP 2'`,
    ),
  ).toBe(1)
  expect(await count("counted_row where words = 'SHOP 3'")).toBe(0)
  const taken = (await her.get(file)).text
  expect(taken).toContain(`${sayDate(addDays(world.today, -20))}, £2.50 out`)
  expect(taken).toContain(`${sayDate(addDays(world.today, -19))}, £5.25 in`)
  expect(taken).toContain('One row was left out when the rows were looked at.')
  expect((await her.get(on(anne, '/timeline'))).text).toContain('3 of them were put right or left out first.')
  expect((await her.get(on(anne, '/statements/rows?page=7'))).text).toContain('came in on')
})

test('never: a row of a PDF put right or left out once it counts, or one that was left out counted', async () => {
  const file = await pdfRead(3, 15, 'LATE')
  const late = await her.ready(`${file}/right/1`, { ...onDay(15), side: 'out', amount: '9.99' })
  expect((await her.send(`${file}/right/2`, { ...onDay(15), side: 'out', amount: '1', leaveOut: 'yes' })).status).toBe(
    303,
  )
  expect((await her.send(`${file}/right`, {})).status).toBe(303)
  const refused = await late()
  expect([refused.status, refused.text.includes('Somebody has done this already')]).toEqual([422, true])
  expect((await her.get(`${file}/right/1`)).text).toContain('The rows of this file stay as they are.')
  const written = rowsIn(
    world,
    1,
    `insert into statement_row_told (file_id, row_number, told_at, told_by)
      select r.file_id, r.row_number, now(), f.sent_by from statement_row r join statement_file f using (authority_id, file_id) where r.words = 'LATE 1'`,
  )
  await expect(written).rejects.toThrow('this file counts already')
  expect(await count("counted_row where words like 'LATE%'")).toBe(2)
})

test('never: a row that was put right counted twice, or left out as one that it is no longer', async () => {
  const day = (days: number) => sayDate(addDays(world.today, -days))
  const csv = csvOf([
    [ago(6), 'Hall hire', '30.00', ''],
    [ago(6), 'Paint', '31.00', ''],
    [ago(7), 'Bus', '2.50', ''],
  ])
  await statementSent(world, csv)
  // The PDF is read wrongly: row 1 stands a day late; row 2 looks like the bus, and is another thing.
  const file = await pdfRead(2, 7, 'THING')
  expect((await her.get(file)).text).toContain('Say whether they are the same')
  expect((await her.send(`${file}/same`, { alike: 'leave-out' })).status).toBe(303)
  await doLongWork({ pool: world.pool, councils: world.ports.councils, now: () => new Date(), long: [statementWork] })
  const counted = () => count("counted_row where words like 'THING%'")
  const put = async (row: number, days: number, amount: string) =>
    expect((await her.send(`${file}/right/${row}`, { ...onDay(days), side: 'out', amount })).status).toBe(303)
  await put(1, 6, '30.00')
  await put(2, 8, '2.50')
  const asked = (await her.get(`${file}/right`)).text
  expect(asked).toContain('As you put it right, one row has the day and amount of a row that is here already.')
  for (const part of ['Hall hire', 'THING 1', day(6)]) expect(asked).toContain(part)
  expect((await her.send(`${file}/right`, {})).text).toContain('Say whether they are the same')
  expect(await counted()).toBe(0)
  await put(2, 6, '31.00')
  expect((await her.get(`${file}/right`)).text).toContain('As you put them right, 2 rows have the day and amount')
  expect((await her.send(`${file}/right`, { alike: 'each' })).text).toContain('Tick those that are the same')
  await put(2, 8, '2.50')
  expect((await her.send(`${file}/right`, { alike: 'leave-out' })).status).toBe(303)
  // The first counts once, as the row that was here; the second is no longer the bus, and counts.
  expect(await count("counted_row where words = 'THING 1'")).toBe(0)
  expect(await count(`counted_row where words = 'THING 2' and booked_on = '${addDays(world.today, -8)}'`)).toBe(1)
  expect((await her.get(file)).text).toContain('One row was here already in other words.')
})

test('each of several rows that are here in other words is answered by itself', async () => {
  const rows = (one: string, two: string) =>
    csvOf([
      [ago(3), one, '71.00', ''],
      [ago(3), two, '72.00', ''],
    ])
  await statementSent(world, rows('Drum lesson', 'Choir'))
  const file = /statements\/([0-9a-f-]{36})/.exec(
    (await statementSent(world, rows('DRM LSN', 'Shoes'))).location ?? '',
  )?.[1]
  const path = on(anne, `/statements/${file}/same`)
  const asked = (await her.get(path)).text
  expect(
    ['Some are: I tick them', 'DRM LSN is Drum lesson', 'Shoes is Choir'].every((part) => asked.includes(part)),
  ).toBe(true)
  const first = /name="same"[^>]*value="(\d+)"/.exec(asked)?.[1] ?? ''
  expect((await her.send(path, { alike: 'each' })).text).toContain('Tick those that are the same')
  expect((await her.send(path, { alike: 'each', same: '999' })).text).toContain('Tick those that are the same')
  expect((await her.send(path, { alike: 'each', same: first })).status).toBe(303)
  expect((await her.get(on(anne, `/statements/${file}`))).text).toContain('One row was here already in other words')
  expect([
    await count("counted_row where words = 'DRM LSN'"),
    await count("counted_row where words = 'Shoes'"),
  ]).toEqual([0, 1])
})

test('a row is not put right into a time that is closed, and a file of nothing is not said yes to', async () => {
  const file = await pdfRead(2, 10, 'CLOSED')
  const close = (days: number) =>
    rowsIn(
      world,
      1,
      `insert into statement_closed (budget_id, account_id, up_to, opening_pence, closing_pence, closed_by, closed_on)
        select budget_id, account_id, $1::date, 0, 0, added_by, added_on from statement_account`,
      [addDays(world.today, -days)],
    )
  for (const row of [1, 2])
    expect(
      (await her.send(`${file}/right/${row}`, { ...onDay(10), side: 'out', amount: '1', leaveOut: 'yes' })).status,
    ).toBe(303)
  expect((await her.send(`${file}/right`, {})).text).toContain('Take the file back instead')
  expect((await her.send(`${file}/right/1`, { ...onDay(13), side: 'out', amount: '1' })).status).toBe(303)
  await close(12)
  expect((await her.send(`${file}/right`, {})).text).toContain('of a time that was checked and closed')
  const closed = await her.send(`${file}/right/1`, { ...onDay(12), side: 'out', amount: '1' })
  expect(closed.text).toContain('of a time that was checked and closed')
  expect((await her.send(`${file}/right/1`, { ...onDay(11), side: 'out', amount: '1' })).status).toBe(303)
  expect((await her.send(`${file}/right`, {})).status).toBe(303)
  expect(await count("counted_row where words like 'CLOSED%'")).toBe(1)
  await close(11)
  expect((await her.send(`${file}/undo`, {})).text).toContain('A part of this file was checked and closed')
  expect(world.bugs).toEqual([])
})
