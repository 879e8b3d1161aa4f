import { describe, expect, test } from 'vitest'
import { oneOf, words } from './fields.ts'
import { typedIn } from './with-typed.tsx'

describe('what of a form was typed', () => {
  // biome-ignore format: a row a case
  test.each<[string, Record<string, string[]>, string[]]>([
    ['words', { words: ['I walk'] }, ['I walk']],
    ['one word', { words: ['swim'] }, ['swim']],
    ['several, each once, with the ends trimmed', { a: [' One'], b: ['One ', 'Two'] }, ['One', 'Two']],
    ['what was chosen', { a: ['yes'], b: ['not-quite'], c: ['7f1c1f0e-8c1a-4c3e-9b57-2d1f1a6f0b11'], d: ['no'] }, []],
    ['days and sums', { 'on-day': ['24'], amount: ['12.50'], on: ['2027-05-03'] }, []],
    ['nothing', { words: ['', '  '] }, []],
    ['what proves who somebody is, and what is ours', { password: ['Secret words'], pin: ['a b'], key: ['k.K'], stamp: ['aB c'] }, []],
  ])('%s', (_, raw, expected) => expect(typedIn(raw)).toEqual(expected))

  test('a word of ours that was chosen is not among it, the same word typed is', () => {
    const fields = { every: oneOf(['weekly', 'monthly'], 'choose'), what: words() }
    expect(typedIn({ every: ['weekly'], what: ['weekly'] }, fields)).toEqual(['weekly'])
    expect(typedIn({ every: ['weekly'], what: [''] }, fields)).toEqual([])
  })
})
