import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '#core/day.ts'
import { approvedPlan, childcare } from '#journey/money/approved.test-kit.ts'
import { paid } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { bought, dayBoxes } from '#test/steps/spending.ts'
import { csvOf, statementSent } from '#test/steps/statements.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { balanceByRows, mayClose, mayWriteRow, type ToClose } from './rules.ts'

const today = day('2026-11-27')
const account: ToClose = {
  ...{ accountId: 'a', name: 'My account', closed: undefined, said: undefined, openingPence: undefined },
  days: [
    { on: day('2026-11-02'), pence: 6400n, open: 0 },
    { on: day('2026-11-05'), pence: -2000n, open: 0 },
    { on: day('2026-11-20'), pence: -500n, open: 1 },
  ],
}
const closed = { ...account, closed: { upTo: day('2026-11-01'), pence: 1000n } }
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => `${code} @${at}`).join()

describe('closing an account', () => {
  test.each<[string, ToClose, string, bigint | undefined, bigint, string]>([
    ['it comes out', account, '2026-11-19', 1000n, 5400n, ''],
    ['a penny less', account, '2026-11-19', 1000n, 5399n, 'does-not-come-out @closing'],
    ['without what was in it before', account, '2026-11-19', undefined, 5400n, 'say-the-balance-before @opening'],
    ['after another closing, that one counts', closed, '2026-11-19', 9n, 5400n, ''],
    ['a row still waits', account, '2026-11-20', 1000n, 4900n, 'rows-still-open @upTo'],
    ['tomorrow', account, '2026-11-28', 1000n, 4900n, 'day-has-not-come @upTo'],
    ['closed already', closed, '2026-11-01', undefined, 1000n, 'closed-already @upTo'],
  ])('%s', (_, of, upTo, openingPence, closingPence, expected) => {
    expect(codes(mayClose(of, { upTo: day(upTo), openingPence, closingPence, today }))).toBe(expected)
  })

  test.each([
    ['2026-11-02', ''],
    ['2026-11-01', 'must-be-after-the-closed-time @on'],
    ['2026-11-28', 'day-has-not-come @on'],
  ])('a row by hand on %s', (on, expected) => {
    expect(codes(mayWriteRow(closed, day(on), today))).toBe(expected)
  })

  test('what is in it at the end of a day', () => {
    expect(balanceByRows(account, 1000n, day('2026-11-05'))).toBe(5400n)
  })
})

