import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, day, mondayOf, sayDate } from '#core/day.ts'
import { approvedPlan } from '#journey/money/approved.test-kit.ts'
import { rootOf } from '#test/access/principals.ts'
import { paid } from '#test/steps/money.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { sent } from '../giving-back/giving-back.test-kit.ts'

const anne = (path = '') => on('eastmarsh/anne', `/spending/change${path}`)
let world: World
let her: Browser
let priya: Browser
beforeAll(async () => {
  world = await aWorld()
  const from = addDays(mondayOf(day(world.today)), -14)
  await approvedPlan(world, 'eastmarsh/anne', {
    lines: [
      { what: 'Childcare', pence: 6200, every: 'weekly', from },
      { what: 'My helper', pence: 9000, every: 'weekly', from, paPart: 'wages' },
    ],
  })
  await paid(world, { upTo: world.today })
  her = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
})
afterAll(() => world.close())

const page = async (browser: Browser, path = '') => (await browser.get(anne(path))).text
const lineOf = async (what: string) => {
  const text = 'select line_id as line, spend_line_id as spend from agreement_line where what = $1'
  const [row] = await rowsIn<{ line: string; spend: string }>(world, 1, text, [what])
  return row ?? { line: '', spend: '' }
}
/** Everything that payments are worked out from. */
const owed = () =>
  rowsIn(
    world,
    1,
    `select (select jsonb_agg(to_jsonb(o) order by overlay_id) from overlay o) as overlays, (select count(*) from overlay_withdrawn) as gone,
      (select jsonb_agg(to_jsonb(l) order by line_id) from agreement_line l) as lines, (select count(*) from transfer) as moved,
      (select count(*) from payment_hold) as holds`,
  )

describe('what happens at once', () => {
  test('a pause in two taps, with what it changes in pounds before it is sent; and its end', async () => {
    const { spend } = await lineOf('Childcare')
    const choices = await page(her)
    expect(choices).toContain('Pause: Childcare')
    expect(choices).not.toContain('Pause: My helper')
    const form = await page(her, `/pause/${spend}`)
    expect(form).toContain('What it changes, week by week')
    expect(form).toContain('becomes £90.00')
    const chosen = (name: string) =>
      new RegExp(`name="${name}"[\\s\\S]*?value="([^"]+)" selected`).exec(form)?.[1] ?? ''
    await sent(her.send(anne(`/pause/${spend}`), { from: chosen('from'), again: chosen('again'), words: '' }))
    const [pause] = await rowsIn<{ id: string }>(world, 1, "select overlay_id as id from overlay where kind = 'pause'")
    expect(await page(her)).toContain('Start again: Childcare')
    expect(await page(her, `/resume/${pause?.id}`)).toContain('What the pause leaves out, week by week')
    await sent(her.send(anne(`/resume/${pause?.id}`), {}))
    expect(await page(her)).not.toContain('Start again: Childcare')
  })

  test('money is kept for a named thing, and above the limit the worker is asked', async () => {
    const until = addDays(world.today, 60)
    await sent(her.send(anne('/keep'), { amount: '10.00', what: 'a weekend away', ...boxes('until', until) }))
    expect(await page(her)).toContain(`£10.00 for a weekend away, until`)
    const much = await her.send(anne('/keep'), { amount: '5000.00', what: 'a boat', ...boxes('until', until) })
    expect(much.text).toContain('This is more than is there')
    expect((await her.get(on('eastmarsh/anne', '/spending/enough'))).text).toContain(
      '£10.00 of it is kept for a named thing',
    )
  })
})

test('never: another provider stops what is owed, or changes what is paid', async () => {
  const [care, helper] = [await lineOf('Childcare'), await lineOf('My helper')]
  const before = await owed()
  await sent(her.send(anne(`/provider/${care.line}`), { provider: 'Sunny Days', words: '' }))
  expect(await owed()).toEqual(before)
  expect(await page(her, `/provider/${helper.line}`)).toContain('Their notice and their pay come first')
  const refused = await her.send(anne(`/provider/${helper.line}`), { provider: 'Somebody', words: '' })
  expect(refused.status).toBe(422)
  expect(await rowsIn(world, 1, 'select provider from provider_changed')).toEqual([{ provider: 'Sunny Days' }])
})

test('another provider is seen in the plan, the agreement, by the worker, and where statements are matched', async () => {
  for (const [browser, path] of [
    [her, '/plan'],
    [her, '/money'],
    [priya, '/plan'],
  ] as const)
    expect((await browser.get(on('eastmarsh/anne', path))).text, path).toMatch(
      /[Ss]ince [^.]* it comes from Sunny Days/,
    )
  expect(await page(priya)).toContain('Childcare: from Sunny Days since')
  const { line } = await lineOf('Childcare')
  expect(await page(her, `/provider/${line}`)).toContain('Nothing changes in pounds')
  expect(await page(her, '/keep')).toContain('Nothing changes in pounds')
})

