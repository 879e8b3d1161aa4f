import { beforeEach, expect, test } from 'vitest'
import { asked } from '#test/steps/decision.ts'
import { boxes, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
let her: Browser
let grace: Browser
let priya: Browser
beforeEach(async () => {
  world = await aWorld()
  ;[her, grace, priya] = (await Promise.all(
    ['eastmarsh/anne', 'eastmarsh/grace', 'eastmarsh/priya'].map((key) => world.as(key)),
  )) as [Browser, Browser, Browser]
  await asked(world)
  await sent(await world.as('eastmarsh/marcus'), anne('/decision/decide'), {
    ...{ verdict: 'returned', reasons: 'It is not said with whom.', conditions: 'Say who looks after them.' },
  })
})

const anne = (path: string) => on('eastmarsh/anne', path)
const WORDS = 'It is said in the second line: with Pat next door.'
const textOf = async (browser: Browser, path: string): Promise<string> =>
  (await browser.get(path)).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const ANSWER = '/decision/challenge/answer'
const challenged = (): Promise<unknown> => sent(her, anne('/decision/challenge'), { words: WORDS })

test('a plan that came back: the letter says how to challenge it; another than who sent it back says yes', async () => {
  const letter = await textOf(her, anne('/decision/letter'))
  for (const words of [
    'You may say so. It is your right',
    'Grace Adeyemi, who did not decide this',
    'I think this is wrong',
  ])
    expect(letter).toContain(words)
  expect(letter).toContain('Once a changed plan is sent, that one is decided')
  expect(await textOf(her, anne('/decision/challenge'))).toContain('You do not have to change your plan first')
  await challenged()
  const stands = await textOf(her, anne('/decision/challenged'))
  for (const words of [WORDS, 'Grace Adeyemi, who did not decide it', 'You can do so meanwhile'])
    expect(stands).toContain(words)
  expect(await textOf(her, anne('/waiting'))).toContain('Grace Adeyemi')
  const marcus = await world.as('eastmarsh/marcus')
  expect(await textOf(marcus, anne(ANSWER))).toContain('You decided this first')
  const page = await textOf(grace, anne(ANSWER))
  expect(page).toContain(WORDS)
  expect(page).not.toContain('Not agreed')
  await sent(grace, anne(ANSWER), { answer: 'approved', reasons: 'It is said there indeed.', conditions: '' })
  expect(await textOf(her, anne('/decision/letter'))).toContain('The answer to your plan is yes.')
  expect(await rowsIn(world, 1, 'select turn, verdict from decision order by turn')).toEqual([
    { turn: 1, verdict: 'returned' },
    { turn: 2, verdict: 'approved' },
  ])
  expect(await textOf(await world.as('eastmarsh/farah'), '/eastmarsh/finance')).toContain('1 approved to set up')
  expect(world.bugs).toEqual([])
  await world.close()
})

test('it stays: she reads why, and changes the plan as before', async () => {
  const typed = { words: WORDS, how: 'phone', ...boxes('saidOn', world.today) }
  await sent(priya, anne('/decision/challenge-for-person'), typed)
  await sent(grace, anne(ANSWER), { answer: 'stays', reasons: 'Pat is named, but not the days.', conditions: '' })
  expect(await textOf(her, anne('/decision/challenged'))).toContain('The decision stays')
  const page = await textOf(her, anne('/decision'))
  expect(page).toContain('Start changing the plan')
  expect(await textOf(her, anne('/decision/challenge'))).toContain('It has been looked at again')
  await world.close()
})

test('sent again, changed, the new plan is decided; what was said against the first waits with nobody', async () => {
  await challenged()
  await sent(priya, anne('/plan/open-again'), {})
  await sent(her, anne('/plan/agree'), { answer: 'yes', words: '' })
  await sent(priya, anne('/plan/agree-as-worker'), { answer: 'yes', words: '' })
  expect(await textOf(grace, '/eastmarsh/challenges')).toContain('1 waits for you.')
  expect(await textOf(her, anne('/decision/challenged'))).toContain('Read the letter')
  await sent(priya, anne('/decision/ask'), {})
  // There is no letter about the new plan yet.
  const stands = await textOf(her, anne('/decision/challenged'))
  expect(stands).not.toContain('Read the letter')
  expect(stands).toContain('See where the decision stands')
  expect(await textOf(grace, '/eastmarsh/challenges')).toContain('Nothing waits for you.')
  const stuck = await textOf(await world.as('eastmarsh/ruth'), '/eastmarsh/stuck')
  expect(stuck).not.toContain('Grace Adeyemi')
  expect(await textOf(grace, anne(ANSWER))).toContain('Nobody has said that this decision is wrong')
  expect(world.bugs).toEqual([])
  await world.close()
})
