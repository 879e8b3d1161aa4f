import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import { moveClock } from '#demo/clock.ts'
import { ended } from '#test/steps/ending.ts'
import { checkedIn, checkInsChosen } from '#test/steps/followup.ts'
import { reviewed } from '#test/steps/review.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { checkInInvitations } from '../jobs.ts'
import { stateOf } from '../rules.ts'
import type { Tried } from './asked.ts'
import { type AskedReason, mayTry, turnOf } from './rules.ts'

const DUE = day('2027-01-10')
const tried = (turn: Tried['turn'], on: string): Tried => ({ turn, way: 'phone', words: '', byName: 'P', on: day(on) })
const FIRST = [tried('asked', '2027-01-11')]
const TWICE = [...FIRST, tried('again', '2027-01-18')]
const KEPT = [{ outcomeId: 'o', benefit: 'kept', paidBy: 'own', how: '', on: DUE }] as const
const asking = { dueOn: DUE, wanted: true, answers: [], tried: [], remindedOn: undefined }

describe('asked, no answer', () => {
  test.each<[AskedReason | 'fine', object, string]>([
    ['they-have-answered', { answers: KEPT }, '2027-01-11'],
    ['not-asked-any-more', { wanted: false }, '2027-01-11'],
    ['asked-before-its-day', {}, '2027-01-09'],
    ['asked-twice-already', { tried: TWICE }, '2027-03-01'],
    ['ask-again-later', { tried: FIRST }, '2027-01-17'],
    ['fine', { tried: FIRST }, '2027-01-18'],
    ['fine', {}, '2027-01-10'],
  ])('%s', (reason, more, today) =>
    expect(mayTry({ ...asking, ...more }, 7, day(today))[0]?.code ?? 'fine').toBe(reason),
  )

  test('once, and once again', () =>
    expect([[], FIRST, TWICE].map((of) => turnOf({ tried: of }))).toEqual(['asked', 'again', undefined]))

  test('silence after one reminder, or after the second time, is no answer', () => {
    const state = (more: object, today: string) => stateOf({ ...asking, ...more }, day(today))
    expect(state({ tried: FIRST }, '2027-01-18')).toBe('due')
    expect(state({ tried: TWICE }, '2027-01-18')).toBe('no-answer')
    expect(state({ remindedOn: day('2027-01-17') }, '2027-01-31')).toBe('due')
    expect(state({ remindedOn: day('2027-01-17') }, '2027-02-01')).toBe('no-answer')
    expect(state({ tried: TWICE, answers: KEPT }, '2027-02-01')).toBe('answered')
  })
})

describe('by my worker, by phone', () => {
  let world: World
  beforeAll(async () => {
    world = await aWorld()
    const [priya, owen] = ['eastmarsh/priya', 'eastmarsh/owen']
    for (const [key, worker] of [
      ['anne', priya],
      ['david', priya],
      ['arthur', owen],
      ['hazel', owen],
    ] as const) {
      await setUpByRows(world, `eastmarsh/${key}`)
      await reviewed(world, `eastmarsh/${key}`, worker)
      await ended(world, `eastmarsh/${key}`, worker)
    }
    await checkInsChosen(world, 'eastmarsh/arthur', ['6-weeks'], { way: 'letter' })
    await checkInsChosen(world, 'eastmarsh/hazel', ['6-weeks'], {
      way: 'phone',
      byWhom: 'somebody',
      byName: 'my nurse',
    })
    await checkInsChosen(world, 'eastmarsh/anne', ['6-weeks'], { way: 'phone', byWhom: 'worker' })
    await checkInsChosen(world, 'eastmarsh/david', ['6-weeks'])
  })
  afterAll(() => world.close())

  const at = (path: string): string => on('eastmarsh/anne', path)
  const TASK = 'Wants you to ask how things are'
  const goOn = async (days: number): Promise<void> => {
    const ports = { pool: world.pool, councils: world.ports.councils, jobs: [checkInInvitations] }
    const moved = await moveClock(ports, addDays(world.today, days))
    if (!('did' in moved)) throw new Error('the clock did not move')
  }
  const tasks = async (key = 'eastmarsh/priya'): Promise<number> =>
    (await (await world.as(key)).get('/eastmarsh/caseload')).text.split(`${TASK}:`).length - 1
  const form = async (): Promise<string> => {
    const { text } = await (await world.as('eastmarsh/priya')).get(at('/afterwards'))
    return at(/\/afterwards\/asked\/[0-9a-f-]{36}/.exec(text)?.[0] ?? '/afterwards/none')
  }

  test('stands on that worker’s first page on its day, goes when asked without an answer, comes back once', async () => {
    expect(await tasks()).toBe(0)
    await goOn(42)
    expect(await tasks()).toBe(1) // David chose the page, and answers by himself
    // Whoever takes part: somebody of the council rings Hazel, and posts Arthur's sheet.
    expect(await tasks('eastmarsh/owen')).toBe(2)
    expect(await tasks('eastmarsh/ken')).toBe(0)
    const priya = await world.as('eastmarsh/priya')
    const path = await form()
    expect((await priya.send(path, {})).text).toContain('Choose how you asked')
    expect((await priya.send(path, { way: 'phone', words: 'Rang twice' })).status).toBe(303)
    expect(await tasks()).toBe(0)
    expect((await priya.send(path, { way: 'phone' })).text).toContain('You asked a short while ago')
    const her = await world.as('eastmarsh/anne')
    expect((await her.get(at('/afterwards'))).text).toContain('Priya Shah asked by phone on')
    await goOn(49)
    expect(await tasks()).toBe(1)
    expect((await priya.send(path, { way: 'phone' })).status).toBe(303)
    expect(await tasks()).toBe(0)
    expect((await her.get(at('/afterwards'))).text).toMatch(/After 6 weeks, from [^:]*: no answer/)
    expect((await priya.send(path, { way: 'phone' })).text).toContain('You asked twice')
    await goOn(80)
    expect(await tasks()).toBe(0)
  })

  test('what is wrong with what is asked of each goal stands beside what else is wrong, at once', async () => {
    const priya = await world.as('eastmarsh/priya')
    const path = (await form()).replace('/asked/', '/answer-for/')
    const wrong = await priya.send(path, { satisfied: '11' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toMatch(/href="#benefit-[0-9a-f-]{36}"/)
    expect(wrong.text).toContain('href="#satisfied"')
    expect(wrong.text).toContain('Choose how they said it')
  })

  test('can be answered all the same, and nobody else writes it', async () => {
    const path = await form()
    for (const key of ['eastmarsh/anne', 'eastmarsh/ken'])
      expect((await (await world.as(key)).get(path)).status).toBe(404)
    await checkedIn(world)
    const her = await world.as('eastmarsh/anne')
    expect((await her.get(at('/afterwards'))).text).toMatch(/After 6 weeks, from [^:]*: answered/)
    expect(world.bugs).toEqual([])
  })
})
