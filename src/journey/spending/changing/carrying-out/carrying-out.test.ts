import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, sayDate, sayDay } from '#core/day.ts'
import { approved } from '#test/steps/decision.ts'
import { paid } from '#test/steps/money.ts'
import { ANNES } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { sent } from '../../giving-back/giving-back.test-kit.ts'

const at = (path = '') => on('eastmarsh/anne', `/spending/change${path}`)
let world: World
let her: Browser
let priya: Browser
beforeAll(async () => {
  world = await aWorld()
  her = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  await approved(world)
  await paid(world, { upTo: addDays(world.today, 9) })
})
afterAll(() => world.close())

const page = async (browser: Browser, path = '') => (await browser.get(at(path))).text
const rows = <Row extends object>(text: string) => rowsIn<Row>(world, 1, text)
const lineNow = async (): Promise<string> =>
  (
    await rows<{ id: string }>('select line_id as id from agreement_line order by from_day desc, line_id desc limit 1')
  )[0]?.id ?? ''
const newest = async (): Promise<string> =>
  (
    await rows<{ id: string }>(
      `select request_id as id from change_asked c where not exists (select from change_answered a where a.request_id = c.request_id)`,
    )
  )[0]?.id ?? ''
/** Everything that payments are worked out from, and each payment so far. */
const owed = () =>
  rows(
    `select (select jsonb_agg(to_jsonb(o) order by overlay_id) from overlay o) as overlays, (select count(*) from overlay_withdrawn) as gone,
      (select jsonb_agg(to_jsonb(l) order by line_id) from agreement_line l) as lines, (select count(*) from transfer) as moved,
      (select count(*) from change_started) as started`,
  )
const askedFor = async (fields: Record<string, string>): Promise<string> => {
  const path = 'amount' in fields ? '/less' : '/other-use'
  const until = { 'until-day': '', 'until-month': '', 'until-year': '' }
  const body = { lineId: await lineNow(), words: '', ...(path === '/less' ? until : {}), ...fields }
  await sent(her.send(at(path), body))
  return newest()
}
const answered = (id: string, fields: Record<string, string> = {}) =>
  priya.send(at(`/${id}/answer`), { answer: 'yes', words: 'That is fine', what: '', provider: '', goal: '', ...fields })

test('less for a while: a yes lays nothing; the person sees it in pounds, says yes, and has it back on any day', async () => {
  const before = await owed()
  const id = await askedFor({ amount: '30.00', words: 'My mother has two of them' })
  await sent(answered(id))
  expect(await owed()).toEqual(before)
  expect(await page(priya)).toContain('Anne’s turn: it begins only when they say yes too')
  expect((await her.get(on('eastmarsh/anne'))).text).toContain('It begins only when you say yes too')
  const form = await page(her, `/${id}/begin`)
  expect(form).toContain('£62.00 a week becomes £30.00')
  expect((await her.send(at(`/${id}/begin`), { words: '' })).text).toContain('Choose whether it begins')
  await sent(her.send(at(`/${id}/begin`), { begins: 'yes', words: '' }))
  const [laid] = await rows<{ from: string; pence: string }>(
    `select from_day as from, amount_pence::text as pence from overlay where request_id = '${id}'`,
  )
  // Nothing of a period that stands in a pay run gets less.
  const [run] = await rows<{ to: string }>('select max(period_to) as to from pay_run_item')
  expect(laid?.pence).toBe('3000')
  expect(laid?.from).toBe(addDays(run?.to as typeof world.today, 1))
  expect(await page(her)).toContain(`From ${sayDay(laid?.from as typeof world.today)} it is £30.00 each time`)
  expect((await her.get(on('eastmarsh/anne', '/money/agreement'))).text).toContain('it is £30.00 a week')
  expect((await her.send(at(`/${id}/begin`), { begins: 'yes', words: '' })).text).toContain('Nothing more is needed')
  expect(await page(her, `/${id}/have-back`)).toContain('£30.00 a week becomes £62.00')
  await sent(her.send(at(`/${id}/have-back`), {}))
  expect((await her.send(at(`/${id}/have-back`), {})).status).toBe(422)
  const [standing] = await rows<{ n: number }>(
    'select count(*)::int as n from overlay o where not exists (select from overlay_withdrawn w where w.overlay_id = o.overlay_id)',
  )
  expect(standing?.n).toBe(0)
})

test('the person says no: nothing changes, and the worker reads it', async () => {
  const before = await owed()
  const id = await askedFor({ amount: '20.00' })
  await sent(answered(id))
  await sent(her.send(at(`/${id}/begin`), { begins: 'no', words: 'I need it after all' }))
  expect(await owed()).toEqual(before)
  expect(await page(priya)).toContain('I need it after all')
})

test('the same thing from somebody else takes nothing away: it starts with the yes, with 14 days to object', async () => {
  const before = await rows('select * from overlay')
  const id = await askedFor({ words: 'The Nest is nearer' })
  const nothing = await answered(id, { what: ANNES.what })
  expect(nothing.text).toContain('Nothing is different from the plan')
  await sent(answered(id, { what: ANNES.what, provider: 'The Nest' }))
  expect(await page(her)).toContain(`It began on ${sayDate(world.today)}`)
  expect((await her.get(on('eastmarsh/anne', '/plan/change'))).text).toContain('I do not want this')
  expect(await rows('select for_the_worse from change_started')).toEqual([{ for_the_worse: false }])
  expect(await rows('select * from overlay')).toEqual(before)
})

test('another use is written into the plan; it begins once the person has seen it and said yes, and no week is less', async () => {
  const id = await askedFor({ words: 'Swimming' })
  const empty = await answered(id)
  expect([empty.status, empty.text.includes('Write in a few words what the money is for now')]).toEqual([422, true])
  const seen = await answered(id, { what: 'Swimming lessons', provider: 'The pool', 'see-first': 'yes' })
  expect(seen.text).toContain('Swimming lessons')
  const before = await owed()
  await sent(answered(id, { what: 'Swimming lessons', provider: 'The pool' }))
  expect(await owed()).toEqual(before)
  expect((await priya.get(on('eastmarsh/anne', '/plan'))).text).toContain('Swimming lessons')
  const form = await page(her, `/${id}/begin`)
  for (const part of ['Swimming lessons', 'Something is paid for that is different', 'No week of the next half year'])
    expect(form).toContain(part)
  await sent(her.send(at(`/${id}/begin`), { begins: 'yes', words: '' }))
  const lines = await rows<{ what: string; pence: string }>(
    'select what, amount_pence::text as pence from agreement_line order by from_day, line_id',
  )
  expect(lines.at(-1)).toEqual({ what: 'Swimming lessons', pence: '6200' })
  expect(await page(her)).toContain(`It began on ${sayDate(world.today)}`)
  expect((await her.get(on('eastmarsh/anne', '/plan'))).text).toContain('This plan has been in force since')
  expect(await rows('select count(*)::int as n from pay_run_item')).toEqual([{ n: 1 }])
  expect(world.bugs).toEqual([])
})
