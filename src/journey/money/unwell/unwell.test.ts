import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, mondayOf, sayDate, sayDay } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { rootOf } from '#test/access/principals.ts'
import { forced } from '#test/forced.ts'
import { payRun, setUp } from '#test/steps/money.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn, toldAt } from '#test/steps/rows.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'
import { approvedPlan } from '../approved.test-kit.ts'

let world: World
let anne: Browser
let priya: Browser
let line: string
const her = (path: string) => on('eastmarsh/anne', path)
const week = (weeks: number) => addDays(mondayOf(world.today), 7 * (weeks + 1))

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  await approvedPlan(world, 'eastmarsh/anne')
  await setUp(world)
  const [row] = await rowsIn<{ spend_line_id: string }>(world, 1, 'select spend_line_id from spend_line')
  line = row?.spend_line_id ?? ''
})
afterAll(() => world.close())

const words = ({ text }: { text: string }) =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#39;', "'")

test('one tap asks for a call; the worker sees it first, and either of them ends it with one tap', async () => {
  const page = await anne.get(her('/unwell'))
  expect(words(page)).toContain('I’m not well')
  expect(words(page)).toContain('In danger now: ring 999')
  expect(words(page)).toContain('Nothing is paused. Payments go on as agreed.')
  expect(/<title>([^<]*)/.exec(page.text)?.[1]).toBe('Help for now – Eastmarsh Council')
  expect((await anne.get(her(''))).text).toContain(`href="${her('/unwell')}"`)

  const form = hiddenOf(page.text, her('/unwell/call'))
  const twice = await Promise.all([1, 2].map(() => anne.post(her('/unwell/call'), form)))
  expect(twice.map(({ location }) => location)).toEqual([her('/unwell?done=asked'), her('/unwell?done=asked')])
  expect(await rowsIn(world, 1, 'select adds, as_role from unwell_switch')).toEqual([
    { adds: 'call', as_role: 'person' },
  ])
  expect(words(await priya.get('/eastmarsh/caseload'))).toContain('Anne Field asked for a call')
  const again = await forced(world, anne, her('/unwell/call'))
  expect(again.status).toBe(422)
  expect(words(again)).toContain('This has been asked for already')
  expect(words(await anne.get(her('/unwell')))).toContain('you asked for a call')

  const [open] = await rowsIn<{ switch_id: string }>(world, 1, 'select switch_id from unwell_switch')
  const end = her(`/unwell/switches/${open?.switch_id}/end`)
  expect((await priya.send(end, {}, her('/unwell'))).location).toBe(her('/unwell?done=ended'))
  expect((await forced(world, anne, end)).status).toBe(422)
  expect(words(await anne.get(end))).toContain('This has ended already')
  expect(words(await priya.get('/eastmarsh/caseload'))).not.toContain('asked for a call')
  expect(words(await anne.get(her('/timeline')))).toContain('Anne is having a bad time, and asked for a call.')
})

test('more hours, and the pot when what opens it has happened', async () => {
  expect((await priya.send(her('/unwell/hours'), { words: 'In the mornings <b>' })).status).toBe(303)
  expect((await anne.get(her('/unwell'))).text).toContain('In the mornings &lt;b>')
  expect(words(await anne.get(her('/unwell/pot')))).toContain('No money is kept for a bad time in this plan')
  expect((await forced(world, anne, her('/unwell/pot'), { happened: 'yes' })).status).toBe(422)

  // Helen's plan is still being written, and has a pot.
  const helens = (path: string) => on('eastmarsh/helen', path)
  const version = newId()
  await rowsIn(
    world,
    1,
    'insert into plan_version (version_id, budget_id, number, opened_by, opened_on) values ($1, $2, 1, $3, $4)',
    [version, budgetOf('eastmarsh/helen'), idOf('eastmarsh/ken'), world.today],
  )
  await rowsIn(
    world,
    1,
    "insert into unwell_pot (version_id, amount_pence, trigger_words, said_by, typed_by, said_on) values ($1, 50000, 'Nobody can come', $2, $2, $3)",
    [version, idOf('eastmarsh/helen'), world.today],
  )
  const helen = await world.as('eastmarsh/helen')
  expect(words(await helen.get(helens('/unwell')))).toContain('Ask for the £500.00 kept for a bad time')
  expect(words(await helen.get(helens('/unwell/pot')))).toContain('Nobody can come')
  const unsaid = await helen.send(helens('/unwell/pot'), { words: 'Paul is ill' })
  expect([unsaid.status, unsaid.text.includes('href="#happened"')]).toEqual([422, true])
  const notYet = await helen.send(helens('/unwell/pot'), { happened: 'not-yet', words: 'Paul is ill' })
  expect(words(notYet)).toContain('Ask for a call now, and talk it over')
  expect(notYet.text).toContain('Paul is ill')
  expect((await helen.send(helens('/unwell/pot'), { happened: 'yes', words: 'Paul is ill' })).status).toBe(303)
  const ken = await world.as('eastmarsh/ken')
  expect(words(await ken.get('/eastmarsh/caseload'))).toContain('Helen Marsh asked for the money kept for a bad time')
  expect(words(await helen.get(helens('/unwell/pot')))).toContain('This has been asked for')
})

