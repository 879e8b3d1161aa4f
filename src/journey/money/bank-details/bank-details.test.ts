import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { setUp } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { shared } from '#test/steps/unwell.ts'
import { atOnce, aWorld, type Browser, on, type World } from '#test/world.ts'
import { approvedPlan } from '../approved.test-kit.ts'

let world: World
let anne: Browser
let farah: Browser
let tom: Browser
const her = (path: string) => on('eastmarsh/anne', path)
const NEW = { accountName: 'Anne Field', sortCode: '08-99-99', accountNumber: '66374958' }
const OTHERS = { accountName: 'K Nobody', sortCode: '107999', accountNumber: '88837491' }
const ring = { said: 'yes-mine', alone: 'yes', asked: '' }

beforeAll(async () => {
  world = await aWorld()
  ;[anne, farah, tom] = (await Promise.all(['anne', 'farah', 'tom'].map((key) => world.as(`eastmarsh/${key}`)))) as [
    Browser,
    Browser,
    Browser,
  ]
  await approvedPlan(world, 'eastmarsh/anne')
  await setUp(world)
  await rowsIn(world, 1, "update human set phone = '01632 960001' where human_id = $1", [idOf('eastmarsh/anne')])
})
afterAll(() => world.close())

const text = ({ text: page }: { text: string }) =>
  page
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#39;', "'")
/** Sends what no page offers, as if it had been drawn from what is there now. */
const sentAnyway = async (by: Browser, path: string, stamp: string, fields: Record<string, string> = {}) =>
  forced(world, by, path, { ...fields, stamp: createHash('sha256').update(stamp).digest('base64url').slice(0, 22) })
const confirmed = async (): Promise<number> =>
  (await rowsIn<{ count: number }>(world, 1, 'select count(*)::int as count from payee_confirmed'))[0]?.count ?? 0
const newest = async (): Promise<string> =>
  (await rowsIn<{ id: string }>(world, 1, 'select payee_id as id from payee order by payee_id desc limit 1'))[0]?.id ??
  ''

test('numbers that cannot belong together are refused at their field, and what was typed is kept', async () => {
  const typed = await farah.send(her('/money/payee'), { ...NEW, accountNumber: '66374959' })
  expect(typed.status).toBe(422)
  expect(text(typed)).toContain('These two numbers cannot belong together')
  expect(typed.text).toContain('href="#accountNumber"')
  expect(typed.text).toContain('value="66374959"')
})

test('a number that no table speaks of is taken, and said to be unchecked; a roll number is kept', async () => {
  await farah.send(her('/money/payee'), { ...NEW, sortCode: '000000', accountNumber: '123456', rollNumber: 'A/12-3' })
  expect(
    await rowsIn(world, 1, 'select account_number, roll_number, checked_as from payee order by payee_id desc limit 1'),
  ).toEqual([{ account_number: '00123456', roll_number: 'A/12-3', checked_as: 'cannot-be-told' }])
  const page = text(await tom.get(her('/money/payee/confirm')))
  expect(page).toContain('cannot tell whether these two numbers fit')
  expect(page).toContain('A/12-3')
})

test('never: changed bank details count without a call to the person', async () => {
  await farah.send(her('/money/payee'), NEW)
  expect(text(await tom.get(her('/money/payee/confirm')))).toContain('First somebody asks Anne')
  const early = await sentAnyway(tom, her('/money/payee/confirm'), await newest())
  expect(early.status).toBe(422)
  expect(text(early)).toContain('Do that on the page “Ask about the new details”')
  const direct = `insert into payee_confirmed (payee_id, entered_by, confirmed_by, confirmed_on)
    select payee_id, entered_by, $1, current_date from payee order by payee_id desc limit 1`
  await expect(rowsIn(world, 1, direct, [idOf('eastmarsh/tom')])).rejects.toThrow('need a call to the person')
  expect(await confirmed()).toBe(1)
})

test('the person reads what waits, by the last two digits alone, and how to say that it is not theirs', async () => {
  const page = text(await anne.get(her('/money/account')))
  expect(page).toContain('Payments go to the account ending in 11')
  expect(page).toContain('an account ending in 58. Before they count, we ask you')
  expect(page).toContain('That is not my account')
  expect(page).not.toContain('66374958')
  expect(text(await anne.get(her('/timeline')))).toContain('wrote down new bank details')
  expect(await rowsIn(world, 1, "select 1 from notice where stage = 'money'")).not.toEqual([])
})

test('asked by the number held before, alone; then a second human checks, once', async () => {
  const form = text(await farah.get(her('/money/payee/call')))
  expect(form).toContain('Ring Anne on 01632 960001')
  const heard = await farah.send(her('/money/payee/call'), { ...ring, alone: '' })
  expect(text(heard)).toContain('Ask again when nobody else is with them')
  const none = await farah.send(her('/money/payee/call'), { alone: 'yes' })
  expect(none.text).toContain('href="#said"')
  const both = await atOnce([farah.ready(her('/money/payee/call'), ring), tom.ready(her('/money/payee/call'), ring)])
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
  expect(await rowsIn(world, 1, 'select number_rung, said from payee_call')).toEqual([
    { number_rung: '01632 960001', said: 'yes-mine' },
  ])
  const checks = await atOnce([1, 2].map(() => tom.ready(her('/money/payee/confirm'), {})))
  expect(checks.map(({ status }) => status).sort()).toEqual([303, 422])
  expect(await confirmed()).toBe(2)
  expect(text(await anne.get(her('/money/account')))).toContain('Payments go to the account ending in 58')
})

