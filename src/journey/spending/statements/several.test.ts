import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { makePdf } from '#files/pdf/make.ts'
import { doLongWork } from '#jobs/long.ts'
import { approvedPlan } from '#journey/money/approved.test-kit.ts'
import { setUp } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { csvOf, statementSent } from '#test/steps/statements.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { statementWork } from './reading/jobs.ts'
import { ACCOUNTS_MAX, accountsSeen } from './reading/several.ts'

let world: World
let her: Browser
const anne = 'eastmarsh/anne'
const count = async (sql: string): Promise<number> =>
  Number((await rowsIn<{ n: number }>(world, 1, `select count(*)::int as n from ${sql}`))[0]?.n)
const ago = (days: number): string => addDays(world.today, -days).split('-').reverse().join('/')
const fileIn = (location: string | undefined): string => /statements\/([0-9a-f-]{36})/.exec(location ?? '')?.[1] ?? ''
const pageOf = async (file: string): Promise<string> => (await her.get(on(anne, `/statements/${file}`))).text
const readAll = () =>
  doLongWork({ pool: world.pool, councils: world.ports.councils, now: () => new Date(), long: [statementWork] })

/** Each row: [account, days ago, words]; a pound each. */
const ofAccounts = (rows: readonly (readonly [string, number, string])[]): Buffer =>
  Buffer.from(
    `Account number,Date,Description,Paid out,Paid in\r\n${rows.map(([account, days, words]) => `${account},${ago(days)},${words},1.00,`).join('\r\n')}\r\n`,
  )

beforeAll(async () => {
  world = await aWorld()
  her = await world.as(anne)
  await approvedPlan(world, anne)
  await setUp(world, { person: anne })
})
afterAll(() => world.close())

test('accounts are told apart by what they are, however they are spaced, in the order of the file', () => {
  const seen = accountsSeen()
  const on = world.today
  const row = (account: string, days: number) => seen.nthOf({ account, bookedOn: addDays(on, -days) })
  expect([row('12 34-5678', 2), row('gb01 9999', 1), row('12345678', 5), row('', 0)]).toEqual([1, 2, 1, 3])
  expect(seen.all()[0]).toEqual({ nth: 1, ends: '5678', rows: 2, firstDay: addDays(on, -5), lastDay: addDays(on, -2) })
  expect(seen.all().map(({ ends }) => ends)).toEqual(['5678', '9999', ''])
})

describe('a file of several accounts', () => {
  const mine = ['20000012345678', 'SWIMMING'] as const
  const other = ['20000087654321', 'RENT OF THE OTHER'] as const
  const bytes = () =>
    Buffer.concat([
      ofAccounts([
        [mine[0], 4, `${mine[1]} A`],
        [other[0], 3, `${other[1]} A`],
        [mine[0], 2, `${mine[1]} B`],
        [other[0], 1, `${other[1]} B`],
      ]),
      Buffer.from(`${mine[0]},no day,MY DENTIST,1.00,\r\n${other[0]},no day,THEIR DENTIST,1.00,\r\n`),
    ])

  test('never: rows of an account counted that nobody chose', async () => {
    const sent = await statementSent(world, bytes())
    const file = fileIn(sent.location)
    expect(await pageOf(file)).toContain('This file has rows of 2 accounts. Nothing is taken in')
    expect(await count('statement_row')).toBe(0)
    const path = on(anne, `/statements/${file}/which`)
    const asked = (await her.get(path)).text
    expect(asked).toContain('The account that ends in 5678')
    expect(asked).not.toContain(mine[0])
    for (const which of ['', '9', 'x']) {
      const refused = await her.send(path, { which })
      expect([refused.status, refused.text.includes('Say which account it is')], which).toEqual([422, true])
    }
    // Nor by anybody who goes round the pages.
    const written = rowsIn(
      world,
      1,
      `insert into statement_import (file_id, budget_id, account_id, format, rows_read, rows_new, rows_known, rows_refused, rows_alike, read_at)
        select file_id, budget_id, account_id, 'csv', 1, 1, 0, 0, 0, now() from statement_file where file_id = $1`,
      [file],
    )
    await expect(written).rejects.toThrow('waits until a human says which')
    expect((await her.send(path, { which: '1' })).status).toBe(303)
    expect(await count(`counted_row where words like '${mine[1]}%'`)).toBe(2)
    expect(await count('statement_row')).toBe(2)
    const page = await pageOf(file)
    expect(page).toContain('We took in those of the account that ends in 5678, and no others.')
    expect(page).toContain('3 rows of that account were in the file')
    expect(page).toContain('2 rows are new')
    expect(page).toContain('MY DENTIST')
    expect(page).not.toContain('THEIR DENTIST')
    expect(await count("statement_row_refused where text like '%THEIR%'")).toBe(0)
    expect((await her.get(path)).text).toContain('Nothing of this file waits for you')
  })

  test('sent again it adds nothing, and none of them is an answer', async () => {
    const again = fileIn((await statementSent(world, bytes())).location)
    await her.send(on(anne, `/statements/${again}/which`), { which: '1' })
    expect(await pageOf(again)).toContain('Nothing new: all that we could read was here already')
    const none = fileIn((await statementSent(world, bytes())).location)
    expect((await her.send(on(anne, `/statements/${none}/which`), { which: 'none' })).status).toBe(303)
    expect(await pageOf(none)).toContain('None of the accounts in this file is the one for your budget')
    expect(await count('statement_row')).toBe(2)
  })

  test('rows that are here in other words are asked about once the account is chosen', async () => {
    const worded = ofAccounts([
      [mine[0], 4, 'POOL EASTMARSH'],
      [other[0], 4, 'RENT'],
    ])
    const file = fileIn((await statementSent(world, worded)).location)
    expect((await her.send(on(anne, `/statements/${file}/which`), { which: '1' })).status).toBe(303)
    expect(await pageOf(file)).toContain('Say whether they are the same')
    expect((await her.send(on(anne, `/statements/${file}/same`), { alike: 'leave-out' })).status).toBe(303)
    expect(await count('counted_row')).toBe(2)
    expect(await pageOf(file)).toContain('One row was here already in other words')
  })

  test('one of too many accounts is refused kindly, and only who looks after the account is asked', async () => {
    const many = Array.from(
      { length: ACCOUNTS_MAX + 1 },
      (_, index) => [`1000000${index}`, 3, 'MANY'] as [string, number, string],
    )
    const refused = await statementSent(world, ofAccounts(many))
    expect([refused.status, refused.text.includes('Choose one account at your bank')]).toEqual([422, true])
    const file = fileIn((await statementSent(world, bytes())).location)
    for (const who of ['eastmarsh/farah', 'eastmarsh/joanne', 'eastmarsh/grace'])
      expect((await (await world.as(who)).get(on(anne, `/statements/${file}/which`))).status, who).toBe(404)
    expect(world.bugs).toEqual([])
  })
})

