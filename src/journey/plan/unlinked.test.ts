import { afterAll, beforeAll, expect, test } from 'vitest'
import { forced } from '#test/forced.ts'
import { ANNES, boxes, planWritten, radioOf } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
let anne: Browser
let priya: Browser
const at = (path = '') => on('eastmarsh/anne', `/plan${path}`)

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  await planWritten(world)
})
afterAll(() => world.close())

/** Both try to agree and each tries to send it, with forms that are in order. */
async function triedBy(...browsers: Browser[]): Promise<void> {
  await forced(world, anne, at('/agree'), { answer: 'yes', words: '', stamp: await stampOf(anne, '/agree') })
  const worker = '/agree-as-worker'
  await forced(world, priya, at(worker), { answer: 'yes', words: '', stamp: await stampOf(priya, worker) })
  for (const browser of browsers) await browser.send(on('eastmarsh/anne', '/decision/ask'), {})
}

const stampOf = async (browser: Browser, path: string): Promise<string> =>
  /name="stamp" value="([^"]*)"/.exec((await browser.get(at(path))).text)?.[1] ?? ''

const submissions = () => rowsIn(world, 1, 'select 1 from submission')

test('never: submission with an unlinked spend line or outcome', async () => {
  const goal = { words: 'Cook again', kind: 'maintenance', knownBy: 'I eat at noon', endsAs: 'ongoing' }
  expect((await priya.send(at('/outcomes/add'), { ...goal, need: 'none' })).status).toBe(303)
  await triedBy(anne, priya)
  expect(await submissions(), 'an unlinked goal').toEqual([])
  const named = (await anne.get(at())).text
  expect(named).toContain('Goal 2. This goal is not linked to a need yet')
  const loose = radioOf((await anne.get(at('/spend-lines/add'))).text, 'goal', 'Cook again')
  expect((await anne.send(at(`/outcomes/${loose}/remove`), {})).status).toBe(303)

  const pan = { what: 'A steel pan', provider: 'The market', amount: '20', every: 'once', goal: 'none' }
  expect((await priya.send(at('/spend-lines/add'), { ...pan, ...boxes('startsOn', '2027-03-01') })).status).toBe(303)
  await triedBy(anne, priya)
  expect(await submissions(), 'an unlinked line').toEqual([])
  expect((await anne.get(at())).text).toContain('A steel pan. This is not linked to a goal yet')
  const refused = await forced(world, anne, at('/agree'), {
    ...{ answer: 'yes', words: '', stamp: await stampOf(anne, '/agree') },
  })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('This is not linked to a goal yet')

  const line = /spend-lines\/([0-9a-f-]{36})\/remove"[^>]*>Take out<span class="govuk-visually-hidden"> A steel/.exec(
    (await anne.get(at())).text,
  )?.[1]
  const linked = radioOf((await anne.get(at('/spend-lines/add'))).text, 'goal', ANNES.goal)
  const whole = { ...pan, goal: linked, ...boxes('startsOn', '2027-03-01') }
  expect((await priya.send(at(`/spend-lines/${line}`), whole)).status).toBe(303)
  await triedBy(anne)
  expect(await submissions(), 'all linked').toHaveLength(1)
  expect(world.bugs).toEqual([])
})
