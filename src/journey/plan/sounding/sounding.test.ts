import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { forced } from '#test/forced.ts'
import { planWritten, sent } from '#test/steps/plan.ts'
import { rowsIn, toldAt } from '#test/steps/rows.ts'
import { dayBoxes } from '#test/steps/spending.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'

let world: World
let anne: Browser
let priya: Browser
const at = (path = '') => on('eastmarsh/anne', `/plan${path}`)
const PATH = at('/sounds-like-me-for-person')

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  await planWritten(world)
})
afterAll(() => world.close())

const heard = (witnessName = '', how = 'phone') => ({ how, witnessName, ...dayBoxes('saidOn', world.today) })
const asked = async () => /name="(sounds-\d+)"/.exec((await priya.get(PATH)).text)?.[1] ?? ''
const kept = () =>
  rowsIn<{ sounds: boolean; by: string; heard: boolean }>(
    world,
    1,
    'select sounds, said_by as by, witness_id is not null as heard from sounds_like_me order by sounds_id',
  )

test('where nothing waits to be asked about the page says so', async () => {
  const page = await priya.get(PATH)
  expect(page.text).toContain('Nothing that was typed for Anne waits to be asked about')
  expect((await forced(world, priya, PATH, heard())).status).toBe(422)
})

test('never: a worker confirms alone the words that they typed for the person', async () => {
  await sent(priya, at('/words/unwell-help-for-person'), { words: 'A walk', ...heard() })
  const field = await asked()
  for (const [name, reason] of [
    ['', 'Write who else heard it'],
    ['Priya Shah', 'Write somebody else'],
    ['priya@eastmarsh.example', 'has this name here'],
    ['Anne', 'Write somebody else'],
    ['Joanne Reed', 'has this name here'],
  ] as const) {
    const refused = await priya.send(PATH, { [field]: 'yes', ...heard(name) })
    expect(refused.status, name).toBe(422)
    expect(refused.text, name).toContain(reason)
  }
  expect(await kept()).toEqual([])
  const insert = `insert into sounds_like_me (sentence_id, sounds, said_by, said_on, how, typed_by, typed_on, witness_id)
    select sentence_id, true, said_by, said_on, 'phone', typed_by, said_on, $1 from plan_sentence where typed_by <> said_by`
  await expect(rowsIn(world, 1, insert, [null])).rejects.toThrow(/heard by another/)
  await expect(rowsIn(world, 1, insert, [idOf('eastmarsh/priya')])).rejects.toThrow(/witness_is_another/)
  expect((await anne.get(at())).text).toContain('Somebody typed something for you.')
})

test('with another who heard it the yes is kept, marked so; she is told, and what she says herself stands over it', async () => {
  const field = await asked()
  const late = await priya.send(PATH, {
    [field]: 'yes',
    ...heard('Grace Adeyemi'),
    ...dayBoxes('saidOn', addDays(world.today, 1)),
  })
  expect(late.text).toContain('That day is still to come')
  const hidden = { ...hiddenOf((await priya.get(PATH)).text, PATH), [field]: 'yes', ...heard('grace adeyemi') }
  const twice = await Promise.all([1, 2].map(() => priya.post(PATH, hidden)))
  expect(twice.map(({ status }) => status)).toEqual([303, 303])
  expect(await kept()).toEqual([{ sounds: true, by: idOf('eastmarsh/anne'), heard: true }])
  expect(await toldAt(world, 'eastmarsh/anne', 'plan')).toEqual([null])
  const hers = (await anne.get(at('/sounds-like-me'))).text
  expect(hers).toContain('Priya Shah wrote down a yes to this')
  expect(hers).toContain('Grace Adeyemi heard it too.')
  expect((await priya.get(at())).text).not.toContain('does not sound like them')

  await sent(priya, PATH, { [field]: 'no', ...heard('', 'together') })
  expect((await priya.get(at())).text).toContain('Anne said that this does not sound like them')
  await sent(priya, PATH, { [field]: 'yes', ...heard('Grace Adeyemi') })
  await sent(anne, at('/sounds-like-me'), { [field]: 'yes' })
  expect((await priya.get(PATH)).text).toContain('waits to be asked about')
  const over = await forced(world, priya, PATH, { [field]: 'no', ...heard() })
  expect(over.status).toBe(422)
  expect((await kept()).map(({ sounds }) => sounds)).toEqual([true, false, true, true])
  expect(world.bugs).toEqual([])
})

test('nobody but her worker writes it down', async () => {
  for (const key of ['anne', 'owen', 'joanne', 'marcus', 'grace'])
    expect((await (await world.as(`eastmarsh/${key}`)).get(PATH)).status, key).toBe(404)
})
