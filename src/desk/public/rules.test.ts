import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Counted } from '#journey/waiting/index.ts'
import type { SortBought } from './public.ts'
import { boughtOf, ENOUGH_PEOPLE, usualOfBody } from './rules.ts'

const bought = (
  sort: SortBought['sort'],
  people: number,
  weekly: [number, bigint?] = [0],
  once: [number, bigint?] = [0],
): SortBought => ({
  ...{ sort, people },
  weekly: { people: weekly[0], middlePence: weekly[1] },
  once: { people: once[0], middlePence: once[1] },
})

describe('what people bought', () => {
  test.each<[string, SortBought, unknown[]]>([
    ['four people: nothing', bought('sport', ENOUGH_PEOPLE - 1, [4, 900n]), []],
    ['five people', bought('sport', 5, [5, 900n]), [{ sort: 'sport', people: 5, weeklyPence: 900n }]],
    ['up to a whole pound', bought('sport', 5, [5, 901n]), [{ sort: 'sport', people: 5, weeklyPence: 1000n }]],
    [
      'five people, of whom four pay every week: how many, and no price',
      bought('travel', 5, [4, 700n], [1, 90n]),
      [{ sort: 'travel', people: 5, weeklyPence: undefined, oncePence: undefined }],
    ],
    [
      'some every week and some once',
      bought('class', 12, [6, 700n], [6, 12000n]),
      [{ sort: 'class', people: 12, weeklyPence: 700n, oncePence: 12000n }],
    ],
  ])('%s', (_, given, expected) => expect(boughtOf([given])).toMatchObject(expected))

  test('the most people come first', () => {
    const sorts = boughtOf([bought('sport', 5), bought('travel', 9), bought('class', 5)]).map(({ sort }) => sort)
    expect(sorts).toEqual(['travel', 'class', 'sport'])
  })
})

test('how long one body takes is its own, also where all together are enough', () => {
  const count = (body: Counted['body'], finished: number, low?: number, high?: number): Counted => ({
    ...{ step: 'asked-to-answer', body, countedOn: day('2026-11-22'), finished, low, high },
  })
  const counts = [count(undefined, 14, 1, 30), count('manager', 4), count('panel', 10, 20, 30)]
  expect(usualOfBody(counts, 'manager')).toMatchObject({ known: 'too-few', finished: 4 })
  expect(usualOfBody(counts, 'panel')).toMatchObject({ known: 'range', low: 20, high: 30 })
  expect(usualOfBody([], 'panel')).toEqual({ known: 'not-counted' })
})
