import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, sayDate } from '#core/day.ts'
import { makePdf } from '#files/pdf/make.ts'
import { doLongWork } from '#jobs/long.ts'
import { approvedPlan } from '#journey/money/approved.test-kit.ts'
import { setUp } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { statementSent } from '#test/steps/statements.ts'
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
  expect((await her.send(`${file}/right/2`, { ...onDay(18), ...said })).status).toBe(303)
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
  expect((await her.get(on(anne, '/timeline'))).text).toContain('2 of them were put right or left out first.')
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