test('never: bank details that the person says are not theirs count', async () => {
  await farah.send(her('/money/payee'), OTHERS)
  const said = await farah.send(her('/money/payee/call'), { said: 'not-mine', asked: '' })
  expect(said.location).toContain('done=asked-no')
  const page = text(await tom.get(her('/money/payee/confirm')))
  expect(page).toContain('They never count, and nothing is paid to them')
  expect(page).toContain('Tell the safeguarding team')
  expect(page).toContain('Hold the payments')
  expect(text(await sentAnyway(tom, her('/money/payee/confirm'), await newest()))).toContain('so they never count')
  const again = await sentAnyway(farah, her('/money/payee/call'), `${await newest()} 01632 960001`, ring)
  expect(text(again)).toContain('asked about these details already')
  await expect(
    rowsIn(
      world,
      1,
      'insert into payee_confirmed (payee_id, entered_by, confirmed_by, confirmed_on) values ($1, $2, $3, current_date)',
      [await newest(), idOf('eastmarsh/farah'), idOf('eastmarsh/tom')],
    ),
  ).rejects.toThrow('need a call to the person')
  expect(text(await anne.get(her('/money/account')))).toContain('You said that they are not right')
})

test('where no number is held, somebody asks face to face and says who and where', async () => {
  await rowsIn(world, 1, 'update human set phone = null where human_id = $1', [idOf('eastmarsh/anne')])
  await farah.send(her('/money/payee'), { ...NEW, sortCode: '202959', accountNumber: '63748472' })
  expect(text(await farah.get(her('/money/payee/call')))).toContain(
    'The council holds no number for Anne that is old enough',
  )
  expect(text(await farah.send(her('/money/payee/call'), ring))).toContain('Write who asked them face to face')
  await farah.send(her('/money/payee/call'), { ...ring, asked: 'Priya Shah, at home' })
  expect(await rowsIn(world, 1, 'select number_rung from payee_call where payee_id = $1', [await newest()])).toEqual([
    { number_rung: 'face to face: Priya Shah, at home' },
  ])
  await tom.send(her('/money/payee/confirm'), {})
  expect(text(await anne.get(her('/money/account')))).toContain('ending in 72')
})

async function switchFrom(by: string): Promise<string> {
  const id = newId()
  await rowsIn(
    world,
    1,
    `insert into bank_switch (switch_id, payee_id, sort_code, account_number, switched_on, entered_by, entered_on)
     select $1, p.payee_id, '871427', '46238510', current_date, $2, current_date from payee p join payee_confirmed c using (payee_id)
     where p.budget_id = $3 order by p.payee_id desc limit 1`,
    [id, idOf(by), budgetOf('eastmarsh/anne')],
  )
  return id
}

test('a move that the bank tells of: another human checks it, with no call and no hold, once', async () => {
  const mine = await switchFrom('eastmarsh/tom')
  expect(text(await tom.get('/eastmarsh/finance/switches'))).toContain('Anne Field')
  const own = await tom.send(`/eastmarsh/finance/switches/${mine}`, {})
  expect(text(own)).toContain('You brought this message in yourself')
  const id = await switchFrom('eastmarsh/farah')
  const before = await confirmed()
  const path = `/eastmarsh/finance/switches/${id}`
  expect(text(await tom.get(path))).toContain('87-14-27, 46238510')
  const both = await atOnce([1, 2].map(() => tom.ready(path, {})))
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
  expect(await confirmed()).toBe(before + 1)
  expect(await rowsIn(world, 1, 'select account_name, switch_id from payee order by payee_id desc limit 1')).toEqual([
    { account_name: 'Anne Field', switch_id: id },
  ])
  expect(text(await anne.get(her('/money/account')))).toContain('ending in 10')
  expect(text(await anne.get(her('/timeline')))).toContain('The bank told us that the account has moved')
  // The other one is about an account to which nothing is paid any more.
  expect(text(await tom.get('/eastmarsh/finance/switches'))).toContain('None waits')
  expect(text(await tom.get(`/eastmarsh/finance/switches/${mine}`))).toContain('changes nothing any more')
})

test('never: a move of an account has other numbers than the bank told', async () => {
  const id = await switchFrom('eastmarsh/farah')
  const row = `insert into payee (payee_id, budget_id, account_name, sort_code, account_number, switch_id, entered_by, entered_on)
    values (gen_random_uuid(), $1, 'K Nobody', '107999', '88837491', $2, $3, current_date)`
  const values = [budgetOf('eastmarsh/anne'), id, idOf('eastmarsh/farah')]
  await expect(rowsIn(world, 1, row, values)).rejects.toThrow('the numbers that the bank told')
})

test('never: what was said about bank details is changed', async () => {
  for (const table of ['payee_call', 'payment_condition', 'money_helper', 'payee', 'payee_confirmed'])
    for (const change of [`delete from ${table}`, `update ${table} set authority_id = authority_id`])
      await expect(rowsIn(world, 1, change), change).rejects.toThrow('permission denied')
})

test('nobody else reads any of it', async () => {
  await shared(world, 'eastmarsh/anne', 'eastmarsh/joanne', 'money')
  for (const key of ['joanne', 'owen', 'marcus', 'grace', 'arthur']) {
    const other = await world.as(`eastmarsh/${key}`)
    for (const path of ['/money/account', '/money/payee', '/money/payee/call', '/money/payee/confirm'])
      expect((await other.get(her(path))).status, `${key} ${path}`).toBe(404)
    expect((await other.get('/eastmarsh/finance/switches')).status).toBe(404)
  }
  expect((await anne.get(her('/money/payee/call'))).status).toBe(404)
  expect((await farah.get(`/eastmarsh/finance/switches/${newId()}`)).status).toBe(404)
  expect((await tom.get('/eastmarsh/finance/switches/nothing')).status).toBe(404)
  expect(world.bugs).toEqual([])
})
