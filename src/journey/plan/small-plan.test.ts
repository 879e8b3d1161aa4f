import { afterAll, beforeAll, expect, test } from 'vitest'
import { needsDone } from '#test/steps/needs.ts'
import { boxes, needsMetOtherwise, radioOf, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
let anne: Browser
let priya: Browser
const at = (path = '') => on('eastmarsh/anne', `/plan${path}`)
const bike = (amount: string) => ({
  ...{ what: 'A bike', provider: 'Wheels for All', amount, every: 'once' },
  ...boxes('startsOn', '2027-03-01'),
})

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  await needsDone(world)
  await sent(anne, at('/open'), {}, at())
})
afterAll(() => world.close())

/** What the plan still lacks, as its page says. */
const missing = async (): Promise<string[]> => {
  const [, list = ''] = (await anne.get(at())).text.split('What is still missing</h2>')
  const items = list.split('</ul>')[0] ?? ''
  return [...items.matchAll(/<li>(.*?)<\/li>/g)].map(([, item = '']) => item.replaceAll(/<[^>]+>/g, ''))
}

test('a small plan asks for one goal, one line, how we know, what if it breaks, and one understanding; no more', async () => {
  const need = radioOf((await anne.get(at('/outcomes/add'))).text, 'need', 'Children')
  const goal = { words: 'Get to my course by myself', kind: 'change', need, knownBy: 'I went by bike' }
  await sent(anne, at('/outcomes/add'), { ...goal, endsAs: 'event', endsEvent: 'my course ends' })
  expect(await missing()).toContain('Say in your own words what you need or want.')
  const linked = radioOf((await anne.get(at('/spend-lines/add'))).text, 'goal', 'Get to my course')
  await sent(anne, at('/spend-lines/add'), { ...bike('300'), goal: linked })
  expect(await missing()).toEqual([
    'Getting out. No goal helps with this need yet. Your worker can write how else it is met.',
    'A bike. Nobody has said what happens if it breaks or stops. Write who repairs it, or what you do then.',
    'Nobody has said in their own words what the money is for. One of you is enough.',
    'Read the plan and say what you think.',
    'The worker has not said yes to the plan as it reads now.',
  ])
  const page = (await anne.get(at())).text
  expect(page).toContain('3 things left for you here.')
  await needsMetOtherwise(priya)
  const keeping = /href="([^"]*\/keeping-it)"/.exec(page)?.[1] ?? ''
  expect(page).toContain(`${keeping}#whoRepairs`)
  await sent(anne, keeping, { whoRepairs: 'The shop, for two years' })
  // The worker may say it where the person does not: nothing waits for an answer that nobody must give.
  await sent(priya, at('/words/understood-as-worker'), { words: 'A bike, so that Anne gets to her course.' })
  await sent(anne, at('/agree'), { answer: 'yes', words: '' })
  await sent(priya, at('/agree-as-worker'), { answer: 'yes', words: '' })
  expect(await missing()).toEqual([])
  await sent(anne, on('eastmarsh/anne', '/decision/ask'), {})
  expect(await rowsIn(world, 1, 'select 1 from submission')).toHaveLength(1)
  expect(world.bugs).toEqual([])
})
