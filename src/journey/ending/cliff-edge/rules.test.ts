import { expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { CliffKind } from './cliff.ts'
import { nearOf, winterFrom } from './rules.ts'

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
