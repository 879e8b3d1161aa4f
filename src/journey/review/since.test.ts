import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { budgetOf } from '#demo/found.ts'
import { boxes, sent } from '#test/steps/plan.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { viewsOf } from './store.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

type Pair = {
  person: Browser
  worker: Browser
  at: (path: string) => string
  says: (progress: string) => Record<string, string>
}

/** A review of a paid plan, in which the worker has said how they see the goal, and wrote down two days later that the person sees it as met. */
async function typedFor(person: string, worker: string): Promise<Pair> {
  const { outcome } = await setUpByRows(world, person)
  const [own, theirs] = [await world.as(person), await world.as(worker)]
  const at = (path: string): string => on(person, `/review${path}`)
  const says = (progress: string) => ({ [`progress-${outcome}`]: progress, [`words-${outcome}`]: '' })
  await sent(theirs, at('/ask'), {
    ...{ kind: 'planned', how: 'home', reasons: 'We were both away before.' },
    ...boxes('meetOn', world.today),
  })
  await sent(theirs, at('/say-as-worker'), says('met'))
  await sent(theirs, at('/say-for-person'), {
    ...says('met'),
    ...{ how: 'phone', ...boxes('saidOn', addDays(world.today, -2)) },
  })
  return { person: own, worker: theirs, at, says }
}

const sinceOf = async (person: string) =>
  (await world.within(1, (tx) => tx.run(viewsOf, { budget: budgetOf(person) })))
    .filter(({ side }) => side === 'person')
    .map(({ progress, since }) => ({ progress, since }))

test('what does not sound like the person is no day since which they see it so', async () => {
  const { person, at, says } = await typedFor('eastmarsh/david', 'eastmarsh/priya')
  expect(await sinceOf('eastmarsh/david')).toEqual([{ progress: 'met', since: addDays(world.today, -2) }])
  await sent(person, at('/sounds-like-me'), { sounds: 'no' })
  await sent(person, at('/say'), says('met'))
  expect(await sinceOf('eastmarsh/david')).toEqual([{ progress: 'met', since: world.today }])
})

test('nor does what was taken back make it a change', async () => {
  const { person, at, says } = await typedFor('eastmarsh/arthur', 'eastmarsh/owen')
  await sent(person, at('/say'), says('not-yet'))
  await sent(person, at('/take-back'), {})
  await sent(person, at('/say'), says('met'))
  expect(await sinceOf('eastmarsh/arthur')).toEqual([{ progress: 'met', since: addDays(world.today, -2) }])
  expect(world.bugs).toEqual([])
})
