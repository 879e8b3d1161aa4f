import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { modulusOf } from './modulus.ts'

// The 34 published cases of "Validating account numbers" (VocaLink, chapter 3): sort code, account number, whether they fit.
const PUBLISHED = `089999 66374958 y · 107999 88837491 y · 202959 63748472 y · 871427 46238510 y · 872427 46238510 y
871427 09123496 y · 871427 99123496 y · 820000 73688637 y · 827999 73988638 y · 827101 28748352 y · 134020 63849203 y
118765 64371389 y · 200915 41011166 y · 938611 07806039 y · 938600 42368003 y · 938063 55065200 y · 772798 99345694 y
086090 06774744 y · 309070 02355688 y · 309070 12345668 y · 309070 12345677 y · 309070 99345694 y · 938063 15764273 n
938063 15764264 n · 938063 15763217 n · 118765 64371388 n · 203099 66831036 n · 203099 58716970 n · 089999 66374959 n
107999 88837493 n · 074456 12345112 y · 070116 34012583 y · 074456 11104102 y · 180002 00000190 y`
  .split(/\n| · /)
  .map((text) => text.trim().split(' ') as [string, string, 'y' | 'n'])

describe('the banks’ check digits', () => {
  test('every published case is as published', () => {
    expect(PUBLISHED.length).toBe(34)
    const wrong = PUBLISHED.filter(
      ([sort, number, fits]) => (modulusOf(sort, number) === 'cannot-be-right') !== (fits === 'n'),
    )
    expect(wrong).toEqual([])
  })

  test('a sort code that the table does not speak of cannot be told', () => {
    expect(modulusOf('000000', '12345678')).toBe('cannot-be-told')
    expect(modulusOf('089999', '66374958')).toBe('fits')
    expect(modulusOf('089999', '66374959')).toBe('cannot-be-right')
  })

  test('another table takes the place of this one', () => {
    expect(modulusOf('089999', '66374958', () => false)).toBe('cannot-be-right')
    expect(modulusOf('089999', '66374959', () => true)).toBe('cannot-be-told')
    expect(modulusOf('089999', '66374958', (_, number) => number === '66374958')).toBe('fits')
  })
})

// The banks' own table of weights, an older edition, stands beside the project where its test data are.
const TABLE = join(process.cwd(), '../shared/testdata/payments/anna-money+uk-modulus-check/tests/data/weights.txt')
if (!existsSync(TABLE)) process.stderr.write(`LEFT OUT, because it is not there: ${TABLE}\n`)

test.skipIf(!existsSync(TABLE))('most ranges of a published table are known to ours', () => {
  const ranges = readFileSync(TABLE, 'utf8')
    .split(/\r?\n/)
    .flatMap((row) => /^(\d{6})\s+(\d{6})\s/.exec(row)?.slice(1, 2) ?? [])
  expect(ranges.length).toBeGreaterThan(500)
  const told = ranges.filter((sort) =>
    ['12345678', '11111111', '55779911', '00000019', '90817263'].some(
      (number) => modulusOf(sort, number) !== 'cannot-be-told',
    ),
  )
  expect(told.length / ranges.length).toBeGreaterThan(0.95)
})
