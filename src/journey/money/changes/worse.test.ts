import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Plan, SpendLine } from '#journey/plan/index.ts'
import { changesFor, patternAfter, patternOf, patternOfPlan } from './apply.ts'
import { codes, line, next, nextLine, plan, running, said, today } from './changes.test-kit.ts'
import { addsForABadTime, risesAbove, whyWorse, windowFor } from './worse.ts'

const schedule = { lines: [running()], overlays: [] }
const changed = (part: Partial<SpendLine>): Plan => next({ spendLines: [{ ...nextLine, ...part }] })
const fares: SpendLine = { ...line, spendLineId: 's9', outcomeId: 'o2', what: 'Fares', amountPence: 900n }
const [nextGoal] = next().outcomes

const NONE_KEPT = { before: 0n, after: 0n }

function worse(given: Plan, conditions = { before: '', after: '' }, inForce = plan(), kept = NONE_KEPT): string {
  const changes = changesFor(inForce, given, [running()], today)
  return codes(
    whyWorse({
      ...{ inForce, next: given, conditions, kept, today },
      ...{ before: patternOf(schedule), after: patternAfter(schedule, changes) },
    }),
  )
}

const more = (amountPence: bigint, periods: number) => ({ more: { amountPence, periods, buys: 'x', byName: 'Anne' } })

test.each<[string, Partial<SpendLine>, string, boolean]>([
  ['the same', more(3900n, 4), '', false],
  ['in other words', { more: { ...more(3900n, 4).more, buys: 'y' } }, '', false],
  ['less each time', more(3899n, 4), 'less-in-a-bad-time', false],
  ['for less long', more(3900n, 3), 'less-in-a-bad-time', false],
  ['none any more', {}, 'less-in-a-bad-time', false],
  ['less each time and for longer', more(1950n, 8), 'less-in-a-bad-time', true],
  ['more each time', more(3901n, 4), '', true],
  ['for longer', more(3900n, 5), '', true],
  [
    'as much a month as a week before',
    { ...more(3900n, 4), every: 'monthly', amountPence: 30_000n },
    'less-in-a-bad-time',
    false,
  ],
])('more in a bad time, %s', (_, part, expected, adds) => {
  const inForce = plan({ spendLines: [{ ...line, ...more(3900n, 4) }] })
  expect(worse(changed(part), undefined, inForce)).toBe(expected)
  expect(addsForABadTime(inForce, changed(part))).toBe(adds)
  expect(addsForABadTime(plan(), changed(part))).toBe(part.more !== undefined)
})

describe('what is for the worse', () => {
  test.each<[string, Plan, string]>([
    ['the same', next(), ''],
    ['more money', changed({ amountPence: 6500n }), ''],
    ['a line more', next({ spendLines: [nextLine, fares] }), ''],
    ['another provider at the same price', changed({ provider: 'The Nest' }), ''],
    [
      'the person’s own words about who does what',
      next({ sentences: [...next().sentences, said('roles', 'person', 'I pay')] }),
      '',
    ],
    [
      'a goal that no money is for, in other words',
      next({ outcomes: [...next().outcomes, { ...(nextGoal as object), outcomeId: 'o7', words: 'x' } as never] }),
      '',
    ],
    ['less money', changed({ amountPence: 6199n }), 'less-money'],
    ['a last day', changed({ ends: { as: 'date', on: day('2027-03-07') } }), 'less-money, may-end-earlier'],
    ['an event', changed({ ends: { as: 'event', event: 'it snows' } }), 'may-end-earlier'],
    ['once a month at less', changed({ every: 'monthly', amountPence: 20_000n }), 'less-money'],
    ['taken out', next({ spendLines: [] }), 'less-money, changed-purpose'],
    [
      'taken out, and as much for something else',
      next({ spendLines: [{ ...fares, amountPence: 9900n }] }),
      'changed-purpose',
    ],
    ['for something else at the same price', changed({ what: 'A cleaner' }), 'changed-purpose'],
    [
      'for a goal in other words',
      next({ outcomes: [{ ...(nextGoal as object), words: 'x' } as never] }),
      'changed-purpose',
    ],
    ['for no goal', changed({ outcomeId: undefined }), 'changed-purpose'],
    [
      'the worker’s words about what it is for',
      next({ sentences: [...next().sentences, said('purpose', 'worker', 'x')] }),
      'changed-purpose',
    ],
    ['arranged by somebody else', changed({ arrangedBy: 'the council' }), 'less-control'],
    [
      'the worker’s words about who does what',
      next({ sentences: [...next().sentences, said('roles', 'worker', 'I book')] }),
      'less-control',
    ],
  ])('%s', (_, given, expected) => expect(worse(given)).toBe(expected))

  test('a new condition, and one that was there before', () => {
    expect(worse(next(), { before: '', after: 'Keep receipts' })).toBe('new-condition')
    expect(worse(next(), { before: 'Keep receipts', after: 'Keep receipts' })).toBe('')
    expect(worse(next(), { before: 'Keep receipts', after: '' })).toBe('')
  })

  test('from one ending to another', () => {
    const dated = (on: string) => ({ ends: { as: 'date', on: day(on) } }) as const
    const was = plan({ spendLines: [{ ...line, ...dated('2027-01-03') }] })
    expect(worse(changed(dated('2027-02-28')), undefined, was)).toBe('')
    expect(worse(changed({ ends: { as: 'ongoing' } }), undefined, was)).toBe('')
  })
})

test('less kept for a bad time is for the worse; as much, or more, is not', () => {
  const kept = (before: bigint, after: bigint) => worse(next(), undefined, undefined, { before, after })
  expect(kept(30_000n, 29_999n)).toBe('less-kept-for-a-bad-time')
  expect(kept(30_000n, 0n)).toBe('less-kept-for-a-bad-time')
  expect([kept(30_000n, 30_000n), kept(30_000n, 30_001n), kept(0n, 0n)]).toEqual(['', '', ''])
})

describe('more than was decided', () => {
  const rises = (given: Plan, decided = plan()) => risesAbove(patternOfPlan(decided), patternOfPlan(given), today)
  test.each<[string, Plan, boolean]>([
    ['the same', next(), false],
    ['less', changed({ amountPence: 6000n }), false],
    ['a penny more', changed({ amountPence: 6201n }), true],
    ['a line more', next({ spendLines: [nextLine, fares] }), true],
    ['a line more later', next({ spendLines: [nextLine, { ...fares, startsOn: day('2028-01-03') }] }), true],
    ['as much for two things', next({ spendLines: [{ ...nextLine, amountPence: 5300n }, fares] }), false],
  ])('%s', (_, given, expected) => expect(rises(given)).toBe(expected))

  test('for longer', () => {
    const dated = plan({ spendLines: [{ ...line, ends: { as: 'date', on: day('2027-01-03') } }] })
    expect(rises(next(), dated)).toBe(true)
    expect(rises(dated, dated)).toBe(false)
  })
})

test('the window reaches a year beyond the last date, and five years at most', () => {
  expect(windowFor(today, [patternOf(schedule)])).toEqual({ from: today, to: '2028-01-06' })
  const far = patternOfPlan(changed({ ends: { as: 'date', on: day('2199-12-31') } }))
  expect(windowFor(today, [far]).to).toBe('2031-12-06')
})
