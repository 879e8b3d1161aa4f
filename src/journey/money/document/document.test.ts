import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { endedByRows } from '#test/steps/ground.ts'
import { setUp } from '#test/steps/money.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { atOnce, aWorld, type Browser, on, type World } from '#test/world.ts'
import { endPayments } from '../agreement/deeds.ts'
import { approvedPlan } from '../approved.test-kit.ts'
import { paysBy } from '../contribution/contribution.test-kit.ts'
import { doing } from '../deed.test-kit.ts'

let world: World
let farah: Browser
let priya: Browser
let anne: Browser
let ids: Awaited<ReturnType<typeof setUpByRows>>
const PAPER = on('eastmarsh/anne', '/money/agreement')
const PRINT = `${PAPER}/print`
const textOf = async (browser: Browser, path = PAPER) =>
  (await browser.get(path)).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

beforeAll(async () => {
  world = await aWorld()
  ids = await setUpByRows(world, 'eastmarsh/anne', { daysAgo: 60 })
  farah = await world.as('eastmarsh/farah')
  priya = await world.as('eastmarsh/priya')
  anne = await world.as('eastmarsh/anne')
})
afterAll(() => world.close())

test('before the first version the page says what will be here, and finance may print it', async () => {
  expect(await textOf(anne)).toContain('The finance team prints the agreement next')
  expect((await anne.get(`${PAPER}.pdf`)).status).toBe(404)
  expect((await anne.get(PRINT)).status).toBe(404)
  expect((await priya.get(PRINT)).status).toBe(404)
  const sent = await atOnce([1, 2].map(() => farah.ready(PRINT, {})))
  expect(sent.map(({ status }) => status).sort()).toEqual([303, 422])
  expect(await rowsIn(world, 1, 'select from agreement_paper')).toHaveLength(1)
})

test('it says who, how much, when, who pays, what each does, and how to put things right', async () => {
  const text = await textOf(anne)
  for (const words of [
    'Version 1,',
    'between Anne Field and Eastmarsh Council',
    'childcare: £62.00 a week, from',
    'until: my therapy ends',
    'It is called a direct payment',
    'What the support costs in all: £62.00 a week',
    'What you pay: not worked out yet',
    'You have no receipt? Tell us why',
    'at least once a year',
    'Payments go on when you are not well',
    'You can stop the payments on any day',
    'Ombudsman',
  ])
    expect(text, words).toContain(words)
  const pdf = await anne.get(`${PAPER}.pdf`)
  expect(pdf.status).toBe(200)
  expect(pdf.text).toContain('pdfuaid:part>1<')
  expect(pdf.headers['content-disposition']).toContain('agreement-1.pdf')
})

test('nothing new is printed while nothing has changed', async () => {
  const again = await farah.send(PRINT, {})
  expect(again.text).toContain('says what counts now')
  expect(await textOf(anne)).not.toContain('Something has changed since')
})

test('never: an agreement changes after it was printed', async () => {
  const [before] = await rowsIn(world, 1, 'select content::text as content from agreement_paper where number = 1')
  for (const attempt of [
    "update agreement_paper set content = '{}'::jsonb",
    'update agreement_paper set number = number + 1',
    'delete from agreement_paper',
    'truncate agreement_paper',
  ])
    await expect(rowsIn(world, 1, attempt), attempt).rejects.toThrow(/permission denied/)
  const [after] = await rowsIn(world, 1, 'select content::text as content from agreement_paper where number = 1')
  expect(after).toEqual(before)
})