describe('by the pages', () => {
  let world: World
  let her: Browser
  const anne = (path: string) => on('eastmarsh/anne', path)
  const uk = (of: Day): string => of.split('-').reverse().join('/')

  beforeAll(async () => {
    world = await aWorld()
    her = await world.as('eastmarsh/anne')
    const lines = [{ ...childcare(world.today), what: 'childcare', from: addDays(world.today, -3) }]
    await approvedPlan(world, 'eastmarsh/anne', { lines })
    await paid(world, { upTo: world.today })
    await bought(world, 'eastmarsh/anne', { amount: '20.00' })
  })
  afterAll(() => world.close())

  test('a month is checked to the penny, and stays', async () => {
    const sent = await statementSent(
      world,
      csvOf([
        [uk(world.today), 'LITTLE ACORNS', '20.00', ''],
        [uk(addDays(world.today, -1)), 'BUS', '2.00', ''],
      ]),
    )
    const check = anne('/statements/check')
    const account = /name="account" value="([^"]+)"/.exec((await her.get(check)).text)?.[1] ?? ''
    const form = { account, opening: '50.00', closing: '28.00', ...dayBoxes('upTo', world.today) }
    expect((await her.send(check, form)).text).toContain('say first what they were')
    const row = /\/statements\/rows\/([0-9a-f-]{36}\/\d+)"/.exec((await her.get(anne('/statements/rows'))).text)?.[1]
    expect((await her.send(anne(`/statements/rows/${row}`), { is: 'not' })).status).toBe(303)
    expect((await her.send(check, { ...form, closing: '28.01' })).text).toContain('do not come to this amount')
    expect((await her.send(check, form)).status).toBe(303)
    expect((await her.get(check)).text).toContain('£28.00 was in it then')

    const file = /statements\/([0-9a-f-]{36})/.exec(sent.location ?? '')?.[1] ?? ''
    expect((await her.send(anne(`/statements/${file}/undo`), {})).text).toContain('checked and closed')
    const late = await statementSent(world, csvOf([[uk(addDays(world.today, -2)), 'LATE', '1.00', '']]))
    expect(late.text).toContain('a time that was checked and closed')
    const settled = await her.get(anne('/statements/settled'))
    const id = /settled\/([0-9a-f-]{36})\/open/.exec(settled.text)?.[1] ?? ''
    expect((await her.send(anne(`/statements/settled/${id}/open`), {})).text).toContain('its rows stay')
    const hand = { account, side: 'out', amount: '1.00', words: 'a coffee', ...dayBoxes('on', world.today) }
    expect((await her.send(anne('/statements/by-hand'), hand)).text).toContain('after the time that is closed')
    expect(world.bugs).toEqual([])
  })

  /** The account is closed up to today, with its one row settled. */
  const closedUpToToday = async (): Promise<void> => {
    const [found] = await rowsIn<{ n: number }>(world, 1, 'select count(*)::int as n from statement_closed')
    if (found?.n !== 0) return
    await statementSent(world, csvOf([[uk(world.today), 'LITTLE ACORNS', '20.00', '']]))
    const check = anne('/statements/check')
    const account = /name="account" value="([^"]+)"/.exec((await her.get(check)).text)?.[1] ?? ''
    const form = { account, opening: '50.00', closing: '30.00', ...dayBoxes('upTo', world.today) }
    expect((await her.send(check, form)).status).toBe(303)
  }

  test('never: a row of a closed time that comes, goes or is said to be something else', async () => {
    await closedUpToToday()
    const one = await rowsIn<{
      file_id: string
      settled_id: string
      budget_id: string
      account_id: string
      human: string
    }>(
      world,
      1,
      `select s.file_id, s.settled_id, r.budget_id, r.account_id, s.settled_by as human from row_settled s
       join statement_row r using (authority_id, file_id, row_number) order by s.settled_id limit 1`,
    )
    const { file_id, settled_id, budget_id, account_id, human } = one[0] ?? {}
    const told = 'is closed up to'
    await expect(
      rowsIn(
        world,
        1,
        `insert into row_opened_again (settled_id, opened_by, opened_on) values ('${settled_id}', '${human}', now())`,
      ),
    ).rejects.toThrow(told)
    await expect(
      rowsIn(
        world,
        1,
        `insert into statement_undone (file_id, undone_by, undone_at) values ('${file_id}', '${human}', now())`,
      ),
    ).rejects.toThrow(told)
    await expect(
      rowsIn(
        world,
        1,
        `insert into statement_row (file_id, row_number, budget_id, account_id, booked_on, amount_pence, payee, words, print, turn)
         values ('${file_id}', 900, '${budget_id}', '${account_id}', '${addDays(world.today, -3)}', -1, '', '', '\\x00112233445566778899aabbccddeeff', 0)`,
      ),
    ).rejects.toThrow('no row is added to it')
    const again = `insert into statement_file (file_id, budget_id, account_id, name, sha256, size, sent_by, sent_on)
      values ('00000000-0000-4000-8000-0000000000aa', '${budget_id}', '${account_id}', 'x', sha256('x'), 1, '${human}', now());
      insert into statement_row (file_id, row_number, budget_id, account_id, booked_on, amount_pence, payee, words, print, turn)
      values ('00000000-0000-4000-8000-0000000000aa', 1, '${budget_id}', '${account_id}', '${addDays(world.today, -3)}', -1, '', '', '\\x00112233445566778899aabbccddeeff', 0);
      insert into statement_import (file_id, budget_id, account_id, format, rows_read, rows_new, rows_known, rows_refused, rows_alike, read_at)
      values ('00000000-0000-4000-8000-0000000000aa', '${budget_id}', '${account_id}', 'csv', 1, 1, 0, 0, 0, now());
      insert into statement_taken (file_id, taken_by, taken_at) values ('00000000-0000-4000-8000-0000000000aa', '${human}', now())`
    await expect(rowsIn(world, 1, again)).rejects.toThrow(told)
  })
})
