import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type World } from '#test/world.ts'
import { endsEveryOutcome } from '../index.ts'
import { mayConclude, propose } from './rules.ts'
import { bothAnswered, bothSaid, follows, PAIRS, reviewIn } from './together.test-kit.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const { anne, david, arthur, hazel, helen } = PAIRS

test('never: a step is decided by the system, or without a human and reasons', async () => {
  const sides = await bothSaid(world, anne, {})
  const { theirs, at, outcome } = sides
  const drawn = (await theirs.get(at('/conclude'))).text
  expect(drawn).toContain(`name="step-${outcome}"`)
  expect(drawn).not.toMatch(/name="step-[^"]*"[^>]*checked/)
  const bare = await theirs.send(at('/conclude'), { celebrated: 'Much', [`step-${outcome}`]: 'go-on' })
  expect(bare.text).toContain('Give the reasons')
  const review = await reviewIn(world, sides)
  const decided = (by: string | null, reasons: string) =>
    rowsIn(
      world,
      1,
      "insert into review_step (review_id, outcome_id, step, reasons, decided_by, decided_on) values ($1, $2, 'go-on', $3, $4, $5)",
      [review, outcome, reasons, by, world.today],
    )
  await expect(decided(null, 'It fits')).rejects.toThrow('decided_by')
  await expect(decided(newId(), 'It fits')).rejects.toThrow('a_named_human_decides')
  await expect(decided(idOf('eastmarsh/priya'), ' ')).rejects.toThrow('check')
})

test('never: less or an end is written down while they differ, without a talk and a third person', async () => {
  const sides = await bothSaid(world, arthur, { own: 'not-yet', theirs: 'met' })
  const { own, theirs, at, outcome } = sides
  await bothAnswered(sides)
  const conclude = (step: string) => theirs.send(at('/conclude'), follows(outcome, step))
  expect((await conclude('end')).text).toContain('You do not both say that this goal is reached')
  expect((await conclude('step-down')).text).toContain('so it cannot get less yet')
  await sent(own, at(`/talk/${outcome}`), { words: 'He says yes, I say not yet.', endsAs: 'differ' })
  expect((await conclude('step-down')).text).toContain('Ask a third person how they see it first')
  const grace = idOf('eastmarsh/grace')
  const asked = { words: 'We ask Grace.', endsAs: 'ask-third', third: grace }
  await sent(own, at(`/talk/${outcome}`), asked)
  expect((await conclude('step-down')).text).toContain('Ask a third person how they see it first')
  await sent(await world.as('eastmarsh/grace'), at('/third-view'), { words: 'There is still something missing.' })
  expect((await conclude('end')).text).toContain('You do not both say that this goal is reached')
  expect((await conclude('step-down')).status).toBe(303)
})

test('never: less or an end is written down before both said whether it goes without the help', async () => {
  const { own, theirs, at, outcome } = await bothSaid(world, david, {})
  const conclude = () => theirs.send(at('/conclude'), follows(outcome, 'end'))
  expect((await conclude()).text).toContain('Both of you first answer the question')
  await sent(theirs, at('/without-as-worker'), { [`answer-${outcome}`]: 'yes' })
  expect((await conclude()).text).toContain('Both of you first answer the question')
  await sent(own, at('/without'), { [`answer-${outcome}`]: 'no' })
  expect((await conclude()).status).toBe(303)
  const page = (await own.get(at('/result'))).text
  expect(page).toContain('So the need may still be there')
})

test('never: a way of working counts toward an ending', async () => {
  const outcomes = [{ outcomeId: 'o1', kind: 'process' as const, words: '', knownBy: '' }]
  const step = { outcomeId: 'o1', reasons: 'So', whyNotGoOn: '' }
  expect(endsEveryOutcome({ outcomes, steps: [{ ...step, step: 'end' }] })).toBe(false)
  expect(propose('process', 'met', 'met', true)).toBe('keep-working-this-way')
  const sides = await bothSaid(world, hazel, { kind: 'process' })
  await bothAnswered(sides).catch(() => undefined) // there is no question about it
  for (const to of ['end', 'step-down'])
    expect((await sides.theirs.send(sides.at('/conclude'), follows(sides.outcome, to))).text).toContain(
      'It is never a reason for less, or for an end',
    )
})

test('never: maintenance that works gets less, or anything but going on, without the worker’s reason why', async () => {
  const sides = await bothSaid(world, helen, { kind: 'maintenance' })
  const { theirs, at, outcome } = sides
  await bothAnswered(sides)
  for (const to of ['end', 'step-down', 'change', 'more'])
    expect((await theirs.send(at('/conclude'), follows(outcome, to))).text).toContain(
      'Write why it should not simply go on',
    )
  expect(propose('maintenance', 'met', 'met', true)).toBe('go-on')
  expect((await theirs.send(at('/conclude'), follows(outcome, 'go-on'))).status).toBe(303)
})

test('never: a rule lets less through for want of a view', () => {
  const outcomes = [{ outcomeId: 'o1', kind: 'change' as const, words: '', knownBy: '' }]
  const bare = { reviewId: 'r', versionId: 'v', kind: 'planned' as const, meetOn: world.today, how: 'home' as const }
  const review = { ...bare, openedByName: '', outcomes, views: [], said: { person: true, worker: true } }
  const nothingElse = { preparation: { person: undefined, worker: undefined }, typedForPerson: false, asked: [] }
  const step = { outcomeId: 'o1', step: 'end' as const, reasons: 'So', whyNotGoOn: '' }
  const heard = { without: [], talks: [] }
  expect(mayConclude({ ...review, ...nothingElse, hasSustainPlan: true }, [step], heard)).toEqual([
    { code: 'end-while-not-both-say-met', at: 'step-o1' },
  ])
})
