import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, sayDay } from '#core/day.ts'
import { moveClock } from '#demo/clock.ts'
import { budgetOf } from '#demo/found.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, type Browser, type World } from '#test/world.ts'
import { at, firstStep, proposed, sent, wished } from './taper.test-kit.ts'

const [anne, david] = ['eastmarsh/anne', 'eastmarsh/david']
let world: World
let her: Browser
let priya: Browser
let path: string
let ports: Parameters<typeof moveClock>[0]
beforeAll(async () => {
  world = await aWorld()
  ports = { pool: world.pool, councils: world.ports.councils, jobs: [] }
  await setUpByRows(world, anne)
  await setUpByRows(world, david)
  ;[her, priya] = [await world.as(anne), await world.as('eastmarsh/priya')]
})
afterAll(() => world.close())

const standing = (person: string) =>
  rowsIn<{ from_day: string; amount_pence: bigint }>(
    world,
    1,
    `select from_day, amount_pence from overlay o where taper_id is not null and budget_id = $1
       and not exists (select from overlay_withdrawn w where w.overlay_id = o.overlay_id) order by from_day, overlay_id`,
    [budgetOf(person)],
  )

test('the person says it on paper; the steps are seen before, and laid to the penny with both yeses and a ground', async () => {
  path = await proposed(world, 'eastmarsh/priya', anne)
  const page = (await her.get(path)).text
  const first = firstStep(world.today)
  for (const words of [
    sayDay(first),
    '£40.00 a week',
    'comes to £240.00',
    'The weeks as a picture',
    'Anne has not said',
  ])
    expect(words === 'Anne has not said' ? page.replace('You have not said', words) : page).toContain(words)
  expect(page).toContain('Nothing you say here changes your money today')
  const again = await priya.send(at(anne, '/propose'), {})
  expect(again.text).toContain('Choose whether you count in times or in pounds')
  const given = { how: 'paper', said: 'yes', words: 'In small steps', witness: '' }
  const [year, month, date] = world.today.split('-')
  await sent(
    priya.send(`${path}/answer-for-person`, {
      ...given,
      'saidOn-day': date ?? '',
      'saidOn-month': month ?? '',
      'saidOn-year': year ?? '',
    }),
  )
  const typed = (await her.get(path)).text
  expect(typed).toContain('It was said on paper, and Priya')
  expect((await priya.get(path)).text).toContain('Nothing is written down yet on which less money may rest')
  await wished(world, anne)
  await sent(priya.send(`${path}/lay`, {}))
  expect(await standing(anne)).toEqual([
    { from_day: first, amount_pence: 4000n },
    { from_day: addDays(first, 28), amount_pence: 2000n },
    { from_day: addDays(first, 56), amount_pence: 0n },
  ])
  expect((await priya.send(`${path}/lay`, {})).status).toBe(422)
  expect((await her.get(path)).text).toContain('That ends nothing by itself')
})

test('two hard weeks, each one tap: the next step waits; one step back up as agreed; then a new plan is proposed', async () => {
  const first = firstStep(world.today)
  await sent(her.send(`${path}/hard-week`, {}))
  expect((await her.get(path)).text).toContain('One hard week since the last step')
  expect(await standing(anne)).toHaveLength(3)
  await moveClock(ports, addDays(first, 2))
  await sent(her.send(`${path}/hard-week`, {}))
  expect(await standing(anne)).toHaveLength(3)
  await moveClock(ports, addDays(first, 9))
  ;[her, priya] = [await world.as(anne), await world.as('eastmarsh/priya')]
  await sent(her.send(`${path}/hard-week`, { words: 'I could not sleep' }))
  expect(await standing(anne)).toEqual([{ from_day: first, amount_pence: 4000n }])
  const held = (await priya.get(path)).text
  expect(held).toContain('No step comes by itself')
  expect(held).toContain('I could not sleep')
  const mine = (await her.get(path)).text
  expect(mine).toContain('Going one step back up changes the money from today')
  expect(mine).not.toContain('Nothing you say here changes your money today')
  await sent(her.send(`${path}/step-back`, {}))
  expect(await standing(anne)).toEqual([
    { from_day: first, amount_pence: 4000n },
    { from_day: addDays(first, 9), amount_pence: 6200n },
  ])
  expect((await her.send(`${path}/step-back`, {})).status).toBe(422)
  const next = await proposed(world, anne, anne, addDays(first, 9))
  expect((await priya.get(next)).text).toContain('The worker has not said yet')
  await sent(her.send(`${next}/drop`, {}))
  expect((await her.get(next)).text).toContain('This was let go')
  expect(world.bugs).toEqual([])
})

test('no answer leaves it undone, and the person can stay at any step before it comes', async () => {
  const theirs = await proposed(world, 'eastmarsh/priya', david, addDays(firstStep(world.today), 9))
  const owen = await world.as('eastmarsh/priya')
  await sent(owen.send(`${theirs}/asked`, { way: 'phone', words: 'He did not pick up' }))
  expect((await owen.get(theirs)).text).toContain('There was no answer, so it stays undone')
  expect((await owen.send(`${theirs}/lay`, {})).status).toBe(422)
  const his = await world.as(david)
  await sent(his.send(`${theirs}/answer`, { said: 'talk', words: 'I am afraid of it' }))
  expect((await owen.get(theirs)).text).toContain('I am afraid of it')
  expect(await standing(david)).toEqual([])
})
