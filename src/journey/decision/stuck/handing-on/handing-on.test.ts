import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { forced } from '#test/forced.ts'
import { approved } from '#test/steps/decision.ts'
import { boxes, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'

let world: World
let ruth: Browser
const ANNE = 'eastmarsh/anne'
const PAGE = '/eastmarsh/stuck'
const [GRACE, MARCUS, PRIYA, KEN, RUTH] = ['grace', 'marcus', 'priya', 'ken', 'ruth'].map((key) =>
  idOf(`eastmarsh/${key}`),
) as [string, string, string, string, string]

const textOf = async (browser: Browser, path: string): Promise<string> =>
  (await browser.get(path)).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const named = () => rowsIn(world, 1, 'select because, decider_id, named_by from challenge_named order by named_id')
const becomes = (human: string, role: string) =>
  rowsIn(world, 1, 'insert into role_held (human_id, role, from_day) values ($1, $2, $3)', [human, role, world.today])
const leaves = (human: string, role: string) =>
  rowsIn(
    world,
    1,
    `insert into role_ended (human_id, role, from_day, ended_on, recorded_by)
     select human_id, role, from_day, $3, $4 from role_held where human_id = $1 and role = $2`,
    [human, role, world.today, RUTH],
  )
let form = ''
let answerBy: Day

beforeAll(async () => {
  world = await aWorld()
  ruth = await world.as('eastmarsh/ruth')
  await approved(world)
  await sent(await world.as(ANNE), on(ANNE, '/decision/challenge'), { words: 'It is too little.' })
  const [row] = await rowsIn<{ id: string; by: Day; decider: string }>(
    world,
    1,
    'select challenge_id as id, answer_by as by, decider_id as decider from decision_challenge',
  )
  expect(row?.decider).toBe(GRACE)
  form = `${PAGE}/challenges/${row?.id}`
  answerBy = row?.by ?? world.today
})
afterAll(() => world.close())

test('while it can be answered in time, it stays; away until after that day, it goes to somebody else', async () => {
  expect(await textOf(ruth, PAGE)).toContain('Being looked at again, still in time')
  expect(await textOf(ruth, form)).toContain('Nobody else could look at it again')
  await becomes(KEN, 'manager')
  expect(await textOf(ruth, PAGE)).toContain('They are away: give it to somebody else')
  expect(await textOf(ruth, PAGE)).not.toContain('Anne')
  const bare = await ruth.send(form, { who: KEN })
  expect(bare.status).toBe(422)
  expect(bare.text).toContain('href="#awayUntil"')
  const soon = await ruth.send(form, { who: KEN, ...boxes('awayUntil', addDays(answerBy, -1)) })
  expect(soon.text).toContain('They are back before the answer is due')
  expect(await named()).toEqual([])

  const fields = {
    ...hiddenOf((await ruth.get(form)).text, form),
    who: KEN,
    ...boxes('awayUntil', addDays(answerBy, 7)),
  }
  const both = await Promise.all([1, 2].map(() => ruth.post(form, fields)))
  expect(both.map(({ location }) => location)).toEqual(Array(2).fill(`${PAGE}?done=handed-on`))
  expect(await named()).toEqual([{ because: 'is-away', decider_id: KEN, named_by: RUTH }])
  const her = await world.as(ANNE)
  expect(await textOf(her, on(ANNE, '/decision/challenged'))).toContain('Ken Marlow, who did not decide it')
  expect(await textOf(her, on(ANNE, '/timeline'))).toContain(
    'Ken Marlow looks at the decision again now, because Grace Adeyemi is away.',
  )
  expect(await textOf(her, on(ANNE, '/waiting'))).toContain('Ken Marlow')
  expect(await textOf(await world.as('eastmarsh/ken'), '/eastmarsh/challenges')).toContain('1 waits for you.')
  expect(await textOf(await world.as('eastmarsh/grace'), on(ANNE, '/decision/challenge/answer'))).toContain(
    'Somebody else is named to look at it again',
  )
  expect(world.bugs).toEqual([])
})

test('whoever has it leaves: it stands as stuck, and goes on without a day', async () => {
  await leaves(KEN, 'manager')
  const page = await textOf(ruth, PAGE)
  expect(page).toContain('Ken Marlow was to look at it again, and no longer holds the role.')
  expect((await ruth.send(form, { who: GRACE })).status).toBe(303)
  expect((await named()).at(-1)).toEqual({ because: 'role-is-gone', decider_id: GRACE, named_by: RUTH })
  expect(world.bugs).toEqual([])
})

test('never: a challenge is given to whoever decided first, to whoever wrote in the plan, or by somebody to themself', async () => {
  await becomes(PRIYA, 'manager')
  await becomes(RUTH, 'manager')
  await becomes(KEN, 'panel-member')
  const before = await named()
  const later = boxes('awayUntil', addDays(answerBy, 7))
  const page = (await ruth.get(form)).text
  expect(page).toContain(KEN)
  for (const nobody of [MARCUS, PRIYA, RUTH]) {
    expect(page).not.toContain(`value="${nobody}"`)
    const refused = await forced(world, ruth, form, { who: nobody, ...later })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Choose somebody who neither decided it nor wrote in the plan')
  }
  expect(await named()).toEqual(before)
  // Straight into the database, as the app's own role.
  const straight = (decider: string, by: string) =>
    rowsIn(
      world,
      1,
      `insert into challenge_named (challenge_id, decider_id, because, named_by, named_on)
       select challenge_id, $1, 'role-is-gone', $2, $3 from decision_challenge`,
      [decider, by, world.today],
    )
  await expect(straight(MARCUS, RUTH)).rejects.toThrow('another human than who decided')
  await expect(straight(PRIYA, RUTH)).rejects.toThrow('nobody who wrote in the plan')
  await expect(straight(RUTH, RUTH)).rejects.toThrow('check constraint')
  await expect(rowsIn(world, 1, 'update challenge_named set decider_id = $1', [MARCUS])).rejects.toThrow(
    'permission denied',
  )
  expect(await named()).toEqual(before)
})

test('answered, nobody is named any more; what is not there is not there; nobody but the administrator', async () => {
  const grace = await world.as('eastmarsh/grace')
  await sent(grace, on(ANNE, '/decision/challenge/answer'), { answer: 'stays', reasons: 'It helps.', conditions: '' })
  expect(await textOf(ruth, form)).toContain('it was answered meanwhile')
  const late = await forced(world, ruth, form, { who: KEN })
  expect([late.status, late.text.includes('answered meanwhile')]).toEqual([422, true])
  const nowhere = `${PAGE}/challenges/${newId()}`
  expect((await forced(world, ruth, nowhere, { who: KEN })).status).toBe(404)
  for (const key of [ANNE, 'eastmarsh/priya', 'eastmarsh/grace', 'eastmarsh/farah']) {
    const who = await world.as(key)
    expect((await who.get(form)).status).toBe(404)
    expect((await forced(world, who, form, { who: KEN })).status).toBe(404)
  }
  expect(world.bugs).toEqual([])
})
