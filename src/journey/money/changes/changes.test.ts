import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { forced } from '#test/forced.ts'
import { lineChanged, nextVersion } from '#test/steps/change.ts'
import { approved } from '#test/steps/decision.ts'
import { paid } from '#test/steps/money.ts'
import { sent } from '#test/steps/plan.ts'
import { rowsIn, toldAt } from '#test/steps/rows.ts'
import { dayBoxes, postFile } from '#test/steps/spending.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'

let world: World
let anne: Browser
let priya: Browser
const at = (path = '') => on('eastmarsh/anne', `/plan${path}`)
const START = at('/start-change')

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  await approved(world)
  await paid(world, { upTo: addDays(world.today, 9) })
})
afterAll(() => world.close())

const overlays = () =>
  rowsIn<{ kind: string; from_day: string; amount_pence: string | null }>(
    world,
    1,
    'select kind, from_day, amount_pence from overlay order by overlay_id',
  )
const changes = () =>
  rowsIn<{ for_the_worse: boolean; agreed: boolean }>(
    world,
    1,
    'select for_the_worse, answer_id is not null as agreed from change_started join plan_version using (version_id) order by number',
  )
const paidSoFar = () => rowsIn(world, 1, 'select * from pay_run_item order by item_id')

test('while nothing newer is written there is nothing to start, and the page says so', async () => {
  const page = await priya.get(START)
  expect(page.status).toBe(200)
  expect(page.text).toContain('There is no newer version to start')
  expect((await priya.send(START, { words: '' })).status).toBe(422)
  expect((await anne.get(at('/change'))).text).toContain('Nothing has changed since the payments began')
})

test('a same-price provider starts now, is told in words, and changes no payment', async () => {
  await nextVersion(world)
  expect((await anne.get(at())).text).toContain('This is version 2. It changes nothing yet')
  await lineChanged(priya, { provider: 'The Nest' })
  const page = (await priya.get(START)).text
  expect(page).toContain('now The Nest')
  expect(page).not.toContain('Why their yes is needed')
  const before = [await paidSoFar(), await overlays()]
  const hidden = hiddenOf(page, START)
  const twice = await Promise.all([1, 2].map(() => priya.post(START, { ...hidden, words: 'The Nest is nearer.' })))
  expect(twice.map(({ status }) => status)).toEqual([303, 303])
  expect(await changes()).toEqual([{ for_the_worse: false, agreed: false }])
  expect([await paidSoFar(), await overlays()]).toEqual(before)
  const hers = (await anne.get(at('/change'))).text
  expect(hers).toContain('The Nest is nearer.')
  expect(hers).toContain('with whom: now The Nest')
  expect(hers).toContain('I do not want this')
  expect((await anne.get(at())).text).toContain('This plan has been in force since')
  const [line] = await rowsIn<{ sentence: string }>(
    world,
    1,
    'select sentence from timeline_line order by line_id desc limit 1',
  )
  expect(line?.sentence).toContain('Anne can say until')
  expect(await toldAt(world, 'eastmarsh/anne', 'money')).toContain(addDays(world.today, 14))
})

test('14 days to object: one tap, the worker’s task, and an answer', async () => {
  expect((await priya.get(at('/change/object'))).status).toBe(404)
  expect((await anne.get(at('/change/object-for-person'))).status).toBe(404)
  expect((await priya.get(at('/change'))).text).toContain('Anne says: I do not want this')
  await sent(anne, at('/change/object'), { words: 'It is too <far>' })
  expect((await anne.send(at('/change/object'), { words: '' }, at('/change'))).status).toBe(422)
  const today = (await priya.get('/eastmarsh/caseload')).text
  expect(today).toContain('Does not want a change: answer them')
  expect((await priya.send(at('/change/answer'), { words: '' })).text).toContain('href="#words"')
  await sent(priya, at('/change/answer'), { words: 'Then we look for another.' })
  expect((await anne.get(at('/change'))).text).toContain('Then we look for another.')
  expect((await priya.get('/eastmarsh/caseload')).text).not.toContain('Does not want a change')
})

