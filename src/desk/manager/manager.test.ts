import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { asked } from '#test/steps/decision.ts'
import { sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, hiddenOf, on, type World } from '#test/world.ts'
import { waitingFrom } from './rules.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const today = async (): Promise<string> =>
  (await (await world.as('eastmarsh/grace')).get('/eastmarsh/today')).text
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

test('what cannot wait comes first, with the longest wait or the next promised day; what waits for nobody is left out', () => {
  const [early, late] = [day('2027-03-01'), day('2027-03-09')]
  const none = {
    safety: {},
    interim: {},
    holds: {},
    plans: {},
    challenges: {},
    endings: {},
    outside: {},
    'give-back': {},
    'no-worker': {},
    requests: {},
  }
  expect(waitingFrom(none)).toEqual([])
  expect(waitingFrom({ ...none, requests: { count: 60, since: [late] }, challenges: { by: [late, early] } })).toEqual([
    { kind: 'challenges', count: 2, since: undefined, by: early },
    { kind: 'requests', count: 60, since: late, by: undefined },
  ])
})

test('a manager reads how many need them, since when, and where; before that, that nothing waits', async () => {
  expect(await today()).toContain('Nothing waits for you now')
  await asked(world)
  const [line] = await rowsIn<{ id: string }>(world, 1, 'select spend_line_id as id from spend_line')
  await sent(await world.as('eastmarsh/marcus'), on('eastmarsh/anne', '/decision/decide'), {
    verdict: 'declined',
    ...{ reasons: 'There is a nursery that is free.', conditions: '', [`line-${line?.id}`]: 'need-is-met-already' },
  })
  await sent(await world.as('eastmarsh/anne'), on('eastmarsh/anne', '/decision/challenge'), {
    words: 'Who has them then?',
  })
  const worried = '/eastmarsh/worried'
  const drawn = hiddenOf((await world.nobody().get(worried)).text, worried)
  expect(
    (await world.nobody().post(worried, { ...drawn, words: 'He shouts', aboutWhom: '', reachBy: '' })).status,
  ).toBe(303)
  const page = await today()
  expect(page).not.toContain('Nothing waits')
  expect(page).toContain('1 person is worried about somebody’s safety Since')
  expect(page).toContain('1 person thinks that a decision is wrong, and you look at it again By')
  expect(page.indexOf('worried about')).toBeLessThan(page.indexOf('decision is wrong'))
  expect(page).not.toContain('asks for a budget')
})
