import { describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '#core/day.ts'
import { UPDATE_EVERY } from './choosing/choosing.ts'
import { answeredOn, becameOf, isLate, isOpen, listedOn, type SaidDay, stateOf, waitedDays } from './rules.ts'
import type { Became, WaitState } from './waiting.ts'
import { sayBecame, sayEvery, sayWorkingDays } from './words.ts'

const none: ReadonlySet<Day> = new Set()

describe('how long somebody has waited', () => {
  test.each<[string, string, number]>([
    ['2026-10-19', '2026-10-19', 0],
    ['2026-10-19', '2026-10-20', 1],
    ['2026-10-19', '2026-11-16', 20],
    ['2026-11-20', '2026-11-22', 0],
  ])('from %s to %s: %i working days', (from, to, expected) =>
    expect(waitedDays(day(from), day(to), none)).toBe(expected),
  )

  test('bank holidays are no working days', () => {
    expect(waitedDays(day('2026-12-24'), day('2026-12-29'), new Set([day('2026-12-25'), day('2026-12-28')]))).toBe(1)
  })

  test('never: a wait is shown shorter than it was', () => {
    for (let n = 1; n < 400; n += 1) {
      const until = addDays(day('2026-01-01'), n)
      expect(waitedDays(day('2026-01-01'), until, none)).toBeGreaterThanOrEqual(
        waitedDays(day('2026-01-01'), addDays(until, -1), none),
      )
    }
  })
})

describe('late', () => {
  const wait = { state: 'with-decider' as WaitState, expectedOn: day('2026-11-24') }
  test('late is after the expected day, while somebody decides', () => {
    expect(isLate(wait, day('2026-11-24'))).toBe(false)
    expect(isLate(wait, day('2026-11-25'))).toBe(true)
    expect(isLate({ ...wait, state: 'returned' }, day('2026-11-25'))).toBe(false)
  })
})

test.each<[string | null, string | null, WaitState]>([
  [null, null, 'with-decider'],
  ['returned', null, 'returned'],
  ['returned', day('2026-11-20'), 'challenged'],
  ['approved', null, 'decided'],
  ['approved-with-conditions', null, 'decided'],
  ['declined', null, 'decided'],
  ['declined', '2026-11-20', 'challenged'],
])('decided %s, challenged on %s: %s', (verdict, challengedOn, expected) =>
  expect(stateOf(verdict, challengedOn === null ? null : day(challengedOn))).toBe(expected),
)

test('what is over is no open wait; the last answer to a wait is the later of the two', () => {
  expect(stateOf('returned', null, true)).toBe('over')
  expect(stateOf(null, null, true)).toBe('over')
  expect(stateOf('approved', null, true)).toBe('decided')
  expect(isOpen({ state: 'over' })).toBe(false)
  const [first, again] = [day('2026-11-02'), day('2026-11-20')]
  expect(answeredOn({ decidedOn: first, staysOn: undefined })).toBe(first)
  expect(answeredOn({ decidedOn: first, staysOn: again })).toBe(again)
  expect(answeredOn({ decidedOn: undefined, staysOn: undefined })).toBeUndefined()
})

describe('on whose list a plan stands', () => {
  const wait = {
    ...{ body: 'panel' as 'panel' | 'manager', state: 'with-decider' as WaitState },
    ...{ panelOn: day('2026-11-24') as Day | undefined, expectedOn: day('2026-12-08') as Day | undefined },
  }
  test.each<[string, Partial<typeof wait>, boolean, string | undefined]>([
    ['on that of the day it was sent for', {}, false, '2026-11-24'],
    ['on another, once that was named', {}, true, '2026-12-08'],
    ['nobody wrote it down', { panelOn: undefined }, false, undefined],
    ['a manager has none', { body: 'manager' }, false, undefined],
    ['it came back', { state: 'returned' }, false, undefined],
  ])('%s', (_, part, moved, expected) => expect(listedOn({ ...wait, ...part }, moved)).toBe(expected))
})

describe('what became of a day that was said', () => {
  const said = (on: string, saidOn: string, submissionId = 's1', answer?: SaidDay['answer']): SaidDay => ({
    ...{ on: day(on), saidOn: day(saidOn), submissionId, answer },
  })
  const answered = (on: string, cameBack = false) => ({ on: day(on), cameBack })
  test.each<[string, SaidDay[], number, Became]>([
    ['it stands', [said('2026-11-24', '2026-11-10')], 0, { as: 'stands' }],
    ['it stands on its own day', [said('2026-11-16', '2026-11-10')], 0, { as: 'stands' }],
    ['it passed', [said('2026-11-15', '2026-11-10')], 0, { as: 'passed' }],
    [
      'it moved',
      [said('2026-12-08', '2026-11-14'), said('2026-11-24', '2026-11-10')],
      1,
      { as: 'moved', to: day('2026-12-08'), on: day('2026-11-14') },
    ],
    [
      'each moved to the next',
      [said('2026-12-22', '2026-11-15'), said('2026-12-08', '2026-11-14'), said('2026-11-24', '2026-11-10')],
      2,
      { as: 'moved', to: day('2026-12-08'), on: day('2026-11-14') },
    ],
    [
      'an answer came',
      [said('2026-11-24', '2026-11-10', 's1', answered('2026-11-15'))],
      0,
      { as: 'answered', on: day('2026-11-15') },
    ],
    [
      'moved before an answer came',
      [
        said('2026-11-24', '2026-11-11', 's1', answered('2026-11-15')),
        said('2026-11-17', '2026-11-10', 's1', answered('2026-11-15')),
      ],
      1,
      { as: 'moved', to: day('2026-11-24'), on: day('2026-11-11') },
    ],
    [
      'the plan came back, and was sent again',
      [said('2026-12-08', '2026-11-16', 's2'), said('2026-11-24', '2026-11-10', 's1', answered('2026-11-15', true))],
      1,
      { as: 'came-back', on: day('2026-11-15') },
    ],
  ])('%s', (_, days, at, expected) => expect(becameOf(days, at, day('2026-11-16'))).toEqual(expected))

  test('each has its sentence, and a late answer says that it was', () => {
    const one = { on: day('2026-11-10'), reason: 'x', saidOn: day('2026-11-01') }
    const say = (became: Became) => sayBecame({ ...one, became })
    expect(say({ as: 'moved', to: day('2026-12-08'), on: day('2026-11-10') })).toBe(
      'On 10 November 2026 we said another day: Tuesday 8 December 2026.',
    )
    expect(say({ as: 'moved', to: day('2026-12-08'), on: day('2026-11-14') })).toBe(
      'That day passed without an answer. On 14 November 2026 we said another day: Tuesday 8 December 2026.',
    )
    expect(say({ as: 'answered', on: day('2026-11-12') })).toBe(
      'The answer came on 12 November 2026, later than we said.',
    )
    expect(say({ as: 'answered', on: day('2026-11-10') })).toBe('The answer came on 10 November 2026.')
    expect(say({ as: 'came-back', on: day('2026-11-09') })).toContain('came back to be changed')
    expect(say({ as: 'passed' })).toContain('passed without an answer')
    expect(say({ as: 'stands' })).toContain('stands')
  })
})

test('how often, in words', () =>
  expect(
    [undefined, ...UPDATE_EVERY].map((every) =>
      sayEvery(every, 7, every === 'worker-rings' ? 'Priya Shah' : undefined),
    ),
  ).toEqual(['every 7 days', 'every week', 'every two weeks', 'only when something changes', 'Priya Shah rings']))

test('one day is one day', () =>
  expect([sayWorkingDays(1), sayWorkingDays(20)]).toEqual(['1 working day', '20 working days']))
