import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { CliffFact, CliffKind } from './cliff.ts'
import { mayHold, nearOf, notYetHeld, winterFrom } from './rules.ts'

const fact = (kind: CliffKind, on: string | undefined) => ({
  ...{
    kind,
    on: on === undefined ? undefined : day(on),
    words: '',
    byName: 'Priya Shah',
    writtenOn: day('2026-01-01'),
  },
})
const near = (lastDay: string, ...facts: ReturnType<typeof fact>[]) =>
  nearOf(day(lastDay), { facts, days: 90 }).map(({ kind, on }) => `${kind} ${on}`)

test.each([
  ['2026-02-28', '2026-02-28'],
  ['2026-03-01', '2026-11-01'],
  ['2026-11-01', '2026-11-01'],
  ['2026-12-31', '2026-12-31'],
])('winter on or after %s begins %s', (of, expected) => expect(winterFrom(day(of))).toBe(expected))

// biome-ignore format: a row a case
test.each<[string, string[], string[]]>([
  ['in spring, nothing else', near('2026-04-15'), []],
  ['in winter', near('2026-12-01'), ['winter 2026-12-01']],
  ['90 days before winter', near('2026-08-03'), ['winter 2026-11-01']],
  ['91 days before winter', near('2026-08-02'), []],
  ['a discharge 90 days before', near('2026-06-30', fact('discharge', '2026-04-01')), ['discharge 2026-04-01']],
  ['a discharge 91 days before', near('2026-07-01', fact('discharge', '2026-04-01')), []],
  ['a discharge 90 days after', near('2026-04-01', fact('discharge', '2026-06-30')), ['discharge 2026-06-30']],
  ['benefits, no longer planned', near('2026-04-01', fact('benefits', undefined)), []],
  ['all at once, earliest first', near('2026-10-10', fact('benefits', '2026-12-01'), fact('discharge', '2026-10-01')), ['discharge 2026-10-01', 'winter 2026-11-01', 'benefits 2026-12-01']],
])('%s', (_, found, expected) => expect(found).toEqual(expected))

describe('what was not spoken of yet', () => {
  const lastDay = day('2027-06-01')
  const discharge = (writtenOn: string): CliffFact => ({
    ...{ kind: 'discharge', on: day('2027-06-10'), words: '', byName: 'Ken', writtenOn: day(writtenOn) },
  })
  const words = (near: readonly string[], on: string) => ({ near, words: 'x', byName: 'Grace', on: day(on) })
  test.each([
    ['nobody wrote about it', [], ['discharge']],
    ['somebody did', [words(['discharge'], '2027-05-02')], []],
    ['of something else', [words(['winter'], '2027-05-02')], ['discharge']],
    ['before its day changed', [words(['discharge'], '2027-04-30')], ['discharge']],
  ])('%s', (_, held, expected) => {
    const cliffs = { facts: [discharge('2027-05-01')], days: 90, held }
    expect(notYetHeld(lastDay, cliffs).map(({ kind }) => kind)).toEqual(expected)
  })
  test('words are for something that ends near', () => {
    const cliffs = { facts: [], days: 90, held: [] }
    expect(mayHold(lastDay, cliffs).map(({ code }) => code)).toEqual(['nothing-ends-near'])
    expect(mayHold(undefined, cliffs)).toHaveLength(1)
    expect(mayHold(day('2027-01-01'), cliffs)).toEqual([])
  })
})
