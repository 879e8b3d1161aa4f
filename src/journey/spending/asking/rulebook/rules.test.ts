import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import { SHIPPED } from './index.ts'
import type { Rule, RuleText } from './rule.ts'
import { comingAfter, inForceOn, keyFrom, mayAdd, mayEnd, mayWrite, overOn, warningsOf } from './rules.ts'

const today = day('2026-11-27')
const text: RuleText = {
  ...{ answer: 'allowed', name: 'Swimming', covers: [], why: 'It helps.', whose: 'council', source: '' },
  ...{ yesExamples: [], noExamples: [], decisionNeeded: false },
}
const rule = (order: number, from: string, more: Partial<Rule> = {}): Rule => ({
  ...text,
  ...{ ruleId: `r${order}`, key: 'swimming', order: BigInt(order), from: day(from), to: undefined, ended: undefined },
  ...{ byName: undefined, ...more },
})
const ids = (rules: readonly Rule[]) => rules.map(({ ruleId }) => ruleId).join(',')
const codes = (verdict: Verdict) =>
  verdict.map(({ code, at }) => (at === undefined ? code : `${code} @${at}`)).join(' ')

// biome-ignore format: a row a case
test.each<[string, Rule[], string, string, string]>([
  ['one that began', [rule(1, '2026-01-01')], 'r1', '', ''],
  ['on its first day', [rule(1, '2026-11-27')], 'r1', '', ''],
  ['one to come', [rule(1, '2026-11-28')], '', 'r1', ''],
  ['replaced by a newer one', [rule(1, '2026-01-01'), rule(2, '2026-06-01')], 'r2', '', 'r1'],
  ['of the same day the later row', [rule(1, '2026-06-01'), rule(2, '2026-06-01')], 'r2', '', 'r1'],
  ['a newer one to come', [rule(1, '2026-01-01'), rule(2, '2027-01-01')], 'r1', 'r2', ''],
  ['on its last day', [rule(1, '2026-01-01', { to: today })], 'r1', '', ''],
  ['over by its own last day', [rule(1, '2026-01-01', { to: day('2026-11-26') })], '', '', 'r1'],
  ['ended by a row', [rule(1, '2026-01-01', { ended: day('2026-11-26') })], '', '', 'r1'],
  ['ended from a coming day', [rule(1, '2026-01-01', { ended: day('2026-12-26') })], 'r1', '', ''],
  ['one that never begins leaves the other as it was', [rule(1, '2026-01-01'), rule(2, '2026-11-27', { ended: day('2026-11-26') })], 'r1', '', ''],
  ['an ended one does not bring an older one back', [rule(1, '2026-01-01'), rule(2, '2026-06-01', { ended: day('2026-11-01') })], '', '', 'r2,r1'],
])('which version holds: %s', (_, rules, now, coming, over) =>
  expect([ids(inForceOn(rules, today)), ids(comingAfter(rules, today)), ids(overOn(rules, today))]).toEqual([now, coming, over]))

describe('what may be written', () => {
  // biome-ignore format: a row a case
  test.each<[string, Partial<RuleText>, string, string | undefined, string]>([
    ['as it should be', {}, '2026-11-27', undefined, ''],
    ['with a last day', {}, '2026-11-27', '2026-11-27', ''],
    ['from yesterday', {}, '2026-11-26', undefined, 'rule-begins-before-today @from'],
    ['ending before it begins', {}, '2026-12-02', '2026-12-01', 'rule-ends-before-it-begins @to'],
    ['a name of signs', { name: '…' }, '2026-11-27', undefined, 'rule-has-no-words-to-find-it @name'],
    ['of law without its name', { whose: 'law' }, '2026-11-27', undefined, 'rule-of-law-names-no-source @source'],
    ['against the law', { why: 'No more than £5.' }, '2026-11-27', undefined, 'caps-the-amount @why'],
  ])('%s', (_, more, from, to, expected) =>
    expect(codes(mayWrite({ text: { ...text, ...more }, from: day(from), to: to === undefined ? undefined : day(to) }, today))).toBe(expected))

  test('a warning is no refusal', () => {
    const warned = { ...text, why: 'Use it or lose it.' }
    expect(mayWrite({ text: warned, from: today, to: undefined }, today)).toEqual([])
    expect(warningsOf(warned).map(({ code }) => code)).toEqual(['use-it-or-lose-it'])
  })
})

test('a key is there once', () => {
  expect(codes(mayAdd('swimming', [rule(1, '2026-01-01')], today))).toBe('rule-is-there-already @name')
  expect(codes(mayAdd('swimming', [rule(1, '2027-01-01')], today))).toBe('rule-is-there-already @name')
  expect(codes(mayAdd('swimming', [rule(1, '2026-01-01', { ended: day('2026-02-01') })], today))).toBe('')
})

// biome-ignore format: a row a case
test.each<[string, Rule | undefined, string, string]>([
  ['today', rule(1, '2026-01-01'), '2026-11-27', ''],
  ['yesterday', rule(1, '2026-01-01'), '2026-11-26', 'rule-ends-in-the-past @lastDay'],
  ['twice', rule(1, '2026-01-01', { ended: today }), '2026-11-27', 'rule-ended-already'],
  ['what is not there', undefined, '2026-11-27', 'rule-is-gone'],
])('ending a version: %s', (_, one, on, expected) => expect(codes(mayEnd(one, day(on), today))).toBe(expected))

test('the rules that ship: each key once, each findable, sourced and said why', () => {
  expect(new Set(SHIPPED.map(({ key }) => key)).size).toBe(SHIPPED.length)
  for (const one of SHIPPED) {
    expect(one.why, one.key).not.toBe('')
    expect(one.whose === 'council' || one.source !== '', one.key).toBe(true)
    expect(one.key).toBe(keyFrom(one.key))
    for (const sentence of one.why.split(/(?<=[.:])\s/))
      expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(25)
  }
})