test('the person pauses one line; page, timeline and first screen say so; one tap ends it', async () => {
  const which = await anne.get(her('/unwell/pause'))
  expect(which.text).toContain(her(`/unwell/pause/${line}`))
  const path = her(`/unwell/pause/${line}`)
  const none = await anne.send(path, { from: '', again: '', words: 'I cannot go' })
  expect(none.status).toBe(422)
  expect(none.text).toContain('href="#from"')
  expect(none.text).toContain('I cannot go')
  const done = await anne.send(path, { from: week(1), again: week(3), words: '' })
  expect(done.location).toBe(her('/unwell?done=paused'))
  expect((await forced(world, anne, path, { from: week(1), again: week(3) })).status).toBe(422)
  expect(words(await anne.get(path))).toContain('This cannot be paused now')

  const says = `from ${sayDay(week(1))} to ${sayDay(addDays(week(3), -1))}. It is paid again from ${sayDay(week(3))}.`
  for (const page of ['/money', '/unwell', '']) expect(words(await anne.get(her(page))), page).toContain(says)
  expect(words(await anne.get(her('/timeline')))).toContain(
    `It is not paid from ${sayDate(week(1))}, and is paid again from ${sayDate(week(3))}.`,
  )
  const run = await payRun(world, { upTo: week(4) })
  const farah = await world.as('eastmarsh/farah')
  const paid = words(await farah.get(run))
  expect(paid).toContain(sayDay(week(0)))
  const days = await rowsIn<{ pay_on: string }>(world, 1, 'select pay_on from pay_run_item order by pay_on')
  expect(days.map((row) => row.pay_on)).toEqual([week(0), week(3), week(4)])
  expect(words(await anne.get(her('/money')))).not.toContain('was paid for days')
})

test('a pause that is ended before it begins never was', async () => {
  const [pause] = await rowsIn<{ overlay_id: string }>(world, 1, "select overlay_id from overlay where kind = 'pause'")
  const end = her(`/unwell/pauses/${pause?.overlay_id}/end`)
  expect((await anne.send(end, {}, her('/unwell'))).location).toBe(her('/unwell?done=pause-ended'))
  expect((await forced(world, anne, end)).status).toBe(404)
  await payRun(world, { upTo: week(4) })
  const days = await rowsIn<{ pay_on: string; amount_pence: bigint }>(
    world,
    1,
    'select pay_on, amount_pence from pay_run_item order by pay_on',
  )
  expect(days.map((row) => [row.pay_on, row.amount_pence])).toEqual([0, 1, 2, 3, 4].map((one) => [week(one), 6200n]))
})

