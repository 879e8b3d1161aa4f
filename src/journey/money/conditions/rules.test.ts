import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { AUTHORISED, type Condition, OWN, type Recorded } from './conditions.ts'
import { conditionsFor, mayPayDirectly, mayRecord, newlySaid, type SaidOf, standingOf } from './rules.ts'

const recorded = (condition: Condition, met: boolean, words = ''): Recorded => ({
  ...{ condition, met, words, byName: 'Priya', on: day('2026-11-21') },
})
const allMet = (conditions: readonly Condition[]) => conditions.map((one) => recorded(one, true))
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => `${code} ${at ?? ''}`.trim()).join(', ')

test('four conditions, or five with an authorised person', () => {
  expect(conditionsFor([])).toEqual(OWN)
  expect(conditionsFor([{ kind: 'nominee' }])).toHaveLength(4)
  expect(conditionsFor([{ kind: 'authorised-person' }])).toHaveLength(5)
  expect(conditionsFor([{ kind: 'authorised-person' }])).not.toContain('capacity')
})

describe('money to the person directly', () => {
  test.each<[string, readonly Condition[], readonly Recorded[], string]>([
    ['all are met', OWN, allMet(OWN), ''],
    ['all five are met', AUTHORISED, allMet(AUTHORISED), ''],
    ['none is said', OWN, [], 'condition-is-not-said managedAs'],
    ['one is not said', OWN, allMet(OWN.slice(1)), 'condition-is-not-said managedAs'],
    ['one is not met', OWN, [recorded('can-manage', false, 'x'), ...allMet(OWN)], 'condition-is-not-met managedAs'],
    ['it was not met before and is now', OWN, [...allMet(OWN), recorded('capacity', false, 'x')], ''],
    ['the four, where the five apply', AUTHORISED, allMet(OWN), 'condition-is-not-said managedAs'],
  ])('%s', (_, applying, found, expected) => expect(codes(mayPayDirectly(standingOf(applying, found)))).toBe(expected))
})

describe('writing them down', () => {
  const said = (condition: Condition, met: boolean | undefined, words = ''): SaidOf => ({ condition, met, words })
  test.each<[string, SaidOf[], string]>([
    ['one of them', [said('capacity', true), said('right-way', undefined)], ''],
    ['none of them', [said('capacity', undefined)], 'say-whether-it-is-met capacity'],
    ['not met, with words', [said('capacity', false, 'Not this week')], ''],
    ['not met, without words', [said('capacity', false)], 'say-what-would-help words-capacity'],
  ])('%s', (_, all, expected) => expect(codes(mayRecord(all))).toBe(expected))

  test('only what is new is written', () => {
    const standing = standingOf(OWN, [recorded('capacity', true), recorded('right-way', false, 'Not yet')])
    const all = [said('capacity', true), said('right-way', true), said('can-manage', undefined)]
    expect(newlySaid(all, standing)).toEqual([said('right-way', true)])
    expect(newlySaid([said('right-way', false, 'Other words')], standing)).toHaveLength(1)
  })
})
