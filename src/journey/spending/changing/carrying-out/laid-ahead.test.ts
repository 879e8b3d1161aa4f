import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { approved } from '#test/steps/decision.ts'
import { paid } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { sent } from '../../giving-back/giving-back.test-kit.ts'

const at = (path = '') => on('eastmarsh/anne', `/spending/change${path}`)
const UPLIFTS = '/eastmarsh/finance/uplift'
let world: World
let her: Browser
let priya: Browser
let begins: Day
const rows = <Row extends object>(text: string) => rowsIn<Row>(world, 1, text)

beforeAll(async () => {
  world = await aWorld()
  her = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  await approved(world)
  await paid(world, { upTo: addDays(world.today, 9) })
  begins = (await lines())[0]?.from ?? world.today
  await rows(
    `insert into role_held (human_id, role, from_day) values ('${idOf('eastmarsh/farah')}', 'finance-approver', '2020-01-01')`,
  )
})
afterAll(() => world.close())

/** Finance raises every amount from a day on; gives the path of the rise. */
async function raised(percent: string, from: Day): Promise<string> {
  const [farah, tom] = [await world.as('eastmarsh/farah'), await world.as('eastmarsh/tom')]
  const [year = '', month = '', date = ''] = from.split('-')
  const boxes = { 'from-day': date, 'from-month': month, 'from-year': year }
  const fields = { ...boxes, percent, which: 'all', code: '', reason: 'Prices have gone up.' }
  const path = (await sent(farah.send(`${UPLIFTS}/propose`, fields))).replace(/\?.*/, '')
  await sent(tom.send(`${path}/approve`, {}))
  return path
}

const lines = () =>
  rows<{ id: string; what: string; pence: string; from: Day }>(
    'select line_id as id, what, amount_pence::text as pence, from_day as from from agreement_line order by from_day, line_id',
  )
const laidOver = (id: string) =>
  rows<{ kind: string; from: Day; points: number | null }>(
    `select kind, from_day as from, basis_points as points from overlay where line_id = '${id}' and kind <> 'ends' order by overlay_id`,
  )

async function asked(path: string, fields: Record<string, string>): Promise<string> {
  const lineId = (await lines()).at(-1)?.id ?? ''
  await sent(her.send(at(path), { lineId, words: 'Something else', ...fields }))
  const [one] = await rows<{ id: string }>(
    'select request_id as id from change_asked c where not exists (select from change_answered a where a.request_id = c.request_id)',
  )
  return one?.id ?? ''
}

/** The worker says yes to another use; gives what they saw before, and the page on which the person sees it in pounds. */
async function otherUse(what: string): Promise<{ path: string; seen: string }> {
  const id = await asked('/other-use', {})
  const answer = { answer: 'yes', words: 'Fine', what, provider: 'The pool', goal: '' }
  const seen = (await priya.send(at(`/${id}/answer`), { ...answer, 'see-first': 'yes' })).text
  await sent(priya.send(at(`/${id}/answer`), answer))
  return { path: at(`/${id}/begin`), seen }
}
const yes = { begins: 'yes', words: '' }

test('a rise that is still to come stays with the money that is for something else from now on', async () => {
  const april = addDays(begins, 70)
  const rise = await raised('4', april)
  const { path, seen } = await otherUse('Swimming lessons')
  expect(seen).not.toContain('a week becomes')
  // Neither on the page of the worker who is about to say yes, nor on hers, is any week less.
  expect((await her.get(path)).text).toContain('No week of the next half year')
  expect((await her.get(path)).text).not.toContain('There is less money in some weeks')
  await sent(her.send(path, yes))
  const last = (await lines()).at(-1)
  expect(last).toMatchObject({ what: 'Swimming lessons', pence: '6200', from: addDays(begins, 7) })
  expect(await laidOver(last?.id ?? '')).toEqual([{ kind: 'uplift', from: april, points: 400 }])
  // It is the same rise of the same payment, and no further one.
  expect((await (await world.as('eastmarsh/tom')).get(rise)).text).toContain('for one payment line')
})

test('a rise from a day before the change reaches the row by which the money goes on', async () => {
  await raised('1', addDays(begins, 2))
  const [first, last] = [(await lines())[0], (await lines()).at(-1)]
  for (const line of [first, last])
    expect(await laidOver(line?.id ?? '')).toContainEqual({ kind: 'uplift', from: addDays(begins, 2), points: 100 })
})

test('less for a while ends with its line: the new use is paid in full, and the page says that it is over', async () => {
  const id = await asked('/less', { amount: '30.00', 'until-day': '', 'until-month': '', 'until-year': '' })
  await sent(priya.send(at(`/${id}/answer`), { answer: 'yes', words: 'Fine', what: '', provider: '', goal: '' }))
  await sent(her.send(at(`/${id}/begin`), yes))
  expect((await her.get(at())).text).toContain('it is £30.00 each time')
  const { path } = await otherUse('A choir')
  await sent(her.send(path, yes))
  // The first row is paid ahead still: it is the second that ends, so that nothing is paid twice.
  const ends = await rows<{ what: string }>(
    "select l.what from overlay o join agreement_line l using (line_id) where o.kind = 'ends' order by o.overlay_id",
  )
  expect(ends.map(({ what }) => what)).toEqual(['Childcare while I am at therapy', 'Swimming lessons'])
  const last = (await lines()).find(({ what }) => what === 'A choir')
  expect(last?.pence).toBe('6262')
  expect((await laidOver(last?.id ?? '')).map(({ kind }) => kind)).toEqual(['uplift'])
  const seen = (await her.get(at())).text
  expect(seen).toContain('It ended before its first day: the money is for something else now.')
  expect(seen).not.toContain('it is £30.00 each time')
  expect((await her.send(at(`/${id}/have-back`), {})).status).toBe(422)
  expect(world.bugs).toEqual([])
})
