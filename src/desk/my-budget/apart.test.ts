import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf } from '#demo/councils.ts'
import { amountDone } from '#test/steps/amount.ts'
import { approved } from '#test/steps/decision.ts'
import { sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const PAGES = [
  '',
  '/plan',
  '/plan/understanding',
  '/plan/for-person',
  '/timeline',
  '/money/key-facts',
  '/plan/versions',
]

/** On which of a record's pages these words stand. */
async function foundIn(browser: Browser, person: string, words: string): Promise<string[]> {
  const found: string[] = []
  for (const path of PAGES) if ((await browser.get(on(person, path))).text.includes(words)) found.push(path)
  return found
}

test('never: a side reads how the other understands the plan before it has said it too', async () => {
  const [ANNE, PRIYA] = ['eastmarsh/anne', 'eastmarsh/priya']
  const MINE = 'zebra-crossing-lighthouse'
  const THEIRS = 'marzipan-octopus-lantern'
  await amountDone(world, ANNE, PRIYA)
  const [her, priya] = [await world.as(ANNE), await world.as(PRIYA)]
  await sent(her, on(ANNE, '/plan/open'), {}, on(ANNE, '/plan'))
  await sent(her, on(ANNE, '/plan/words/understood'), { words: MINE })
  expect(await foundIn(priya, ANNE, MINE)).toEqual([])
  expect(await foundIn(her, ANNE, MINE)).toContain('')
  await sent(her, on(ANNE, '/plan/words/want'), { words: 'Somebody for the children' })
  expect((await priya.get(on(ANNE, ''))).text).toContain('Somebody for the children')
  expect(await foundIn(priya, ANNE, MINE)).toEqual([])
  await sent(priya, on(ANNE, '/plan/words/understood-as-worker'), { words: THEIRS })
  expect(await foundIn(priya, ANNE, MINE)).toContain('')
  expect(await foundIn(her, ANNE, THEIRS)).toContain('/plan/understanding')

  // A plan that holds: the worker has taken theirs back, and reads what was wanted instead.
  const [HAZEL, OWEN] = ['eastmarsh/hazel', 'eastmarsh/owen']
  const HERS = 'It pays for childcare until my therapy is over.'
  await approved(world, HAZEL, OWEN)
  const [hazel, owen] = [await world.as(HAZEL), await world.as(OWEN)]
  expect(await foundIn(owen, HAZEL, HERS)).toContain('')
  await rowsIn(
    world,
    1,
    `insert into plan_sentence (version_id, part, side, words, said_by, typed_by, said_on)
     select s.version_id, 'understood', 'worker', '', $1, $1, s.said_on from plan_sentence s
     where s.part = 'understood' and s.side = 'worker' and s.said_by = $1`,
    [idOf(OWEN)],
  )
  expect(await foundIn(owen, HAZEL, HERS)).toEqual([])
  expect(await foundIn(hazel, HAZEL, HERS)).toContain('')
  expect((await owen.get(on(HAZEL, ''))).text).toContain('I want to go to therapy.')
  expect(world.bugs).toEqual([])
})