test('whom a row of a PDF speaks of is proposed above its words, and kept once they are right', async () => {
  const pdf = await makePdf(
    `#set text(size: 9pt)
#table(stroke: none, columns: (2.4cm, 1fr, 2.3cm, 2.3cm), align: (x, y) => if x < 2 { left } else { right },
  table.header([Date], [Description], [Paid out], [Paid in]),
  [#data.day], [CARD PAYMENT TO GREENGROCER REF 1234], [12], [])`,
    { title: 'A statement', council: 'A bank', large: false, day: ago(20) },
  )
  const file = fileIn((await statementSent(world, pdf, { name: 'june.pdf' })).location)
  await readAll()
  expect(await pageOf(file)).toContain('<strong>GREENGROCER</strong><br/>CARD PAYMENT TO GREENGROCER REF 1234')
  expect((await her.send(on(anne, `/statements/${file}/right`), {})).status).toBe(303)
  expect(await count("counted_row where payee = 'GREENGROCER' and amount_pence = -1200")).toBe(1)
})

describe('a long file', () => {
  test('of several accounts waits for the answer, and is read behind the page after it', async () => {
    const rows = Array.from({ length: 8000 }, (_, at): [string, number, string] => [
      at % 2 === 0 ? '11110000' : '22220000',
      30 + (at % 300),
      `SHOP NUMBER ${at} WITH A LONG NAME SO THAT THE FILE IS LARGE`,
    ])
    const file = fileIn((await statementSent(world, ofAccounts(rows))).location)
    const before = await count('counted_row')
    await readAll()
    expect(await pageOf(file)).toContain('rows of 2 accounts')
    expect(await readAll()).toBe(0)
    expect((await her.send(on(anne, `/statements/${file}/which`), { which: '2' })).status).toBe(303)
    expect(await pageOf(file)).toContain('We are reading it')
    await readAll()
    expect(await pageOf(file)).toContain('4,000 rows are new')
    expect(await count('counted_row')).toBe(before + 4000)
  })

  test('says how far it is on every page, from the database', async () => {
    const rows = Array.from({ length: 40_000 }, (_, at): readonly [string, string, string, string] => [
      ...([ago(30 + (at % 300)), `ANOTHER SHOP ${at}`, '2.00', ''] as const),
    ])
    const file = fileIn((await statementSent(world, csvOf(rows))).location)
    let isOver = false
    const reading = readAll().finally(() => {
      isOver = true
    })
    let seen = ''
    while (!isOver && seen === '') seen = /[\d,]+ rows so far/.exec(await pageOf(file))?.[0] ?? ''
    await reading
    expect(seen).toMatch(/^\d{1,2},\d{3} rows so far$/)
    expect(await pageOf(file)).not.toContain('so far')
    expect(await pageOf(file)).toContain('40,000 rows are new')
    expect(world.bugs).toEqual([])
  })
})
