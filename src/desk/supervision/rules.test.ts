import { describe, expect, test } from 'vitest'
import type { Role } from '#access/role.ts'
import { day } from '#core/day.ts'
import { mayRead, maySettle } from './rules.ts'
import { sayDifferences } from './words.ts'

const settled = { words: 'We ring together.', byName: 'Grace Lee', on: day('2026-11-21') }

describe('a worry is settled', () => {
  test.each<[string, typeof settled | undefined, string, string]>([
    ['by somebody else', undefined, 'grace', ''],
    ['by whoever said it', undefined, 'priya', 'somebody-else-settles-it'],
    ['twice', settled, 'grace', 'worry-settled-already'],
  ])('%s', (_, before, by, expected) => {
    expect(
      maySettle({ settled: before }, 'priya', by)
        .map(({ code }) => code)
        .join(),
    ).toBe(expected)
  })
})

test.each<[string, Role[], boolean]>([
  ['priya', ['worker'], true],
  ['owen', ['worker'], false],
  ['grace', ['manager'], true],
  ['grace', ['worker', 'manager'], true],
  ['marcus', ['panel-member'], false],
])('%s (%s) reads Priya’s sheet: %s', (humanId, roles, expected) =>
  expect(mayRead('priya', { humanId, roles })).toBe(expected),
)

test.each([
  [1, 0, '1 not talked about yet, since 2 November 2026'],
  [0, 2, '2 still seen differently after a talk, since 2 November 2026'],
  [3, 1, '3 not talked about yet, 1 still seen differently after a talk, since 2 November 2026'],
])('%d and %d differences are said as numbers alone', (notTalked, still, expected) =>
  expect(sayDifferences({ budgetId: 'b', knownAs: 'Anne', notTalked, still, since: day('2026-11-02') })).toBe(expected),
)
