import { expect, test } from 'vitest'
import { fingerprints } from '../fingerprint.ts'
import { isOfKind, mayTake } from './rules.ts'

test.each([
  ['some rows understood', { understood: 1, refused: ['no-date'] }, []],
  ['a whole file refused by the bank', { understood: 0, refused: ['whole-file-refused'] }, []],
  ['nothing at all', { understood: 0, refused: [] }, ['nothing-in-it']],
  ['nothing understood', { understood: 0, refused: ['no-date', 'pending'] }, ['no-row-understood', 'no-date']],
  ['2,001 not understood', { understood: 9, refused: Array(2001).fill('no-date') }, ['too-many-not-understood']],
] as const)('whether a file is kept: %s', (_, facts, codes) => {
  expect(mayTake(facts).map(({ code }) => code)).toEqual(codes)
})

test('a file is what somebody says that it is, or what it turns out to be', () => {
  expect(isOfKind('camt.053', 'any')).toBe(true)
  expect(isOfKind('camt.053', 'statement')).toBe(true)
  expect(isOfKind('pain.002', 'returned')).toBe(true)
  expect(isOfKind('awacs-csv', 'moved')).toBe(true)
  expect(isOfKind('awacs-csv', 'statement')).toBe(false)
})

test('equal rows have hashes of their own, the same each time; parts do not run into each other', () => {
  const prints = fingerprints(['a', 'a', 'b', 'a'], (row) => [row])
  expect(new Set(prints).size).toBe(4)
  expect(fingerprints(['b', 'a', 'a', 'a'], (row) => [row]).toSorted()).toEqual([...prints].toSorted())
  expect(fingerprints([['a', 'b']], (row) => row)).not.toEqual(fingerprints([['ab', '']], (row) => row))
})
