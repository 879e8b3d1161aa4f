import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { moveClock } from '#demo/clock.ts'
import { ended } from '#test/steps/ending.ts'
import { answers, checkedIn, checkInsChosen } from '#test/steps/followup.ts'
import { goalsOn, reviewed } from '#test/steps/review.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { countedOn } from './reads.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

test('what is counted: kinds, conditions of each side, what was left by kind of goal, no answer apart, who came back', async () => {
  const [anne, david] = ['eastmarsh/anne', 'eastmarsh/david']
  for (const person of [anne, david]) {
    await setUpByRows(world, person)
    await reviewed(world, person)
    await ended(world, person)
    await checkInsChosen(world, person, ['6-weeks'])
  }
  await moveClock({ pool: world.pool, councils: world.ports.councils, jobs: [] }, addDays(world.today, 43))
  const counted = (days: number) => world.within(1, (tx) => countedOn(tx, addDays(world.today, days)))
  const none = { kept: 0, atACost: 0, partly: 0, lost: 0, noAnswer: 0 }
  expect((await counted(41)).sustained).toEqual([])
  expect((await counted(43)).sustained).toEqual([{ ...none, wave: '6-weeks', kind: 'change', noAnswer: 2 }])
  const her = await world.as(anne)
  await checkedIn(world, anne, { benefit: 'partly', paidBy: 'own' })
  const page = (await her.get(on(anne, '/afterwards'))).text
  const path = on(anne, /\/afterwards\/answer\/[0-9a-f-]{36}/.exec(page)?.[0] ?? '')
  // Answered again: the newest stands. Paid from food, it is not kept up well.
  const goals = goalsOn((await her.get(path)).text, 'benefit')
  expect((await her.send(path, answers(goals, { benefit: 'kept', paidBy: 'at-a-cost' }))).status).toBe(303)
  expect((await her.get(on(anne, '/afterwards'))).text).toContain('hard to keep up')
  await her.send(on(anne, '/afterwards/way-back'), { words: 'Things are harder.', changed: ['money'] })
  const { endings, conditions, sustained } = await counted(43)
  expect(endings).toEqual([{ kind: 'after-review', endings: 2, cameBack: 1 }])
  expect(conditions).toHaveLength(8)
  expect(conditions[0]).toEqual({ condition: 'a', side: 'person', said: 'yes', endings: 2 })
  expect(sustained).toEqual([{ ...none, wave: '6-weeks', kind: 'change', atACost: 1, noAnswer: 1 }])
})
