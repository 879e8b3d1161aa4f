import { describe, expect, test } from 'vitest'
import { date, money, oneOf, optionalDate, optionalId, type Raw, readAll, someOf, words } from './fields.ts'

const reads = (field: { read(raw: Raw, name: string): object }, raw: Raw): object => field.read(raw, 'x')

describe('words', () => {
  test.each<[string, string, object]>([
    ['as typed, ends trimmed', '  Ångström 🙂 ', { value: 'Ångström 🙂' }],
    ['line ends as one kind', 'a\r\nb', { value: 'a\nb' }],
    ['empty', '   ', { reason: 'say-it' }],
    ['NUL', 'a\0b', { reason: 'has-characters-we-cannot-keep' }],
    ['a lone surrogate', 'a\ud800b', { reason: 'has-characters-we-cannot-keep' }],
    ['at the limit', 'x'.repeat(2000), { value: 'x'.repeat(2000) }],
    ['over it', 'x'.repeat(2001), { reason: 'too-long' }],
  ])('%s', (_, text, expected) => expect(reads(words({ needed: 'say-it' }), { x: [text] })).toEqual(expected))
  test('may be left out where nothing needs them', () => expect(reads(words(), {})).toEqual({ value: '' }))
  test('have a shorter limit on a line', () =>
    expect(reads(words({ max: 3 }), { x: ['four'] })).toEqual({ reason: 'too-long-for-a-line' }))
})

test.each<[string, Raw, object]>([
  ['one of them', { x: ['b'] }, { value: 'b' }],
  ['none of them', { x: ['c'] }, { reason: 'choose' }],
  ['nothing', {}, { reason: 'choose' }],
  ['a name every object has', { x: ['constructor'] }, { reason: 'choose' }],
])('one answer: %s', (_, raw, expected) => expect(reads(oneOf(['a', 'b'], 'choose'), raw)).toEqual(expected))

test.each<[string, Raw, object]>([
  ['one box', { x: ['a'] }, { value: ['a'] }],
  ['several, one twice', { x: ['a', 'b', 'a'] }, { value: ['a', 'b'] }],
  ['none', {}, { reason: 'tick' }],
  ['something else', { x: ['a', 'z'] }, { reason: 'not-one-of-these' }],
])('boxes: %s', (_, raw, expected) =>
  expect(
    reads(
      someOf((value) => 'ab'.includes(value), 'tick'),
      raw,
    ),
  ).toEqual(expected),
)

test.each<[string, string, object]>([
  ['pounds and pence', '62.50', { value: 6250n }],
  ['with a sign', '£1,234', { value: 123_400n }],
  ['nothing', '', { reason: 'how-much' }],
  ['nought', '0', { reason: 'not-an-amount' }],
  ['less than nothing', '-5', { reason: 'not-an-amount' }],
  ['a part of a penny', '1.005', { reason: 'not-an-amount' }],
])('money: %s', (_, text, expected) => expect(reads(money('how-much'), { x: [text] })).toEqual(expected))

const boxes = (day: string, month: string, year: string): Raw => ({
  'x-day': [day],
  'x-month': [month],
  'x-year': [year],
})
test.each<[string, Raw, object]>([
  ['a day', boxes('27', '11', '2026'), { value: '2026-11-27' }],
  ['without noughts', boxes('1', '2', '2026'), { value: '2026-02-01' }],
  ['nothing', boxes('', '', ''), { reason: 'when' }],
  ['a part of it', boxes('27', '', '2026'), { reason: 'not-a-date' }],
  ['no such day', boxes('31', '2', '2026'), { reason: 'not-a-date' }],
  ['another century', boxes('1', '1', '26'), { reason: 'not-a-date' }],
  ['words', boxes('first', 'May', '2026'), { reason: 'not-a-date' }],
])('a date: %s', (_, raw, expected) => expect(reads(date('when'), raw)).toEqual(expected))

test('a date may be left out', () => expect(reads(optionalDate(), boxes('', '', ''))).toEqual({ value: undefined }))

test('an id that is none is nothing', () => {
  expect(reads(optionalId(), { x: ["' or 1=1"] })).toEqual({ value: undefined })
  expect(reads(optionalId(), { x: ['dc54274c-a53a-4656-a331-eed7b6a6631b'] })).toEqual({
    value: 'dc54274c-a53a-4656-a331-eed7b6a6631b',
  })
})

test('a form gives all its reasons at once, each at its field', () => {
  const fields = { a: words({ needed: 'say-a' }), b: oneOf(['x'], 'choose-b'), c: words() }
  expect(readAll(fields, { c: ['kept'] })).toEqual({
    reasons: [
      { code: 'say-a', at: 'a' },
      { code: 'choose-b', at: 'b' },
    ],
  })
  expect(readAll(fields, { a: ['A'], b: ['x'], c: [] })).toEqual({ typed: { a: 'A', b: 'x', c: '' } })
})