test('a worker pauses only by the person’s earlier wish, having spoken to them on a named day', async () => {
  const path = her(`/unwell/pause-by-wish/${line}`)
  const fields = { from: week(5), again: week(6), words: 'She wants a rest', ...boxes('spokeOn', world.today) }
  expect(words(await priya.get(her('/unwell/pause-by-wish')))).toContain('Anne has written no wish')
  expect(words(await priya.get(path))).toContain('This cannot be paused now')
  expect(words(await forced(world, priya, path, { ...fields, stamp: '' }))).toContain('Somebody changed this')
  const wish = on('eastmarsh/anne', `/plan/unwell/payments/${line}`)
  await anne.send(wish, { does: 'pause-if-i-say', wish: 'When I stay in bed' })
  expect(words(await priya.get(path))).toContain('When I stay in bed')
  for (const [field, bad] of [
    ['words', { ...fields, words: '' }],
    ['spokeOn', { ...fields, ...boxes('spokeOn', addDays(world.today, 1)) }],
    ['spokeOn', { ...fields, ...boxes('spokeOn', addDays(world.today, -8)) }],
    ['from', { ...fields, from: week(0) }],
  ] as const) {
    const refused = await priya.send(path, bad)
    expect(refused.status, field).toBe(422)
    expect(refused.text, field).toMatch(new RegExp(`href="#${field}(-day)?"`))
  }
  expect((await anne.get(path)).status).toBe(404)
  expect((await priya.get(her(`/unwell/pause/${line}`))).status).toBe(404)
  expect((await priya.send(path, fields)).location).toBe(her('/unwell?done=paused'))
  const told = words(await anne.get(her('/unwell')))
  expect(told).toContain('You had written this wish. Priya Shah spoke to you on')
  expect(told).toContain('She wants a rest')
  expect(words(await anne.get(her('/timeline')))).toContain('Anne can end the pause at any time.')
  expect(await toldAt(world, 'eastmarsh/anne', 'money')).toContain(week(5))
})

test('when the wish is taken back nothing more is paused by it', async () => {
  const [pause] = await rowsIn<{ overlay_id: string }>(
    world,
    1,
    `select overlay_id from overlay where kind = 'pause' and overlay_id not in (select overlay_id from overlay_withdrawn)`,
  )
  await anne.send(her(`/unwell/pauses/${pause?.overlay_id}/end`), {}, her('/unwell'))
  await anne.send(on('eastmarsh/anne', `/plan/unwell/payments/${line}`), { does: 'go-on', wish: '' })
  expect(words(await priya.get(her(`/unwell/pause-by-wish/${line}`)))).toContain('This cannot be paused now')
  expect(world.bugs).toEqual([])
})

test('a pause that has begun ends today: the days on which it held stay, by whom it was asked for', async () => {
  await anne.send(her(`/unwell/pause/${line}`), { from: week(5), again: week(9), words: 'A rest' })
  const root = await rootOf(world)
  await root.query("update journey_clock set ahead = interval '50 days'")
  await root.end()
  const today = addDays(world.today, 50)
  const standing = `select o.overlay_id, from_day, to_day, made_by, by_wish, reason from overlay o join pause_consent using (authority_id, overlay_id)
    where overlay_id not in (select overlay_id from overlay_withdrawn) order by from_day desc`
  const [pause] = await rowsIn<{ overlay_id: string }>(world, 1, standing)
  expect((await priya.send(her(`/unwell/pauses/${pause?.overlay_id}/end`), {}, her('/unwell'))).status).toBe(303)
  const [kept] = await rowsIn(world, 1, standing)
  expect(kept).toMatchObject({ from_day: week(5), to_day: addDays(today, -1), reason: 'A rest', by_wish: false })
  expect(kept).toMatchObject({ made_by: idOf('eastmarsh/anne') })
  expect(words(await anne.get(her('/unwell')))).toContain('Nothing is paused.')
  expect(world.bugs).toEqual([])
})

test('nobody else sees it', async () => {
  for (const key of ['owen', 'joanne', 'marcus', 'farah', 'pat', 'arthur']) {
    const other = await world.as(`eastmarsh/${key}`)
    for (const path of [
      '/unwell',
      '/unwell/call',
      '/unwell/hours',
      '/unwell/pot',
      '/unwell/pause',
      '/unwell/pause-by-wish',
    ])
      expect((await other.get(her(path))).status, `${key} ${path}`).toBe(404)
  }
})
