import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { forced } from '#test/forced.ts'
import { carerInvited } from '#test/steps/carer.ts'
import { needsOpened } from '#test/steps/needs.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn, toldAt } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
let anne: Browser
let priya: Browser
const at = (path: string) => on('eastmarsh/anne', `/needs${path}`)
const FOR = at('/show-now-for-person')
const said = (days = 0) => ({ how: 'phone', ...boxes('saidOn', addDays(world.today, days)) })

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  await needsOpened(world)
  await carerInvited(world)
})
afterAll(() => world.close())

test('never: a worker opens both sides for the person before both have finished', async () => {
  await priya.send(at('/worker-answers'), { 'level-children': 'manage', 'words-children': 'They seem well.' })
  await anne.send(at('/my-answers'), { 'level-children': 'cannot', 'words-children': 'I have four.' })
  for (const finish of [undefined, '/worker-answers']) {
    if (finish !== undefined) expect((await priya.send(at(`${finish}/finish`), {})).status).toBe(303)
    expect((await priya.get(FOR)).text).toContain('Finish your own answers first')
    expect((await forced(world, priya, FOR, said())).status).toBe(422)
    expect((await priya.get(at(''))).text).not.toContain('I have four.')
  }
  const insert = rowsIn(
    world,
    1,
    `insert into shown_early (assessment_id, asked_by, asked_on, how, typed_by, typed_on, last_answer)
     select assessment_id, $1, opened_on, 'phone', $2, opened_on, 0 from assessment`,
    [idOf('eastmarsh/anne'), idOf('eastmarsh/priya')],
  )
  await expect(insert).rejects.toThrow('before both have finished')
  expect(await rowsIn(world, 1, 'select from shown_early')).toEqual([])
})

test('where a carer stays silent, the worker writes down that the person wants to see both now', async () => {
  expect((await anne.send(at('/my-answers/finish'), {})).status).toBe(303)
  const waits = (await priya.get(at(''))).text
  expect(waits).not.toContain('I have four.')
  expect(waits).toContain('Anne told me: show both now')
  expect((await priya.send(FOR, { ...said(), how: '' })).text).toContain('href="#how"')
  expect((await priya.send(FOR, said(1))).text).toContain('That day is still to come')
  expect((await priya.send(FOR, said(-1))).text).toContain('The questions were not open on that day')
  const before = await toldAt(world, 'eastmarsh/anne', 'needs')
  expect((await priya.send(FOR, said())).status).toBe(303)
  expect(await toldAt(world, 'eastmarsh/anne', 'needs')).toEqual([...before, null])
  for (const [reader, who] of [
    [anne, 'You asked to see both'],
    [priya, 'Anne asked to see both'],
  ] as const) {
    const { text } = await reader.get(at(''))
    expect(text).toContain(who)
    expect(text).toContain('By phone, written down by Priya Shah.')
    expect(text).toContain('I have four.')
    expect(text).toContain('They seem well.')
  }
  expect((await forced(world, priya, FOR, said())).status).toBe(422)
  expect(world.bugs).toEqual([])
})

test('nobody else writes it down', async () => {
  for (const key of ['anne', 'owen', 'joanne', 'marcus', 'grace'])
    expect((await (await world.as(`eastmarsh/${key}`)).get(FOR)).status, key).toBe(404)
})
