import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, mondayOf } from '#core/day.ts'
import { ANNES, boxes, planWritten, radioOf, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
let anne: Browser
let wages: Record<string, string>
const at = (path = '') => on('eastmarsh/anne', `/plan${path}`)

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  await planWritten(world)
  const goal = radioOf((await anne.get(at('/spend-lines/add'))).text, 'goal', ANNES.goal)
  wages = {
    ...{ what: 'Wages of my assistant', provider: 'Kim', amount: '90', every: 'weekly', goal },
    ...{ endsAs: 'ongoing', ...boxes('startsOn', addDays(mondayOf(world.today), 7)) },
  }
})
afterAll(() => world.close())

const words = ({ text }: { text: string }) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

test('what employing somebody takes is said part by part, with no amount, and each part can be a line', async () => {
  const page = await anne.get(at('/personal-assistant'))
  for (const part of [
    'Wages',
    'Tax and National Insurance',
    'Employer’s insurance',
    'Pension',
    'Notice',
    'Holiday',
    'Redundancy',
  ])
    expect(words(page)).toContain(`Add this to the plan: ${part}`)
  expect(words(page)).not.toContain('£')
  const form = await anne.get(`${at('/spend-lines/add')}?part=pension`)
  expect(form.text).toMatch(/<option value="pension" selected/)
})

test('a part of a job and who looks after its money are kept, shown, and can be left', async () => {
  await sent(anne, at('/spend-lines/add'), { ...wages, paPart: 'wages', managedAs: 'third-party' })
  const plan = words(await anne.get(at()))
  expect(plan).toContain('For somebody employed: Wages')
  expect(plan).toContain('Who looks after the money: Somebody else looks after it')
  expect(words(await anne.get(at('/personal-assistant')))).toContain('In the plan')
  const wrong = await anne.send(at('/spend-lines/add'), { ...wages, paPart: 'bonus', managedAs: 'the-bank' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('href="#paPart"')
  expect(await rowsIn(world, 1, 'select pa_part, managed_as from spend_line order by position')).toEqual([
    { pa_part: null, managed_as: null },
    { pa_part: 'wages', managed_as: 'third-party' },
  ])
})

test('who may not shape the plan reads nothing here', async () => {
  for (const key of ['owen', 'joanne', 'farah', 'marcus'])
    expect((await (await world.as(`eastmarsh/${key}`)).get(at('/personal-assistant'))).status).toBe(404)
  expect(world.bugs).toEqual([])
})