describe('a newer version', () => {
  test('what the person pays is printed with the deed that changed it; the first stays as it was', async () => {
    const first = await textOf(anne)
    const fields = { known: 'amount', amount: '12.50', words: '', ...boxes('from', world.today) }
    const recorded = await farah.send(on('eastmarsh/anne', '/money/contribution/change'), fields)
    expect(recorded.status).toBe(303)
    const text = await textOf(anne)
    expect(text).toContain('Version 2,')
    expect(text).toContain('because what you pay changed')
    expect(text).toContain('You pay £12.50 a week')
    const before = await textOf(anne, `${PAPER}?version=1`)
    expect(before).toContain('Version 2 stands now')
    expect(before).toContain('What you pay: not worked out yet')
    expect(first).toContain('What you pay: not worked out yet')
    expect((await anne.get(`${PAPER}.pdf?version=1`)).status).toBe(200)
    expect((await anne.get(`${PAPER}?version=9`)).status).toBe(404)
  })

  test('a pause passes by itself; an ending is printed with its deed', async () => {
    await rowsIn(
      world,
      1,
      `with laid as (insert into overlay (overlay_id, budget_id, agreement_id, line_id, kind, from_day, reason, made_by, made_on)
         values (gen_random_uuid(), $1, $2, $3, 'pause', $4, 'Away', $5, $4) returning overlay_id)
       insert into pause_consent (overlay_id, by_wish, person_id) select overlay_id, false, $5 from laid`,
      [ids.budget, ids.agreement, ids.line, world.today, idOf('eastmarsh/anne')],
    )
    expect(await textOf(anne), 'a pause passes by itself').not.toContain('Something has changed since')
    await endedByRows(world, 'eastmarsh/anne', addDays(world.today, 90))
    const ended = await doing(world, 'eastmarsh/grace', ['money', 'end-payments'], (tx, permit) =>
      endPayments(tx, permit, { lastDay: addDays(world.today, 90), reason: 'Therapy is over' }),
    )
    expect(ended).toBe('done')
    const text = await textOf(anne)
    expect(text).toContain('Version 3,')
    expect(text).toContain('because the payments were set to end')
    expect(text).toContain('All of it: the last day that is paid for is')
    expect(text).toContain('It is paused from')
    expect(text).toContain('All versions (3)')
  })
})

test('others see nothing; whoever sees the money without its reasons reads no more than the money', async () => {
  for (const key of ['eastmarsh/owen', 'eastmarsh/joanne', 'eastmarsh/david', 'eastmarsh/ines'])
    for (const path of [PAPER, `${PAPER}.pdf`])
      expect((await (await world.as(key)).get(path)).status, `${key} ${path}`).toBe(404)
  await rowsIn(
    world,
    1,
    "insert into share (share_id, person_id, with_human, item, shared_at, shared_by) values (gen_random_uuid(), $1, $2, 'money', now(), $1)",
    [idOf('eastmarsh/anne'), idOf('eastmarsh/joanne')],
  )
  const carer = await textOf(await world.as('eastmarsh/joanne'))
  expect(carer).toContain('childcare: £62.00 a week')
  for (const close of ['What it costs, and who pays', '£12.50', 'When you are not well'])
    expect(carer, close).not.toContain(close)
  const finance = await textOf(farah)
  expect(finance).toContain('What it costs, and who pays')
  expect(finance).not.toContain('When you are not well')
  expect(world.bugs).toEqual([])
})

test('what nobody printed with a deed shows as due, and finance prints it', async () => {
  await paysBy(world, { contributions: 'net' })
  expect(await textOf(anne)).toContain('Something has changed since this was printed')
  expect((await farah.send(PRINT, {}, PAPER)).status).toBe(303)
  const text = await textOf(anne)
  expect(text).toContain('because something in it had changed')
  expect(text).toContain('We keep it back from your payments')
})

test('setting up prints the first version, and naming who looks after the money the next', async () => {
  const person = 'eastmarsh/david'
  await approvedPlan(world, person)
  await setUp(world, { person })
  const david = await world.as(person)
  const path = on(person, '/money/agreement')
  expect(await textOf(david, path)).toContain('because the payments were set up')
  const helper = { kind: 'nominee', name: 'Joanne Reed', howKnown: '', phone: '', words: '' }
  expect((await david.send(on(person, '/money/helpers/add'), helper)).status).toBe(303)
  const text = await textOf(david, path)
  expect(text).toContain('because who looks after the money changed')
  expect(text).toContain('Joanne Reed gets the money and looks after it for you')
})
