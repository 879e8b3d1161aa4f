import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { approvedPlan, childcare } from '#journey/money/approved.test-kit.ts'
import { paid } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { bought } from '#test/steps/spending.ts'
import { csvOf, statementSent } from '#test/steps/statements.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
let her: Browser
const anne = (path: string) => on('eastmarsh/anne', path)

beforeAll(async () => {
  world = await aWorld()
  her = await world.as('eastmarsh/anne')
  const lines = [{ ...childcare(world.today), what: 'childcare', from: addDays(world.today, -3) }]
  await approvedPlan(world, 'eastmarsh/anne', { lines })
  await paid(world, { upTo: world.today })
  await bought(world, 'eastmarsh/anne', { what: 'an afternoon', amount: '20.00' })
})
afterAll(() => world.close())

test('a row that was another file’s in other words is settled when that file is taken back', async () => {
  const day = world.today.split('-').reverse().join('/')
  const first = await statementSent(world, csvOf([[day, 'LITTLE ACORNS', '20.00', '']]))
  const alike = csvOf([[day, 'Acorns Nursery Ltd', '20.00', '']])
  await statementSent(world, alike, { alike: 'leave-out' })
  const settled = async () => (await her.get(anne('/statements/settled'))).text
  expect(await settled()).toContain('LITTLE ACORNS')
  expect(await settled()).not.toContain('Acorns Nursery')
  const file = /statements\/([0-9a-f-]{36})/.exec(first.location ?? '')?.[1] ?? ''
  expect((await her.send(anne(`/statements/${file}/undo`), {})).status).toBe(303)
  expect(await settled()).not.toContain('LITTLE ACORNS')
  expect(await settled()).toContain('Acorns Nursery')
})

test('a name that is noticed is noticed when its row counts again after an undo', async () => {
  const day = world.today.split('-').reverse().join('/')
  const first = await statementSent(world, csvOf([[day, 'CARD PAYMENT 4411', '7.77', '']]))
  await statementSent(world, csvOf([[day, 'PADDY POWER', '7.77', '']]), { alike: 'leave-out' })
  const noticed = () => rowsIn<{ n: number }>(world, 1, 'select count(*)::int as n from noticed')
  expect(await noticed()).toEqual([{ n: 0 }])
  const file = /statements\/([0-9a-f-]{36})/.exec(first.location ?? '')?.[1] ?? ''
  expect((await her.send(anne(`/statements/${file}/undo`), {})).status).toBe(303)
  expect(await noticed()).toEqual([{ n: 1 }])
})

test('money that came back can be opened again, and its file can be taken back', async () => {
  const day = world.today.split('-').reverse().join('/')
  await bought(world, 'eastmarsh/anne', { what: 'a week of childcare', amount: '30.00' })
  const sent = await statementSent(
    world,
    csvOf([
      [day, 'NURSERY WEEK', '30.00', ''],
      [day, 'NURSERY REFUND', '', '10.00'],
      [day, 'NURSERY REFUND AGAIN', '', '5.00'],
    ]),
  )
  const file = /statements\/([0-9a-f-]{36})/.exec(sent.location ?? '')?.[1] ?? ''
  const spent = async (): Promise<string> =>
    (
      await rowsIn<{ pence: string }>(
        world,
        1,
        `select sum(amount_pence)::text as pence from purchase p where not exists (select from purchase_put_right q where q.purchase_id = p.purchase_id)`,
      )
    )[0]?.pence ?? ''
  const settledRow = async (row: number): Promise<string> =>
    (
      await rowsIn<{ id: string }>(
        world,
        1,
        `select settled_id as id from row_settled s where file_id = '${file}' and row_number = ${row} and not exists (select from row_opened_again o where o.settled_id = s.settled_id)`,
      )
    )[0]?.id ?? ''
  const back = async (row: number): Promise<void> => {
    const page = await her.get(anne(`/statements/rows/${file}/${row}`))
    const is = /value="(back:[0-9a-f-]{36})"[^>]*>\s*<label[^>]*>[^<]*a week of childcare/.exec(page.text)?.[1]
    expect((await her.send(anne(`/statements/rows/${file}/${row}`), { is: is ?? '' })).status).toBe(303)
  }
  const before = await spent()
  await back(3)
  await back(4)
  expect(Number(await spent())).toBe(Number(before) - 1500)
  const first = anne(`/statements/settled/${await settledRow(3)}/open`)
  expect((await her.send(first, {})).text).toContain('What was left of it was put right since')
  expect((await her.send(anne(`/statements/settled/${await settledRow(4)}/open`), {})).status).toBe(303)
  expect(Number(await spent())).toBe(Number(before) - 1000)
  expect((await her.send(first, {})).status).toBe(303)
  expect(await spent()).toBe(before)
  expect(await settledRow(2)).not.toBe('')

  await back(3)
  await back(4)
  expect((await her.send(anne(`/statements/${file}/undo`), {})).status).toBe(303)
  expect(await spent()).toBe(before)
  expect(world.bugs).toEqual([])
})
