import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import { inForce } from '#core/in-force.ts'
import { weeklyFor } from '#journey/amount/index.ts'
import { mayChange, mostPoints, type TypedBand, type TypedRules } from './rules.ts'
import { WORDS } from './words.ts'

const today = day('2026-11-21')
const QUESTIONS = 10
const points = { manage: 0, 'some-help': 2, cannot: 5, 'dont-know': 2 }
const typed = (part: Partial<TypedRules> = {}): TypedRules => ({
  from: today,
  pencePerPoint: 920n,
  points,
  bands: [],
  smallPlan: { weeklyPence: 5000n, oncePence: 50_000n },
  most: '',
  ...part,
})
const bands = (...given: readonly (readonly [number, bigint])[]): TypedBand[] =>
  given.map(([fromPoints, weeklyPence], index) => ({ row: index + 1, fromPoints, weeklyPence }))
const codes = (given: TypedRules) =>
  mayChange(given, today, QUESTIONS)
    .map(({ code, at }) => `${code} @${at}`)
    .join(', ')

describe('new rules', () => {
  test.each<[string, Partial<TypedRules>, string]>([
    ['from today', {}, ''],
    ['from a day that has passed', { from: addDays(today, -1) }, 'day-has-passed @from'],
    ['with a fixed most', { most: '300' }, 'a-most-may-not-decide @most'],
    ['with a fixed most in words', { most: 'no more than a care home' }, 'a-most-may-not-decide @most'],
    ['fewer points for more need', { points: { ...points, manage: 3 } }, 'points-must-not-fall @pointsSomeHelp'],
    ['fewer points for the most need', { points: { ...points, cannot: 1 } }, 'points-must-not-fall @pointsCannot'],
    [
      'no points at all',
      { points: { manage: 0, 'some-help': 0, cannot: 0, 'dont-know': 0 } },
      'cannot-must-give-points @pointsCannot',
    ],
    ['bands that rise', { bands: bands([8, 8_000n], [16, 15_000n]) }, ''],
    ['bands in any order', { bands: bands([16, 15_000n], [8, 8_000n]) }, ''],
    ['the same band twice', { bands: bands([8, 8_000n], [8, 9_000n]) }, 'band-stands-twice @bandPoints2'],
    ['a band below what one point less gives', { bands: bands([8, 6_439n]) }, 'band-must-give-more @bandWeekly1'],
    ['a band of what one point less gives', { bands: bands([8, 6_440n]) }, 'band-must-give-more @bandWeekly1'],
    [
      'a last band that lowers the amount',
      { bands: bands([8, 8_000n], [16, 7_000n]) },
      'band-must-give-more @bandWeekly2',
    ],
    [
      'a last band that keeps it where it was',
      { bands: bands([8, 8_000n], [16, 8_000n]) },
      'band-must-give-more @bandWeekly2',
    ],
    ['a band that the highest answers just reach', { bands: bands([50, 60_000n]) }, ''],
    [
      'a band that nobody reaches, above one that would be a limit',
      { bands: bands([8, 8_000n], [51, 90_000n]) },
      'nobody-reaches-this-band @bandPoints2',
    ],
  ])('%s', (_, part, expected) => expect(codes(typed(part))).toBe(expected))

  test('whatever rules pass: more points never give less, and the most give more than any fewer', () => {
    const band = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.bigInt({ min: 1n, max: 99_999n }))
    fc.assert(
      fc.property(fc.array(band, { maxLength: 4 }), (given) => {
        const rules = typed({ bands: bands(...given) })
        fc.pre(mayChange(rules, today, QUESTIONS).length === 0)
        const most = mostPoints(points, QUESTIONS)
        const all = Array.from({ length: most + 1 }, (_, count) => weeklyFor(count, rules).totalPence)
        expect(all).toEqual([...all].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
        expect(all.filter((pence) => pence === all[0])).toHaveLength(1)
      }),
      { numRuns: 2000 },
    )
  })

  test('a refused most says why, and what to do instead', () => {
    expect(WORDS['a-most-may-not-decide']).toContain('10.27')
    expect(WORDS['a-most-may-not-decide']).toContain('Instead')
  })
})

test('what is in force, what comes, what was: of one day what was recorded last', () => {
  const version = (from: string, id: number) => ({ from: day(from), id })
  const versions = [
    version('2027-04-01', 5),
    version('2027-01-01', 4),
    version('2026-11-21', 3),
    version('2026-11-21', 2),
    version('2024-01-01', 1),
  ]
  const ids = ({ now, coming, earlier }: ReturnType<typeof inForce<{ from: typeof today; id: number }>>) => [
    now?.id,
    coming.map(({ id }) => id),
    earlier.map(({ id }) => id),
  ]
  expect(ids(inForce(versions, today))).toEqual([3, [4, 5], [1]])
  expect(ids(inForce(versions, day('2023-01-01')))).toEqual([1, [3, 4, 5], []])
  expect(inForce([], today)).toEqual({ now: undefined, coming: [], earlier: [] })
})
