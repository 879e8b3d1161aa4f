import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, mondayOf } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { approvedPlan, childcare } from '#journey/money/approved.test-kit.ts'
import { setUp } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { sent } from '../../giving-back/giving-back.test-kit.ts'

const at = (path = '') => on('eastmarsh/anne', `/spending/change${path}`)
let world: World
let her: Browser
let priya: Browser
let line = ''
let wages = ''
const rows = <Row extends object>(text: string, values: unknown[] = []) => rowsIn<Row>(world, 1, text, values)

beforeAll(async () => {
  world = await aWorld()
  her = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  const from = addDays(mondayOf(world.today), 7)
  const helper = { what: 'My helper', pence: 9000, every: 'weekly', from, paPart: 'wages' } as const
  await approvedPlan(world, 'eastmarsh/anne', { lines: [childcare(world.today), helper] })
  await setUp(world)
  const lines = await rows<{ id: string }>('select line_id as id from agreement_line order by pa_part nulls first')
  ;[line = '', wages = ''] = lines.map(({ id }) => id)
})
afterAll(() => world.close())

const overlays = () => rows('select overlay_id from overlay')

async function askedFor(amount: string): Promise<string> {
  const until = { 'until-day': '', 'until-month': '', 'until-year': '' }
  await sent(her.send(at('/less'), { lineId: line, amount, words: 'x', ...until }))
  const [one] = await rows<{ id: string }>(
    'select request_id as id from change_asked c where not exists (select from change_answered a where a.request_id = c.request_id)',
  )
  return one?.id ?? ''
}

/** Less by rows, past every page. */
const laid = (
  request: string,
  { pence = 3000, by = 'eastmarsh/anne', from = addDays(world.today, 30), of = line } = {},
) =>
  rows(
    `insert into overlay (overlay_id, budget_id, agreement_id, line_id, kind, from_day, amount_pence, request_id, reason, made_by, made_on)
     select gen_random_uuid(), l.budget_id, l.agreement_id, l.line_id, 'amount', $2::date, $3, $4::uuid, 'x', $5::uuid, $6::date
     from agreement_line l where l.line_id = $1`,
    [of, from, pence, request, idOf(by), world.today],
  )
const saidYes = (request: string, by: string) =>
  rows('insert into change_agreed (request_id, yes, said_by, said_on) values ($1, true, $2, $3)', [
    ...[request, idOf(by), world.today],
  ])

test('never: a yes of the worker lowers a payment before the person has seen it and said yes', async () => {
  const request = await askedFor('30.00')
  await expect(saidYes(request, 'eastmarsh/anne')).rejects.toThrow(/violates foreign key|after a yes of their worker/)
  await sent(priya.send(at(`/${request}/answer`), { answer: 'yes', words: 'Fine', what: '', provider: '', goal: '' }))
  expect(await overlays()).toEqual([])
  expect((await priya.get(at(`/${request}/begin`))).status).toBe(404)
  await expect(saidYes(request, 'eastmarsh/priya')).rejects.toThrow('the person alone says')
  await expect(laid(request)).rejects.toThrow('both said yes to')
  await saidYes(request, 'eastmarsh/anne')
  await expect(laid(request, { by: 'eastmarsh/priya' })).rejects.toThrow('both said yes to')
  await expect(laid(request, { pence: 2900 })).rejects.toThrow('both said yes to')
  await expect(laid(request, { from: world.today })).rejects.toThrow('touches no day that has begun')
  expect(await overlays()).toEqual([])
  await expect(
    rows(
      `insert into overlay (overlay_id, budget_id, agreement_id, line_id, kind, from_day, amount_pence, reason, made_by, made_on)
       select gen_random_uuid(), $1, agreement_id, line_id, 'amount', $2, 1, 'x', $3, $4 from agreement_line where line_id = $5`,
      [budgetOf('eastmarsh/anne'), addDays(world.today, 30), idOf('eastmarsh/anne'), world.today, line],
    ),
  ).rejects.toThrow('a_line_changes_with_its_plan')
  await laid(request)
  expect(await overlays()).toHaveLength(1)
})

test('never: less for a while is laid over what is owed to somebody employed', async () => {
  const until = { 'until-day': '', 'until-month': '', 'until-year': '' }
  const asked = await her.send(at('/less'), { lineId: wages, amount: '10.00', words: 'x', ...until })
  expect([asked.status, asked.text.includes('Somebody is employed for this')]).toEqual([422, true])
  const request = newId()
  const [anne, priyas] = [idOf('eastmarsh/anne'), idOf('eastmarsh/priya')]
  await rows(
    `insert into change_asked (request_id, budget_id, kind, line_id, amount_pence, words, asked_by, asked_on, answer_by)
     values ($1, $2, 'less', $3, 3000, 'x', $4, $5, $5::date + 1)`,
    [request, budgetOf('eastmarsh/anne'), wages, anne, world.today],
  )
  await rows(
    "insert into change_answered (request_id, answer, words, answered_by, answered_on) values ($1, 'yes', 'x', $2, $3)",
    [request, priyas, world.today],
  )
  await saidYes(request, 'eastmarsh/anne')
  await expect(laid(request, { of: wages })).rejects.toThrow('what is owed to somebody employed does not get less')
})
