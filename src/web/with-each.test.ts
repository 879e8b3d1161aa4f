import { expect, test } from 'vitest'
import { lineFor } from './with-each.ts'

const called = { a: 'What the money was for', c: 'I paint', 'c-2': 'I see my sister' }

test.each<[string, string | undefined, Record<string, string> | undefined, string]>([
  ['one of several', 'said-c-2', called, '“I see my sister”: Choose one'],
  ['one box of several', 'c', called, '“I paint”: Choose one'],
  ['never another whose name begins alike', 'said-c', called, '“I paint”: Choose one'],
  ['a field that is asked once', 'how', called, 'Choose one'],
  ['the whole form', undefined, called, 'Choose one'],
  ['one thing alone', 'said-a', { a: 'What the money was for' }, 'Choose one'],
  ['a form that asks for nothing each', 'said-a', undefined, 'Choose one'],
  ['a long name', 'said-a', { a: 'x'.repeat(90), b: 'y' }, `“${'x'.repeat(79)}…”: Choose one`],
])('a line on top of the page names %s', (_, at, names, expected) =>
  expect(lineFor('Choose one', at, names)).toBe(expected),
)
