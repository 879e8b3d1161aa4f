import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { forced } from '#test/forced.ts'
import { boxes, sent } from '#test/steps/plan.ts'
import { goalsOn } from '#test/steps/review.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import type { Review } from '../review.ts'
import type { Cards } from './cards.ts'
import { goalAfter, goalIn, mayFinish, mayGoTogether, stepOf } from './rules.ts'

const today = day('2026-11-21')
const review = (part: Partial<Review> = {}): Review => ({
  ...{ reviewId: 'r1', versionId: 'v1', kind: 'planned', meetOn: today, how: 'home', openedByName: 'Ken', views: [] },
  outcomes: ['o1', 'o2'].map((outcomeId) => ({ outcomeId, kind: 'change', words: outcomeId, knownBy: '' })),
  ...{ said: { person: false, worker: false }, preparation: { person: undefined, worker: undefined } },
  ...{ typedForPerson: false, asked: [], hasSustainPlan: false, ...part },
})
const cards = (part: Partial<Cards> = {}): Cards => ({
  state: { workerName: 'Ken', due: [], versionId: 'v1', open: [], current: review(), last: undefined },
  ...{ person: [], worker: [], turned: [], ...part },
})
const one = (outcomeId: string) => ({
  ...{ outcomeId, person: { progress: 'met', words: '' }, worker: { progress: 'met', words: '' } },
})
const codes = (verdict: readonly { code: string }[]): string => verdict.map(({ code }) => code).join(' ')

describe('going through the goals together', () => {
  test.each([
    ['', review()],
    ['no-review-open', undefined],
    ['one-of-you-has-said', review({ said: { person: false, worker: true } })],
    ['one-of-you-has-said', review({ typedForPerson: true })],
  ])('begins: %s', (expected, current) => expect(codes(mayGoTogether(current))).toBe(expected))

  test('one goal after the other, each by its steps', () => {
    const turned = [one('o1')] as Cards['turned']
    expect(stepOf(cards(), 'o1')).toBe('worker')
    expect(stepOf(cards({ worker: ['o1'] }), 'o1')).toBe('person')
    expect(stepOf(cards({ worker: ['o1'], person: ['o1'] }), 'o1')).toBe('turn')
    expect(stepOf(cards({ turned }), 'o1')).toBe('turned')
    expect(goalIn(cards({ turned }), '')?.outcomeId).toBe('o2')
    expect(goalIn(cards({ turned }), 'o1')?.outcomeId).toBe('o1')
    expect(goalAfter(cards(), 'o2')?.outcomeId).toBe('o1')
    expect(goalAfter(cards({ turned }), 'o2')).toBe(undefined)
    expect(codes(mayFinish(cards({ turned })))).toBe('turn-every-goal-first')
    expect(codes(mayFinish(cards({ turned: [...turned, one('o2')] as Cards['turned'] })))).toBe('')
  })
})

const DAVID = 'eastmarsh/david'
const at = (path = ''): string => on(DAVID, `/review${path}`)
let world: World
let own: Browser
let device: Browser
let goal: string
beforeAll(async () => {
  world = await aWorld()
  await setUpByRows(world, DAVID)
  own = await world.as(DAVID)
  device = await world.as('eastmarsh/priya')
  await sent(own, at('/ask'), { ...boxes('meetOn', world.today), how: 'home' })
  goal = goalsOn((await own.get(at('/say'))).text, 'progress')[0] ?? ''
})
afterAll(() => world.close())

const lays = (step: string, progress?: string, words = '') => ({
  ...{ question: goal, step, [`words-${goal}`]: words },
  ...(progress === undefined ? {} : { [`progress-${goal}`]: progress }),
})

test('never: a card of a review is read or changed before both are turned over, or laid for the person by somebody else', async () => {
  for (const words of ['You first', 'Say more about it, if you like'])
    expect((await device.get(at('/cards'))).text).toContain(words)
  expect((await device.send(at('/cards'), lays('worker'))).status).toBe(422)
  await sent(device, at('/cards'), lays('worker', 'not-yet', 'MARZIPAN'))
  const theirs = (await device.get(at('/cards'))).text
  for (const words of ['Now you, David', 'Tell us more, if you like']) expect(theirs).toContain(words)
  expect(theirs).not.toContain('MARZIPAN')
  // What lies there stays: the worker's turn is over, and nothing turns over before both lie there.
  for (const late of [lays('worker', 'met', 'CHANGED'), lays('turn')]) {
    const answer = await forced(world, device, at('/cards'), late)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('This was done already')
    expect(answer.text).not.toContain('CHANGED')
  }
  const [row] = await rowsIn<{ review_id: string }>(world, 1, 'select review_id from review_card')
  const put = (text: string, ...values: unknown[]) => rowsIn(world, 1, text, [row?.review_id, goal, ...values])
  const priya = idOf('eastmarsh/priya')
  const turn = 'insert into review_card_turned (review_id, outcome_id, turned_by, turned_on) values ($1, $2, $3, $4)'
  await expect(put(turn, priya, world.today)).rejects.toThrow('once both lie there')
  const card = `insert into review_card (review_id, outcome_id, side, progress, words, said_by, typed_by, laid_on) values ($1, $2, 'person', 'met', '', $3, $3, $4)`
  await expect(put(card, priya, world.today)).rejects.toThrow('only the person lays the card of the person')
  await sent(device, at('/cards'), lays('person', 'met', 'LIGHTHOUSE'))
  for (const browser of [device, own])
    for (const path of ['', '/cards', '/together', '/say-as-worker', '/say'])
      expect((await browser.get(at(path))).text).not.toMatch(/MARZIPAN|LIGHTHOUSE/)
  expect((await forced(world, device, at('/cards/finish'))).text).toContain('Turn over every goal first')
  for (const other of [own, await world.as('eastmarsh/owen')]) expect((await other.get(at('/cards'))).status).toBe(404)
})

test('both turn over, and what they see stands as each one’s own word', async () => {
  await sent(device, at('/cards'), lays('turn'))
  const turned = (await device.get(at(`/cards?question=${goal}`))).text
  for (const words of ['MARZIPAN', 'LIGHTHOUSE', 'You see this differently']) expect(turned).toContain(words)
  await sent(device, at('/cards/finish'), {})
  for (const browser of [device, own]) {
    const both = (await browser.get(at('/together'))).text
    for (const words of ['MARZIPAN', 'LIGHTHOUSE']) expect(both).toContain(words)
  }
  expect((await own.get(at())).text).not.toContain('Say whether it sounds like you')
  expect((await device.get(at('/cards'))).text).toContain('One of you has said it apart already')
  expect(world.bugs).toEqual([])
})
