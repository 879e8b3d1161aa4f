import { afterAll, beforeAll, expect, test } from 'vitest'
import { forced } from '#test/forced.ts'
import { needsDone, ticked } from '#test/steps/needs.ts'
import { aWorld, hiddenOf, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
  await needsDone(world)
})
afterAll(() => world.close())

const ANNE = 'eastmarsh/anne'
const at = (path: string) => on(ANNE, path)
const FIRST = 'Children: Somebody who looks after the children'

test('the person reads each part of the decision', async () => {
  const her = await world.as(ANNE)
  const read = (await her.get(at('/needs'))).text
  expect(read).toContain('This comes from your illness or condition.')
  expect(read).toContain('It weighs heavily on how you live.')
  expect(read).not.toContain('Ask the questions again')
  expect((await (await world.as('eastmarsh/priya')).get(at('/needs'))).text).toContain('heavily on how Anne lives.')
})

test('a decision is followed by another: what was decided stands until then, on every page that needs it', async () => {
  const her = await world.as(ANNE)
  const priya = await world.as('eastmarsh/priya')
  expect((await priya.get(at('/needs'))).text).toContain('Ask the questions again')
  const sent = hiddenOf((await priya.get(at('/needs/open'))).text, at('/needs/open'))
  const both = await Promise.all([priya.post(at('/needs/open'), sent), priya.post(at('/needs/open'), sent)])
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  // Neither a second press nor an old page opens them twice.
  for (const after of ['', sent.after ?? ''])
    expect((await forced(world, priya, at('/needs/open'), { after })).text).toContain('The questions are open already')

  const answering = (await her.get(at('/needs'))).text
  expect(answering).toContain('What was decided last time')
  expect(answering).toContain(FIRST)
  expect(answering).toContain('Not finished yet')
  await priya.send(at('/amount/work-out'), {})
  expect((await her.get(at('/amount'))).status).toBe(200)
  expect((await her.send(at('/plan/open'), {})).status).toBe(303)
  expect((await her.get(at('/plan'))).status).toBe(200)

  const ticks = ticked({ nutrition: { level: 'cannot' }, hygiene: { level: 'some-help' } })
  for (const [browser, path] of [
    [her, '/needs/my-answers'],
    [priya, '/needs/worker-answers'],
  ] as const) {
    await browser.send(at(path), ticks)
    expect((await browser.send(at(`${path}/finish`), {})).status).toBe(303)
  }
  // Both have finished, and it is not decided: the last decision still stands.
  expect((await her.get(at('/needs'))).text).toContain(FIRST)
  const decision = {
    ...{ impairment: 'yes', impairmentWords: 'Because of <low> mood', impact: 'yes', eligible: 'yes' },
    ...{ chosen: ['nutrition', 'hygiene'], 'need-nutrition': 'Meals', 'need-hygiene': 'Clean clothes', reasons: 'So' },
  }
  expect((await priya.send(at('/needs/decide'), decision)).status).toBe(303)
  const read = (await her.get(at('/needs'))).text
  expect(read).toContain('Food: Meals')
  expect(read).toContain('Because of &lt;low> mood')
  expect((await her.get(at('/plan'))).status).toBe(200)
  expect(world.bugs).toEqual([])
})

test('each part that is left out is said at its field, and what was typed is kept', async () => {
  const priya = await world.as('eastmarsh/priya')
  await priya.send(at('/needs/open'), {})
  const her = await world.as(ANNE)
  for (const [browser, path] of [
    [her, '/needs/my-answers'],
    [priya, '/needs/worker-answers'],
  ] as const) {
    await browser.send(at(path), ticked({ children: { level: 'cannot' }, community: { level: 'cannot' } }))
    await browser.send(at(`${path}/finish`), {})
  }
  const form = at('/needs/decide')
  const page = (await priya.get(form)).text
  expect(page).toContain('Anne’s own answers name 2. Yours name 2.')
  expect(page).toContain('Could Anne do it without the help that is there?')
  const empty = await priya.send(form, { impactWords: 'Kept' })
  for (const field of ['impairment', 'impact', 'eligible', 'reasons']) expect(empty.text).toContain(`href="#${field}"`)
  expect(empty.text).toContain('Kept')
  const parts = { impairment: 'no', impact: 'yes', eligible: 'yes', reasons: 'So', chosen: ['children', 'community'] }
  const refused = await priya.send(form, { ...parts, 'need-children': 'A', 'need-community': 'B' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('the law asks for all three parts')
  expect((await priya.send(form, { ...parts, eligible: 'no', chosen: [] })).status).toBe(303)
  expect((await her.get(at('/needs'))).text).toContain('This does not come from your illness or condition.')
})