test('where the council pays for it, another provider is a request to the worker', async () => {
  const { line } = await lineOf('Childcare')
  const root = await rootOf(world)
  await root.query("update agreement_line set managed_as = 'council-managed' where line_id = $1", [line])
  const before = await owed()
  expect(await page(her, `/provider/${line}`)).toContain('You do not pay for this yourself')
  const next = await sent(her.send(anne(`/provider/${line}`), { provider: 'Big Oaks', words: '' }))
  expect(next).toContain('done=asked')
  expect(await page(priya)).toContain('I want to get this from Big Oaks, at the same price.')
  expect(await owed()).toEqual(before)
  expect(await rowsIn(world, 1, 'select provider from provider_changed')).toEqual([{ provider: 'Sunny Days' }])
  await root.query('delete from change_asked where line_id = $1', [line])
  await root.query("update agreement_line set managed_as = 'direct-payment' where line_id = $1", [line])
  await root.end()
})

test('what needs an answer waits with its day, whose turn it is, and is answered with a reason', async () => {
  const before = await owed()
  const { line } = await lineOf('Childcare')
  const shown = await her.send(anne('/less'), {
    ...{ lineId: line, amount: '30.00', words: '', 'until-day': '', 'until-month': '', 'until-year': '' },
    'see-first': 'yes',
  })
  expect(shown.text).toContain('£152.00 a week becomes £120.00')
  await sent(
    her.send(anne('/less'), {
      lineId: line,
      amount: '30.00',
      words: '',
      'until-day': '',
      'until-month': '',
      'until-year': '',
    }),
  )
  await sent(her.send(anne('/other-use'), { lineId: line, words: 'Swimming instead' }))
  await sent(her.send(anne('/ask'), { words: 'I need shoes once' }))
  expect(await page(her)).toContain('It is your worker’s turn: you get an answer by')
  const caseload = (await priya.get('/eastmarsh/caseload')).text
  expect(caseload).toContain('Asks for something to change: answer')
  const requests = await rowsIn<{ id: string; kind: string; by: string }>(
    world,
    1,
    'select request_id as id, kind, answer_by::text as by from change_asked',
  )
  const idOf = (kind: string) => requests.find((one) => one.kind === kind)?.id ?? ''
  expect(await page(priya)).toContain(sayDate(day(requests[0]?.by ?? '')))
  expect((await priya.send(anne(`/${idOf('less')}/answer`), { answer: 'no', words: '' })).text).toContain('Write why')
  await sent(priya.send(anne(`/${idOf('less')}/answer`), { answer: 'no', words: 'You need it in January' }))
  await sent(her.send(anne(`/${idOf('other-use')}/take-back`), {}))
  await sent(priya.send(anne(`/${idOf('something-else')}/answer`), { answer: 'yes', words: 'It fits your goal' }))
  const text = await page(her)
  for (const part of ['You need it in January', 'It fits your goal', 'Taken back on']) expect(text).toContain(part)
  // Such a yes opens no plan and moves no money: each side reads whose turn it is.
  expect(text).toContain('This yes changes nothing by itself. If it changes your plan, your worker writes it there')
  expect(await page(priya)).toContain('If it changes the plan, write it into a new version')
  expect(await owed()).toEqual(before)
})

test('what the person asks for on paper is written down by their worker, marked so, and answered like what they ask here', async () => {
  const { line } = await lineOf('Childcare')
  const heard = { kind: 'less', lineId: line, amount: '', words: 'Half is enough', how: 'paper' }
  const day = { 'until-day': '', 'until-month': '', 'until-year': '' }
  expect((await her.get(anne('/for-person'))).status).toBe(404)
  expect((await priya.send(anne('/for-person'), { ...heard, ...day })).text).toContain('Write how much is enough')
  const none = await priya.send(anne('/for-person'), { ...heard, ...day, lineId: '', amount: '31.00' })
  expect(none.text).toContain('Choose which part of the plan')
  const before = await owed()
  await sent(priya.send(anne('/for-person'), { ...heard, ...day, amount: '31.00' }))
  expect(await page(her)).toContain('“Half is enough” On paper, written down by Priya Shah.')
  expect(await owed()).toEqual(before)
})

test('others get nothing', async () => {
  for (const key of ['owen', 'joanne', 'farah', 'marcus', 'david'])
    expect((await (await world.as(`eastmarsh/${key}`)).get(anne())).status, key).toBe(404)
  expect((await priya.get(anne('/keep'))).status).toBe(404)
  expect(world.bugs).toEqual([])
})
