import { afterAll, beforeAll, expect, test } from 'vitest'
import { forced } from '#test/forced.ts'
import { planWritten } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { shared } from '#test/steps/unwell.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { ASKS } from './asks.ts'

let world: World
let anne: Browser
let priya: Browser
let joanne: Browser
const at = (path = '') => on('eastmarsh/anne', `/plan${path}`)

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  joanne = await world.as('eastmarsh/joanne')
  await planWritten(world)
  await shared(world, 'eastmarsh/anne', 'eastmarsh/joanne', 'plan')
})
afterAll(() => world.close())

/** Who writes each side's parts. */
const writer = (side: string): Browser => (side === 'person' ? anne : side === 'worker' ? priya : joanne)

const column = (side: string) =>
  rowsIn<{ words: string }>(
    world,
    1,
    'select part, words, said_by from plan_sentence where side = $1 order by sentence_id',
    [side],
  )

test('never: a worker changes the person’s column, nor the person the worker’s', async () => {
  const columns = () => Promise.all(['person', 'worker', 'carer'].map(column))
  const before = await columns()
  for (const ask of ASKS) {
    const path = at(`/words/${ask.at}`)
    for (const other of [anne, priya, joanne].filter((one) => one !== writer(ask.side))) {
      expect((await other.get(path)).status, path).toBe(404)
      const fields = { words: 'Not mine', side: ask.side }
      expect((await forced(world, other, path, fields)).status, path).toBe(404)
    }
  }
  expect(await columns()).toEqual(before)
  // The guard is the policy and nothing else: the same key and form work for the side that owns the page.
  const path = at('/words/unwell-help')
  expect((await forced(world, anne, path, { words: 'A walk', side: 'worker' })).status).toBe(303)
  expect((await column('person')).at(-1)).toMatchObject({ part: 'unwell-help', words: 'A walk' })
})

test('every part has a page of its side’s own, and stands in the plan as text', async () => {
  for (const ask of ASKS) {
    const browser = writer(ask.side)
    const words = `About ${ask.part} by ${ask.side} <b>&amp;`
    expect((await browser.send(at(`/words/${ask.at}`), { words })).status, ask.at).toBe(303)
  }
  const page = (await priya.get(at())).text
  for (const { part, side } of ASKS) expect(page).toContain(`About ${part} by ${side} &lt;b>&amp;amp;`)
})

test('what was typed is kept where it cannot be taken; parts that may be empty may be emptied', async () => {
  const path = at('/words/want')
  const tooLong = await anne.send(path, { words: 'y'.repeat(2001) })
  expect(tooLong.status).toBe(422)
  expect(tooLong.text).toContain('href="#words"')
  expect(tooLong.text).toContain('y'.repeat(2001))
  expect((await anne.send(path, { words: '' })).text).toContain('Write a few words')
  expect((await priya.send(at('/words/sustain-as-worker'), { words: '  ' })).status).toBe(422)
  expect((await anne.send(at('/words/sustain'), { words: '' })).status).toBe(303)
  expect((await anne.get(at())).text).not.toContain('About sustain by person')
  expect(world.bugs).toEqual([])
})

test('newer words of one’s own other window are noticed', async () => {
  const path = at('/words/want')
  const open = (await anne.get(path)).text
  const stamp = /name="stamp" value="([^"]*)"/.exec(open)?.[1] ?? ''
  await anne.send(path, { words: 'First window' })
  const late = await forced(world, anne, path, { stamp, words: 'Second window' })
  expect(late.status).toBe(422)
  expect(late.text).toContain('Second window')
})