test('never: a change for the worse is in force without the person’s new agreement', async () => {
  await nextVersion(world)
  await lineChanged(priya, { provider: 'The Nest', amount: '50.00' })
  const before = [await overlays(), (await changes()).length]
  await sent(priya, at('/agree-as-worker'), { answer: 'yes', words: '' })
  const refused = await priya.send(START, { words: '' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('the person must say yes to this version first')
  expect(refused.text).toContain('There is less money in some weeks')
  expect(
    (await forced(world, priya, START, { words: '', stamp: hiddenOf(refused.text, START).stamp ?? '' })).status,
  ).toBe(422)
  const phone = at('/agree-for-person')
  const said = { how: 'phone', answer: 'yes', words: 'Yes', witnessName: 'Grace Adeyemi', copy: 'post' }
  const hidden = hiddenOf((await priya.get(phone)).text, phone)
  const typed = await postFile(world, priya, phone, { ...hidden, ...said, ...dayBoxes('saidOn', world.today) })
  expect(typed.status).toBe(303)
  expect((await priya.send(START, { words: '' })).text).toContain('They have 14 days to say if it is wrong')
  await sent(anne, at('/agree'), { answer: 'no', words: 'It is not enough' })
  expect((await priya.send(START, { words: '' })).status).toBe(422)
  expect((await anne.send(START, { words: '' })).status).toBe(422)
  expect([await overlays(), (await changes()).length]).toEqual(before)
  const insert = (answer: string) =>
    rowsIn(
      world,
      1,
      `insert into change_started (change_id, budget_id, version_id, for_the_worse, answer_id, words, starts_on, object_until, started_by, started_on)
       select gen_random_uuid(), budget_id, version_id, true, ${answer}, 'x', $1, $1, $2, $1 from plan_version order by number desc limit 1`,
      [world.today, idOf('eastmarsh/priya')],
    )
  await expect(insert('null')).rejects.toThrow(/worse_needs_an_agreement/)
  const newest = (where: string) => `(select max(plan_answer_id) from plan_answer where ${where})`
  await expect(insert(newest("side = 'person' and answer = 'no'"))).rejects.toThrow(/own yes/)
  await expect(insert(newest("side = 'worker'"))).rejects.toThrow(/own yes/)
  await expect(insert(newest("side = 'person' and answer = 'yes' and typed_by is null"))).rejects.toThrow(/own yes/)
  await expect(insert(newest('typed_by is not null'))).rejects.toThrow(/own yes/)
  const lay = (kind: string, amount: string) =>
    rowsIn(
      world,
      1,
      `insert into overlay (overlay_id, budget_id, agreement_id, line_id, kind, from_day, amount_pence, reason, made_by, made_on)
       select gen_random_uuid(), budget_id, agreement_id, line_id, $1, $2, ${amount}, 'x', $3, $2 from agreement_line`,
      [kind, world.today, idOf('eastmarsh/priya')],
    )
  await expect(lay('amount', '100')).rejects.toThrow(/a_line_changes_with_its_plan/)
  await expect(lay('ends', 'null')).rejects.toThrow(/a_line_changes_with_its_plan/)
})

test('with the person’s own yes it starts, from the first day that is not paid, and the version stays as it is', async () => {
  await sent(anne, at('/agree'), { answer: 'yes', words: '' })
  expect((await anne.get(START)).text).toContain('Why we ask for your yes')
  const before = await paidSoFar()
  await sent(priya, START, { words: '' })
  expect((await changes()).at(-1)).toEqual({ for_the_worse: true, agreed: true })
  const [laid] = await overlays()
  expect(laid).toMatchObject({ kind: 'amount', amount_pence: 5000n })
  const [last] = await rowsIn<{ until: string }>(world, 1, 'select max(period_to) as until from pay_run_item')
  expect(laid?.from_day).toBe(addDays((last?.until ?? '') as never, 1))
  expect(await paidSoFar()).toEqual(before)
  expect((await anne.get(on('eastmarsh/anne', '/money'))).text).toContain('£50.00')
  await expect(rowsIn(world, 1, "update spend_line set what = 'x'")).rejects.toThrow(/cannot change/)
})

test('more than was decided goes to be decided first', async () => {
  await nextVersion(world)
  await lineChanged(priya, { provider: 'The Nest', amount: '70.00' })
  const refused = await priya.send(START, { words: '' })
  expect(refused.text).toContain('This asks for more than was decided')
  expect(refused.text).toContain(on('eastmarsh/anne', '/decision/ask'))
  for (const [browser, path] of [
    [anne, '/agree'],
    [priya, '/agree-as-worker'],
  ] as const)
    await sent(browser, at(path), { answer: 'yes', words: '' })
  await sent(anne, on('eastmarsh/anne', '/decision/ask'), {})
  expect((await priya.send(START, { words: '' })).text).toContain('with the one who decides')
  await sent(await world.as('eastmarsh/marcus'), on('eastmarsh/anne', '/decision/decide'), {
    ...{ verdict: 'approved', reasons: 'Prices went up.', conditions: '' },
  })
  await sent(priya, START, { words: '' })
  expect((await overlays()).at(-1)).toMatchObject({ kind: 'amount', amount_pence: 7000n })
  expect((await anne.get(on('eastmarsh/anne', '/money'))).text).toContain('£70.00')
  expect(world.bugs).toEqual([])
})

test('every version stays to be read, and two stand side by side', async () => {
  const list = (await anne.get(at('/versions'))).text
  for (const text of ['Version 1', 'Version 4', 'In force since', 'The answer was yes']) expect(list).toContain(text)
  const with_ = /versions\/[0-9a-f-]{36}\/with\/[0-9a-f-]{36}/.exec(list)?.[0] ?? ''
  const both = (await anne.get(at(`/${with_}`))).text
  expect(both).toContain('£50.00, every week')
  expect(both).toContain('£70.00, every week')
  const [, a, b] = /versions\/([^/]+)\/with\/(.+)/.exec(with_) ?? []
  expect((await anne.get(at(`/versions/${b}/with/${a}`))).text).toContain('From version 3 to version 4')
  expect((await anne.get(at(`/versions/${a}`))).text).toContain('Version 3 of the plan')
  const hazel = await world.as('eastmarsh/hazel')
  expect((await hazel.get(on('eastmarsh/hazel', `/plan/versions/${a}`))).status).toBe(404)
  expect((await hazel.get(on('eastmarsh/hazel', `/plan/versions/${a}/with/${b}`))).status).toBe(404)
})

test('nobody else sees or starts a change', async () => {
  for (const key of ['owen', 'joanne', 'arthur', 'farah', 'tom'])
    for (const path of ['/start-change', '/change', '/versions', '/change/object', '/change/answer'])
      expect((await (await world.as(`eastmarsh/${key}`)).get(at(path))).status, `${key} ${path}`).toBe(404)
})
