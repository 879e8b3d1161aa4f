import { expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Changed } from './counted.ts'
import { countedOf, firstOfMonth } from './rules.ts'

const before = day('2026-11-01')
const of = (answer: string, by: number, month = '2026-01-01'): Changed => ({
  ...{ question: 'sexuality', answer, month: day(month), by },
})
const told = (...changes: Changed[]) =>
  countedOf(changes, before)
    .questions.find(({ question }) => question === 'sexuality')
    ?.told.map(({ answer, people }) => `${answer} ${people}`)

test.each<[string, Changed[], string[]]>([
  ['nobody', [], []],
  ['four people', [of('Straight', 4)], []],
  ['five people', [of('Straight', 5)], ['Straight 5']],
  ['in the order of the answers', [of('Bisexual', 9), of('Straight', 6)], ['Straight 6', 'Bisexual 9']],
  [
    'four beside many: the next smallest goes too',
    [of('Straight', 40), of('Bisexual', 6), of('Gay or lesbian', 4)],
    ['Straight 40'],
  ],
  ['one beside one number: neither', [of('Straight', 40), of('Bisexual', 1)], []],
  [
    'five together that are left out',
    [of('Straight', 40), of('Bisexual', 3), of('Gay or lesbian', 2)],
    ['Straight 40'],
  ],
  ['one more a month later', [of('Straight', 5), of('Straight', 1, '2026-02-01')], ['Straight 5']],
  [
    'five more by and by',
    [of('Straight', 5), of('Straight', 3, '2026-02-01'), of('Straight', 2, '2026-03-01')],
    ['Straight 10'],
  ],
  ['months as they come, not as they are read', [of('Straight', 3, '2026-03-01'), of('Straight', 5)], ['Straight 5']],
  ['one who took it back leaves four', [of('Straight', 5), of('Straight', -1, '2026-02-01')], []],
  ['many who took it back', [of('Straight', 12), of('Straight', -6, '2026-02-01')], ['Straight 6']],
])('%s', (_, changes, wanted) => expect(told(...changes)).toEqual(wanted))

test('whole months are counted', () => {
  expect(firstOfMonth(day('2026-11-23'))).toBe('2026-11-01')
  expect(firstOfMonth(before)).toBe(before)
})
