import { expect, test } from 'vitest'
import { addDays, sayDay } from '#core/day.ts'
import { budgetOf } from '#demo/found.ts'
import { CONFIRMS, conditions } from '#test/steps/ending.ts'
import { endedByRows, groundWritten, wishWritten } from '#test/steps/ground.ts'
import { boxes, sent } from '#test/steps/plan.ts'
import { reviewed } from '#test/steps/review.ts'
import { on } from '#test/world.ts'
import { at, inNoticeWorld, person, put, stop, stops, textOf, worker, world } from './notice.test-kit.ts'

inNoticeWorld()

test('the notice: each last payment to the penny, the law, what is left, and the same on paper', async () => {
  await reviewed(world, person, worker)
  await groundWritten(world, person, worker)
  const lastDay = addDays(world.today, 28)
  const told = { kind: 'reassessed', event: '', ...boxes('lastDay', lastDay), reasons: 'You can do it now <3' }
  await sent(await world.as(worker), at('/propose'), told)
  const page = await textOf(person, at('/notice'))
  for (const part of [
    `${sayDay(lastDay)} should be the last day that is paid`,
    'childcare: the last payment is £',
    'The advice line is open on weekdays',
    'Keep your receipts for 6 years',
    'you get a new last day with the full notice',
    '0300 061 0614',
  ])
    expect(page).toContain(part)
  const paper = await (await world.as(person)).get(at('/notice.pdf'))
  expect(paper.status).toBe(200)
  expect(
    await put("select stage from notice where budget_id = $1 and stage = 'ending' and read_by = $2", [
      budgetOf(person),
      lastDay,
    ]),
  ).toHaveLength(1)
  expect((await put('select planned_event, reason from ended_early where reason like $1', ['You can%'])).at(0)).toEqual(
    {
      ...{ planned_event: 'my therapy ends', reason: 'You can do it now <3' },
    },
  )
  expect(world.bugs).toEqual([])
})

test('a death: kind words to the family, no message, nobody is asked, and another human confirms', async () => {
  const theirs = await world.as(worker)
  await sent(theirs, at('/ground/happened'), {
    basis: 'died',
    why: 'Their sister rang',
    newCouncil: '',
    told: '',
    ...boxes('on', world.today),
  })
  const told = { kind: 'died', event: '', ...boxes('lastDay', world.today), reasons: 'With sorrow' }
  await sent(theirs, at('/propose'), told)
  const letter = await textOf(worker, at('/notice'))
  expect(letter).toContain('We are very sorry')
  expect(letter).toContain('we ask for nothing back in this letter')
  expect(await put("select 1 from notice where budget_id = $1 and stage = 'ending'", [budgetOf(person)])).toEqual([])
  await sent(await world.as('eastmarsh/grace'), at('/confirm'), { cliff: '' })
  expect(await stops()).toBe(1)
})

test('something else ends near the last day: named on the manager’s page, and confirmed only with words', async () => {
  await sent(await world.as(person), at('/what-else/say'), {
    kind: 'discharge',
    words: '',
    ...boxes('on', addDays(world.today, 20)),
  })
  await wishWritten(world, person, worker)
  const told = { kind: 'person-chose', otherWays: 'talked', event: '', reasons: 'x' }
  await sent(await world.as(worker), at('/propose'), { ...told, ...boxes('lastDay', addDays(world.today, 30)) })
  await sent(await world.as(person), at('/say'), conditions('yes'))
  await sent(await world.as(worker), at('/say-as-worker'), conditions('yes'))
  expect(await textOf('eastmarsh/grace', '/eastmarsh/endings')).toContain('A team says goodbye on')
  const grace = await world.as('eastmarsh/grace')
  const bare = await grace.send(at('/confirm'), { cliff: ' ' })
  expect(bare.text).toContain('href="#cliff"')
  await sent(grace, at('/confirm'), CONFIRMS)
  const [kept] = await put('select near from ending_cliff_words where words = $1', [CONFIRMS.cliff])
  expect(kept?.near).toContain('discharge')
  expect(world.bugs).toEqual([])
})

test('an ended budget pays nothing after its last day, also by rows', async () => {
  await endedByRows(world, person, addDays(world.today, -3))
  await stop(addDays(world.today, -3))
  expect(await textOf(person, on(person, '/money'))).not.toContain('The next payment is')
})
