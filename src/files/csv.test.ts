import { describe, expect, test } from 'vitest'
import { type Cell, csv } from './csv.ts'

describe('a cell', () => {
  test.each<[string, Cell, string]>([
    ['plain', 'Anne Field', '"Anne Field"'],
    ['a quote and a comma', 'Field, "Anne"', '"Field, ""Anne"""'],
    ['a line break', 'one\r\ntwo', '"one\r\ntwo"'],
    ['equals', '=1+1', `"'=1+1"`],
    ['plus', '+44', `"'+44"`],
    ['minus', '-2', `"'-2"`],
    ['at', '@SUM(A1)', `"'@SUM(A1)"`],
    ['tab', '\t=1', `"'\t=1"`],
    ['carriage return', '\r=1', `"'\r=1"`],
    ['line feed', '\nx', `"'\nx"`],
    ['blanks before', '  =1', `"'  =1"`],
    ['a hard space before', '\u00a0=1', `"'\u00a0=1"`],
    ['wide equals', '＝1', `"'＝1"`],
    ['wide plus', '＋1', `"'＋1"`],
    ['wide minus', '－1', `"'－1"`],
    ['wide at', '＠A1', `"'＠A1"`],
    ['equals inside', 'a=1', '"a=1"'],
    ['a sort code', '20-00-00', '"20-00-00"'],
    ['leading zeros', '00012345', '"00012345"'],
    ['nothing', '', '""'],
    ['an amount', { pence: 123_450n }, '1234.50'],
    ['pennies', { pence: 5n }, '0.05'],
    ['below zero is still a number', { pence: -350n }, '-3.50'],
  ])('%s', (_, given, expected) => expect(csv([[given]]).toString()).toBe(`${expected}\r\n`))
})

test('rows and cells in order; no rows, no bytes', () => {
  expect(
    csv([
      ['a', 'b'],
      ['c', { pence: 1n }],
    ]).toString(),
  ).toBe('"a","b"\r\n"c",0.01\r\n')
  expect(csv([])).toHaveLength(0)
})
