import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANNES, planWritten, radioOf, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
let anne: Browser
let path: string
const at = (rest = '') => on('eastmarsh/anne', `/plan${rest}`)
const FIVE = ['Never went', 'Went once', 'Went each week', 'And used it', 'And taught it <b>']
const five = Object.fromEntries(FIVE.map((point, index) => [`scale-five-${index + 1}`, point]))
const goal = { words: ANNES.goal, kind: 'change', knownBy: '', endsAs: 'event', endsEvent: ANNES.event, need: '' }

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  await planWritten(world)
  const page = (await anne.get(at('/spend-lines/add'))).text
  path = at(`/outcomes/${radioOf(page, 'goal', ANNES.goal)}`)
  goal.need = radioOf((await anne.get(path)).text, 'need', 'Children')
})
afterAll(() => world.close())

const rows = () => rowsIn(world, 1, 'select scale, whose, known_by from outcome')

test('every point is asked for, what was typed is kept, and five points are for a change', async () => {
  const gap = await anne.send(path, { ...goal, scale: 'five', ...five, 'scale-five-3': '' })
  expect(gap.status).toBe(422)
  expect(gap.text).toContain('Fill in every point')
  expect(gap.text).toContain('href="#scale"')
  expect(gap.text).toContain('And taught it &lt;b>')
  const long = await anne.send(path, { ...goal, scale: 'five', ...five, 'scale-five-1': 'x'.repeat(201) })
  expect(long.text).toContain('too long for this line')
  const stays = await anne.send(path, { ...goal, kind: 'maintenance', scale: 'five', ...five })
  expect(stays.status).toBe(422)
  expect(stays.text).toContain('Five points are for a change')
  expect(await rows()).toEqual([{ scale: [], whose: 'person', known_by: ANNES.knownBy }])
})

test('points stand in the plan with what each means, instead of words or beside them', async () => {
  await sent(anne, path, { ...goal, scale: 'five', ...five })
  const page = (await anne.get(at())).text
  expect(page).toContain('Much less than we hope (−2): Never went')
  expect(page).toContain('What we hope for (0): Went each week')
  expect(page).not.toContain('Nobody has said yet how we will know')
  expect((await anne.get(path)).text).toContain('value="Went each week"')
  const three = { 'scale-three-1': 'No', 'scale-three-2': 'Some weeks', 'scale-three-3': 'Each week' }
  await sent(anne, path, { ...goal, kind: 'maintenance', scale: 'three', ...three, whose: 'carer' })
  const changed = (await anne.get(at())).text
  expect(changed).toContain('Half-way: Some weeks')
  expect(changed).toContain('Somebody’s who helps me')
  expect((await (await world.as('eastmarsh/priya')).get(at())).text).toContain('Somebody’s who helps Anne')
  await sent(anne, path, { ...goal, knownBy: 'I go', scale: 'words', ...three })
  expect(await rows()).toEqual([{ scale: [], whose: 'person', known_by: 'I go' }])
  expect(world.bugs).toEqual([])
})
