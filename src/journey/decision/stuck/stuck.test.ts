import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { asked } from '#test/steps/decision.ts'
import { askedByRows, decidedByRows } from '#test/steps/decision-rows.ts'
import { planAgreed } from '#test/steps/plan.ts'
import { decidesBy } from '#test/steps/process.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'

let world: World
let ruth: Browser
beforeAll(async () => {
  world = await aWorld()
  ruth = await world.as('eastmarsh/ruth')
})
afterAll(() => world.close())

const PAGE = '/eastmarsh/stuck'
const ANNE = 'eastmarsh/anne'
const GRACE = idOf('eastmarsh/grace')
const MARCUS = idOf('eastmarsh/marcus')
const mainOf = (text: string): string =>
  text
    .slice(text.indexOf('<main'), text.indexOf('</main>'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const stuck = async (): Promise<string> => mainOf((await ruth.get(PAGE)).text)
const submissionOf = async (person = ANNE): Promise<string> =>
  (
    await rowsIn<{ submission_id: string }>(world, 1, 'select submission_id from submission where budget_id = $1', [
      budgetOf(person),
    ])
  )[0]?.submission_id ?? ''

test('while whoever is named can decide, nothing is stuck, and nobody can be named', async () => {
  expect(await stuck()).toContain('Every plan that waits has somebody who can decide it')
  await asked(world)
  expect(await stuck()).toContain('Every plan that waits')
  const form = `${PAGE}/${await submissionOf()}`
  expect((await ruth.get(form)).text).toContain('Nobody needs to be named')
  const early = await forced(world, ruth, form, { who: GRACE })
  expect(early.status).toBe(422)
})

test('the role is gone: the administrator sees why, who could, and not whose plan it is', async () => {
  await rowsIn(
    world,
    1,
    `insert into role_ended (human_id, role, from_day, ended_on, recorded_by)
     select human_id, role, from_day, $2, $3 from role_held where human_id = $1 and role = 'panel-member'`,
    [MARCUS, world.today, idOf('eastmarsh/ruth')],
  )
  const page = await stuck()
  for (const part of [
    'A plan of £3,224.00 a year',
    'Marcus Bell no longer holds the role',
    'Priya Shah',
    'Grace Adeyemi',
  ])
    expect(page).toContain(part)
  for (const hidden of ['Anne', 'therapy', 'hildcare']) expect(page).not.toContain(hidden)
  expect((await (await world.as('eastmarsh/marcus')).get(on(ANNE, '/decision/decide'))).status).toBe(404)
})

test('another human is named once: she reads who and why, is told, and that human can decide', async () => {
  const form = `${PAGE}/${await submissionOf()}`
  const wrong = await ruth.send(form, { who: MARCUS })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('href="#who"')
  const hidden = hiddenOf((await ruth.get(form)).text, form)
  const both = await Promise.all([1, 2].map(() => ruth.post(form, { ...hidden, who: GRACE })))
  expect(both.map(({ location }) => location)).toEqual(Array(2).fill(`${PAGE}?done=named`))
  expect(await rowsIn(world, 1, 'select because, body from decider_named')).toEqual([
    { because: 'role-is-gone', body: 'manager' },
  ])
  expect(await stuck()).toContain('Every plan that waits')
  const her = await world.as(ANNE)
  expect((await her.get(on(ANNE, '/timeline'))).text).toContain(
    'Grace Adeyemi decides about the plan now, because Marcus Bell no longer has that job.',
  )
  for (const path of ['/decision', '/waiting', ''])
    expect((await her.get(on(ANNE, path))).text).toContain('Grace Adeyemi')
  const notices = await rowsIn(world, 1, 'select from notice where budget_id = $1 and stage = $2', [
    budgetOf(ANNE),
    'waiting',
  ])
  expect(notices).toHaveLength(2)
  const grace = await world.as('eastmarsh/grace')
  expect((await grace.get(on(ANNE, '/decision/decide'))).text).toContain('Your decision')
  expect(mainOf((await grace.get('/eastmarsh/panel')).text)).toContain('Waiting for you Anne')
})

test('a limit too low and nobody left: the way on is named; a plan that is ready shows too, and is not sent', async () => {
  const limits = [{ humanId: GRACE, yearlyPence: '1000' }]
  await decidesBy(world, { limits })
  expect(await stuck()).toContain('It comes to more in a year than Grace Adeyemi may say yes to')
  expect(await stuck()).toContain('Nobody. Give a manager or a panel member a higher limit')
  expect((await ruth.get(`${PAGE}/${await submissionOf()}`)).text).toContain('Nobody else could decide it')
  await planAgreed(world, 'eastmarsh/arthur', 'eastmarsh/owen')
  const page = await stuck()
  for (const part of ['Ready, but nobody could decide them', 'Owen Hart']) expect(page).toContain(part)
  const his = await world.as('eastmarsh/arthur')
  const refused = await his.send(on('eastmarsh/arthur', '/decision/ask'), {})
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Nobody who may decide is free to')
})

test('whoever is named had a part in it', async () => {
  await decidesBy(world, { limits: [] })
  await askedByRows(world, {
    person: 'eastmarsh/hazel',
    by: 'eastmarsh/grace',
    decider: 'eastmarsh/grace',
    body: 'manager',
    on: world.today,
  })
  expect(await stuck()).toContain('Grace Adeyemi worked on this plan')
  expect(world.bugs).toEqual([])
})

test('what was decided needs nobody, and what is not there is not there', async () => {
  const { submission } = await askedByRows(world, { person: 'eastmarsh/david', by: 'eastmarsh/priya', on: world.today })
  await decidedByRows(world, { submission, submittedBy: 'eastmarsh/priya', verdict: 'declined', on: world.today })
  const late = await forced(world, ruth, `${PAGE}/${submission}`, { who: GRACE })
  expect([late.status, late.text.includes('Nobody needs to be named')]).toEqual([422, true])
  const nowhere = `${PAGE}/${newId()}`
  expect((await ruth.get(nowhere)).status).toBe(404)
  expect((await forced(world, ruth, nowhere, { who: GRACE })).status).toBe(404)
})

test('nobody but the administrator', async () => {
  const form = `${PAGE}/${await submissionOf('eastmarsh/hazel')}`
  for (const key of [ANNE, 'eastmarsh/priya', 'eastmarsh/grace', 'eastmarsh/farah']) {
    const who = await world.as(key)
    for (const path of [PAGE, form]) expect((await who.get(path)).status).toBe(404)
    expect((await forced(world, who, form, { who: MARCUS })).status).toBe(404)
  }
})
