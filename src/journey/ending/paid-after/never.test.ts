import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkAll } from '#commands/check.ts'
import { addDays, sayDate } from '#core/day.ts'
import { laterId, newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { endedByRows } from '#test/steps/ground.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
let [farah, tom]: Browser[] = []
const anne = (path = '') => on('eastmarsh/anne', `/ending/paid-after${path}`)
const officer = () => farah as Browser
const approver = () => tom as Browser

/** Paid £62.00 ten days after a death that was heard of later. */
async function paidLate(person: string): Promise<void> {
  await setUpByRows(world, person, { daysAgo: 18 })
  const [ground, ending] = [laterId(new Date()), laterId(new Date())]
  const [by, died] = [idOf('eastmarsh/priya'), addDays(world.today, -28)]
  const put = (text: string, values: unknown[]) => rowsIn(world, 1, text, values)
  await put(
    "insert into lawful_ground (ground_id, budget_id, basis, why, on_day, written_by, written_on) values ($1, $2, 'died', 'A death', $3, $4, $5)",
    [ground, budgetOf(person), died, by, world.today],
  )
  await put(
    "insert into ending (ending_id, budget_id, kind, last_day, reasons, ground_id, told_on, proposed_by) values ($1, $2, 'died', $3, 'A death', $4, $3, $5)",
    [ending, budgetOf(person), world.today, ground, by],
  )
  await put('insert into ending_confirmed (ending_id, confirmed_by, confirmed_on) values ($1, $2, $3)', [
    ...[ending, idOf('eastmarsh/grace'), world.today],
  ])
}
beforeAll(async () => {
  world = await aWorld()
  await paidLate('eastmarsh/anne')
  farah = await world.as('eastmarsh/farah')
  tom = await world.as('eastmarsh/tom')
})
afterAll(() => world.close())

const text = async (who: Browser, path: string): Promise<string> =>
  (await who.get(path)).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const proposals = () =>
  rowsIn<{ id: string }>(world, 1, 'select paid_after_id as id from paid_after order by proposed_on, paid_after_id')
const writtenOff = async (): Promise<string[]> =>
  (
    await rowsIn<{ pence: string }>(
      world,
      1,
      "select amount_pence::text as pence from transfer where kind = 'written-off'",
    )
  ).map(({ pence }) => pence)
const notices = async (): Promise<number> => (await rowsIn(world, 1, 'select from notice')).length
const off = { way: 'write-off', amount: '40.00', contact: '', reasons: 'It went on his last wages.' }
const posts = (amount: number, key: string, pocket = 'held', person = 'eastmarsh/anne') =>
  rowsIn(
    world,
    1,
    `with a as (insert into account (kind, budget_id) values ('written-off', $1) on conflict do nothing)
     select 1`,
    [budgetOf(person)],
  ).then(() =>
    rowsIn(
      world,
      1,
      `insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, effective_on, posted_at, key, made_by)
       select d.account_id, c.account_id, $2, 'written-off', $1, $3, now(), $4, $5 from account d, account c
       where d.budget_id = $1 and d.kind = $6 and c.budget_id = $1 and c.kind = 'written-off'`,
      [budgetOf(person), amount, world.today, key, idOf('eastmarsh/farah'), pocket],
    ),
  )

test('finance finds it on its first screen, and who may look at it', async () => {
  expect(await text(officer(), '/eastmarsh/finance')).toContain('A finance officer says first what should become of it')
  const day = sayDate(addDays(world.today, -28))
  expect(await text(officer(), anne())).toContain(`£62.00 was paid after ${day}`)
  for (const key of ['eastmarsh/anne', 'eastmarsh/ruth', 'eastmarsh/owen'])
    expect([key, (await (await world.as(key)).get(anne())).status]).toEqual([key, 404])
  expect(await text(await world.as('eastmarsh/priya'), on('eastmarsh/anne', '/ending'))).toContain(
    'What becomes of this money',
  )
  expect(await text(await world.as('eastmarsh/farah'), on('eastmarsh/hazel', '/ending/paid-after'))).not.toContain(
    'was paid after',
  )
})

test('what is wrong stands at its field; nothing more is proposed than is open', async () => {
  const empty = await officer().send(anne('/propose'), { way: '', amount: '', contact: '', reasons: '' })
  expect(empty.status).toBe(422)
  for (const field of ['way', 'amount', 'reasons']) expect(empty.text).toContain(`href="#${field}"`)
  const more = await officer().send(anne('/propose'), { ...off, amount: '62.01' })
  expect([more.status, more.text.includes('more than is still open')]).toEqual([422, true])
  const nobody = await officer().send(anne('/propose'), { ...off, way: 'ask' })
  expect([nobody.status, nobody.text.includes('href="#contact"')]).toEqual([422, true])
  expect(await proposals()).toEqual([])
})

test('never: money paid after a death or a move is written off without the reasons and the yes of two humans', async () => {
  expect((await officer().send(anne('/propose'), { ...off, reasons: ' ' })).status).toBe(422)
  expect((await officer().send(anne('/propose'), off)).location).toBe(anne('?done=proposed'))
  const id = (await proposals())[0]?.id ?? ''
  expect(await writtenOff()).toEqual([])
  // Nobody answers what they proposed, also with both roles.
  await rowsIn(world, 1, "insert into role_held (human_id, role, from_day) values ($1, 'finance-approver', $2)", [
    ...[idOf('eastmarsh/farah'), addDays(world.today, -1)],
  ])
  const both = await world.as('eastmarsh/farah')
  expect((await forced(world, both, anne(`/${id}/answer`), { answer: 'yes', reasons: 'Yes' })).status).toBe(422)
  const answer = (by: string, reasons: string) =>
    rowsIn(
      world,
      1,
      'insert into paid_after_answered (paid_after_id, proposed_by, agrees, reasons, answered_by, answered_on) values ($1, $2, true, $3, $4, $5)',
      [id, idOf('eastmarsh/farah'), reasons, by, world.today],
    )
  await expect(answer(idOf('eastmarsh/farah'), 'Yes')).rejects.toThrow('answered_by_another')
  await expect(answer(idOf('eastmarsh/tom'), ' ')).rejects.toThrow('check')
  await expect(posts(4000, id)).rejects.toThrow('the yes of two humans')
  await expect(posts(4000, newId())).rejects.toThrow('the yes of two humans')
  expect((await approver().send(anne(`/${id}/answer`), { answer: 'yes', reasons: '' })).status).toBe(422)
  expect(await writtenOff()).toEqual([])

  const told = await notices()
  const twice = await Promise.all(
    [1, 2].map(() => approver().send(anne(`/${id}/answer`), { answer: 'yes', reasons: 'Nobody profits.' })),
  )
  expect(twice.map(({ status }) => status)).toContain(303)
  expect(await writtenOff()).toEqual(['4000'])
  await expect(posts(1, id)).rejects.toThrow(/one_effect_a_key/)
  expect(await notices()).toBe(told)

  expect(await text(officer(), anne())).toContain('£22.00 of it is still open')
  const account = await text(await world.as('eastmarsh/priya'), on('eastmarsh/anne', '/ending/account'))
  for (const words of ['Not asked for any more', 'agrees to the penny']) expect(account).toContain(words)
  expect(await text(officer(), on('eastmarsh/anne', '/money'))).toContain('Not asked for any more: £40.00.')
  expect((await officer().send(anne('/propose'), { ...off, amount: '22.01' })).status).toBe(422)
  // The plan was decided by rows: its place in the queue is not what this is about.
  const { found } = await checkAll(world.pool)
  expect(found.filter(({ says }) => !says.includes('plans that wait'))).toEqual([])
  expect(world.bugs).toEqual([])
})

test('never: money that was paid before the day, or without a confirmed ending, is looked at as paid after it', async () => {
  await setUpByRows(world, 'eastmarsh/david', { daysAgo: 18 })
  const [ground] = await rowsIn<{ id: string }>(
    world,
    1,
    `insert into lawful_ground (ground_id, budget_id, basis, why, on_day, written_by, written_on)
     values (gen_random_uuid(), $1, 'died', 'A death', $2, $3, $2) returning ground_id as id`,
    [budgetOf('eastmarsh/david'), addDays(world.today, -28), idOf('eastmarsh/priya')],
  )
  await expect(
    rowsIn(
      world,
      1,
      `insert into paid_after (paid_after_id, budget_id, ground_id, way, amount_pence, reasons, proposed_by, proposed_on)
       values ($1, $2, $3, 'write-off', 1, 'x', $4, $5)`,
      [newId(), budgetOf('eastmarsh/david'), ground?.id, idOf('eastmarsh/farah'), world.today],
    ),
  ).rejects.toThrow('once that ending is confirmed')
  const path = on('eastmarsh/david', '/ending/paid-after')
  expect(await text(officer(), path)).toContain('Nothing was paid after a death or a move')
  expect((await forced(world, officer(), `${path}/propose`, off)).status).toBe(422)
  await setUpByRows(world, 'eastmarsh/helen', { daysAgo: 40 })
  await endedByRows(world, 'eastmarsh/helen', world.today)
  expect((await forced(world, officer(), on('eastmarsh/helen', '/ending/paid-after/propose'), off)).status).toBe(422)
})

test('somebody is asked kindly once two agree, and a no moves nothing', async () => {
  const told = await notices()
  const asks = { way: 'ask', amount: '22.00', contact: 'Her sister Jo', reasons: 'The account was full.' }
  expect((await officer().send(anne('/propose'), asks)).status).toBe(303)
  const last = async (): Promise<string> => (await proposals()).at(-1)?.id ?? ''
  expect((await forced(world, officer(), anne('/propose'), asks)).status).toBe(422)
  const said = await approver().send(anne(`/${await last()}/answer`), { answer: 'no', reasons: 'Not before March.' })
  expect(said.location).toBe(anne('?done=answered'))
  expect(await text(officer(), anne())).toContain('Tom Birch said no')
  expect((await officer().send(anne('/propose'), asks)).status).toBe(303)
  const open = (
    await rowsIn<{ id: string }>(
      world,
      1,
      'select paid_after_id as id from paid_after p where not exists (select from paid_after_answered a where a.paid_after_id = p.paid_after_id)',
    )
  )[0]?.id
  expect((await approver().send(anne(`/${open}/answer`), { answer: 'yes', reasons: 'Kindly.' })).status).toBe(303)
  expect(await writtenOff()).toEqual(['4000'])
  expect(await notices()).toBe(told)
  expect(await text(officer(), anne())).toContain('to ask Her sister Jo kindly for £22.00, in a talk.')
  expect(await text(officer(), '/eastmarsh/finance')).not.toContain('Paid after the end')
  expect(await text(await world.as('eastmarsh/priya'), on('eastmarsh/anne', '/timeline'))).not.toContain(
    'Her sister Jo',
  )
  expect(world.bugs).toEqual([])
})
