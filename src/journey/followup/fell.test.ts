import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { moveClock } from '#demo/clock.ts'
import { endingsCounted } from '#journey/ending/counted/reads.ts'
import { ended } from '#test/steps/ending.ts'
import { checkInsChosen, dutyNamed } from '#test/steps/followup.ts'
import { sent } from '#test/steps/plan.ts'
import { reviewed } from '#test/steps/review.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { countedOn } from './counted/reads.ts'
import { checkInInvitations } from './jobs.ts'

const ANNE = 'eastmarsh/anne'
let world: World
let her: Browser
beforeAll(async () => {
  world = await aWorld()
  await setUpByRows(world, ANNE)
  await reviewed(world)
  await ended(world, ANNE, 'eastmarsh/priya', { lastDay: addDays(world.today, 5) })
  await dutyNamed(world)
  await checkInsChosen(world, ANNE, ['6-weeks'])
  her = await world.as(ANNE)
})
afterAll(() => world.close())

const read = async (path: string): Promise<string> => (await her.get(on(ANNE, path))).text

test('never: an ending that somebody says is wrong, or that fell, goes on acting', async () => {
  expect(await read('/ending/story')).toContain('came to its end')
  expect(await read('/afterwards')).toContain('is the last day that is paid')
  await sent(her, on(ANNE, '/ending/notice/challenge'), { words: 'Nobody asked me about the winter' })
  const actsNoMore = async (): Promise<void> => {
    expect(await read('/ending/story')).not.toContain('came to its end')
    const page = await read('/afterwards')
    expect(page).toContain('Your money goes on')
    for (const gone of ['An ending was told', 'the last day', 'Looking back', '/way-back'])
      expect(page).not.toContain(gone)
    const counted = await world.within(1, (tx) =>
      Promise.all([endingsCounted(tx), countedOn(tx, addDays(world.today, 60))]),
    )
    expect(counted).toEqual([
      { byKind: {}, gaps: [] },
      { endings: [], conditions: [], sustained: [] },
    ])
  }
  await actsNoMore()
  const answer = { answer: 'falls', reasons: 'The winter was not thought of' }
  await sent(await world.as('eastmarsh/marcus'), on(ANNE, '/ending/notice/challenge/answer'), answer)
  await actsNoMore()
  const to = addDays(world.today, 5 + 42)
  await moveClock({ pool: world.pool, councils: world.ports.councils, jobs: [checkInInvitations] }, to)
  expect(await rowsIn(world, 1, 'select from check_in_asked')).toEqual([])
  await actsNoMore()
  const desk = (await (await world.as('eastmarsh/priya')).get('/eastmarsh/caseload')).text
  expect(desk).not.toContain('Talk about the ending')
})
