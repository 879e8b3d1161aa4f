import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Plan, SpendLine } from '#journey/plan/index.ts'
import { changesFor, patternAfter, patternOf, patternOfPlan } from './apply.ts'
import { codes, line, next, nextLine, plan, running, said, today } from './changes.test-kit.ts'
import { risesAbove, whyWorse, windowFor } from './worse.ts'

const schedule = { lines: [running()], overlays: [] }
const changed = (part: Partial<SpendLine>): Plan => next({ spendLines: [{ ...nextLine, ...part }] })
const fares: SpendLine = { ...line, spendLineId: 's9', outcomeId: 'o2', what: 'Fares', amountPence: 900n }
const [nextGoal] = next().outcomes

function worse(given: Plan, conditions = { before: '', after: '' }, inForce = plan()): string {
  const changes = changesFor(inForce, given, [running()], today)
  return codes(
    whyWorse({
      ...{ inForce, next: given, conditions, today },
      ...{ before: patternOf(schedule), after: patternAfter(schedule, changes) },
    }),
  )
}

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
